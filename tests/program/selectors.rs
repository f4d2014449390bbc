//! `--only` in every command that has it, and tags of the learner's own.

use crate::common;

use std::fs;
use std::process::Output;

use common::schema::faults;
use common::shell::{KINDS, Place, err, fed, out};
use serde_json::Value;

fn object(output: &Output) -> Value {
    let object: Value = serde_json::from_str(&out(output)).expect("JSON");
    let schema = fs::read_to_string("docs/scripts.schema.json").expect("the schema");
    let schema: Value = serde_json::from_str(&schema).expect("JSON");
    let kind = object["type"].as_str().expect("a type");
    let faults = faults(&schema, kind, &object);
    assert!(faults.is_empty(), "{object}\n{}", faults.join("\n"));
    object
}

/// One answered the first three questions of the course of kinds, the first one wrong.
fn begun() -> Place {
    let place = Place::with_courses();
    place.type_in(
        &["practice", KINDS, "--seed", "1", "--plain"],
        "1\n\n1 3\n\nmañana\n\nquit\n",
    );
    place
}

fn seen(place: &Place) -> Vec<String> {
    let told = place.run(&["stats", KINDS, "--only", "is:seen", "--format", "json"]);
    let ids = object(&told)["courses"][0]["questions"].clone();
    serde_json::from_value(ids).expect("ids")
}

#[test]
fn where_nothing_is_selected_the_exit_code_says_so_beside_the_object() {
    let place = begun();
    for command in ["history", "stats", "due"] {
        let told = place.run(&[command, KINDS, "--only", "id:zzz", "--format", "json"]);
        assert_eq!(told.status.code(), Some(3), "{command}");
        assert!(object(&told).is_object(), "{command}");
        let plain = place.run(&[command, KINDS, "--only", "id:zzz"]);
        assert_eq!(plain.status.code(), Some(3), "{command}");
    }
    let told = place.run(&["courses", "--only", "id:zzz", "--format", "json"]);
    assert_eq!(told.status.code(), Some(3));
    assert_eq!(object(&told)["courses"], serde_json::json!([]));
}

#[test]
fn practice_asks_what_is_selected_and_says_so() {
    let place = begun();
    let practise = |more: &[&str], lines: &str| {
        let args = [&["practice", KINDS, "--plain", "--only"], more].concat();
        place.type_in(&args, lines)
    };
    let done = practise(&["kind:choice or kind:text"], "show\n\nquit\n");
    let said = out(&done);
    assert!(done.status.success(), "{}", err(&done));
    assert!(
        said.contains("Only what `kind:choice or kind:text` selects is asked:"),
        "{said}"
    );
    let told = place.run(&["stats", KINDS, "--only", "kind:choice", "--format", "json"]);
    let told = &object(&told)["courses"][0];
    assert!(told["seen"].as_u64().expect("a number") >= 1, "{told}");
    // Answers count; those of a cram do not.
    let record = || out(&place.run(&["export", "--format", "record"]));
    let before = record();
    let done = practise(&["is:seen", "--cram"], "show\n\nquit\n");
    assert!(out(&done).contains("You cram"), "{}", out(&done));
    assert!(out(&done).contains("`is:seen` selects"), "{}", out(&done));
    assert_eq!(record(), before);
    // Nothing there: exit code 3, and no sitting.
    let none = practise(&["tag:nosuch"], "");
    assert_eq!(none.status.code(), Some(3));
    assert!(err(&none).contains("No question of"), "{}", err(&none));
    assert_eq!(record(), before);
    // Wrong: exit code 2, with its place.
    let wrong = practise(&["kind:choice or stat:new"], "");
    assert_eq!(wrong.status.code(), Some(2));
    let said = err(&wrong);
    assert!(
        said.contains("letter 16") && said.contains("`state:`"),
        "{said}"
    );
    assert!(said.contains("^^^^^"), "{said}");
    // For programs, too.
    let done = place.type_in(
        &[
            "practice",
            KINDS,
            "--format",
            "json",
            "--only",
            "kind:number",
        ],
        "{\"input\":\"quit\"}\n",
    );
    let said = out(&done);
    assert!(said.contains(r#""name":"only""#), "{said}");
}

#[test]
fn commands_that_tell_something_tell_it_of_what_is_selected() {
    let place = begun();
    let ids = seen(&place);
    assert_eq!(ids.len(), 3, "{ids:?}");
    let list = place.run(&["history", KINDS, "--only", "rated:1"]);
    let listed = out(&list);
    assert_eq!(listed.lines().count(), 3, "{listed}");
    assert!(listed.contains("answered once"), "{listed}");
    let told = object(&place.run(&["history", KINDS, "--only", "is:wrong", "--format", "json"]));
    let wrong = told["questions"].as_array().expect("a list");
    assert_eq!(wrong.len(), 1, "{told}");
    assert_eq!(
        (&wrong[0]["answers"], &wrong[0]["right"]),
        (&1.into(), &false.into())
    );
    let said = out(&place.run(&["stats", KINDS, "--only", "is:seen or kind:number"]));
    assert!(said.contains("3 answered before"), "{said}");
    let due = |only: &str| {
        let mut command = place.command(&["due", KINDS, "--only", only, "--format", "json"]);
        let later = command.env("KENNING_NOW", "2027-03-01T12:00:00Z");
        object(&fed(later, ""))
    };
    assert_eq!(due("is:seen")["due"], 3);
    assert_eq!(due("is:wrong")["due"], 1);
    assert_eq!(due("is:new")["due"], 0);
    let courses = object(&place.run(&["courses", "--only", "course:words", "--format", "json"]));
    let listed = courses["courses"].as_array().expect("a list");
    assert_eq!(listed.len(), 1, "{courses}");
    assert!(listed[0]["selected"].as_u64() > Some(0), "{courses}");
    assert!(
        object(&place.run(&["courses", "--format", "json"]))["courses"][0]["selected"].is_null()
    );
    // One question, by the same words.
    let next = object_of_next(&place, "kind:order");
    assert!(
        next["id"].as_str().is_some_and(|id| id.contains("#day")),
        "{next}"
    );
    // A course file knows no learner.
    let shown = place.run(&["show", KINDS, "--only", "kind:card"]);
    let kinds = out(&shown)
        .lines()
        .filter(|line| line.contains(": card"))
        .count();
    assert!(shown.status.success() && kinds <= 2, "{}", out(&shown));
    let refused = place.run(&["show", KINDS, "--only", "is:due"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(
        err(&refused).contains("`is:due` is about how you stand"),
        "{}",
        err(&refused)
    );
}

#[test]
fn a_long_selector_that_is_wrong_is_not_said_again_as_a_whole() {
    let place = Place::new();
    let long = "x".repeat(3000);
    for (given, said) in [
        (long.clone(), "at most 2000 bytes"),
        (format!("{}:1", &long[..1000]), "There is no `xxx"),
        (format!("kind:{}", &long[..1000]), "`kind:xxx"),
        (format!("lapses:{}", &long[..1000]), "xxx"),
    ] {
        let done = place.run(&["due", "--only", &given]);
        assert_eq!(done.status.code(), Some(2));
        let told = err(&done);
        assert!(told.len() < 800 && told.contains(said), "{told}");
    }
}

fn object_of_next(place: &Place, only: &str) -> Value {
    let done = place.run(&["next", KINDS, "--only", only, "--format", "json"]);
    assert!(done.status.success(), "{}", err(&done));
    serde_json::from_str(&out(&done)).expect("JSON")
}

#[test]
fn answers_to_what_is_selected_are_exported_alone() {
    let place = begun();
    let export = |more: &[&str]| place.run(&[&["export", "kinds", "--format"], more].concat());
    let of = |more: &[&str]| {
        let text = out(&place.run(&[&["export", KINDS, "--format", "answers"], more].concat()));
        text.lines().count() - 1
    };
    assert_eq!(of(&[]), 3);
    assert_eq!(of(&["--only", "is:wrong"]), 1);
    assert_eq!(of(&["--only", "-is:wrong"]), 2);
    let refused = export(&["markdown", "--only", "is:wrong"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(
        err(&refused).contains("leave out `--only`"),
        "{}",
        err(&refused)
    );
}

#[test]
fn what_is_selected_is_put_away_and_brought_back_at_once() {
    let place = begun();
    let overrule = |args: &[&str]| out(&place.run(&[&["overrule", KINDS], args].concat()));
    let said = overrule(&["suspend", "--only", "is:seen"]);
    assert!(said.contains("3 questions are put away for good"), "{said}");
    assert!(said.contains("resume --only"), "{said}");
    // Those that are put away already are not told again.
    let said = overrule(&["suspend", "--only", "is:seen"]);
    assert!(
        said.contains("Nothing of what you selected was left"),
        "{said}"
    );
    assert_eq!(overrule(&["put-away"]).lines().count(), 3);
    let said = overrule(&["resume", "--only", "is:wrong"]);
    assert!(said.contains("1 question is back"), "{said}");
    assert_eq!(overrule(&["put-away"]).lines().count(), 2);
    // A question by its id, as before; both at once are refused.
    let id = &seen(&place)[0];
    assert!(overrule(&["suspend", id]).contains(id.as_str()));
    let both = place.run(&["overrule", KINDS, "suspend", id, "--only", "is:new"]);
    assert_eq!(both.status.code(), Some(2));
    let neither = place.run(&["overrule", KINDS, "suspend"]);
    assert_eq!(neither.status.code(), Some(2));
}

#[test]
fn tags_of_ones_own_are_given_found_listed_and_erased() {
    let place = begun();
    let tag = |args: &[&str]| place.run(&[&["tag", KINDS], args].concat());
    let none = tag(&[]);
    assert!(out(&none).contains("None of these"), "{}", out(&none));
    let done = tag(&["--only", "is:seen", "--add", "hard", "--add", "list/one"]);
    assert!(out(&done).contains("tags of 3 questions"), "{}", out(&done));
    let done = tag(&["--only", "is:wrong", "--remove", "hard"]);
    assert!(out(&done).contains("tags of 1 question"), "{}", out(&done));
    let count = |only: &str| {
        let told = object(&place.run(&["stats", KINDS, "--only", only, "--format", "json"]));
        told["courses"][0]["selected"].as_u64().unwrap_or(0)
    };
    assert_eq!(
        (count("tag:hard"), count("tag:list"), count("tag:li*/one")),
        (2, 3, 3)
    );
    let listed = out(&tag(&["--only", "is:seen"]));
    assert_eq!(listed.lines().count(), 3, "{listed}");
    assert!(listed.contains("hard, list/one (yours)"), "{listed}");
    // In no export but the whole record, and told by `privacy`.
    for format in ["markdown", "json", "csv", "answers", "xapi"] {
        let exported = out(&place.run(&["export", KINDS, "--format", format]));
        assert!(!exported.contains("list/one"), "{format}");
    }
    assert!(out(&place.run(&["export", "--format", "record"])).contains("list/one"));
    let privacy = object(&place.run(&["privacy", "--format", "json"]));
    assert_eq!(privacy["tagged"], 3);
    let said = out(&place.run(&["privacy"]));
    assert!(
        said.contains("Tags of your own are on 3 questions"),
        "{said}"
    );
    // What is no tag is told with a better one.
    let wrong = tag(&["--only", "is:seen", "--add", "two words"]);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(err(&wrong).contains("Write `two-words`"), "{}", err(&wrong));
    let which = tag(&["--add", "hard"]);
    assert!(err(&which).contains("Which questions"), "{}", err(&which));
    place.run(&["erase", "--course", "kinds", "--yes"]);
    let privacy = object(&place.run(&["privacy", "--format", "json"]));
    assert_eq!(privacy["tagged"], 0, "{privacy}");
}
