//! The protocol of practice as JSON Lines: whatever comes in, what goes out is as
//! `docs/protocol.md` and its schema say.

use crate::common;

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::process::{Command, Stdio};

use common::schema::faults;
use common::served::{Served, schema, types, valid};
use common::shell::{KINDS, Place, err, out, progress_of};
use kenning::template::Draws;
use serde_json::{Value, json};

/// Nothing is taught: `tests/tutor/teaching.rs` is about that.
const SEED: [&str; 3] = ["--seed", "1", "--no-teaching"];

#[test]
fn what_is_no_input_changes_nothing() {
    let place = Place::with_courses();
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
    let place = Place::with_courses();
    let (mut served, mut object) = Served::begin(&place, KINDS, &SEED);
    while object["form"]["type"] != "text" {
        object = served.ask("skip");
    }
    let verdict = served.send(json!({ "type": "answer", "text": "\u{1b}[2Jma\u{202e}x\u{9b}y" }));
    assert_eq!(verdict["given"], "[2Jmaxy");
}

/// Any input at all, most of which fit nothing.
fn any(draws: &mut Draws) -> Value {
    const TYPES: [&str; 18] = [
        "give_up",
        "hint",
        "steps",
        "lesson",
        "why",
        "next",
        "next",
        "next",
        "skip",
        "bury",
        "suspend",
        "undo",
        "was_right",
        "broken",
        "easier",
        "other_skill",
        "history",
        "note",
    ];
    let positions: Vec<usize> = (0..draws.below(5)).map(|_| draws.below(6)).collect();
    let typed = [
        "",
        " ",
        "7",
        "1e999999",
        "-1/0",
        "mañana",
        "((((",
        "x=",
        "9".repeat(400).as_str(),
    ][draws.below(9)]
    .to_owned();
    match draws.below(10) {
        0 => json!({ "type": "answer", "choice": draws.below(6) }),
        1 => json!({ "type": "answer", "choices": positions }),
        2 => json!({ "type": "answer", "order": positions }),
        3 => json!({ "type": "answer", "text": typed }),
        4 => json!({ "type": "answer", "blanks": vec![typed; draws.below(4)] }),
        5 => {
            let grade = ["again", "easy"][draws.below(2)];
            json!({ "type": "answer", "grade": grade })
        }
        6 => json!({ "type": "known", "skill": "text", "after": 1e6 }),
        7 if draws.below(3) == 0 => {
            let what = ["was_right", "broken", "counts"][draws.below(3)];
            json!({ "type": what, "n": draws.below(9) })
        }
        _ => json!({ "type": TYPES[draws.below(TYPES.len())], "after": draws.below(9_000) }),
    }
}

/// Sends whatever comes to mind; tells how much it was.
fn sends(place: &Place, course: &str, start: &[&str], draws: &mut Draws) -> usize {
    let options = [&SEED[..2], start].concat();
    let (mut served, mut object) = Served::begin(place, course, &options);
    let mut inputs = 0;
    while object["type"] != "summary" && inputs < 250 {
        object = served.send(any(draws));
        inputs += 1;
    }
    let objects = served.end();
    valid(&objects);
    let last = usize::from(object["type"] != "summary");
    let replies = types(&objects).into_iter().filter(|name| *name != "notice");
    // With `hello` and the first phase.
    assert_eq!(replies.count(), 2 + inputs + last, "{course}");
    inputs
}

#[test]
fn whatever_comes_in_one_object_goes_out() {
    let mut draws = Draws::new(7);
    let mut inputs = 0;
    for course in [KINDS, "equations", "words"] {
        let place = Place::with_courses();
        for start in [&["--place"][..], &[], &[], &[]] {
            inputs += sends(&place, course, start, &mut draws);
        }
    }
    assert!(inputs > 500, "{inputs}");
}

#[cfg(unix)]
#[test]
fn a_full_disk_is_told_before_the_verdict() {
    let place = Place::with_courses();
    // No file may grow beyond 3 kB: for the program, a disk that is full.
    let kenning = place.command(&[]);
    let mut child = Command::new("sh")
        .args(["-c", "ulimit -f 6; trap '' XFSZ; exec \"$@\"", "sh"])
        .arg(kenning.get_program())
        .args(["practice", KINDS, "--format", "json", "--seed", "1"])
        .env("KENNING_HOME", place.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("a shell");
    let inputs = "{\"type\":\"give_up\"}\n{\"type\":\"next\"}\n".repeat(30);
    let mut input = child.stdin.take().expect("a pipe");
    input.write_all(inputs.as_bytes()).expect("it takes them");
    drop(input);
    let done = child.wait_with_output().expect("kenning ends");
    assert_eq!(done.status.code(), Some(1));
    assert!(err(&done).contains("not saved yet"), "{}", err(&done));
    let objects: Vec<Value> = out(&done)
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    valid(&objects);
    assert_eq!(objects.last().unwrap()["type"], "error");
    let unsaved = objects
        .iter()
        .position(|object| object["name"] == "unsaved");
    let unsaved = unsaved.expect("it is told");
    let saved = types(&objects[..unsaved]);
    let saved = saved.iter().filter(|name| **name == "verdict").count();
    let kept = progress_of(&place, KINDS).attempts as usize;
    assert!(kept > 0 && kept >= saved, "{kept} kept of {saved}");
}

#[test]
fn what_keeps_a_sitting_from_beginning_is_an_object() {
    let place = Place::with_courses();
    let done = place.run(&["practice", "nosuch", "--format", "json"]);
    assert_eq!(done.status.code(), Some(1));
    assert!(err(&done).contains("nosuch"));
    let object: Value = serde_json::from_str(&out(&done)).expect("one object");
    valid(std::slice::from_ref(&object));
    assert!(object["text"].as_str().unwrap().contains("nosuch"));

    // Nothing to ask: the summary says why.
    place.run(&["plan", "equations", "--new", "0"]);
    let done = out(&place.run(&["practice", "equations", "--format", "json"]));
    let objects: Vec<Value> = done
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(types(&objects), ["hello", "notice", "notice", "summary"]);
    let names = [&objects[1]["name"], &objects[2]["name"]];
    assert_eq!(names, ["place", "test_offer"]);
    assert_eq!(objects[3]["ending"]["name"], "new");
    valid(&objects);
    for pace in ["-1", "x", "NaN", "1e12"] {
        let pace = format!("--pace={pace}");
        let done = place.run(&["practice", KINDS, "--format", "json", &pace]);
        assert_eq!((done.status.code(), out(&done).as_str()), (Some(2), ""));
    }
}

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

#[test]
fn what_is_no_input_is_told_in_the_words_of_the_protocol() {
    let place = Place::with_courses();
    let (mut served, _) = Served::begin(&place, KINDS, &SEED);
    for (line, wanted) in [
        (
            json!({ "type": "answer", "choice": -1 }),
            "`choice` must be a whole number, 0 or more.",
        ),
        (
            json!({ "type": "answer", "choice": "1" }),
            "`choice` must be a whole number, 0 or more.",
        ),
        (
            json!({ "type": "answer", "pairs": [0, -1] }),
            "`pairs` must be a list of whole numbers, 0 or more, or null.",
        ),
        (
            json!({ "type": "answer", "blanks": "a" }),
            "`blanks` must be a list of texts.",
        ),
        (
            json!({ "type": "answer", "grade": "fine" }),
            "`grade` must be one of `again`, `hard`, `good`, `easy`.",
        ),
        (
            json!({ "type": "hint", "loud": true }),
            "An input has no `loud`; it may have `type`, `format`, ",
        ),
        (json!({ "typ": "hint" }), "An input has no `typ`;"),
        (
            json!({ "choice": 1 }),
            "The object needs `type`, which says what it asks for.",
        ),
        (
            json!({ "type": "sing" }),
            "`type` must be one of `answer`, `give_up`, `hint`, ",
        ),
        (json!({ "type": null }), "`type` must be one of "),
    ] {
        let refusal = served.send(line.clone());
        let said = refusal["text"].to_string();
        assert!(said.contains(wanted), "{line}: {refusal}");
        assert!(!said.contains("usize"), "{line}: {said}");
    }
    let broken = served.line(b"{\"type\":\"hint\",}");
    assert!(
        broken["text"].to_string().contains("from byte 16 on"),
        "{broken}"
    );
}
