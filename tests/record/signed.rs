//! Folders where each machine signs: who is believed, and what is not.

use crate::common;

use std::fs;
use std::ops::Deref;
use std::path::{Path, PathBuf};

use common::machines::Machines;
use common::recorded::{answer_in, at};
use kenning::record::{Asked, Join, Log, Refusal, Standing, Stranger, Synced};
use sha2::{Digest, Sha256};

const STRANGER: &str = "feedfacecafebeef";

/// A line as kenning writes it.
fn forged(device: &str, seq: u64, minute: i64, typed: &str) -> String {
    let event = serde_json::to_string(&answer_in(minute, "a", typed)).expect("it is JSON");
    let millis = at(minute).as_millisecond();
    let json =
        format!(r#"{{"device":"{device}","seq":{seq},"time":[{millis},0],"event":{event}}}"#);
    format!("{:08x} {json}\n", crc32fast::hash(json.as_bytes()))
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
    fn new() -> World {
        let machines = Machines::new();
        let passphrase = None;
        World {
            machines,
            passphrase,
        }
    }

    /// A laptop and a desktop that know each other, and hold an answer.
    fn acquainted() -> World {
        let world = World::new();
        world.record("laptop", 1, "one");
        world.sync("laptop", true);
        let (_, asked) = world.sync("desktop", true);
        assert_eq!(asked.len(), 1);
        world.record("desktop", 2, "two");
        world.sync("desktop", true);
        assert_eq!(world.sync("laptop", true).1.len(), 1);
        for machine in ["laptop", "desktop"] {
            assert_eq!(world.answers(machine), ["one", "two"]);
        }
        world
    }

    fn log(&self, machine: &str) -> Log {
        self.log_at(machine, 100)
    }

    fn record(&self, machine: &str, minute: i64, typed: &str) {
        let appended = self.log(machine).append(&[answer_in(minute, "a", typed)]);
        appended.expect("it is written");
    }

    /// Syncs, and says this to whoever is asked about; gives whom that was.
    fn sync(&self, machine: &str, accept: bool) -> (Synced, Vec<Stranger>) {
        self.sync_with(machine, &self.folder(), accept)
    }

    fn sync_with(&self, machine: &str, folder: &Path, accept: bool) -> (Synced, Vec<Stranger>) {
        let mut met = Vec::new();
        let mut ask = |asked: Asked<'_>| {
            if let Asked::Device(stranger) = asked {
                met.push(stranger.clone());
            }
            accept
        };
        let mut log = self.log(machine);
        let synced = log.sync(folder, self.passphrase, Join::Mix, at(100), &mut ask);
        (synced.expect("it syncs"), met)
    }

    /// The segment of a machine in the folder.
    fn segment(&self, machine: &str) -> PathBuf {
        let name = format!("{}-2026-03.log", self.device(machine));
        self.folder().join(name)
    }

    /// What a machine signed in a folder.
    fn sheet(&self, folder: &Path, machine: &str) -> PathBuf {
        let start = format!("{}.", self.device(machine));
        let mut found = common::names(folder).into_iter();
        let name = found.find(|name| name.starts_with(&start) && name.contains(".sig"));
        folder.join(name.expect("a sheet"))
    }

    /// `kenning sync` on a pipe.
    fn command(&self, machine: &str, args: &[&str]) -> String {
        let output = (self.sync_command(machine, 100).args(args))
            .output()
            .expect("kenning runs");
        assert!(output.status.success(), "{output:?}");
        String::from_utf8(output.stdout).expect("text")
    }
}

fn refusals(synced: &Synced) -> Vec<(Refusal, usize)> {
    let all = synced.refused.iter();
    all.map(|refused| (refused.why, refused.events)).collect()
}

fn append(path: &Path, text: &str) {
    let before = fs::read_to_string(path).expect("it reads");
    fs::write(path, before + text).expect("it is written");
}

#[test]
fn a_new_machine_is_shown_and_accepted_once() {
    let world = World::new();
    world.record("laptop", 1, "one");
    let (sent, asked) = world.sync("laptop", false);
    assert_eq!(asked, []);
    let said = world.command("desktop", &[]);
    let print = &sent.fingerprint;
    let shown = format!("The fingerprint of its key is {print}");
    assert!(said.contains(&shown), "{said}");
    assert!(
        said.contains("of a machine that you have not accepted"),
        "{said}"
    );
    let how = format!(
        "kenning sync {} --accept-device {print}`",
        world.folder().display()
    );
    assert!(said.contains(&how), "{said}");
    assert!(world.answers("desktop").is_empty());
    // Another's fingerprint accepts nobody.
    for word in ["0123-4567-89ab-cdef", "zz", ""] {
        let mut sync = world.sync_command("desktop", 100);
        let output = sync.args(["--accept-device", word]).output();
        let output = output.expect("kenning runs");
        assert_eq!(output.status.code(), Some(1), "{word}");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(said.contains(&format!("waits for “{word}”")), "{said}");
        assert!(world.answers("desktop").is_empty());
    }
    world.command("desktop", &["--accept-device", print]);
    assert_eq!(world.answers("desktop"), ["one"]);
    // Once more is no mistake.
    world.command("desktop", &["--accept-device", print]);
    // From now on nobody is asked.
    world.record("laptop", 2, "two");
    let said = world.command("laptop", &[]);
    assert!(
        said.contains(&format!("the fingerprint of its key is {print}")),
        "{said}"
    );
    let (synced, asked) = world.sync("desktop", false);
    assert_eq!(
        (asked, synced.strangers, synced.refused),
        (vec![], vec![], vec![])
    );
    assert_eq!(world.answers("desktop"), ["one", "two"]);
}

#[test]
fn what_nobody_signed_is_asked_about_once_and_is_never_rewritten() {
    let world = World::acquainted();
    let path = world.folder().join(format!("{STRANGER}-2026-03.log"));
    let text = forged(STRANGER, 0, 5, "theirs");
    fs::write(&path, &text).expect("it is written");
    let (synced, asked) = world.sync("laptop", false);
    let stranger = Stranger {
        device: STRANGER.parse().expect("a name"),
        fingerprint: None,
        standing: Standing::New,
    };
    assert_eq!((&asked, &synced.strangers), (&vec![stranger], &asked));
    assert_eq!(refusals(&synced), [(Refusal::NotAccepted, 1)]);
    assert_eq!(world.answers("laptop"), ["one", "two"]);
    let said = world.command("laptop", &[]);
    assert!(said.contains("what it recorded is not signed"), "{said}");
    world.command("laptop", &["--accept-device", STRANGER]);
    assert_eq!(world.answers("laptop"), ["one", "two", "theirs"]);
    append(&path, &forged(STRANGER, 1, 6, "more"));
    let (_, asked) = world.sync("laptop", false);
    assert_eq!(asked, []);
    assert_eq!(world.answers("laptop"), ["one", "two", "theirs", "more"]);
    let whole = text + &forged(STRANGER, 1, 6, "more");
    assert_eq!(fs::read_to_string(&path).expect("it reads"), whole);
}

#[test]
fn a_line_behind_what_a_machine_signed_waits_whatever_the_learner_says() {
    let world = World::acquainted();
    let laptop = world.device("laptop");
    append(&world.segment("laptop"), &forged(&laptop, 1, 9, "forged"));
    // A copy, as of a conflict, is no way around it.
    let copy = world.folder().join(format!("{laptop}-2026-03 (1).log"));
    fs::write(copy, forged(&laptop, 7, 9, "forged, too")).expect("it is written");
    let (synced, asked) = world.sync("desktop", true);
    assert_eq!(asked, []);
    assert_eq!(refusals(&synced), [(Refusal::NotSigned, 1); 2]);
    assert_eq!(world.answers("desktop"), ["one", "two"]);
    let said = world.command("desktop", &[]);
    assert!(
        said.contains("1 event that its machine has not signed"),
        "{said}"
    );
}

#[test]
fn an_old_or_a_missing_signature_makes_lines_wait() {
    for removed in [false, true] {
        let world = World::acquainted();
        let sheet = world.sheet(&world.folder(), "laptop");
        let old = fs::read(&sheet).expect("it reads");
        world.record("laptop", 3, "three");
        world.sync("laptop", true);
        let new = fs::read(&sheet).expect("it reads");
        match removed {
            true => fs::remove_file(&sheet).expect("it goes"),
            false => fs::write(&sheet, old).expect("it is written"),
        }
        let (synced, asked) = world.sync("desktop", true);
        assert_eq!(asked, [], "a machine that signed is never taken without");
        assert_eq!(refusals(&synced), [(Refusal::NotSigned, 1)]);
        assert_eq!(world.answers("desktop"), ["one", "two"]);
        fs::write(&sheet, new).expect("it is written");
        assert_eq!(world.sync("desktop", false).0.refused, []);
        assert_eq!(world.answers("desktop"), ["one", "two", "three"]);
    }
}

#[test]
fn a_signature_that_was_changed_is_none() {
    let world = World::acquainted();
    world.record("laptop", 3, "three");
    world.sync("laptop", true);
    let sheet = world.sheet(&world.folder(), "laptop");
    let text = fs::read_to_string(&sheet).expect("it reads");
    let segment = world.segment("laptop");
    let line = forged(&world.device("laptop"), 2, 4, "forged");
    append(&segment, &line);
    // The sheet is made to say what the segment holds now: only the signature is not.
    let state = |bytes: &[u8]| {
        let sum = Sha256::digest(bytes);
        let sum: String = sum.iter().map(|byte| format!("{byte:02x}")).collect();
        format!(r#"{{"bytes":{},"sha256":"{sum}"}}"#, bytes.len())
    };
    let whole = fs::read(&segment).expect("it reads");
    let signed = state(&whole[..whole.len() - line.len()]);
    assert!(text.contains(&signed), "{text}");
    let longer = text.replace(&signed, &state(&whole));
    fs::write(&sheet, longer).expect("it is written");
    assert_eq!(
        refusals(&world.sync("desktop", true).0),
        [(Refusal::NotSigned, 2)]
    );
    assert_eq!(world.answers("desktop"), ["one", "two"]);
}

#[test]
fn segments_that_were_swapped_are_not_taken_for_each_other() {
    let world = World::acquainted();
    assert_eq!(world.sync("phone", true).1.len(), 2);
    for (machine, typed) in [("laptop", "three"), ("desktop", "four")] {
        world.record(machine, 3, typed);
        world.sync(machine, true);
    }
    let paths = [world.segment("laptop"), world.segment("desktop")];
    let [one, other] = paths
        .each_ref()
        .map(|path| fs::read(path).expect("it reads"));
    fs::write(&paths[0], &other).expect("it is written");
    fs::write(&paths[1], &one).expect("it is written");
    let (synced, asked) = world.sync("phone", true);
    assert_eq!((asked, synced.taken.new.len()), (vec![], 0));
    assert_eq!(world.answers("phone"), ["one", "two"]);
    fs::write(&paths[0], &one).expect("it is written");
    fs::write(&paths[1], &other).expect("it is written");
    world.sync("phone", false);
    assert_eq!(world.answers("phone").len(), 4);
}

/// Someone who has all that is in the folder writes and signs under the laptop's name.
fn impostor(world: &World) {
    let theirs = world.place.path().join("theirs");
    fs::create_dir(&theirs).expect("a folder");
    fs::copy(
        world.folder().join("kenning.json"),
        theirs.join("kenning.json"),
    )
    .expect("a copy");
    fs::create_dir_all(world.dir("impostor")).expect("a folder");
    let name = world.dir("impostor").join("device");
    fs::write(name, format!("{}\n", world.device("laptop"))).expect("it is written");
    world.record("impostor", 7, "forged at length, so that it is no shorter");
    world.record("impostor", 8, "forged");
    world.sync_with("impostor", &theirs, true);
    for name in common::names(&theirs)
        .iter()
        .filter(|name| *name != "kenning.json")
    {
        fs::copy(theirs.join(name), world.folder().join(name)).expect("a copy");
    }
}

#[test]
fn a_key_that_was_replaced_is_asked_about_as_that() {
    let world = World::acquainted();
    fs::remove_file(world.sheet(&world.folder(), "laptop")).expect("it goes");
    impostor(&world);
    let (synced, asked) = world.sync("desktop", false);
    let standings: Vec<Standing> = asked.iter().map(|stranger| stranger.standing).collect();
    assert_eq!(standings, [Standing::Replaced]);
    assert_eq!(refusals(&synced), [(Refusal::NotSigned, 2)]);
    assert_eq!(world.answers("desktop"), ["one", "two"]);
    let said = world.command("desktop", &[]);
    assert!(
        said.contains("signs with another key than the one you accepted"),
        "{said}"
    );
}

#[test]
fn under_its_own_name_a_machine_takes_what_its_own_key_signed() {
    let world = World::acquainted();
    impostor(&world);
    let forged = fs::read(world.segment("laptop")).expect("it reads");
    let (synced, asked) = world.sync("laptop", false);
    let standings: Vec<Standing> = asked.iter().map(|stranger| stranger.standing).collect();
    assert_eq!(standings, [Standing::Ours, Standing::Ours]);
    assert_eq!((synced.taken.new.len(), synced.taken.renamed), (0, 0));
    assert_eq!(world.answers("laptop"), ["one", "two"]);
    // Its own segment is back in the folder; what stood there is kept beside it.
    let ours = fs::read_to_string(world.segment("laptop")).expect("it reads");
    assert!(ours.contains("one") && !ours.contains("forged"), "{ours}");
    let kept = |name: &&String| name.contains(".kept-");
    let kept = common::names(&world.folder()).iter().find(kept).cloned();
    let kept = world.folder().join(kept.expect("a copy"));
    assert_eq!(fs::read(kept).expect("it reads"), forged);
    let said = world.command("laptop", &[]);
    assert!(said.contains("under this machine's own name"), "{said}");
    assert_eq!(
        common::names(&world.folder())
            .iter()
            .filter(|n| n.contains(".kept-"))
            .count(),
        1
    );
}

#[test]
fn a_home_that_went_back_takes_its_own_signed_lines_unasked() {
    let world = World::acquainted();
    let segments = world.dir("laptop").join("events");
    let name = format!("{}-2026-03.log", world.device("laptop"));
    let old = fs::read(segments.join(&name)).expect("it reads");
    world.record("laptop", 3, "three");
    world.sync("laptop", true);
    fs::write(segments.join(&name), old).expect("it is written");
    for index in ["events.sled", "reached.json", "snapshots", "backups"] {
        let path = world.dir("laptop").join(index);
        let _ = fs::remove_dir_all(&path);
        let _ = fs::remove_file(&path);
    }
    assert_eq!(world.answers("laptop"), ["one", "two"]);
    assert_eq!(world.sync("laptop", false).1, []);
    assert_eq!(world.answers("laptop"), ["one", "two", "three"]);
}

#[test]
fn what_was_known_before_anybody_signed_stays_and_is_not_asked_about() {
    let world = World::acquainted();
    // As an older kenning left it.
    for name in common::names(&world.folder()) {
        if name.contains(".sig") {
            fs::remove_file(world.folder().join(name)).expect("it goes");
        }
    }
    for machine in ["laptop", "desktop"] {
        for name in ["signing.key", "synced.json"] {
            fs::remove_file(world.dir(machine).join(name)).expect("it goes");
        }
    }
    let (synced, asked) = world.sync("laptop", false);
    assert_eq!((asked, synced.refused), (vec![], vec![]));
    // An older kenning goes on there: its name is accepted once, until it signs.
    append(
        &world.segment("desktop"),
        &forged(&world.device("desktop"), 1, 5, "older"),
    );
    assert_eq!(world.sync("laptop", true).1[0].fingerprint, None);
    assert_eq!(world.answers("laptop"), ["one", "two", "older"]);
    world.sync("desktop", true);
    world.record("desktop", 6, "signed");
    world.sync("desktop", true);
    // Now it signs, which is shown once; what it does not sign counts no more.
    let (_, asked) = world.sync("laptop", true);
    assert!(asked[0].fingerprint.is_some(), "{asked:?}");
    let all = ["one", "two", "older", "signed"];
    assert_eq!(world.answers("laptop"), all);
    let line = forged(&world.device("desktop"), 3, 7, "forged");
    append(&world.segment("desktop"), &line);
    let (synced, asked) = world.sync("laptop", true);
    assert_eq!(
        (asked, refusals(&synced)),
        (vec![], vec![(Refusal::NotSigned, 1)])
    );
    assert_eq!(world.answers("laptop"), all);
}

#[cfg(unix)]
#[test]
fn the_key_is_private_and_a_damaged_one_is_told() {
    use std::os::unix::fs::PermissionsExt;
    let world = World::acquainted();
    let path = world.dir("laptop").join("signing.key");
    let mode = fs::metadata(&path)
        .expect("it is there")
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
    let key = fs::read_to_string(&path).expect("it reads");
    for name in common::names(&world.folder()) {
        let text = fs::read_to_string(world.folder().join(name)).expect("it reads");
        assert!(!text.contains(key.trim()));
    }
    fs::write(&path, "no key").expect("it is written");
    world.record("laptop", 3, "three");
    let said = world.command("laptop", &[]);
    assert!(said.contains("A new one was made"), "{said}");
    let (_, asked) = world.sync("desktop", true);
    assert_eq!(asked[0].standing, Standing::Replaced);
    assert_eq!(world.answers("desktop"), ["one", "two", "three"]);
}

#[cfg(feature = "encryption")]
#[test]
fn in_an_encrypted_folder_machines_are_accepted_too() {
    let world = World {
        passphrase: Some("correct horse"),
        ..World::new()
    };
    world.record("laptop", 1, "one");
    world.sync("laptop", false);
    // Who knows the passphrase is not believed for that.
    let (synced, asked) = world.sync("desktop", false);
    assert_eq!((asked.len(), synced.taken.new.len()), (1, 0));
    world.sync("desktop", true);
    assert_eq!(world.answers("desktop"), ["one"]);
    for name in common::names(&world.folder()) {
        let text = fs::read(world.folder().join(name)).expect("it reads");
        let tells = text.windows(6).any(|bytes| bytes == b"sha256");
        assert!(!tells, "what is signed is sealed");
    }
}
