//! What a synchronisation asks the learner about.

use jiff::Timestamp;

use super::stamped::Device;

/// What a synchronisation or a backup asks the learner.
#[derive(Clone, Copy, Debug)]
pub enum Asked<'a> {
    /// Whether what other devices want is to be done.
    Wishes(&'a [Wish]),
    /// Whether a backup of a record that began apart is to be mixed with this one.
    Apart,
    /// Whether lines under a device's name are to be taken in.
    Device(&'a Stranger),
}

/// A device that was not accepted yet, as it stands in the folder.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stranger {
    pub device: Device,
    /// Of the key that it signs with, as 16 hexadecimal digits in four groups;
    /// nothing where its lines are not signed.
    pub fingerprint: Option<String>,
    pub standing: Standing,
}

impl Stranger {
    /// Whether both mean the same key, or, where nothing is signed, the same device.
    pub fn is_same(&self, other: &Stranger) -> bool {
        match (&self.fingerprint, &other.fingerprint) {
            (None, None) => self.device == other.device,
            (ours, theirs) => ours == theirs,
        }
    }
}

/// What is known of a device's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It was not accepted before.
    New,
    /// It was accepted with another key.
    Replaced,
    /// It is this machine's own name.
    Ours,
}

/// Something another device wants done here: done once the learner agrees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    pub device: Device,
    /// When it was recorded, by that device's order.
    pub at: Timestamp,
    pub what: Wished,
}

/// What another device wishes for this one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wished {
    /// To erase what was recorded of a course until then: so many events here.
    Erase { course: String, events: usize },
    /// To keep answers as typed from then on, or not.
    KeepAnswers { kept: bool },
}
