//! `kenning show`: a question as learners see it, for who writes it.

use std::path::Path;
use std::process::{Command, Output};

fn show(dir: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_kenning"))
        .current_dir(dir)
        .env("HOME", dir)
        .env_remove("XDG_DATA_HOME")
        .arg("show")
        .args(args)
        .output()
        .expect("kenning runs")
}

const COURSE: &str = r#"format = 1
[course]
id = "c"
title = "C"
[[skill]]
id = "adding"
title = "Adding"
[[question]]
id = "sum"
skills = ["adding"]
kind = "number"
params = { a = "2..9", b = "2..9" }
where = "a != b"
prompt = "What is **{a} + {b}**?"
answer = "a + b"
hints = ["Count on from {a}."]
explanation = "{a} and {b} more."
[[question.mistake]]
name = "multiplied"
answer = "a * b"
feedback = "That is {a} times {b}."
[[question.step]]
prompt = "Which of them is greater?"
kind = "number"
answer = "max(a, b)"
[[question]]
id = "word"
skills = ["adding"]
kind = "text"
prompt = "Another word for a sum?"
answer = ["total", "`sum`"]
"#;

fn course() -> tempfile::TempDir {
    let dir = tempfile::tempdir().expect("a directory");
    std::fs::write(dir.path().join("c.toml"), COURSE).expect("a file");
    dir
}

#[test]
fn a_question_is_shown_with_all_that_comes_of_it() {
    let dir = course();
    let output = show(dir.path(), &["c.toml"]);
    assert!(output.status.success());
    insta::assert_snapshot!("show", String::from_utf8_lossy(&output.stdout));
    // Nothing is recorded.
    let there = std::fs::read_dir(dir.path())
        .expect("the directory")
        .count();
    assert_eq!(there, 1);
}

#[test]
fn draws_differ_and_one_question_can_be_chosen() {
    let dir = course();
    let shown = show(dir.path(), &["c.toml", "sum", "--draws", "5"]);
    let shown = String::from_utf8_lossy(&shown.stdout).into_owned();
    assert!(!shown.contains("Another word"), "{shown}");
    let asked: std::collections::BTreeSet<&str> = shown
        .lines()
        .filter(|line| line.starts_with("What is"))
        .collect();
    assert!(asked.len() > 1, "{shown}");
    assert!(shown.contains("Showing 5 of 5"), "{shown}");
}

#[test]
fn what_is_not_there_or_broken_is_told() {
    let dir = course();
    let none = show(dir.path(), &["c.toml", "sums"]);
    assert!(!none.status.success());
    let said = String::from_utf8_lossy(&none.stderr).into_owned();
    assert!(said.contains("There is no question `sums` in c"), "{said}");
    std::fs::write(
        dir.path().join("b.toml"),
        COURSE.replace("\"number\"", "\"numbr\""),
    )
    .expect("a file");
    let broken = show(dir.path(), &["b.toml"]);
    let said = String::from_utf8_lossy(&broken.stderr).into_owned();
    assert!(
        said.contains("b.toml:11:8: error") && said.contains("`kenning check b.toml`"),
        "{said}"
    );
}
