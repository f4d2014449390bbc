//! Keeping what happened: on disk where that is possible, and in memory, to be
//! tried again, where it is not.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use crate::journal::{Event, EventKind, answers_not_undone};
use crate::learner::State;
use crate::record::{
    Log, Mark, ReadBack, RecordError, gaps, read_since, unfinished, write_snapshot,
};
use crate::words::{Message, message};

/// One profile's record, and what could not be written to it yet.
#[derive(Debug)]
pub(super) struct Keeping {
    dir: PathBuf,
    /// When it was opened, by this machine's clock.
    opened: Timestamp,
    /// Nothing while it can't be written, or is only looked at.
    log: Option<Log>,
    pending: Vec<Event>,
    trouble: Option<Message>,
    /// How many answers were told not to be saved, and why, where they were.
    told: Option<(usize, Option<Message>)>,
    notices: Vec<Message>,
    /// Less could be read than was recorded.
    is_incomplete: bool,
}

impl Keeping {
    fn closed(dir: PathBuf, opened: Timestamp) -> Keeping {
        Keeping {
            dir,
            opened,
            log: None,
            pending: Vec::new(),
            trouble: None,
            told: None,
            notices: Vec::new(),
            is_incomplete: false,
        }
    }

    /// Opens a profile's record for writing. Where the disk forbids it, the
    /// learner is told, and practice goes on in memory.
    pub(super) fn open(dir: PathBuf, now: Timestamp) -> Result<Keeping, RecordError> {
        let mut keeping = Keeping::closed(dir, now);
        match Log::open(&keeping.dir, now) {
            Ok(log) => keeping.log = Some(log),
            Err(error) if error.is_final() => return Err(error),
            Err(error) => {
                let until = message!("desk-nothing-kept-yet");
                let told = Message::sentences([error.message(), until]);
                keeping.notices.push(told);
            }
        }
        Ok(keeping)
    }

    /// Looks at a profile's record: takes no lock, and changes nothing. What it finds
    /// missing is told.
    pub(super) fn look(dir: PathBuf, now: Timestamp) -> Result<Keeping, RecordError> {
        let missing = gaps(&dir)?;
        let mut keeping = Keeping::closed(dir, now);
        keeping.is_incomplete = missing.is_some();
        keeping.notices.extend(missing);
        keeping.notices.extend(unfinished(&keeping.dir)?);
        Ok(keeping)
    }

    /// Whether less could be read than was recorded.
    pub(super) fn is_incomplete(&self) -> bool {
        self.is_incomplete
    }

    /// Makes ready to write; tells whether the past changed by that.
    pub(super) fn ready(&mut self, now: Timestamp) -> Result<bool, RecordError> {
        match self.log.as_mut().map(|log| log.ready(now)) {
            Some(Err(error)) if error.is_final() => Err(error),
            Some(Ok(changed)) => Ok(changed),
            // Writing will tell, and try again.
            Some(Err(_)) | None => Ok(false),
        }
    }

    /// Whether the readable part of the record is gone and the other is not.
    pub(super) fn is_bereft(&self) -> bool {
        self.log.as_ref().is_some_and(Log::is_bereft)
    }

    pub(super) fn dir(&self) -> &Path {
        &self.dir
    }

    /// Bytes on disk: they differ whenever something was added.
    pub(super) fn bytes(&self) -> u64 {
        self.log.as_ref().map_or(0, |log| log.mark().bytes())
    }

    pub(super) fn tell(&mut self, notice: Option<Message>) {
        self.notices.extend(notice);
    }

    pub(super) fn tell_all(&mut self, notices: Vec<Message>) {
        self.notices.extend(notices);
    }

    pub(super) fn take_notice(&mut self) -> Option<Message> {
        if let Some(log) = &mut self.log {
            self.notices.extend(log.take_notices());
        }
        let notices = std::mem::take(&mut self.notices);
        (!notices.is_empty()).then(|| Message::sentences(notices))
    }

    pub(super) fn unsaved(&self) -> Option<Message> {
        if self.pending.is_empty() {
            return None;
        }
        let why = (self.trouble.clone()).unwrap_or_else(|| message!("desk-disk-refuses"));
        Some(message!(
            "desk-unsaved",
            n = self.unsaved_answers(),
            why = why
        ))
    }

    /// Without those that were taken back.
    fn unsaved_answers(&self) -> usize {
        let counts = answers_not_undone(&self.pending);
        let counts: HashSet<*const Event> = (counts.into_iter())
            .map(|(event, _)| std::ptr::from_ref(event))
            .collect();
        let pending = self.pending.iter();
        let is_unsaved = |event: &&Event| match &event.kind {
            EventKind::Attempt(_) => counts.contains(&std::ptr::from_ref(*event)),
            kind => is_answer(kind),
        };
        pending.filter(is_unsaved).count()
    }

    /// The same where there is more to tell than when it was asked last: why, once, and after
    /// that how many answers.
    pub(super) fn unsaved_anew(&mut self) -> Option<Message> {
        let n = self.unsaved_answers();
        if self.pending.is_empty() {
            self.told = None;
        }
        if n == 0 {
            return None;
        }
        let told = self.told.replace((n, self.trouble.clone()));
        match told {
            Some((before, why)) if why == self.trouble => {
                (n > before).then(|| message!("desk-unsaved-still", n = n))
            }
            _ => self.unsaved(),
        }
    }

    /// Puts events on disk, and what waited before them.
    pub(super) fn append(&mut self, events: &[Event]) -> Result<(), RecordError> {
        let waiting = self.pending.len();
        self.pending.extend_from_slice(events);
        let saved = self.save();
        if saved.is_err() {
            self.pending.truncate(waiting);
        }
        saved
    }

    /// Puts events on disk, or where that fails keeps them in memory until it
    /// works. Fails only where waiting will not help.
    pub(super) fn keep(&mut self, events: &[Event]) -> Result<(), RecordError> {
        let waiting = self.pending.len();
        self.pending.extend_from_slice(events);
        match self.save() {
            Ok(()) => Ok(()),
            Err(error) if error.is_final() => {
                self.pending.truncate(waiting);
                Err(error)
            }
            Err(error) => {
                self.trouble = Some(error.message());
                Ok(())
            }
        }
    }

    fn save(&mut self) -> Result<(), RecordError> {
        let Some(last) = self.pending.last() else {
            return Ok(());
        };
        let log = match &mut self.log {
            Some(log) => log,
            None => self.log.insert(Log::open(&self.dir, last.at)?),
        };
        log.append(&self.pending)?;
        self.pending.clear();
        if self.trouble.take().is_some() {
            self.notices.push(message!("desk-saved-again"));
        }
        Ok(())
    }

    /// What was kept since a mark, on disk or not yet; nothing where the log does
    /// not reach back to it.
    pub(super) fn since(&self, mark: &Mark) -> Result<Option<ReadBack>, RecordError> {
        let mut back = read_since(&self.dir, mark)?;
        if let Some(back) = &mut back {
            back.settle(self.opened);
            back.events.extend_from_slice(&self.pending);
        }
        Ok(back)
    }

    pub(super) fn events(&mut self, now: Timestamp) -> Result<ReadBack, RecordError> {
        let mut back = match &mut self.log {
            Some(log) => log.events(now)?,
            None => read_since(&self.dir, &Mark::default())?.unwrap_or_default(),
        };
        back.settle(self.opened);
        self.is_incomplete |= back.damaged > 0 || back.unknown > 0;
        let told = (back.damaged > 0 || back.unknown > 0).then(|| lost(&back));
        // It is read for each course, and told once.
        self.notices
            .extend(told.filter(|told| !self.notices.contains(told)));
        back.events.extend_from_slice(&self.pending);
        Ok(back)
    }

    /// Reads the segments, and adds what is not on disk yet.
    pub(super) fn reader(&self) -> impl FnOnce() -> Result<ReadBack, RecordError> + Send + use<> {
        let (dir, pending, opened) = (self.dir.clone(), self.pending.clone(), self.opened);
        move || {
            let mut back = read_since(&dir, &Mark::default())?.unwrap_or_default();
            back.settle(opened);
            back.events.extend(pending);
            Ok(back)
        }
    }

    pub(super) fn back_up_if_due(&self, now: Timestamp) {
        if let Some(log) = &self.log {
            // The next end of a sitting tries again.
            let _ = log.back_up_if_due(now);
        }
    }

    /// Writes a state down, where all that went into it is on disk.
    pub(super) fn snapshot(&self, course: &str, fingerprint: u64, state: &State) {
        if let Some(log) = &self.log
            && self.pending.is_empty()
            && log.is_as_read()
        {
            // Without it the next start takes longer, that is all.
            let _ = write_snapshot(&self.dir, course, fingerprint, log.mark(), state);
        }
    }
}

fn lost(back: &ReadBack) -> Message {
    match (back.damaged, back.unknown) {
        (0, n) => message!("desk-events-of-newer", n = n),
        (n, _) => message!("desk-damaged-lines", n = n),
    }
}

/// Whether a learner who did this answered something.
fn is_answer(kind: &EventKind) -> bool {
    matches!(
        kind,
        EventKind::Attempt(_)
            | EventKind::Probed(_)
            | EventKind::Retried { .. }
            | EventKind::Reviewed { .. }
            | EventKind::Tested { .. }
    )
}
