//! What repairs and merges tell.

use std::collections::BTreeMap;
use std::path::PathBuf;

use jiff::Timestamp;

use super::stamped::Record;
use crate::words::{Message, message};

/// Something that may hold events and could not be read, or not all of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    pub path: PathBuf,
    /// Why, as part of a sentence.
    pub why: Message,
}

/// What making both copies whole did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mended {
    /// Events that were missing from the segments and came from the database,
    /// a database that was set aside, or a backup.
    pub to_segments: usize,
    /// Events that were missing from the database and came from the segments.
    pub to_database: usize,
    /// Damaged lines that were taken out of the segments, and damaged records
    /// of the database that were replaced.
    pub damaged: usize,
    /// Where the damaged files are now.
    pub moved_to: Vec<PathBuf>,
    /// What may hold more, and could not be read.
    pub unread: Vec<Unread>,
    /// Whether a damaged database was made anew of which the segments held all.
    pub is_index_new: bool,
}

impl Mended {
    /// Whether there was nothing to do.
    pub(crate) fn is_nothing(&self) -> bool {
        self.to_segments == 0
            && self.to_database == 0
            && self.damaged == 0
            && self.moved_to.is_empty()
            && !self.is_index_new
    }

    /// What was done, for the learner; nothing where nothing was to be done.
    pub fn message(&self) -> Option<Message> {
        if self.is_nothing() {
            return None;
        }
        if self.is_index_new {
            return Some(message!("record-index-anew"));
        }
        Some(message!(
            "record-mended",
            events = self.to_segments + self.to_database,
            damaged = self.damaged,
            kept = self.moved_to.len(),
            path = (self.moved_to.first()).map_or(String::new(), |path| path.display().to_string()),
        ))
    }
}

/// What came in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TakenIn {
    /// What was not there before.
    pub new: Vec<Record>,
    /// How many were there already.
    pub known: usize,
    /// How many were left out, as the learner had erased them.
    pub erased: usize,
    /// The courses of those, and when each was erased last.
    pub erased_courses: BTreeMap<String, Timestamp>,
    /// Events that came in under numbers that this device had used too, as
    /// where there is another copy of it: it records under a new name from now on.
    pub renamed: usize,
    /// Events under this device's name that differ from what it recorded and
    /// had sent before: they are not its own, and were left out.
    pub differing: usize,
}
