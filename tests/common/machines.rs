//! The homes of a learner's machines, and a folder that they sync with.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use kenning::record::Log;

use super::recorded::{answers, at};

/// A place with a folder in it, and a home for each machine by its name.
pub struct Machines {
    pub place: tempfile::TempDir,
}

impl Machines {
    pub fn new() -> Machines {
        let place = tempfile::tempdir().expect("a folder");
        fs::create_dir(place.path().join("folder")).expect("a folder");
        Machines { place }
    }

    /// What the machines sync with.
    pub fn folder(&self) -> PathBuf {
        self.place.path().join("folder")
    }

    pub fn there(&self, name: &str) -> PathBuf {
        self.folder().join(name)
    }

    /// A machine's profile.
    pub fn dir(&self, machine: &str) -> PathBuf {
        self.place.path().join(machine).join("profiles/default")
    }

    /// The record of a machine whose clock is so many minutes after noon.
    pub fn log_at(&self, machine: &str, minute: i64) -> Log {
        Log::open(&self.dir(machine), at(minute)).expect("it opens")
    }

    /// The name that a machine records under.
    pub fn device(&self, machine: &str) -> String {
        let text = fs::read_to_string(self.dir(machine).join("device")).expect("it reads");
        text.lines().next().expect("a name").to_owned()
    }

    /// What was typed, by a machine's record.
    pub fn answers(&self, machine: &str) -> Vec<String> {
        answers(&self.dir(machine))
    }

    /// `kenning sync` on a machine whose clock is so many minutes after noon.
    pub fn sync_command(&self, machine: &str, minute: i64) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kenning"));
        command
            .arg("sync")
            .arg(self.folder())
            .env("KENNING_HOME", self.place.path().join(machine))
            .env("KENNING_NOW", at(minute).to_string());
        command
    }
}
