//! Encrypted folders: what they tell who can't open them, and what becomes of those that
//! tell more.
#![cfg(feature = "encryption")]

use crate::common;

use std::collections::BTreeSet;
use std::fs;
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::process::Command;

use common::machines::Machines;
use common::recorded::{answer, answers, at, events};
use common::sealed::{PASSPHRASE, key, names, opened, tells_nothing};
use kenning::journal::Event;
use kenning::record::{Join, Log, RecordError, Refusal, Synced, change_passphrase, learner};

struct World {
    machines: Machines,
}

impl Deref for World {
    type Target = Machines;

    fn deref(&self) -> &Machines {
        &self.machines
    }
}

impl World {
    fn new() -> World {
        let machines = Machines::new();
        World { machines }
    }

    /// With the folder that a kenning wrote before names were hidden.
    fn of_format_1() -> World {
        let world = World::new();
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/sealed-format-1");
        for name in names(&data) {
            fs::copy(data.join(&name), world.there(&name)).expect("it is copied");
        }
        key(&world.folder());
        world
    }

    fn log(&self, machine: &str) -> Log {
        self.log_at(machine, 0)
    }

    fn record(&self, machine: &str, events: &[Event]) {
        self.log(machine).append(events).expect("it is written");
    }

    fn try_sync(&self, machine: &str) -> Result<Synced, RecordError> {
        let (folder, now) = (self.folder(), at(100_000));
        self.log(machine)
            .sync(&folder, Some(PASSPHRASE), Join::Mix, now, &mut |_| true)
    }

    fn sync(&self, machine: &str) -> Synced {
        self.try_sync(machine).expect("it syncs")
    }

    fn reseal(&self, machine: &str) -> Result<usize, RecordError> {
        self.log(machine).reseal(&self.folder(), PASSPHRASE)
    }

    fn events(&self, machine: &str) -> Vec<Event> {
        events(&self.dir(machine))
    }

    fn answers(&self, machine: &str) -> BTreeSet<String> {
        answers(&self.dir(machine)).into_iter().collect()
    }

    /// `kenning sync` on a pipe: output, errors, exit code.
    fn command(&self, args: &[&str], passphrases: (&str, &str)) -> (String, String, Option<i32>) {
        let output = (self.sync_command("laptop", 100_000).args(args))
            .env("KENNING_PASSPHRASE", passphrases.0)
            .env("KENNING_NEW_PASSPHRASE", passphrases.1)
            .output()
            .expect("kenning runs");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
        let (out, err) = (text(output.stdout), text(output.stderr));
        (out, err, output.status.code())
    }

    /// Holds that the folder tells nothing of what is in these machines' records.
    fn tells_nothing(&self, machines: &[&str]) {
        let dirs: Vec<PathBuf> = machines.iter().map(|machine| self.dir(machine)).collect();
        tells_nothing(&self.folder(), &dirs);
    }
}

/// Bytes of each file, by its name.
fn content(dir: &Path) -> Vec<(String, Vec<u8>)> {
    let read = |name: String| {
        let bytes = fs::read(dir.join(&name)).expect("it reads");
        (name, bytes)
    };
    names(dir).into_iter().map(read).collect()
}

fn set(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|&name| name.to_owned()).collect()
}

#[test]
fn a_new_folder_tells_no_name_month_sum_or_length() {
    let world = World::new();
    // Two devices, two months, a long segment.
    let many: Vec<Event> = (0..60).map(|n| answer(n, &format!("typed {n}"))).collect();
    world.record("laptop", &many);
    world.record("laptop", &[answer(60 * 24 * 45, "a month later")]);
    world.record("desktop", &[answer(5, "theirs")]);
    assert!(world.sync("laptop").is_hidden);
    world.sync("desktop");
    assert_eq!(world.sync("laptop").taken.new.len(), 1);
    assert_eq!(world.events("laptop"), world.events("desktop"));
    world.tells_nothing(&["laptop", "desktop"]);
    // What an export prints in place of a name is nowhere, either.
    let export = Command::new(env!("CARGO_BIN_EXE_kenning"))
        .args(["export", "--pseudonym"])
        .env("KENNING_HOME", world.place.path().join("laptop"))
        .env("KENNING_NOW", at(100_000).to_string())
        .output()
        .expect("kenning runs");
    let export = String::from_utf8(export.stdout).expect("text");
    let pseudonym = learner(&world.dir("laptop")).expect("it reads").to_string();
    assert!(export.contains(&pseudonym), "{export}");
    // Segments of nearly the same length have the same size: sizes tell classes.
    let before = content(&world.folder());
    world.record("desktop", &[answer(6, "x")]);
    let sent = world.sync("desktop").sent;
    let size = |files: &[(String, Vec<u8>)]| {
        let of = |(name, bytes): &(String, Vec<u8>)| sent.contains(name).then_some(bytes.len());
        files.iter().find_map(of).expect("it was sent")
    };
    // age itself adds a random line to its header.
    let sizes = (size(&before), size(&content(&world.folder())));
    assert!(sizes.0.abs_diff(sizes.1) < 300, "{sizes:?}");
}

/// Kennings that know format 1 alone need a name to come as far as the format, and say then
/// that the folder is too new for them.
#[test]
fn what_a_folder_says_openly_is_read_by_an_older_kenning_too() {
    let text = r#"{"format":2,"learner":"0000000000000000","encrypted":true}"#;
    let world = World::new();
    world.record("laptop", &[answer(0, "one")]);
    let synced = world.sync("laptop");
    assert_eq!((synced.is_new, synced.is_anew), (true, false));
    let moved = World::of_format_1();
    moved.reseal("laptop").expect("it moves");
    for world in [&world, &moved] {
        let there = fs::read_to_string(world.there("kenning.json")).expect("it reads");
        assert_eq!(there, format!("{text}\n"));
    }
    // Whose the folder is comes from what is sealed, with the zeros and without them.
    let ours = || learner(&world.dir("laptop")).expect("it reads");
    for (n, text) in [text, r#"{"format":2,"encrypted":true}"#]
        .iter()
        .enumerate()
    {
        fs::write(world.there("kenning.json"), text).expect("it is written");
        let machine = format!("machine {n}");
        assert_eq!(world.sync(&machine).taken.new.len(), 1);
        assert_eq!(learner(&world.dir(&machine)).expect("it reads"), ours());
    }
}

#[test]
fn a_folder_of_an_older_kenning_is_used_as_it_is() {
    let world = World::of_format_1();
    let before = content(&world.folder());
    world.record("laptop", &[answer(0, "new")]);
    let synced = world.sync("laptop");
    assert_eq!((synced.taken.new.len(), synced.is_hidden), (20, false));
    assert_eq!((synced.moved, synced.incomplete), (0, vec![]));
    // All that was there is there, and what is new has names that an older kenning reads.
    let after = content(&world.folder());
    assert!(before.iter().all(|file| after.contains(file)));
    let device = fs::read_to_string(world.dir("laptop").join("device")).expect("it reads");
    let device = &device[..16];
    let mut added = names(&world.folder());
    added.retain(|name| !before.iter().any(|(old, _)| old == name));
    let month = at(0).strftime("%Y-%m");
    let segment = format!("{device}-{month}.log.age");
    let sheet = format!("{device}.{}.sig.age", synced.fingerprint);
    assert_eq!(added, [segment.clone(), sheet, format!("{device}.json")]);
    let manifest = fs::read_to_string(world.there(&added[2])).expect("it reads");
    assert!(
        manifest.contains(&format!("\"{segment}\":{{\"bytes\":")),
        "{manifest}"
    );
    assert_eq!(world.sync("laptop").sent, Vec::<String>::new());
}

#[test]
fn a_move_to_hidden_names_can_be_cut_off_anywhere() {
    let world = World::of_format_1();
    world.record("laptop", &[answer(0, "new")]);
    world.sync("laptop");
    let all = world.events("laptop");
    let before = content(&world.folder());
    assert_eq!(world.reseal("laptop").expect("it moves"), 8);
    world.tells_nothing(&["laptop"]);
    let after = content(&world.folder());
    // The order in which files come and go: whatever was reached, all is there.
    let hidden: Vec<_> = after
        .iter()
        .filter(|(n, _)| n.len() == 36)
        .cloned()
        .collect();
    let old: Vec<_> = before
        .iter()
        .filter(|(n, _)| n.len() > 20)
        .cloned()
        .collect();
    let put = |files: &[&[(String, Vec<u8>)]]| {
        for name in names(&world.folder()) {
            fs::remove_file(world.there(&name)).expect("it goes");
        }
        for (name, bytes) in files.iter().flat_map(|files| files.iter()) {
            fs::write(world.there(name), bytes).expect("it is written");
        }
    };
    let mut fresh = 0;
    let mut arrives = |wanted: bool| {
        fresh += 1;
        let machine = format!("fresh{fresh}");
        assert_eq!(world.sync(&machine).is_hidden, wanted);
        assert_eq!(world.events(&machine), all);
        machine
    };
    // Some hidden files are there, and the folder does not say so.
    let key = key(&world.folder());
    let is_segment = |name: &String| {
        let (name, _) = opened(&world.there(name), &key).expect("it opens");
        name.ends_with(".log")
    };
    let mut segments = hidden.clone();
    segments.retain(|(name, _)| is_segment(name));
    assert_eq!((segments.len(), hidden.len()), (4, 6));
    put(&[&before, &segments[..2]]);
    let machine = arrives(false);
    assert!(world.reseal(&machine).expect("it moves") >= 7);
    world.tells_nothing(&["laptop", &machine]);
    // All are there, and the folder does not say so openly.
    put(&[&before, &hidden]);
    let machine = arrives(true);
    world.tells_nothing(&["laptop", &machine]);
    // It says so, and some old files are still there.
    put(&[&after, &old[1..]]);
    let machine = arrives(true);
    world.tells_nothing(&["laptop", &machine]);
}

#[test]
fn what_a_machine_wrote_that_did_not_know_of_the_move_is_not_lost() {
    let world = World::of_format_1();
    world.record("desktop", &[answer(1, "theirs")]);
    world.sync("desktop");
    let there = content(&world.folder());
    world.sync("laptop");
    world.record("desktop", &[answer(2, "theirs too")]);
    world.sync("desktop");
    let late: Vec<_> = content(&world.folder());
    // The laptop moves before the desktop's files reach it.
    for (name, bytes) in there {
        fs::write(world.there(&name), bytes).expect("it is written");
    }
    world.reseal("laptop").expect("it moves");
    let changed = late.iter().filter(|(name, _)| name.len() > 20);
    for (name, bytes) in changed.clone() {
        fs::write(world.there(name), bytes).expect("it is written");
    }
    let synced = world.sync("laptop");
    assert_eq!(synced.moved, changed.count());
    assert!(
        world
            .answers("laptop")
            .is_superset(&set(&["theirs", "theirs too"]))
    );
    world.tells_nothing(&["laptop", "desktop"]);
    assert_eq!(world.sync("desktop").taken.new.len(), 0);
    assert_eq!(
        world.sync("third").taken.new.len(),
        world.events("laptop").len()
    );
    // An old kenning.json that a carrier brings back is put right; the sealed one holds.
    let old = "{\"format\":1,\"learner\":\"b6dbd57e4eed99bf\",\"encrypted\":true}\n";
    fs::write(world.there("kenning.json"), old).expect("it is written");
    assert!(world.sync("laptop").is_hidden);
    world.tells_nothing(&["laptop", "desktop"]);
}

#[test]
fn files_that_were_changed_swapped_or_cut_are_left_out_and_named() {
    let world = World::new();
    world.record("laptop", &[answer(0, "one")]);
    let mut ours = world.sync("laptop").sent;
    world.record("desktop", &[answer(1, "two")]);
    let theirs = world.sync("desktop").sent.remove(0);
    let ours = ours.remove(0);
    let whole = content(&world.folder());
    let bytes = |name: &str| fs::read(world.there(name)).expect("it reads");
    let (mine, other) = (bytes(&ours), bytes(&theirs));
    let mut flipped = other.clone();
    flipped[other.len() / 2] ^= 1;
    let copy = |n: u32| theirs.replace(".age", &format!(" ({n}).age"));
    let cut = other[..other.len() - 1].to_vec();
    let damaged = [(copy(1), flipped), (copy(2), cut), (theirs.clone(), vec![])];
    for (name, bytes) in &damaged {
        fs::write(world.there(name), bytes).expect("it is written");
    }
    let synced = world.sync("fresh");
    let named: Vec<String> = damaged.into_iter().map(|(name, _)| name).collect();
    assert_eq!(synced.incomplete, named);
    assert_eq!(world.answers("fresh"), set(&["one"]));
    for n in 1..3 {
        fs::remove_file(world.there(&copy(n))).expect("it goes");
    }
    // Another file of the folder in its place is none of its copies.
    fs::write(world.there(&theirs), &mine).expect("it is written");
    let synced = world.sync("reader");
    let refused: Vec<_> = synced.refused.iter().map(|r| (&r.name, r.why)).collect();
    assert_eq!(refused, [(&theirs, Refusal::Renamed)]);
    assert_eq!(world.answers("reader"), set(&["one"]));
    let (said, ..) = world.command(&["--passphrase", "--join"], (PASSPHRASE, ""));
    let sentence = format!("{theirs} was left out: it is another file of this folder");
    assert!(said.contains(&sentence), "{said}");
    // A copy that a carrier made counts.
    fs::rename(
        world.there(&ours),
        world.there(&ours.replace(".age", " (conflict).age")),
    )
    .expect("it moves");
    fs::write(world.there(&theirs), &other).expect("it is written");
    let synced = world.sync("later");
    assert_eq!(synced.conflicts, [ours.replace(".age", " (conflict).age")]);
    assert_eq!(world.answers("later"), set(&["one", "two"]));
    // Whose the folder is can't be told: then nothing is read or written.
    let hidden = |name: &&String| name.len() == 36 && ![&ours, &theirs].contains(name);
    for name in whole.iter().map(|(name, _)| name).filter(hidden) {
        fs::write(world.there(name), "cut").expect("it is written");
    }
    let before = content(&world.folder());
    let error = world.try_sync("stranger").expect_err("it refuses");
    assert!(
        error.to_string().contains("is missing or damaged"),
        "{error}"
    );
    assert_eq!(content(&world.folder()), before);
    // A machine that synced with the folder knows, and puts it right.
    world.sync("desktop");
    world.sync("stranger");
    assert_eq!(world.answers("stranger"), set(&["one", "two"]));
}

#[test]
fn the_passphrase_can_be_changed_and_the_old_one_no_longer_opens() {
    for world in [World::new(), World::of_format_1()] {
        world.record("laptop", &[answer(0, "one")]);
        world.sync("laptop");
        let before = content(&world.folder());
        let (_, said, code) = world.command(&["--change-passphrase"], ("wrong", "battery staple"));
        assert!(
            code == Some(1) && said.contains("does not open it"),
            "{said}"
        );
        let (_, said, code) = world.command(&["--change-passphrase"], (PASSPHRASE, ""));
        assert!(
            code == Some(1) && said.contains("empty passphrase"),
            "{said}"
        );
        assert_eq!(content(&world.folder()), before);
        let (said, _, code) =
            world.command(&["--change-passphrase"], (PASSPHRASE, "battery staple"));
        assert_eq!(code, Some(0));
        assert!(said.contains("can still read the folder"), "{said}");
        let after = content(&world.folder());
        let differ: Vec<_> = before.iter().filter(|file| !after.contains(file)).collect();
        assert_eq!(
            differ.iter().map(|(n, _)| n.as_str()).collect::<Vec<_>>(),
            ["key.age"]
        );
        // However cheap it was to try the old one: a machine's speed has no say in it.
        let key = fs::read(world.there("key.age")).expect("it reads");
        let header = String::from_utf8_lossy(&key);
        let line = header.lines().find(|line| line.starts_with("-> scrypt "));
        assert!(line.is_some_and(|line| line.ends_with(" 17")), "{header}");
        // Other machines ask for the new one, with a sentence that is true.
        let error = world.try_sync("desktop").expect_err("it does not open");
        assert!(matches!(error, RecordError::WrongPassphrase { .. }));
        assert!(error.to_string().contains("that is the new one"), "{error}");
        let (said, err, code) = world.command(&["--passphrase"], ("battery staple", ""));
        assert_eq!(code, Some(0), "{said}{err}");
        assert!(said.contains("already had everything"), "{said}");
    }
    let open = World::new();
    let error = change_passphrase(&open.folder(), "a", "b").expect_err("there is none");
    assert!(matches!(error, RecordError::NotEncrypted { .. }));
}

#[test]
fn the_command_tells_what_a_move_means_and_what_it_did() {
    let world = World::of_format_1();
    let stray = "0123456789abcdef-2026-03.log.age";
    fs::write(world.there(stray), "not whole").expect("it is written");
    let before = content(&world.folder());
    // Whose lines are not signed is accepted by name.
    let accepted = ["23895c3627463909", "9132250a61e9381e"];
    let accepted = accepted.map(|device| ["--accept-device", device]).concat();
    world.command(
        &[&["--passphrase"], &accepted[..]].concat(),
        (PASSPHRASE, ""),
    );
    let (_, said, code) = world.command(&["--passphrase", "--reseal"], (PASSPHRASE, ""));
    assert_eq!(code, Some(1));
    assert!(
        said.contains(stray) && said.contains("Nothing was removed"),
        "{said}"
    );
    assert!(
        before
            .iter()
            .all(|file| content(&world.folder()).contains(file))
    );
    fs::remove_file(world.there(stray)).expect("it goes");
    let (said, err, code) = world.command(&["--passphrase", "--reseal"], (PASSPHRASE, ""));
    assert_eq!(code, Some(0), "{err}");
    let means = said
        .find("older kennings can't use this folder")
        .expect("it is told");
    let done = said.find("names in").expect("it is told");
    assert!(means < done, "{said}");
    world.tells_nothing(&["laptop"]);
    let (said, ..) = world.command(&["--passphrase", "--reseal"], (PASSPHRASE, ""));
    assert!(said.contains("hidden already"), "{said}");
    let (_, said, code) = world.command(&["--reseal"], (PASSPHRASE, ""));
    assert_eq!(code, Some(2), "{said}");
}
