//! Segments that are replaced or removed while kenning has them open lose no answer.
#![cfg(unix)]

use crate::common;

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

use common::course::{course, skill, text};
use common::shell::{Place, err, out};
use kenning::journal::EventKind;
use kenning::record::{Log, Mark, read_since};

const BINARY: &str = env!("CARGO_BIN_EXE_kenning");

/// A sitting of lines that is on.
struct Sitting {
    child: Child,
    said: BufReader<ChildStdout>,
    /// All that was read of it.
    read: String,
}

impl Sitting {
    fn begin(home: &Path) -> Sitting {
        let course = home.with_file_name("course.toml");
        let draft = (0..8).fold(course_of_one(), |draft, n| {
            draft.ask(text(&format!("q{n}"), "s", "yes"))
        });
        fs::write(&course, draft.toml()).expect("a course");
        let mut child = Command::new(BINARY)
            .args(["practice", "--plain", "--no-teaching", "--seed", "3"])
            .arg(&course)
            .env("KENNING_HOME", home)
            .env("KENNING_NOW", "2026-03-01T12:00:00Z")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("kenning starts");
        let said = BufReader::new(child.stdout.take().expect("a pipe"));
        let read = String::new();
        Sitting { child, said, read }
    }

    /// Answers a question; when this returns, the verdict was given.
    fn answer(&mut self) {
        let input = self.child.stdin.as_mut().expect("a pipe");
        input.write_all(b"yes\n").expect("it is taken");
        let mut said = String::new();
        while !said.contains("Right") && !said.contains("Correct") {
            let more = self.said.read_line(&mut said).expect("it reads");
            assert!(more > 0, "it ended: {said}");
        }
        self.read += &said;
        let input = self.child.stdin.as_mut().expect("a pipe");
        input.write_all(b"\n").expect("it is taken");
    }

    /// Quits; the rest of what is said.
    fn quit(mut self) -> String {
        let mut input = self.child.stdin.take().expect("a pipe");
        input.write_all(b"quit\n").expect("it is taken");
        drop(input);
        self.said.read_to_string(&mut self.read).expect("it reads");
        assert!(
            self.child.wait().expect("it ends").success(),
            "{}",
            self.read
        );
        self.read
    }
}

fn course_of_one() -> common::course::Draft {
    course().skill(skill("s"))
}

fn profile(home: &Path) -> PathBuf {
    home.join("profiles/default")
}

fn segment(home: &Path) -> PathBuf {
    let entries = fs::read_dir(profile(home).join("events")).expect("it reads");
    let mut paths = entries.map(|entry| entry.expect("an entry").path());
    paths.next().expect("a segment")
}

fn answers(home: &Path) -> usize {
    let back = read_since(&profile(home), &Mark::default()).expect("it reads");
    let back = back.expect("there is no mark");
    assert_eq!(back.damaged, 0);
    let is_answer = |kind: &EventKind| matches!(kind, EventKind::Attempt(_));
    back.events.iter().filter(|e| is_answer(&e.kind)).count()
}

fn put_elsewhere(path: &Path, bytes: &[u8]) {
    fs::remove_file(path).expect("it goes");
    fs::write(path, bytes).expect("it is written");
}

type Harm = fn(&Path);

#[test]
fn no_answer_is_lost_with_a_segment_that_is_replaced_or_removed() {
    let harms: [(&str, Harm, bool); 6] = [
        (
            "copied",
            |home| {
                let path = segment(home);
                let bytes = fs::read(&path).expect("it reads");
                put_elsewhere(&path, &bytes);
            },
            false,
        ),
        (
            "an older copy",
            |home| {
                let path = segment(home);
                let bytes = fs::read(&path).expect("it reads");
                let line = bytes.iter().position(|b| *b == b'\n').expect("a line");
                put_elsewhere(&path, &bytes[..=line]);
            },
            true,
        ),
        (
            "torn",
            |home| {
                let path = segment(home);
                let bytes = fs::read(&path).expect("it reads");
                put_elsewhere(&path, &bytes[..bytes.len() - 9]);
            },
            true,
        ),
        (
            "removed",
            |home| fs::remove_file(segment(home)).expect("it goes"),
            true,
        ),
        (
            "the folder",
            |home| fs::remove_dir_all(profile(home).join("events")).expect("it goes"),
            true,
        ),
        (
            "the home",
            |home| fs::remove_dir_all(home).expect("it goes"),
            true,
        ),
    ];
    for (name, harm, is_told) in harms {
        let dir = tempfile::tempdir().expect("a folder for the test");
        let home = dir.path().join("home");
        let mut sitting = Sitting::begin(&home);
        sitting.answer();
        harm(&home);
        sitting.answer();
        sitting.answer();
        let said = sitting.quit();
        assert_eq!(
            said.contains("was replaced or removed"),
            is_told,
            "{name}: {said}"
        );
        // What is torn stays as a line that can't be read, and is put right at once.
        assert_eq!(answers(&home), 3, "{name}");
        let place = Command::new(BINARY)
            .arg("doctor")
            .env("KENNING_HOME", &home)
            .env("KENNING_NOW", "2026-03-01T13:00:00Z")
            .output()
            .expect("kenning runs");
        let said = String::from_utf8_lossy(&place.stdout);
        assert!(said.contains("The record is sound."), "{name}: {said}");
    }
}

#[test]
fn what_another_wrote_behind_is_not_written_over() {
    let dir = tempfile::tempdir().expect("a folder for the test");
    let home = dir.path().join("home");
    let mut sitting = Sitting::begin(&home);
    sitting.answer();
    let path = segment(&home);
    let bytes = fs::read(&path).expect("it reads");
    // Longer than what was known: as from another machine under the same name.
    let other = dir.path().join("other");
    let mut log = Log::open(&profile(&other), common::noon()).expect("it opens");
    let kind = EventKind::Attempt(common::attempt("c", "q", kenning::kinds::Verdict::Correct));
    let event = kenning::journal::Event {
        at: common::noon(),
        kind,
    };
    log.append(&[event]).expect("it is written");
    drop(log);
    let more = fs::read(segment(&other)).expect("it reads");
    fs::write(&path, [bytes, more].concat()).expect("it is written");
    sitting.answer();
    sitting.quit();
    assert_eq!(answers(&home), 3);
}

#[test]
fn a_database_that_never_opens_costs_one_name_and_not_one_at_each_start() {
    let place = Place::new();
    let profile = profile(place.path());
    let practise = |day: u8| {
        let args = ["practice", "spanish-first-words", "--plain", "--seed", "1"];
        let mut command = place.command(&args);
        command.env("KENNING_NOW", format!("2026-03-{day:02}T12:00:00Z"));
        let done = common::shell::fed(&mut command, "1\n\nquit\n");
        assert!(done.status.success(), "{}{}", out(&done), err(&done));
    };
    practise(1);
    fs::remove_dir_all(profile.join("events.sled")).expect("it goes");
    fs::write(profile.join("events.sled"), "no folder").expect("written");
    fs::remove_file(profile.join("reached.json")).expect("it goes");
    for day in 2..6 {
        practise(day);
    }
    let names = fs::read_to_string(profile.join("device")).expect("it reads");
    assert_eq!(names.lines().count(), 2, "{names}");
    let segments = fs::read_dir(profile.join("events")).expect("it reads");
    assert_eq!(segments.count(), 2);
    // Once it opens again, it holds that name, too.
    fs::remove_file(profile.join("events.sled")).expect("it goes");
    practise(6);
    practise(7);
    let noted = fs::read_to_string(profile.join("reached.json")).expect("it reads");
    assert!(noted.contains("segments"), "{noted}");
    let names = fs::read_to_string(profile.join("device")).expect("it reads");
    assert_eq!(names.lines().count(), 2, "{names}");
}
