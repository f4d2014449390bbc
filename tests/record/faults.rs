//! What happens to the record when things go wrong for real: the binary,
//! killed at any moment, and a disk that takes no more.

use crate::common;

use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use kenning::journal::EventKind;
use kenning::profile::Home;
use kenning::record::{Mark, read_since};
use kenning::template::Draws;

const BINARY: &str = env!("CARGO_BIN_EXE_kenning");
const COURSE: &str = "words";

fn kenning(home: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(BINARY);
    command.args(args).env("KENNING_HOME", home);
    command.stdin(Stdio::piped()).stdout(Stdio::piped());
    command.stderr(Stdio::piped());
    command
}

/// Answers that are on record: first and later tries, and steps.
fn answers(home: &Path) -> u32 {
    let dir = home.join("profiles/default");
    let back = read_since(&dir, &Mark::default()).expect("it can be read");
    let events = back.expect("all of it").events;
    let answers = events.iter().filter(|event| {
        let kind = &event.kind;
        matches!(kind, EventKind::Attempt(_) | EventKind::Retried { .. })
    });
    answers.count() as u32
}

/// Whether a line is a verdict: only then does an answer count as taken.
fn is_verdict(line: &str) -> bool {
    let words = [
        "Correct.",
        "Partly right.",
        "Not right.",
        "Shown.",
        "Known.",
        "Not known yet.",
    ];
    words
        .iter()
        .any(|word| line.trim_start_matches("> ").starts_with(word))
}

#[test]
fn killed_at_any_moment_nothing_acknowledged_is_lost() {
    // `KENNING_KILLS=1000 cargo test --test record faults::` takes its time.
    let kills = std::env::var("KENNING_KILLS").ok();
    let kills: u32 = kills.and_then(|n| n.parse().ok()).unwrap_or(30);
    let home = common::home_with_courses();
    let mut draws = Draws::new(20_261_125);
    let mut acknowledged = 0;
    for kill in 0..kills {
        // Days pass, or the day's questions would be used up.
        let now = common::noon() + jiff::SignedDuration::from_hours(30 * i64::from(kill));
        let mut child = kenning(home.path(), &["practice", COURSE, "--plain"])
            .env("KENNING_NOW", now.to_string())
            .spawn()
            .expect("kenning starts");
        let mut keys = child.stdin.take().expect("a pipe");
        // All at once: kenning is never idle when it is killed.
        keys.write_all("show\n1\n\n".repeat(6).as_bytes())
            .expect("it takes them");
        let mut output = BufReader::new(child.stdout.take().expect("a pipe"));
        // The moment is when so many bytes have been seen.
        let mut left = 1 + draws.below(2600);
        let mut seen = Vec::new();
        while left > 0 {
            let mut some = vec![0; left.min(64)];
            match output.read(&mut some).expect("a pipe") {
                0 => break,
                n => {
                    seen.extend_from_slice(&some[..n]);
                    left -= n;
                }
            }
        }
        child.kill().expect("it is ours");
        child.wait().expect("it ends");
        let text = String::from_utf8_lossy(&seen).into_owned();
        // A line not seen to its end acknowledges nothing.
        let whole = &text[..text.rfind('\n').map_or(0, |end| end + 1)];
        acknowledged += whole.lines().filter(|line| is_verdict(line)).count() as u32;
        if kill % 10 == 9 || kill + 1 == kills {
            let kept = answers(home.path());
            assert!(
                kept >= acknowledged,
                "kill {kill}: {kept} kept of {acknowledged}"
            );
            // What was recorded and not seen counts from now on.
            acknowledged = kept;
        }
    }
    assert!(acknowledged > 0);
    let doctor = kenning(home.path(), &["doctor", "--repair"]).output();
    assert!(doctor.expect("kenning runs").status.success());
    assert_eq!(answers(home.path()), acknowledged);
}

#[test]
fn a_first_sitting_that_was_killed_alarms_nobody() {
    let home = common::home_with_courses();
    let mut child = kenning(home.path(), &["practice", COURSE, "--plain"])
        .env("KENNING_NOW", common::noon().to_string())
        .spawn()
        .expect("kenning starts");
    let mut keys = child.stdin.take().expect("a pipe");
    keys.write_all("show\n1\n\n".repeat(3).as_bytes())
        .expect("it takes them");
    let output = BufReader::new(child.stdout.take().expect("a pipe"));
    let mut lines = output.lines().map_while(Result::ok);
    assert!(lines.any(|line| is_verdict(&line)));
    child.kill().expect("it is ours");
    child.wait().expect("it ends");
    assert!(answers(home.path()) > 0);
    let doctor = kenning(home.path(), &["doctor"]).output();
    let doctor = doctor.expect("kenning runs");
    let said = String::from_utf8_lossy(&doctor.stdout);
    assert!(
        doctor.status.success() && !said.contains("not whole"),
        "{said}"
    );
}

#[cfg(unix)]
#[test]
fn a_full_disk_is_told_and_nothing_is_acknowledged_falsely() {
    let home = common::home_with_courses();
    // No file may grow beyond 3 kB: for the program, a disk that is full.
    let mut child = Command::new("sh")
        .args(["-c", "ulimit -f 6; trap '' XFSZ; exec \"$@\"", "sh", BINARY])
        .args(["practice", COURSE, "--plain", "--seed", "1"])
        .env("KENNING_HOME", home.path())
        .env("KENNING_NOW", common::noon().to_string())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("a shell");
    let mut keys = child.stdin.take().expect("a pipe");
    keys.write_all("show\n1\n\n".repeat(20).as_bytes())
        .expect("it takes them");
    drop(keys);
    let mut saved = 0;
    let mut told = false;
    let mut error = child.stderr.take().expect("a pipe");
    for line in BufReader::new(child.stdout.take().expect("a pipe")).lines() {
        let line = line.expect("text");
        told |= line.contains("not saved yet");
        saved += u32::from(is_verdict(&line) && !told);
    }
    let status = child.wait().expect("it ends");
    let mut said = String::new();
    error.read_to_string(&mut said).expect("text");
    assert!(told);
    assert_eq!(status.code(), Some(1));
    assert!(said.contains("not saved yet"), "{said}");
    assert!(said.contains("too large"), "{said}");
    let kept = answers(home.path());
    assert!(kept > 0 && kept >= saved, "{kept} kept of {saved}");
}

/// The file that names the current profile is damaged: whatever fails while it is mended, the
/// profile that is practised stays the current one.
#[test]
fn whatever_fails_while_the_choice_of_a_profile_is_mended_the_profile_stays() {
    common::failing::try_all(
        |root| {
            let home = Home::open(Some(root.join("home"))).expect("a home");
            home.create_profile("anna").expect("a profile");
            std::fs::write(home.path().join("profile"), "no / name").expect("it is written");
        },
        |root| {
            let home = Home::open(Some(root.join("home")));
            let mended = home.and_then(|home| home.mend_current("now"));
            mended.is_ok_and(|told| told.is_some())
        },
        |root, was_done| {
            let home = Home::open(Some(root.join("home"))).expect("a home");
            assert_eq!(home.current_profile(), "anna");
            assert!(!was_done || home.damaged_current().is_none());
        },
    );
}
