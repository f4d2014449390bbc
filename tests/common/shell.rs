//! kenning as a shell runs it.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use kenning::report::{CourseProgress, Progress};

/// A home of its own for one test.
pub struct Place {
    dir: tempfile::TempDir,
}

impl Place {
    pub fn new() -> Place {
        Place {
            dir: tempfile::tempdir().expect("a folder for the test"),
        }
    }
    /// The same, with the courses of [`super::courses`] on the shelf.
    pub fn with_courses() -> Place {
        let place = Place::new();
        super::put_courses(place.path());
        place
    }
    pub fn path(&self) -> &Path {
        self.dir.path()
    }
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kenning"));
        command
            .args(args)
            .env("KENNING_HOME", self.path())
            .env("KENNING_NOW", "2026-03-01T12:00:00Z")
            .current_dir(env!("CARGO_MANIFEST_DIR"));
        command
    }
    pub fn run(&self, args: &[&str]) -> Output {
        self.type_in(args, "")
    }
    /// Runs with lines on standard input.
    pub fn type_in(&self, args: &[&str], lines: &str) -> Output {
        fed(&mut self.command(args), lines)
    }
}

/// Runs a command with lines on standard input; what it wrote.
pub fn fed(command: &mut Command, lines: &str) -> Output {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("kenning starts");
    let mut input = child.stdin.take().expect("a pipe");
    // It may end before it has read everything.
    let _ = input.write_all(lines.as_bytes());
    drop(input);
    child.wait_with_output().expect("kenning ends")
}

pub fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

pub fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("UTF-8")
}

pub fn progress(place: &Place) -> Progress {
    exported(place, &[])
}

pub const KINDS: &str = "tests/data/kinds.toml";

pub fn progress_of(place: &Place, course: &str) -> CourseProgress {
    let progress = exported(place, &[course]);
    progress.courses.into_iter().next().expect("one course")
}

fn exported(place: &Place, of: &[&str]) -> Progress {
    let json = out(&place.run(&[&["export", "--format", "json"], of].concat()));
    serde_json::from_str(&json).expect("the documented layout")
}
