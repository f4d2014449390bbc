//! An event counts once, however often and under whatever names it stands in
//! a record.
//!
//! Two lines are the same event where they have the same key, or where the same happened at the
//! same hybrid time or under the same device and number: an older kenning gave events new names,
//! and a wrong date may be put right. A copy of a home may use the same numbers as the original.
//! Then two different events share a device and a number, and both count.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use super::error::RecordError;
use super::segments::{self, Mark};
use super::stamped::{Device, HybridTime, Key, Record};
use crate::journal::{Event, joined, joined_of_copies};

/// What happened and when, whichever device recorded it and under whatever number.
pub(super) type Deed = (HybridTime, u64);

/// What happened, and the device and number it was recorded under, whatever its time.
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

/// Puts what was read into the order in which it is to be folded. Of several lines about one
/// event, the one with the lowest key stays.
pub(super) fn in_order(mut found: Vec<(Key, Event)>) -> Vec<Event> {
    found.sort_by_key(|(key, _)| *key);
    found.dedup_by_key(|(key, _)| *key);
    let may_be_copied = may_be_told_twice(&found);
    if may_be_copied {
        once(&mut found);
    }
    let events = found.into_iter();
    let events = events.map(|(key, event)| (key.device, event)).collect();
    match may_be_copied {
        true => joined_of_copies(events),
        false => joined(events),
    }
}

/// Whether two of these sorted events share a time or a name. In an undisturbed record of one
/// device none do.
fn may_be_told_twice(found: &[(Key, Event)]) -> bool {
    let mut highest: HashMap<Device, u64> = HashMap::new();
    let mut before: Option<Key> = None;
    found.iter().any(|(key, _)| {
        let known = match before.replace(*key) {
            Some(last) if last.time == key.time => return true,
            Some(last) if last.device == key.device => Some(last.seq),
            Some(last) => {
                highest.insert(last.device, last.seq);
                highest.get(&key.device).copied()
            }
            None => None,
        };
        known.is_some_and(|known| key.seq <= known)
    })
}

/// Keeps the first of the lines that tell of the same event.
fn once(found: &mut Vec<(Key, Event)>) {
    let mut times: HashMap<HybridTime, usize> = HashMap::new();
    let mut names: HashMap<(Device, u64), usize> = HashMap::new();
    for (key, _) in &*found {
        *times.entry(key.time).or_default() += 1;
        *names.entry(key.id()).or_default() += 1;
    }
    let mut happened: HashSet<(HybridTime, String)> = HashSet::new();
    let mut named: HashSet<((Device, u64), String)> = HashSet::new();
    found.retain(|(key, event)| {
        let shares_time = times.get(&key.time).is_some_and(|&n| n > 1);
        let shares_name = names.get(&key.id()).is_some_and(|&n| n > 1);
        if !shares_time && !shares_name {
            return true;
        }
        // What can't be written can't be told from anything: it stays.
        let Ok(text) = serde_json::to_string(&event.kind) else {
            return true;
        };
        let is_first = !shares_time || happened.insert((key.time, text.clone()));
        is_first && (!shares_name || named.insert((key.id(), text)))
    });
}

/// Whether some of what was found behind a mark may have stood before it, too,
/// as in a copy of a segment under another name.
///
/// # Errors
/// Where the segments can't be read.
pub(super) fn may_repeat(
    dir: &Path,
    since: &Mark,
    found: &[(Key, Event)],
) -> Result<bool, RecordError> {
    let mut earliest: HashMap<Device, HybridTime> = HashMap::new();
    for (key, _) in found {
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
