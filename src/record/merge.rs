//! Taking in what other devices, backups and earlier selves recorded.
//!
//! The union is by what happened ([`Known`]), so it is idempotent, and the
//! order in which things come in makes no difference. An erasure is an event
//! like others: what it took out does not come back with an old copy.

use std::collections::{HashMap, HashSet};
use std::path::PathBuf;

use jiff::Timestamp;

use super::ahead::Theirs;
use super::erasures::Erasures;
use super::error::RecordError;
use super::log::Log;
use super::memory::Memory;
use super::once::Known;
use super::place::{DATABASE, DEVICE};
use super::segments::scan;
use super::snapshot;
use super::stamped::{Device, HIGHEST, HybridTime, Key, Record};
use super::told::TakenIn;
use super::wishes::wished;
use crate::disk::fs;
use crate::disk::replace;

/// What the segments hold.
#[derive(Default)]
struct Here {
    known: Known,
    /// The sum of the line under each name; of several, the first.
    sums: HashMap<(Device, u64), u32>,
    /// What is dated far ahead by the clock that says `now`.
    ahead: Theirs,
    latest: HybridTime,
    /// Names under which different lines stand.
    shared: HashSet<(Device, u64)>,
}

impl Here {
    fn see(&mut self, record: &Record) {
        self.known.see(record);
        self.ahead.see(record, self.latest);
        let (id, sum) = (record.key.id(), crc32fast::hash(record.line.as_bytes()));
        if *self.sums.entry(id).or_insert(sum) != sum {
            self.shared.insert(id);
        }
    }

    /// Whether something else stands here under the same name, and not this, too.
    fn clashes(&self, record: &Record) -> bool {
        self.differs(record) && !self.known.is_named(record)
    }

    /// Whether this event is here with a date far ahead, and its own machine has dated it right
    /// since. The line with the right date then counts, because it is the first of the two.
    fn is_put_back(&self, record: &Record) -> bool {
        let is_new = !self.known.has_key(record.key) && wished(record).is_none();
        is_new && self.ahead.is_put_back(record, self.latest)
    }

    /// Whether something else stands here under the same name.
    fn differs(&self, record: &Record) -> bool {
        let here = self.sums.get(&record.key.id());
        here.is_some_and(|&here| here != crc32fast::hash(record.line.as_bytes()))
    }
}

impl Log {
    /// Adds the records that are not there yet, but for what was erased.
    ///
    /// # Errors
    /// Where the log can't be read or written.
    pub(crate) fn take_in(
        &mut self,
        incoming: Vec<Record>,
        now: Timestamp,
    ) -> Result<TakenIn, RecordError> {
        self.prepare(now)?;
        let (mut here, before) = self.here(now)?;
        let mut taken = TakenIn::default();
        let ours = self.device();
        // Under earlier names, too: a sync that was killed may have got as far as a new one.
        let clashes = incoming.iter().filter(|record| here.clashes(record));
        let mut clashes: HashSet<_> = clashes.map(|record| record.key.id()).collect();
        clashes.extend(&here.shared);
        let (mut incoming, known) = self.ours_or_new(incoming, &here, &mut taken)?;
        let mut erasures = before.clone();
        for record in &incoming {
            erasures.see(record);
        }
        incoming.retain(|record| match erasures.take(record) {
            true => {
                taken.erased += 1;
                let of = erasures.course_of(record);
                let of = of.map(|(course, at)| (course.to_owned(), at));
                taken.erased_courses.extend(of);
                false
            }
            false => {
                let is_put_back = here.is_put_back(record);
                here.known.see(record) || is_put_back
            }
        });
        taken.new = incoming;
        // Several lines may tell of one event, as where a machine has two names.
        let mut seen = Known::default();
        let stays = |record: &&Record| erasures == before || !erasures.take(record);
        let known = known.iter().filter(stays);
        taken.known = known.filter(|record| seen.see(record)).count();
        if erasures != before {
            // First take in what only the database or a backup has: it must not go with them.
            self.gather_to_erase(now)?;
        }
        let again = |record: &&Record| record.key.device == ours && here.differs(record);
        taken.renamed = taken.new.iter().filter(again).count();
        if taken.renamed > 0 {
            // Another copy of this device goes on counting as this one did.
            self.become_device(Device::draw(), 0)?;
        }
        self.say_all_again(&clashes)?;
        if erasures != before {
            self.begin_erasing(erasures.clone(), &taken.new)?;
        }
        if !taken.new.is_empty() {
            snapshot::forget(&self.dir)?;
            for record in &taken.new {
                self.saw(record.key, now);
            }
            self.append_lines(&taken.new)?;
        }
        if erasures != before {
            self.finish_erasing(now)?;
        }
        Ok(taken)
    }

    /// What the segments hold, and what they erase.
    fn here(&self, now: Timestamp) -> Result<(Here, Erasures), RecordError> {
        let mut here = Here {
            latest: HybridTime::latest(now),
            ..Here::default()
        };
        let mut erasures = self.erasures(now);
        self.each(|record| {
            erasures.see(&record);
            here.see(&record);
        })?;
        Ok((here, erasures))
    }

    /// Leaves out what is here already (returned apart) and what can't be genuine: events that
    /// differ from those this device sent under the same name and still has unchanged, and
    /// erasures and settings under the name of another event.
    fn ours_or_new(
        &self,
        mut incoming: Vec<Record>,
        here: &Here,
        taken: &mut TakenIn,
    ) -> Result<(Vec<Record>, Vec<Record>), RecordError> {
        let ours = self.device();
        let sum_of = |seq| here.sums.get(&(ours, seq)).copied();
        let sent = Memory::read(&self.dir)?.sent(ours, sum_of);
        let is_known = |record: &mut Record| {
            let is_ours = record.key.device == ours;
            let is_here =
                || here.known.has_deed(record) || !is_ours && here.known.has_key(record.key);
            (is_ours || !here.is_put_back(record)) && is_here()
        };
        let known: Vec<Record> = incoming.extract_if(.., is_known).collect();
        incoming.retain(|record| {
            let is_ours = record.key.device == ours;
            if !is_ours && here.is_put_back(record) {
                return true;
            }
            if is_ours && here.differs(record) && sent.is_some_and(|sent| record.key.seq <= sent) {
                taken.differing += 1;
                return false;
            }
            if here.known.has_key(record.key) {
                return false;
            }
            is_ours || !here.differs(record) || wished(record).is_none()
        });
        Ok((incoming, known))
    }

    /// Records again, under another name, our events whose names clash.
    fn say_all_again(&mut self, clashes: &HashSet<(Device, u64)>) -> Result<(), RecordError> {
        for name in self.devices()? {
            let of_name = clashes.iter().filter(|(device, _)| *device == name);
            let of_name: HashSet<u64> = of_name.map(|(_, seq)| *seq).collect();
            if !of_name.is_empty() {
                self.say_again(name, &of_name)?;
            }
        }
        Ok(())
    }

    /// Records again, under another name, what this device recorded under names and numbers that
    /// also mean another event. A copy of this device leaves out what differs from its own,
    /// because it can't tell it from a forgery. Each event still counts once.
    fn say_again(&mut self, ours: Device, clashes: &HashSet<u64>) -> Result<(), RecordError> {
        let names = self.devices()?;
        let other = match names.iter().find(|name| **name != ours) {
            Some(other) => *other,
            None => self.add_name(Device::draw())?,
        };
        let mut said = HashSet::new();
        let mut own = Vec::new();
        let mut next = 0;
        self.each(|record| {
            let (device, seq) = record.key.id();
            if device == other && seq < HIGHEST {
                next = next.max(seq + 1);
            }
            if device != ours && names.contains(&device) {
                said.insert(record.deed());
            } else if device == ours && clashes.contains(&seq) {
                own.push(record);
            }
        })?;
        own.retain(|record| !said.contains(&record.deed()));
        let mut again = Vec::new();
        for (seq, record) in (next..).zip(own) {
            if let Some(event) = record.event {
                let device = other;
                let key = Key {
                    device,
                    seq,
                    ..record.key
                };
                again.push(Record::new(key, event)?);
            }
        }
        for record in &again {
            self.saw(record.key, self.opened);
        }
        self.append_lines(&again)
    }

    /// Hands over every record of the segments.
    pub(super) fn each(&self, mut each: impl FnMut(Record)) -> Result<(), RecordError> {
        for (name, _) in self.segments.mark().iter() {
            scan(&self.segments.path(name), 0, &mut each)?;
        }
        Ok(())
    }

    /// Records as another device from now on; the earlier ones stay known as ours.
    pub(super) fn become_device(&mut self, device: Device, next: u64) -> Result<(), RecordError> {
        let path = self.dir.join(DEVICE);
        let mut text = format!("{device}\n");
        for earlier in self.devices()? {
            text.push_str(&format!("{earlier}\n"));
        }
        replace(&path, text.as_bytes()).map_err(RecordError::io("write", &path))?;
        self.set_device(device, next);
        Ok(())
    }

    /// Adds to the names that are ours.
    fn add_name(&self, device: Device) -> Result<Device, RecordError> {
        let names = self.devices()?.into_iter().chain([device]);
        let text: String = names.map(|name| format!("{name}\n")).collect();
        let path = self.dir.join(DEVICE);
        replace(&path, text.as_bytes()).map_err(RecordError::io("write", &path))?;
        Ok(device)
    }

    /// All devices that this directory recorded as, the present one first.
    ///
    /// # Errors
    /// Where that can't be read.
    pub fn devices(&self) -> Result<Vec<Device>, RecordError> {
        let path = self.dir.join(DEVICE);
        let text = fs::read_to_string(&path).map_err(RecordError::io("read", &path))?;
        Ok(text.lines().filter_map(|l| l.trim().parse().ok()).collect())
    }

    /// Where the database is, for those who look at the directory.
    pub(crate) fn database_path(&self) -> PathBuf {
        self.dir.join(DATABASE)
    }
}
