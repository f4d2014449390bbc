//! Simulated learners answer real questions: right where they know, wrong where they don't.

use crate::common;

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
    let none = ["--teaching", "none"];
    for needs in [&standard[2..], &without, &scaled, &["--no-teaching"]] {
        let wrong = [&none, needs].concat();
        assert!(!simulated(&wrong).status.success(), "{wrong:?}");
        assert!(simulated(needs).status.success(), "{needs:?}");
    }
    for wrong in [answer.as_slice(), &zero, &["--seeds", "5..1"]] {
        assert!(!simulated(wrong).status.success(), "{wrong:?}");
    }
}

#[test]
fn seeds_are_so_many_times_the_learners() {
    let place = Place::new();
    let simulated = |seeds: &str| -> serde_json::Value {
        let usual = ["simulate", "--generated", "dag30", "--policy", "fixed"];
        let short = ["--days", "1", "--learners", "1", "--format", "json"];
        let told = place.run(&[usual.as_slice(), &short, &["--seeds", seeds]].concat());
        serde_json::from_str(&out(&told)).expect("the results as JSON")
    };
    let mean = |of: &serde_json::Value| {
        let rows = of["tables"][0]["rows"].as_array().expect("rows").clone();
        let all = rows.iter().find(|row| row["learner"] == "all");
        all.expect("a row")["cells"][0]["value"]["mean"]
            .as_f64()
            .expect("a number")
    };
    let (first, second, both) = (simulated("1"), simulated("2"), simulated("1..2"));
    assert_eq!(both["seeds"], serde_json::json!([1, 2]));
    assert_ne!(mean(&first), mean(&second));
    let between = (mean(&first) + mean(&second)) / 2.0;
    assert!((mean(&both) - between).abs() < 1e-9);
}

/// Of policies that change for no other reason.
#[test]
fn the_bar_has_a_row_for_each_course_and_schedule() {
    let place = Place::new();
    let bar = [
        "simulate",
        "--bar",
        "--policy",
        "fixed,random",
        "--learner",
        "fast",
    ];
    let told = out(&place.run(&[bar.as_slice(), &["--learners", "1", "--seeds", "1"]].concat()));
    let rows = |start: &str| told.lines().filter(|line| line.starts_with(start)).count();
    for schedule in ["| 5 × 20 |", "| 15 × 10 |", "| 30 × 15 |", "| 60 × 5 |"] {
        // Four tables of all courses, and one of those that hold something back.
        let held = rows(schedule).checked_sub(4 * 6).expect("four tables");
        assert!((2..6).contains(&held), "{told}");
    }
    assert_eq!(rows("fixed less the best of the others"), 5, "{told}");
}

/// What became of each skill: all of them, with minutes that come to those practised.
#[test]
fn how_each_skill_went_is_told() {
    let place = Place::new();
    let usual = [
        "simulate",
        "--generated",
        "dag30",
        "--policy",
        "kenning,fixed",
    ];
    let short = [
        "--days",
        "3",
        "--learners",
        "1",
        "--learner",
        "fast",
        "--skills",
    ];
    let all = [usual.as_slice(), &short].concat();
    let told = out(&place.run(&[all.as_slice(), &["--format", "json"]].concat()));
    let told: serde_json::Value = serde_json::from_str(&told).expect("JSON");
    let of = |policy: usize| {
        told["skills"][policy]["skills"]
            .as_array()
            .expect("skills")
            .clone()
    };
    let number = |row: &serde_json::Value, what: &str| row[what].as_f64().expect("a number");
    let practised = |policy: usize| {
        let tables = told["tables"].as_array().expect("tables");
        let minutes = tables.iter().find(|table| table["measure"] == "minutes");
        number(
            &minutes.expect("a table")["rows"][0]["cells"][policy]["value"],
            "mean",
        )
    };
    for policy in [0, 1] {
        let rows = of(policy);
        assert_eq!(rows.len(), 30);
        let minutes: f64 = rows
            .iter()
            .map(|r| number(r, "minutes") * number(r, "met"))
            .sum();
        let left = practised(policy) - minutes;
        // The last question of a day may be cut off by its end.
        assert!(
            (-1e-9..=3.0).contains(&left),
            "{left} minutes are of no skill"
        );
    }
    let kenning = of(0);
    let sum = |what: &str| kenning.iter().map(|row| number(row, what)).sum::<f64>();
    assert!(sum("met") >= sum("learned") && sum("learned") > sum("kept"));
    assert!(sum("kept") > 0.0, "a fast learner keeps some in three days");
    assert!(
        of(1).iter().all(|row| row["learned"] == 0.0),
        "the order of the file believes nothing"
    );

    let text = out(&place.run(&all));
    let rows = text
        .lines()
        .filter(|line| line.starts_with("| s") && !line.starts_with("| skill"));
    assert_eq!(rows.count(), 60, "{text}");
    assert!(!out(&place.run(&[usual.as_slice(), &short[..6]].concat())).contains("| s"));
}
