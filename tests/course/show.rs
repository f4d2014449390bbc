//! `kenning show`: a question as learners see it, for who writes it.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

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
fn a_mistake_that_is_right_or_another_one_is_not_shown() {
    let dir = tempfile::tempdir().expect("a directory");
    let mistake = "name = \"multiplied\"\nanswer = \"a * b\"";
    let other = "name = \"as-right\"\nanswer = \"b + a\"\nfeedback = \"f\"\n[[question.mistake]]\n\
        name = \"as-other\"\nanswer = \"b * a\"\nfeedback = \"f\"";
    let text = COURSE.replace(
        "feedback = \"That is {a} times {b}.\"",
        &format!("feedback = \"f\"\n[[question.mistake]]\n{other}"),
    );
    assert!(text.contains(mistake), "{text}");
    std::fs::write(dir.path().join("c.toml"), text).expect("a file");
    let shown = show(dir.path(), &["c.toml", "sum", "--draws", "3"]);
    let shown = String::from_utf8_lossy(&shown.stdout).into_owned();
    assert!(shown.contains("`multiplied`"), "{shown}");
    assert!(
        !shown.contains("`as-right`") && !shown.contains("`as-other`"),
        "{shown}"
    );
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

/// `kenning show --watch` while it runs, and the lines that it writes.
struct Watching {
    child: Child,
    lines: Receiver<String>,
}

impl Watching {
    fn begin(dir: &Path, args: &[&str]) -> Watching {
        let mut child = Command::new(env!("CARGO_BIN_EXE_kenning"))
            .current_dir(dir)
            .env("HOME", dir)
            .env_remove("XDG_DATA_HOME")
            .args(["show", "--watch"])
            .args(args)
            .stdout(Stdio::piped())
            .spawn()
            .expect("kenning runs");
        let stdout = child.stdout.take().expect("a pipe");
        let (sender, lines) = mpsc::channel();
        std::thread::spawn(move || {
            for line in BufReader::new(stdout).lines().map_while(Result::ok) {
                if sender.send(line).is_err() {
                    break;
                }
            }
        });
        Watching { child, lines }
    }

    /// What it writes until it waits for the next change.
    fn until_it_waits(&self) -> String {
        let mut all = String::new();
        loop {
            let line = self.lines.recv_timeout(Duration::from_secs(300));
            let line = line.unwrap_or_else(|_| panic!("it goes on after\n{all}"));
            all += &format!("{line}\n");
            if line.contains("Ctrl-C ends it") {
                return all;
            }
        }
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

#[test]
fn what_is_watched_is_shown_again_when_it_is_saved_broken_or_not() {
    let dir = course();
    let save = |text: &str| std::fs::write(dir.path().join("c.toml"), text).expect("a file");
    let watching = Watching::begin(dir.path(), &["c.toml", "word"]);
    let first = watching.until_it_waits();
    assert!(first.contains("Another word for a sum?"), "{first}");

    save(&COURSE.replace("Another word", "A word"));
    let second = watching.until_it_waits();
    assert!(second.contains("A word for a sum?"), "{second}");

    save(&COURSE.replace("\"text\"", "\"txet\""));
    let broken = watching.until_it_waits();
    assert!(broken.contains("c.toml:29:8"), "{broken}");
    assert!(broken.contains("did you mean `text`?"), "{broken}");
    assert!(!broken.contains("for a sum"), "{broken}");

    save(&COURSE.replace("\"word\"", "\"words\""));
    let gone = watching.until_it_waits();
    assert!(gone.contains("There is no question `word`"), "{gone}");

    std::fs::remove_file(dir.path().join("c.toml")).expect("it goes");
    watching.until_it_waits();
    save(COURSE);
    let mended = watching.until_it_waits();
    assert!(mended.contains("Another word for a sum?"), "{mended}");
    // Nothing is recorded.
    assert_eq!(std::fs::read_dir(dir.path()).expect("it").count(), 1);
}

#[test]
fn only_files_that_can_change_are_watched() {
    let dir = course();
    let none = show(dir.path(), &["nothing.toml", "--watch"]);
    assert_eq!(none.status.code(), Some(1));
    let bundled = show(dir.path(), &["shell-basics", "--watch"]);
    assert_eq!(bundled.status.code(), Some(1));
    let said = String::from_utf8_lossy(&bundled.stderr).into_owned();
    assert!(
        said.contains("kenning courses --write shell-basics"),
        "{said}"
    );
}
