//! Where a sitting meets the disk.

mod common;

use jiff::SignedDuration;
use kenning::desk::{Desk, Options, Start};
use kenning::journal::EventKind;
use kenning::kinds::Verdict;
use kenning::learner::State;
use kenning::session::{Input, Phase};

#[test]
fn a_sitting_and_the_log_agree_on_what_day_it_is() {
    let home = tempfile::tempdir().expect("a home");
    let mut desk = Desk::open(&Options {
        home: Some(home.path().to_owned()),
        now: Some(common::noon()),
        // Two in the morning there: still the day of practice before.
        offset_minutes: Some(14 * 60),
        seed: Some(1),
        ..Options::default()
    })
    .expect("a fresh home opens");
    let course = desk.find("linear-equations").expect("bundled");
    let mut session = desk
        .begin(course.clone(), Start::Practice)
        .expect("it begins");
    assert_eq!(Some(session.state()), desk.state(&course.id));
    let Phase::Asking(asking) = session.phase() else {
        panic!("there is something to ask");
    };
    let answer = Input::Answer(common::right(asking.item()));
    desk.send(&mut session, answer)
        .expect("the disk works")
        .expect("it is an answer");
    assert_eq!(Some(session.state()), desk.state(&course.id));
}

#[test]
fn what_happens_between_two_milliseconds_is_believed_as_it_is_replayed() {
    let home = tempfile::tempdir().expect("a home");
    let mut desk = Desk::open(&Options {
        home: Some(home.path().to_owned()),
        now: Some(common::noon() + SignedDuration::from_nanos(1_234_567)),
        seed: Some(1),
        ..Options::default()
    })
    .expect("a fresh home opens");
    let course = desk.find("linear-equations").expect("bundled");
    let (id, question) = (course.id.as_str(), course.questions[0].id.as_str());
    let answer = common::attempt(id, question, Verdict::Correct);
    desk.decide(&course, EventKind::Attempt(answer))
        .expect("it is kept");
    let log = desk.events().expect("they can be read");
    let replayed = State::replay(&course, &log);
    assert_eq!(desk.state(&course.id), Some(&replayed));
}
