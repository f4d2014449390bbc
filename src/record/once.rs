//! An event counts once, however often and under whatever names it stands in
//! a record.
//!
//! Two lines are the same event where they have the same key, or where the
//! same happened at the same hybrid time or under the same device and number:
//! an older kenning gave events new names, and a wrong date may be put right.
//! A copy of a home may use numbers that the original used, too: two different
//! events may share a device and a number, and both count.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use super::error::RecordError;
use super::segments::{self, Mark};
use super::stamped::{Device, HybridTime, Key, Record};
use crate::journal::Event;

/// What happened and when, whoever says it under whatever number.
pub(super) type Deed = (HybridTime, u64);

/// What happened, and as what it was recorded, whenever.
pub(super) type Named = (Device, u64, u64);

pub(super) fn named(record: &Record) -> Named {
    let (device, seq) = record.key.id();
    (device, seq, record.deed().1)
}

/// The events that were seen.
#[derive(Debug, Default)]
pub(super) struct Known {
    keys: HashMap<Key, Deed>,
    deeds: HashSet<Deed>,
    named: HashMap<Named, Deed>,
}

impl Known {
    /// Notes a record; tells whether its event was not there before.
    pub(super) fn see(&mut self, record: &Record) -> bool {
        if let Some(deed) = self.find(record) {
            self.keys.entry(record.key).or_insert(deed);
            return false;
        }
        let deed = record.deed();
        self.keys.insert(record.key, deed);
        self.named.insert(named(record), deed);
        self.deeds.insert(deed)
    }

    /// What tells the event of a record, where it was seen.
    pub(super) fn find(&self, record: &Record) -> Option<Deed> {
        let happened = self.deeds.get(&record.deed()).copied();
        let happened = happened.or_else(|| self.named.get(&named(record)).copied());
        happened.or_else(|| self.deed(record.key))
    }

    pub(super) fn has(&self, record: &Record) -> bool {
        self.find(record).is_some()
    }

    /// Whether the same happened, whatever else stands under the same key.
    pub(super) fn has_deed(&self, record: &Record) -> bool {
        self.deeds.contains(&record.deed()) || self.named.contains_key(&named(record))
    }

    /// Whether the same stands under the same device and number, at whatever time.
    pub(super) fn is_named(&self, record: &Record) -> bool {
        self.named.contains_key(&named(record))
    }

    pub(super) fn has_key(&self, key: Key) -> bool {
        self.keys.contains_key(&key)
    }

    /// What happened under a key.
    pub(super) fn deed(&self, key: Key) -> Option<Deed> {
        self.keys.get(&key).copied()
    }

    /// How many events.
    pub(super) fn len(&self) -> usize {
        self.deeds.len()
    }
}

/// Puts what was read into the order of all devices, each event once: as the
/// line with the lowest key tells it.
pub(super) fn in_order(mut found: Vec<(Key, u64, Event)>) -> Vec<(Device, Event)> {
    found.sort_by_key(|(key, ..)| *key);
    found.dedup_by_key(|(key, ..)| *key);
    let mut time = HybridTime::default();
    let mut happened: HashSet<u64> = HashSet::new();
    let mut named: HashSet<Named> = HashSet::with_capacity(found.len());
    found.retain(|(key, digest, _)| {
        if key.time != time {
            (time, _) = (key.time, happened.clear());
        }
        happened.insert(*digest) && named.insert((key.device, key.seq, *digest))
    });
    let events = found.into_iter();
    events.map(|(key, _, event)| (key.device, event)).collect()
}

/// Whether some of what was found behind a mark may have stood before it, too,
/// as in a copy of a segment under another name.
///
/// # Errors
/// Where the segments can't be read.
pub(super) fn may_repeat(
    dir: &Path,
    since: &Mark,
    found: &[(Key, u64, Event)],
) -> Result<bool, RecordError> {
    let mut earliest: HashMap<Device, HybridTime> = HashMap::new();
    for (key, ..) in found {
        let time = earliest.entry(key.device).or_insert(key.time);
        *time = key.time.min(*time);
    }
    for (name, length) in since.iter() {
        let time = segments::device_of(name).and_then(|device| earliest.get(&device));
        let Some(time) = time else { continue };
        let before = segments::latest_before(&dir.join(name), length)?;
        if before.is_none_or(|before| before >= *time) {
            return Ok(true);
        }
    }
    Ok(false)
}
