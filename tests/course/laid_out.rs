//! `kenning fmt`: course files laid out alike, comments kept, nothing else changed.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use kenning::author::{Care, NotLaidOut, laid_out, load};
use proptest::prelude::*;

/// All TOML files below these that TOML can read, as text.
fn all() -> Vec<(PathBuf, String)> {
    fn below(path: &Path, found: &mut Vec<PathBuf>) {
        if path.is_dir() {
            for entry in fs::read_dir(path).expect("a directory") {
                below(&entry.expect("an entry").path(), found);
            }
        } else if path.extension().is_some_and(|end| end == "toml") {
            found.push(path.to_owned());
        }
    }
    let mut found = Vec::new();
    for dir in [
        "courses",
        "tests/data",
        "src/cli/new",
        "src/author/specimen",
    ] {
        below(&Path::new(env!("CARGO_MANIFEST_DIR")).join(dir), &mut found);
    }
    found.sort();
    let read = found.into_iter().filter_map(|path| {
        let text = fs::read_to_string(&path).ok()?;
        text.parse::<toml::Table>().ok()?;
        Some((path, text))
    });
    let read: Vec<_> = read.collect();
    assert!(read.len() > 10, "there are files to lay out");
    read
}

/// What a course file says when it is read: the questions as they are known by their
/// content, and what is wrong, without the places.
fn read(text: &str) -> (Vec<String>, Vec<String>) {
    let loaded = load(&[("c.toml".into(), text.into())], Care::Quick);
    let mut said: Vec<String> = (loaded.diagnostics.iter())
        .map(|d| d.message.to_string())
        .collect();
    said.sort();
    let course = loaded.course.iter();
    let questions = course.flat_map(|course| course.questions.iter());
    (questions.map(|q| format!("{q:?}")).collect(), said)
}

/// Lines that are nothing but a comment, in any order.
fn comments(text: &str) -> Vec<&str> {
    let lines = text.lines().map(str::trim);
    let mut found: Vec<&str> = lines.filter(|line| line.starts_with('#')).collect();
    found.sort_unstable();
    found
}

/// Lays a text out and holds what is to hold of it.
fn lay_out(text: &str, name: &str) -> String {
    let laid = laid_out(text).unwrap_or_else(|why| panic!("{name}: {why:?}"));
    assert_eq!(laid_out(&laid).as_deref(), Ok(laid.as_str()), "{name}");
    assert_eq!(comments(&laid), comments(text), "{name}");
    let value = |text: &str| text.parse::<toml::Table>().expect("it is TOML");
    assert_eq!(value(&laid), value(text), "{name}");
    assert_eq!(read(&laid), read(text), "{name}");
    laid
}

#[test]
fn the_bundled_courses_are_laid_out() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("courses");
    let bundled: Vec<_> = (all()
        .into_iter()
        .filter(|(path, _)| path.starts_with(&root)))
    .collect();
    assert!(!bundled.is_empty());
    for (path, text) in bundled {
        let laid_out = laid_out(&text).unwrap_or_else(|why| panic!("{}: {why:?}", path.display()));
        assert!(laid_out == text, "{} is not laid out", path.display());
    }
}

#[test]
fn every_course_says_the_same_when_it_is_laid_out() {
    for (path, text) in all() {
        lay_out(&text, &path.display().to_string());
        lay_out(&text.replace('\n', "\r\n"), "lines that end as on Windows");
    }
}

const MESSY: &str = r#"

# About the course.
format=1


[course]   # its head

title = "C"
# Stable.
id   =   "c"     # and short
[[skill]]
lesson = """
One   line.


  Another.
"""
title="S"
id="s"



# The question.

# Of two comments.
[[question]]
answer = "a"
options = [ "a",
  "b" ]   # two

skills=["s"]
unknown = 1
prompt = "Which?"
kind = "choice"
# Known by this.
id = "q"
  [[question.mistake]]
  feedback = "No."
  answer = "b"
  name = "b"
# The end.
"#;

#[test]
fn keys_get_one_order_and_tables_one_blank_line() {
    let laid = laid_out(MESSY).expect("it is TOML");
    insta::assert_snapshot!("laid_out", laid);
}

proptest! {
    #![proptest_config(crate::common::cases(64))]
    /// Whatever order the lines of a table are in, and whatever stands between them.
    #[test]
    fn any_layout_of_one_course_is_laid_out_alike(
        order in Just((0..6).collect::<Vec<usize>>()).prop_shuffle(),
        blanks in prop::collection::vec(0..3_usize, 6),
        indents in prop::collection::vec(0..3_usize, 6),
    ) {
        let lines = [
            "id = \"q\"", "kind = \"number\"", "skills = [\"s\"]",
            "params = { b = [2, 3], a = \"1..3\" }", "prompt = \"{a} + {b}?\"", "answer = \"a + b\"",
        ];
        let head = "format = 1\n[course]\nid = \"c\"\ntitle = \"C\"\n[[skill]]\nid = \"s\"\ntitle = \"S\"\n";
        let mut text = format!("{head}[[question]]\n");
        for (n, &line) in order.iter().enumerate() {
            text += &"\n".repeat(blanks[n]);
            text += &"  ".repeat(indents[n]);
            text += lines[line];
            text += "\n";
        }
        let laid = lay_out(&text, &text);
        let plain = lay_out(&format!("{head}[[question]]\n{}\n", lines.join("\n")), "plain");
        prop_assert_eq!(laid, plain);
    }
}

#[test]
fn what_is_no_toml_or_would_say_something_else_is_refused() {
    assert_eq!(laid_out("a = "), Err(NotLaidOut::Unread));
    assert_eq!(laid_out(""), Ok(String::new()));
    // Within a text of several lines, an end of a line is part of the text.
    let mixed = "a = \"\"\"\nx\r\ny\nz\"\"\"\n";
    assert_eq!(laid_out(mixed), Err(NotLaidOut::Changed));
}

fn fmt(dir: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_kenning"))
        .current_dir(dir)
        .arg("fmt")
        .args(args)
        .output()
        .expect("kenning runs")
}

#[test]
fn files_are_written_whole_or_not_at_all_and_checks_write_nothing() {
    let dir = tempfile::tempdir().expect("a directory");
    let path = dir.path().join("c.toml");
    fs::write(&path, MESSY).expect("a file");
    fs::write(dir.path().join("b.toml"), "a = ").expect("a file");

    let looked = fmt(dir.path(), &["--check", "c.toml"]);
    assert_eq!(looked.status.code(), Some(1));
    let said = String::from_utf8_lossy(&looked.stdout).into_owned();
    assert!(said.contains("c.toml is not laid out"), "{said}");
    assert_eq!(fs::read_to_string(&path).expect("it"), MESSY);

    // One that can't be read is left, told, and no hindrance for the next.
    let done = fmt(dir.path(), &["b.toml", "c.toml"]);
    assert_eq!(done.status.code(), Some(1));
    let said = String::from_utf8_lossy(&done.stderr).into_owned();
    let wanted = "b.toml:1:5: error: there is no value after `=` (write one, or delete the line). The \
                  file was left as it is.";
    assert!(said.contains(wanted), "{said}");
    let laid = laid_out(MESSY).expect("it is TOML");
    assert_eq!(fs::read_to_string(&path).expect("it"), laid);

    let again = fmt(dir.path(), &["--check", "c.toml"]);
    assert!(again.status.success());
    let left = fs::read_dir(dir.path()).expect("it").count();
    assert_eq!(left, 2, "nothing else is left behind");
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link_and_who_may_read_stays_the_same() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let dir = tempfile::tempdir().expect("a directory");
    let file = dir.path().join("file.toml");
    fs::write(&file, MESSY).expect("a file");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).expect("its mode");
    symlink("file.toml", dir.path().join("link.toml")).expect("a link");
    assert!(fmt(dir.path(), &["link.toml"]).status.success());
    let link = fs::symlink_metadata(dir.path().join("link.toml")).expect("it");
    assert!(link.is_symlink());
    let mode = fs::metadata(&file).expect("it").permissions().mode();
    assert_eq!(mode & 0o777, 0o640);
    assert_ne!(fs::read_to_string(&file).expect("it"), MESSY);
}

#[test]
fn a_new_course_is_laid_out() {
    let course = include_str!("../../src/cli/new/course.toml");
    assert_eq!(laid_out(course).as_deref(), Ok(course));
}

#[test]
fn lists_in_lists_stand_on_a_line_each() {
    let text = "pairs = [\n    [\n    \"Na\",\n    \"sodium\",\n],\n    # A metal, too.\n    \
                [\"K\",  \"potassium\"], # from kalium\n    [\n    \"Fe\", # from ferrum\n    \"iron\"],\n]\n\
                hints = [\n    \"a\",\n        \"b\",\n  ]\nrows = [[1, 2], [3,\n 4]]\n";
    let laid = "pairs = [\n  [\"Na\", \"sodium\"],\n  # A metal, too.\n  \
                [\"K\",  \"potassium\"], # from kalium\n  [\n    \"Fe\", # from ferrum\n    \"iron\"],\n]\n\
                hints = [\n    \"a\",\n        \"b\",\n  ]\nrows = [[1, 2], [3,\n 4]]\n";
    let done = laid_out(text).expect("it is TOML");
    assert_eq!(done, laid, "{done}");
    assert_eq!(laid_out(laid), Ok(laid.to_owned()));
}
