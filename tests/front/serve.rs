//! Practice as JSON Lines, by the real binary: sittings.

use crate::common;

use std::collections::BTreeSet;

use common::served::{Scripted, Served, kinds, types, valid};
use common::shell::{KINDS, Place, progress_of};
use serde_json::{Value, json};

/// Nothing is taught: `tests/tutor/teaching.rs` is about that.
const SEED: [&str; 3] = ["--seed", "1", "--no-teaching"];

/// An object must have these values.
fn has(object: &Value, values: Value) {
    for (key, value) in values.as_object().expect("an object") {
        assert_eq!(&object[key], value, "{key} of {object}");
    }
}

/// The answer must be that it does not fit here, with a sentence that says why.
fn refused(object: &Value) {
    has(object, json!({ "type": "refusal", "name": "refused" }));
    assert!(object["text"].as_str().is_some_and(|why| !why.is_empty()));
}

#[test]
fn a_sitting_answered_right_is_kept_whole() {
    let place = Place::with_courses();
    let mut learner = Scripted::new(kinds(), 1.0, 18.0, 1);
    let sat = learner.sits(&place, KINDS, &SEED, 360.0);
    valid(&sat.objects);
    let verdicts: Vec<&Value> = sat.all("verdict").collect();
    for verdict in &verdicts {
        assert_eq!(verdict["verdict"], "correct", "{verdict}");
        has(verdict, json!({ "credit": 1.0, "model_answer": null }));
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
    let place = Place::with_courses();
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
fn what_is_missing_or_stands_twice_in_a_line_is_named() {
    let place = Place::with_courses();
    let (mut served, _) = Served::begin(&place, KINDS, &SEED);
    for (sent, said) in [
        (json!({ "type": "known" }), "the id of a skill, as `skill`"),
        (json!({ "type": "interests" }), "a list, as `themes`"),
        (
            json!({ "type": "hint", "skill": "text" }),
            "to nothing else",
        ),
    ] {
        let refusal = served.send(sent);
        let text = refusal["text"].to_string();
        assert!(text.contains(said), "{refusal}");
    }
    let refusal = served.line(br#"{"type":"hint","type":"quit"}"#);
    let text = refusal["text"].to_string();
    assert!(text.contains("“type” stands twice"), "{refusal}");
}

#[test]
fn hints_lessons_and_reasons_are_shown_one_by_one() {
    let place = Place::with_courses();
    let (mut served, first) = Served::begin(&place, KINDS, &SEED);
    has(
        &first,
        json!({ "id": "capital", "hints": [], "more_hints": true }),
    );
    assert_eq!(first["form"]["options"][1]["text"], "Canberra");
    let prompt = &first["prompt"];
    assert_eq!(
        prompt["markdown"],
        "Which city is the capital of **Australia**?"
    );
    assert_eq!(prompt["text"], "Which city is the capital of Australia?");

    let hinted = served.ask("hint");
    assert_eq!(hinted["hints"][0]["text"], "It is not the largest city.");
    let hinted = served.ask("hint");
    has(&hinted, json!({ "id": "capital", "more_hints": false }));
    assert_eq!(hinted["hints"].as_array().map(Vec::len), Some(2));
    refused(&served.ask("hint"));

    let why = served.ask("why");
    has(&why, json!({ "type": "why", "reason": first["reason"] }));
    assert!(why["account"].as_array().is_some_and(|all| all.len() > 3));
    let lesson = served.ask("lesson");
    has(
        &lesson,
        json!({ "type": "lesson", "skill": first["skill"] }),
    );
    let markdown = lesson["lesson"]["markdown"].as_str().expect("a text");
    assert!(markdown.starts_with("Look at **all**"), "{markdown}");
    // The question is still asked.
    let verdict = served.send(json!({ "type": "answer", "choice": 1 }));
    // The last hint leads there and does not state it.
    has(&verdict, json!({ "id": "capital", "verdict": "correct" }));
    served.ask("next");
    refused(&served.ask("lesson"));
    valid(&served.end());
}

#[test]
fn answers_and_what_was_put_away_are_taken_back() {
    let place = Place::with_courses();
    let (mut served, first) = Served::begin(&place, KINDS, &SEED);
    let verdict = served.send(json!({ "type": "answer", "choice": 0 }));
    has(
        &verdict,
        json!({ "mistake": "largest-is-capital", "can_undo": true }),
    );
    assert_eq!(verdict["model_answer"]["text"], "Canberra");
    let again = served.ask("undo");
    has(
        &again,
        json!({ "id": first["id"], "seed": first["seed"], "can_undo": false }),
    );
    assert_eq!(again["progress"]["answered"], 0);
    refused(&served.ask("undo"));
    let skipped = served.ask("skip");
    assert_ne!(skipped["id"], first["id"]);
    for away in ["bury", "suspend"] {
        assert_ne!(served.ask(away)["id"], skipped["id"]);
        assert_eq!(served.ask("undo")["id"], skipped["id"]);
    }
    has(
        &served.ask("give_up"),
        json!({ "verdict": "gave_up", "given": null }),
    );
    has(
        &served.ask("quit"),
        json!({ "type": "summary", "skipped": 1, "answered": 1 }),
    );
    valid(&served.end());
    // In the next sitting, the answer is named before it is taken back.
    let (mut served, first) = Served::begin(&place, KINDS, &SEED);
    assert_eq!(first["can_undo"], true);
    let named = served.ask("undo");
    refused(&named);
    let said = named["text"].as_str().expect("a sentence");
    assert!(said.contains("Undo once more"), "{said}");
    let again = served.ask("undo");
    assert_eq!(again["type"], "question");
    assert_ne!(again["reason"], first["reason"]);
    assert_eq!(progress_of(&place, KINDS).attempts, 0);
    valid(&served.end());
}

/// Events of a later time could not be read again.
#[test]
fn no_step_of_the_clock_leads_beyond_the_last_time() {
    let place = Place::with_courses();
    let clock = ["--now", "9999-12-30T21:30:00Z", "--pace", "1200"];
    let (mut served, _) = Served::begin(&place, KINDS, &[&SEED[..], &clock].concat());
    assert_eq!(served.ask("give_up")["type"], "verdict");
    let said = served.ask("next");
    refused(&said);
    let why = said["text"].as_str().expect("a sentence");
    assert!(why.contains("9999-12-30T22:00:00Z"), "{why}");
    let next = json!({ "type": "next", "after": 0 });
    assert_eq!(served.send(next)["type"], "question");
    valid(&served.end());
    let doctor = common::shell::out(&place.run(&["doctor"]));
    assert!(!doctor.contains("newer kenning"), "{doctor}");
    let later = place.run(&["--now", "9999-12-31T23:59:59Z", "stats"]);
    let why = common::shell::err(&later);
    assert!(why.contains("up to 9999-12-30T22:00:00Z"), "{why}");
}

#[test]
fn what_does_not_fit_is_refused_and_does_not_count() {
    let place = Place::with_courses();
    let (mut served, _) = Served::begin(&place, KINDS, &SEED);
    refused(&served.ask("next"));
    served.send(json!({ "type": "answer", "choice": 1 }));
    refused(&served.ask("hint"));
    refused(&served.send(json!({ "type": "answer", "choice": 1 })));
    let multi = served.ask("next");
    assert_eq!(multi["form"]["type"], "choices");
    let refusal = served.send(json!({ "type": "answer", "choice": 0 }));
    let why = refusal["text"].as_str().expect("a sentence");
    assert!(why.contains("choices"), "{why}");
    let refusal = served.send(json!({ "type": "answer", "choices": [0, 99] }));
    refused(&refusal);
    let refusal = served.send(json!({ "type": "known", "skill": "nosuch" }));
    refused(&refusal);
    let refusal = served.send(json!({ "type": "known", "skill": "text" }));
    refused(&refusal);
    let verdict = served.send(json!({ "type": "answer", "choices": [0, 2] }));
    has(&verdict, json!({ "id": multi["id"], "verdict": "correct" }));
    assert_eq!(verdict["progress"]["answered"], 2);
    valid(&served.end());
}

#[test]
fn steps_are_walked_through_one_by_one() {
    let place = Place::with_courses();
    place.run(&["overrule", KINDS, "known", "text"]);
    let (mut served, mut object) = Served::begin(&place, KINDS, &SEED);
    for _ in 0..20 {
        if object["id"] == "sum" {
            break;
        }
        object = served.ask("skip");
    }
    let form = json!({ "type": "text", "number": true, "algebra": false });
    has(
        &object,
        json!({ "id": "sum", "has_steps": true, "form": form }),
    );
    let verdict = served.send(json!({ "type": "answer", "text": "84" }));
    has(
        &verdict,
        json!({ "mistake": "addition-first", "offers_steps": true }),
    );
    let step = served.ask("steps");
    has(&step, json!({ "id": "sum", "step": { "n": 1, "of": 2 } }));
    assert_eq!(step["prompt"]["text"], "What is 7 × 5?");
    assert_eq!(
        (&step["whole"], object.get("whole")),
        (&object["prompt"], None)
    );
    refused(&served.ask("steps"));
    let verdict = served.send(json!({ "type": "answer", "text": "35" }));
    has(
        &verdict,
        json!({ "verdict": "correct", "step": step["step"] }),
    );
    assert_eq!(served.ask("next")["step"]["n"], 2);
    valid(&served.end());
}

#[test]
fn input_that_ends_early_loses_nothing() {
    let place = Place::with_courses();
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
    let place = Place::with_courses();
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
    has(
        &summary,
        json!({ "due_now": 1, "seconds": 18, "now": "2026-03-04T12:00:54Z" }),
    );
    valid(&served.end());
    // The same inputs with the same seed give the same objects.
    let sits = || {
        let place = Place::with_courses();
        let mut learner = Scripted::new(kinds(), 0.6, 18.0, 5);
        learner.sits(&place, KINDS, &SEED, 400.0).objects
    };
    assert_eq!(sits(), sits());
}

#[test]
fn scripted_learners_practise_every_course() {
    for course in common::courses() {
        let (place, id) = (Place::with_courses(), course.id.to_string());
        let mut learner = Scripted::new(course, 0.7, 18.0, 1);
        for day in ["2026-03-01T18:00:00Z", "2026-03-02T18:00:00Z"] {
            let options = [&SEED[..2], &["--now", day]].concat();
            let sat = learner.sits(&place, &id, &options, 900.0);
            valid(&sat.objects);
            assert!(sat.all("verdict").count() > 3, "{id}, {day}");
            assert_eq!(sat.objects[0]["now"], day);
        }
    }
}

#[test]
fn a_placement_is_put_right_and_agreed_to() {
    let place = Place::with_courses();
    let course = "equations";
    let options = [&SEED[..], &["--place"]].concat();
    let (mut served, mut object) = Served::begin(&place, course, &options);
    has(&object, json!({ "placing": true, "more_hints": false }));
    while object["type"] != "placement" {
        object = served.ask(match object["type"].as_str() {
            Some("question") => "give_up",
            _ => "next",
        });
    }
    let skill = object["skills"][0].clone();
    assert_eq!(skill["known"], false);
    refused(&served.ask("why"));
    refused(&served.ask("hint"));
    let turned = served.send(json!({ "type": "known", "skill": skill["id"] }));
    assert_eq!(turned["skills"][0]["known"], true);
    assert_eq!(served.ask("next")["placing"], false);
    let summary = served.ask("quit");
    has(&summary, json!({ "placed": 1, "left_placement": false }));
    valid(&served.end());
}

#[test]
fn a_miss_is_told_without_the_answer_and_can_be_made_good() {
    let place = Place::with_courses();
    let path = common::trying::on_disk(&place);
    let (mut served, first) = Served::begin(&place, &path, &SEED);
    has(&first, json!({ "missed": null, "once_more": false }));
    let again = served.send(json!({ "type": "answer", "text": "13" }));
    has(&again, json!({ "type": "question", "id": "q" }));
    let missed = &again["missed"];
    has(
        missed,
        json!({ "tries": 1, "verdict": "incorrect", "mistake": "added" }),
    );
    assert_eq!(missed["feedback"]["text"], "Look again.");
    assert!(!missed.to_string().contains("42"), "{missed}");
    assert!(again["model_answer"].is_null() && again["explanation"].is_null());
    let verdict = served.send(json!({ "type": "answer", "text": "42" }));
    has(
        &verdict,
        json!({ "verdict": "correct", "tries": 2, "comes_back": true }),
    );
    valid(&served.end());
}

#[test]
fn who_was_right_says_so() {
    let place = Place::with_courses();
    let path = common::trying::on_disk(&place);
    let (mut served, _) = Served::begin(&place, &path, &SEED);
    refused(&served.ask("was_right"));
    served.send(json!({ "type": "answer", "text": "13" }));
    served.ask("was_right");
    valid(&served.end());
    let progress = common::shell::progress_of(&place, &path);
    assert_eq!((progress.attempts, progress.appeals.len()), (0, 1));
}
