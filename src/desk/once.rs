//! What a learner is told once, and that it was: a name per line in the profile's file
//! `told`.

use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::Desk;
use crate::disk::{is_there, read_small, replace, replace_soon, set_aside};
use crate::record::stamp;
use crate::words::{Message, message};

/// The file in a profile's directory.
const TOLD: &str = "told";
/// Largest such file that is read, in bytes.
const LARGEST: u64 = 10_000;
/// Why ✓ means *kept* now: for who practised before there were stages.
const STAGES: &str = "stages";

/// Whether it is to be told what the stages of a skill are.
#[derive(Debug, Default)]
pub(super) struct Once {
    file: PathBuf,
    stages: Stages,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Stages {
    /// It was told, or there is nobody who would wonder.
    #[default]
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
        let told = read_small(&file, LARGEST).unwrap_or_default();
        let stages = match (told.lines().any(|line| line == STAGES), begun) {
            (true, _) => Stages::Told,
            (false, true) => Stages::ToTell,
            (false, false) => Stages::New,
        };
        Once { file, stages }
    }

    /// Notes that it was told, and tells whether that could be written; a file that can't be
    /// read is set aside. Where it can't be written, it is told again next time. Where the
    /// first segment is made next, it is durable with that.
    fn note(&mut self, now: Timestamp, is_first: bool) -> bool {
        let read = read_small(&self.file, LARGEST);
        if read.is_err()
            && is_there(&self.file).unwrap_or(true)
            && set_aside(&self.file, &stamp(now)).is_err()
        {
            return false;
        }
        let mut told = read.unwrap_or_default();
        told.push_str(STAGES);
        told.push('\n');
        let write = if is_first { replace_soon } else { replace };
        write(&self.file, told.as_bytes()).is_ok()
    }

    /// Practice is to be recorded, the first of all or not: who is new need not be told.
    pub(super) fn begins(&mut self, now: Timestamp, is_first: bool) {
        if self.stages == Stages::New && self.note(now, is_first) {
            self.stages = Stages::Told;
        }
    }

    fn take(&mut self, now: Timestamp) -> Option<Message> {
        (self.stages == Stages::ToTell).then(|| {
            self.stages = Stages::Told;
            self.note(now, false);
            message!("desk-stages")
        })
    }
}

impl Desk {
    /// Practice is to be recorded.
    pub(super) fn begins(&mut self) {
        self.once.begins(self.now(), self.keeping.bytes() == 0);
    }

    /// Whether less of the record could be read than was recorded: what is told of it
    /// is not all. [`Desk::take_lacks`] says why.
    pub fn is_incomplete(&self) -> bool {
        self.keeping.is_incomplete()
    }

    /// Has the learner told something at the next opportunity.
    pub fn tell(&mut self, told: Vec<Message>) {
        self.keeping.tell_all(told);
    }

    /// What was found missing or damaged, as sentences that say what to do; none where
    /// nothing was.
    pub fn take_lacks(&mut self) -> Option<Message> {
        self.keeping.take_notice()
    }

    /// What the learner should be told, once.
    pub fn take_notice(&mut self) -> Option<Message> {
        let now = self.now();
        let notices = self.keeping.take_notice().into_iter();
        let notices: Vec<Message> = notices
            .chain(self.take_unread_length())
            .chain(self.once.take(now))
            .collect();
        (!notices.is_empty()).then(|| Message::sentences(notices))
    }
}
