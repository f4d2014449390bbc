//! A machine that was accepted in a synced folder, and is no longer.

use crate::common;

use std::fs;
use std::ops::Deref;

use common::machines::Machines;
use common::recorded::{answer_in, answers, at};

const STRANGER: &str = "feedfacecafebeef";

/// A laptop and a desktop that accepted each other, and a folder.
struct World {
    machines: Machines,
    /// Fingerprint of the desktop's key.
    print: String,
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
        let print = String::new();
        let mut world = World { machines, print };
        world.record("laptop", 1, "one");
        let laptop = fingerprint(&world.sync("laptop", &[]));
        world.sync("desktop", &["--accept-device", &laptop]);
        world.record("desktop", 2, "two");
        world.print = fingerprint(&world.sync("desktop", &[]));
        world.sync("laptop", &["--accept-device", &world.print]);
        assert_eq!(world.answers(), ["one", "two"]);
        world
    }

    fn record(&self, machine: &str, minute: i64, typed: &str) {
        let mut log = self.log_at(machine, 100);
        let appended = log.append(&[answer_in(minute, "a", typed)]);
        appended.expect("it is written");
    }

    /// `kenning sync` on a pipe: what it said, and whether it went well.
    fn try_sync(&self, machine: &str, args: &[&str]) -> (String, bool) {
        let output = (self.sync_command(machine, 100).args(args))
            .output()
            .expect("kenning runs");
        let said = [output.stdout, output.stderr].concat();
        let said = String::from_utf8(said).expect("text");
        (said, output.status.success())
    }

    fn sync(&self, machine: &str, args: &[&str]) -> String {
        let (said, is_well) = self.try_sync(machine, args);
        assert!(is_well, "{said}");
        said
    }

    /// What counts on the laptop.
    fn answers(&self) -> Vec<String> {
        answers(&self.dir("laptop"))
    }
}

/// The fingerprint that a sync says is its own machine's.
fn fingerprint(said: &str) -> String {
    let (_, after) = said
        .split_once("the fingerprint of its key is ")
        .expect("it is said");
    after[..19].to_owned()
}

fn waits(said: &str) -> bool {
    said.contains("of a machine that you have not accepted")
}

#[test]
fn a_machine_that_is_forgotten_waits_until_it_is_accepted_again() {
    let world = World::new();
    world.record("desktop", 3, "three");
    world.sync("desktop", &[]);
    let device = fs::read_to_string(world.dir("desktop").join("device")).expect("it reads");
    let device = device.trim();
    let mut here = vec!["one", "two"];
    for (word, next) in [(&*world.print, "three"), (device, "four")] {
        let said = world.sync("laptop", &["--forget-device", word]);
        let gone = format!("The machine {device} is no longer accepted here.");
        assert!(said.contains(&gone), "{said}");
        assert!(said.contains("What came from it before stays"), "{said}");
        // It waits, and is shown, at each sync from now on.
        for said in [said, world.sync("laptop", &[]), world.sync("laptop", &[])] {
            assert!(waits(&said), "{said}");
            let again = format!("--accept-device {}", world.print);
            assert!(said.contains(&again), "{said}");
            assert_eq!(world.answers(), here);
        }
        // Accepted again, it counts, and nobody is asked.
        world.sync("laptop", &["--accept-device", &world.print]);
        here.push(next);
        assert_eq!(world.answers(), here);
        assert!(!waits(&world.sync("laptop", &[])));
        world.record("desktop", 4, "four");
        world.sync("desktop", &[]);
    }
}

#[test]
fn a_machine_that_signs_nothing_is_forgotten_by_its_name() {
    let world = World::new();
    let path = world.folder().join(format!("{STRANGER}-2026-03.log"));
    let line = |seq: u64, typed: &str| {
        let event = serde_json::to_string(&answer_in(5, "a", typed)).expect("it is JSON");
        let millis = at(5).as_millisecond() + i64::try_from(seq).expect("it is small");
        let json =
            format!(r#"{{"device":"{STRANGER}","seq":{seq},"time":[{millis},0],"event":{event}}}"#);
        format!("{:08x} {json}\n", crc32fast::hash(json.as_bytes()))
    };
    fs::write(&path, line(0, "theirs")).expect("it is written");
    world.sync("laptop", &["--accept-device", STRANGER]);
    fs::write(&path, line(0, "theirs") + &line(1, "more")).expect("it is written");
    let said = world.sync("laptop", &["--forget-device", STRANGER]);
    assert!(waits(&said), "{said}");
    assert!(waits(&world.sync("laptop", &[])));
    assert_eq!(world.answers(), ["one", "two", "theirs"]);
}

#[test]
fn who_was_not_accepted_is_not_forgotten_and_nothing_is_done() {
    let world = World::new();
    world.record("desktop", 3, "three");
    world.sync("desktop", &[]);
    let print = &*world.print;
    let words = ["--forget-device", print, "--forget-device", "0123"];
    let (said, is_well) = world.try_sync("laptop", &words);
    assert!(!is_well, "{said}");
    assert!(said.contains("0123, so nothing was done."), "{said}");
    assert!(said.contains(&format!("Accepted are: {print}.")), "{said}");
    assert_eq!(world.answers(), ["one", "two"]);
    // Nothing came in, and nobody was forgotten.
    assert!(!waits(&world.sync("laptop", &[])));
    assert_eq!(world.answers(), ["one", "two", "three"]);
}
