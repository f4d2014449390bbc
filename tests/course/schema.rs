//! `kenning schema`: what editors are told can stand in course files is what is read.

use std::path::{Path, PathBuf};
use std::process::Command;

use jsonschema::Validator;
use serde_json::{Value, json};

/// The schema that kenning writes, as JSON.
fn schema(what: &str) -> Value {
    let output = Command::new(env!("CARGO_BIN_EXE_kenning"))
        .args(["schema", what])
        .output()
        .expect("kenning runs");
    assert!(output.status.success());
    serde_json::from_slice(&output.stdout).expect("the schema is JSON")
}

fn validator(what: &str) -> Validator {
    jsonschema::draft7::new(&schema(what)).expect("it is a schema of draft 7")
}

/// A file as language servers hand it to a schema: dates are texts.
fn read(text: &str) -> Value {
    fn value(read: toml::Value) -> Value {
        match read {
            toml::Value::Datetime(date) => Value::String(date.to_string()),
            toml::Value::Array(all) => all.into_iter().map(value).collect(),
            toml::Value::Table(all) => all.into_iter().map(|(k, v)| (k, value(v))).collect(),
            other => serde_json::to_value(other).expect("it has a form in JSON"),
        }
    }
    value(toml::Value::Table(text.parse().expect("it is TOML")))
}

fn faults(validator: &Validator, text: &str) -> Vec<String> {
    let read = read(text);
    let faults = validator.iter_errors(&read);
    let faults = faults.map(|fault| format!("{}: {fault}", fault.instance_path()));
    faults.collect()
}

/// The course files below a directory.
fn courses(dir: &str) -> Vec<PathBuf> {
    fn below(dir: &Path, found: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(dir).expect("a directory") {
            let path = entry.expect("an entry").path();
            match path.is_dir() {
                true => below(&path, found),
                false => found.push(path),
            }
        }
    }
    let mut found = Vec::new();
    below(&Path::new(env!("CARGO_MANIFEST_DIR")).join(dir), &mut found);
    found.retain(|path| {
        let name = path.file_name().unwrap_or_default();
        path.extension().is_some_and(|end| end == "toml")
            && name != "plan.toml"
            && name != "calibration.toml"
    });
    assert!(!found.is_empty(), "{dir} has courses");
    found
}

#[test]
fn every_course_that_can_be_used_is_valid() {
    let validator = validator("course");
    let mut all = courses("courses");
    all.extend(courses("tests/data/good"));
    all.extend(courses("src/cli/new"));
    all.extend(courses("src/author/specimen"));
    all.push("tests/data/kinds.toml".into());
    for path in all {
        let text = std::fs::read_to_string(&path).expect("a file");
        let found = faults(&validator, &text);
        assert!(found.is_empty(), "{}: {found:#?}", path.display());
    }
}

const COURSE: &str = r#"
format = 1
[course]
id = "c"
title = "C"
[[skill]]
id = "s"
title = "S"
requires = [{ skill = "r", weight = 0.5 }]
[[question]]
id = "q"
kind = "choice"
skills = ["s"]
prompt = "Which?"
options = ["a", "b"]
answer = "a"
[[question.mistake]]
name = "b"
answer = "b"
feedback = "No."
[[question.step]]
kind = "number"
prompt = "How many?"
answer = 3
tolerance = 1
[[question.step.mistake]]
name = "four"
answer = 4
feedback = "No."
"#;

#[test]
fn a_misspelt_name_a_wrong_form_and_what_is_missing_are_faults() {
    let validator = validator("course");
    assert_eq!(faults(&validator, COURSE), Vec::<String>::new());
    for (good, bad) in [
        ("format = 1", "format = \"1\""),
        ("format = 1", "format = 2"),
        ("title = \"C\"", "titel = \"C\""),
        ("title = \"S\"", "title = 3"),
        ("title = \"S\"", ""),
        ("id = \"s\"", "id = \"S 1\""),
        ("weight = 0.5", "weight = \"0.5\""),
        ("weight = 0.5", "weight = 2"),
        ("weight = 0.5", "wieght = 0.5"),
        ("kind = \"choice\"", "kind = \"chioce\""),
        ("kind = \"choice\"", ""),
        ("skills = [\"s\"]", ""),
        ("prompt = \"Which?\"", "prompt = [\"Which?\"]"),
        ("prompt = \"Which?\"", "promt = \"Which?\""),
        ("prompt = \"Which?\"", "prompt = \"Which?\"\ndifficulty = 7"),
        (
            "prompt = \"Which?\"",
            "prompt = \"Which?\"\nshuffle = \"no\"",
        ),
        // Keys of another kind, and those that the kind needs.
        ("options = [\"a\", \"b\"]", ""),
        ("options = [\"a\", \"b\"]", "items = [\"a\", \"b\"]"),
        ("answer = \"a\"", "answer = [\"a\"]"),
        ("tolerance = 1", "options = [\"3\", \"4\"]"),
        ("answer = 3", ""),
        ("[[question.step]]", "[question.step]"),
        ("[[question.mistake]]", "[[question.mistakes]]"),
        ("answer = 4", "answers = 4"),
    ] {
        assert!(COURSE.contains(good), "{good}");
        let text = COURSE.replacen(good, bad, 1);
        let found = faults(&validator, &text);
        assert!(!found.is_empty(), "{bad:?} in the place of {good:?}");
    }
}

#[test]
fn plans_have_a_schema_too() {
    let validator = validator("plan");
    let page = include_str!("../../docs/course-format.md");
    let (_, plan) = page.split_once("## `plan.toml`").expect("a section");
    let (_, plan) = plan.split_once("```toml\n").expect("an example");
    let (plan, _) = plan.split_once("```").expect("its end");
    assert_eq!(faults(&validator, plan), Vec::<String>::new());
    for bad in [
        "goals = \"exam\"",
        "goal = \"fun\"",
        "target = 2",
        "[budget]\nminutes = -1",
        "[sitting]\nquestion = 3",
    ] {
        assert!(!faults(&validator, bad).is_empty(), "{bad}");
    }
}

/// What is said of each part of a schema, by the way to it.
fn described(schema: &Value, at: &str, check: &mut dyn FnMut(&str, &Value)) {
    if let Some(properties) = schema["properties"].as_object() {
        for (key, property) in properties {
            let at = format!("{at}.{key}");
            check(&at, property);
            described(property, &at, check);
        }
    }
    described_within(schema, at, check);
}

fn described_within(schema: &Value, at: &str, check: &mut dyn FnMut(&str, &Value)) {
    if schema["items"].is_object() {
        described(&schema["items"], at, check);
    }
    for form in schema["anyOf"].as_array().into_iter().flatten() {
        described(form, at, check);
    }
}

#[test]
fn each_key_is_described_and_each_table_is_known() {
    for what in ["course", "plan"] {
        let mut lacks = Vec::new();
        let schema = schema(what);
        let mut check = |at: &str, property: &Value| {
            if !property["description"].is_string() {
                lacks.push(format!("{at} has no description"));
            }
            if *property == json!({ "description": property["description"] }) {
                lacks.push(format!("{at} has no form"));
            }
            let tables = &property["items"];
            if *tables == json!({ "type": "object" }) {
                lacks.push(format!("{at}: src/author/specimen/ has none"));
            }
        };
        described(&schema, what, &mut check);
        for (name, table) in schema["definitions"].as_object().into_iter().flatten() {
            described(table, name, &mut check);
        }
        assert!(
            lacks.is_empty(),
            "say what these are in src/cli/schema/said.rs and schema.ftl: {lacks:#?}"
        );
    }
}

#[test]
fn each_kind_has_all_its_keys() {
    let schema = schema("course");
    let question = &schema["properties"]["question"]["items"];
    let all = kenning::kinds::Kind::ALL.iter();
    // A card can't be a step.
    let of_step = all.clone().filter(|(_, kind)| !kind.is_self_graded());
    let of_step = of_step.map(|kind| (&schema["definitions"]["step"], kind));
    let of_part = all
        .clone()
        .map(|kind| (&schema["definitions"]["part"], kind));
    let all = all
        .map(|kind| (question, kind))
        .chain(of_step)
        .chain(of_part);
    for (table, (name, kind)) in all {
        let cases = table["allOf"].as_array().expect("a case for each kind");
        let case = cases
            .iter()
            .find(|case| case["if"]["properties"]["kind"]["const"] == *name);
        let case = case.unwrap_or_else(|| panic!("src/author/specimen/ has no `{name}`"));
        let allowed = case["then"]["propertyNames"]["enum"]
            .as_array()
            .expect("its keys");
        for key in kind.keys() {
            assert!(allowed.contains(&json!(key)), "{name} has `{key}`");
        }
    }
}
