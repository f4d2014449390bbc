//! The test of a course, as the desk sees it: whether there is one, and its offers.

use std::sync::Arc;

use super::{Desk, Error};
use crate::course::Course;
use crate::journal::EventKind;
use crate::learner::State;
use crate::tutor::exam::{self, FEWEST, Offer, Outlook};
use crate::words::message;

impl Desk {
    /// Asks what is believed of a course; of one never begun, as of a new one.
    pub(super) fn asks_state<T>(&self, course: &Course, ask: impl Fn(&Course, &State) -> T) -> T {
        match self.believed.get(&course.id) {
            Some(b) => ask(&b.course, &b.state),
            None => ask(course, &State::new(course)),
        }
    }

    /// What a test of a course would be now.
    ///
    /// # Errors
    /// Where the course holds back too few questions for one.
    pub fn test_outlook(&self, course: &Course) -> Result<Outlook, Error> {
        let now = self.now();
        let outlook = self.asks_state(course, |course, state| exam::outlook(course, state, now));
        outlook.ok_or_else(|| {
            let held = self.asks_state(course, |course, state| {
                exam::places(course, state, exam::form(state, now)).len()
            });
            Error::Course(message!(
                "desk-no-test",
                course = &course.title,
                n = held,
                least = FEWEST
            ))
        })
    }

    /// The course's test that was left and can be gone on with now.
    pub fn waiting_test(&self, course: &Course) -> Option<Outlook> {
        self.asks_state(course, |course, state| {
            exam::waiting(course, state, self.now())
        })
    }

    /// The offer of a course's test that stands now.
    pub fn test_offer(&self, course: &Course) -> Option<Offer> {
        self.asks_state(course, |course, state| {
            exam::offer(course, state, self.now())
        })
    }

    /// The offer of a course's test that the list of courses tells of.
    pub fn listed_test_offer(&self, course: &Course) -> Option<Offer> {
        self.asks_state(course, |course, state| {
            exam::told_offer(course, state, self.now())
        })
    }

    /// Makes the offer that stands now, which is made once. Where that can't be
    /// recorded, it will be made again.
    pub fn offer_test(&mut self, course: &Arc<Course>) -> Option<Offer> {
        let offer = self.test_offer(course)?;
        let kind = EventKind::TestOffered {
            course: course.id.to_string(),
            when: offer.when,
        };
        // It may be the first that is recorded.
        self.begins();
        let _ = self.decide(course, kind);
        Some(offer)
    }

    /// Makes no more offers of a course's test. It can be taken all the same.
    ///
    /// # Errors
    /// Where it can't be recorded.
    pub fn decline_tests(&mut self, course: &Arc<Course>) -> Result<(), Error> {
        let course_id = course.id.to_string();
        self.decide(course, EventKind::TestDeclined { course: course_id })
    }
}
