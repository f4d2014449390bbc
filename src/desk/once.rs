//! What a learner is told once, and that it was: a name per line in the profile's file
//! `told`.

use std::path::{Path, PathBuf};

use super::Desk;
use crate::disk::replace;
use crate::words::{Message, message};

/// The file in a profile's directory.
const TOLD: &str = "told";
/// Why ✓ means *kept* now: for who practised before there were stages.
const STAGES: &str = "stages";

/// Whether it is to be told what the stages of a skill are.
#[derive(Debug)]
pub(super) struct Once {
    file: PathBuf,
    stages: Stages,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stages {
    /// It was told, or there is nobody who would wonder.
    Told,
    /// To somebody who practised before.
    ToTell,
    /// Nothing was recorded yet: whoever begins now knows nothing else.
    New,
}

impl Once {
    /// What is to be told in this profile, of which something was recorded or not.
    pub(super) fn of(profile: &Path, begun: bool) -> Once {
        let file = profile.join(TOLD);
        let told = std::fs::read_to_string(&file).unwrap_or_default();
        let stages = match (told.lines().any(|line| line == STAGES), begun) {
            (true, _) => Stages::Told,
            (false, true) => Stages::ToTell,
            (false, false) => Stages::New,
        };
        Once { file, stages }
    }

    /// Notes that it was told. Where that can't be written, it is told again next time.
    fn note(&mut self) {
        self.stages = Stages::Told;
        let mut told = std::fs::read_to_string(&self.file).unwrap_or_default();
        told.push_str(STAGES);
        told.push('\n');
        let _ = replace(&self.file, told.as_bytes());
    }

    /// Practice begins: who is new need not be told.
    pub(super) fn begins(&mut self) {
        if self.stages == Stages::New {
            self.note();
        }
    }

    fn take(&mut self) -> Option<Message> {
        (self.stages == Stages::ToTell).then(|| {
            self.note();
            message!("desk-stages")
        })
    }
}

impl Desk {
    /// What the learner should be told, once.
    pub fn take_notice(&mut self) -> Option<Message> {
        let notices = self.keeping.take_notice().into_iter();
        let notices: Vec<Message> = notices.chain(self.once.take()).collect();
        (!notices.is_empty()).then(|| Message::sentences(notices))
    }
}
