//! Folders that someone else can write to: what they can't do to a record.

use crate::common;

use std::fs;
use std::ops::Deref;
use std::process::Command;

use common::machines::Machines;
use common::recorded::{answer_in as answer, at, events};
use kenning::journal::{Event, EventKind};
use kenning::record::{Asked, Join, Log, Refusal, Synced, Wished, backups};

const STRANGER: &str = "feedfacecafebeef";

fn erased(course: &str) -> EventKind {
    EventKind::Erased {
        course: course.into(),
    }
}

/// A line as kenning writes it, of whatever device, number and time.
fn line(device: &str, seq: u64, millis: i64, event: &Event) -> String {
    let event = serde_json::to_string(event).expect("it is JSON");
    let json =
        format!(r#"{{"device":"{device}","seq":{seq},"time":[{millis},0],"event":{event}}}"#);
    format!("{:08x} {json}\n", crc32fast::hash(json.as_bytes()))
}

fn forged(device: &str, seq: u64, minute: i64, kind: EventKind) -> String {
    let at = at(minute);
    line(device, seq, at.as_millisecond(), &Event { at, kind })
}

/// A learner's machines, and a folder that others can write to.
struct World {
    machines: Machines,
    passphrase: Option<&'static str>,
}

impl Deref for World {
    type Target = Machines;

    fn deref(&self) -> &Machines {
        &self.machines
    }
}

impl World {
    fn new(passphrase: Option<&'static str>) -> World {
        let machines = Machines::new();
        World {
            machines,
            passphrase,
        }
    }

    /// One with a record of three answers, which was backed up and synced.
    fn with_record(passphrase: Option<&'static str>) -> World {
        let world = World::new(passphrase);
        let typed = ["one", "two", "three"];
        let answers: Vec<Event> = (1..)
            .zip(typed)
            .map(|(n, typed)| answer(n, "a", typed))
            .collect();
        let mut log = world.log("laptop");
        log.append(&answers).expect("it is written");
        log.back_up_here(at(5)).expect("it is written");
        drop(log);
        world.sync("laptop");
        world
    }

    fn log(&self, machine: &str) -> Log {
        self.log_at(machine, 10)
    }

    fn try_sync(&self, machine: &str, agree: bool) -> Result<Synced, String> {
        // Machines of the learner's own, and strangers that look like them.
        let mut ask = |asked: Asked<'_>| matches!(asked, Asked::Device(_)) || agree;
        let synced =
            self.log(machine)
                .sync(&self.folder(), self.passphrase, Join::Mix, at(10), &mut ask);
        synced.map_err(|error| error.to_string())
    }

    fn sync(&self, machine: &str) -> Synced {
        self.try_sync(machine, false).expect("it syncs")
    }

    fn put(&self, name: &str, text: &str) {
        fs::write(self.folder().join(name), text).expect("it is written");
    }

    fn events(&self, machine: &str) -> Vec<Event> {
        events(&self.dir(machine))
    }

    /// `kenning sync` on a pipe: output, errors, exit code.
    fn command(&self, args: &[&str]) -> (String, String, Option<i32>) {
        let output = (self.sync_command("laptop", 10).args(args))
            .env("KENNING_PASSPHRASE", "correct horse")
            .output()
            .expect("kenning runs");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
        (
            text(output.stdout),
            text(output.stderr),
            output.status.code(),
        )
    }
}

#[cfg(feature = "encryption")]
#[test]
fn in_an_encrypted_folder_only_sealed_files_count() {
    let world = World::with_record(Some("correct horse"));
    let before = world.events("laptop");
    let name = format!("{STRANGER}-2026-03.log");
    let text = forged(STRANGER, 0, 6, erased("a"))
        + &forged(STRANGER, 1, 7, EventKind::AnswersKept { kept: false })
        + &forged(STRANGER, 2, 8, answer(8, "a", "planted").kind);
    world.put(&name, &text);
    // Nor does a file count that is only called sealed.
    world.put(&format!("{name}.age"), &text);
    let synced = world.try_sync("laptop", true).expect("it syncs");
    assert_eq!(synced.refused.len(), 1);
    assert_eq!(synced.refused[0].name, name);
    assert_eq!(synced.refused[0].why, Refusal::NotSealed);
    assert_eq!(synced.incomplete, [format!("{name}.age")]);
    assert_eq!(synced.wishes, []);
    assert_eq!(world.events("laptop"), before);
    assert_eq!(backups(&world.dir("laptop")).len(), 1);
    let (out, _, _) = world.command(&["--passphrase", "--accept-erasures"]);
    assert!(
        out.contains(&format!("{name} was left out: it is not encrypted")),
        "{out}"
    );
    assert_eq!(world.events("laptop"), before);
}

#[test]
fn an_erasure_from_elsewhere_waits_until_it_is_agreed_to() {
    let world = World::with_record(None);
    let before = world.events("laptop");
    let name = format!("{STRANGER}-2026-03.log");
    let text = forged(STRANGER, 0, 2, erased("a"))
        + &forged(STRANGER, 1, 7, EventKind::AnswersKept { kept: false })
        + &forged(STRANGER, 2, 8, answer(8, "b", "theirs").kind);
    world.put(&name, &text);
    let synced = world.sync("laptop");
    let wished: Vec<Wished> = synced.wishes.iter().map(|wish| wish.what.clone()).collect();
    let erase = Wished::Erase {
        course: "a".into(),
        events: 1,
    };
    assert_eq!(wished, [erase, Wished::KeepAnswers { kept: false }]);
    assert!(!synced.agreed);
    // The rest of the file is in; what waits changes nothing, and is not in the record.
    let kept = world.events("laptop");
    assert_eq!(kept[..3], before[..]);
    assert_eq!(world.answers("laptop"), ["one", "two", "three", "theirs"]);
    assert_eq!((kept.len(), backups(&world.dir("laptop")).len()), (4, 1));
    assert_eq!(world.sync("laptop").wishes, synced.wishes);
    assert_eq!(world.events("laptop"), kept);
    // Where the folder no longer holds it, there is nothing to agree to.
    fs::remove_file(world.folder().join(&name)).expect("it goes");
    assert_eq!(world.sync("laptop").wishes, []);
    assert!(!world.dir("laptop").join("wishes.log").exists());
    world.put(&name, &text);
    let (out, _, code) = world.command(&[]);
    assert!(
        out.contains("asks to erase all that was recorded of a before"),
        "{out}"
    );
    assert!(
        out.contains("That was not done") && out.contains("--accept-erasures"),
        "{out}"
    );
    assert_eq!((world.events("laptop"), code), (kept, Some(0)));
    assert_eq!(backups(&world.dir("laptop")).len(), 1);

    let (out, _, code) = world.command(&["--accept-erasures"]);
    assert!(
        out.contains(&format!("Done, as the machine {STRANGER} asked")),
        "{out}"
    );
    assert_eq!((world.answers("laptop").len(), code), (3, Some(0)));
    assert!(!world.answers("laptop").contains(&"one".to_owned()));
    assert!(backups(&world.dir("laptop")).is_empty());
    assert_eq!(world.sync("laptop").wishes, []);
}

#[test]
fn what_was_refused_is_not_agreed_to_with_another_folder_or_file() {
    let world = World::with_record(None);
    let own = world.place.path().join("own.gz");
    world.log("laptop").back_up(&own).expect("it is written");
    let before = world.events("laptop");
    let name = format!("{STRANGER}-2026-03.log");
    world.put(&name, &forged(STRANGER, 0, 6, erased("a")));
    assert_eq!(world.sync("laptop").wishes.len(), 1);
    // As an older version left it behind.
    let waiting = world.dir("laptop").join("wishes.log");
    fs::write(&waiting, forged(STRANGER, 0, 6, erased("a"))).expect("it is written");
    let mut yes = |_: Asked<'_>| true;
    let restored = (world.log("laptop").restore_asking(&own, at(10), &mut yes)).expect("it reads");
    assert_eq!((restored.wishes, restored.agreed), (vec![], false));
    assert_eq!(world.events("laptop"), before);
    fs::write(&waiting, forged(STRANGER, 0, 6, erased("a"))).expect("it is written");
    let empty = world.place.path().join("empty");
    fs::create_dir(&empty).expect("a folder");
    let synced = (world.log("laptop"))
        .sync(&empty, None, Join::Mix, at(10), &mut yes)
        .expect("it syncs");
    assert_eq!((synced.wishes, synced.agreed), (vec![], false));
    assert_eq!(world.events("laptop"), before);
    assert_eq!(backups(&world.dir("laptop")).len(), 1);
    assert!(!waiting.exists());
    // Where it is, it is still to be had.
    assert_eq!(world.sync("laptop").wishes.len(), 1);
    let synced = world.try_sync("laptop", true).expect("it syncs");
    assert!(synced.agreed);
    assert_eq!(world.answers("laptop"), [""; 0]);
}

#[test]
fn what_is_erased_with_a_backup_was_not_there_already() {
    let world = World::with_record(None);
    let mut text = String::new();
    let segments = world.dir("laptop").join("events");
    for name in common::names(&segments) {
        text += &fs::read_to_string(segments.join(name)).expect("it reads");
    }
    let lines = text.lines().count();
    text += &forged(STRANGER, 0, 2, erased("a"));
    let file = world.place.path().join("both.log");
    fs::write(&file, text).expect("it is written");
    let mut yes = |_: Asked<'_>| true;
    let restored = (world.log("laptop").restore_asking(&file, at(10), &mut yes)).expect("it reads");
    assert!(restored.agreed);
    assert_eq!(
        (restored.taken.new.len(), restored.taken.known),
        (1, lines - 1)
    );
    assert_eq!(world.answers("laptop"), ["two", "three"]);
}

#[test]
fn an_erasure_under_the_name_of_what_is_here_does_nothing() {
    let world = World::with_record(None);
    let name = format!("{STRANGER}-2026-03.log");
    world.put(
        &name,
        &forged(STRANGER, 0, 6, answer(6, "b", "theirs").kind),
    );
    world.sync("laptop");
    world.put(&name, &forged(STRANGER, 0, 7, erased("a")));
    let synced = world.try_sync("laptop", true).expect("it syncs");
    assert_eq!(synced.wishes, []);
    assert_eq!(world.answers("laptop"), ["one", "two", "three", "theirs"]);
    assert_eq!(backups(&world.dir("laptop")).len(), 1);
}

#[test]
fn what_cannot_be_is_left_out_by_name_and_the_rest_counts() {
    let world = World::with_record(None);
    let name = format!("{STRANGER}-2026-03.log");
    let event = |typed: &str| answer(6, "b", typed);
    let now = at(6).as_millisecond();
    let year = 365 * 24 * 60;
    let text = line(STRANGER, 0, now, &event("theirs"))
        + &line(
            STRANGER,
            1,
            (1 << 48) - 1,
            &Event {
                kind: erased("a"),
                ..event("")
            },
        )
        + &line(STRANGER, 2, now, &answer(year, "b", "next year's"))
        + &line(STRANGER, u64::MAX, now, &event("the last"))
        + &line(STRANGER, 3, now, &event("theirs too"));
    world.put(&name, &text);
    let ours = world.device("laptop");
    let own = format!("{ours}-2026-04.log");
    world.put(&own, &line(&ours, u64::MAX - 1, now, &event("ours?")));
    let synced = world.sync("laptop");
    let mut refused: Vec<(&str, Refusal, usize)> = Vec::new();
    for one in &synced.refused {
        refused.push((&one.name, one.why, one.events));
    }
    let mut wanted = [
        (name.as_str(), Refusal::FromTheFuture, 2),
        (&name, Refusal::NumberTooHigh, 1),
        (&own, Refusal::NumberTooHigh, 1),
    ];
    wanted.sort();
    refused.sort();
    assert_eq!(refused, wanted);
    assert_eq!(synced.wishes, []);
    let all = ["one", "two", "three", "theirs", "theirs too"];
    assert_eq!(world.answers("laptop"), all);
    // What is recorded next gets a number and a place of its own.
    let next = answer(9, "a", "four");
    world.log("laptop").append(&[next]).expect("it is written");
    assert_eq!(
        world.answers("laptop").last().map(String::as_str),
        Some("four")
    );
    assert_eq!(world.sync("laptop").taken.renamed, 0);
    assert_eq!(world.answers("laptop").len(), 6);
    let (out, _, _) = world.command(&[]);
    assert!(
        out.contains("2 events dated more than 14 days ahead"),
        "{out}"
    );
    assert!(out.contains("1 event with a number higher"), "{out}");
}

#[test]
fn nobody_speaks_in_a_machines_own_name_of_what_it_sent() {
    let world = World::with_record(None);
    let ours = world.device("laptop");
    let name = format!("{ours}-2026-03.log");
    let whole = fs::read_to_string(world.folder().join(&name)).expect("it reads");
    let first = whole.split_inclusive('\n').next().expect("a line");
    let text = first.to_owned()
        + &forged(&ours, 1, 2, answer(2, "a", "forged").kind)
        + &forged(&ours, 2, 3, erased("a"))
        + &whole;
    world.put(&name, &text);
    // Even where the learner says that it is, a forged answer is not ours, and a forged
    // erasure is no wish.
    let synced = world.try_sync("laptop", true).expect("it syncs");
    assert_eq!((synced.taken.renamed, synced.taken.differing), (0, 2));
    assert_eq!(synced.wishes, []);
    assert_eq!(world.device("laptop"), ours);
    assert_eq!(world.answers("laptop"), ["one", "two", "three"]);
    assert_eq!(backups(&world.dir("laptop")).len(), 1);
}

#[cfg(feature = "encryption")]
#[test]
fn a_folder_that_was_encrypted_is_never_used_open() {
    type Change = fn(&World);
    let flip: Change = |world| {
        let path = world.folder().join("kenning.json");
        let text = fs::read_to_string(&path).expect("it reads");
        fs::write(&path, text.replace("true", "false")).expect("it is written");
    };
    let late: Change = |world| {
        fs::remove_file(world.folder().join("kenning.json")).expect("it goes");
    };
    let no_key: Change = |world| {
        fs::remove_file(world.folder().join("key.age")).expect("it goes");
    };
    let strip: Change = |world| {
        for name in common::names(&world.folder()) {
            if name.ends_with(".age") {
                fs::remove_file(world.folder().join(name)).expect("it goes");
            }
        }
    };
    let said = [
        (vec![flip], "its kenning.json says that the folder is not"),
        (vec![late], "its kenning.json is missing"),
        (
            vec![flip, strip],
            "its kenning.json says that the folder is not",
        ),
        (vec![late, strip], "its kenning.json is missing"),
        (vec![no_key], "its key.age is missing"),
    ];
    for (changes, why) in said {
        let world = World::with_record(Some("correct horse"));
        changes.iter().for_each(|change| change(&world));
        let before = common::names(&world.folder());
        let key = fs::read(world.folder().join("key.age")).ok();
        for args in [["--passphrase"].as_slice(), &[]] {
            let (out, err, code) = world.command(args);
            assert_eq!((out.as_str(), code), ("", Some(1)), "{why} {args:?} {err}");
            let locked =
                args.is_empty() && err.contains("is encrypted. Sync again with --passphrase");
            assert!(err.contains(why) || locked, "{err}");
            assert!(
                !err.contains("leave out") && !err.contains("without --pass"),
                "{err}"
            );
            assert_eq!(common::names(&world.folder()), before);
            assert_eq!(fs::read(world.folder().join("key.age")).ok(), key);
        }
        // Another machine has no memory of the folder; what is in it tells.
        if before.iter().any(|name| name.ends_with(".age")) {
            let error = world.try_sync("desktop", false).expect_err("it refuses");
            assert!(error.contains(why), "{error}");
            assert_eq!(common::names(&world.folder()), before);
        }
    }
}

#[cfg(unix)]
#[test]
fn on_a_terminal_an_erasure_from_elsewhere_is_a_question() {
    use portable_pty::{CommandBuilder, PtySize, native_pty_system};
    use std::io::{Read, Write};

    let world = World::with_record(None);
    let name = format!("{STRANGER}-2026-03.log");
    world.put(&name, &forged(STRANGER, 0, 6, erased("a")));
    // The machine is accepted; what it wants is another question.
    world.sync("laptop");
    for (reply, left) in [("\n", 3), ("n\n", 3), ("y\n", 0)] {
        let pty = native_pty_system().openpty(PtySize::default());
        let pty = pty.expect("a pseudo-terminal");
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_kenning"));
        command.arg("sync");
        command.arg(world.folder());
        command.env("KENNING_HOME", world.place.path().join("laptop"));
        command.env("KENNING_NOW", at(10).to_string());
        let mut child = pty.slave.spawn_command(command).expect("kenning starts");
        drop(pty.slave);
        let mut output = pty.master.try_clone_reader().expect("a reader");
        let mut keys = pty.master.take_writer().expect("a writer");
        // A terminal keeps what is typed ahead.
        keys.write_all(reply.as_bytes()).expect("it is typed");
        let mut said = Vec::new();
        // Some systems call the end of a terminal an error.
        let _ = output.read_to_end(&mut said);
        assert!(child.wait().expect("it ends").success());
        let said = String::from_utf8_lossy(&said);
        assert!(
            said.contains("3 events here") && said.contains("Agree? [y/N]"),
            "{said}"
        );
        assert_eq!(world.answers("laptop").len(), left, "{reply:?} {said}");
        assert_eq!(backups(&world.dir("laptop")).is_empty(), left == 0);
    }
}

#[cfg(unix)]
#[test]
fn links_and_pipes_in_a_folder_are_left_out_and_never_read() {
    let world = World::with_record(None);
    let before = world.answers("laptop");
    // What a link leads to would be read as if it were in the folder, or never end.
    let outside = world.place.path().join("outside");
    let text = forged("feedfacecafebeef", 0, 6, answer(9, "a", "planted").kind);
    fs::write(&outside, text).expect("it is written");
    let link = world.folder().join("feedfacecafebeef-2026-06.log");
    std::os::unix::fs::symlink(&outside, &link).expect("a link");
    let pipe = world.folder().join("feedfacecafebeef-2026-07.log");
    let made = Command::new("mkfifo").arg(&pipe).status();
    assert!(made.expect("mkfifo runs").success());
    let synced = world.sync("laptop");
    let why: Vec<Refusal> = synced.refused.iter().map(|refused| refused.why).collect();
    assert_eq!(why, [Refusal::NotAFile, Refusal::NotAFile]);
    assert_eq!(world.answers("laptop"), before);
    let (said, ..) = world.command(&[]);
    assert!(
        said.contains("it is a link, a pipe, a directory, or far too large"),
        "{said}"
    );
}
