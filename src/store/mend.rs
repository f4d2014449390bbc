//! Making both copies of a record whole from each other.

use std::collections::{HashMap, HashSet};
use std::path::PathBuf;

use jiff::Timestamp;

use super::database::{Database, Stored};
use super::files::{remove, replace, set_aside};
use super::log::{CHUNK, DATABASE, Index, Log, stamp};
use super::record::{Device, Packed, Record, push_line};
use super::segments::{self, Mark, scan};
use super::{StoreError, snapshot};
use crate::course::words::counted;

/// What making both copies whole did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mended {
    /// Events that were missing from the segments and came from the database.
    pub to_segments: usize,
    /// Events that were missing from the database and came from the segments.
    pub to_database: usize,
    /// Damaged lines that were taken out of the segments, and damaged records
    /// of the database that were replaced.
    pub damaged: usize,
    /// Where the damaged files are now.
    pub moved_to: Vec<PathBuf>,
}

impl Log {
    /// Compares both copies record by record and gives each what only the
    /// other has, where both have been opened. Damaged files are set aside, and
    /// written anew.
    pub(super) fn make_whole(&mut self, now: Timestamp) -> Result<Mended, StoreError> {
        let mut mended = Mended::default();
        let stored = match &self.index {
            Index::Open(database) => database.all(),
            _ => Stored {
                packed: Vec::new(),
                damaged: 0,
                cut_short: None,
            },
        };
        let mut inside: HashMap<(Device, u64), Packed> = HashMap::new();
        for packed in stored.packed {
            let key = packed.key();
            self.saw(key, now);
            inside.insert(key.id(), packed);
        }
        mended.damaged += stored.damaged;

        snapshot::forget(&self.dir)?;
        self.segments.reread()?;
        let mut missing = Vec::new();
        let mut seen = HashSet::new();
        for name in self.segments.names() {
            let path = self.segments.path(&name);
            let mut whole = String::new();
            let found = scan(&path, 0, &mut |record| {
                if !seen.insert(record.key.id()) {
                    return;
                }
                push_line(&mut whole, &record);
                if !inside.contains_key(&record.key.id()) {
                    missing.push(record);
                }
            })?;
            if found.damaged > 0 || found.torn {
                mended.damaged += found.damaged;
                mended.moved_to.push(set_aside(&path, &stamp(now))?);
                replace(&path, whole.as_bytes()).map_err(StoreError::io("write", &path))?;
            }
        }
        self.segments.reread()?;
        for record in &missing {
            self.saw(record.key, now);
        }

        inside.retain(|id, _| !seen.contains(id));
        let mut lost: Vec<Record> = inside.into_values().filter_map(Packed::record).collect();
        lost.sort_by_key(|record| record.key);
        mended.to_segments = lost.len();
        self.changed |= !lost.is_empty();
        self.append_lines(&lost)?;

        if stored.cut_short.is_some() || stored.damaged > 0 {
            mended.to_database = missing.len();
            mended.moved_to.extend(self.rebuild(now)?);
        } else if let Index::Open(database) = &mut self.index {
            mended.to_database = missing.len();
            let chunks = missing.chunks(CHUNK).map(|some| (some, Mark::default()));
            let last: (&[Record], Mark) = (&[], self.segments.mark().clone());
            for (some, mark) in chunks.chain([last]) {
                if let Err(message) = database.put(some, &mark) {
                    let path = database.path().to_owned();
                    return Err(StoreError::Database { path, message });
                }
            }
        }
        Ok(mended)
    }

    /// Appends records of any device to the segments they belong to.
    pub(super) fn append_lines(&mut self, records: &[Record]) -> Result<(), StoreError> {
        let mut lines: HashMap<String, String> = HashMap::new();
        for record in records {
            let at = match &record.event {
                Some(event) => event.at,
                None => record.key.time.wall(),
            };
            let text = lines
                .entry(segments::name(record.key.device, at))
                .or_default();
            push_line(text, record);
        }
        for (name, text) in lines {
            self.segments.append(&name, &text)?;
        }
        Ok(())
    }

    /// Sets the database aside and makes a new one from the segments.
    fn rebuild(&mut self, now: Timestamp) -> Result<Option<PathBuf>, StoreError> {
        self.index = Index::Closed;
        let path = self.dir.join(DATABASE);
        let aside = match path.exists() {
            true => Some(set_aside(&path, &stamp(now))?),
            false => None,
        };
        let mut database = Database::open(&path).map_err(|fault| self.refused(fault))?;
        self.catch_up(&mut database, &Mark::default())?;
        self.index = Index::Open(Box::new(database));
        Ok(aside)
    }

    /// Makes the database anew from the segments, which frees what sled keeps
    /// of the past; the old one is removed once the new one is whole.
    ///
    /// # Errors
    /// Where it can't be written.
    pub fn compact(&mut self, now: Timestamp) -> Result<(), StoreError> {
        if let Some(old) = self.rebuild(now)? {
            remove(&old)?;
        }
        Ok(())
    }
}

impl Mended {
    /// Whether there was nothing to do.
    pub fn is_nothing(&self) -> bool {
        *self == Mended::default()
    }

    /// What was done, for the learner; nothing where nothing was to be done.
    pub fn sentence(&self) -> Option<String> {
        if self.is_nothing() {
            return None;
        }
        let events = self.to_segments + self.to_database;
        let mut text = format!(
            "The record of this profile was damaged and has been put right: {} recovered",
            counted(events, "event")
        );
        if self.damaged > 0 {
            text += &format!(", {} unreadable", self.damaged);
        }
        if let Some(first) = self.moved_to.first() {
            text += &format!("; what was damaged is kept as {}", first.display());
        }
        Some(text + ".")
    }
}
