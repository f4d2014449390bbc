//! Practice as JSON Lines, by the real binary; and `docs/protocol.md` with its schema.

mod common;

use std::collections::BTreeSet;
use std::fs;
use std::sync::Arc;

use common::schema::faults;
use common::served::{Scripted, Served};
use common::shell::{KINDS, Place, err, out, progress_of};
use kenning::course::Course;
use serde_json::{Value, json};

const SEED: [&str; 2] = ["--seed", "1"];

fn schema() -> Value {
    let text = fs::read_to_string("docs/protocol.schema.json").expect("the schema");
    serde_json::from_str(&text).expect("JSON")
}

fn kinds() -> Arc<Course> {
    let loaded = kenning::desk::load_path(KINDS.as_ref()).expect("the course is there");
    loaded.course.expect("a good course")
}

/// Every object must be as the schema says.
fn valid(objects: &[Value]) {
    let schema = schema();
    for object in objects {
        let kind = object["type"].as_str().expect("a type");
        let faults = faults(&schema, kind, object);
        assert!(faults.is_empty(), "{object}\n{}", faults.join("\n"));
    }
}

fn types(objects: &[Value]) -> Vec<&str> {
    let types = objects.iter().map(|object| object["type"].as_str());
    types.map(|name| name.expect("a type")).collect()
}

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
fn what_is_no_input_changes_nothing() {
    let place = Place::new();
    let (mut served, first) =
        Served::begin(&place, KINDS, &[&SEED[..], &["--pace", "60"]].concat());
    let long = format!(
        "{{\"type\":\"answer\",\"text\":\"{}\"}}",
        "x".repeat(1_100_000)
    );
    let deep = format!("{{\"type\":{}", "[".repeat(900_000));
    let much = format!("{{\"type\":\"answer\",\"blanks\":{:?}}}", vec![""; 100_000]);
    let far = format!(
        "{{\"type\":\"answer\",\"choices\":{:?}}}",
        vec![u64::MAX; 10_000]
    );
    let lines: &[&[u8]] = &[
        b"",
        b"hint",
        b"null",
        b"[\"hint\"]",
        b"{\"type\":\"hint\"",
        b"{\"type\":\"sing\"}",
        b"{\"type\":\"hint\",\"loud\":true}",
        b"{\"type\":\"answer\"}",
        b"{\"type\":\"answer\",\"choice\":1,\"text\":\"x\"}",
        b"{\"type\":\"answer\",\"choice\":1.5}",
        b"{\"type\":\"answer\",\"choice\":1,\"after\":-5}",
        b"{\"type\":\"answer\",\"choice\":1,\"format\":2}",
        b"{\"type\":\"hint\",\"after\":1e300}",
        b"{\"type\":\"\x1b[2J\"}",
        b"\xff\xfe",
        long.as_bytes(),
        deep.as_bytes(),
        much.as_bytes(),
        far.as_bytes(),
    ];
    for line in lines {
        let refusal = served.line(line);
        let start = String::from_utf8_lossy(&line[..line.len().min(60)]);
        assert_eq!(
            (&refusal["type"], &refusal["name"]),
            (&json!("refusal"), &json!("malformed")),
            "{start}"
        );
        assert!(refusal.to_string().len() < 1_000, "{start}");
    }
    let verdict = served.send(json!({ "type": "answer", "choice": 1, "format": 1 }));
    assert_eq!(
        (&verdict["id"], &verdict["verdict"]),
        (&first["id"], &json!("correct"))
    );
    let objects = served.end();
    valid(&objects);
    // The clock moved for the one input that could be read.
    assert_eq!(objects.last().unwrap()["seconds"], 60);
}

#[test]
fn nothing_in_a_text_steers_a_terminal() {
    let place = Place::new();
    let (mut served, mut object) = Served::begin(&place, KINDS, &SEED);
    while object["form"]["type"] != "text" {
        object = served.ask("skip");
    }
    let verdict = served.send(json!({ "type": "answer", "text": "\u{1b}[2Jma\u{202e}x\u{9b}y" }));
    assert_eq!(verdict["given"], "[2Jmaxy");
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
    served.kill();
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

#[test]
fn what_keeps_a_sitting_from_beginning_is_an_object() {
    let place = Place::new();
    let done = place.run(&["practice", "nosuch", "--format", "json"]);
    assert_eq!(done.status.code(), Some(1));
    assert!(err(&done).contains("nosuch"));
    let object: Value = serde_json::from_str(&out(&done)).expect("one object");
    valid(std::slice::from_ref(&object));
    assert!(
        object["text"]
            .as_str()
            .unwrap()
            .contains("no course `nosuch`")
    );

    // Nothing to ask: the summary says why.
    place.run(&["plan", "linear-equations", "--new", "0"]);
    let done = out(&place.run(&["practice", "linear-equations", "--format", "json"]));
    let objects: Vec<Value> = done
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(types(&objects), ["hello", "summary"]);
    assert_eq!(objects[1]["ending"]["name"], "new");
    valid(&objects);
    for pace in ["-1", "x", "NaN", "1e12"] {
        let pace = format!("--pace={pace}");
        let done = place.run(&["practice", KINDS, "--format", "json", &pace]);
        assert_eq!((done.status.code(), out(&done).as_str()), (Some(2), ""));
    }
}

// The documentation.

fn documentation() -> String {
    fs::read_to_string("docs/protocol.md").expect("the documentation")
}

/// The objects of the examples in a part of the documentation, each with the name of
/// the definition that it must fit.
fn examples(text: &str, is_input: bool) -> Vec<(String, Value)> {
    let blocks = text.split("```json\n").skip(1);
    let blocks = blocks.map(|block| block.split("```").next().expect("its end"));
    let objects = blocks.flat_map(|block| {
        let values = serde_json::Deserializer::from_str(block).into_iter::<Value>();
        values.map(|value| value.expect("an example is JSON"))
    });
    let named = objects.map(|object| {
        let kind = object["type"].as_str().expect("a type");
        let name = match is_input && kind != "answer" {
            true => format!("in_{kind}"),
            false => kind.to_owned(),
        };
        (name, object)
    });
    named.collect()
}

#[test]
fn every_object_has_an_example_that_is_one() {
    let (schema, text) = (schema(), documentation());
    let (out, input) = text.split_once("\n## Input\n").expect("its two parts");
    let all = [examples(out, false), examples(input, true)].concat();
    for (name, example) in &all {
        let faults = faults(&schema, name, example);
        assert!(faults.is_empty(), "{example}\n{}", faults.join("\n"));
    }
    let met: BTreeSet<String> = all.into_iter().map(|(name, _)| name).collect();
    let defined = ["output", "input"].map(|side| schema["$defs"][side]["oneOf"].clone());
    let defined = defined
        .iter()
        .flat_map(|side| side.as_array().expect("a list"));
    let defined = defined.map(|to| to["$ref"].as_str().expect("a reference")[8..].to_owned());
    assert_eq!(met, defined.collect::<BTreeSet<_>>());
}

/// All objects of a schema with properties.
fn described<'s>(schema: &'s Value, found: &mut Vec<(&'s String, &'s Value)>) {
    if let Some(properties) = schema["properties"].as_object() {
        found.extend(properties);
        properties.values().for_each(|of| described(of, found));
    }
    described_in(schema, found);
}

fn described_in<'s>(schema: &'s Value, found: &mut Vec<(&'s String, &'s Value)>) {
    if schema["items"].is_object() {
        described(&schema["items"], found);
    }
    for one in ["oneOf", "anyOf"]
        .iter()
        .flat_map(|k| schema[*k].as_array())
        .flatten()
    {
        described(one, found);
    }
}

#[test]
fn every_property_and_every_name_is_documented() {
    let (schema, text) = (schema(), documentation());
    let mut properties = Vec::new();
    for definition in schema["$defs"].as_object().expect("definitions").values() {
        described(definition, &mut properties);
    }
    assert!(properties.len() > 100);
    for (name, of) in properties {
        assert!(of["description"].is_string(), "{name} has no description");
        assert!(
            text.contains(&format!("`{name}`")),
            "`{name}` is not in protocol.md"
        );
    }
    let mut names = 0;
    for file in ["src/serve/names.rs", "src/tutor/reason.rs"] {
        let source = fs::read_to_string(file).expect("a source file");
        for line in source.lines().filter(|line| line.contains("=> \"")) {
            let name = line.split('"').nth(1).expect("a name");
            assert!(
                text.contains(&format!("`{name}`")),
                "`{name}` is not in protocol.md"
            );
            names += 1;
        }
    }
    assert!(names > 35, "{names}");
}
