//! Commands that only look change nothing and lock nobody out, and they say what
//! of the record is missing; commands that write put it right and say so.

use crate::common;

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const BINARY: &str = env!("CARGO_BIN_EXE_kenning");
const COURSE: &str = "shell";
/// What only looks, but for `doctor`.
const LOOKS: [&[&str]; 7] = [
    &["stats", COURSE],
    &["export", "--format", "markdown"],
    &["export", "--format", "json"],
    &["export", "--format", "csv"],
    &["courses"],
    &["privacy"],
    &["plan", COURSE],
];

struct Home(tempfile::TempDir);

/// What a command said, and how it ended.
struct Said {
    out: String,
    err: String,
    code: Option<i32>,
}

impl Home {
    /// Practised in two months, so that there are two segments.
    fn new() -> Home {
        let home = Home(common::home_with_courses());
        for month in ["01", "02"] {
            home.practise(&format!("2026-{month}-11T09:00:00Z"));
        }
        home
    }

    fn dir(&self) -> PathBuf {
        self.0.path().join("profiles/default")
    }

    fn run(&self, now: &str, args: &[&str], input: &str) -> Said {
        let mut child = Command::new(BINARY)
            .args(["--now", now])
            .args(args)
            .env("KENNING_HOME", self.0.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("kenning runs");
        // It may end before it has read everything.
        let _ = (child.stdin.take().expect("a pipe")).write_all(input.as_bytes());
        let done = child.wait_with_output().expect("it ends");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
        Said {
            out: text(done.stdout),
            err: text(done.stderr),
            code: done.status.code(),
        }
    }

    fn practise(&self, now: &str) -> Said {
        let answers: String = (1..9).map(|n| format!("x{n}\n\n")).collect();
        self.run(now, &["practice", COURSE, "--plain"], &answers)
    }

    fn look(&self, args: &[&str]) -> Said {
        self.run("2026-03-01T09:00:00Z", args, "")
    }

    /// The segments, oldest first.
    fn segments(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(self.dir().join("events")).expect("segments");
        let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("one").path()).collect();
        paths.retain(|path| path.extension().is_some_and(|end| end == "log"));
        paths.sort();
        paths
    }

    /// How many answers `stats` counts.
    fn answers(&self) -> Said {
        self.look(&["stats", COURSE])
    }

    fn all_files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut found = BTreeMap::new();
        let mut todo = vec![self.0.path().to_owned()];
        while let Some(path) = todo.pop() {
            if path.is_dir() {
                let entries = fs::read_dir(&path).expect("it reads");
                todo.extend(entries.map(|entry| entry.expect("one").path()));
            } else {
                let bytes = fs::read(&path).expect("it reads");
                found.insert(path, bytes);
            }
        }
        found
    }

    /// Every command that looks says `told` and how to mend it, and changes nothing.
    fn all_tell(&self, told: &str) {
        let before = self.all_files();
        for args in LOOKS {
            let said = self.look(args);
            assert_eq!(said.code, Some(0), "{args:?}: {}", said.err);
            assert!(said.err.contains(told), "{args:?}: {}", said.err);
            assert_eq!(said.err.matches(told).count(), 1, "{args:?}: {}", said.err);
            assert!(said.err.contains("doctor --repair"), "{args:?}");
        }
        let said = self.look(&["doctor"]);
        assert!(said.out.contains("The record is not whole"), "{}", said.out);
        assert_eq!(said.code, Some(1));
        let after = self.all_files();
        assert!(before.keys().eq(after.keys()), "{:?}", after.keys());
        assert!(before == after, "a file changed");
    }

    fn exports(&self) -> [String; 3] {
        ["markdown", "json", "csv"].map(|format| self.look(&["export", "--format", format]).out)
    }

    fn says_incomplete(&self) -> [bool; 3] {
        let [markdown, json, csv] = self.exports();
        [
            markdown.contains("Part of the record could not be read"),
            json.contains("\"incomplete\": true"),
            csv.contains(",true\n"),
        ]
    }
}

fn flip(path: &Path, at: usize) {
    let mut bytes = fs::read(path).expect("it reads");
    bytes[at] ^= 1;
    fs::write(path, bytes).expect("it writes");
}

#[test]
fn a_segment_that_is_gone_is_told_and_comes_back_when_something_is_recorded() {
    let home = Home::new();
    let whole = home.answers();
    assert_eq!((whole.err.as_str(), whole.code), ("", Some(0)));
    assert_eq!(home.says_incomplete(), [false; 3]);
    fs::remove_file(&home.segments()[0]).expect("it goes");
    fs::remove_dir_all(home.dir().join("snapshots")).expect("they go");
    home.all_tell("1 file of this profile's record is shorter than it was, or gone");
    assert_eq!(home.says_incomplete(), [true; 3]);
    assert_ne!(home.answers().out, whole.out);
    // A command that writes mends it, and says so.
    let said = home.look(&["privacy", "--answers", "keep"]);
    assert!(said.err.contains("came back"), "{}", said.err);
    let again = home.answers();
    assert_eq!((again.out, again.err), (whole.out, whole.err));
    assert_eq!(home.says_incomplete(), [false; 3]);
}

#[test]
fn a_damaged_line_is_told_and_comes_back_though_the_database_is_damaged_too() {
    let home = Home::new();
    let whole = home.answers();
    // The first month's line stands in a backup, too.
    flip(&home.segments()[0], 900);
    flip(&home.dir().join("events.sled/conf"), 20);
    fs::remove_dir_all(home.dir().join("snapshots")).expect("they go");
    home.all_tell("1 damaged line");
    assert_eq!(home.says_incomplete(), [true; 3]);
    let said = home.look(&["doctor", "--repair"]);
    assert!(said.out.contains("came back"), "{}", said.out);
    let again = home.answers();
    assert_eq!((again.out, again.err), (whole.out, whole.err));
}

#[test]
fn who_looks_locks_nobody_out_and_leaves_nothing_behind() {
    let home = Home::new();
    fs::remove_file(home.dir().join("lock")).expect("it goes");
    let before = home.all_files();
    for args in LOOKS.iter().chain(&[&["doctor"][..]]) {
        let said = home.look(args);
        assert_eq!(said.code, Some(0), "{args:?}: {}{}", said.out, said.err);
        assert_eq!(said.err, "", "{args:?}");
    }
    assert!(before == home.all_files());
    // Nor does it wait for who practises.
    let held = kenning::record::Log::open(&home.dir(), jiff::Timestamp::UNIX_EPOCH);
    for args in LOOKS.iter().chain(&[&["doctor"][..]]) {
        assert_eq!(home.look(args).code, Some(0), "{args:?}");
    }
    drop(held);
}

#[test]
fn a_profile_that_is_new_is_not_made_by_looking() {
    let home = Home(common::home_with_courses());
    for args in LOOKS.iter().chain(&[&["doctor"][..]]) {
        let said = home.look(args);
        assert_eq!((said.code, said.err.as_str()), (Some(0), ""), "{args:?}");
    }
    assert!(!home.dir().exists());
}
