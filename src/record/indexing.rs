//! The log and its index: when the database is opened, and how it catches up with the segments.
//! Appends never wait for it: it gets what it lacks when the log is closed.

use std::path::Path;
use std::thread;
use std::time::Duration;

use jiff::Timestamp;

use super::database::Fault;
use super::error::RecordError;
use super::index::{CLOSING, Index, REPAIRING, STARTING, Worker};
use super::log::Log;
use super::place::{DATABASE, SEGMENTS, clear, in_use, stamp};
use super::reached;
use super::segments::{Found, Mark, scan};
use super::spare::{Away, put_away};
use super::stamped::Device;
use super::told::Mended;
use crate::disk::fs;
use crate::disk::{is_there, room};
use crate::words::{Message, message};

/// What a database may take of the disk before it holds anything, in bytes. Where there is
/// less room, what there is is for answers.
const NEEDED: u64 = 4 << 20;
/// How many records go to the database at once.
pub(super) const CHUNK: usize = 8192;

impl Log {
    /// Makes ready to write: brings the segments in order, and takes note of the
    /// numbers that were used. The database is opened only where the segments hold
    /// less than they did when the record was closed, or it is not as it was left.
    /// Without a database the log goes on with the segments alone.
    pub(super) fn prepare(&mut self, now: Timestamp) -> Result<(), RecordError> {
        if self.prepared {
            return Ok(());
        }
        let noted = reached::read(&self.dir);
        let is_new = noted.is_none() && !is_there(&self.dir.join(DATABASE)).unwrap_or(true);
        let segments = self.segments.mark();
        let is_whole = (noted.as_ref()).is_some_and(|noted| segments.follows(&noted.segments));
        let as_left = noted.filter(|noted| noted.holds(&self.dir, self.segments.mark()));
        match as_left {
            Some(noted) => {
                self.tidy(&noted.segments)?;
                self.known = Some(noted.segments);
            }
            // As after a first start that was killed: the segments are all there is.
            None if is_new => self.tidy(&Mark::default())?,
            None => self.open_or_go_on(now, STARTING)?,
        }
        let mut newest = self.segments.newest()?;
        if let Index::Open(index) = &self.index {
            match index.newest(self.device()) {
                Ok(found) => newest.extend(found),
                Err(why) => self.give_up(why),
            }
        }
        newest.extend(self.keys_of_erasing());
        for key in newest {
            self.saw(key, now);
        }
        let is_unsure = self.is_unsure || matches!(self.index, Index::Failed);
        if matches!(self.index, Index::Open(_)) && reached::drawn(&self.dir).is_some() {
            // From now on it may hold numbers of that name, too.
            reached::forget(&self.dir)?;
        }
        if is_unsure && !is_whole && reached::drawn(&self.dir) != Some(self.device()) {
            self.draw_name();
        }
        self.note_ahead(now)?;
        self.prepared = true;
        Ok(())
    }

    /// Records under another name from now on: what was lost may come back, and none of its
    /// numbers is given again. Until the database opens again, that name is enough. Where it
    /// can't be noted, all goes on under the name that was: no answer waits for that, and
    /// events that have a number twice are told apart by their times.
    fn draw_name(&mut self) {
        let drawn = Device::draw();
        if self.become_device(drawn, 0).is_ok() {
            // Without it, the next start draws once more.
            let _ = reached::note_drawn(&self.dir, drawn);
        }
    }

    /// Whether there is room for a database.
    fn has_room(&self) -> bool {
        room(&self.dir).is_none_or(|room| room >= NEEDED)
    }

    /// Opens the database where it is not open yet, or was given up.
    pub(super) fn prepare_index(&mut self, now: Timestamp) -> Result<(), RecordError> {
        self.prepare(now)?;
        match self.index {
            Index::Closed => self.open_or_go_on(now, REPAIRING),
            _ => Ok(()),
        }
    }

    /// Opens the database; where that fails for now, says so and goes on without.
    fn open_or_go_on(&mut self, now: Timestamp, patience: Duration) -> Result<(), RecordError> {
        match self.open_database(now, patience) {
            Ok(()) => {}
            Err(error @ (RecordError::InUse { .. } | RecordError::NewerFormat { .. })) => {
                return Err(error);
            }
            Err(error) => {
                let path = self.dir.join(SEGMENTS);
                let until = message!("record-without-database", path = &path);
                let told = Message::sentences([error.message(), until]);
                // Making ready may have failed before, and have said it.
                if !self.notices.contains(&told) {
                    self.notices.push(told);
                }
                self.index = Index::Failed;
            }
        }
        Ok(())
    }

    /// The database failed while it was open: the log goes on without it.
    pub(super) fn give_up(&mut self, why: String) {
        self.index = Index::Failed;
        let path = self.dir.join(DATABASE);
        self.notices
            .push(message!("record-database-lost", path = &path, why = why));
    }

    /// Cuts off writes that were broken off behind a mark: they were never acknowledged.
    fn tidy(&mut self, since: &Mark) -> Result<(), RecordError> {
        for (name, from) in self.beyond(since) {
            let found = scan(&self.segments.path(&name), from, &mut |_| ())?;
            self.cut_torn(&name, found)?;
        }
        Ok(())
    }

    /// Cuts off what follows the last whole line of a segment. If that is zeros, the learner is
    /// told: they may have replaced acknowledged answers.
    fn cut_torn(&mut self, name: &str, found: Found) -> Result<(), RecordError> {
        if found.torn {
            self.segments.cut(name, found.end)?;
        }
        let mended = Mended {
            damaged: usize::from(found.zeroed),
            ..Mended::default()
        };
        self.notices.extend(mended.message());
        Ok(())
    }

    /// The segments that go on behind a mark, and from where.
    fn beyond(&self, since: &Mark) -> Vec<(String, u64)> {
        (self.segments.mark().iter())
            .filter(|&(name, length)| length > since.get(name))
            .map(|(name, _)| (name.to_owned(), since.get(name)))
            .collect()
    }

    /// Why there is no database, for the learner.
    fn refused(&self, fault: Fault) -> RecordError {
        match fault {
            Fault::Refused(error) => error,
            Fault::Busy => in_use(&self.dir),
            Fault::Damaged(why) | Fault::Silent(why) => self.failed(why),
        }
    }

    fn failed(&self, why: String) -> RecordError {
        RecordError::Database {
            path: self.dir.join(DATABASE),
            why: Message::verbatim(why),
        }
    }

    /// Opens the database; one that is damaged is set aside, and made anew. Where the
    /// segments hold all of it, it is not kept.
    pub(super) fn open_database(
        &mut self,
        now: Timestamp,
        patience: Duration,
    ) -> Result<(), RecordError> {
        let path = self.dir.join(DATABASE);
        if !self.has_room() {
            return Err(self.failed(message!("record-no-room").into()));
        }
        let existed = fs::try_exists(&path).map_err(RecordError::io("read", &path))?;
        let mut rebuilt = None;
        let index = match Worker::open(&self.opener, &path, patience) {
            Err(Fault::Damaged(_)) => {
                self.is_unsure = true;
                rebuilt = Some(put_away(&self.dir, &stamp(now))?);
                Worker::open(&self.opener, &path, patience)
            }
            opened => opened,
        }
        .map_err(|fault| self.refused(fault))?;
        let (marked, readable) = match index.mark() {
            Ok(marked) => (marked.unwrap_or_default(), true),
            Err(_) => (Mark::default(), false),
        };
        let follows = self.segments.mark().follows(&marked);
        let lost = self.lost(&marked);
        let as_it_was = follows && readable && lost.is_none();
        let put = match as_it_was {
            true => self.catch_up(&index, &marked)?,
            false => 0,
        };
        self.index = Index::Open(index);
        if !as_it_was || matches!(rebuilt, Some(Away::Kept(_))) {
            let mended = self.make_whole(now)?;
            self.notices.extend(mended.message());
        }
        if lost.is_some_and(|noted| !self.segments.mark().follows(&noted)) {
            self.is_unsure = true;
            let path = self.dir.join(SEGMENTS);
            self.notices
                .push(message!("record-events-lost", path = &path));
        }
        if let Some(Away::Kept(aside)) = &rebuilt {
            self.notices
                .push(message!("record-database-rebuilt", n = put, path = aside));
        } else if let Some(Away::Spare(old)) = &rebuilt {
            // One that can't be removed now is swept the next time.
            let _ = clear(old);
            self.notices.push(message!("record-index-anew"));
        } else if existed && marked == Mark::default() && put > 0 {
            self.notices
                .push(message!("record-database-refilled", n = put));
        }
        Ok(())
    }

    /// How far the segments reached when the record was closed, where they reach less far
    /// now, and a database with this mark never held the rest.
    fn lost(&self, marked: &Mark) -> Option<Mark> {
        let noted = reached::read(&self.dir)?.segments;
        let is_had = self.segments.mark().follows(&noted) || marked.follows(&noted);
        (!is_had).then_some(noted)
    }

    /// Makes a database from the segments in a place where there is none.
    pub(super) fn new_database(&mut self, path: &Path) -> Result<(), RecordError> {
        let index = Worker::open(&self.opener, path, self.patience);
        let index = index.map_err(|fault| self.refused(fault))?;
        self.catch_up(&index, &Mark::default())?;
        self.index = Index::Open(index);
        Ok(())
    }

    /// Puts into the database what the segments hold beyond its mark.
    fn catch_up(&mut self, index: &Worker, marked: &Mark) -> Result<usize, RecordError> {
        let mut count = 0;
        let mut mark = marked.clone();
        for (name, from) in self.beyond(marked) {
            let mut records = Vec::new();
            let mut failed = None;
            let path = self.segments.path(&name);
            let found = scan(&path, from, &mut |record| {
                count += 1;
                records.push(record);
                if records.len() == CHUNK {
                    // The mark moves once the whole segment is in.
                    let some = std::mem::take(&mut records);
                    if failed.is_none() {
                        failed = index.put(some, mark.clone()).err();
                    }
                }
            })?;
            self.cut_torn(&name, found)?;
            mark.set(&name, self.segments.mark().get(&name));
            failed = match failed {
                None => index.put(records, mark.clone()).err(),
                failed => failed,
            };
            if let Some(why) = failed {
                return Err(self.failed(why));
            }
        }
        Ok(count)
    }

    /// Gives the database what was recorded, closes it, and notes how far the
    /// record reaches. Waits for it only as long as it gets on: what is not done
    /// then is done the next time.
    fn close_index(&mut self) {
        let nothing = self.segments.mark().bytes() == 0
            && !is_there(&self.dir.join(DATABASE)).unwrap_or(true);
        if nothing || !fs::is_dir(&self.dir) {
            return;
        }
        let is_known = self.known.as_ref() == Some(self.segments.mark());
        let opened = match std::mem::replace(&mut self.index, Index::Failed) {
            // Looked at when kenning starts next.
            Index::Failed if reached::drawn(&self.dir).is_some() => return,
            Index::Failed => return drop(reached::forget(&self.dir)),
            Index::Closed if is_known => return,
            // The note of before holds: the next end makes up for it.
            Index::Closed if !self.has_room() => return,
            Index::Closed if !is_there(&self.dir.join(DATABASE)).unwrap_or(true) => {
                // Where this is cut off, nothing is lost with what there is of a database.
                let _ = reached::write(&self.dir, self.segments.mark());
                Worker::open(&self.opener, &self.dir.join(DATABASE), CLOSING)
            }
            Index::Closed => Worker::open(&self.opener, &self.dir.join(DATABASE), CLOSING),
            Index::Open(index) => Ok(index),
        };
        let mut index = match opened {
            Ok(index) => index,
            Err(Fault::Damaged(_) | Fault::Refused(_)) => {
                return drop(reached::forget(&self.dir));
            }
            Err(Fault::Busy | Fault::Silent(_)) => return,
        };
        index.be_patient(CLOSING);
        let marked = index.mark().map(Option::unwrap_or_default);
        let follows = |mark: &Mark| self.segments.mark().follows(mark);
        let done = match marked {
            Ok(mark) if follows(&mark) => self.catch_up(&index, &mark).is_ok(),
            _ => false,
        };
        drop(index);
        let noted = match done {
            true => reached::write(&self.dir, self.segments.mark()),
            false => reached::forget(&self.dir),
        };
        // Without the note, the next start looks into the database itself.
        let _ = noted;
    }
}

impl Drop for Log {
    fn drop(&mut self) {
        if self.prepared && !thread::panicking() {
            self.stands_at_the_end();
            self.close_index();
        }
    }
}
