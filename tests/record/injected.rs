//! Every call of the file system fails once, or it and all that follow, or the power
//! goes with it: nothing acknowledged is lost, nothing is doubled, nothing is half
//! done without being told.
#![cfg(unix)]

use crate::common;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use common::failing::{try_all, try_every};
use common::faulty::{DATABASE, Faulty, copy};
use common::recorded::{answer_in as answer, at};
use kenning::desk::{self, Desk, Options, Start};
use kenning::journal::EventKind;
use kenning::record::{Join, Log, Mark, RecordError, backups, read_since};
use kenning::session::{Input, Phase};

/// How often each typed answer is on record; fails where a line can't be read.
fn answers(dir: &Path) -> BTreeMap<String, usize> {
    let back = read_since(dir, &Mark::default()).expect("it reads");
    let mut found = BTreeMap::new();
    for event in back.expect("there is no mark").events {
        if let EventKind::Attempt(attempt) = event.kind {
            *found
                .entry(attempt.answer.expect("it is kept"))
                .or_default() += 1;
        }
    }
    found
}

fn once(names: &[String]) -> BTreeMap<String, usize> {
    names.iter().map(|name| (name.clone(), 1)).collect()
}

fn names(prefix: &str, count: usize) -> Vec<String> {
    (0..count).map(|n| format!("{prefix} {n}")).collect()
}

/// Records answers of a course in the given directory, and makes both copies whole.
fn record(dir: &Path, course: &str, names: &[String]) {
    let mut log = Log::open(dir, at(0)).expect("it opens");
    for (minute, name) in (0..).zip(names) {
        let event = answer(minute * 60 * 24 * 12, course, name);
        log.append(&[event]).expect("it is written");
    }
}

/// The kept answers must be there once each after a repair, and those that may be
/// there at most once; others not at all.
fn holds(dir: &Path, kept: &[String], may: &[String]) {
    let mut log = Log::open(dir, at(60 * 24 * 300)).expect("it opens");
    log.mend(at(60 * 24 * 300)).expect("it is mended");
    drop(log);
    let found = answers(dir);
    for name in kept {
        assert_eq!(found.get(name), Some(&1), "{name} of {found:?}");
    }
    for (name, count) in &found {
        assert!(*count == 1, "{name} stands there {count} times");
        assert!(kept.contains(name) || may.contains(name), "{name}?");
    }
}

#[test]
fn practice_loses_nothing_that_was_acknowledged() {
    for earlier in [0, 4] {
        let early = names("early", earlier);
        let late = names("late", 5);
        try_all(
            |root| record(&root.join("home/profiles/p"), "a", &early),
            |root| {
                let dir = root.join("home/profiles/p");
                let mut kept = Vec::new();
                let mut log = None;
                for (minute, name) in (60 * 24 * 60..).zip(&late) {
                    let event = answer(minute, "a", name);
                    if log.is_none() {
                        log = Log::open(&dir, at(minute)).ok();
                    }
                    let log = log.as_mut();
                    if log.is_some_and(|log| log.append(&[event]).is_ok()) {
                        kept.push(name.clone());
                    }
                }
                kept
            },
            |root, mut kept| {
                kept.extend(early.iter().cloned());
                // The segments alone must have it.
                let _ = std::fs::remove_dir_all(root.join("home/profiles/p").join(DATABASE));
                holds(&root.join("home/profiles/p"), &kept, &late);
            },
        );
    }
}

fn options(root: &Path) -> Options {
    Options {
        home: Some(root.join("home")),
        now: Some(common::noon()),
        seed: Some(1),
        untaught: true,
        ..Options::default()
    }
}

const COURSE: &str = "linear-equations";

#[test]
fn a_first_start_waits_for_few_syncs_and_a_later_one_for_one() {
    let place = tempfile::tempdir().expect("a place");
    let root = place.path().canonicalize().expect("it is there");
    let begin = || {
        let (faulty, mounted) = Faulty::counting(&root);
        let mut desk = Desk::open(&options(&root)).expect("it opens");
        let course = desk.find(COURSE).expect("bundled");
        let mut sitting = desk.begin(course, Start::Practice).expect("it begins");
        assert!(matches!(sitting.phase(), Phase::Asking(_)));
        let synced = faulty.synced();
        desk.send(&mut sitting, Input::Quit)
            .expect("it is recorded")
            .expect("it ends");
        drop((desk, mounted));
        synced
    };
    // The home, the profile, the device, the segment, each with its name; what was told.
    let first = begin();
    assert!(first.len() <= 9, "{} of {first:#?}", first.len());
    let again = begin();
    assert!(again.len() <= 1, "{} of {again:#?}", again.len());
}

/// Answers so many questions, and counts those that were acknowledged as saved. What is
/// not saved is told.
fn practise(root: &Path, count: usize, saved: &mut usize) -> Result<(), desk::Error> {
    let mut desk = Desk::open(&options(root))?;
    let course = desk.find(COURSE)?;
    let mut sitting = desk.begin(course, Start::Practice)?;
    for answered in 1..=count {
        let Phase::Asking(asking) = sitting.phase() else {
            panic!("there is something to ask");
        };
        let right = Input::Answer(common::right(asking.item()));
        desk.send(&mut sitting, right)?.expect("it is an answer");
        match desk.unsaved() {
            None => *saved = answered,
            Some(told) => assert!(told.to_string().contains("not saved"), "{told}"),
        }
        desk.send(&mut sitting, Input::Next)?.expect("it goes on");
    }
    desk.send(&mut sitting, Input::Quit)?.expect("it ends");
    Ok(())
}

fn attempts(root: &Path) -> usize {
    let mut desk = Desk::open(&options(root)).expect("it opens");
    let course = desk.find(COURSE).expect("bundled");
    desk.state(&course.id).expect("on the shelf").attempts as usize
}

#[test]
fn a_sitting_keeps_what_it_called_saved() {
    try_every(
        2,
        |root| {
            practise(root, 2, &mut 0).expect("it is practised");
        },
        |root| {
            let mut saved = 0;
            // A refusal is told too: nothing more was acknowledged then.
            let _ = practise(root, 3, &mut saved);
            saved
        },
        |root, saved| {
            let found = attempts(root);
            assert!((2 + saved..=5).contains(&found), "{found} of 2 and {saved}");
        },
    );
}

#[test]
fn stats_are_whole_or_refused() {
    try_every(
        1,
        |root| {
            practise(root, 2, &mut 0).expect("it is practised");
            let _ = std::fs::remove_dir_all(root.join("home/profiles/default/snapshots"));
        },
        |root| {
            let mut desk = Desk::look(&options(root)).ok()?;
            let course = desk.find(COURSE).ok()?;
            let told = desk.take_notice().is_some();
            Some((desk.state(&course.id)?.attempts, told))
        },
        |_, seen| {
            if let Some((attempts, told)) = seen {
                assert!(
                    attempts == 2 || told,
                    "{attempts} of 2, and nothing is said"
                );
            }
        },
    );
}

#[test]
fn a_first_start_that_was_cut_off_alarms_nobody() {
    try_every(
        2,
        |_| (),
        |root| {
            let mut saved = 0;
            let _ = practise(root, 1, &mut saved);
            saved
        },
        |root, saved| {
            let mut desk = Desk::open(&options(root)).expect("it opens");
            let told = desk.take_notice().map(|told| told.to_string());
            assert_eq!(told, None);
            drop(desk);
            assert!(attempts(root) >= saved);
        },
    );
}

fn damage(dir: &Path) {
    let events = std::fs::read_dir(dir.join("events")).expect("it reads");
    let mut paths: Vec<PathBuf> = events.map(|e| e.expect("an entry").path()).collect();
    paths.sort();
    let mut bytes = std::fs::read(&paths[0]).expect("it reads");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&paths[0], bytes).expect("it is written");
}

#[test]
fn a_repair_loses_nothing() {
    let kept = names("kept", 6);
    try_all(
        |root| {
            record(root, "a", &kept);
            damage(root);
        },
        |root| {
            let mended = Log::open(root, at(0)).and_then(|mut log| log.mend(at(0)));
            mended.is_ok()
        },
        |root, _| holds(root, &kept, &[]),
    );
}

/// A machine that went back to an old copy of itself and then recorded more: its
/// numbers are used twice, and a sync gives it a new name.
fn clones(root: &Path) {
    let (ours, theirs) = (root.join("ours"), root.join("theirs"));
    std::fs::create_dir(root.join("folder")).expect("a folder");
    record(&ours, "a", &names("both", 2));
    copy(&ours, &theirs);
    record(&ours, "a", &names("ours", 3));
    // At other times: nobody answers on two machines in the same millisecond.
    let mut log = Log::open(&theirs, at(7)).expect("it opens");
    for (minute, name) in (7..).zip(names("theirs", 3)) {
        log.append(&[answer(minute * 60 * 24 * 12, "a", &name)])
            .expect("it is written");
    }
    drop(log);
    sync(root, "theirs").expect("it syncs");
}

fn sync(root: &Path, machine: &str) -> Result<(), RecordError> {
    let now = at(60 * 24 * 100);
    let mut log = Log::open(&root.join(machine), now)?;
    let folder = root.join("folder");
    log.sync(&folder, None, Join::Mix, now, &mut |_| true)?;
    Ok(())
}

#[test]
fn a_sync_that_renames_loses_and_doubles_nothing() {
    let all = [names("both", 2), names("ours", 3), names("theirs", 3)].concat();
    try_all(
        clones,
        |root| sync(root, "ours").is_ok(),
        |root, _| {
            for machine in ["ours", "theirs", "ours", "theirs"] {
                sync(root, machine).expect("it syncs");
            }
            for machine in ["ours", "theirs"] {
                assert_eq!(answers(&root.join(machine)), once(&all), "{machine}");
            }
        },
    );
}

#[test]
fn a_restored_backup_comes_back_whole() {
    let (old, new) = (names("old", 4), names("new", 2));
    try_all(
        |root| {
            record(&root.join("other"), "a", &old);
            let log = Log::open(&root.join("other"), at(0)).expect("it opens");
            log.back_up(&root.join("backup.log.gz")).expect("a backup");
            record(&root.join("home"), "a", &new);
        },
        |root| {
            let log = Log::open(&root.join("home"), at(0));
            let restored = log.and_then(|mut log| log.restore(&root.join("backup.log.gz"), at(0)));
            restored.is_ok_and(|restored| restored.cut_short.is_none())
        },
        |root, was_done| {
            let kept = match was_done {
                true => [&new[..], &old].concat(),
                false => new.clone(),
            };
            let home = root.join("home");
            holds(&home, &kept, &old);
            let mut log = Log::open(&home, at(0)).expect("it opens");
            log.restore(&root.join("backup.log.gz"), at(0))
                .expect("it is restored");
            drop(log);
            holds(&home, &[&new[..], &old].concat(), &[]);
        },
    );
}

#[test]
fn a_backup_that_was_told_is_there_and_whole() {
    let kept = names("kept", 4);
    try_all(
        |root| record(&root.join("home"), "a", &kept),
        |root| {
            let log = Log::open(&root.join("home"), at(0));
            log.and_then(|log| log.back_up_here(at(0))).is_ok()
        },
        |root, was_done| {
            let found = backups(&root.join("home"));
            assert!(!was_done || found.len() == 1, "{found:?}");
            for (path, _, _) in found {
                let other = root.join("other");
                let mut log = Log::open(&other, at(0)).expect("it opens");
                match log.restore(&path, at(0)) {
                    Ok(restored) => assert_eq!(restored.cut_short, None),
                    Err(error) => assert!(!was_done, "{error}"),
                }
                drop(log);
                if was_done {
                    assert_eq!(answers(&other), once(&kept));
                }
            }
        },
    );
}

#[test]
fn what_can_not_be_read_is_never_passed_over_in_silence() {
    let kept = names("kept", 4);
    try_all(
        |root| record(root, "a", &kept),
        |root| read_since(root, &Mark::default()).map(|back| back.expect("no mark").events.len()),
        |_, read| {
            if let Ok(events) = read {
                assert_eq!(events, kept.len());
            }
        },
    );
}
