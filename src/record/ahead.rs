//! Events dated far ahead, as by a clock that was wrong. They decide nothing,
//! and the learner can have them put back.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::error::RecordError;
use super::log::{Log, ReadBack};
use super::once::{Known, Named, named};
use super::place::{SEGMENTS, stamp};
use super::segments::{each, scan};
use super::snapshot;
use super::stamped::{Device, HybridTime, Key, Record, push_line};
use super::whose;
use crate::disk::{keep_aside, replace};
use crate::journal::EventKind;

/// Whether a record, or its event, is dated later than `latest`.
pub(super) fn is_ahead(record: &Record, latest: HybridTime) -> bool {
    let at = record.event.as_ref().map(|event| event.at);
    record.key.time > latest || at.is_some_and(|at| at > latest.wall())
}

/// How many events a profile's directory recorded that are dated more than
/// [`AHEAD`](super::AHEAD) ahead of `now`. Changes nothing.
pub(super) fn count(dir: &Path, now: Timestamp) -> Result<usize, RecordError> {
    let ours = whose::devices(dir);
    let latest = HybridTime::latest(now);
    let mut found = Known::default();
    each(&dir.join(SEGMENTS), &mut |record| {
        if ours.contains(&record.key.device) && is_ahead(&record, latest) {
            found.see(&record);
        }
    })?;
    Ok(found.len())
}

/// How many events of other devices are dated so, and of which devices. They can be put back only
/// there. An event that also has a line with a right date counts by that line.
pub(super) fn elsewhere(
    dir: &Path,
    now: Timestamp,
) -> Result<(usize, BTreeSet<Device>), RecordError> {
    let ours = whose::devices(dir);
    let (segments, latest) = (dir.join(SEGMENTS), HybridTime::latest(now));
    let mut theirs = Theirs::default();
    let mut right = HashSet::new();
    // Usually no event is dated ahead; the first pass then ends without keeping any.
    for is_wanted in [true, false] {
        if theirs.0.is_empty() && !is_wanted {
            break;
        }
        each(&segments, &mut |record| {
            if ours.contains(&record.key.device) {
            } else if is_wanted {
                theirs.see(&record, latest);
            } else if theirs.is_put_back(&record, latest) {
                right.insert(named(&record));
            }
        })?;
    }
    theirs.0.retain(|name| !right.contains(name));
    let devices = theirs.0.iter().map(|(device, ..)| *device).collect();
    Ok((theirs.0.len(), devices))
}

/// Events that stand here and are dated far ahead.
#[derive(Default)]
pub(super) struct Theirs(HashSet<Named>);

impl Theirs {
    pub(super) fn see(&mut self, record: &Record, latest: HybridTime) {
        if is_ahead(record, latest) {
            self.0.insert(named(record));
        }
    }

    /// Whether a record is one of these events with a right date: the machine that recorded it
    /// has put it back.
    pub(super) fn is_put_back(&self, record: &Record, latest: HybridTime) -> bool {
        !self.0.is_empty() && !is_ahead(record, latest) && self.0.contains(&named(record))
    }
}

impl ReadBack {
    /// Leaves out erasures and plans that are dated more than [`AHEAD`](super::AHEAD) ahead of
    /// `now`: as the latest by date, they would overrule all others.
    pub fn settle(&mut self, now: Timestamp) {
        let latest = HybridTime::latest(now).wall();
        self.events.retain(|event| {
            let decides = matches!(
                event.kind,
                EventKind::Erased { .. } | EventKind::Planned { .. } | EventKind::Assigned { .. }
            );
            !decides || event.at <= latest
        });
    }
}

impl Log {
    /// Gives new dates to what this machine recorded more than [`AHEAD`](super::AHEAD) ahead of
    /// `now`: right after the newest of its own events with a right date (or, if it has none, of
    /// all events), in the same order. Changed files are first kept under another name. Returns
    /// how many events were dated anew, each counted once, and where those files are.
    ///
    /// # Errors
    /// Where the record can't be read or written. If the program is killed midway, the next call
    /// finishes the work.
    pub fn put_back(&mut self, now: Timestamp) -> Result<(usize, Vec<PathBuf>), RecordError> {
        let mended = self.gather(now)?;
        self.notices.extend(mended.message());
        let right = self.redated(HybridTime::latest(now))?;
        let (mut moved, mut aside) = (Known::default(), Vec::new());
        for name in self.segments.names() {
            let path = self.segments.path(&name);
            let (mut text, mut is_changed) = (String::new(), false);
            scan(&path, 0, &mut |record| {
                let redated = right.get(&record.key);
                if redated.is_some() {
                    is_changed = true;
                    moved.see(&record);
                }
                push_line(&mut text, redated.unwrap_or(&record));
            })?;
            if is_changed {
                // The same name, number and content at an earlier time is the same event:
                // were it killed here, nothing would count twice.
                let kept = keep_aside(&path, &stamp(now))?;
                replace(&path, text.as_bytes()).map_err(RecordError::io("write", &path))?;
                aside.push(kept);
            }
        }
        if !aside.is_empty() {
            snapshot::forget(&self.dir)?;
            self.segments.reread()?;
            self.compact(now, &|record| right.contains_key(&record.key))?;
            self.erase_again(now)?;
        }
        Ok((moved.len(), aside))
    }

    /// What this machine recorded far ahead, with new dates, by the old keys.
    fn redated(&self, latest: HybridTime) -> Result<HashMap<Key, Record>, RecordError> {
        let ours = self.devices()?;
        let (mut own, mut any) = (HybridTime::default(), HybridTime::default());
        let mut wrong = Vec::new();
        self.each(|record| {
            let is_ours = ours.contains(&record.key.device);
            match is_ahead(&record, latest) {
                false if is_ours => own = own.max(record.key.time),
                false => any = any.max(record.key.time),
                true if is_ours => wrong.push(record),
                true => {}
            }
        })?;
        wrong.sort_by_key(|record| record.key);
        // Without own events with a right date, nothing tells what an erasure was meant to erase.
        // Then it comes first and erases nothing.
        let none = own == HybridTime::default();
        let (mut time, mut erasing) = match none {
            true => (any, Some(own)),
            false => (own, None),
        };
        let mut right = HashMap::new();
        for record in wrong {
            let clock = clock_of(&record, &mut time, &mut erasing);
            if let Some(redated) = redated(&record, clock, latest)? {
                right.insert(record.key, redated);
            }
        }
        Ok(right)
    }
}

/// The clock that dates a record anew.
fn clock_of<'t>(
    record: &Record,
    time: &'t mut HybridTime,
    erasing: &'t mut Option<HybridTime>,
) -> &'t mut HybridTime {
    let kind = record.event.as_ref().map(|event| &event.kind);
    match (kind, erasing) {
        (Some(EventKind::Erased { .. }), Some(erasing)) => erasing,
        _ => time,
    }
}

/// The same event behind `time`, or when it happened by its own clock, where
/// that was right again. What a newer kenning recorded stays as it is.
fn redated(
    record: &Record,
    time: &mut HybridTime,
    latest: HybridTime,
) -> Result<Option<Record>, RecordError> {
    let Some(mut event) = record.event.clone() else {
        return Ok(None);
    };
    *time = match event.at <= latest.wall() {
        true => time.next(event.at),
        false => time.next(time.wall()),
    };
    event.at = event.at.min(time.wall());
    let key = Key {
        time: *time,
        ..record.key
    };
    Record::new(key, event).map(Some)
}
