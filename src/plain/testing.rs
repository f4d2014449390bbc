//! The test of a course in plain mode: what is said before it, and its offers.

use std::io;
use std::sync::Arc;

use crate::course::Course;
use crate::desk::{self, Desk, Start};
use crate::report::{test_begins, test_offer};
use crate::text::Out;
use crate::tutor::exam::Offer;
use crate::words::{Message, message};

/// What is said of the test before a sitting: how it goes, or that it can be taken.
pub(super) fn begins(
    desk: &mut Desk,
    course: &Arc<Course>,
    start: &Start,
) -> Result<Vec<Message>, desk::Error> {
    Ok(match start {
        Start::Test => {
            let mut said = test_begins(&desk.test_outlook(course)?);
            said.push(message!("plain-test-how"));
            said
        }
        Start::Practice => {
            let offer = desk.offer_test(course);
            offer
                .iter()
                .map(|offer| said(desk, course, offer))
                .collect()
        }
        Start::GoOn
        | Start::Skill(_)
        | Start::Placement
        | Start::Showing(_)
        | Start::Cram
        | Start::Only(_)
        | Start::CramOnly(_) => Vec::new(),
    })
}

/// Offers the test after a sitting, where that is due.
pub(super) fn offer_after(
    desk: &mut Desk,
    course: &Arc<Course>,
    out: &mut Out<'_>,
) -> io::Result<()> {
    match desk.offer_test(course) {
        Some(offer) => writeln!(out, "{}", said(desk, course, &offer)),
        None => Ok(()),
    }
}

fn said(desk: &Desk, course: &Course, offer: &Offer) -> Message {
    let how = message!("plain-offer-how", course = desk.called(course));
    Message::sentences([test_offer(offer), how])
}
