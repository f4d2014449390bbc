//! Hints that ask: answered or passed over, in each front end, and of no weight but that of
//! a hint.

use crate::common;

use std::process::Output;
use std::sync::Arc;

use common::screen::{self, begin, picture, press};
use common::served::{Served, valid};
use common::session::Session;
use common::shell::{Place, out};
use common::trying::{asking, judged, later, sitting, typed};
use kenning::author::{Care, laid_out, load};
use kenning::course::Course;
use kenning::desk::Start;
use kenning::journal::EventKind;
use kenning::kinds::{Answer, Verdict};
use kenning::session::Input;
use serde_json::json;

/// One question with a text and two hints that ask; the answer of the last is the question's.
const COURSE: &str = r#"format = 1
[course]
id = "c"
title = "C"
tries = 2
[[skill]]
id = "s"
title = "Sums"
[[question]]
id = "q"
kind = "number"
skills = ["s"]
prompt = "What is 1/2 + 1/3?"
answer = "5/6"
hints = ["Same size first.", { prompt = "Which parts fit both?", kind = "text", answer = "sixths" }]
[[question.step]]
kind = "number"
prompt = "How many sixths is 1/2?"
answer = 3
[[question.step.hints]]
kind = "number"
prompt = "How many sixths is a whole?"
answer = 6
explanation = "Six of them."
[[question.step.hints.mistake]]
answer = 2
feedback = "Those are halves."
[[question.step]]
kind = "number"
prompt = "So what is 3/6 + 2/6?"
answer = "5/6"
"#;

fn read(text: &str) -> Arc<Course> {
    let loaded = load(&[("c.toml".into(), text.into())], Care::Thorough);
    let said: Vec<String> = loaded.diagnostics.iter().map(|d| d.to_string()).collect();
    assert_eq!(said, [""; 0]);
    loaded.course.expect("a good course").into()
}

fn complaints(text: &str) -> Vec<String> {
    let loaded = load(&[("c.toml".into(), text.into())], Care::Thorough);
    loaded.diagnostics.iter().map(|d| d.to_string()).collect()
}

fn hint_asks(course: &Arc<Course>) -> Session {
    let (mut session, _) = sitting(course);
    session.handle(Input::Hint, later(1)).expect("a text");
    assert_eq!(asking(&session).hint_of(), None);
    let events = session.handle(Input::Hint, later(2)).expect("it asks");
    assert_eq!(events, []);
    assert_eq!(asking(&session).hint_of(), Some((2, 2)));
    session
}

#[test]
fn an_answer_to_a_hint_leads_back_and_counts_for_nothing() {
    let course = read(COURSE);
    for (answer, word) in [
        (typed("sixths"), "Correct"),
        (typed("fifths"), "Not right"),
        (Input::Answer(Answer::GiveUp), "Shown"),
        (Input::Skip, "Passed over."),
    ] {
        let mut session = hint_asks(&course);
        let before = session.state().clone();
        let events = session.handle(answer, later(3)).expect("taken");
        assert_eq!(events, [], "nothing of it is recorded");
        let state = session.state();
        assert_eq!(format!("{state:?}"), format!("{before:?}"), "{word}");
        let now = asking(&session);
        assert_eq!(now.hint_of(), None);
        assert_eq!(now.item().prompt.as_str(), "What is 1/2 + 1/3?");
        assert_eq!(now.hints().len(), 2);
        let (asked, came) = now.hint_answer(1).expect("it asked");
        assert_eq!(asked.task.model_answer().as_str(), "sixths");
        assert!(came.word().to_string().starts_with(word), "{}", came.word());
        // The question itself is answered with the two hints as help.
        let events = session.handle(typed("5/6"), later(9)).expect("taken");
        let [first] = &events[..] else {
            panic!("{events:?}")
        };
        let EventKind::Attempt(attempt) = &first.kind else {
            panic!("{first:?}")
        };
        let told = (attempt.hints, attempt.bottom_out, attempt.step);
        assert_eq!(told, (2, false, None), "the last hint did not tell it");
        assert_eq!(attempt.verdict, Verdict::Correct);
        let summary = session.summary(later(10));
        assert_eq!((summary.answered, summary.hints), (1, 2));
    }
}

#[test]
fn a_last_hint_that_asks_for_the_same_gives_the_answer_away() {
    let course = read(&COURSE.replace(
        "kind = \"text\", answer = \"sixths\"",
        "kind = \"number\", answer = \"5/6\"",
    ));
    let mut session = hint_asks(&course);
    session.handle(Input::Skip, later(3)).expect("passed over");
    session.handle(typed("5/6"), later(9)).expect("taken");
    assert_eq!(judged(&session).graded.verdict, Verdict::GaveUp);
}

#[test]
fn a_miss_before_a_hint_stays_and_an_answer_is_taken_back_with_its_hints() {
    let course = read(COURSE);
    let (mut session, _) = sitting(&course);
    session.handle(typed("2/5"), later(1)).expect("a miss");
    assert!(asking(&session).missed.is_some());
    session.handle(Input::Hint, later(2)).expect("a text");
    session.handle(Input::Hint, later(3)).expect("it asks");
    let within = asking(&session);
    assert!(within.missed.is_none() && within.was_missed());
    for refused in [Input::Hint, Input::Steps, Input::Next] {
        let why = session.handle(refused, later(4)).expect_err("not now");
        assert_eq!(why.to_string(), "Answer the hint first, or pass over it.");
    }
    session.handle(typed("sixths"), later(5)).expect("taken");
    let missed = asking(&session).missed.as_ref().expect("as before");
    assert_eq!(missed.tries, 1);
    session.handle(Input::Undo, later(6)).expect("taken back");
    assert_eq!(asking(&session).hints_shown, 0, "as it was before the miss");
    assert!(asking(&session).hint_answer(1).is_none());
}

#[test]
fn a_step_has_hints_that_ask() {
    let course = read(COURSE);
    let (mut session, _) = sitting(&course);
    session.handle(Input::Steps, later(1)).expect("steps");
    session.handle(Input::Hint, later(2)).expect("it asks");
    assert_eq!(
        asking(&session).item().prompt.as_str(),
        "How many sixths is a whole?"
    );
    session.handle(typed("2"), later(3)).expect("taken");
    let now = asking(&session);
    assert_eq!(now.step, Some(0));
    let (_, came) = now.hint_answer(0).expect("it asked");
    assert_eq!(came.feedback.as_deref(), Some("Those are halves."));
    assert!(!came.is_right());
    session.handle(typed("3"), later(4)).expect("taken");
    // Beyond the step, its hints are no longer there.
    session.handle(Input::Next, later(5)).expect("on");
    assert_eq!(asking(&session).hints().len(), 0);
}

fn plain(lines: &str) -> Output {
    let place = Place::new();
    let path = place.path().join("c.toml");
    std::fs::write(&path, COURSE).expect("written");
    let path = path.display().to_string();
    let args = ["practice", &path, "--plain", "--seed", "1", "--no-teaching"];
    place.type_in(&args, lines)
}

#[test]
fn plain_mode_asks_the_hint_and_then_the_question_again() {
    let said = out(&plain("hint\nhint\nfifths\n5/6\n\nquit\n"));
    let from = said.find("Hint 1 of 2").expect("the first");
    insta::assert_snapshot!("plain", said[from..].trim_end());
    let passed = out(&plain("hint\nhint\nskip\n5/6\nquit\n"));
    assert!(
        passed.contains("Passed over.\nAnswer: sixths\n"),
        "{passed}"
    );
    assert!(passed.contains("Correct"), "{passed}");
}

#[test]
fn the_screen_asks_the_hint_and_keeps_what_was_typed() {
    let (place, mut desk) = screen::Place::at_noon();
    let path = place.home.path().join("c.toml");
    std::fs::write(&path, COURSE).expect("written");
    let mut app = begin(&mut desk, &path.display().to_string(), Start::Practice);
    press(&mut app, &["5/", "F2", "F2"]);
    insta::assert_snapshot!("asked", picture(&mut app, 80, 24));
    insta::assert_snapshot!("asked_small", picture(&mut app, 40, 12));
    press(&mut app, &["fifths", "Enter"]);
    insta::assert_snapshot!("answered", picture(&mut app, 80, 24));
    insta::assert_snapshot!("answered_small", picture(&mut app, 40, 12));
    // What was typed before the hint is still there.
    press(&mut app, &["6", "Enter"]);
    let said = picture(&mut app, 80, 24);
    assert!(said.contains("✓ Correct"), "{said}");
}

#[test]
fn programs_are_told_which_hint_asks_and_what_came_of_it() {
    let place = Place::new();
    let path = place.path().join("c.toml");
    std::fs::write(&path, COURSE).expect("written");
    let path = path.display().to_string();
    let (mut served, first) = Served::begin(&place, &path, &["--seed", "1", "--no-teaching"]);
    assert_eq!(first["hint"], json!(null));
    served.ask("hint");
    let asked = served.ask("hint");
    assert_eq!(asked["hint"], json!({ "n": 2, "of": 2 }));
    assert_eq!(
        (&asked["kind"], &asked["type"]),
        (&json!("text"), &json!("question"))
    );
    assert_eq!(asked["prompt"]["text"], "Which parts fit both?");
    assert_eq!(asked["hints"].as_array().map(Vec::len), Some(1));
    let back = served.send(json!({ "type": "answer", "text": "sixths" }));
    assert_eq!(back["hint"], json!(null));
    assert_eq!(back["kind"], "number");
    assert_eq!(back["hints"].as_array().map(Vec::len), Some(2));
    let came = &back["hint_answers"][0];
    assert_eq!(
        (&came["n"], &came["verdict"]),
        (&json!(2), &json!("correct"))
    );
    assert_eq!(came["answer"]["text"], "sixths");
    let verdict = served.send(json!({ "type": "answer", "text": "5/6" }));
    assert_eq!(verdict["type"], "verdict");
    valid(&served.end());
}

#[test]
fn check_solves_what_hints_ask_where_it_stands() {
    let with = |from: &str, to: &str| complaints(&COURSE.replace(from, to));
    let dead = with("answer = 2\nfeedback", "answer = 6\nfeedback");
    assert_eq!(dead.len(), 1, "{dead:?}");
    assert!(dead[0].starts_with("c.toml:26:10: "), "{dead:?}");
    for (from, to, wanted) in [
        (
            "kind = \"text\", answer = \"sixths\"",
            "kind = \"text\"",
            "`answer`",
        ),
        (
            "answer = \"sixths\"",
            "answer = \"sixths\", hints = [\"h\"]",
            "a hint can't have `hints` of its own",
        ),
        (
            "answer = \"sixths\"",
            "answer = \"sixths\", wrong = [\"sixths\"]",
            "sixths",
        ),
        (
            "kind = \"text\", answer = \"sixths\"",
            "kind = \"card\", answer = \"sixths\"",
            "card",
        ),
        ("answer = \"sixths\"", "answr = \"sixths\"", "answr"),
    ] {
        let said = with(from, to);
        assert!(
            said.iter().any(|said| said.contains(wanted)),
            "{to}: {said:?}"
        );
        assert!(
            said.iter().all(|said| said.starts_with("c.toml:")),
            "{said:?}"
        );
    }
}

#[test]
fn it_is_shown_and_laid_out_with_its_question() {
    let place = Place::new();
    let path = place.path().join("c.toml");
    std::fs::write(&path, COURSE).expect("written");
    let said = out(&place.run(&["show", &path.display().to_string()]));
    let (_, asks) = said.split_once("Hint 2 asks:").expect(&said);
    assert!(asks.contains("Which parts fit both?"), "{asks}");
    assert!(asks.contains("sixths"), "{asks}");
    let untidy = COURSE.replace(
        "kind = \"number\"\nprompt = \"How many sixths is a whole?\"\nanswer = 6\n",
        "answer = 6\nprompt = \"How many sixths is a whole?\"\nkind = \"number\"\n",
    );
    assert_ne!(untidy, COURSE);
    let tidy = laid_out(&untidy).expect("it is TOML");
    let (_, hint) = tidy.split_once("[[question.step.hints]]\n").expect("it");
    assert!(
        hint.starts_with(
            "kind = \"number\"\nprompt = \"How many sixths is a whole?\"\nanswer = 6\n"
        ),
        "{hint}"
    );
}
