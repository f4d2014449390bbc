//! A fact that begins in a sitting is made firm in it: it comes again after others.

use crate::common;

use common::course::{Draft, course, skill};
use common::learner::Learner;
use jiff::SignedDuration;
use kenning::tutor::{Rule, Sitting};

/// A list of so many facts.
fn facts(count: usize) -> Draft {
    course()
        .skill(skill("s").set("facts", true))
        .facts("s", count)
}

/// A learner who has answered the first facts of a list, those from `missed` on wrong, and the
/// sitting in which that was.
fn answered(count: usize, missed: usize) -> (Learner, Sitting) {
    let mut learner = Learner::of(facts(30));
    let mut sitting = Sitting::default();
    for n in 0..count {
        let id = format!("s-q{n}");
        let question = learner.question(&id);
        let right = n < missed;
        match right {
            true => learner.right(&[id.as_str()]),
            false => learner.wrong(&[id.as_str()]),
        };
        learner.wait(SignedDuration::from_secs(20));
        sitting.asked.push(question);
        sitting.answers.push((question, right));
        if !right {
            sitting.relearning.push((question, sitting.asked.len()));
        }
    }
    (learner, sitting)
}

#[test]
fn a_fact_that_was_right_once_comes_again_after_others() {
    let (learner, sitting) = answered(12, 10);
    assert_eq!(learner.asked_in(&sitting), Some(("s-q0", Rule::Firm)));
}

#[test]
fn who_gets_nearly_all_right_goes_on() {
    let (learner, sitting) = answered(12, 12);
    let asked = learner.asked_in(&sitting);
    assert!(asked.is_some_and(|(_, rule)| rule != Rule::Firm));
}

#[test]
fn a_fact_that_was_right_twice_is_firm() {
    let (mut learner, mut sitting) = answered(12, 10);
    let first = learner.question("s-q0");
    learner.right(&["s-q0"]);
    sitting.asked.push(first);
    sitting.answers.push((first, true));
    let asked = learner.asked_in(&sitting);
    assert!(asked.is_some_and(|(id, _)| id != "s-q0"));
}

#[test]
fn what_was_known_before_the_sitting_is_no_part_of_it() {
    let (mut learner, _) = answered(12, 10);
    learner.days(1);
    let asked = learner.asked_in(&Sitting::default());
    assert!(asked.is_some_and(|(_, rule)| rule != Rule::Firm));
}

#[test]
fn why_it_comes_is_told_in_full_once_in_a_sitting() {
    let (learner, mut sitting) = answered(12, 10);
    let said = |sitting: &Sitting| {
        let choice = learner.next_in(sitting).expect("a question");
        assert_eq!(choice.reason.rule, Rule::Firm);
        choice.reason.message(&learner.course).to_string()
    };
    let first = said(&sitting);
    assert!(first.contains("what you began"), "{first}");
    sitting.firmed = 1;
    assert_eq!(said(&sitting), "Once more, so that it stays.");
}
