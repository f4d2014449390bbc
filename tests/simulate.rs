//! Simulated learners answer real questions: right where they know, wrong where they don't.

mod common;

use common::shell::{Place, out};
use kenning::simulate::{Lot, answers};

#[test]
fn answers_are_right_and_wrong_as_meant() {
    let mut lot = Lot::new(1);
    for course in common::courses() {
        for question in &course.questions {
            for seed in 0..5 {
                let shown = question.instance(seed).expect("it can be shown");
                let right = shown.item.grade(&answers::right(&shown.item));
                let right = right.expect("a right answer is readable");
                assert!(right.verdict.is_correct(), "{}", question.id);
                let wrong = shown
                    .item
                    .grade(&answers::wrong(&shown.item, None, &mut lot));
                let wrong = wrong.expect("a wrong answer is readable");
                assert_eq!(wrong.verdict.credit(), 0.0, "{}", question.id);
            }
        }
    }
}

/// The numbers of learners who can't be taught, from before there were others.
/// Of policies and courses that change for no other reason.
#[test]
fn without_teaching_the_numbers_are_as_they_were() {
    let place = Place::new();
    let simulated = place.run(&[
        "simulate",
        "--generated",
        "dag30,facts150",
        "--policy",
        "fixed,leitner",
        "--days",
        "3",
        "--learners",
        "2",
        "--seed",
        "7",
    ]);
    insta::assert_snapshot!(out(&simulated));
}
