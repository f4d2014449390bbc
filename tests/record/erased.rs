//! What is erased is gone from every file, or it is said that it is not yet: whatever call
//! of the file system fails, and wherever the power goes. The next start finishes it.
#![cfg(unix)]

use crate::common;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use common::failing::{try_all, try_every};
use common::faulty::{EIO, Fault, Faulty};
use jiff::{SignedDuration, Timestamp};
use kenning::journal::{Attempt, Event, EventKind};
use kenning::kinds::Verdict;
use kenning::profile::Home;
use kenning::record::{
    Join, Log, Mark, RecordError, erase_directory, examine, read_since, unfinished,
};

fn at(minute: i64) -> Timestamp {
    common::noon() + SignedDuration::from_mins(minute)
}

/// When things are erased: after all that was recorded.
fn later() -> Timestamp {
    at(60 * 24 * 200)
}

fn record(dir: &Path, course: &str, typed: &[&str]) {
    let mut log = Log::open(dir, at(0)).expect("it opens");
    for (turn, typed) in (0..).zip(typed) {
        let attempt = Attempt {
            answer: Some((*typed).into()),
            ..common::attempt(course, "q", Verdict::Correct)
        };
        // Over several months, so that there are several segments.
        let minute = turn * 60 * 24 * 25;
        let event = Event::new(at(minute), EventKind::Attempt(attempt));
        log.append(&[event]).expect("it is written");
    }
}

const GONE: [&str; 3] = ["secret 0", "secret 1", "secret 2"];
const KEPT: [&str; 3] = ["plain 0", "plain 1", "plain 2"];

/// How often each typed answer counts.
fn counted(dir: &Path) -> BTreeMap<String, usize> {
    let back = read_since(dir, &Mark::default()).expect("it reads");
    let mut found = BTreeMap::new();
    for event in back.expect("there is no mark").events {
        if let EventKind::Attempt(attempt) = event.kind {
            let typed = attempt.answer.expect("it is kept");
            *found.entry(typed).or_default() += 1;
        }
    }
    found
}

fn once(parts: &[&[&str]]) -> BTreeMap<String, usize> {
    parts
        .concat()
        .iter()
        .map(|typed| ((*typed).into(), 1))
        .collect()
}

/// The files under a directory that hold a text, as it is or packed.
fn holding(dir: &Path, text: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).expect("it reads") {
        let path = entry.expect("an entry").path();
        // Courses that are kept hold nothing of the learner.
        if path.is_dir() && !path.ends_with("cache") {
            found.extend(holding(&path, text));
        }
        if path.is_dir() {
            continue;
        }
        let mut bytes = fs::read(&path).expect("it reads");
        if bytes.starts_with(&[0x1f, 0x8b]) {
            let mut unpacked = Vec::new();
            let _ = std::io::copy(
                &mut flate2::read::MultiGzDecoder::new(&bytes[..]),
                &mut unpacked,
            );
            bytes = unpacked;
        }
        let at = |part: &[u8]| part == text.as_bytes();
        found.extend(bytes.windows(text.len()).any(at).then_some(path));
    }
    found
}

/// A profile with two courses, and all that years leave beside the record: a backup,
/// segments and databases that were set aside, copies that other programs made, files of
/// a kenning that was killed.
fn grown(dir: &Path) {
    record(dir, "b", &GONE);
    record(dir, "a", &KEPT);
    let log = Log::open(dir, at(0)).expect("it opens");
    log.back_up_here(at(0)).expect("a backup");
    drop(log);
    let events = dir.join("events");
    for entry in fs::read_dir(&events).expect("it reads") {
        let name = entry.expect("an entry").file_name();
        let name = name.to_str().expect("text");
        for copy in [
            format!("{name}.damaged-20260301T120000Z"),
            format!(".tmp{}", &name[20..]),
            name.replace(".log", " (2).log"),
            name.replace(".log", ".sync-conflict-20260301.log"),
            format!(".syncthing.{name}.tmp"),
            format!("{name}~"),
        ] {
            fs::copy(events.join(name), events.join(copy)).expect("it is copied");
        }
    }
    let text = fs::read(holding(&events, "secret")[0].as_path()).expect("it reads");
    fs::write(dir.join(".tmpAbCdEf"), &text).expect("it is written");
    for copy in ["events.sled.damaged-20260301T120000Z", "events.sled.bak"] {
        common::faulty::copy(&dir.join("events.sled"), &dir.join(copy));
    }
}

fn profile(root: &Path) -> PathBuf {
    root.join("home/profiles/p")
}

/// Whatever was cut off: nothing counts by half, and nothing is called sound that is not.
/// Gives whether it was begun.
fn half_way(dir: &Path) -> bool {
    let found = counted(dir);
    let secrets = found.keys().filter(|typed| GONE.contains(&typed.as_str()));
    let secrets = secrets.count();
    assert!([0, GONE.len()].contains(&secrets), "half erased: {found:?}");
    let said = unfinished(dir).expect("it reads");
    let health = examine(dir, later()).expect("it reads");
    assert_eq!(health.erasing.is_some(), said.is_some());
    assert!(said.is_none() || !health.is_sound(), "{said:?} and sound");
    assert!(said.is_none() || secrets == 0, "counted while {said:?}");
    if secrets == 0 && said.is_none() {
        let traces = holding(dir, "secret");
        assert!(traces.is_empty(), "it is said to be done: {traces:?}");
    }
    secrets == 0
}

#[test]
fn a_course_is_erased_or_it_is_said_that_it_is_not() {
    try_all(
        |root| grown(&profile(root)),
        |root| {
            let log = Log::open(&profile(root), later());
            log.and_then(|mut log| log.erase("b", later())).is_ok()
        },
        |root, was_done| {
            let dir = profile(root);
            let begun = half_way(&dir);
            assert!(begun || !was_done, "it was said to be done");
            let mut log = Log::open(&dir, later()).expect("it opens");
            assert_eq!(unfinished(&dir).expect("it reads"), None);
            if !begun {
                assert_eq!(counted(&dir), once(&[&KEPT, &GONE]));
                log.erase("b", later()).expect("it is erased");
            }
            drop(log);
            assert_eq!(counted(&dir), once(&[&KEPT]));
            assert_eq!(holding(root, "secret"), Vec::<PathBuf>::new());
            let health = examine(&dir, later()).expect("it reads");
            assert!(health.is_sound(), "{health:?}");
        },
    );
}

#[test]
fn all_of_a_profile_is_erased_or_it_is_said_that_it_is_not() {
    try_all(
        |root| grown(&profile(root)),
        |root| erase_directory(&profile(root)).is_ok(),
        |root, was_done| {
            let dir = profile(root);
            let begun = half_way(&dir);
            assert!(begun || !was_done, "it was said to be done");
            if begun {
                assert_eq!(counted(&dir), once(&[]));
            }
            let log = Log::open(&dir, later()).expect("it opens");
            drop(log);
            assert_eq!(unfinished(&dir).expect("it reads"), None);
            match begun {
                true => assert_eq!(holding(root, "plain"), Vec::<PathBuf>::new()),
                false => assert_eq!(counted(&dir), once(&[&KEPT, &GONE])),
            }
            erase_directory(&dir).expect("it is erased");
            assert_eq!(holding(root, "secret"), Vec::<PathBuf>::new());
            assert_eq!(fs::read_dir(&dir).expect("it is there").count(), 0);
        },
    );
}

#[test]
fn a_profile_is_removed_or_it_is_said_that_it_is_not() {
    let home = |root: &Path| Home::open(Some(root.join("home"))).expect("it opens");
    try_all(
        |root| grown(&profile(root)),
        |root| {
            let home = Home::open(Some(root.join("home")));
            home.and_then(|home| home.remove_profile("p")).is_ok()
        },
        |root, was_done| {
            let home = home(root);
            let is_there = home.has_profile("p").expect("it is a name");
            assert!(!was_done || home.removing().is_none() && !is_there);
            if is_there {
                assert_eq!(counted(&profile(root)), once(&[&KEPT, &GONE]));
                home.remove_profile("p").expect("it is removed");
            } else if home.removing().is_some() {
                let told = home.finish_removing();
                assert!(told[0].to_string().contains("now finished"), "{told:?}");
            }
            assert!(home.removing().is_none());
            assert_eq!(holding(root, "plain"), Vec::<PathBuf>::new());
        },
    );
}

/// Gives whether everything in the folder could be read.
fn sync(root: &Path, machine: &str) -> Result<bool, RecordError> {
    let mut log = Log::open(&root.join(machine), later())?;
    let folder = root.join("folder");
    let synced = log.sync(&folder, None, Join::Mix, later(), &mut |_| true)?;
    Ok(synced.incomplete.is_empty() && synced.refused.is_empty())
}

/// Another machine erased the course, and this one agrees.
#[test]
fn an_erasure_that_was_agreed_to_is_finished() {
    try_every(
        2,
        |root| {
            fs::create_dir(root.join("folder")).expect("a folder");
            grown(&root.join("ours"));
            sync(root, "ours").expect("it syncs");
            sync(root, "theirs").expect("it syncs");
            let log = Log::open(&root.join("theirs"), later());
            log.expect("it opens")
                .erase("b", later())
                .expect("it erases");
            sync(root, "theirs").expect("it syncs");
        },
        |root| sync(root, "ours").unwrap_or(false),
        |root, was_done| {
            let dir = root.join("ours");
            let begun = half_way(&dir);
            assert!(begun || !was_done, "it was said to be done");
            sync(root, "ours").expect("it syncs");
            assert_eq!(counted(&dir), once(&[&KEPT]));
            assert_eq!(holding(root, "secret"), Vec::<PathBuf>::new());
        },
    );
}

/// After an erasure, this machine's files in the folder are written anew.
#[test]
fn a_folder_loses_what_was_erased_whatever_cuts_the_sync_off() {
    try_every(
        2,
        |root| {
            fs::create_dir(root.join("folder")).expect("a folder");
            grown(&root.join("ours"));
            sync(root, "ours").expect("it syncs");
            for entry in fs::read_dir(root.join("folder")).expect("it reads") {
                let path = entry.expect("an entry").path();
                let name = path.file_name().expect("a name").to_string_lossy();
                if name.ends_with(".log") {
                    let copy = name.replace(".log", ".sync-conflict-20260301.log");
                    fs::copy(&path, path.with_file_name(copy)).expect("it is copied");
                }
            }
            let log = Log::open(&root.join("ours"), later());
            log.expect("it opens")
                .erase("b", later())
                .expect("it erases");
        },
        |root| sync(root, "ours").unwrap_or(false),
        |root, was_done| {
            if was_done {
                assert_eq!(holding(root, "secret"), Vec::<PathBuf>::new());
            }
            sync(root, "ours").expect("it syncs");
            assert_eq!(holding(root, "secret"), Vec::<PathBuf>::new());
            assert_eq!(counted(&root.join("ours")), once(&[&KEPT]));
        },
    );
}

fn kenning(root: &Path, args: &[&str]) -> (bool, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_kenning"))
        .args(args)
        .args(["--profile", "p", "--now", "2026-10-01T12:00:00Z"])
        .env("KENNING_HOME", root.join("home"))
        .stdin(Stdio::null())
        .output()
        .expect("kenning runs");
    let said = [output.stdout, output.stderr].concat();
    (
        output.status.success(),
        String::from_utf8_lossy(&said).into(),
    )
}

/// Cuts an erasure off at the first call at which something is gone and something is left.
fn cut_off(root: &Path, erase: impl Fn(&Path) -> bool) {
    grown(&profile(root));
    for call in 1.. {
        let (_, mounted) = Faulty::at(root, call, Fault::Ever(EIO));
        let done = erase(&profile(root));
        drop(mounted);
        assert!(!done, "it was never cut off");
        if unfinished(&profile(root)).expect("it reads").is_some() {
            break;
        }
    }
    assert!(!holding(root, "secret").is_empty());
}

#[test]
fn every_command_that_only_looks_says_what_was_cut_off() {
    let everything: fn(&Path) -> bool = |dir| erase_directory(dir).is_ok();
    let course: fn(&Path) -> bool = |dir| {
        let log = Log::open(dir, later());
        log.and_then(|mut log| log.erase("b", later())).is_ok()
    };
    for (erase, what) in [(course, "Erasing b was"), (everything, "Erasing the whole")] {
        let root = tempfile::tempdir().expect("a place");
        let root = root.path().canonicalize().expect("it is there");
        cut_off(&root, erase);
        for args in [
            &["stats"][..],
            &["courses"],
            &["privacy"],
            &["export", "--format", "json"],
            &["doctor"],
        ] {
            let (is_well, said) = kenning(&root, args);
            assert!(said.contains(what), "{args:?}: {said}");
            assert!(said.contains("cut short"), "{args:?}: {said}");
            assert!(!said.contains("is sound"), "{args:?}: {said}");
            assert_eq!(is_well, args != ["doctor"], "{args:?}: {said}");
            assert!(!holding(&root, "secret").is_empty(), "{args:?} only looks");
        }
        let (_, said) = kenning(&root, &["doctor", "--repair"]);
        assert!(said.contains("is now finished"), "{said}");
        assert!(!said.contains("was cut short"), "{said}");
        assert_eq!(holding(&root, "secret"), Vec::<PathBuf>::new());
        let (_, said) = kenning(&root, &["stats"]);
        assert!(!said.contains("cut short"), "{said}");
    }
}

#[test]
fn a_command_that_writes_finishes_what_was_cut_off() {
    for args in [
        &["practice", "linear-equations", "--plain"][..],
        &["backup"],
        &["erase", "--course", "b", "--yes"],
        &["privacy", "--answers", "drop"],
        &["tune", "--reset"],
    ] {
        let root = tempfile::tempdir().expect("a place");
        let root = root.path().canonicalize().expect("it is there");
        cut_off(&root, |dir| {
            let log = Log::open(dir, later());
            log.and_then(|mut log| log.erase("b", later())).is_ok()
        });
        let (is_well, said) = kenning(&root, args);
        assert!(is_well, "{args:?}: {said}");
        let told = "Erasing b had been cut short and is now finished";
        assert!(said.contains(told), "{args:?}: {said}");
        assert_eq!(holding(&root, "secret"), Vec::<PathBuf>::new(), "{args:?}");
        assert_eq!(counted(&profile(&root)), once(&[&KEPT]), "{args:?}");
    }
}

/// `events` may be a link to another disk, and a note that can't be read is no reason to
/// forget that something was to go.
#[test]
fn what_a_link_leads_to_is_erased_and_a_damaged_note_is_told() {
    let root = tempfile::tempdir().expect("a place");
    let root = root.path().canonicalize().expect("it is there");
    let dir = profile(&root);
    grown(&dir);
    let disk = root.join("disk");
    fs::rename(dir.join("events"), &disk).expect("it is moved");
    std::os::unix::fs::symlink(&disk, dir.join("events")).expect("it is linked");
    fs::write(dir.join("erasing"), "{").expect("it is written");
    let (is_well, said) = kenning(&root, &["doctor"]);
    assert!(!is_well && said.contains("can't be read what"), "{said}");
    let (is_well, said) = kenning(&root, &["erase", "--course", "b", "--yes"]);
    assert!(is_well, "{said}");
    assert_eq!(unfinished(&dir).expect("it reads"), None);
    assert_eq!(holding(&root, "secret"), Vec::<PathBuf>::new());
    assert_eq!(counted(&dir), once(&[&KEPT]));
    let (is_well, said) = kenning(&root, &["erase", "--profile-data", "--yes"]);
    assert!(is_well, "{said}");
    assert_eq!(holding(&root, "plain"), Vec::<PathBuf>::new());
}

/// So may be the directories of backups and snapshots, and single files in all of them.
#[test]
fn what_links_to_backups_snapshots_and_single_files_lead_to_is_erased_with_a_course() {
    let link = |from: &Path, to: &Path| {
        fs::rename(from, to).expect("it is moved");
        std::os::unix::fs::symlink(to, from).expect("it is linked");
    };
    for whole in [true, false] {
        let root = tempfile::tempdir().expect("a place");
        let root = root.path().canonicalize().expect("it is there");
        let dir = profile(&root);
        grown(&dir);
        let snapshots = dir.join("snapshots");
        fs::create_dir_all(&snapshots).expect("a folder");
        fs::write(snapshots.join("b.snapshot"), "secret 0").expect("it is written");
        let disk = root.join("disk");
        fs::create_dir(&disk).expect("a folder");
        for name in ["backups", "snapshots", "events"] {
            match whole {
                true if name == "events" => {}
                true => link(&dir.join(name), &disk.join(name)),
                false => {
                    for entry in fs::read_dir(dir.join(name)).expect("it reads") {
                        let path = entry.expect("an entry").path();
                        let there = disk.join(path.file_name().expect("a name"));
                        link(&path, &there);
                    }
                }
            }
        }
        assert!(!holding(&disk, "secret").is_empty(), "{whole}");
        let mut log = Log::open(&dir, later()).expect("it opens");
        log.erase("b", later()).expect("it is erased");
        drop(log);
        assert_eq!(holding(&root, "secret"), Vec::<PathBuf>::new(), "{whole}");
        assert_eq!(counted(&dir), once(&[&KEPT]), "{whole}");
    }
}

/// Where nothing is erased, snapshots are out of date, and that is all: of what they lead to,
/// nothing goes but snapshots in a folder that stands in the place of theirs.
#[test]
fn what_links_among_snapshots_lead_to_stays_where_nothing_is_erased() {
    for whole in [true, false] {
        let root = tempfile::tempdir().expect("a place");
        let root = root.path().canonicalize().expect("it is there");
        let (dir, other) = (root.join("home"), root.join("other"));
        record(&dir, "a", &KEPT);
        record(&other, "b", &["plain 3"]);
        let packed = root.join("other.log.gz");
        let log = Log::open(&other, later()).expect("it opens");
        log.back_up(&packed).expect("it is written");
        let (disk, snapshots) = (root.join("disk"), dir.join("snapshots"));
        fs::create_dir(&disk).expect("a folder");
        for name in ["a.snapshot", "letter"] {
            fs::write(disk.join(name), name).expect("it is written");
        }
        match whole {
            true => std::os::unix::fs::symlink(&disk, &snapshots).expect("it is linked"),
            false => {
                fs::create_dir(&snapshots).expect("a folder");
                for name in ["a.snapshot", "b.snapshot"] {
                    let link = snapshots.join(name);
                    std::os::unix::fs::symlink(disk.join("letter"), link).expect("it is linked");
                }
            }
        }
        let mut log = Log::open(&dir, later()).expect("it opens");
        let back = log.restore(&packed, later()).expect("it comes in");
        assert_eq!(back.taken.new.len(), 1);
        assert!(disk.join("letter").exists(), "{whole}");
        assert_eq!(disk.join("a.snapshot").exists(), !whole);
        assert!(!snapshots.join("a.snapshot").exists());
        // What is erased goes wherever it is.
        let link = snapshots.join("a.snapshot");
        fs::create_dir_all(&snapshots).expect("a folder");
        fs::write(disk.join("old"), "plain 0").expect("it is written");
        std::os::unix::fs::symlink(disk.join("old"), &link).expect("it is linked");
        log.erase("a", later()).expect("it is erased");
        assert_eq!(holding(&disk, "plain"), Vec::<PathBuf>::new(), "{whole}");
    }
}
