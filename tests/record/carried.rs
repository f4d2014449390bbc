//! What is told of a folder that lost something on its way, or in which something else
//! stands where a file goes.

use crate::common;

use std::fs;
use std::ops::Deref;
use std::path::Path;

use common::machines::Machines;
use common::recorded::{answer_in, at};
use kenning::record::{Join, Log, Missing, Synced};

/// So long after the beginning that another segment takes what is recorded.
const LATER: i64 = 60 * 24 * 62;

/// Two machines that know each other, and a folder.
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
    /// Gives what the desktop's segment is called in the folder, too.
    fn acquainted(passphrase: Option<&'static str>) -> (World, String) {
        let machines = Machines::new();
        let world = World {
            machines,
            passphrase,
        };
        world.record("laptop", 1, "one");
        world.sync("laptop");
        world.record("desktop", 2, "two");
        let sent = world.sync("desktop").sent.remove(0);
        world.sync("laptop");
        (world, sent)
    }

    fn log(&self, machine: &str) -> Log {
        self.log_at(machine, LATER + 9)
    }

    fn record(&self, machine: &str, minute: i64, typed: &str) {
        let event = answer_in(minute, "a", typed);
        let appended = self.log(machine).append(&[event]);
        appended.expect("it is written");
    }

    fn sync(&self, machine: &str) -> Synced {
        let (folder, now) = (self.folder(), at(LATER + 9));
        let mut log = self.log(machine);
        let synced = log.sync(&folder, self.passphrase, Join::Mix, now, &mut |_| true);
        synced.expect("it syncs")
    }

    /// What `kenning sync` says on a pipe.
    fn says(&self, machine: &str) -> String {
        let mut command = self.sync_command(machine, LATER + 9);
        if let Some(passphrase) = self.passphrase {
            command.arg("--passphrase");
            command.env("KENNING_PASSPHRASE", passphrase);
        }
        let output = command.output().expect("kenning runs");
        assert!(output.status.success(), "{output:?}");
        String::from_utf8(output.stdout).expect("text")
    }
}

fn remove(path: &Path) {
    fs::remove_file(path).expect("it goes");
}

/// It is told until its machine wrote it anew.
fn a_segment_that_is_gone_is_told(passphrase: Option<&'static str>) {
    let (world, segment) = World::acquainted(passphrase);
    assert_eq!(world.sync("laptop").missing, []);
    remove(&world.there(&segment));
    let synced = world.sync("laptop");
    let device = world.device("desktop").parse().expect("a name");
    let name = segment.clone();
    assert_eq!(synced.missing, [Missing { name, device }]);
    let said = world.says("laptop");
    let sentence = format!("{segment} is named by the machine {device}, but not there");
    assert!(said.contains(&sentence), "{said}");
    assert_eq!(world.sync("desktop").sent, [segment]);
    assert_eq!(world.sync("laptop").missing, []);
}

#[test]
fn in_an_open_folder_a_segment_that_is_gone_is_told() {
    a_segment_that_is_gone_is_told(None);
}

#[cfg(feature = "encryption")]
#[test]
fn in_an_encrypted_folder_a_segment_that_is_gone_is_told() {
    a_segment_that_is_gone_is_told(Some("correct horse"));
}

#[test]
fn what_a_machine_signed_tells_what_is_gone_where_its_list_is_gone_too() {
    let (world, segment) = World::acquainted(None);
    remove(&world.there(&format!("{}.json", world.device("desktop"))));
    fs::write(world.there(&segment), "").expect("it is written");
    let synced = world.sync("laptop");
    assert_eq!(
        (synced.incomplete, synced.missing),
        (vec![segment.clone()], vec![])
    );
    remove(&world.there(&segment));
    assert_eq!(world.sync("laptop").missing[0].name, segment);
    // Of a machine that was not accepted nothing is believed, not even that.
    let mut log = Log::open(&world.dir("stranger"), at(LATER)).expect("it opens");
    let (folder, now) = (world.folder(), at(LATER));
    let synced = log.sync(&folder, None, Join::Mix, now, &mut |_| false);
    assert_eq!(synced.expect("it syncs").missing, []);
}

#[test]
fn a_segment_of_which_all_was_erased_is_not_missing() {
    let (world, segment) = World::acquainted(None);
    let list = world.there(&format!("{}.json", world.device("desktop")));
    let before = fs::read(&list).expect("it reads");
    let mut log = world.log("desktop");
    log.erase("a", at(LATER)).expect("it is erased");
    drop(log);
    world.sync("desktop");
    assert!(!world.there(&segment).exists());
    assert_eq!(world.sync("laptop").missing, []);
    // Its list is still on its way: that it no longer signs the segment says enough.
    fs::write(&list, before).expect("it is written");
    assert_eq!(world.sync("laptop").missing, []);
}

#[test]
fn a_directory_in_place_of_a_file_of_ours_stops_no_sync_and_is_kept() {
    let (world, theirs) = World::acquainted(None);
    let device = world.device("laptop");
    let list = format!("{device}.json");
    let segment = world.sync("laptop");
    assert_eq!(segment.sent, Vec::<String>::new());
    let names = fs::read_dir(world.folder()).expect("it reads");
    let mut names = names.map(|e| {
        e.expect("an entry")
            .file_name()
            .into_string()
            .expect("text")
    });
    let segment = names.find(|name| name.starts_with(&format!("{device}-")));
    let segment = segment.expect("a segment");
    for name in [&segment, &list] {
        remove(&world.there(name));
        fs::create_dir(world.there(name)).expect("a directory");
        fs::write(world.there(name).join("inside"), "kept").expect("it is written");
    }
    let said = world.says("laptop");
    for name in [&segment, &list] {
        assert!(world.there(name).is_file());
        let aside = world.there(&format!("{name}.directory-1"));
        let sentence = format!(
            "{name} was a directory, where this machine writes a file. It is now {}",
            aside.display()
        );
        assert!(said.contains(&sentence), "{said}");
        let inside = fs::read_to_string(aside.join("inside"));
        assert_eq!(inside.expect("it reads"), "kept");
    }
    // Where the files of another machine go, nothing is changed, and it is told.
    remove(&world.there(&theirs));
    fs::create_dir(world.there(&theirs)).expect("a directory");
    let said = world.says("laptop");
    let sentence = format!("{theirs} was left out: it is a link, a pipe, a directory, or");
    assert!(said.contains(&sentence), "{said}");
    assert!(world.there(&theirs).is_dir());
    assert_eq!(world.answers("laptop"), ["one", "two"]);
}

#[test]
fn a_folder_that_lost_the_file_of_its_owner_is_not_called_new() {
    let (world, _) = World::acquainted(None);
    let about = world.there("kenning.json");
    let before = fs::read(&about).expect("it reads");
    remove(&about);
    let said = world.says("laptop");
    assert!(!said.contains("is new"), "{said}");
    assert!(
        said.contains("It was written anew, for your record."),
        "{said}"
    );
    assert_eq!(fs::read(&about).expect("it reads"), before);
    assert!(!world.says("laptop").contains("written anew"));
}
