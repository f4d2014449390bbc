//! `kenning new`: a course to begin with, which can be checked, shown and practised.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

fn kenning(dir: &Path, args: &[&str], typed: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_kenning"))
        .current_dir(dir)
        .env("KENNING_HOME", dir.join("home"))
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("kenning runs");
    let mut stdin = child.stdin.take().expect("a pipe");
    stdin.write_all(typed.as_bytes()).expect("it reads");
    drop(stdin);
    child.wait_with_output().expect("it ends")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn a_new_course_is_without_fault_and_can_be_practised() {
    let dir = tempfile::tempdir().expect("a directory");
    let made = kenning(dir.path(), &["new", "Fish & Chips"], "");
    assert!(made.status.success(), "{}", text(&made.stderr));
    let told = text(&made.stdout);
    assert!(told.contains("kenning practice './Fish & Chips'"), "{told}");

    let checked = kenning(dir.path(), &["check", "--strict", "Fish & Chips"], "");
    let told = text(&checked.stdout);
    assert!(checked.status.success(), "{told}");
    assert!(told.contains("0 errors, 0 warnings"), "{told}");
    assert!(!told.contains("note:"), "{told}");
    assert!(told.contains("fish-chips: 2 skills, 6 questions"), "{told}");

    let args = ["practice", "./Fish & Chips", "--plain", "--seed", "1"];
    let practised = kenning(dir.path(), &args, "\n\n=quit\n");
    let told = text(&practised.stdout);
    assert!(practised.status.success(), "{}", text(&practised.stderr));
    assert!(told.contains("Per cent"), "{told}");

    for question in ["meaning", "words", "take", "rise", "fall", "up-and-down"] {
        let shown = kenning(dir.path(), &["show", "Fish & Chips", question], "");
        assert!(shown.status.success(), "{question}");
    }
}

#[test]
fn its_first_line_names_the_schema_beside_it() {
    let dir = tempfile::tempdir().expect("a directory");
    assert!(kenning(dir.path(), &["new", "c"], "").status.success());
    let course = fs::read_to_string(dir.path().join("c/course.toml")).expect("a course");
    let first = course.lines().next().expect("a line");
    let name = first.strip_prefix("#:schema ./").expect("the schema");
    let schema = fs::read_to_string(dir.path().join("c").join(name)).expect("a schema");
    let written = kenning(dir.path(), &["schema"], "");
    assert_eq!(schema, text(&written.stdout));
}

#[test]
fn nothing_is_written_over_or_into_another_course() {
    let dir = tempfile::tempdir().expect("a directory");
    for name in ["course.toml", "words.toml", "kenning.schema.json"] {
        let taken = dir.path().join("taken");
        fs::create_dir(&taken).expect("a directory");
        fs::write(taken.join(name), "mine").expect("a file");
        let made = kenning(dir.path(), &["new", "taken"], "");
        assert_eq!(made.status.code(), Some(1));
        let told = text(&made.stderr);
        assert!(
            told.contains(name) && told.contains("Choose another"),
            "{told}"
        );
        let left: Vec<_> = fs::read_dir(&taken).expect("it is there").collect();
        assert_eq!(left.len(), 1);
        assert_eq!(fs::read_to_string(taken.join(name)).expect("it"), "mine");
        fs::remove_dir_all(&taken).expect("it goes");
    }
    // What is no part of a course is no hindrance.
    fs::create_dir(dir.path().join("notes")).expect("a directory");
    fs::write(dir.path().join("notes/README.md"), "mine").expect("a file");
    assert!(kenning(dir.path(), &["new", "notes"], "").status.success());
}

#[test]
fn who_checks_a_directory_without_a_course_is_told_how_to_begin_one() {
    let dir = tempfile::tempdir().expect("a directory");
    fs::create_dir(dir.path().join("empty")).expect("a directory");
    let checked = kenning(dir.path(), &["check", "empty"], "");
    let told = text(&checked.stdout);
    assert!(told.contains("`kenning new"), "{told}");
}

#[test]
fn the_course_on_the_first_page_of_the_format_is_complete() {
    let page = include_str!("../../docs/course-format.md");
    let (_, course) = page.split_once("```toml\n").expect("an example");
    let (course, _) = course.split_once("```").expect("its end");
    let dir = tempfile::tempdir().expect("a directory");
    fs::write(dir.path().join("c.toml"), course).expect("a file");
    let checked = kenning(dir.path(), &["check", "--strict", "c.toml"], "");
    let told = text(&checked.stdout);
    assert!(checked.status.success(), "{told}");
}

#[test]
fn the_name_of_a_file_is_no_directory() {
    let dir = tempfile::tempdir().expect("a directory");
    let made = kenning(dir.path(), &["new", "fish.toml"], "");
    assert!(!made.status.success());
    let told = text(&made.stderr);
    assert!(told.contains("kenning new fish"), "{told}");
    assert!(!dir.path().join("fish.toml").exists());
    assert!(!dir.path().join("fish").exists());
}
