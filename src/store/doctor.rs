//! Looks at both copies of a record without changing either.

use std::collections::HashSet;
use std::path::Path;

use jiff::Timestamp;

use super::StoreError;
use super::database::{Database, Fault};
use super::log::Log;
use super::segments::scan;

/// How a record is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Health {
    pub segments: usize,
    pub segment_bytes: u64,
    /// Whole events in the segments.
    pub in_segments: usize,
    /// Lines of the segments that can't be read.
    pub damaged_lines: usize,
    /// Events that a newer kenning recorded.
    pub unknown: usize,
    pub database_bytes: u64,
    /// Whole events in the database.
    pub in_database: usize,
    pub damaged_records: usize,
    /// Why the database, or the rest of it, can't be read.
    pub database_fault: Option<String>,
    /// Events that only one copy has.
    pub only_in_segments: usize,
    pub only_in_database: usize,
}

impl Health {
    /// Whether both copies hold the same, whole.
    pub fn is_sound(&self) -> bool {
        self.damaged_lines == 0
            && self.damaged_records == 0
            && self.database_fault.is_none()
            && self.only_in_database == 0
            && self.only_in_segments == 0
    }
}

impl Log {
    /// Reads both copies and compares them.
    ///
    /// # Errors
    /// Where the segments can't be read, or the database is of a newer kenning.
    pub fn examine(&self) -> Result<Health, StoreError> {
        let mut health = Health::default();
        let mut ids = HashSet::new();
        for (name, length) in self.segments.mark().iter() {
            health.segments += 1;
            health.segment_bytes += length;
            let unknown = &mut health.unknown;
            let found = scan(&self.segments.path(name), 0, &mut |record| {
                *unknown += usize::from(record.event.is_none());
                ids.insert(record.key.id());
            })?;
            health.damaged_lines += found.damaged + usize::from(found.torn);
        }
        health.in_segments = ids.len();
        let path = self.database_path();
        health.database_bytes = size(&path);
        if !path.exists() {
            health.only_in_segments = ids.len();
            return Ok(health);
        }
        match Database::open(&path) {
            Ok(database) => {
                let stored = database.all();
                health.damaged_records = stored.damaged;
                health.database_fault = stored.cut_short;
                health.in_database = stored.packed.len();
                let packed = stored.packed.iter();
                let both = packed.filter(|p| ids.contains(&p.key().id())).count();
                health.only_in_database = stored.packed.len() - both;
                health.only_in_segments = ids.len() - both;
            }
            Err(Fault::Refused(error)) => return Err(error),
            Err(Fault::Busy) => health.database_fault = Some("another program has it open".into()),
            Err(Fault::Damaged(why)) => {
                health.database_fault = Some(why);
                health.only_in_segments = ids.len();
            }
        }
        Ok(health)
    }

    /// Makes both copies whole again, and small.
    ///
    /// # Errors
    /// Where they can't be read or written.
    pub fn repair(&mut self, now: Timestamp) -> Result<super::Mended, StoreError> {
        let mended = self.mend(now)?;
        self.compact(now)?;
        Ok(mended)
    }
}

/// Bytes of all files in a directory, or of a file.
pub fn size(path: &Path) -> u64 {
    let Ok(meta) = std::fs::symlink_metadata(path) else {
        return 0;
    };
    if !meta.is_dir() {
        return meta.len();
    }
    let entries = std::fs::read_dir(path).into_iter().flatten().flatten();
    entries.map(|entry| size(&entry.path())).sum()
}
