//! A clock that was wrong for a while does not win for ever.

use crate::common;

use std::fs;
use std::path::{Path, PathBuf};

use jiff::{SignedDuration, Timestamp};
use kenning::journal::{Attempt, Event, EventKind};
use kenning::kinds::Verdict;
use kenning::record::{Join, Log, Mark, Refusal, Synced, read_since};

fn at(minute: i64) -> Timestamp {
    common::noon() + SignedDuration::from_mins(minute)
}

/// By a clock that is wrong by many years.
fn wrong(minute: i64) -> Timestamp {
    "2100-01-01T00:00:00Z".parse::<Timestamp>().expect("a date") + SignedDuration::from_mins(minute)
}

fn answer(at: Timestamp, typed: &str) -> Event {
    Event {
        at,
        kind: EventKind::Attempt(Attempt {
            answer: Some(typed.into()),
            ..common::attempt("course", "q", Verdict::Correct)
        }),
    }
}

struct World {
    place: tempfile::TempDir,
}

impl World {
    fn new() -> World {
        let place = tempfile::tempdir().expect("a folder");
        fs::create_dir(place.path().join("folder")).expect("a folder");
        World { place }
    }

    fn dir(&self, machine: &str) -> PathBuf {
        self.place.path().join(machine)
    }

    fn log(&self, machine: &str, now: Timestamp) -> Log {
        Log::open(&self.dir(machine), now).expect("it opens")
    }

    fn record(&self, machine: &str, events: &[Event]) {
        let now = events[0].at;
        self.log(machine, now)
            .append(events)
            .expect("it is written");
    }

    fn sync(&self, machine: &str, now: Timestamp) -> Synced {
        let folder = self.place.path().join("folder");
        let mut log = self.log(machine, now);
        let synced = log.sync(&folder, None, Join::Mix, now, &mut |_| true);
        synced.expect("it syncs")
    }

    fn answers(&self, machine: &str) -> Vec<String> {
        answers(&self.dir(machine))
    }
}

fn answers(dir: &Path) -> Vec<String> {
    let back = read_since(dir, &Mark::default()).expect("it reads");
    let events = back.expect("there is no mark").events.into_iter();
    let typed = events.filter_map(|event| match event.kind {
        EventKind::Attempt(attempt) => attempt.answer,
        _ => None,
    });
    typed.collect()
}

/// Attack 07: a machine whose clock stood at 2100 erases a course. What is
/// recorded later comes in there all the same.
#[test]
fn an_erasure_of_a_wrong_clock_does_not_erase_what_comes_later() {
    let world = World::new();
    world.record("desktop", &[answer(at(0), "one")]);
    world.sync("desktop", at(1));
    world.sync("laptop", wrong(0));
    let erased = world.log("laptop", wrong(1)).erase("course", wrong(1));
    erased.expect("it erases");
    assert_eq!(world.answers("laptop"), [""; 0]);
    world.sync("laptop", wrong(2));
    // By a right clock nobody takes it in.
    let synced = world.sync("desktop", at(10));
    assert_eq!(synced.refused[0].why, Refusal::FromTheFuture);
    world.record("desktop", &[answer(at(20), "two")]);
    world.sync("desktop", at(21));
    let synced = world.sync("laptop", at(30));
    assert_eq!(synced.taken.erased, 0);
    assert_eq!(world.answers("laptop"), ["one", "two"]);
    // The learner is told, once it is put back no more.
    let mut log = world.log("laptop", at(31));
    log.ready(at(31)).expect("it opens");
    let said = format!("{:?}", log.take_notices());
    assert!(said.contains("record-ahead"), "{said}");
    let (moved, aside) = log.put_back(at(31)).expect("it is written");
    assert_eq!((moved, aside.len()), (1, 1));
    drop(log);
    let mut log = world.log("laptop", at(32));
    log.ready(at(32)).expect("it opens");
    assert_eq!(log.take_notices().len(), 0);
    assert!(log.put_back(at(32)).expect("it reads").0 == 0);
    drop(log);
    // Nothing told what it was to erase: it erases nothing.
    assert_eq!(world.answers("laptop"), ["one", "two"]);
    // Its own file in the folder, as it was before, is not complained about.
    assert_eq!(world.sync("laptop", at(33)).refused, []);
    assert_eq!(world.sync("desktop", at(34)).refused, []);
    assert_eq!(world.answers("desktop"), ["one", "two"]);
}

#[test]
fn what_a_wrong_clock_dated_is_put_back_once_and_in_order() {
    let world = World::new();
    world.record("laptop", &[answer(at(0), "one")]);
    world.record(
        "laptop",
        &[answer(wrong(0), "two"), answer(wrong(1), "three")],
    );
    // The clock is right again; what it dates cannot come before what is there.
    world.record("laptop", &[answer(at(60), "four")]);
    let back = world.log("laptop", wrong(5)).back_up_here(wrong(5));
    back.expect("it is written");
    world.sync("laptop", at(61));
    world.sync("desktop", at(62));
    assert_eq!(world.answers("desktop"), ["one"]);
    let (moved, _) = world
        .log("laptop", at(70))
        .put_back(at(70))
        .expect("it is written");
    assert_eq!(moved, 3);
    let all = ["one", "two", "three", "four"];
    assert_eq!(world.answers("laptop"), all);
    // Neither the old database, the file kept, nor the backup brings them twice.
    let log = world.log("laptop", at(71));
    let health = log.examine().expect("it reads");
    assert!(health.is_sound(), "{health:?}");
    assert_eq!(health.in_segments, 4);
    drop(log);
    let mended = world.log("laptop", at(71)).mend(at(71));
    assert_eq!(mended.expect("it reads").to_segments, 0);
    world.record("laptop", &[answer(at(80), "five")]);
    world.sync("laptop", at(81));
    assert_eq!(world.sync("desktop", at(82)).refused, []);
    assert_eq!(world.answers("desktop"), [&all[..], &["five"]].concat());
    // A line as it was before, from whoever took it then, changes nothing.
    let entries = fs::read_dir(world.dir("laptop").join("events")).expect("it reads");
    let mut kept = entries.map(|e| e.expect("an entry").path());
    let kept = kept.find(|path| path.to_string_lossy().contains(".damaged-"));
    let folder = world.place.path().join("folder");
    let name = fs::read_to_string(world.dir("laptop").join("device")).expect("it reads");
    let copy = folder.join(format!("{}-2100-01 (2).log", name.trim()));
    fs::copy(kept.expect("it is kept"), copy).expect("it is copied");
    world.sync("desktop", wrong(9));
    assert_eq!(world.answers("desktop"), [&all[..], &["five"]].concat());
}

/// Two machines whose clocks were wrong at the same time: each holds the other's events,
/// dated far ahead, which only the machine that recorded them can put back.
#[test]
fn what_another_machine_dated_wrong_is_dated_right_here_once_it_is_there() {
    const DESKTOP: &str = "desktop/profiles/default";
    let world = World::new();
    world.record("laptop", &[answer(at(0), "one")]);
    world.record("laptop", &[answer(wrong(0), "two")]);
    world.sync("laptop", wrong(1));
    world.sync(DESKTOP, wrong(2));
    // Both clocks are right again.
    world.record(DESKTOP, &[answer(at(20), "three")]);
    assert_eq!(world.answers(DESKTOP), ["one", "three", "two"]);
    let health = world.log(DESKTOP, at(21)).examine().expect("it reads");
    assert_eq!((health.ahead, health.ahead_elsewhere), (0, 1));
    let laptop = fs::read_to_string(world.dir("laptop").join("device")).expect("it reads");
    assert_eq!(health.machines_ahead[0].to_string(), laptop.trim());
    assert!(health.is_sound(), "{health:?}");
    for args in [["doctor"].as_slice(), &["doctor", "--put-back"]] {
        let doctor = std::process::Command::new(env!("CARGO_BIN_EXE_kenning"))
            .args(args)
            .env("KENNING_HOME", world.place.path().join("desktop"))
            .env("KENNING_NOW", at(21).to_string())
            .output()
            .expect("kenning runs");
        let said = String::from_utf8(doctor.stdout).expect("text");
        assert!(doctor.status.success(), "{said}");
        let where_to = format!(
            "is dated weeks ahead ({}). Run `kenning doctor --put-back` on that machine",
            laptop.trim()
        );
        assert!(said.contains(&where_to), "{said}");
    }
    // Here nothing can be done about it.
    let (moved, _) = (world.log(DESKTOP, at(22)).put_back(at(22))).expect("it reads");
    assert_eq!(moved, 0);
    let put_back = world.log("laptop", at(30)).put_back(at(30));
    assert_eq!(put_back.expect("it is written").0, 1);
    world.sync("laptop", at(31));
    assert_eq!(world.sync(DESKTOP, at(32)).taken.new.len(), 1);
    world.sync("laptop", at(33));
    for machine in ["laptop", DESKTOP] {
        assert_eq!(world.answers(machine), ["one", "two", "three"], "{machine}");
        let synced = world.sync(machine, at(40));
        assert_eq!((synced.taken.new.len(), synced.refused.len()), (0, 0));
        let mut log = world.log(machine, at(41));
        assert_eq!(log.mend(at(41)).expect("it reads").to_segments, 0);
        let health = log.examine().expect("it reads");
        assert_eq!((health.ahead, health.ahead_elsewhere), (0, 0), "{machine}");
        assert!(health.is_sound(), "{health:?}");
        assert_eq!(health.in_segments, 3);
    }
    // Whoever comes later gets it once.
    world.sync("phone", at(50));
    assert_eq!(world.answers("phone"), ["one", "two", "three"]);
}

#[test]
fn backups_of_a_wrong_clock_push_out_none_that_are_dated_right() {
    let day = |n: i64| at(n * 24 * 60);
    let ahead = |n: i64| wrong(n * 24 * 60);
    let world = World::new();
    world.record("laptop", &[answer(at(0), "one")]);
    let back_up = |days: &[Timestamp]| {
        for now in days {
            let done = world.log("laptop", *now).back_up_if_due(*now);
            done.expect("it is written");
        }
        let kept = kenning::record::backups(&world.dir("laptop"));
        let times: Vec<Timestamp> = kept.into_iter().map(|(_, at, _)| at).collect();
        times
    };
    let days = |from: i64, to: i64| -> Vec<Timestamp> { (from..to).map(day).collect() };
    let wrong_days = |from: i64, to: i64| -> Vec<Timestamp> { (from..to).map(ahead).collect() };
    assert_eq!(back_up(&days(0, 7)), days(2, 7));
    // The first after a pause.
    let right = [days(2, 7), days(30, 31)].concat();
    assert_eq!(back_up(&days(30, 31)), right);
    // While the clock is wrong, the newest five from before are kept.
    let right = [days(3, 7), days(30, 31)].concat();
    let all = [right.clone(), wrong_days(4, 9)].concat();
    assert_eq!(back_up(&wrong_days(0, 9)), all);
    // It is right again: five from before the pause, and five since.
    let kept = back_up(&days(31, 36));
    let right = [days(3, 7), days(31, 36)].concat();
    assert_eq!(kept, [right, wrong_days(4, 9)].concat());
    let kept = back_up(&days(36, 60));
    assert_eq!(kept, [days(3, 7), days(55, 60), wrong_days(4, 9)].concat());
}

/// What a clock dated ahead over two months is put back in two files: both are named. A
/// backup that holds the lines of before and after tells of each event twice.
#[test]
fn all_files_that_were_changed_are_named_and_no_event_counts_twice() {
    let world = World::new();
    world.record("laptop", &[answer(at(0), "one")]);
    world.record("laptop", &[answer(wrong(0), "two")]);
    world.record("laptop", &[answer(wrong(60 * 24 * 40), "three")]);
    let pack = |name: &str| {
        let path = world.place.path().join(name);
        let packed = world.log("laptop", at(60)).back_up(&path);
        packed.expect("it is written");
        fs::read(path).expect("it reads")
    };
    let before = pack("before");
    let (moved, aside) = (world.log("laptop", at(70)).put_back(at(70))).expect("it is written");
    assert_eq!((moved, aside.len()), (2, 2));
    assert!(aside.iter().all(|path| path.exists()), "{aside:?}");
    let after = pack("after");
    let both = [before, after].concat();
    fs::write(world.place.path().join("both"), both).expect("it is written");
    // What is dated right comes in where it stands dated wrong.
    for (name, counts) in [("before", (3, 0)), ("after", (2, 1)), ("both", (0, 3))] {
        let mut log = world.log("fresh", at(80));
        let restored = log.restore(&world.place.path().join(name), at(80));
        let taken = restored.expect("it reads").taken;
        assert_eq!((taken.new.len(), taken.known), counts, "{name}");
    }
}
