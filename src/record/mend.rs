//! Making both copies of a record whole from each other.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::database::Stored;
use super::erasures::Erasures;
use super::error::RecordError;
use super::gather::{elsewhere, sweep};
use super::index::{Index, REPAIRING};
use super::indexing::CHUNK;
use super::log::Log;
use super::once::Known;
use super::place::{DATABASE, SEGMENTS, clear, stamp};
use super::reached;
use super::segments::{self, Mark, scan};
use super::snapshot;
use super::spare::{Away, put_away};
use super::stamped::{Key, Packed, Record, push_line};
use super::told::Mended;
use crate::disk::fs;
use crate::disk::{keep_aside, replace, set_aside};
use crate::words::{Message, message};

/// What the segments hold.
#[derive(Default)]
struct Lines {
    /// The sum of each line, also for events that have lines under several names.
    sums: HashMap<Key, u32>,
    known: Known,
    /// Segments that are damaged: their names, their whole lines, how many others.
    damaged: Vec<(String, String, usize)>,
    erasures: Erasures,
}

impl Log {
    /// Compares both copies record by record and gives each what only the
    /// other has, where both have been opened; what only databases that were
    /// set aside or backups hold comes back, too. Damaged files are set aside,
    /// and written anew. Everything is read before anything is written, and
    /// what was written is read again; nothing is removed.
    pub(super) fn make_whole(&mut self, now: Timestamp) -> Result<Mended, RecordError> {
        let mut mended = Mended::default();
        let stored = self.stored();
        self.is_unsure |= stored.cut_short.is_some() || !stored.damaged.is_empty();
        let mut inside: HashMap<Key, Packed> = HashMap::new();
        for packed in stored.packed {
            let key = packed.key();
            self.saw(key, now);
            inside.insert(key, packed);
        }
        let mut missing = Vec::new();
        self.segments.reread()?;
        let mut lines = self.read_lines(&mut |record| {
            if !inside.contains_key(&record.key) {
                missing.push(record);
            }
        })?;
        sweep(&self.dir);
        inside.retain(|key, _| !lines.sums.contains_key(key));
        let mut lost: Vec<Record> = inside.into_values().filter_map(Packed::record).collect();
        lost.sort_by_key(|record| record.key);
        lost.retain(|record| lines.known.see(record));
        let beside = elsewhere(&self.dir, &lines.known);
        mended.unread = beside.unread;
        let mut beside: Vec<Record> = beside.records.into_values().collect();
        for record in lost.iter().chain(&beside) {
            lines.erasures.see(record);
        }
        lost.retain(|record| !lines.erasures.take(record));
        beside.retain(|record| !lines.erasures.take(record));
        let to_database = missing.len();
        missing.extend(beside.iter().cloned());
        lost.append(&mut beside);
        lost.sort_by_key(|record| record.key);

        snapshot::forget(&self.dir)?;
        self.replace_damaged(&lines, now, &mut mended)?;
        self.append_lines(&lost)?;
        for record in &missing {
            self.saw(record.key, now);
        }
        mended.to_segments = lost.len();
        self.changed |= !lost.is_empty();
        for record in &lost {
            lines.sums.insert(record.key, sum(record));
        }
        self.prove(&lines.sums)?;

        mended.to_database = to_database;
        match stored.cut_short.is_some() || !stored.damaged.is_empty() {
            true => self.rebuild_damaged(stored.damaged.len(), now, &mut mended)?,
            false => self.fill_database(&missing, &mut mended)?,
        }
        self.merged |= !mended.is_nothing();
        Ok(mended)
    }

    /// Keeps damaged segments under other names, and writes them anew without what can't
    /// be read.
    fn replace_damaged(
        &mut self,
        lines: &Lines,
        now: Timestamp,
        mended: &mut Mended,
    ) -> Result<(), RecordError> {
        if !lines.damaged.is_empty() {
            // The segments become shorter.
            reached::forget(&self.dir)?;
        }
        for (name, whole, damaged) in &lines.damaged {
            let path = self.segments.path(name);
            mended.damaged += damaged;
            mended.moved_to.push(keep_aside(&path, &stamp(now))?);
            replace(&path, whole.as_bytes()).map_err(RecordError::io("write", &path))?;
        }
        self.segments.reread()
    }

    /// What the database holds. One that does not answer is given up.
    fn stored(&mut self) -> Stored {
        let all = match &mut self.index {
            Index::Open(index) => {
                index.be_patient(self.patience);
                index.all()
            }
            _ => return Stored::default(),
        };
        all.unwrap_or_else(|why| {
            self.give_up(why);
            Stored::default()
        })
    }

    /// Puts into the database what it misses; where there is none, nothing was missing.
    fn fill_database(
        &mut self,
        missing: &[Record],
        mended: &mut Mended,
    ) -> Result<(), RecordError> {
        let Index::Open(index) = &self.index else {
            mended.to_database = 0;
            return Ok(());
        };
        let chunks = missing.chunks(CHUNK).map(|some| (some, Mark::default()));
        let last: (&[Record], Mark) = (&[], self.segments.mark().clone());
        for (some, mark) in chunks.chain([last]) {
            if let Err(why) = index.put(some.to_vec(), mark) {
                let path = index.path().to_owned();
                let why = Message::verbatim(why);
                return Err(RecordError::Database { path, why });
            }
        }
        Ok(())
    }

    /// Makes both copies whole. Fails without the database: then there is nothing to compare
    /// with, and nothing may be removed.
    pub(super) fn gather(&mut self, now: Timestamp) -> Result<Mended, RecordError> {
        self.prepare(now)?;
        if !matches!(self.index, Index::Open(_)) {
            self.index = Index::Closed;
            self.open_database(now, REPAIRING)?;
        }
        let mended = self.make_whole(now)?;
        match &self.index {
            Index::Open(_) => Ok(mended),
            _ => Err(RecordError::Database {
                path: self.database_path(),
                why: message!("record-not-open"),
            }),
        }
    }

    /// Reads all segments, and hands over each event once.
    fn read_lines(&self, each: &mut dyn FnMut(Record)) -> Result<Lines, RecordError> {
        let mut lines = Lines {
            erasures: self.erasures(self.opened),
            ..Lines::default()
        };
        for name in self.segments.names() {
            let mut whole = String::new();
            let found = scan(&self.segments.path(&name), 0, &mut |record| {
                if lines.sums.contains_key(&record.key) {
                    return;
                }
                lines.sums.insert(record.key, sum(&record));
                lines.erasures.see(&record);
                push_line(&mut whole, &record);
                if lines.known.see(&record) {
                    each(record);
                }
            })?;
            if found.damaged > 0 || found.torn {
                lines.damaged.push((name, whole, found.damaged));
            }
        }
        Ok(lines)
    }

    /// Reads the segments again: every event must stand there as it should.
    fn prove(&self, wanted: &HashMap<Key, u32>) -> Result<(), RecordError> {
        let found = self.read_lines(&mut |_| ())?;
        let is_there = |(key, sum): &(&Key, &u32)| found.sums.get(*key) == Some(*sum);
        match wanted.iter().filter(|pair| !is_there(pair)).count() {
            0 => Ok(()),
            n => Err(RecordError::Unproven {
                path: self.dir.join(SEGMENTS),
                events: n,
            }),
        }
    }

    /// Appends records of any device to the segments they belong to.
    pub(super) fn append_lines(&mut self, records: &[Record]) -> Result<(), RecordError> {
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

    /// Makes a new database from the segments in place of one with `damaged` unreadable records,
    /// or an unreadable rest. The old one is kept if it may hold something more.
    fn rebuild_damaged(
        &mut self,
        damaged: usize,
        now: Timestamp,
        mended: &mut Mended,
    ) -> Result<(), RecordError> {
        if mended.to_segments > 0 || !mended.moved_to.is_empty() {
            mended.damaged += damaged;
            mended.moved_to.extend(self.rebuild(now)?);
            return Ok(());
        }
        self.index = Index::Closed;
        let away = put_away(&self.dir, &stamp(now))?;
        self.new_database(&self.dir.join(DATABASE))?;
        match away {
            Away::Kept(aside) => {
                mended.damaged += damaged;
                mended.moved_to.push(aside);
            }
            Away::Spare(old) => {
                mended.is_index_new = true;
                // One that can't be removed now is swept the next time.
                let _ = clear(&old);
            }
        }
        Ok(())
    }

    /// Sets the database aside and makes a new one from the segments.
    fn rebuild(&mut self, now: Timestamp) -> Result<Option<PathBuf>, RecordError> {
        self.index = Index::Closed;
        let path = self.dir.join(DATABASE);
        let aside = match fs::try_exists(&path).map_err(RecordError::io("read", &path))? {
            true => Some(set_aside(&path, &stamp(now))?),
            false => None,
        };
        self.new_database(&path)?;
        Ok(aside)
    }

    /// Makes the database anew from the segments, which frees what sled keeps
    /// of the past. The old one is removed only once both the new one and the
    /// segments were read again, and hold all that it held but for what `goes`.
    ///
    /// # Errors
    /// Where something can't be written, or is not found again.
    pub(super) fn compact(
        &mut self,
        now: Timestamp,
        goes: &dyn Fn(&Record) -> bool,
    ) -> Result<(), RecordError> {
        let failed = |why| RecordError::Database {
            path: self.database_path(),
            why,
        };
        let Index::Open(index) = &self.index else {
            return Err(failed(message!("record-not-open")));
        };
        let old = index.all().map_err(|why| failed(Message::verbatim(why)))?;
        if let Some(why) = old.cut_short {
            return Err(failed(Message::verbatim(why)));
        }
        let mut wanted = HashMap::new();
        for record in old.packed.into_iter().filter_map(Packed::record) {
            if !goes(&record) {
                wanted.insert(record.key, record);
            }
        }
        let lines = self.read_lines(&mut |_| ())?;
        let unproven = |n: usize, path: &Path| RecordError::Unproven {
            path: path.to_owned(),
            events: n,
        };
        let gone = wanted.values().filter(|record| !lines.known.has(record));
        match gone.count() {
            0 => {}
            n => return Err(unproven(n, &self.dir.join(SEGMENTS))),
        }
        let Some(aside) = self.rebuild(now)? else {
            return Ok(());
        };
        let path = self.dir.join(DATABASE);
        let new = match &self.index {
            Index::Open(index) => index.all().ok(),
            _ => None,
        };
        let Some(new) = new else {
            return Err(unproven(lines.sums.len(), &path));
        };
        let new: HashSet<Key> = new.packed.iter().map(Packed::key).collect();
        match lines.sums.keys().filter(|key| !new.contains(key)).count() {
            0 => clear(&aside),
            n => Err(unproven(n, &path)),
        }
    }
}

/// What tells one line from another.
fn sum(record: &Record) -> u32 {
    crc32fast::hash(record.line.as_bytes())
}
