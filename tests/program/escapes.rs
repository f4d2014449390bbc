//! Nothing that a course, a file's name, an argument or a typed answer holds
//! steers the terminal: no escape code arrives, wherever it was put in.

use crate::common;

use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::Command;

use portable_pty::{CommandBuilder, PtySize, native_pty_system};

/// An escape code, one of the C1 controls, a bidirectional override, a carriage return.
const EVIL: &str = "evil\u{1b}[31mred\u{9b}2J\u{202e}\r";

struct Place(tempfile::TempDir);

impl Place {
    fn new() -> Place {
        Place(tempfile::tempdir().expect("a folder for the test"))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// A course of one file in a folder of this name below the home's courses.
    fn course(&self, folder: &str, text: &str) -> PathBuf {
        let dir = self.path("home").join("courses").join(folder);
        std::fs::create_dir_all(&dir).expect("a folder");
        std::fs::write(dir.join("course.toml"), text).expect("a file");
        dir
    }

    /// All that kenning says to these arguments and lines.
    fn said(&self, args: &[&str], lines: &str) -> String {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kenning"));
        command
            .args(args)
            .env("KENNING_HOME", self.path("home"))
            .env("KENNING_NOW", "2026-03-01T12:00:00Z");
        let done = common::shell::fed(&mut command, lines);
        let said = [done.stdout, done.stderr].concat();
        String::from_utf8(said).expect("text")
    }
}

fn assert_safe(said: &str, holds: &str) {
    assert!(said.contains(holds), "{said:?} lacks {holds:?}");
    let steers = |c: char| (c.is_control() && c != '\n' && c != '\t') || c == '\u{202e}';
    assert!(!said.contains(steers), "{said:?}");
}

fn number_course(title: &str) -> String {
    format!(
        r#"format = 1
[course]
id = "c"
title = "{title}"
[[skill]]
id = "s"
title = "S"
[[question]]
id = "q"
skills = ["s"]
kind = "number"
prompt = "One?"
answer = 1
"#
    )
}

#[test]
fn names_of_folders_and_courses_are_shown_without_escapes() {
    let place = Place::new();
    place.course(EVIL, "not a course");
    assert_safe(&place.said(&["courses"], ""), "evil[31mred");
    assert_safe(&place.said(&["--plain"], "\n"), "evil[31mred");
    let broken = place.course("other", "[course]\nid = \"x\"\ntitle = 7\n");
    let said = place.said(&["check", &broken.to_string_lossy()], "");
    assert_safe(&said, "course.toml");
    let dir = place.course(EVIL, "format = 2");
    let said = place.said(&["check", &dir.to_string_lossy()], "");
    assert_safe(&said, "evil");
}

#[test]
fn what_was_typed_is_echoed_without_escapes() {
    let place = Place::new();
    let dir = place.course("c", &number_course("C"));
    let said = place.said(
        &["practice", &dir.to_string_lossy(), "--plain"],
        &format!("1/3 {EVIL}\n7 8{EVIL}\n"),
    );
    assert_safe(&said, "can't be read as a number");
}

#[test]
fn entities_in_markdown_are_no_way_round() {
    let place = Place::new();
    let dir = place.course("c", &number_course("Title &#27;[31m &#x9b;"));
    let text = number_course("C").replace("One?", "One &#27;[31m &#x9b;2J?");
    std::fs::write(dir.join("course.toml"), text).expect("a file");
    let said = place.said(&["practice", &dir.to_string_lossy(), "--plain"], "");
    assert_safe(&said, "One");
}

#[test]
fn arguments_are_quoted_without_escapes() {
    let place = Place::new();
    let nowhere = place.path(EVIL);
    let nowhere = nowhere.to_string_lossy();
    for args in [
        &["practice", EVIL, "--plain"][..],
        &["practice", &nowhere, "--plain"],
        &["stats", EVIL],
        &["check", &nowhere],
        &["restore", &nowhere],
        &["profile", "new", EVIL],
        &["--profile", EVIL, "stats"],
        &["overrule", EVIL, "pin", EVIL],
        &["model", "eval", "--log", &nowhere],
        &["--theme", EVIL, "courses"],
        &[EVIL],
        &["practice", EVIL, EVIL],
    ] {
        assert_safe(&place.said(args, ""), "");
    }
    assert_safe(
        &place.said(&["practice", EVIL, "--plain"], ""),
        "evil[31mred",
    );
}

#[test]
fn what_is_made_for_programs_is_exact() {
    let place = Place::new();
    let dir = place.course("c", &number_course("C"));
    let dir = dir.to_string_lossy();
    place.said(&["practice", &dir, "--plain"], "1\n");
    let json = place.said(&["export", "--format", "json", &dir], "");
    serde_json::from_str::<serde_json::Value>(&json).expect("JSON");
    assert!(Path::new(&*dir).exists());
}

/// All that a terminal gets from kenning.
fn on_a_terminal(home: &str, args: &[&str]) -> String {
    let pty = native_pty_system()
        .openpty(PtySize::default())
        .expect("a pseudo-terminal");
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_kenning"));
    command.args(args);
    command.env("KENNING_HOME", home);
    command.env("TERM", "xterm-256color");
    let mut child = pty.slave.spawn_command(command).expect("kenning starts");
    drop(pty.slave);
    let mut output = pty.master.try_clone_reader().expect("a reader");
    let mut bytes = Vec::new();
    // A terminal whose last user has gone is an error to read from.
    let _ = output.read_to_end(&mut bytes);
    child.wait().expect("kenning ends");
    String::from_utf8(bytes).expect("text")
}

#[test]
fn wrong_arguments_are_told_on_a_terminal_without_their_escapes() {
    let place = Place::new();
    let home = place.path("home");
    let home = home.to_string_lossy();
    // What colours kenning's own words is fine; this is none of its own.
    let evil = "evil\u{1b}]0;title\u{7}";
    for args in [
        &[evil][..],
        &["--theme", evil, "courses"],
        &["practice", "a", evil],
        &["--now", evil, "courses"],
    ] {
        let said = on_a_terminal(&home, args);
        assert!(said.contains("evil"), "{said:?}");
        let steers = ["\u{1b}]", "\u{7}"];
        assert!(!steers.iter().any(|code| said.contains(code)), "{said:?}");
    }
    let said = on_a_terminal(&format!("{home}{evil}"), &["--help"]);
    assert!(!said.contains("\u{1b}]"), "{said:?}");
    assert!(
        on_a_terminal(&home, &["wrong"]).contains("\u{1b}["),
        "still in colour"
    );
}
