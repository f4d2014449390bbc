//! `kenning check` of what lies on disk: parts of courses, files that are never read, and
//! what a course holds.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const HEAD: &str = "format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\n[[skill]]\nid = \"s\"\ntitle = \"S\"\n[[skill]]\nid = \"t\"\ntitle = \"T\"\nlesson = \"l\"\n";
const QUESTION: &str = "[[question]]\nid = \"q\"\nskills = [\"s\", \"t\"]\nprompt = \"p\"\nkind = \"text\"\nanswer = \"a\"\nhints = [\"h\"]\n[[question.mistake]]\nname = \"m\"\nanswer = \"b\"\nfeedback = \"f\"\n";
const TEMPLATE: &str = "[[question]]\nid = \"r\"\nskills = [\"t\"]\nprompt = \"{a} and {b}\"\nkind = \"number\"\nparams = { a = \"1..100\", b = \"1..100\" }\nwhere = \"a == b + 1\"\nanswer = \"a + b\"\n";

fn check(dir: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_kenning"))
        .current_dir(dir)
        .args(["check", "--format", "lines"])
        .args(args)
        .output()
        .expect("kenning runs")
}

fn said(output: &Output) -> String {
    // The line that tells how far it is belongs to terminals alone.
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn course() -> tempfile::TempDir {
    let dir = tempfile::tempdir().expect("a directory");
    fs::write(dir.path().join("course.toml"), HEAD).expect("a file");
    fs::write(dir.path().join("2.toml"), QUESTION).expect("a file");
    dir
}

#[test]
fn a_part_of_a_course_is_not_checked_by_itself() {
    let dir = course();
    let part = check(dir.path(), &["2.toml"]);
    assert_eq!(part.status.code(), Some(1));
    let told = said(&part);
    assert!(told.contains("2.toml belongs to the course in ."), "{told}");
    assert!(told.contains("1 error, 0 warnings"), "{told}");
    // What has a head of its own is a course.
    let whole = format!("{HEAD}{QUESTION}");
    fs::write(dir.path().join("whole.toml"), whole).expect("a file");
    let told = said(&check(dir.path(), &["whole.toml"]));
    assert!(told.contains("0 errors"), "{told}");
}

#[test]
fn files_that_are_never_read_are_noted() {
    let dir = course();
    for below in ["more", ".git", "other"] {
        fs::create_dir(dir.path().join(below)).expect("a directory");
        fs::write(dir.path().join(below).join("extra.toml"), QUESTION).expect("a file");
    }
    fs::write(dir.path().join("other/course.toml"), HEAD).expect("a file");
    let told = said(&check(dir.path(), &["."]));
    let notes: Vec<&str> = told.lines().filter(|l| l.contains("is not read")).collect();
    assert_eq!(notes.len(), 1, "{told}");
    assert!(notes[0].contains("more/extra.toml"), "{told}");
}

#[test]
fn what_a_course_holds_is_told_when_it_is_asked_for() {
    let dir = course();
    fs::write(dir.path().join("3.toml"), TEMPLATE).expect("a file");
    let told = said(&check(dir.path(), &["."]));
    assert!(!told.contains("Kinds:"), "{told}");
    let told = said(&check(dir.path(), &[".", "--summary"]));
    for wanted in [
        "Kinds: 1 text, 1 number.",
        "s: 1 question, 0 templates; 1 with hints, 0 with steps; 1 mistake; no lesson.",
        "t: 1 question, 1 template; 0 with hints, 0 with steps; 0 mistakes.",
        "r: `where` holds for ",
    ] {
        assert!(told.contains(wanted), "{wanted} in {told}");
    }
}
