//! Simulated learners answer real questions: right where they know, wrong where they don't.

mod common;

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
