//! Where a sitting meets the disk.

mod common;

use jiff::SignedDuration;
use kenning::desk::{Desk, Options, Start};
use kenning::journal::{EventKind, Override};
use kenning::kinds::Verdict;
use kenning::learner::State;
use kenning::session::{Input, Phase, Session};

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
    let believed = |desk: &mut Desk| {
        let log = desk.events().expect("they can be read");
        let replayed = State::replay(&course, &log);
        assert_eq!(desk.state(&course.id), Some(&replayed));
    };
    believed(&mut desk);
    let Phase::Asking(asking) = session.phase() else {
        panic!("there is something to ask");
    };
    let answer = Input::Answer(common::right(asking.item()));
    desk.send(&mut session, answer)
        .expect("the disk works")
        .expect("it is an answer");
    believed(&mut desk);
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

#[test]
fn a_decision_counts_at_once_in_the_sitting_that_is_on() {
    let home = tempfile::tempdir().expect("a home");
    let mut desk = Desk::open(&Options {
        home: Some(home.path().to_owned()),
        now: Some(common::noon()),
        seed: Some(1),
        ..Options::default()
    })
    .expect("a fresh home opens");
    let course = desk.find("linear-equations").expect("bundled");
    let mut session = desk
        .begin(course.clone(), Start::Practice)
        .expect("it begins");
    let answer = |desk: &mut Desk, session: &mut Session| {
        let Phase::Asking(asking) = session.phase() else {
            panic!("there is something to ask");
        };
        let right = Input::Answer(common::right(asking.item()));
        desk.send(session, right).expect("ours").expect("taken");
    };
    answer(&mut desk, &mut session);
    assert!(desk.can_undo(&session));
    let decide = |desk: &mut Desk, action| {
        let kind = EventKind::Override {
            course: course.id.to_string(),
            action,
        };
        desk.decide(&course, kind).expect("it is kept");
    };
    // The last question would not come next by itself.
    let last = &course.questions[course.questions.len() - 1].id;
    let question = last.to_string();
    decide(&mut desk, Override::Pin { question });
    assert!(!desk.can_undo(&session), "a decision settles the answer");
    let undone = desk.send(&mut session, Input::Undo).expect("ours");
    assert!(undone.is_err(), "nothing is taken back");
    let next = desk.send(&mut session, Input::Next).expect("ours");
    next.expect("it goes on");
    let Phase::Asking(asking) = session.phase() else {
        panic!("there is something to ask");
    };
    assert_eq!(course.questions[asking.question].id, *last);
    desk.decide_for_all(EventKind::AnswersKept { kept: false })
        .expect("it is kept");
    answer(&mut desk, &mut session);

    let log = desk.events().expect("they can be read");
    let answers = log.iter().filter_map(|event| match &event.kind {
        EventKind::Attempt(attempt) => Some(attempt.answer.is_some()),
        _ => None,
    });
    assert_eq!(answers.collect::<Vec<_>>(), [true, false]);
    let state = desk.state(&course.id).expect("on the shelf");
    assert_eq!(state, &State::replay(&course, &log));
    let progress = desk.progress(&session);
    assert_eq!(progress.answered, 2);
    assert_eq!(state.attempts, 2);
}
