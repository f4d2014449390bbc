//! Repairing a record never costs any of it, and “sound” is said only where
//! everything was read.

use crate::common;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use jiff::{SignedDuration, Timestamp};
use kenning::journal::{Attempt, Event, EventKind};
use kenning::kinds::Verdict;
use kenning::record::{Log, Mark, back_up_unopened, json_lines_unopened, read_since};

const BINARY: &str = env!("CARGO_BIN_EXE_kenning");
const SOUND: &str = "The record is sound.";

fn at(hour: i64) -> Timestamp {
    common::noon() + SignedDuration::from_hours(hour)
}

fn answer(hour: i64, course: &str, typed: &str) -> Event {
    Event {
        at: at(hour),
        kind: EventKind::Attempt(Attempt {
            answer: Some(typed.into()),
            // A long name: a database holds it once, segments each time.
            ..common::attempt(course, &"q".repeat(1500), Verdict::Correct)
        }),
    }
}

/// A home whose profile has a record.
struct Kept {
    home: tempfile::TempDir,
}

impl Kept {
    /// So many answers in each of two months.
    fn new(each: i64) -> Kept {
        let home = tempfile::tempdir().expect("a home");
        let kept = Kept { home };
        let mut log = Log::open(&kept.dir(), at(0)).expect("it opens");
        for month in [0, 31 * 24] {
            let answers: Vec<Event> = (0..each)
                .map(|n| answer(month + n / 60, "a", &format!("answer {month} {n}")))
                .collect();
            log.append(&answers).expect("it is written");
        }
        drop(log);
        kept
    }

    fn dir(&self) -> PathBuf {
        self.home.path().join("profiles/default")
    }

    fn log(&self) -> Log {
        Log::open(&self.dir(), at(2000)).expect("it opens")
    }

    /// The segments, oldest first.
    fn segments(&self) -> Vec<PathBuf> {
        let entries = std::fs::read_dir(self.dir().join("events")).expect("it reads");
        let mut paths: Vec<PathBuf> = entries.map(|e| e.expect("an entry").path()).collect();
        paths.retain(|path| path.extension().is_some_and(|end| end == "log"));
        paths.sort();
        paths
    }

    fn events(&self) -> usize {
        let back = read_since(&self.dir(), &Mark::default()).expect("it reads");
        back.expect("there is no mark").events.len()
    }

    fn set_asides(&self) -> Vec<PathBuf> {
        let entries = std::fs::read_dir(self.dir()).expect("it reads");
        let paths = entries.map(|e| e.expect("an entry").path());
        let mut paths: Vec<PathBuf> = paths
            .filter(|p| p.to_string_lossy().contains(".damaged-"))
            .collect();
        paths.sort();
        paths
    }

    fn doctor(&self, args: &[&str]) -> (String, String, Option<i32>) {
        let mut command = Command::new(BINARY);
        said(
            command
                .arg("doctor")
                .args(args)
                .env("KENNING_HOME", self.home.path()),
        )
    }
}

fn said(command: &mut Command) -> (String, String, Option<i32>) {
    let Output {
        status,
        stdout,
        stderr,
    } = command.output().expect("kenning runs");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
    (text(stdout), text(stderr), status.code())
}

fn remove(path: &Path) {
    match path.is_dir() {
        true => std::fs::remove_dir_all(path),
        false => std::fs::remove_file(path),
    }
    .expect("it goes");
}

#[cfg(unix)]
#[test]
fn a_disk_that_fills_during_a_repair_costs_nothing() {
    let kept = Kept::new(1500);
    remove(&kept.segments()[0]);
    // No file may grow beyond 2 MB: room for a database, not for the lost segment.
    let (out, err, code) = said(
        Command::new("sh")
            .args([
                "-c",
                "ulimit -f 4000; trap '' XFSZ; exec \"$@\"",
                "sh",
                BINARY,
            ])
            .args(["doctor", "--repair"])
            .env("KENNING_HOME", kept.home.path()),
    );
    assert_eq!(code, Some(1), "{out}{err}");
    assert!(!out.contains(SOUND), "{out}");
    assert!(err.contains("could not write"), "{err}");
    let (out, _, code) = kept.doctor(&[]);
    assert!(out.contains("3000 events"), "{out}");
    assert_eq!(code, Some(1));
    // With room again, everything comes back, and still nothing is removed.
    let (out, _, code) = kept.doctor(&["--repair"]);
    assert!(out.contains("Nothing was removed this time."), "{out}");
    assert!(out.ends_with(&format!("{SOUND}\n")), "{out}");
    assert_eq!((kept.events(), code), (3000, Some(0)));
    let (out, _, _) = kept.doctor(&["--repair"]);
    assert!(out.contains("The database was written anew"), "{out}");
    assert_eq!(kept.events(), 3000);
}

#[cfg(unix)]
#[test]
fn a_disk_that_is_not_plugged_in_is_told_and_nothing_is_made_in_its_place() {
    let kept = Kept::new(3);
    let events = kept.dir().join("events");
    let elsewhere = kept.home.path().join("usb");
    std::fs::rename(&events, &elsewhere).expect("it moves");
    let unplugged = kept.home.path().join("not-there");
    std::os::unix::fs::symlink(&unplugged, &events).expect("it is linked");
    for args in [["doctor"].as_slice(), &["doctor", "--repair"], &["stats"]] {
        let mut command = Command::new(BINARY);
        command.args(args).env("KENNING_HOME", kept.home.path());
        let (out, err, code) = said(&mut command);
        assert_eq!(code, Some(1), "{args:?} {out}");
        assert!(!out.contains(SOUND), "{out}");
        assert!(
            err.contains("The record can't be reached"),
            "{args:?} {err}"
        );
        assert!(err.contains("Connect the disk"), "{err}");
        assert!(!unplugged.exists());
    }
    std::fs::rename(&elsewhere, &unplugged).expect("it is plugged in");
    let (out, _, code) = kept.doctor(&[]);
    assert!(out.contains(SOUND), "{out}");
    assert_eq!((kept.events(), code), (6, Some(0)));
}

#[test]
fn what_only_a_backup_or_a_set_aside_database_has_comes_back() {
    for database in [false, true] {
        let kept = Kept::new(4);
        match database {
            true => {
                let aside = kept.dir().join("events.sled.damaged-20260301T120000Z");
                std::fs::rename(kept.dir().join("events.sled"), aside).expect("it moves");
            }
            false => {
                kept.log().back_up_here(at(2000)).expect("it is written");
                remove(&kept.dir().join("events.sled"));
            }
        }
        remove(&kept.segments()[0]);
        let (out, _, code) = kept.doctor(&[]);
        assert!(out.contains("4 events are only in backups"), "{out}");
        assert!(!out.contains(SOUND) && code == Some(1), "{out}");
        let aside = kept.set_asides();
        let (out, _, code) = kept.doctor(&["--repair"]);
        assert!(out.contains("Nothing was removed this time."), "{out}");
        assert!(out.contains(SOUND) && code == Some(0), "{out}");
        assert_eq!((kept.events(), kept.set_asides()), (8, aside));
    }
}

#[test]
fn nothing_is_called_sound_that_was_not_read() {
    type Spoil = (&'static str, fn(&Kept));
    let spoil: [Spoil; 4] = [
        ("events.sled.damaged-1", |kept| {
            let place = kept.dir().join("events.sled.damaged-1");
            std::fs::create_dir(&place).expect("it is made");
            for file in ["conf", "db"] {
                std::fs::write(place.join(file), "nonsense, and more of it")
                    .expect("it is written");
            }
        }),
        ("events.sled.damaged-2", |kept| {
            let place = kept.dir().join("events.sled.damaged-2");
            std::fs::write(place, "no database").expect("it is written");
        }),
        ("backups", |kept| {
            let (path, _) = kept.log().back_up_here(at(2000)).expect("it is written");
            std::fs::write(path, "").expect("it is written");
        }),
        ("backups", |kept| {
            std::fs::write(kept.dir().join("backups"), "in the way").expect("it is written");
        }),
    ];
    for (name, spoil) in spoil {
        let kept = Kept::new(4);
        spoil(&kept);
        for args in [[].as_slice(), &["--repair"]] {
            let (out, _, code) = kept.doctor(args);
            assert!(
                out.contains("Not read: ") && out.contains(name),
                "{name} {out}"
            );
            assert!(!out.contains(SOUND) && code == Some(1), "{name} {out}");
        }
        assert_eq!(kept.events(), 8);
        assert!(kept.dir().join(name).exists(), "{name}");
    }
}

/// Nothing more is to be had of a backup that ends too early: it is kept under another name.
#[test]
fn a_backup_cut_short_is_told_of_until_it_is_repaired() {
    let kept = Kept::new(4);
    let (path, _) = kept.log().back_up_here(at(2000)).expect("it is written");
    let mut bytes = std::fs::read(&path).expect("it reads");
    bytes.truncate(bytes.len() - 9);
    std::fs::write(&path, &bytes).expect("it is written");
    let (out, _, code) = kept.doctor(&[]);
    assert!(out.contains("Not read: ") && code == Some(1), "{out}");
    kept.doctor(&["--repair"]);
    let (out, _, code) = kept.doctor(&[]);
    assert!(out.contains(SOUND) && code == Some(0), "{out}");
    assert!(!path.exists());
    let beside = std::fs::read_dir(kept.dir().join("backups")).expect("it reads");
    let mut aside = beside.map(|entry| entry.expect("an entry").path());
    assert!(aside.any(|path| std::fs::read(path).expect("it reads") == bytes));
    assert_eq!(kept.events(), 8);
}

#[cfg(unix)]
#[test]
fn a_segment_that_cannot_be_read_stops_a_repair_before_it_changes_anything() {
    let kept = Kept::new(4);
    let segment = kept.segments().remove(0);
    for dangles in [false, true] {
        remove(&segment);
        match dangles {
            false => std::fs::create_dir(&segment).expect("it is made"),
            true => std::os::unix::fs::symlink("gone", &segment).expect("it is linked"),
        }
        let export = ["export", "--format", "record"];
        for args in [&["doctor"][..], &["doctor", "--repair"], &export] {
            let mut command = Command::new(BINARY);
            command.args(args).env("KENNING_HOME", kept.home.path());
            let (out, err, code) = said(&mut command);
            assert!(!out.contains(SOUND) && code == Some(1), "{args:?}: {out}");
            let way = "away, then run `kenning doctor --repair`";
            assert!(err.contains(way), "{args:?}: {err}");
            assert_eq!(err.contains("is a link to"), dangles, "{err}");
        }
        let away = kept.home.path().join(format!("away-{dangles}"));
        std::fs::rename(&segment, away).expect("it is moved away");
        let (out, _, _) = kept.doctor(&["--repair"]);
        assert!(out.contains(SOUND), "{out}");
        assert_eq!(kept.events(), 8);
    }
}

#[test]
fn a_copy_that_a_killed_kenning_left_is_not_called_damaged() {
    let kept = Kept::new(4);
    kept.doctor(&["--repair"]);
    let left = kept.dir().join("reading.damaged-A5rB1u");
    std::fs::create_dir(&left).expect("it is made");
    let (out, _, _) = kept.doctor(&[]);
    assert!(out.contains(SOUND) && !out.contains("set aside"), "{out}");
    assert!(out.contains("1 copy of the database is left"), "{out}");
    let (out, _, _) = kept.doctor(&["--format", "json"]);
    assert!(!out.contains("reading.damaged"), "{out}");
    let (out, _, _) = kept.doctor(&["--repair"]);
    assert!(
        !left.exists() && !out.contains("left of a kenning"),
        "{out}"
    );
}

#[test]
fn the_record_is_exported_while_another_kenning_has_it_open() {
    let kept = Kept::new(4);
    let log = kept.log();
    let mut command = Command::new(BINARY);
    command.args(["export", "--format", "record"]);
    let (out, err, code) = said(command.env("KENNING_HOME", kept.home.path()));
    assert!(code == Some(0), "{err}");
    assert_eq!(out.lines().count(), 8, "{out}");
    drop(log);
}

#[test]
fn erasing_a_course_costs_no_other_what_only_one_copy_had() {
    let kept = Kept::new(4);
    let mut log = kept.log();
    log.append(&[answer(1600, "b", "to be erased")])
        .expect("it is written");
    log.back_up_here(at(2000)).expect("it is written");
    drop(log);
    remove(&kept.dir().join("events.sled"));
    remove(&kept.segments()[0]);
    kept.log().erase("b", at(2001)).expect("it erases");
    // Eight answers, and the erasure.
    assert_eq!(kept.events(), 9);
    assert!(!kept.dir().join("backups").exists());
}

#[test]
fn an_event_that_stands_in_two_files_counts_once() {
    let kept = Kept::new(4);
    let first = kept.segments().remove(0);
    let name = first
        .file_name()
        .expect("a name")
        .to_string_lossy()
        .replace("-03.", "-05.");
    std::fs::copy(&first, first.with_file_name(name)).expect("it is copied");
    assert_eq!(kept.events(), 8);
}

/// Leaves a database that sled can't open.
fn wreck(kept: &Kept) {
    for file in ["conf", "db"] {
        let path = kept.dir().join("events.sled").join(file);
        std::fs::write(path, "nonsense, and more of it").expect("it is written");
    }
}

#[test]
fn a_damaged_index_of_which_nothing_is_lost_alarms_nobody() {
    for repair in [false, true] {
        let kept = Kept::new(4);
        wreck(&kept);
        let (out, _, code) = kept.doctor(&[]);
        assert!(out.contains("Nothing is lost: the files hold"), "{out}");
        assert!(out.contains(SOUND) && code == Some(0), "{out}");
        assert!(!out.contains("not in the database"), "{out}");
        match repair {
            true => {
                let (out, _, code) = kept.doctor(&["--repair"]);
                assert_eq!(out.matches("was made anew").count(), 1, "{out}");
                assert!(out.contains(SOUND) && code == Some(0), "{out}");
            }
            false => {
                let mut log = kept.log();
                log.ready(at(2000)).expect("it is made ready");
                let told = log.take_notices();
                assert_eq!(told.len(), 1, "{told:?}");
                assert!(told[0].to_string().contains("Nothing is lost"), "{told:?}");
            }
        }
        assert_eq!((kept.set_asides(), kept.events()), (Vec::new(), 8));
        let (out, _, code) = kept.doctor(&[]);
        assert!(out.contains(SOUND) && code == Some(0), "{out}");
        assert!(
            out.contains("8 events.\nSnapshots") && !out.contains("damaged"),
            "{out}"
        );
    }
}

fn device(kept: &Kept) -> String {
    let text = std::fs::read_to_string(kept.dir().join("device")).expect("it reads");
    text.lines().next().expect("a name").to_owned()
}

#[test]
fn what_is_lost_with_both_copies_is_told_and_no_number_is_given_again() {
    let cut: [fn(&Kept); 2] = [
        |kept| kept.segments().iter().for_each(|path| remove(path)),
        |kept| {
            let mut options = std::fs::File::options();
            let file = options.write(true).open(&kept.segments()[0]);
            file.expect("it opens").set_len(700).expect("it is cut");
        },
    ];
    for (cut, has_backup) in cut.into_iter().flat_map(|cut| [(cut, false), (cut, true)]) {
        let kept = Kept::new(4);
        if has_backup {
            kept.log().back_up_here(at(2000)).expect("it is backed up");
        }
        let before = device(&kept);
        cut(&kept);
        std::fs::remove_dir_all(kept.dir().join("events.sled")).expect("it goes");
        let (out, _, code) = kept.doctor(&[]);
        assert!(out.contains("hold less than they did"), "{out}");
        assert!(!out.contains(SOUND) && code == Some(1), "{out}");
        let mut log = kept.log();
        log.ready(at(2000)).expect("it is made ready");
        let told: Vec<String> = (log.take_notices().iter())
            .map(ToString::to_string)
            .collect();
        let is_lost = told.iter().any(|told| told.contains("is lost"));
        assert_eq!(is_lost, !has_backup, "{told:?}");
        drop(log);
        assert_eq!(device(&kept) == before, has_backup);
        assert_eq!(kept.events() == 8, has_backup);
        let (out, _, _) = kept.doctor(&[]);
        assert!(!out.contains("hold less than they did"), "{out}");
    }
}

#[test]
fn a_damaged_database_that_may_hold_more_than_the_segments_is_kept() {
    let spoil: [fn(&Kept); 3] = [
        |kept| remove(&kept.segments()[0]),
        |kept| {
            let path = &kept.segments()[0];
            let mut bytes = std::fs::read(path).expect("it reads");
            let middle = bytes.len() / 2;
            bytes[middle] ^= 1;
            std::fs::write(path, bytes).expect("it is written");
        },
        // Nobody knows how far the segments reached.
        |kept| remove(&kept.dir().join("reached.json")),
    ];
    for spoil in spoil {
        let kept = Kept::new(4);
        spoil(&kept);
        wreck(&kept);
        let (out, _, code) = kept.doctor(&[]);
        assert!(!out.contains(SOUND) && code == Some(1), "{out}");
        kept.log().ready(at(2000)).expect("it is made ready");
        assert_eq!(
            (kept.set_asides().iter())
                .filter(|path| path.is_dir())
                .count(),
            1
        );
        let (out, _, code) = kept.doctor(&["--repair"]);
        assert!(out.contains("Not read: ") && code == Some(1), "{out}");
    }
}

/// As a power cut leaves them: as long as they were, and nothing in them.
#[test]
fn zeros_in_the_place_of_lines_are_damage_and_told() {
    let kept = Kept::new(4);
    let read = || read_since(&kept.dir(), &Mark::default()).expect("it reads");
    assert_eq!(read().expect("there is no mark").damaged, 0);
    let first = kept.segments().remove(0);
    let whole = std::fs::read(&first).expect("it reads");
    // All of it, and only its end.
    for from in [0, whole.len() - 200] {
        let mut zeroed = whole.clone();
        zeroed[from..].fill(0);
        std::fs::write(&first, zeroed).expect("it is written");
        assert_eq!(read().expect("there is no mark").damaged, 1, "{from}");
    }
    // A line that was broken off as it was written was never acknowledged.
    std::fs::write(&first, &whole[..whole.len() - 200]).expect("it is written");
    assert_eq!(read().expect("there is no mark").damaged, 0);
}

#[test]
fn a_backup_holds_no_damaged_line_and_a_damaged_one_is_set_aside() {
    let kept = Kept::new(4);
    let first = kept.segments().remove(0);
    let mut bytes = std::fs::read(&first).expect("it reads");
    bytes[100] ^= 1;
    std::fs::write(&first, &bytes).expect("it is written");
    let packed = kept.home.path().join("packed.gz");
    kept.log().back_up(&packed).expect("it is written");
    let mut other = Log::open(&kept.home.path().join("other"), at(2000)).expect("it opens");
    let restored = other.restore(&packed, at(2000)).expect("it reads");
    assert_eq!((restored.damaged, restored.taken.new.len()), (0, 7));

    // One of an older kenning does.
    let (backup, _) = kept.log().back_up_here(at(2000)).expect("it is written");
    std::fs::write(&backup, &bytes).expect("it is written");
    let (out, _, code) = kept.doctor(&[]);
    assert!(out.contains("can't be read") && code == Some(1), "{out}");
    let (out, _, code) = kept.doctor(&["--repair"]);
    assert!(out.contains(SOUND) && code == Some(0), "{out}");
    let (out, _, code) = kept.doctor(&[]);
    assert!(out.contains(SOUND) && code == Some(0), "{out}");
    let beside = std::fs::read_dir(kept.dir().join("backups")).expect("it reads");
    let names = beside.map(|entry| entry.expect("an entry").file_name());
    let names: Vec<String> = names.map(|n| n.to_string_lossy().into_owned()).collect();
    assert!(names.iter().any(|n| n.contains(".damaged-")), "{names:?}");
    assert_eq!(kept.events(), 8);
}

/// A home that can only be read: here nothing can be opened, as a folder stands in the place of
/// the lock.
#[test]
fn a_record_that_can_t_be_opened_can_be_backed_up() {
    let kept = Kept::new(4);
    let lock = kept.dir().join("lock");
    remove(&lock);
    std::fs::create_dir(&lock).expect("a folder");
    assert!(Log::open(&kept.dir(), at(2000)).is_err());
    let packed = kept.home.path().join("packed.gz");
    let (_, held) = back_up_unopened(&kept.dir(), &packed).expect("it is written");
    assert!(held > 0);
    let mut other = Log::open(&kept.home.path().join("other"), at(2000)).expect("it opens");
    let restored = other.restore(&packed, at(2000)).expect("it reads");
    assert_eq!(restored.taken.new.len(), 8);
    // And all of it be read.
    let lines = json_lines_unopened(&kept.dir()).expect("it is read");
    assert_eq!(lines.lines().count(), 8);
    assert_eq!(lines, other.json_lines().expect("it is read"));
}
