//! Looks at both copies of a record without changing either.

use std::collections::HashSet;
use std::path::Path;

use jiff::Timestamp;

use super::ahead;
use super::backup;
use super::database::{Fault, without_trace};
use super::erasures::{Erasing, Erasures};
use super::error::RecordError;
use super::gather::{NotRead, elsewhere, read_copy};
use super::log::Log;
use super::once::Known;
use super::place::{DATABASE, SEGMENTS};
use super::reached;
use super::segments::{Mark, each, list, scan};
use super::spare::is_spare;
use super::stamped::Device;
use super::told::{Mended, Unread};
use crate::disk::fs;
use crate::disk::is_there;
use crate::words::{Message, message};

/// How a record is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Health {
    pub segments: usize,
    pub segment_bytes: u64,
    /// Whole events in the segments.
    pub in_segments: usize,
    /// Lines of the segments about an event that another line holds, too.
    pub repeated: usize,
    /// Lines of the segments that can't be read.
    pub damaged_lines: usize,
    /// Events that a newer kenning recorded.
    pub unknown: usize,
    pub database_bytes: u64,
    /// Whole events in the database.
    pub in_database: usize,
    pub damaged_records: usize,
    /// Whether the database is damaged, but the segments hold all that it held, so nothing is
    /// lost.
    pub is_only_index_damaged: bool,
    /// Why the database, or the rest of it, can't be read.
    pub database_fault: Option<Message>,
    /// Events that the database lacks because it was not closed after them. It gets them the next
    /// time something is recorded.
    pub behind: usize,
    /// Whether the segments reach less far than when the record was closed, and the
    /// database never held the rest.
    pub is_shorter: bool,
    /// Events that only one copy has.
    pub only_in_segments: usize,
    pub only_in_database: usize,
    /// Events that only backups, or files that were set aside, have.
    pub only_elsewhere: usize,
    /// Events in the segments that were erased: an erasure was cut short.
    pub erased: usize,
    /// What may hold more, and could not be read.
    pub unread: Vec<Unread>,
    /// Events of this machine that are dated weeks ahead of its clock: whole, but
    /// they erase and plan nothing.
    pub ahead: usize,
    /// Events of other machines that are dated so, and the machines.
    pub ahead_elsewhere: usize,
    pub machines_ahead: Vec<Device>,
    /// Set if an erasure is not finished: says so, and what to do.
    pub erasing: Option<Message>,
}

/// What a repair did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Repaired {
    pub mended: Mended,
    /// Whether the database was made small, which is left to a run that finds
    /// nothing to put right and reads everything.
    pub compacted: bool,
}

impl Health {
    /// Whether both copies hold the same, whole, nothing may hold more, and nothing is there
    /// that was erased.
    pub fn is_sound(&self) -> bool {
        self.is_whole() && self.unread.is_empty() && self.erased == 0 && self.erasing.is_none()
    }

    /// Whether the database could not be read at all, and so was not compared.
    pub fn is_database_unread(&self) -> bool {
        let is_it = |unread: &Unread| unread.path.ends_with(DATABASE);
        self.unread.iter().any(is_it)
    }

    /// Whether nothing of the record is missing, as far as could be read: both copies hold
    /// the same, whole, or only the database is damaged, and the segments hold all of it.
    pub fn is_whole(&self) -> bool {
        let is_index_whole = self.is_only_index_damaged
            || self.damaged_records == 0
                && self.database_fault.is_none()
                && self.only_in_segments == 0;
        is_index_whole
            && !self.is_shorter
            && self.damaged_lines == 0
            && self.only_in_database == 0
            && self.only_elsewhere == 0
    }
}

/// Reads both copies of a profile's record, backups, and what was set aside, and
/// compares them. Changes nothing: the record may be open elsewhere. What is dated far
/// ahead of `now` erases nothing.
///
/// # Errors
/// Where the segments can't be read, or the database is of a newer kenning.
pub fn examine(dir: &Path, now: Timestamp) -> Result<Health, RecordError> {
    let mut health = Health::default();
    let mut known = Known::default();
    let mut erasures = Erasures::by(now);
    let erasing = Erasing::read(dir)?;
    health.erasing = erasing.as_ref().map(Erasing::message);
    if let Some(Erasing::Courses(going)) = erasing {
        erasures.join(&going.erasures);
    }
    let segments = dir.join(SEGMENTS);
    for (name, length) in list(&segments)?.iter() {
        health.segments += 1;
        health.segment_bytes += length;
        let (unknown, repeated) = (&mut health.unknown, &mut health.repeated);
        let found = scan(&segments.join(name), 0, &mut |record| {
            *unknown += usize::from(record.event.is_none());
            erasures.see(&record);
            *repeated += usize::from(!known.see(&record));
        })?;
        health.damaged_lines += found.unread();
    }
    health.in_segments = known.len();
    health.ahead = ahead::count(dir, now)?;
    let (count, machines) = ahead::elsewhere(dir, now)?;
    (health.ahead_elsewhere, health.machines_ahead) = (count, machines.into_iter().collect());
    health.erased = still_there(dir, &erasures)?;
    examine_database(dir, &erasures, &mut known, &mut health)?;
    let is_damaged = health.damaged_records > 0 || health.database_fault.is_some();
    health.is_only_index_damaged = is_damaged && is_spare(dir);
    let beside = elsewhere(dir, &known);
    health.unread.extend(beside.unread);
    for record in beside.records.values() {
        erasures.see(record);
    }
    let beside = beside.records.values();
    health.only_elsewhere = beside.filter(|record| !erasures.take(record)).count();
    Ok(health)
}

/// How many events the segments hold that were erased.
fn still_there(dir: &Path, erasures: &Erasures) -> Result<usize, RecordError> {
    let mut count = 0;
    // Mostly nothing was ever erased: then there is nothing to look for.
    if !erasures.is_empty() {
        each(&dir.join(SEGMENTS), &mut |record| {
            count += usize::from(erasures.take(&record));
        })?;
    }
    Ok(count)
}

/// Compares the database with the events that the segments have, and adds
/// to these what only it has.
fn examine_database(
    dir: &Path,
    erasures: &Erasures,
    known: &mut Known,
    health: &mut Health,
) -> Result<(), RecordError> {
    let path = dir.join(DATABASE);
    health.database_bytes = size(&path);
    if !fs::try_exists(&path).map_err(RecordError::io("read", &path))? {
        match reached::read(dir) {
            Some(noted) if noted.had_database() => health.only_in_segments = health.in_segments,
            // No database yet: the record was never closed in order.
            _ => health.behind = health.in_segments,
        }
        health.is_shorter = is_shorter(dir, &Mark::default())?;
        if is_there(&path).unwrap_or(true) {
            let why = message!("record-dangling-link");
            health.unread.push(Unread { path, why });
        }
        return Ok(());
    }
    match read_copy(dir, &path) {
        Ok((stored, mark)) => {
            health.damaged_records = stored.damaged.len();
            health.database_fault = stored.cut_short.as_deref().map(without_trace);
            let mut both = HashSet::new();
            let mut only = Vec::new();
            let mut inside = HashSet::new();
            for packed in stored.packed {
                inside.insert(packed.key().id());
                if let Some(deed) = known.deed(packed.key()) {
                    both.insert(deed);
                } else if let Some(record) = packed.record() {
                    match known.find(&record) {
                        Some(deed) => both.extend([deed]),
                        None => only.push(record),
                    }
                }
            }
            health.behind = behind(dir, &mark, &inside)?;
            health.is_shorter = is_shorter(dir, &mark)?;
            health.only_in_segments = (known.len() - both.len()).saturating_sub(health.behind);
            only.retain(|record| !erasures.take(record) && known.see(record));
            health.only_in_database = only.len();
            health.in_database = both.len() + only.len();
        }
        Err(NotRead::Fault(Fault::Refused(error))) => return Err(error),
        Err(NotRead::Fault(Fault::Damaged(why))) => {
            health.database_fault = Some(without_trace(&why));
            health.only_in_segments = health.in_segments;
        }
        Err(NotRead::Fault(Fault::Silent(why))) => {
            let why = without_trace(&why);
            health.unread.push(Unread { path, why });
        }
        Err(NotRead::Fault(Fault::Busy)) => {
            let why = message!("record-busy");
            health.unread.push(Unread { path, why });
        }
        Err(NotRead::Copy(why)) => health.unread.push(Unread { path, why }),
    }
    Ok(())
}

/// Whether the segments reach less far than when the record was closed, and a database
/// with this mark did not reach so far either.
fn is_shorter(dir: &Path, mark: &Mark) -> Result<bool, RecordError> {
    let Some(noted) = reached::read(dir) else {
        return Ok(false);
    };
    let now = list(&dir.join(SEGMENTS))?;
    Ok(!now.follows(&noted.segments) && !mark.follows(&noted.segments))
}

/// How many events the segments gained since the database was written last.
fn behind(dir: &Path, mark: &Mark, inside: &HashSet<(Device, u64)>) -> Result<usize, RecordError> {
    let segments = dir.join(SEGMENTS);
    let now = list(&segments)?;
    let mut found = HashSet::new();
    // If the segments of the mark are gone, nothing is known of what came before it.
    for (name, length) in now.iter().filter(|_| now.follows(mark)) {
        if length > mark.get(name) {
            scan(&segments.join(name), mark.get(name), &mut |record| {
                found.insert(record.key.id());
            })?;
        }
    }
    Ok(found.difference(inside).count())
}

impl Log {
    /// The same of a log that is open.
    ///
    /// # Errors
    /// As [`examine`].
    pub fn examine(&self) -> Result<Health, RecordError> {
        examine(self.dir(), self.opened)
    }

    /// Makes both copies whole again from all that can be read, and sets aside backups with
    /// damaged lines or without their end, which have nothing more to give. If nothing was to be
    /// done and everything could be read, it also makes the database small.
    ///
    /// # Errors
    /// Where they can't be read or written; nothing is lost by it.
    pub fn repair(&mut self, now: Timestamp) -> Result<Repaired, RecordError> {
        let mut mended = self.gather(now)?;
        let damaged = backup::set_damaged_aside(&self.dir, now)?;
        // All that could be read of them is in the record.
        mended.unread.retain(|unread| fs::exists(&unread.path));
        let compacted = !self.merged && mended.unread.is_empty() && damaged.is_empty();
        mended.moved_to.extend(damaged);
        if compacted {
            let mut erasures = self.erasures(self.opened);
            self.each(|record| erasures.see(&record))?;
            self.compact(now, &|record| erasures.take(record))?;
        }
        Ok(Repaired { mended, compacted })
    }
}

/// Bytes of all files in a directory, or of a file.
pub fn size(path: &Path) -> u64 {
    let Ok(meta) = fs::symlink_metadata(path) else {
        return 0;
    };
    if !meta.is_dir() {
        return meta.len();
    }
    let entries = fs::read_dir(path).into_iter().flatten().flatten();
    entries.map(|entry| size(&entry.path())).sum()
}
