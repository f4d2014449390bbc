//! How a skill is come back to on a later day: first with what is likely to go right.

use crate::common;

use common::course::chain;
use common::learner::Learner;
use kenning::measure::Probability;
use kenning::tutor::Rule;

/// One who answered the first question of a skill right twice, and missed the second one.
fn learner() -> Learner {
    let mut learner = Learner::of(chain(1, 2));
    learner.right(&["s0-q0"]).minutes(5);
    learner.right(&["s0-q0"]).minutes(5);
    learner.wrong(&["s0-q1"]);
    learner
}

#[test]
fn on_a_later_day_a_skill_begins_with_what_is_likely_to_go_right() {
    let mut learner = learner();
    learner.days(1);
    // The miss is due, the other one is not.
    assert!(learner.due("s0-q1") <= Some(learner.now));
    assert!(learner.due("s0-q0") > Some(learner.now));
    assert_eq!(learner.asked(), Some(("s0-q0", Rule::Warm)));
    // What was missed comes after it.
    learner.right(&["s0-q0"]);
    let after = learner.shown(&["s0-q0"]);
    assert_eq!(learner.asked_in(&after), Some(("s0-q1", Rule::Due)));
}

#[test]
fn on_the_same_day_nothing_comes_before_a_miss() {
    let mut learner = learner();
    learner.hours(1);
    let after = learner.shown(&["s0-q1"]);
    let asked = learner.asked_in(&after);
    assert!(asked.is_some_and(|(_, rule)| rule != Rule::Warm));
}

#[test]
fn what_the_learner_wants_comes_at_once() {
    let mut learner = learner();
    learner.days(1);
    learner.decides(kenning::journal::Override::Pin {
        question: "s0-q1".into(),
    });
    assert_eq!(learner.asked(), Some(("s0-q1", Rule::Pinned)));
}

#[test]
fn only_what_is_likely_is_said_to_be() {
    let mut learner = learner();
    learner.days(1);
    let mut reason = learner.next().expect("a question").reason;
    assert_eq!(reason.rule, Rule::Warm);
    for (chance, likely) in [(0.28, false), (0.59, false), (0.6, true), (0.9, true)] {
        reason.predicted = Probability::new(chance);
        let said = [
            reason.message(&learner.course).to_string(),
            reason.short(&learner.course).to_string(),
        ];
        assert_eq!(said[0].contains("likely"), likely, "{chance}: {said:?}");
        assert_eq!(said[1].contains("likely"), likely, "{chance}: {said:?}");
    }
}

/// One who has learned a skill whose second question went wrong at first, a day later.
fn learned() -> Learner {
    let mut learner = Learner::of(chain(1, 2));
    learner.wrong(&["s0-q1"]).minutes(5);
    for _ in 0..4 {
        learner.right(&["s0-q0"]).minutes(5);
    }
    let skill = learner.skill("s0");
    assert!(learner.state.skills[skill].is_learned());
    learner.days(1);
    assert!(learner.due("s0-q1") <= Some(learner.now));
    learner
}

#[test]
fn what_is_learned_begins_so_until_it_was_right_on_a_later_day() {
    let mut learner = learned();
    assert_eq!(learner.asked().map(|(id, _)| id), Some("s0-q0"));
    // Once it was, a review comes as it is.
    learner.right(&["s0-q0"]).days(1);
    assert_eq!(learner.asked(), Some(("s0-q1", Rule::Due)));
}
