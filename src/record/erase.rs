//! Erasing for good. First a note says what has to go ([`Erasing`]); every step may be done
//! twice; the note goes last. So an erasure that is cut off either did not begin, or is finished
//! when the record is opened next.

use std::path::Path;

use jiff::Timestamp;

use super::backup;
use super::erasures::{self, Erasing, Erasures, Going};
use super::error::RecordError;
use super::log::Log;
use super::once::Known;
use super::place::{DATABASE, LOCK, SEGMENTS, clear, itself, lock};
use super::reached;
use super::segments::{is_segment, names_segment, scan};
use super::snapshot;
use super::stamped::{HybridTime, Key, Record, push_line};
use crate::disk::{Left, MAKING, fs, note_access};
use crate::disk::{create_private_dir, remove, replace};
use crate::journal::{Event, EventKind};
use crate::words::message;

impl Log {
    /// Erases all that was recorded of a course: from the segments, the
    /// database, the snapshots, the backups, and files that were set aside.
    /// What was synced is taken out of other copies when they sync.
    ///
    /// # Errors
    /// Where something can't be removed: [`RecordError::Unerased`] where something is gone
    /// and the rest goes when the log is opened next.
    pub fn erase(&mut self, course: &str, now: Timestamp) -> Result<(), RecordError> {
        // First take in what only the database or a backup has: other courses' events must stay,
        // and this course's must be known.
        self.gather_to_erase(now)?;
        // Later than anything of the course whose clock was not wrong by weeks.
        let latest = HybridTime::latest(now);
        let mut newest = HybridTime::default();
        self.each(|record| {
            if record.key.time <= latest {
                newest = newest.max(record.key.time);
            }
        })?;
        self.not_before(newest);
        let key = Key {
            time: self.time().next(now),
            device: self.device(),
            seq: self.next(),
        };
        let kind = EventKind::Erased {
            course: course.to_owned(),
        };
        let erased = Record::new(key, Event::new(now, kind))?;
        let mut erasures = self.erasures(now);
        erasures.see(&erased);
        self.each(|record| {
            let of = record.event.as_ref().map(|event| event.kind.course());
            if of == Some(course) && record.key.time >= key.time {
                erasures.ask(&record);
            }
        })?;
        self.begin_erasing(erasures, &[erased])?;
        self.saw(key, now);
        self.finish_erasing(now)
    }

    /// What is being erased. What is dated far ahead of `now` will not count.
    pub(super) fn erasures(&self, now: Timestamp) -> Erasures {
        let mut erasures = Erasures::by(now);
        if let Some(Erasing::Courses(going)) = &self.erasing {
            erasures.join(&going.erasures);
        }
        erasures
    }

    /// The keys that the events of an unfinished erasure take up.
    pub(super) fn keys_of_erasing(&self) -> Vec<Key> {
        match &self.erasing {
            Some(Erasing::Courses(going)) => going.events.iter().map(|e| e.key).collect(),
            _ => Vec::new(),
        }
    }

    /// Notes what is to go, with the events among `new` that say so.
    pub(super) fn begin_erasing(
        &mut self,
        erasures: Erasures,
        new: &[Record],
    ) -> Result<(), RecordError> {
        let mut going = match self.erasing.take() {
            Some(Erasing::Courses(going)) => *going,
            _ => Going::default(),
        };
        going.erasures.join(&erasures);
        let says_so = |record: &&Record| {
            let kind = record.event.as_ref().map(|event| &event.kind);
            matches!(kind, Some(EventKind::Erased { .. }))
        };
        going.events.extend(new.iter().filter(says_so).cloned());
        let erasing = Erasing::Courses(Box::new(going));
        // Snapshots would still show what has to go.
        snapshot::erase(&self.dir)?;
        let written = erasing.write(&self.dir);
        self.erasing = match &written {
            Ok(()) => Some(erasing),
            // Whether it was noted is what the disk says.
            Err(_) => Erasing::read(&self.dir).unwrap_or(None),
        };
        written
    }

    /// Finishes what was begun, and removes the note.
    pub(super) fn finish_erasing(&mut self, now: Timestamp) -> Result<(), RecordError> {
        let Some(Erasing::Courses(going)) = self.erasing.clone() else {
            return Ok(());
        };
        match self.take_out(&going, now) {
            Ok(()) => {
                self.erasing = None;
                Ok(())
            }
            Err(error) if error.is_final() => Err(error),
            Err(error) => Err(RecordError::Unerased {
                why: error.message(),
            }),
        }
    }

    fn take_out(&mut self, going: &Going, now: Timestamp) -> Result<(), RecordError> {
        self.prepare(now)?;
        let mut known = Known::default();
        self.each(|record| {
            known.see(&record);
        })?;
        let missing = going.events.iter().filter(|event| !known.has(event));
        let missing: Vec<Record> = missing.cloned().collect();
        self.append_lines(&missing)?;
        let mut erasures = self.erasures(now);
        self.each(|record| erasures.see(&record))?;
        self.purge(&erasures, now)?;
        erasures::forget(&self.dir)
    }

    /// Continues an erasure that was cut off, when the log is opened. If it can't be finished
    /// now, the learner is told.
    pub(super) fn resume_erasing(&mut self, now: Timestamp) -> Result<(), RecordError> {
        let told = match &self.erasing {
            None => return Ok(()),
            Some(Erasing::Courses(going)) => {
                message!("record-erased-after-all", courses = going.courses())
            }
            Some(unknown) => {
                self.notices.push(unknown.message());
                return Ok(());
            }
        };
        // The cut-off erasure may have left a database that holds more of other courses.
        let gathered = self.gather_to_erase(now);
        match gathered.and_then(|()| self.finish_erasing(now)) {
            Ok(()) => {
                let noted = note_access(&self.dir, now, Left::Nothing, &told.to_string());
                self.notices.push(told);
                // What counts is that it is gone.
                let _ = noted;
                Ok(())
            }
            Err(error) if error.is_final() => Err(error),
            Err(error @ RecordError::Unerased { .. }) => {
                self.notices.push(error.message());
                Ok(())
            }
            Err(error) => {
                let why = error.message();
                self.notices.push(RecordError::Unerased { why }.message());
                Ok(())
            }
        }
    }

    /// Whether an erasure of courses is not finished.
    pub fn is_erasing(&self) -> bool {
        matches!(self.erasing, Some(Erasing::Courses(_)))
    }

    /// An error while an erasure is not finished: no copy may hold what has to go.
    pub(super) fn nothing_half_erased(&self) -> Result<(), RecordError> {
        match &self.erasing {
            Some(Erasing::Courses(going)) => Err(RecordError::Unerased {
                why: message!("record-no-copy-now", courses = going.courses()),
            }),
            _ => Ok(()),
        }
    }

    /// Takes out what was erased but is there all the same.
    pub(super) fn erase_again(&mut self, now: Timestamp) -> Result<(), RecordError> {
        let mut erasures = self.erasures(now);
        self.each(|record| erasures.see(&record))?;
        let mut is_there = false;
        self.each(|record| is_there |= erasures.take(&record))?;
        match is_there {
            true => {
                self.begin_erasing(erasures, &[])?;
                self.finish_erasing(now)
            }
            false => Ok(()),
        }
    }

    /// Takes what is erased out of all that a profile's directory holds of it.
    fn purge(&mut self, erasures: &Erasures, now: Timestamp) -> Result<(), RecordError> {
        self.rewrite(|record| !erasures.take(record))?;
        snapshot::erase(&self.dir)?;
        backup::forget(&self.dir)?;
        self.sweep(&self.dir, is_old)?;
        self.sweep(&self.dir.join(SEGMENTS), |name| {
            is_old(name) || names_segment(name) && !is_segment(name)
        })?;
        self.purge_database(erasures, now)
    }

    /// Removes what a directory holds of some names.
    pub(super) fn sweep(&self, dir: &Path, goes: impl Fn(&str) -> bool) -> Result<(), RecordError> {
        let fail = |error| RecordError::io("read", dir)(error);
        // Segments make their directory when there is something to write.
        if !fs::try_exists(dir).map_err(fail)? {
            return Ok(());
        }
        for entry in fs::read_dir(dir).map_err(fail)? {
            let entry = entry.map_err(fail)?;
            if goes(&entry.file_name().to_string_lossy()) {
                clear(&entry.path())?;
            }
        }
        Ok(())
    }

    /// Writes the segments anew with the records that `stays` keeps; damaged
    /// lines go.
    fn rewrite(&mut self, mut stays: impl FnMut(&Record) -> bool) -> Result<(), RecordError> {
        reached::forget(&self.dir)?;
        for name in self.segments.names() {
            let path = self.segments.path(&name);
            let mut text = String::new();
            let mut gone = 0;
            let found = scan(&path, 0, &mut |record| match stays(&record) {
                true => push_line(&mut text, &record),
                false => gone += 1,
            })?;
            if gone > 0 || found.damaged > 0 || found.torn {
                if text.is_empty() {
                    clear(&path)?;
                    continue;
                }
                // A link stays, and leads to what is left.
                let path = itself(&path)?;
                let written = replace(&path, text.as_bytes());
                written.map_err(RecordError::io("write", &path))?;
            }
        }
        self.segments.reread()
    }
}

/// Whether a name in a profile's directory is that of something set aside, of a copy of
/// the database, or of a file that was being made when kenning was killed.
pub(super) fn is_old(name: &str) -> bool {
    name.contains(".damaged-")
        || name.contains(".format-1-")
        || name.starts_with(MAKING)
        || name == "events.upgrading"
        || name.starts_with(DATABASE) && name != DATABASE
}

/// Erases all that a profile's directory holds; the directory stays, empty.
///
/// # Errors
/// Where the profile is open elsewhere, or something can't be removed:
/// [`RecordError::Unerased`] where the rest goes when the profile is opened next.
pub fn erase_directory(dir: &Path) -> Result<(), RecordError> {
    create_private_dir(dir)?;
    let held = lock(dir)?;
    Erasing::Everything.write(dir)?;
    let cleared = erasures::clear_directory(dir);
    cleared.map_err(|error| RecordError::Unerased {
        why: error.message(),
    })?;
    // Nobody takes what was there for a profile any more.
    remove(&dir.join(LOCK))?;
    drop(held);
    Ok(())
}
