//! Taking in what other devices, backups and earlier selves recorded, and
//! taking out what was erased.
//!
//! The union is by what happened ([`Known`]), so it is idempotent, and the
//! order in which things come in makes no difference. An erasure is an event
//! like others: what it took out does not come back with an old copy.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::backup;
use super::error::RecordError;
use super::log::Log;
use super::memory::Memory;
use super::once::Known;
use super::place::{DATABASE, DEVICE, SEGMENTS};
use super::reached;
use super::segments::scan;
use super::snapshot;
use super::stamped::{Device, HIGHEST, HybridTime, Key, Record, push_line};
use super::told::TakenIn;
use super::wishes::wished;
use crate::disk::fs;
use crate::disk::{remove, replace, sync_above};
use crate::journal::{Event, EventKind};

/// Until when each course was erased.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Erasures {
    until: HashMap<String, HybridTime>,
    /// What is dated later erases nothing.
    latest: HybridTime,
}

impl Erasures {
    /// None yet. What is dated far ahead of `now` will not count.
    pub(super) fn by(now: Timestamp) -> Erasures {
        Erasures {
            until: HashMap::new(),
            latest: HybridTime::latest(now),
        }
    }

    /// What the learner wants erased now, however events are dated.
    fn ask(&mut self, course: &str, until: HybridTime) {
        self.until.insert(course.to_owned(), until);
    }

    pub(super) fn see(&mut self, record: &Record) {
        if let Some(event) = &record.event
            && let EventKind::Erased { course } = &event.kind
            && record.key.time <= self.latest
        {
            let until = self.until.entry(course.clone()).or_default();
            *until = record.key.time.max(*until);
        }
    }

    pub(super) fn take(&self, record: &Record) -> bool {
        let of = |course: &str| {
            let until = self.until.get(course);
            until.is_some_and(|&until| record.key.time < until)
        };
        match &record.event {
            Some(Event {
                kind: EventKind::Erased { .. },
                ..
            }) => false,
            Some(event) => of(event.kind.course()),
            // Of a kind that this program does not know: its text tells the course.
            None => self.until.keys().any(|course| {
                of(course) && record.line.contains(&format!("\"course\":\"{course}\""))
            }),
        }
    }
}

/// What the segments hold.
#[derive(Default)]
struct Here {
    known: Known,
    /// The sum of the line under each name; of several, the first.
    sums: HashMap<(Device, u64), u32>,
    /// Names under which different lines stand.
    shared: HashSet<(Device, u64)>,
}

impl Here {
    fn see(&mut self, record: &Record) {
        self.known.see(record);
        let (id, sum) = (record.key.id(), crc32fast::hash(record.line.as_bytes()));
        if *self.sums.entry(id).or_insert(sum) != sum {
            self.shared.insert(id);
        }
    }

    /// Whether something else stands here under the same name, and not this, too.
    fn clashes(&self, record: &Record) -> bool {
        self.differs(record) && !self.known.is_named(record)
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
        let mut here = Here::default();
        let mut before = Erasures::by(now);
        self.each(|record| {
            before.see(&record);
            here.see(&record);
        })?;
        let mut taken = TakenIn::default();
        let ours = self.device();
        // Under earlier names, too: a sync that was killed may have got as far as a new one.
        let clashes = incoming.iter().filter(|record| here.clashes(record));
        let mut clashes: HashSet<_> = clashes.map(|record| record.key.id()).collect();
        clashes.extend(&here.shared);
        let mut incoming = self.ours_or_new(incoming, &here, &mut taken)?;
        let mut erasures = before.clone();
        for record in &incoming {
            erasures.see(record);
        }
        incoming.retain(|record| match erasures.take(record) {
            true => {
                taken.erased += 1;
                false
            }
            false => here.known.see(record),
        });
        taken.new = incoming;
        if erasures != before {
            // What only the database or a backup still has is not to go with them.
            let mended = self.gather(now)?;
            self.notices.extend(mended.message());
        }
        let again = |record: &&Record| record.key.device == ours && here.differs(record);
        taken.renamed = taken.new.iter().filter(again).count();
        if taken.renamed > 0 {
            // Another copy of this device goes on counting as this one did.
            self.become_device(Device::draw(), 0)?;
        }
        for name in self.devices()? {
            let of_name = clashes.iter().filter(|(device, _)| *device == name);
            let of_name: HashSet<u64> = of_name.map(|(_, seq)| *seq).collect();
            if !of_name.is_empty() {
                self.say_again(name, &of_name)?;
            }
        }
        if erasures != before {
            self.purge(&erasures, now)?;
        }
        if !taken.new.is_empty() {
            snapshot::forget(&self.dir)?;
            for record in &taken.new {
                self.saw(record.key, now);
            }
            self.append_lines(&taken.new)?;
        }
        Ok(taken)
    }

    /// Leaves out what is here, and what can't be what it says: events that
    /// differ from what this device sent under the same name and still has as
    /// it was, and erasures and settings under the name of something else.
    fn ours_or_new(
        &self,
        mut incoming: Vec<Record>,
        here: &Here,
        taken: &mut TakenIn,
    ) -> Result<Vec<Record>, RecordError> {
        let ours = self.device();
        let sum_of = |seq| here.sums.get(&(ours, seq)).copied();
        let sent = Memory::read(&self.dir)?.sent(ours, sum_of);
        let mut seen = HashSet::new();
        incoming.retain(|record| {
            let is_ours = record.key.device == ours;
            let happened = here.known.has_deed(record);
            if happened || !is_ours && here.known.has_key(record.key) {
                taken.known += usize::from(seen.insert(record.key));
                return false;
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
        Ok(incoming)
    }

    /// Records under another name, too, what this device recorded under one of its
    /// names and numbers that stand for something else, too: a copy of this device leaves
    /// out what differs from its own, as it can't tell it from a forgery. It counts once.
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

    /// Erases all that was recorded of a course: from the segments, the
    /// database, the snapshots, the backups, and files that were set aside.
    /// What was synced is taken out of other copies when they sync.
    ///
    /// # Errors
    /// Where something can't be removed.
    pub fn erase(&mut self, course: &str, now: Timestamp) -> Result<(), RecordError> {
        self.prepare(now)?;
        // Later than anything of the course whose clock was not wrong by weeks.
        let latest = HybridTime::latest(now);
        let mut newest = HybridTime::default();
        self.each(|record| {
            if record.key.time <= latest {
                newest = newest.max(record.key.time);
            }
        })?;
        self.not_before(newest);
        let kind = EventKind::Erased {
            course: course.to_owned(),
        };
        self.append(&[Event::new(now, kind)])?;
        // What only the database or a backup still has of other courses is not to go with them.
        let mended = self.gather(now)?;
        self.notices.extend(mended.message());
        let mut erasures = Erasures::by(now);
        let mut newest = HybridTime::default();
        self.each(|record| {
            erasures.see(&record);
            newest = newest.max(record.key.time);
        })?;
        erasures.ask(course, newest);
        self.purge(&erasures, now)
    }

    /// Takes out what erasures erase and is there all the same.
    pub(super) fn erase_again(&mut self, now: Timestamp) -> Result<(), RecordError> {
        let mut erasures = Erasures::by(now);
        self.each(|record| erasures.see(&record))?;
        let mut is_there = false;
        self.each(|record| is_there |= erasures.take(&record))?;
        match is_there {
            true => self.purge(&erasures, now),
            false => Ok(()),
        }
    }

    fn purge(&mut self, erasures: &Erasures, now: Timestamp) -> Result<(), RecordError> {
        self.rewrite(|record| !erasures.take(record))?;
        snapshot::forget(&self.dir)?;
        backup::forget(&self.dir)?;
        for dir in [self.dir.clone(), self.dir.join(SEGMENTS)] {
            let fail = |error| RecordError::io("read", &dir)(error);
            // Segments make their directory when there is something to write.
            if !fs::try_exists(&dir).map_err(fail)? {
                continue;
            }
            for entry in fs::read_dir(&dir).map_err(fail)? {
                let entry = entry.map_err(fail)?;
                let name = entry.file_name().to_string_lossy().into_owned();
                if name.contains(".damaged-") || name.contains(".format-1-") {
                    remove(&entry.path())?;
                }
            }
        }
        self.compact(now, &|record| erasures.take(record))
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
                let written = match text.is_empty() {
                    true => fs::remove_file(&path).and_then(|()| sync_above(&path)),
                    false => replace(&path, text.as_bytes()),
                };
                written.map_err(RecordError::io("write", &path))?;
            }
        }
        self.segments.reread()
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

/// Erases all that a profile's directory holds; the directory stays, empty.
///
/// # Errors
/// Where the profile is open elsewhere, or something can't be removed.
pub fn erase_directory(dir: &Path, now: Timestamp) -> Result<(), RecordError> {
    let held = Log::open(dir, now)?;
    let fail = |error| RecordError::io("read", dir)(error);
    for entry in fs::read_dir(dir).map_err(fail)? {
        remove(&entry.map_err(fail)?.path())?;
    }
    drop(held);
    Ok(())
}
