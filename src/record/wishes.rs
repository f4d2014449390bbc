//! Events from elsewhere that are not simply taken in: erasures and privacy settings, which wait
//! until the learner agrees, and events that can't be genuine.

use std::collections::{HashMap, HashSet};

use jiff::Timestamp;

use super::ahead::is_ahead;
use super::asked::{Asked, Wish, Wished};
use super::error::RecordError;
use super::log::Log;
use super::memory::Memory;
use super::once::Known;
use super::stamped::{AHEAD, Device, HIGHEST, HybridTime, Record};
use crate::disk::remove;
use crate::journal::{Event, EventKind};

/// How many more of its own events than it knows may come back to a device.
const MORE: u64 = 1 << 20;
/// Where wishes waited for an answer in older versions, wherever they came from.
const WISHES: &str = "wishes.log";

/// What was left out of a file in a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    pub name: String,
    pub why: Refusal,
    /// How many; not counted where the file was not read.
    pub events: usize,
}

/// Why a file of a folder, or events in it, were not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Refusal {
    /// A link, a pipe, or a file far too large.
    NotAFile,
    /// A file that is not sealed, in an encrypted folder.
    NotSealed,
    /// A file that was sealed under another name.
    Renamed,
    /// Events from too far in the future.
    FromTheFuture,
    /// Events whose numbers are higher than a device ever counts.
    NumberTooHigh,
    /// Events that a device which signs has not signed, or not yet.
    NotSigned,
    /// Events of a device that the learner has not accepted.
    NotAccepted,
    /// Events that bear another device's name than the file.
    OtherName,
}

/// What an event that comes in must keep to.
pub(super) struct Bounds {
    latest: Timestamp,
    ours: Device,
    next: u64,
    /// What this machine recorded and is dated right.
    right: Known,
}

impl Bounds {
    /// Whether the same event stands here, dated right: it was put back.
    pub(super) fn is_put_back(&self, record: &Record) -> bool {
        self.right.has(record)
    }

    pub(super) fn refuse(&self, record: &Record) -> Option<Refusal> {
        let highest = match record.key.device == self.ours {
            true => HIGHEST.min(self.next.saturating_add(MORE)),
            false => HIGHEST,
        };
        let at = record.event.as_ref().map(|event| event.at);
        let at = at.unwrap_or_default().max(record.key.time.wall());
        if at > self.latest {
            Some(Refusal::FromTheFuture)
        } else if record.key.seq >= highest {
            Some(Refusal::NumberTooHigh)
        } else {
            None
        }
    }
}

/// The sums of lines, by the names of their events.
type Sums = HashMap<(Device, u64), u32>;

/// The course that a record erases, or nothing where it is a privacy setting.
/// All others are no wishes.
pub(super) fn wished(record: &Record) -> Option<Option<&str>> {
    match &record.event {
        Some(Event {
            kind: EventKind::Erased { course },
            ..
        }) => Some(Some(course)),
        Some(Event {
            kind: EventKind::AnswersKept { .. },
            ..
        }) => Some(None),
        _ => None,
    }
}

impl Log {
    pub(super) fn bounds(&self, now: Timestamp) -> Result<Bounds, RecordError> {
        let (ours, latest) = (self.devices()?, HybridTime::latest(now));
        let mut right = Known::default();
        self.each(|record| {
            if ours.contains(&record.key.device) && !is_ahead(&record, latest) {
                right.see(&record);
            }
        })?;
        Ok(Bounds {
            latest: now.saturating_add(AHEAD).unwrap_or(Timestamp::MAX),
            ours: self.device(),
            next: self.next(),
            right,
        })
    }

    /// Takes the wishes out of what comes in, and asks about them. What the learner agrees to
    /// comes in; the rest stays where it came from. Nothing is kept here, because agreeing to the
    /// wishes of one folder or backup is no agreement to those of another. Returns what was
    /// asked, and the answer.
    pub(super) fn hold(
        &self,
        incoming: &mut Vec<Record>,
        ask: &mut dyn FnMut(Asked<'_>) -> bool,
    ) -> Result<(Vec<Wish>, bool), RecordError> {
        remove(&self.dir.join(WISHES))?;
        let mut held: Vec<Record> = incoming
            .extract_if(.., |record| wished(record).is_some())
            .collect();
        if held.is_empty() {
            return Ok((Vec::new(), false));
        }
        let (sums, counts) = self.compare(&held)?;
        let sum_of = |seq| sums.get(&(self.device(), seq)).copied();
        let sent = Memory::read(&self.dir)?.sent(self.device(), sum_of);
        // What is here, or passes itself off as something that is, is sorted out later.
        let is_no_wish = |record: &mut Record| {
            let (device, seq) = record.key.id();
            let sum = crc32fast::hash(record.line.as_bytes());
            let is_ours = device == self.device() && sent.is_none_or(|sent| seq > sent);
            let here = sums.get(&(device, seq));
            here.is_some_and(|&here| here == sum || !is_ours)
        };
        incoming.extend(held.extract_if(.., is_no_wish));
        let mut seen = HashSet::new();
        held.retain(|record| seen.insert(record.key.id()));
        if held.is_empty() {
            return Ok((Vec::new(), false));
        }
        let wishes = told(&held, &counts);
        let agreed = ask(Asked::Wishes(&wishes));
        if agreed {
            incoming.append(&mut held);
        }
        Ok((wishes, agreed))
    }

    /// The sums of our own lines here and of those that wishes share a name
    /// with, and how many events of each course would be erased.
    fn compare(&self, held: &[Record]) -> Result<(Sums, HashMap<String, usize>), RecordError> {
        let mut until: HashMap<&str, HybridTime> = HashMap::new();
        for record in held {
            if let Some(Some(course)) = wished(record) {
                let until = until.entry(course).or_default();
                *until = record.key.time.max(*until);
            }
        }
        let ids: HashSet<_> = held.iter().map(|record| record.key.id()).collect();
        let mut sums = Sums::new();
        let mut counts: HashMap<String, usize> = HashMap::new();
        self.each(|record| {
            let id = record.key.id();
            if id.0 == self.device() || ids.contains(&id) {
                sums.insert(id, crc32fast::hash(record.line.as_bytes()));
            }
            let course = record.event.as_ref().map_or("", |e| e.kind.course());
            let goes = until.get(course).is_some_and(|&u| record.key.time < u);
            if goes && wished(&record).is_none() {
                *counts.entry(course.to_owned()).or_default() += 1;
            }
        })?;
        Ok((sums, counts))
    }
}

/// One wish for each course, and one for the newest setting.
fn told(held: &[Record], counts: &HashMap<String, usize>) -> Vec<Wish> {
    let mut newest: HashMap<Option<&str>, &Record> = HashMap::new();
    for record in held {
        if let Some(what) = wished(record) {
            let known = newest.entry(what).or_insert(record);
            if record.key > known.key {
                *known = record;
            }
        }
    }
    let mut newest: Vec<&Record> = newest.into_values().collect();
    newest.sort_by_key(|record| record.key);
    let wish = |record: &Record| {
        let what = match &record.event.as_ref()?.kind {
            EventKind::Erased { course } => Wished::Erase {
                events: counts.get(course).copied().unwrap_or(0),
                course: course.clone(),
            },
            EventKind::AnswersKept { kept } => Wished::KeepAnswers { kept: *kept },
            _ => return None,
        };
        Some(Wish {
            device: record.key.device,
            at: record.key.time.wall(),
            what,
        })
    };
    newest.into_iter().filter_map(wish).collect()
}
