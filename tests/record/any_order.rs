//! Whatever is pressed and decided, in whatever order, in sittings of all sorts: what is
//! believed follows from the log, and so does what one counts of it.

use crate::common;

use std::path::Path;
use std::sync::Arc;

use common::driven::Driven;
use common::session::Session;
use common::trying::{asking, later};
use kenning::author::{Care, load};
use kenning::course::Course;
use kenning::journal::{Appeal, Event, EventKind, Override, answers_not_undone};
use kenning::kinds::Answer;
use kenning::learner::State;
use kenning::session::Input;
use proptest::prelude::*;

/// The good courses of the tests with most ways to answer.
const COURSES: [&str; 6] = [
    "contexts",
    "everywhere",
    "facts",
    "mistakes",
    "parts",
    "resources",
];

fn course(name: &str) -> Arc<Course> {
    let path = format!("tests/data/good/{name}.toml");
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path));
    let text = text.expect("it is there");
    let loaded = load(&[("course.toml".into(), text.into())], Care::Quick);
    loaded.course.expect("a good course").into()
}

proptest! {
    #![proptest_config(common::cases(6))]
    #[test]
    fn what_is_believed_follows_from_the_log(seed in any::<u64>()) {
        for name in COURSES {
            let mut driven = Driven::new(&course(name), seed);
            let held = driven.sits(5, 30);
            prop_assert!(held.is_ok(), "{name}: {held:?}\n{}", driven.told.join("\n"));
        }
    }
}

/// Orders of answers, decisions, appeals and undo that were found by chance: an appeal against
/// what was answered since a decision was not taken back; and what was taken back came back
/// where an answer between the parts counted again.
#[test]
fn orders_that_were_found_by_chance_hold() {
    let found = [
        ("everywhere", 18),
        ("figures", 93),
        ("parts", 135),
        ("parts", 138),
        ("parts", 233),
    ];
    for (name, seed) in found {
        let mut driven = Driven::new(&course(name), seed);
        let held = driven.sits(5, 30);
        assert!(held.is_ok(), "{name}, {seed}: {held:?}");
    }
}

/// A sitting that asks only the question with three parts, and its log.
fn catalogue() -> (Arc<Course>, Session, Vec<Event>) {
    only("parts", "catalogue")
}

/// A sitting that asks only this question of a course, and its log.
fn only(name: &str, id: &str) -> (Arc<Course>, Session, Vec<Event>) {
    let course = course(name);
    let mut state = State::new(&course);
    let mut log = Vec::new();
    for other in course.questions.iter() {
        if other.id.as_str() != id {
            let question = other.id.to_string();
            log.push(over(&course, Override::Suspend { question }, 0));
        }
    }
    state.apply_all(&course, &log);
    let (session, events) = Session::begin(course.clone(), state, None, 1, common::noon());
    log.extend(events);
    (course, session, log)
}

fn over(course: &Course, action: Override, seconds: i64) -> Event {
    let course = course.id.to_string();
    Event::new(later(seconds), EventKind::Override { course, action })
}

/// The first skill of the course is said to be known.
fn knows_first(course: &Course, session: &mut Session, log: &mut Vec<Event>, seconds: i64) {
    let skill = course.skills.iter().next().expect("a skill").id.to_string();
    let decided = over(course, Override::Known { skill }, seconds);
    let mut state = session.state().clone();
    state.apply(course, &decided);
    session.believes(state);
    log.push(decided);
}

fn right(session: &Session) -> Input {
    Input::Answer(common::right(asking(session).item()))
}

/// What is believed is what the log says, read again and counted.
fn holds(course: &Course, session: &Session, log: &[Event]) {
    let state = session.state();
    assert!(*state == State::replay(course, log), "read otherwise");
    let all = answers_not_undone(log);
    let whole = all.iter().filter(|(_, attempt)| attempt.step.is_none());
    assert_eq!(whole.count(), state.attempts as usize);
}

/// Found by chance: the appeal was held to be against the answer that had been taken back.
#[test]
fn an_appeal_against_a_part_that_was_answered_anew_is_taken_back() {
    let (course, mut session, mut log) = catalogue();
    for input in [
        Input::Answer(Answer::Typed("0".into())),
        Input::Undo,
        Input::Answer(Answer::Typed("1".into())),
        Input::Appeal(Appeal::Right),
        Input::Undo,
    ] {
        let at = later(10 * log.len() as i64);
        session.take(input, at, &mut log);
    }
    assert!(session.state().can_take_back());
    assert!(session.can_undo(session.state()));
    holds(&course, &session, &log);
    // All that is answered now goes with it.
    for input in [Input::Answer(Answer::GiveUp), Input::Next] {
        session.take(input, later(1000), &mut log);
    }
    session.take(right(&session), later(1010), &mut log);
    session.take(Input::Undo, later(1020), &mut log);
    assert_eq!(asking(&session).part_of(), Some((1, 3)));
    holds(&course, &session, &log);
}

/// Found by chance: what was answered on another day went along with what had gone.
#[test]
fn parts_that_were_said_not_to_count_count_once_they_are_answered_anew() {
    let (course, mut session, mut log) = catalogue();
    session.take(right(&session), later(10), &mut log);
    session.take(Input::Next, later(11), &mut log);
    // What is decided in between leaves the first part alone from now on.
    knows_first(&course, &mut session, &mut log, 12);
    let no = Input::Answer(Answer::GiveUp);
    session.take(no.clone(), later(20), &mut log);
    session.take(Input::Appeal(Appeal::Broken), later(30), &mut log);
    session.take(Input::Undo, later(31), &mut log);
    session.take(Input::Appeal(Appeal::Right), later(32), &mut log);
    session.take(Input::Quit, later(40), &mut log);
    holds(&course, &session, &log);
    let mut state = session.into_state();
    let question = "catalogue".to_owned();
    let pinned = over(&course, Override::Pin { question }, 50);
    state.apply(&course, &pinned);
    log.push(pinned);
    let (mut session, events) = Session::begin(course.clone(), state, None, 7, later(60));
    log.extend(events);
    for at in [70, 80] {
        session.take(right(&session), later(at), &mut log);
        session.take(Input::Next, later(at + 1), &mut log);
        holds(&course, &session, &log);
    }
    assert_eq!(session.state().attempts, 1);
}

/// Found by chance: once the decision was taken back, the answer was counted by some and not
/// by others.
#[test]
fn a_part_that_was_taken_back_by_name_takes_the_parts_before_it_along() {
    let (course, mut session, mut log) = catalogue();
    session.take(right(&session), later(10), &mut log);
    session.take(Input::Next, later(11), &mut log);
    let skill = course.skills.iter().next().expect("a skill").id.to_string();
    let known = Override::Known {
        skill: skill.clone(),
    };
    let decided = over(&course, known, 12);
    let mut state = session.state().clone();
    state.apply(&course, &decided);
    session.believes(state);
    log.push(decided);
    for at in [20, 30] {
        session.take(right(&session), later(at), &mut log);
        session.take(Input::Next, later(at + 1), &mut log);
    }
    session.take(Input::Quit, later(40), &mut log);
    let state = session.into_state();
    assert_eq!(state.attempts, 1);
    let (mut session, events) = Session::begin(course.clone(), state, None, 7, later(60));
    log.extend(events);
    for at in [70, 71] {
        session.take(Input::Undo, later(at), &mut log);
    }
    assert_eq!(session.state().attempts, 0);
    assert!(matches!(
        log.last().map(|e| &e.kind),
        Some(EventKind::TakenBack { .. })
    ));
    holds(&course, &session, &log);
    log.push(over(&course, Override::Withdrawn { skill }, 80));
    session.believes(State::replay(&course, &log));
    holds(&course, &session, &log);
    assert_eq!(session.state().attempts, 0);
}

/// Found by chance: the step was taken back with its part in what was believed, and stayed
/// in the log.
#[test]
fn a_step_of_a_later_part_is_taken_back_with_that_part() {
    let (course, mut session, mut log) = only("contexts", "batches");
    session.take(right(&session), later(10), &mut log);
    session.take(Input::Next, later(11), &mut log);
    // What is decided in between leaves the first part alone from now on.
    knows_first(&course, &mut session, &mut log, 12);
    session.take(Input::Steps, later(20), &mut log);
    assert!(asking(&session).step.is_some());
    session.take(right(&session), later(30), &mut log);
    session.take(Input::Next, later(31), &mut log);
    assert!(asking(&session).step.is_none());
    session.take(right(&session), later(40), &mut log);
    assert_eq!(session.state().attempts, 1);
    session.take(Input::Undo, later(50), &mut log);
    assert_eq!(session.state().attempts, 0);
    assert!(answers_not_undone(&log).len() == 1, "the first part stays");
    assert!(!session.can_undo(session.state()));
    holds(&course, &session, &log);
}

/// Found by chance: the appeal was held to be against the first part, which the decision had
/// settled, and to take it back changed nothing.
#[test]
fn an_appeal_against_what_was_answered_since_a_decision_is_taken_back() {
    let (course, mut session, mut log) = catalogue();
    session.take(right(&session), later(10), &mut log);
    session.take(Input::Next, later(11), &mut log);
    knows_first(&course, &mut session, &mut log, 12);
    session.take(Input::Answer(Answer::GiveUp), later(20), &mut log);
    let what = |state: &State| (state.attempts, state.correct, state.questions.clone());
    let before = what(session.state());
    assert_eq!(answers_not_undone(&log).len(), 2);
    for at in [30, 40] {
        session.take(Input::Appeal(Appeal::Broken), later(at), &mut log);
        assert_eq!(answers_not_undone(&log).len(), 1, "{at}");
        session.take(Input::Undo, later(at + 1), &mut log);
        assert_eq!(answers_not_undone(&log).len(), 2, "{at}");
        assert!(what(session.state()) == before, "{at}: not as before");
        holds(&course, &session, &log);
    }
}

#[test]
fn the_life_of_a_question_with_parts_tells_that_all_of_it_was_taken_back() {
    let (course, mut session, mut log) = catalogue();
    for at in [10, 20, 30] {
        session.take(right(&session), later(at), &mut log);
        session.take(Input::Next, later(at + 1), &mut log);
    }
    let question = course.question("catalogue").expect("it is there");
    let lived = |log: &[Event]| -> Vec<bool> {
        let life = kenning::report::life(&course, question, log, later(60));
        life.answers.iter().map(|lived| lived.taken_back).collect()
    };
    assert_eq!(lived(&log), [false]);
    session.take(Input::Undo, later(40), &mut log);
    assert_eq!(answers_not_undone(&log).len(), 0);
    assert_eq!(lived(&log), [true]);
}
