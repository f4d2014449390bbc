//! Lines that were taken for something else: plans that hold more than is typed, a yes in another
//! language, commands where words are asked for, and marks in a test.

use crate::common;

use common::shell::{Place, err, fed, out};

/// The number of a course in the list.
fn number(place: &Place, title: &str) -> String {
    let listed = home(place, "q\n");
    let line = listed.lines().find(|line| line.contains(title));
    let line = line.expect("it is listed").trim_start_matches("> ");
    line.split('.').next().expect("a number").to_owned()
}

fn home(place: &Place, typed: &str) -> String {
    out(&place.type_in(&["--plain", "--seed", "1"], typed))
}

#[test]
fn a_plan_is_told_whole_before_it_is_dropped() {
    let place = Place::with_courses();
    let n = number(&place, "Linear equations");
    let days = "sunday,2026-03-09..2026-03-12";
    let args = [
        "plan",
        "equations",
        "--days-off",
        days,
        "--focus",
        "one-step-add",
    ];
    let set = place.run(&args);
    assert!(set.status.success(), "{}", err(&set));
    let said = home(&place, &format!("plan {n}\nq\n"));
    assert!(said.contains("focus: one-step-add"), "{said}");
    assert!(said.contains(&format!("days-off: {days}")), "{said}");
    let typed = format!("plan {n} days-off monday, 2026-04-01\nplan {n} focus default\nq\n");
    let said = home(&place, &typed);
    let last = said.rsplit("How “Linear").next().expect("told");
    assert!(last.contains("days-off: monday,2026-04-01"), "{said}");
    assert!(!last.contains("focus: "), "{said}");
    for (wrong, says) in [
        ("days-off someday", "no day off"),
        ("days-off 2026-02-01", "is past"),
        ("focus nowhere", "nowhere"),
    ] {
        let said = home(&place, &format!("plan {n} {wrong}\nplan {n}\nq\n"));
        assert!(said.contains(says), "{wrong}: {said}");
        assert!(
            said.contains("days-off: monday,2026-04-01"),
            "{wrong}: {said}"
        );
    }
    // What only a file sets is told, too.
    let file = place.path().join("plan.toml");
    std::fs::write(&file, "skip = false\n").expect("it is written");
    let set = place.run(&["plan", "equations", &file.to_string_lossy()]);
    assert!(set.status.success(), "{}", err(&set));
    let said = home(&place, &format!("plan {n}\nq\n"));
    assert!(said.contains("skip: false"), "{said}");
}

#[test]
fn a_yes_in_the_language_of_the_interface_puts_a_question_away() {
    let spanish = |lines: &str| {
        let place = Place::with_courses();
        let args = [
            "practice",
            "shell",
            "--plain",
            "--seed",
            "1",
            "--no-teaching",
        ];
        let mut command = place.command(&args);
        command.env("KENNING_LANGUAGE", "es");
        out(&fed(&mut command, lines))
    };
    for yes in ["sí", "Sí.", "si", "s", "yes"] {
        let said = spanish(&format!(":suspend\n{yes}\n:quit\n"));
        assert!(said.contains("Apartada para siempre"), "{yes}: {said}");
    }
    let said = spanish(":suspend\nno\n:quit\n");
    assert!(!said.contains("Apartada para siempre"), "{said}");
}

#[test]
fn no_command_costs_a_try_where_words_are_asked_for() {
    let place = Place::with_courses();
    let args = [
        "practice",
        "shell",
        "--plain",
        "--seed",
        "1",
        "--no-teaching",
    ];
    for typed in [
        ":minutes 20",
        ":breve si",
        ":zzz",
        "skills",
        "plan",
        "minutes 20",
        "progress",
    ] {
        let said = out(&place.type_in(&args, &format!("{typed}\n:quit\n")));
        assert!(said.contains("does not count"), "{typed}: {said}");
        assert!(!said.contains("Not right"), "{typed}: {said}");
    }
    // After a sign it is an answer.
    let said = out(&place.type_in(&args, "=skills\n:quit\n"));
    assert!(said.contains("Not right"), "{said}");
}

#[test]
fn a_question_that_is_passed_over_after_a_miss_stays_in_the_history() {
    let place = Place::with_courses();
    let args = [
        "practice",
        "equations",
        "--plain",
        "--seed",
        "3",
        "--no-teaching",
    ];
    let said = out(&place.type_in(&args, "999\ns\nd\n\nhistory\nappeal 1\nquit\n"));
    assert!(said.contains("Your first answer still counts."), "{said}");
    assert!(said.contains("\n> 1. ") || said.contains("\n1. "), "{said}");
    assert!(said.contains("\n2. "), "{said}");
    assert!(said.contains("answered 1 question"), "{said}");
}

#[test]
fn a_test_keeps_no_marks_that_are_found_nowhere() {
    let place = Place::with_courses();
    let args = ["test", "equations", "--plain", "--seed", "1"];
    for typed in [":bookmark", ":note a thought", ":tags exam"] {
        let said = out(&place.type_in(&args, &format!("{typed}\n:quit\n")));
        assert!(said.contains("In a test, no notes"), "{typed}: {said}");
        assert!(said.contains("before its first answer"), "{said}");
    }
}

#[test]
fn what_nobody_sees_is_named_by_its_code_where_it_can_not_be_read() {
    let place = Place::new();
    let course = "tests/data/good/expression.toml";
    let answer = "{\"type\":\"answer\",\"text\":\"\\u001b[31mx\"}\n";
    let args = [
        "practice",
        course,
        "--format",
        "json",
        "--seed",
        "1",
        "--no-teaching",
    ];
    let said = out(&place.type_in(&args, answer));
    assert!(
        said.contains("“U+001B”") && !said.contains("u001b"),
        "{said}"
    );
}
