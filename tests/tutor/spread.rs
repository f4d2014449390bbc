//! When reviews come back: spread over days, by the learner's day, and soon again after
//! a clock that was wrong.

use crate::common;

use std::collections::BTreeSet;

use common::course::{chain, course, skill, sum, text};
use common::events::answer;
use common::learner::Learner;
use jiff::{SignedDuration, Timestamp};
use kenning::journal::{EventKind, Override};
use kenning::kinds::Rating;
use kenning::learner::{Scheduler, State};

/// So many facts of one skill, answered right one after another, and what happened.
fn one_good_day(facts: usize) -> (Learner, Vec<kenning::journal::Event>) {
    let draft = (0..facts).fold(course().skill(skill("s0")), |draft, q| {
        draft.ask(text(&format!("q{q}"), "s0", format!("word {q}")))
    });
    let mut learner = Learner::of(draft);
    let mut log = Vec::new();
    for day in 0..2 {
        for q in 0..facts {
            let event = answer(&format!("q{q}")).at(learner.now);
            learner.event(&event);
            log.push(event);
        }
        if day == 0 {
            learner.days(2);
        }
    }
    (learner, log)
}

#[test]
fn one_good_day_does_not_come_back_as_one_lump() {
    let (learner, log) = one_good_day(60);
    let state = &learner.state;
    let own = |q: usize| state.questions[learner.question(&format!("q{q}"))].memory;
    let fsrs = Scheduler::default();
    let before = fsrs.review(None, Rating::Good, 0.9, common::noon(), 0);
    let mut days = BTreeSet::new();
    for q in 0..60 {
        let memory = own(q).expect("it was answered");
        // The memory is that of FSRS; only when it comes back is spread.
        let plain = fsrs.review(Some(before), Rating::Good, 0.9, learner.now, 2);
        assert_eq!(
            (memory.stability, memory.last),
            (plain.stability, plain.last)
        );
        let interval = |due: Timestamp| due.duration_since(plain.last).as_secs_f64();
        let ratio = interval(memory.due) / interval(plain.due);
        // A day's beginning is up to a day earlier.
        let day = 86_400.0 / interval(plain.due);
        // Sixty right answers say that this learner forgets more slowly.
        let longer = state.correction().stretch(0.9, 0.1542);
        assert!((0.85 - day..=1.15 * longer).contains(&ratio), "{ratio}");
        days.insert(state.day(memory.due));
    }
    assert!(days.len() >= 3, "{days:?}");
    assert_eq!(State::replay(&learner.course, &log), learner.state);
}

#[test]
fn what_is_due_today_is_due_from_the_morning_on() {
    let mut learner = Learner::of(chain(1, 3));
    learner.kind(opened(120)).hours(9).right(&["s0-q0"]);
    let due = learner.due("s0-q0").expect("it was answered");
    assert_eq!(due.strftime("%H:%M").to_string(), "02:00");
    assert!(
        learner
            .state
            .is_due(&learner.course, learner.question("s0-q0"), due)
    );
    // What is to be relearned within the day is not put off to another one.
    learner.wrong(&["s0-q1"]);
    let soon = learner.due("s0-q1").expect("it was answered");
    assert!(
        soon.duration_since(learner.now) < SignedDuration::from_hours(12),
        "{soon}"
    );
}

/// A sitting is opened.
fn opened(offset_minutes: i16) -> EventKind {
    EventKind::Opened {
        course: common::course::ID.into(),
        offset_minutes,
    }
}

/// Whether all that was asked comes back within two days.
fn comes_back(learner: &Learner) -> bool {
    let soon = learner.now + SignedDuration::from_hours(48);
    let asked = learner.course.questions.positions();
    let mut asked = asked.filter(|&q| learner.state.questions[q].memory.is_some());
    asked.all(|q| {
        learner.state.is_due(&learner.course, q, soon) && learner.state.is_available(q, soon)
    })
}

#[test]
fn a_clock_that_was_a_year_ahead_does_not_end_practice() {
    let upper = skill("s1").requires(&["s0"]);
    let draft = course().skill(skill("s0")).skill(upper);
    let draft = draft
        .ask(sum("a0", "s0"))
        .ask(sum("a1", "s0"))
        .ask(sum("b0", "s1"));
    let mut learner = Learner::of(draft.facts("s1", 2));
    learner.kind(opened(0)).right(&["a0", "a1", "a0"]);
    let right = learner.now + SignedDuration::from_hours(24);
    learner.days(366).right(&["a0", "a1", "b0", "s1-q0"]);
    learner.decides(Override::Bury {
        question: "s1-q1".into(),
    });
    learner.now = right;
    assert!(!comes_back(&learner));
    let away = learner.question("s1-q1");
    learner.kind(opened(0));
    assert!(comes_back(&learner));
    assert!(!learner.state.is_available(away, learner.now));
    assert!(
        learner
            .state
            .is_available(away, learner.now + SignedDuration::from_hours(24))
    );
    // Practice goes on from there, and reviews are planned by the right day.
    learner.right(&["a0"]);
    let due = learner.due("a0").expect("it was answered");
    assert!(due > learner.now && due < learner.now + SignedDuration::from_hours(24 * 120));
    let agenda = learner.state.agenda().next_due(learner.now);
    assert!(agenda.is_some_and(|at| at < learner.now + SignedDuration::from_hours(48)));
}

#[test]
fn a_clock_that_lost_its_time_changes_nothing_that_is_planned() {
    let mut learner = Learner::of(chain(1, 3));
    learner.kind(opened(0)).right(&["s0-q0", "s0-q1"]);
    let due = learner.due("s0-q0");
    let now = learner.now;
    learner.now = "1970-01-01T00:10:00Z".parse().expect("a time");
    learner.kind(opened(0)).wrong(&["s0-q2"]);
    learner.now = now;
    learner.kind(opened(0));
    assert_eq!(learner.due("s0-q0"), due);
    assert!(comes_back(learner.hours(24)));
}
