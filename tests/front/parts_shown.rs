//! What is shown of questions with parts: the stem alone above each, why one is asked,
//! and where one was left.

use crate::common;

use std::sync::Arc;

use common::screen::{self, begin, picture};
use common::served::{Served, valid};
use common::session::Session;
use common::shell::{Place, out};
use common::trying::{asking, later};
use kenning::author::{Care, load};
use kenning::course::{Course, QuestionIndex};
use kenning::desk::Start;
use kenning::kinds::Answer;
use kenning::learner::State;
use kenning::session::Input;
use serde_json::json;

const HEAD: &str = r#"
format = 1
[course]
id = "shown"
title = "Shown"
[[skill]]
id = "s"
title = "Sums"
[[skill]]
id = "t"
title = "Terms"
[[question]]
id = "q"
"#;

const WAGES: &str = r#"
skills = ["s", "t"]
prompt = '''
The table shows wages.

| rank | weekly wage | people |
|:-----|---:|:---:|
| clerk | 500 | 12 |
| manager | 1,200 | 3 |
'''
[[question.part]]
prompt = "Total wages?"
kind = "number"
answer = 9600
unit = "$"
[[question.part]]
prompt = "With c clerks and m managers, what is the total?"
kind = "expression"
answer = "500c + 1200m"
skill = "t"
"#;

fn course(question: &str) -> Arc<Course> {
    let text = HEAD.to_owned() + question;
    let loaded = load(&[("c.toml".into(), text.into())], Care::Thorough);
    loaded.course.expect("a good course").into()
}

fn file(place: &Place) -> String {
    let path = place.path().join("shown.toml");
    std::fs::write(&path, HEAD.to_owned() + WAGES).expect("written");
    path.display().to_string()
}

#[test]
fn a_stem_is_its_prompt_alone() {
    let course = course(
        r#"
skills = ["s"]
prompt = "A stem."
[[question.part]]
prompt = "What does it print?"
kind = "output"
language = "python"
code = "print(1)"
answer = "1"
[[question.part]]
prompt = "How heavy?"
kind = "number"
answer = 2
unit = "kg"
"#,
    );
    let shown = course.questions[QuestionIndex(0)]
        .instance(1)
        .expect("shown");
    assert_eq!(shown.item.prompt.as_str(), "A stem.");
    assert!(shown.parts[0].item.prompt.contains("print(1)"));
    assert_eq!(shown.parts[1].item.prompt.as_str(), "How heavy? (kg)");
    let wages = self::course(WAGES);
    let shown = wages.questions[QuestionIndex(0)]
        .instance(1)
        .expect("shown");
    assert!(!shown.item.prompt.contains('$'), "{}", shown.item.prompt);
}

#[test]
fn why_is_about_the_part_that_is_asked() {
    let course = course(WAGES);
    let state = State::new(&course);
    let (mut session, _) = Session::begin(course.clone(), state, None, 1, common::noon());
    assert_eq!(session.why_part(), None, "the reason holds");
    let right = Input::Answer(common::right(asking(&session).item()));
    session.handle(right, later(9)).expect("taken");
    assert_eq!(session.why_part(), None);
    session.handle(Input::Next, later(10)).expect("on");
    let said = session
        .why_part()
        .expect("the numbers are stale")
        .to_string();
    assert!(said.starts_with("This is part 2 of 2 "), "{said}");
    assert!(said.ends_with("“Terms”."), "{said}");
    session
        .handle(Input::Answer(Answer::GiveUp), later(19))
        .expect("taken");
    assert!(session.why_part().is_some(), "also once it is judged");

    // The same in lines, and for programs.
    let place = Place::new();
    let path = file(&place);
    let args = ["practice", &path, "--plain", "--seed", "1", "--no-teaching"];
    let said = out(&place.type_in(&args, "9600\n\nwhy\nquit\n"));
    assert!(said.contains("The part is about “Terms”."), "{said}");
    assert!(!said.contains("not practised yet"), "{said}");
    let place = Place::new();
    let path = file(&place);
    let (mut served, first) = Served::begin(&place, &path, &["--seed", "1", "--no-teaching"]);
    if first["type"] != "question" {
        served.reply();
    }
    let whole = served.ask("why");
    assert!(whole["account"].as_array().expect("lines").len() > 2);
    served.send(json!({ "type": "answer", "text": "9600" }));
    served.ask("next");
    let part = served.ask("why");
    assert_eq!(
        part["account"].as_array().expect("lines").len(),
        1,
        "{part}"
    );
    valid(&[whole, part]);
}

#[test]
fn where_room_is_short_a_part_stands_once_below_its_stem() {
    let place = Place::new();
    let path = file(&place);
    let (_place, mut desk) = screen::Place::at_noon();
    let mut app = begin(&mut desk, &path, Start::Practice);
    let seen = picture(&mut app, 40, 12);
    assert_eq!(seen.matches("Total wages?").count(), 1, "{seen}");
    insta::assert_snapshot!("parts_shown_40x12", seen);
}

#[test]
fn what_was_left_between_parts_is_told_as_it_is() {
    let place = Place::new();
    let path = file(&place);
    let args = ["practice", &path, "--plain", "--seed", "1", "--no-teaching"];
    let left = out(&place.type_in(&args, "9\n"));
    assert!(
        left.contains("today the question goes on from there"),
        "{left}"
    );
    let stats = out(&place.run(&["stats", &path]));
    assert!(stats.contains("0 answers, 1 question begun,"), "{stats}");
    assert!(stats.contains("(1 answer, none right yet)"), "{stats}");

    let (mut served, first) = Served::begin(&place, &path, &["--no-teaching"]);
    let question = match first["type"] == "question" {
        true => first,
        false => served.reply(),
    };
    assert_eq!(question["before"]["answer"]["text"], "9600 $", "{question}");
    valid(&[question]);
    drop(served);

    // It goes on, and the answer that was not seen is shown; put away, it does not.
    let away = out(&place.type_in(&args, "bury\n"));
    assert!(
        away.contains("Part 1, done before: Total wages? ($) → 9600"),
        "{away}"
    );
    assert!(!away.contains("goes on from there"), "{away}");

    // Answered to its end, nothing is begun.
    let place = Place::new();
    let path = file(&place);
    let args = ["practice", &path, "--plain", "--seed", "1", "--no-teaching"];
    let over = out(&place.type_in(&args, "9600\n\n500c+1200m\nquit\n"));
    assert!(!over.contains("done before"), "{over}");
    let stats = out(&place.run(&["stats", &path]));
    assert!(stats.contains(" 1 answer, "), "{stats}");
    assert!(!stats.contains("question begun"), "{stats}");
}
