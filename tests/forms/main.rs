//! Ways to answer beyond a pick and a typed line, in each front end: a file for each.

#[path = "../common/mod.rs"]
mod common;

mod blanks;
mod builds_on;
mod contexts;
mod continued;
mod documented;
mod matching;
mod mistakes;
mod options;
mod order;
mod plurals;
mod read_back;
mod sorts;
mod tongue;
mod written;

use std::path::Path;
use std::sync::Arc;

use kenning::author::{Care, load};
use kenning::course::Course;
use kenning::kinds::Shown;

/// What is said of a course.
fn complaints(text: &str) -> Vec<String> {
    let loaded = load(
        &[("course.toml".into(), text.to_owned().into())],
        Care::Thorough,
    );
    loaded
        .diagnostics
        .iter()
        .map(|said| said.to_string())
        .collect()
}

/// A course in `tests/data/good`, of which nothing is to be said.
fn good(name: &str) -> Arc<Course> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path(name));
    let text = std::fs::read_to_string(path).unwrap();
    whole(&text)
}

fn path(name: &str) -> String {
    format!("tests/data/good/{name}.toml")
}

/// A course of which nothing is to be said.
fn whole(text: &str) -> Arc<Course> {
    assert_eq!(complaints(text), [""; 0], "{text}");
    let loaded = load(
        &[("course.toml".into(), text.to_owned().into())],
        Care::Thorough,
    );
    loaded.course.expect("a good course").into()
}

/// A course of one skill with these questions.
fn of(questions: &str) -> String {
    format!(
        "format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\n[[skill]]\nid = \"s\"\ntitle = \"S\"\n{questions}"
    )
}

fn item(course: &Course, id: &str, seed: u64) -> Shown {
    let at = course.question(id).expect("of the course");
    course.questions[at].instance(seed).expect("values").item
}

/// Where one key is wrong, those that are not are no unknown ones.
#[test]
fn a_wrong_key_makes_no_other_unknown() {
    let question = |keys: &str| {
        of(&format!(
            "[[question]]\nid = \"q\"\nskills = [\"s\"]\nprompt = \"p\"\n{keys}\n"
        ))
    };
    for (keys, wanted) in [
        (
            "kind = \"card\"\nanswer = \"a\"\nideas = [\"i\"]\nboth-ways = true",
            "ideas",
        ),
        (
            "kind = \"cloze\"\ntext = \"none\"\nany-order = true",
            "blank",
        ),
        (
            "kind = \"cloze\"\nblanks = \"each\"\nany-order = true",
            "text",
        ),
    ] {
        let said = complaints(&question(keys));
        assert!(said.iter().any(|said| said.contains(wanted)), "{said:?}");
        let unknown = said.iter().find(|said| said.contains("can't have the key"));
        assert_eq!(unknown, None, "{keys}");
    }
}
