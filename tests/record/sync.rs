//! Records that travel: sync folders, backups, erasures.

use crate::common;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use common::faulty::copy;
use jiff::{SignedDuration, Timestamp};
use kenning::disk::{Left, accesses, note_access};
use kenning::journal::{Attempt, Event, EventKind};
use kenning::kinds::Verdict;
use kenning::record::{Asked, Join, Log, Mark, RecordError, read_since};
use proptest::prelude::*;

fn at(minute: i64) -> Timestamp {
    common::noon() + SignedDuration::from_mins(minute)
}

fn attempt(minute: i64, course: &str, answer: &str) -> Event {
    Event {
        at: at(minute),
        kind: EventKind::Attempt(Attempt {
            answer: Some(answer.into()),
            ..common::attempt(course, "q", Verdict::Correct)
        }),
    }
}

/// Machines of one learner, and a folder between them.
struct World {
    place: tempfile::TempDir,
}

impl World {
    fn new() -> World {
        let place = tempfile::tempdir().expect("a folder");
        std::fs::create_dir(place.path().join("folder")).expect("a folder");
        World { place }
    }

    fn folder(&self) -> PathBuf {
        self.place.path().join("folder")
    }

    fn dir(&self, machine: &str) -> PathBuf {
        self.place.path().join(machine)
    }

    fn log(&self, machine: &str) -> Log {
        Log::open(&self.dir(machine), at(0)).expect("it opens")
    }

    fn record(&self, machine: &str, events: &[Event]) {
        self.log(machine).append(events).expect("it is written");
    }

    fn sync(&self, machine: &str) -> kenning::record::Synced {
        let mut log = self.log(machine);
        let synced = log.sync(&self.folder(), None, Join::Mix, at(1000), &mut |_| true);
        synced.expect("it syncs")
    }

    fn events(&self, machine: &str) -> Vec<Event> {
        let back = read_since(&self.dir(machine), &Mark::default()).expect("it reads");
        let back = back.expect("there is no mark");
        assert_eq!((back.damaged, back.unknown), (0, 0));
        back.events
    }

    fn answers(&self, machine: &str) -> BTreeSet<String> {
        let events = self.events(machine).into_iter();
        let typed = events.filter_map(|event| match event.kind {
            EventKind::Attempt(attempt) => attempt.answer,
            _ => None,
        });
        typed.collect()
    }

    /// Everything under a directory that holds these bytes.
    fn holding(&self, under: &Path, text: &str) -> Vec<PathBuf> {
        let mut found = Vec::new();
        let mut todo = vec![under.to_owned()];
        while let Some(dir) = todo.pop() {
            for entry in std::fs::read_dir(dir).expect("it reads") {
                let path = entry.expect("an entry").path();
                match path.is_dir() {
                    true => todo.push(path),
                    false => {
                        let bytes = std::fs::read(&path).expect("it reads");
                        if bytes.windows(text.len()).any(|w| w == text.as_bytes()) {
                            found.push(path);
                        }
                    }
                }
            }
        }
        found
    }
}

fn set(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|&name| name.to_owned()).collect()
}

#[test]
fn two_machines_come_to_the_same_history() {
    let world = World::new();
    world.record(
        "laptop",
        &[attempt(0, "a", "one"), attempt(20, "a", "three")],
    );
    world.record("desktop", &[attempt(10, "a", "two")]);
    assert!(world.sync("laptop").is_new);
    let there = world.sync("desktop");
    assert_eq!((there.taken.new.len(), there.sent.len()), (2, 1));
    let back = world.sync("laptop");
    assert_eq!((back.taken.new.len(), back.sent.len()), (1, 0));
    assert_eq!(world.events("laptop"), world.events("desktop"));
    let minutes: Vec<Timestamp> = world.events("laptop").iter().map(|e| e.at).collect();
    assert_eq!(minutes, [at(0), at(10), at(20)]);
    let again = world.sync("laptop");
    assert_eq!((again.taken.new.len(), again.sent.len()), (0, 0));
}

#[test]
fn an_answer_is_taken_back_by_who_gave_it() {
    let world = World::new();
    let undone = |minute| Event {
        at: at(minute),
        kind: EventKind::Undone { course: "a".into() },
    };
    world.record("laptop", &[attempt(0, "a", "wrong"), undone(2)]);
    world.record("desktop", &[attempt(1, "a", "kept")]);
    world.sync("laptop");
    world.sync("desktop");
    let kinds: Vec<EventKind> = world
        .events("desktop")
        .into_iter()
        .map(|e| e.kind)
        .collect();
    assert!(matches!(kinds[1], EventKind::Undone { .. }), "{kinds:?}");
    assert!(matches!(&kinds[2], EventKind::Attempt(a) if a.answer.as_deref() == Some("kept")));
}

#[test]
fn a_part_that_is_still_on_its_way_is_told_and_made_up_later() {
    let world = World::new();
    world.record("laptop", &[attempt(0, "a", "one")]);
    world.sync("laptop");
    world.record("laptop", &[attempt(1, "a", "two")]);
    let name = world.sync("laptop").sent.remove(0);
    let path = world.folder().join(&name);
    let whole = std::fs::read(&path).expect("it is there");
    // One cut within a line, one between lines, which only the manifest shows.
    let line = whole.iter().position(|&b| b == b'\n').expect("two lines") + 1;
    for cut in [whole.len() - 9, line] {
        std::fs::write(&path, &whole[..cut]).expect("it is written");
        let synced = world.sync("desktop");
        assert_eq!(synced.incomplete, std::slice::from_ref(&name), "{cut}");
        // What was signed when it was that long is in.
        assert_eq!(world.answers("desktop"), set(&["one"]));
        assert_eq!((synced.refused, synced.strangers), (vec![], vec![]));
    }
    std::fs::write(&path, &whole).expect("it is written");
    assert_eq!(world.sync("desktop").incomplete, Vec::<String>::new());
    assert_eq!(world.answers("desktop"), set(&["one", "two"]));
}

#[test]
fn copies_made_on_conflicts_are_read_and_strangers_are_not() {
    let world = World::new();
    world.record("laptop", &[attempt(0, "a", "one")]);
    let name = world.sync("laptop").sent.remove(0);
    let path = world.folder().join(&name);
    let conflict = name.replace(".log", ".sync-conflict-20260301-120000-ABCDEFG.log");
    std::fs::rename(&path, world.folder().join(&conflict)).expect("it moves");
    std::fs::write(world.folder().join("holiday.log"), "no event").expect("it is written");
    let synced = world.sync("desktop");
    assert_eq!(synced.conflicts, [conflict]);
    assert_eq!(world.answers("desktop"), set(&["one"]));
}

#[test]
fn an_old_copy_of_a_machine_forgets_nothing_and_overwrites_nothing() {
    let world = World::new();
    world.record("laptop", &[attempt(0, "a", "before")]);
    copy(&world.dir("laptop"), &world.dir("old"));
    world.record(
        "laptop",
        &[attempt(1, "a", "then"), attempt(2, "a", "later")],
    );
    world.sync("laptop");
    // The disk is replaced by its old copy, and practice goes on under the same numbers.
    std::fs::remove_dir_all(world.dir("laptop")).expect("it goes");
    std::fs::rename(world.dir("old"), world.dir("laptop")).expect("it moves");
    world.record("laptop", &[attempt(3, "a", "again")]);
    let synced = world.sync("laptop");
    assert_eq!(synced.taken.renamed, 1);
    let all = set(&["before", "then", "later", "again"]);
    assert_eq!(world.answers("laptop"), all);
    world.sync("desktop");
    assert_eq!(world.answers("desktop"), all);
    world.record("laptop", &[attempt(4, "a", "on")]);
    world.sync("laptop");
    world.sync("desktop");
    assert_eq!(world.events("laptop"), world.events("desktop"));
}

#[test]
fn another_learners_folder_is_not_joined_unasked() {
    let world = World::new();
    world.record("laptop", &[attempt(0, "a", "one")]);
    world.sync("laptop");
    world.record("guest", &[attempt(0, "a", "guest")]);
    let error = world
        .log("guest")
        .sync(&world.folder(), None, Join::Refuse, at(5), &mut |_| false);
    assert!(matches!(error, Err(RecordError::OtherLearner { .. })));
    // One that holds nothing yet just takes the record over.
    let fresh = world
        .log("desktop")
        .sync(&world.folder(), None, Join::Refuse, at(5), &mut |_| true);
    assert_eq!(fresh.expect("it syncs").taken.new.len(), 1);
    let gone = world.log("guest").sync(
        &world.place.path().join("typo"),
        None,
        Join::Refuse,
        at(5),
        &mut |_| false,
    );
    assert!(matches!(gone, Err(RecordError::NoFolder { .. })));
}

#[cfg(feature = "encryption")]
#[test]
fn an_encrypted_folder_tells_nothing_without_its_passphrase() {
    let world = World::new();
    let sync = |machine: &str, passphrase: Option<&str>| {
        world.log(machine).sync(
            &world.folder(),
            passphrase,
            Join::Mix,
            at(9),
            &mut |asked| matches!(asked, Asked::Device(_)),
        )
    };
    world.record("laptop", &[attempt(0, "secret-course", "secret-answer")]);
    sync("laptop", Some("correct horse")).expect("it syncs");
    for secret in ["secret-course", "secret-answer", "correct horse"] {
        assert_eq!(
            world.holding(&world.folder(), secret),
            Vec::<PathBuf>::new()
        );
    }
    for wrong in [None, Some("battery staple")] {
        assert!(matches!(
            sync("desktop", wrong),
            Err(RecordError::NoPassphrase { .. } | RecordError::WrongPassphrase { .. })
        ));
    }
    sync("desktop", Some("correct horse")).expect("it syncs");
    assert_eq!(world.answers("desktop"), set(&["secret-answer"]));
    let again = sync("laptop", Some("correct horse")).expect("it syncs");
    assert_eq!(again.sent, Vec::<String>::new());
    world.record("laptop", &[attempt(1, "a", "more")]);
    let name = sync("laptop", Some("correct horse"))
        .expect("it syncs")
        .sent
        .remove(0);
    let path = world.folder().join(&name);
    let sealed = std::fs::read(&path).expect("it is there");
    std::fs::write(&path, &sealed[..sealed.len() - 1]).expect("it is written");
    assert_eq!(
        sync("desktop", Some("correct horse"))
            .expect("it syncs")
            .incomplete,
        [name]
    );
}

#[test]
fn what_is_erased_is_gone_everywhere_and_does_not_come_back() {
    let world = World::new();
    world.record(
        "laptop",
        &[
            attempt(0, "keep", "kept"),
            attempt(1, "drop", "erased-words"),
        ],
    );
    world.sync("laptop");
    world.sync("desktop");
    world.record("desktop", &[attempt(2, "drop", "erased-words too")]);
    world.sync("desktop");
    let log = world.log("laptop");
    log.back_up_if_due(at(3)).expect("it is written");
    log.back_up(&world.place.path().join("elsewhere.gz"))
        .expect("it is written");
    drop(log);
    std::fs::write(
        world.dir("laptop").join("events.sled.damaged-1"),
        "erased-words",
    )
    .expect("it is written");

    world
        .log("laptop")
        .erase("drop", at(10))
        .expect("it erases");
    assert_eq!(
        world.holding(&world.dir("laptop"), "erased-words"),
        Vec::<PathBuf>::new()
    );
    assert!(!world.dir("laptop").join("backups").exists());
    assert_eq!(world.answers("laptop"), set(&["kept"]));
    world.sync("laptop");
    world.sync("desktop");
    assert_eq!(world.answers("desktop"), set(&["kept"]));
    assert_eq!(
        world.holding(&world.folder(), "erased-words"),
        Vec::<PathBuf>::new()
    );
    assert_eq!(
        world.holding(&world.dir("desktop"), "erased-words"),
        Vec::<PathBuf>::new()
    );
    // An old backup does not undo it, but what is learned from now on stays.
    let restored = world
        .log("laptop")
        .restore(&world.place.path().join("elsewhere.gz"), at(11));
    assert_eq!(restored.expect("it reads").taken.erased, 1);
    world.record("laptop", &[attempt(20, "drop", "anew")]);
    world.sync("laptop");
    world.sync("desktop");
    assert_eq!(world.answers("desktop"), set(&["kept", "anew"]));
}

#[test]
fn a_clock_that_is_ahead_saves_nothing_from_being_erased() {
    let world = World::new();
    let ahead = 60 * 24 * 9;
    world.record("laptop", &[attempt(ahead, "drop", "erased-words")]);
    world.sync("laptop");
    world.sync("desktop");
    world
        .log("desktop")
        .erase("drop", at(10))
        .expect("it erases");
    assert_eq!(world.answers("desktop"), set(&[]));
    assert_eq!(
        world.holding(&world.dir("desktop"), "erased-words"),
        Vec::<PathBuf>::new()
    );
    world.sync("desktop");
    world.sync("laptop");
    assert_eq!(world.answers("laptop"), set(&[]));
}

#[test]
fn who_has_erased_everything_may_back_up_and_sync_all_the_same() {
    let world = World::new();
    world.record("laptop", &[attempt(0, "drop", "one")]);
    world.sync("laptop");
    world
        .log("laptop")
        .erase("drop", at(10))
        .expect("it erases");
    world.sync("laptop");
    world
        .log("laptop")
        .back_up_here(at(11))
        .expect("it is written");
    kenning::record::erase_directory(&world.dir("laptop")).expect("it erases");
    world
        .log("laptop")
        .back_up_here(at(13))
        .expect("it is written");
    assert_eq!(world.sync("laptop").taken.new.len(), 1);
    assert_eq!(world.answers("laptop"), set(&[]));
}

#[test]
fn after_a_clock_that_ran_ahead_backups_are_kept_again() {
    let world = World::new();
    let day = 24 * 60;
    world.record("laptop", &[attempt(0, "a", "first")]);
    let log = world.log("laptop");
    for ahead in 100..107 {
        let due = log.back_up_if_due(at(ahead * day));
        due.expect("it is written");
    }
    for now in 0..7 {
        log.back_up_if_due(at(now * day)).expect("it is written");
    }
    let kept = kenning::record::backups(&world.dir("laptop"));
    let times: Vec<Timestamp> = kept.into_iter().map(|(_, at, _)| at).collect();
    let days = (2..7).chain(102..107);
    assert_eq!(times, days.map(|n| at(n * day)).collect::<Vec<_>>());
}

#[test]
fn backups_rotate_and_come_back_anywhere() {
    let world = World::new();
    for day in 0..9 {
        let minute = day * 24 * 60;
        world.record("laptop", &[attempt(minute, "a", &format!("day {day}"))]);
        let log = world.log("laptop");
        log.back_up_if_due(at(minute + 1)).expect("it is written");
        log.back_up_if_due(at(minute + 2)).expect("it is written");
    }
    let kept = kenning::record::backups(&world.dir("laptop"));
    assert_eq!(kept.len(), 5);
    let old = &kept[0].0;
    world.record("laptop", &[attempt(90_000, "a", "newest")]);
    let before = world.events("laptop");
    let restored = world.log("laptop").restore(old, at(0)).expect("it reads");
    assert_eq!((restored.taken.new.len(), restored.taken.known), (0, 5));
    assert_eq!(world.events("laptop"), before);
    let restored = world.log("fresh").restore(old, at(0)).expect("it reads");
    assert_eq!(restored.taken.new.len(), 5);
    assert_eq!(world.events("fresh"), before[..5]);
    // A damaged one gives what can be read of it.
    let mut bytes = std::fs::read(old).expect("it reads");
    bytes.truncate(bytes.len() - 30);
    let cut = world.place.path().join("cut.gz");
    std::fs::write(&cut, bytes).expect("it is written");
    let restored = world.log("other").restore(&cut, at(0)).expect("it reads");
    assert!(restored.cut_short.is_some());
    let nothing = world
        .log("other")
        .restore(&world.dir("laptop").join("device"), at(0));
    assert!(matches!(nothing, Err(RecordError::NoBackup { .. })));
}

#[test]
fn what_was_done_with_the_record_is_noted() {
    let world = World::new();
    world.record("laptop", &[attempt(0, "a", "one")]);
    note_access(
        &world.dir("laptop"),
        at(1),
        Left::Nothing,
        "Exported “all”.",
    )
    .expect("it is written");
    note_access(&world.dir("laptop"), at(2), Left::Copy, "Synced.").expect("it is written");
    let noted: Vec<String> = accesses(&world.dir("laptop"))
        .into_iter()
        .map(|a| a.what)
        .collect();
    assert_eq!(noted, ["Exported “all”.", "Synced."]);
}

proptest! {
    #![proptest_config(common::cases(12))]

    /// Whatever is recorded where, and in whatever order machines sync, they
    /// end up with the same history: the union of all that was recorded.
    #[test]
    fn any_order_of_syncs_ends_the_same(steps in proptest::collection::vec((0usize..3, any::<bool>()), 1..14)) {
        let world = World::new();
        let machines = ["a", "b", "c"];
        let mut recorded = BTreeSet::new();
        for (n, (machine, syncs)) in steps.into_iter().enumerate() {
            let answer = format!("answer {n}");
            // Clocks that disagree by hours.
            let minute = n as i64 * 10 - 300 * machine as i64;
            world.record(machines[machine], &[attempt(minute, "course", &answer)]);
            recorded.insert(answer);
            if syncs {
                world.sync(machines[machine]);
            }
        }
        for _ in 0..2 {
            for machine in machines {
                world.sync(machine);
            }
        }
        let first = world.events("a");
        prop_assert_eq!(world.answers("a"), recorded);
        for machine in machines {
            prop_assert_eq!(&world.events(machine), &first);
            prop_assert_eq!(world.sync(machine).taken.new.len(), 0);
        }
    }
}

#[test]
fn what_is_kennings_own_is_no_folder_to_sync_with() {
    let world = World::new();
    world.record("laptop", &[attempt(0, "a", "one")]);
    world.record("other", &[attempt(1, "a", "two")]);
    let home = world.place.path().to_owned();
    let (own, other) = (world.dir("laptop"), world.dir("other"));
    let before = common::files_below(&home);
    let mut folders = vec![home.clone(), own.clone(), own.join("events")];
    folders.extend([own.join("events.sled"), other.clone(), other.join("events")]);
    let mut log = world.log("laptop");
    for folder in folders.iter().filter(|folder| folder.is_dir()) {
        let synced = log.sync(folder, None, Join::Mix, at(1000), &mut |_| true);
        let refused = matches!(synced, Err(RecordError::OwnFolder { .. }));
        assert!(refused, "{}", folder.display());
    }
    drop(log);
    let mut after = common::files_below(&home);
    after.retain(|file| !before.contains(file) && !file.starts_with(own.join("events.sled")));
    assert!(after.iter().all(|file| file.starts_with(&own)), "{after:?}");
    assert!(
        !after.iter().any(|file| file.ends_with("kenning.json")),
        "{after:?}"
    );
    assert!(world.sync("laptop").is_new);
}
