//! Copies of a home that go on by themselves, and a carrier that loses and delays: when
//! all has arrived, all have everything, once.

use crate::common;

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use common::faulty::copy;
use common::recorded::{answer, answers, at};
use kenning::record::{Altered, Asked, Join, Log, RecordError};
use proptest::prelude::*;

#[derive(Clone, Debug)]
enum Step {
    /// A home records an answer.
    Record(usize),
    Sync(usize),
    /// A home becomes a copy of another, and goes on by itself.
    Clone(usize, usize),
    /// A home is kept, and comes back later as it was.
    Keep(usize),
    Restore(usize),
    /// The carrier cuts a file of the folder short, loses it for now, or brings an old one.
    Cut(usize),
    Drop(usize),
    Old(usize),
    Rename(usize),
}

fn step() -> impl Strategy<Value = Step> {
    let home = || 0usize..3;
    prop_oneof![
        4 => home().prop_map(Step::Record),
        4 => home().prop_map(Step::Sync),
        1 => (home(), home()).prop_map(|(a, b)| Step::Clone(a, b)),
        1 => home().prop_map(Step::Keep),
        1 => home().prop_map(Step::Restore),
        1 => (0usize..8).prop_map(Step::Cut),
        1 => (0usize..8).prop_map(Step::Drop),
        1 => (0usize..8).prop_map(Step::Old),
        1 => (0usize..8).prop_map(Step::Rename),
    ]
}

/// The name of a copy, as programs make them.
fn marked(name: &str, mark: &str) -> String {
    let ends = [".log", ".sig", ".age"];
    let end = ends.iter().find(|end| name.contains(**end));
    let end = end.expect("one of ours");
    name.replacen(end, &format!("{mark}{end}"), 1)
}

/// Homes of one learner, and what carries a folder between them.
struct Trial {
    place: tempfile::TempDir,
    passphrase: Option<&'static str>,
    minute: i64,
    recorded: BTreeSet<String>,
    /// Earlier states of the folder's files.
    old: Vec<(PathBuf, Vec<u8>)>,
    /// What is still on its way: it arrives in the end.
    late: Vec<(PathBuf, Vec<u8>)>,
}

impl Trial {
    fn home(&self, n: usize) -> PathBuf {
        self.place.path().join(format!("home{n}"))
    }

    fn folder(&self) -> PathBuf {
        self.place.path().join("folder")
    }

    /// Files in the folder that hold events or signatures, or may: where names are hidden,
    /// nobody can tell.
    fn files(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(self.folder()).expect("it reads");
        let paths = entries.map(|e| e.expect("an entry").path());
        let mut paths: Vec<PathBuf> = paths
            .filter(|p| {
                let name = p.file_name().expect("a name").to_string_lossy();
                let is_named = name.contains(".log") || name.contains(".sig");
                is_named || name.contains(".age") && !name.starts_with("key")
            })
            .collect();
        paths.sort();
        paths
    }

    /// How many events came; nothing where the folder is refused, and so nothing was sent.
    fn sync(&mut self, n: usize) -> Option<usize> {
        for path in self.files() {
            let bytes = fs::read(&path).expect("it reads");
            self.old.push((path, bytes));
        }
        let mut log = Log::open(&self.home(n), at(self.minute)).expect("it opens");
        let synced = log.sync(
            &self.folder(),
            self.passphrase,
            Join::Mix,
            at(self.minute),
            // Nothing that is not signed is taken in.
            &mut |asked| !matches!(asked, Asked::Device(s) if s.fingerprint.is_none()),
        );
        #[cfg(feature = "encryption")]
        if synced.as_ref().is_ok_and(|synced| synced.is_new) && self.passphrase.is_some() {
            common::sealed::key(&self.folder());
        }
        match synced {
            // What says whose the folder is was cut short, and is on its way.
            Err(RecordError::Altered {
                what: Altered::Missing(name),
                ..
            }) if name.ends_with(".age") => None,
            synced => Some(synced.expect("it syncs").taken.new.len()),
        }
    }

    fn take(&mut self, step: Step) {
        self.minute += 1;
        match step {
            Step::Record(n) => {
                let typed = format!("answer {}", self.minute);
                let mut log = Log::open(&self.home(n), at(self.minute)).expect("it opens");
                log.append(&[answer(self.minute, &typed)])
                    .expect("it is written");
                self.recorded.insert(typed);
            }
            Step::Sync(n) => {
                self.sync(n);
            }
            Step::Clone(a, b) => {
                // Nothing is lost with what it was.
                if a != b && self.home(a).exists() && self.sync(b).is_some() {
                    fs::remove_dir_all(self.home(b)).expect("it goes");
                    copy(&self.home(a), &self.home(b));
                }
            }
            Step::Keep(n) => {
                let kept = self.place.path().join(format!("kept{n}"));
                if self.home(n).exists() && !kept.exists() {
                    copy(&self.home(n), &kept);
                }
            }
            Step::Restore(n) => {
                let kept = self.place.path().join(format!("kept{n}"));
                if kept.exists() && self.sync(n).is_some() {
                    fs::remove_dir_all(self.home(n)).expect("it goes");
                    fs::rename(kept, self.home(n)).expect("it moves");
                }
            }
            Step::Cut(n) => {
                let files = self.files();
                if let Some(path) = files.get(n % files.len().max(1)) {
                    let bytes = fs::read(path).expect("it reads");
                    fs::write(path, &bytes[..bytes.len() / 2]).expect("it is written");
                    self.late.push((path.clone(), bytes));
                }
            }
            Step::Drop(n) => {
                let files = self.files();
                if let Some(path) = files.get(n % files.len().max(1)) {
                    let bytes = fs::read(path).expect("it reads");
                    fs::remove_file(path).expect("it goes");
                    self.late.push((path.clone(), bytes));
                }
            }
            Step::Old(n) => {
                if let Some((path, bytes)) = self.old.get(n) {
                    if let Ok(bytes) = fs::read(path) {
                        self.late.push((path.clone(), bytes));
                    }
                    fs::write(path, bytes).expect("it is written");
                }
            }
            Step::Rename(n) => {
                let files = self.files();
                if let Some(path) = files.get(n % files.len().max(1)) {
                    let name = path.file_name().expect("a name").to_string_lossy();
                    let copy = marked(&name, &format!(" ({n})"));
                    fs::copy(path, self.folder().join(copy)).expect("it is copied");
                }
            }
        }
    }

    /// All sync until nothing moves.
    fn settle(&mut self) {
        for (n, (path, bytes)) in self.late.drain(..).enumerate() {
            let name = path.file_name().expect("a name").to_string_lossy();
            let copy = marked(&name, &format!(".late-{n}"));
            fs::write(path.with_file_name(copy), bytes).expect("it is written");
        }
        for _ in 0..4 {
            for n in 0..3 {
                self.minute += 1;
                self.sync(n);
            }
        }
    }
}

fn run(passphrase: Option<&'static str>, steps: Vec<Step>) {
    let place = tempfile::tempdir().expect("a folder");
    fs::create_dir(place.path().join("folder")).expect("a folder");
    let mut trial = Trial {
        place,
        passphrase,
        minute: 0,
        recorded: BTreeSet::new(),
        old: Vec::new(),
        late: Vec::new(),
    };
    for step in steps {
        trial.take(step);
    }
    trial.settle();
    let all = answers(&trial.home(0));
    let wanted: Vec<&String> = trial.recorded.iter().collect();
    let mut found: Vec<&String> = all.iter().collect();
    found.sort();
    assert_eq!(found, wanted, "each answer once");
    for n in 1..3 {
        assert_eq!(answers(&trial.home(n)), all, "home {n}");
    }
    for n in 0..3 {
        assert_eq!(trial.sync(n), Some(0));
        let log = Log::open(&trial.home(n), at(trial.minute)).expect("it opens");
        let health = log.examine().expect("it reads");
        assert!(health.is_sound(), "{health:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 24, ..common::cases(16) })]

    /// Whatever is cloned, restored, cut short, brought late or copied: when
    /// everything has arrived, all homes hold every answer, once.
    #[test]
    fn clones_and_restores_with_a_lossy_carrier_come_to_the_same(steps in proptest::collection::vec(step(), 1..14)) {
        run(None, steps);
    }
}

#[cfg(feature = "encryption")]
proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 16, ..common::cases(8) })]

    #[test]
    fn so_they_do_through_an_encrypted_folder(steps in proptest::collection::vec(step(), 1..12)) {
        run(Some("correct horse"), steps);
    }
}
