//! Practice as JSON Lines, by the real binary: sittings.

mod common;

use std::collections::BTreeSet;

use common::served::{Scripted, Served, kinds, types, valid};
use common::shell::{KINDS, Place, progress_of};
use serde_json::{Value, json};

const SEED: [&str; 2] = ["--seed", "1"];

#[test]
fn a_sitting_answered_right_is_kept_whole() {
    let place = Place::new();
    let mut learner = Scripted::new(kinds(), 1.0, 18.0, 1);
    let sat = learner.sits(&place, KINDS, &SEED, 360.0);
    valid(&sat.objects);
    let verdicts: Vec<&Value> = sat.all("verdict").collect();
    for verdict in &verdicts {
        assert_eq!(verdict["verdict"], "correct", "{verdict}");
        assert_eq!(
            (&verdict["credit"], &verdict["model_answer"]),
            (&json!(1.0), &Value::Null)
        );
    }
    let asked: BTreeSet<&str> = (sat.all("question"))
        .filter_map(|question| question["kind"].as_str())
        .collect();
    assert_eq!(asked.len(), 7, "{asked:?}");
    let summary = sat.summary();
    assert_eq!(summary["answered"], verdicts.len());
    assert_eq!(summary["correct"], verdicts.len());
    assert_eq!(summary["seconds"], 18 * verdicts.len());
    assert_eq!(progress_of(&place, KINDS).attempts as usize, verdicts.len());
}

#[test]
fn what_goes_wrong_is_told_and_comes_back() {
    let place = Place::new();
    let mut learner = Scripted::new(kinds(), 0.0, 18.0, 2);
    let sat = learner.sits(&place, KINDS, &SEED, 300.0);
    valid(&sat.objects);
    let wrong =
        |verdict: &Value| verdict["verdict"] != "correct" && !verdict["model_answer"].is_null();
    assert!(sat.all("verdict").all(wrong));
    assert!(
        sat.all("verdict")
            .any(|verdict| verdict["comes_back"] == true)
    );
    let mistakes: Vec<&str> = (sat.all("verdict"))
        .filter_map(|verdict| verdict["mistake"].as_str())
        .collect();
    assert!(mistakes.contains(&"largest-is-capital"), "{mistakes:?}");
    let notices = sat
        .all("verdict")
        .filter_map(|v| v["notice"]["name"].as_str());
    assert!(
        notices.count() > 0,
        "a learner who fails so often is spoken to"
    );
    let rules = sat
        .all("question")
        .map(|question| &question["reason"]["rule"]);
    assert!(rules.into_iter().any(|rule| rule == "relearning"));
    // Booked time is over.
    assert_eq!(
        sat.summary()["ending"],
        json!({ "name": "quit", "text": null })
    );
    assert!(sat.seconds <= 300.0);
    assert_eq!(sat.summary()["mistakes"][0]["name"], "largest-is-capital");
}

#[test]
fn hints_lessons_reasons_and_undo() {
    let place = Place::new();
    let (mut served, first) = Served::begin(&place, KINDS, &SEED);
    assert_eq!(
        (&first["id"], &first["more_hints"]),
        (&json!("capital"), &json!(true))
    );
    assert_eq!(first["form"]["options"][1]["text"], "Canberra");
    assert_eq!(
        first["prompt"]["text"],
        "Which city is the capital of Australia?"
    );

    let hinted = served.ask("hint");
    assert_eq!(hinted["hints"][0]["text"], "It is not the largest city.");
    let hinted = served.ask("hint");
    assert_eq!(
        (
            hinted["hints"].as_array().unwrap().len(),
            &hinted["more_hints"]
        ),
        (2, &json!(false))
    );
    let refused = served.ask("hint");
    assert_eq!(
        (&refused["type"], &refused["name"]),
        (&json!("refusal"), &json!("refused"))
    );
    assert_eq!(refused["text"], "That was the last hint.");

    let why = served.ask("why");
    assert_eq!(why["reason"], first["reason"]);
    assert!(why["account"].as_array().unwrap().len() > 3, "{why}");
    let lesson = served.ask("lesson");
    assert!(
        lesson["lesson"]["markdown"]
            .as_str()
            .unwrap()
            .starts_with("Look at **all**")
    );

    let verdict = served.send(json!({ "type": "answer", "choice": 0 }));
    assert_eq!(
        (&verdict["mistake"], &verdict["can_undo"]),
        (&json!("largest-is-capital"), &json!(true))
    );
    assert_eq!(verdict["model_answer"]["text"], "Canberra");
    let again = served.ask("undo");
    assert_eq!(
        (&again["id"], &again["seed"]),
        (&first["id"], &first["seed"])
    );
    assert_eq!(again["progress"]["answered"], 0);
    assert_eq!(
        served.ask("undo")["text"],
        "There is no answer to take back."
    );
    let verdict = served.send(json!({ "type": "answer", "choice": 1 }));
    assert_eq!(verdict["verdict"], "correct");
    assert_eq!(served.ask("hint")["name"], "refused");
    assert_eq!(
        served.send(json!({ "type": "answer", "choice": 1 }))["name"],
        "refused"
    );

    let multi = served.ask("next");
    assert_eq!(multi["form"]["type"], "choices");
    assert_eq!(
        served.ask("lesson")["text"],
        "There is no lesson for “Choosing several”."
    );
    // An answer in another form does not count.
    let refused = served.send(json!({ "type": "answer", "choice": 0 }));
    assert_eq!(refused["text"], "This question is answered with choices.");
    let refused = served.send(json!({ "type": "answer", "choices": [0, 99] }));
    assert_eq!(refused["name"], "refused");
    assert_eq!(served.ask("known")["name"], "malformed");
    let refused = served.send(json!({ "type": "known", "skill": "nosuch" }));
    assert_eq!(refused["text"], "This course has no skill “nosuch”.");
    assert_eq!(
        served.send(json!({ "type": "known", "skill": "text" }))["name"],
        "refused"
    );

    assert_eq!(served.ask("next")["name"], "refused");
    let skipped = served.ask("skip");
    assert_ne!(skipped["id"], multi["id"]);
    let buried = served.ask("bury");
    assert_ne!(buried["id"], skipped["id"]);
    assert_eq!(served.ask("undo")["id"], skipped["id"]);
    let shown = served.ask("give_up");
    assert_eq!(
        (&shown["verdict"], &shown["given"]),
        (&json!("gave_up"), &Value::Null)
    );
    assert_eq!(served.ask("quit")["skipped"], 1);
    let objects = served.end();
    valid(&objects);
    assert_eq!(types(&objects).last(), Some(&"summary"));
}

#[test]
fn steps_are_walked_through_one_by_one() {
    let place = Place::new();
    place.run(&["overrule", KINDS, "known", "text"]);
    let (mut served, mut object) = Served::begin(&place, KINDS, &SEED);
    for _ in 0..20 {
        if object["id"] == "sum" {
            break;
        }
        object = served.ask("skip");
    }
    assert_eq!(
        (&object["id"], &object["has_steps"]),
        (&json!("sum"), &json!(true))
    );
    assert_eq!(object["form"], json!({ "type": "text", "number": true }));
    let verdict = served.send(json!({ "type": "answer", "text": "84" }));
    assert_eq!(
        (&verdict["mistake"], &verdict["offers_steps"]),
        (&json!("addition-first"), &json!(true))
    );
    let step = served.ask("steps");
    assert_eq!(
        (&step["step"], &step["prompt"]["text"]),
        (&json!({ "n": 1, "of": 2 }), &json!("What is 7 × 5?"))
    );
    assert_eq!(
        served.ask("steps")["text"],
        "You are walking through the steps already."
    );
    let verdict = served.send(json!({ "type": "answer", "text": "35" }));
    assert_eq!(
        (&verdict["verdict"], &verdict["step"]["n"]),
        (&json!("correct"), &json!(1))
    );
    assert_eq!(served.ask("next")["step"]["n"], 2);
    valid(&served.end());
}

#[test]
fn input_that_ends_early_loses_nothing() {
    let place = Place::new();
    let (mut served, first) = Served::begin(&place, KINDS, &SEED);
    served.send(json!({ "type": "answer", "choice": 1 }));
    let next = served.ask("next");
    let objects = served.end();
    assert_eq!(types(&objects).last(), Some(&"summary"));
    assert_eq!(progress_of(&place, KINDS).attempts, 1);
    let (mut served, again) = Served::begin(&place, KINDS, &SEED);
    assert_ne!(again["id"], first["id"]);
    assert_eq!(again["id"], next["id"]);
    // Killed right after the verdict: the answer is on disk.
    served.send(json!({ "type": "answer", "choices": [0, 2] }));
    drop(served);
    assert_eq!(progress_of(&place, KINDS).attempts, 2);
}

#[test]
fn pace_and_after_move_the_clock() {
    let place = Place::new();
    let (mut served, first) =
        Served::begin(&place, KINDS, &[&SEED[..], &["--pace", "18"]].concat());
    assert_eq!(first["progress"]["due"], 0);
    let verdict = served.send(json!({ "type": "answer", "choice": 1 }));
    assert_eq!(verdict["progress"]["due"], 0);
    let due: jiff::Timestamp = verdict["due"].as_str().unwrap().parse().unwrap();
    assert!(due > common::noon() && due < "2026-03-04T12:00:00Z".parse().unwrap());
    served.ask("next");
    // Three days later it is due.
    let later = served.send(json!({ "type": "skip", "after": 3 * 86_400 }));
    assert_eq!(later["progress"]["due"], 1);
    let summary = served.ask("quit");
    assert_eq!(
        (&summary["due_now"], &summary["seconds"]),
        (&json!(1), &json!(18))
    );
    assert_eq!(summary["now"], "2026-03-04T12:00:54Z");
    valid(&served.end());
    // The same inputs with the same seed give the same objects.
    let sits = || {
        let place = Place::new();
        let mut learner = Scripted::new(kinds(), 0.6, 18.0, 5);
        learner.sits(&place, KINDS, &SEED, 400.0).objects
    };
    assert_eq!(sits(), sits());
}

#[test]
fn scripted_learners_practise_every_course() {
    for course in common::courses() {
        let (place, id) = (Place::new(), course.id.to_string());
        let mut learner = Scripted::new(course, 0.7, 18.0, 1);
        for day in ["2026-03-01T18:00:00Z", "2026-03-02T18:00:00Z"] {
            let options = [&SEED[..], &["--now", day]].concat();
            let sat = learner.sits(&place, &id, &options, 900.0);
            valid(&sat.objects);
            assert!(sat.all("verdict").count() > 3, "{id}, {day}");
            assert_eq!(sat.objects[0]["now"], day);
        }
    }
}

#[test]
fn a_placement_is_put_right_and_agreed_to() {
    let place = Place::new();
    let course = "linear-equations";
    let options = [&SEED[..], &["--place"]].concat();
    let (mut served, mut object) = Served::begin(&place, course, &options);
    assert_eq!(
        (&object["placing"], &object["more_hints"]),
        (&json!(true), &json!(false))
    );
    while object["type"] != "placement" {
        object = served.ask(match object["type"].as_str() {
            Some("question") => "give_up",
            _ => "next",
        });
    }
    let skill = object["skills"][0].clone();
    assert_eq!(skill["known"], false);
    assert_eq!(served.ask("why")["text"], "No question is asked now.");
    assert_eq!(served.ask("hint")["text"], "Say what is right, then go on.");
    let turned = served.send(json!({ "type": "known", "skill": skill["id"] }));
    assert_eq!(turned["skills"][0]["known"], true);
    assert_eq!(served.ask("next")["placing"], false);
    let summary = served.ask("quit");
    assert_eq!(
        (&summary["placed"], &summary["left_placement"]),
        (&json!(1), &json!(false))
    );
    valid(&served.end());
}
