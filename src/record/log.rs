//! The event log of one profile: segments of text, and a sled database of the same events.
//!
//! An append goes to the segments, and is on disk when it returns. The database
//! is an index that nothing waits for: it catches up when the log is closed.
//! Either alone rebuilds everything. To start, it is enough to read what the
//! segments gained since the last snapshot.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::Timestamp;

use super::erasures::{self, Erasing};
use super::error::RecordError;
use super::index::{Index, Opener, REPAIRING};
use super::once::{in_order, may_repeat};
use super::place::{DATABASE, SEGMENTS, lock, stamp};
use super::reached;
use super::segments::{self, Mark, Segments, scan};
use super::snapshot;
use super::stamped::{Device, HIGHEST, HybridTime, Key, Record, push_line};
use super::told::Mended;
use super::upgrade;
use super::whose;
use crate::disk::fs;
use crate::disk::{File, Left, create_private_dirs, note_access};
use crate::journal::{Event, in_time};
use crate::words::{Message, message};

/// How far another device's clock may be ahead of this machine's, in seconds. Beyond that it
/// counts as wrong and no longer moves our time forward.
const SKEW: i64 = 86_400;

/// The append-only record of everything that happened to one learner, open for writing.
#[derive(Debug)]
pub struct Log {
    // Fields are dropped in this order: the lock goes last.
    pub(super) index: Index,
    pub(super) opener: Opener,
    /// How far the database was known to reach when this was opened.
    pub(super) known: Option<Mark>,
    /// Whether it is ready to be written.
    pub(super) prepared: bool,
    /// How long a repair waits for a database that does not get on.
    pub(super) patience: Duration,
    /// The database could not be read completely, so numbers unknown to us may be in use.
    pub(super) is_unsure: bool,
    pub(super) segments: Segments,
    pub(super) dir: PathBuf,
    device: Device,
    time: HybridTime,
    next: u64,
    pub(super) notices: Vec<Message>,
    /// When it was opened, by this machine's clock.
    pub(super) opened: Timestamp,
    /// The past has changed since it was read.
    pub(super) changed: bool,
    /// Something was put right since the log was opened.
    pub(super) merged: bool,
    /// An erasure that is not finished.
    pub(super) erasing: Option<Erasing>,
    _lock: Option<File>,
}

/// What was read of a log.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReadBack {
    /// In the order in which they are to be folded.
    pub events: Vec<Event>,
    /// How far the segments reached.
    pub mark: Mark,
    /// Lines that could not be read and were passed over.
    pub damaged: usize,
    /// Events that a newer kenning recorded and this one does not know.
    pub unknown: usize,
}

/// Reads what a profile's segments hold beyond a mark, without opening it for writing: it may be
/// open elsewhere. `None` unless the segments are as they were at the mark, with only new events
/// after it. What is being erased is left out.
///
/// # Errors
/// Where they can't be read.
pub fn read_since(dir: &Path, since: &Mark) -> Result<Option<ReadBack>, RecordError> {
    let erasing = Erasing::read(dir)?;
    let is_gone = |record: &Record| erasing.as_ref().is_some_and(|e| e.takes(record));
    let dir = dir.join(SEGMENTS);
    let mark = segments::list(&dir)?;
    if !mark.follows(since) {
        return Ok(None);
    }
    let mut back = ReadBack::default();
    let mut found: Vec<(Key, Event)> = Vec::new();
    for (name, length) in mark.iter() {
        let from = since.get(name);
        if length == from {
            back.mark.set(name, from);
            continue;
        }
        let unknown = &mut back.unknown;
        let scanned = scan(&dir.join(name), from, &mut |record| {
            if is_gone(&record) {
                return;
            }
            match record.event {
                Some(event) => found.push((record.key, event)),
                None => *unknown += 1,
            }
        })?;
        back.damaged += scanned.damaged;
        back.mark.set(name, scanned.end);
    }
    if may_repeat(&dir, since, &found)? {
        return Ok(None);
    }
    back.events = in_time(in_order(found));
    Ok(Some(back))
}

/// Whether a profile's segments hold an event of some sort; reads no further than the first.
///
/// # Errors
/// Where they can't be read.
pub fn holds(dir: &Path, wanted: impl Fn(&Event) -> bool) -> Result<bool, RecordError> {
    let dir = dir.join(SEGMENTS);
    for (name, _) in segments::list(&dir)?.iter() {
        let path = dir.join(name);
        let fail = |error| RecordError::io("read", &path)(error);
        let file = File::open(&path).map_err(fail)?;
        for line in BufReader::new(file).split(b'\n') {
            let record = Record::parse(&line.map_err(fail)?);
            if record.and_then(|r| r.event).is_some_and(|e| wanted(&e)) {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

impl Log {
    /// Opens the log in a profile's directory, and makes it where it is missing.
    ///
    /// # Errors
    /// Where another kenning has it open, or it can't be read or made.
    pub fn open(dir: &Path, now: Timestamp) -> Result<Log, RecordError> {
        Log::open_with(dir, now, Opener::sled())
    }

    /// The same, with any index.
    pub(super) fn open_with(
        dir: &Path,
        now: Timestamp,
        opener: Opener,
    ) -> Result<Log, RecordError> {
        let made = create_private_dirs(dir)?;
        let lock = lock(dir)?;
        let mut notices = Vec::new();
        let mut erasing = Erasing::read(dir)?;
        if let Some(Erasing::Everything) = erasing {
            let cleared = erasures::clear_directory(dir);
            cleared.map_err(|error| RecordError::Unerased {
                why: error.message(),
            })?;
            let told = message!("record-all-erased-after-all");
            // What counts is that it is gone.
            let _ = note_access(dir, now, Left::Nothing, &told.to_string());
            notices.push(told);
            erasing = None;
        }
        notices.extend(upgrade::upgrade(dir, &stamp(now))?);
        let (device, told) = whose::device(dir, &stamp(now))?;
        notices.extend(told);
        let mut log = Log {
            index: Index::Closed,
            opener,
            known: None,
            prepared: false,
            patience: REPAIRING,
            is_unsure: false,
            segments: Segments::open(&dir.join(SEGMENTS), made)?,
            dir: dir.to_owned(),
            device,
            time: HybridTime::default(),
            next: 0,
            notices,
            opened: now,
            changed: false,
            merged: false,
            erasing,
            _lock: lock,
        };
        log.resume_erasing(now)?;
        Ok(log)
    }

    /// The device that events are recorded as.
    pub fn device(&self) -> Device {
        self.device
    }

    /// The number of the next event.
    pub(super) fn next(&self) -> u64 {
        self.next
    }

    /// Records as another device from now on, counting from `next`.
    pub(super) fn set_device(&mut self, device: Device, next: u64) {
        (self.device, self.next) = (device, next);
    }

    /// The time of what was recorded last.
    pub(super) fn time(&self) -> HybridTime {
        self.time
    }

    /// Says it where what was recorded is dated far ahead of `now`.
    pub(super) fn note_ahead(&mut self, now: Timestamp) -> Result<(), RecordError> {
        if self.time > HybridTime::latest(now) {
            // It may have been written while that clock was taken to be right.
            snapshot::forget(&self.dir)?;
            let at = self.time.wall().strftime("%Y-%m-%d").to_string();
            self.notices.push(message!("record-ahead", date = at));
        }
        Ok(())
    }

    /// What is recorded from now on comes after `time`.
    pub(super) fn not_before(&mut self, time: HybridTime) {
        self.time = self.time.max(time);
    }

    /// The profile's directory.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// How far the segments reach.
    pub fn mark(&self) -> &Mark {
        self.segments.mark()
    }

    /// Adds to what [`Log::take_notices`] gives.
    pub fn tell(&mut self, notice: Option<Message>) {
        self.notices.extend(notice);
    }

    /// Whether what was read of the past is what stands there now.
    pub fn is_as_read(&self) -> bool {
        !self.changed
    }

    /// What the learner should be told of what was put right, once.
    pub fn take_notices(&mut self) -> Vec<Message> {
        std::mem::take(&mut self.notices)
    }

    /// Checks that the segments still hold what they held, as before the first append. If not,
    /// brings them and the database together. Returns whether the segments gained events of the
    /// past.
    ///
    /// # Errors
    /// Where another program has the database open, or a newer kenning wrote it.
    pub fn ready(&mut self, now: Timestamp) -> Result<bool, RecordError> {
        self.prepare(now)?;
        Ok(std::mem::take(&mut self.changed))
    }

    /// Opens both copies, compares them record by record, and gives each what
    /// only the other, a backup or a database that was set aside has. Damaged
    /// files are set aside, and written anew.
    ///
    /// # Errors
    /// Where they can't be read or written.
    pub fn mend(&mut self, now: Timestamp) -> Result<Mended, RecordError> {
        self.prepare_index(now)?;
        self.make_whole(now)
    }

    /// Whether the segments are gone, although the database is there or a note says that they
    /// held something.
    pub fn is_bereft(&self) -> bool {
        let noted = || reached::read(&self.dir).is_some_and(|noted| noted.segments.bytes() > 0);
        self.segments.mark().bytes() == 0 && (fs::exists(&self.dir.join(DATABASE)) || noted())
    }

    /// Appends events as one step. They are on disk when this returns; where
    /// it fails, none of them counts as appended.
    ///
    /// # Errors
    /// Where the segments can't be written.
    pub fn append(&mut self, events: &[Event]) -> Result<(), RecordError> {
        let Some(last) = events.last() else {
            return Ok(());
        };
        self.prepare(last.at)?;
        self.stands(&segments::name(self.device, last.at), last.at)?;
        let (mut time, mut next) = (self.time, self.next);
        let mut lines = String::new();
        for event in events {
            time = time.next(event.at);
            let key = Key {
                time,
                device: self.device,
                seq: next,
            };
            next += 1;
            let record = Record::new(key, event.clone())?;
            push_line(&mut lines, &record);
        }
        let name = segments::name(self.device, last.at);
        self.segments.append(&name, &lines)?;
        (self.time, self.next) = (time, next);
        Ok(())
    }

    /// Takes note of a record that exists: what we record comes after it.
    pub(super) fn saw(&mut self, key: Key, now: Timestamp) {
        let ours = key.device == self.device;
        let bound = now.as_second().saturating_add(SKEW);
        let bound = Timestamp::from_second(bound).unwrap_or(Timestamp::MAX);
        if ours || key.time <= HybridTime::at(bound) {
            self.time = self.time.max(key.time);
        }
        if ours && key.seq < HIGHEST {
            self.next = self.next.max(key.seq.saturating_add(1));
        }
    }

    /// All events.
    ///
    /// # Errors
    /// Where the segments can't be read.
    pub fn events(&mut self, now: Timestamp) -> Result<ReadBack, RecordError> {
        let none = Mark::default();
        let back = read_since(&self.dir, &none)?.unwrap_or_default();
        if back.damaged == 0 {
            return Ok(back);
        }
        let mended = self.mend(now)?;
        self.notices.extend(mended.message());
        Ok(read_since(&self.dir, &none)?.unwrap_or_default())
    }
}

#[cfg(test)]
mod tests;
