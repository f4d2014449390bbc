//! Plain lines for what the screen has pages for: the skills of a course, their lessons, its
//! plan and its tests; letters for commands; questions without their reasons.

use std::process::Command;

use crate::common;

use common::screen::{Place, noon};
use common::shell::{fed, out};

/// The number of a course in the list.
fn number(place: &Place, title: &str) -> String {
    let listed = home(place, "q\n");
    let line = listed.lines().find(|line| line.contains(title));
    let line = line.expect("it is listed").trim_start_matches("> ");
    line.split('.').next().expect("a number").to_owned()
}

fn home(place: &Place, typed: &str) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kenning"));
    command
        .args(["--plain", "--seed", "1"])
        .env("KENNING_HOME", place.home.path())
        .env("KENNING_NOW", noon());
    out(&fed(&mut command, typed))
}

#[test]
fn skills_are_listed_read_about_and_practised_by_number() {
    let place = Place::with_courses();
    let n = number(&place, "Linear equations");
    let said = home(&place, &format!("skills {n}\nlesson {n} 2\nq\n"));
    assert!(
        said.contains("Skills of “Linear equations”:\n1. "),
        "{said}"
    );
    assert!(said.contains("Not open yet: it builds on “"), "{said}");
    let way_on = format!("type for example: practise {n} 2.");
    assert!(said.contains(&way_on), "{said}");
    // The lesson, and no sitting.
    assert!(said.contains("Put a number in for x\n\n"), "{said}");
    assert!(!said.contains("Question 1"), "{said}");
    let said = home(&place, &format!("practise {n} 2\nquit\nq\n"));
    assert!(said.contains("You chose “Put a number in for x”"), "{said}");
    let said = home(
        &place,
        &format!("lesson {n} 99\nlesson {n}\nskills 99\nskills\npractise\nq\n"),
    );
    assert!(said.contains(&format!("type: skills {n}")), "{said}");
    assert!(said.contains("as in: lesson 1 2."), "{said}");
    assert!(said.contains("There is no course 99."), "{said}");
    assert!(said.contains("as in: skills 1\n"), "{said}");
    assert!(said.contains("as in: practise 1 2."), "{said}");
}

#[test]
fn tests_are_taken_from_the_list() {
    let place = Place::with_courses();
    let n = number(&place, "Linear equations");
    let said = home(&place, &format!("place {n}\nquit\ntest {n}\nquit\nq\n"));
    assert!(said.contains("placement test"), "{said}");
    assert!(said.contains("Test, question 1 of 12"), "{said}");
}

#[test]
fn a_plan_is_told_and_changed() {
    let place = Place::with_courses();
    let n = number(&place, "Linear equations");
    let said = home(&place, &format!("plan {n}\nq\n"));
    assert!(
        said.contains("How “Linear equations” is practised:"),
        "{said}"
    );
    assert!(said.contains("Nothing is set"), "{said}");
    let typed = format!(
        "plan {n} new 5\nplan {n} retention 90 %\nplan {n} deadline 2026-06-30\nplan {n} goal accelerate\nq\n"
    );
    let said = home(&place, &typed);
    let last = said.rsplit("How “Linear").next().expect("told");
    for row in [
        "new: 5",
        "retention: 0.9",
        "deadline: 2026-06-30",
        "goal: accelerate",
    ] {
        assert!(last.contains(row), "{row}: {said}");
    }
    // It is kept, and taken back.
    let said = home(
        &place,
        &format!("plan {n} new default\nplan {n} default\nq\n"),
    );
    let told: Vec<&str> = said.split("How “Linear").collect();
    assert!(
        !told[1].contains("new: ") && told[1].contains("deadline: "),
        "{said}"
    );
    assert!(told[2].contains("Nothing is set"), "{said}");
    // What is wrong is said, and nothing changes.
    for (wrong, says) in [
        ("new many", "whole number"),
        ("minutes 9999", "up to 1440"),
        ("retention lots", "such as 90 %"),
        ("retention 30", "retention"),
        ("deadline soon", "such as 2027-06-30"),
        ("deadline 2020-01-01", "not in the future"),
        ("goal win", "It must be"),
        ("colour red", "A plan has no colour"),
        ("new", "After new comes one value"),
    ] {
        let said = home(&place, &format!("plan {n} {wrong}\nplan {n}\nq\n"));
        assert!(said.contains(says), "{wrong}: {said}");
        assert!(said.contains("Nothing is set"), "{wrong}: {said}");
    }
}

#[test]
fn questions_come_without_their_reasons_when_that_is_wished() {
    let place = Place::with_courses();
    let n = number(&place, "Linear equations");
    let said = home(
        &place,
        &format!("terse\nterse on\nterse\n{n}\n:terse off\n:skip\nquit\nterse\nq\n"),
    );
    assert!(said.contains("come with their reasons"), "{said}");
    assert!(said.contains("reasons = off"), "{said}");
    assert!(said.contains("come without their reasons"), "{said}");
    assert!(said.contains("Question 1.\n"), "{said}");
    // Within a sitting, too.
    let later = said.split("reasons = full").nth(1).expect("taken back");
    assert!(
        !later.contains("Question 1.\n") && later.contains("Question 1. "),
        "{said}"
    );
    assert!(later.contains("come with their reasons"), "{said}");
    // The list is not repeated after each look, but after a sitting, and when it is asked for.
    let said = home(&place, "terse on\nterse\nfind bread\ncourses\nterse\nq\n");
    assert_eq!(said.matches("Courses:\n").count(), 2, "{said}");
    assert_eq!(said.matches("courses for their list").count(), 4, "{said}");
}

#[test]
fn a_letter_stands_for_a_command_where_no_words_are_typed() {
    let place = Place::with_courses();
    let kinds = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/kinds.toml");
    let there = place.home.path().join("courses/kinds.toml");
    std::fs::copy(kinds, there).expect("a file");
    // The fourth skill is asked in numbers, the third in words. What is begun is listed before
    // what is not.
    let at = |skill: u8, typed: &str| {
        let n = number(&place, "All the kinds");
        home(&place, &format!("practise {n} {skill}\n{typed}\nquit\nq\n"))
    };
    for (letter, says) in [
        ("h", "Hint 1"),
        ("H", "Hint 1"),
        (":h", "Hint 1"),
        ("w", "chance of a right answer"),
        ("l", "esson"),
        ("s", "Skipped"),
        ("d", "Shown."),
        ("t", "Step 1"),
        ("u", "Undo once more to take back"),
    ] {
        let said = at(4, letter);
        assert!(said.contains(says), "{letter}: {said}");
    }
    let said = at(4, "?");
    assert!(said.contains("In short: h hint"), "{said}");
    // A letter could be the word that is asked for.
    let said = at(3, "h");
    assert!(
        said.contains("Not right") && !said.contains("Hint 1"),
        "{said}"
    );
    let said = at(3, ":w");
    assert!(
        said.contains("For all the numbers") && !said.contains("Not right"),
        "{said}"
    );
}
