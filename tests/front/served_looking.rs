//! What looks about in the protocol: earlier answers, what is found, what is kept on a question;
//! and something else in place of it.

use crate::common;

use common::course::{course, skill, text};
use common::served::{Served, valid};
use common::shell::{KINDS, Place, fed, out};
use serde_json::{Value, json};

/// Nothing is taught: `tests/tutor/teaching.rs` is about that.
const SEED: [&str; 3] = ["--seed", "1", "--no-teaching"];

/// Facts of two skills, as a file in the home, and its path.
fn facts(place: &Place) -> String {
    let draft = course().set("tries", 1).skill(skill("a")).skill(skill("b"));
    let draft = (0..8).fold(draft, |draft, n| {
        let of = if n < 4 { "a" } else { "b" };
        let fact = text(&format!("q{n}"), of, "yes");
        draft.ask(fact.set("prompt", format!("Fact {n}?").as_str()))
    });
    let path = place.path().join("facts.toml");
    std::fs::write(&path, draft.toml()).expect("a course");
    path.display().to_string()
}

fn answer(served: &mut Served, text: &str) -> Value {
    let verdict = served.send(json!({ "type": "answer", "text": text }));
    assert_eq!(verdict["type"], "verdict", "{verdict}");
    served.ask("next");
    verdict
}

#[test]
fn earlier_answers_are_listed_and_can_be_said_not_to_count() {
    let place = Place::new();
    let path = facts(&place);
    let (mut served, _) = Served::at_question(&place, &path, &SEED);
    assert_eq!(served.ask("history")["answers"], json!([]));
    let first = answer(&mut served, "never");
    answer(&mut served, "yes");
    let history = served.ask("history");
    let answers = history["answers"].as_array().expect("a list");
    assert_eq!(answers.len(), 2);
    assert_eq!(
        (&answers[0]["n"], &answers[0]["id"]),
        (&json!(1), &first["id"])
    );
    assert_eq!(answers[0]["verdict"], "incorrect");
    assert_eq!(answers[0]["given"], "never");
    assert_eq!(answers[0]["model_answer"]["text"], "yes");
    assert_eq!(answers[1]["model_answer"], Value::Null);
    assert_eq!(answers[0]["contested"], Value::Null);
    let refused = served.send(json!({ "type": "was_right", "n": 2 }));
    assert_eq!(refused["name"], "refused", "{refused}");
    let none = served.send(json!({ "type": "broken", "n": 9 }));
    assert_eq!(none["name"], "refused", "{none}");
    let taken = served.send(json!({ "type": "was_right", "n": 1 }));
    assert_eq!(taken["answers"][0]["contested"], "right", "{taken}");
    let again = served.send(json!({ "type": "counts", "n": 1 }));
    assert_eq!(again["answers"][0]["contested"], Value::Null, "{again}");
    served.send(json!({ "type": "broken", "n": 1 }));
    let objects = served.end();
    valid(&objects);
    let summary = objects.last().expect("a summary");
    assert_eq!(
        (&summary["answered"], &summary["correct"]),
        (&json!(1), &json!(1))
    );
}

#[test]
fn something_else_is_asked_instead_and_why_says_what_there_is() {
    let place = Place::new();
    let path = facts(&place);
    let (mut served, first) = Served::at_question(&place, &path, &SEED);
    let why = served.ask("why");
    let levers = why["levers"].as_array().expect("a list");
    let names: Vec<&str> = levers.iter().filter_map(|of| of["name"].as_str()).collect();
    assert_eq!(names, ["other_skill", "bury"], "{why}");
    let other = served.ask("other_skill");
    assert_eq!(other["type"], "question", "{other}");
    assert_ne!(other["skill"]["id"], first["skill"]["id"]);
    assert_eq!(other["progress"]["answered"], 0);
    // Once it is answered it counts, whatever comes next.
    served.send(json!({ "type": "answer", "text": "never" }));
    assert_eq!(served.ask("why")["levers"], json!([]));
    assert_eq!(served.ask("easier")["name"], "refused");
    valid(&served.end());
}

#[test]
fn what_is_kept_on_a_question_comes_with_its_verdict() {
    let place = Place::new();
    let path = facts(&place);
    let (mut served, first) = Served::at_question(&place, &path, &SEED);
    let kept = served.ask("note");
    assert_eq!(
        (
            &kept["id"],
            &kept["note"],
            &kept["bookmarked"],
            &kept["tags"]
        ),
        (&first["id"], &Value::Null, &json!(false), &json!([]))
    );
    served.send(json!({ "type": "note", "note": " Not never! " }));
    for _ in 0..2 {
        // It is set, and not turned around.
        let marked = served.send(json!({ "type": "bookmark", "marked": true }));
        assert_eq!(marked["bookmarked"], true, "{marked}");
    }
    let wrong = served.send(json!({ "type": "tags", "tags": ["two words"] }));
    assert_eq!(wrong["name"], "refused", "{wrong}");
    let tagged = served.send(json!({ "type": "tags", "tags": ["exam"] }));
    assert_eq!(tagged["note"], "Not never!");
    let verdict = served.send(json!({ "type": "answer", "text": "never" }));
    assert_eq!(
        verdict["kept"],
        json!({ "id": first["id"], "note": "Not never!", "bookmarked": true, "tags": ["exam"] })
    );
    let gone = served.send(json!({ "type": "note", "note": "" }));
    assert_eq!(gone["note"], Value::Null);
    served.ask("next");
    let other = answer(&mut served, "yes");
    assert!(other.get("kept").is_none(), "{other}");
    valid(&served.end());
}

#[test]
fn all_courses_are_searched_though_one_is_practised() {
    let place = Place::with_courses();
    let (mut served, _) = Served::at_question(&place, KINDS, &SEED);
    let found = served.send(json!({ "type": "find", "words": "abuelos" }));
    let hits = found["hits"].as_array().expect("a list");
    assert!(!hits.is_empty(), "{found}");
    assert!(
        hits.iter().any(|hit| hit["course"]["id"] == "words"),
        "{found}"
    );
    let cards = served.send(json!({ "type": "find", "words": "kind:card" }));
    let hits = cards["hits"].as_array().expect("a list");
    assert!(!hits.is_empty() && hits.len() <= 50, "{cards}");
    let wrong = served.send(json!({ "type": "find", "words": "kind:crad" }));
    assert_eq!(wrong["name"], "refused", "{wrong}");
    let long = "x".repeat(1_001);
    let long = served.send(json!({ "type": "find", "words": long }));
    assert_eq!(long["name"], "malformed", "{long}");
    valid(&served.end());
    // The same in plain lines.
    let typed = ":find abuelos\n:find kind:card\nquit\n";
    let mut plain = place.command(&["practice", KINDS, "--plain", "--seed", "1"]);
    let said = out(&fed(&mut plain, typed));
    assert!(
        said.contains("Question in Spanish: first words: "),
        "{said}"
    );
}

#[test]
fn keys_that_do_not_go_with_an_input_are_told() {
    let place = Place::new();
    let path = facts(&place);
    let (mut served, _) = Served::at_question(&place, &path, &SEED);
    for (line, wanted) in [
        (json!({ "type": "hint", "n": 1 }), "`n` does not go with"),
        (json!({ "type": "counts" }), "needs `n`"),
        (json!({ "type": "find" }), "needs `words`"),
        (json!({ "type": "bookmark" }), "needs `marked`"),
        (json!({ "type": "tags" }), "needs `tags`"),
        (
            json!({ "type": "next", "note": "x" }),
            "`note` does not go with",
        ),
        (json!({ "type": "counts", "n": 1.5 }), "a whole number"),
    ] {
        let refusal = served.send(line.clone());
        assert_eq!(refusal["name"], "malformed", "{line}: {refusal}");
        assert!(
            refusal["text"].to_string().contains(wanted),
            "{line}: {refusal}"
        );
    }
}
