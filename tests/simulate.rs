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
        "--teaching",
        "none",
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

#[test]
fn teaching_is_asked_for_and_told() {
    let place = Place::new();
    let simulated = |more: &[&str]| {
        let usual = ["simulate", "--generated", "dag30", "--policy", "fixed"];
        let short = ["--days", "1", "--learners", "1", "--format", "json"];
        place.run(&[usual.as_slice(), &short, more].concat())
    };
    let scaled = ["--scale", "example=0.5,patience=2"];
    let standard = ["--teaching", "standard", "--tries", "3"];
    let without = ["--without", "steps"];
    let all = [scaled.as_slice(), &standard, &without].concat();
    let told: serde_json::Value =
        serde_json::from_str(&out(&simulated(&all))).expect("the results as JSON");
    let teaching = serde_json::json!({
        "name": "standard", "tries": 3, "without": ["steps"],
        "scale": { "example": 0.5, "patience": 2.0 },
    });
    assert_eq!(told["teaching"], teaching);
    let measures = told["tables"].as_array().expect("tables").iter();
    let measures: Vec<_> = measures.filter_map(|t| t["measure"].as_str()).collect();
    assert_eq!(measures[..2], ["per_booked", "per_booked_later"]);

    let bare: serde_json::Value =
        serde_json::from_str(&out(&simulated(&["--teaching", "none"]))).expect("JSON");
    assert_eq!(bare["teaching"], serde_json::Value::Null);

    let answer = ["--teaching", "answer", "--tries", "2"];
    let zero = ["--teaching", "standard", "--scale", "example=0"];
    for wrong in [&standard[2..], &without, &scaled, &answer, &zero] {
        assert!(!simulated(wrong).status.success(), "{wrong:?}");
    }
}
