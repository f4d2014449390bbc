//! Taking in what other devices, backups and earlier selves recorded, and
//! taking out what was erased.
//!
//! The union is by name (device and number), so it is idempotent, and the
//! order in which things come in makes no difference. An erasure is an event
//! like others: what it took out does not come back with an old copy.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::backup;
use super::error::RecordError;
use super::folder::Memory;
use super::log::Log;
use super::place::{DATABASE, DEVICE, SEGMENTS};
use super::reached;
use super::segments::scan;
use super::snapshot;
use super::stamped::{Device, HybridTime, Key, Record, push_line};
use super::told::TakenIn;
use crate::disk::fs;
use crate::disk::{remove, replace, sync_above};
use crate::journal::{Event, EventKind};

/// Until when each course was erased.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Erasures(HashMap<String, HybridTime>);

impl Erasures {
    pub(super) fn see(&mut self, record: &Record) {
        if let Some(event) = &record.event
            && let EventKind::Erased { course } = &event.kind
        {
            let until = self.0.entry(course.clone()).or_default();
            *until = record.key.time.max(*until);
        }
    }

    pub(super) fn take(&self, record: &Record) -> bool {
        let of = |course: &str| {
            let until = self.0.get(course);
            until.is_some_and(|&until| record.key.time < until)
        };
        match &record.event {
            Some(Event {
                kind: EventKind::Erased { .. },
                ..
            }) => false,
            Some(event) => of(event.kind.course()),
            // Of a kind that this program does not know: its text tells the course.
            None => self.0.keys().any(|course| {
                of(course) && record.line.contains(&format!("\"course\":\"{course}\""))
            }),
        }
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
        let mut have: HashMap<(Device, u64), u32> = HashMap::new();
        let mut before = Erasures::default();
        self.each(|record| {
            before.see(&record);
            have.insert(record.key.id(), crc32fast::hash(record.line.as_bytes()));
        })?;
        let mut taken = TakenIn::default();
        let incoming = self.ours_or_new(incoming, &have, &mut taken)?;
        let mut erasures = before.clone();
        for record in &incoming {
            erasures.see(record);
        }
        let mut twice = HashSet::new();
        let mut seen = HashSet::new();
        for record in incoming {
            let id = record.key.id();
            if erasures.take(&record) {
                taken.erased += 1;
            } else if seen.insert(id) {
                let sum = crc32fast::hash(record.line.as_bytes());
                match have.get(&id) {
                    Some(&ours) if ours == sum => taken.known += 1,
                    Some(_) => {
                        twice.insert(id);
                        taken.new.push(record);
                    }
                    None => taken.new.push(record),
                }
            }
        }
        if !twice.is_empty() || erasures != before {
            // What only the database or a backup still has is not to go with them.
            let mended = self.gather(now)?;
            self.notices.extend(mended.message());
        }
        if !twice.is_empty() {
            taken.renamed = self.rename(&twice, now)?;
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

    /// Leaves out what differs from a record that is here under the same name,
    /// unless this device went back to an old copy of itself: what it had sent
    /// and still has as it was is its own.
    fn ours_or_new(
        &self,
        mut incoming: Vec<Record>,
        have: &HashMap<(Device, u64), u32>,
        taken: &mut TakenIn,
    ) -> Result<Vec<Record>, RecordError> {
        let ours = self.device();
        let sum_of = |seq| have.get(&(ours, seq)).copied();
        let sent = Memory::read(&self.dir)?.sent(ours, sum_of);
        incoming.retain(|record| {
            let id = record.key.id();
            let sum = crc32fast::hash(record.line.as_bytes());
            if have.get(&id).is_none_or(|&here| here == sum) {
                return true;
            }
            if id.0 != ours {
                taken.known += 1;
                return false;
            }
            let is_old = sent.is_some_and(|sent| id.1 <= sent);
            taken.differing += usize::from(is_old);
            !is_old
        });
        Ok(incoming)
    }

    /// Hands over every record of the segments.
    pub(super) fn each(&self, mut each: impl FnMut(Record)) -> Result<(), RecordError> {
        for (name, _) in self.segments.mark().iter() {
            scan(&self.segments.path(name), 0, &mut each)?;
        }
        Ok(())
    }

    /// Gives own records new names, under a new device.
    fn rename(
        &mut self,
        ids: &HashSet<(Device, u64)>,
        now: Timestamp,
    ) -> Result<usize, RecordError> {
        let device = Device::draw();
        let mut renamed = Vec::new();
        self.rewrite(|record| {
            let stays = !ids.contains(&record.key.id());
            if !stays && let Some(event) = &record.event {
                renamed.push((record.key.time, event.clone()));
            }
            stays
        })?;
        let records = (0..).zip(renamed).map(|(seq, (time, event))| {
            let key = Key { time, device, seq };
            Record::new(key, event)
        });
        let records: Vec<Record> = records.collect::<Result<_, _>>()?;
        self.become_device(device, records.len() as u64)?;
        self.append_lines(&records)?;
        snapshot::forget(&self.dir)?;
        self.compact(now, &|record| ids.contains(&record.key.id()))?;
        Ok(records.len())
    }

    /// Erases all that was recorded of a course: from the segments, the
    /// database, the snapshots, the backups, and files that were set aside.
    /// What was synced is taken out of other copies when they sync.
    ///
    /// # Errors
    /// Where something can't be removed.
    pub fn erase(&mut self, course: &str, now: Timestamp) -> Result<(), RecordError> {
        self.prepare(now)?;
        // Later than anything of the course, were its clock ever so wrong.
        let mut newest = HybridTime::default();
        self.each(|record| newest = newest.max(record.key.time))?;
        self.not_before(newest);
        let course = course.to_owned();
        self.append(&[Event::new(now, EventKind::Erased { course })])?;
        // What only the database or a backup still has of other courses is not to go with them.
        let mended = self.gather(now)?;
        self.notices.extend(mended.message());
        let mut erasures = Erasures::default();
        self.each(|record| erasures.see(&record))?;
        self.purge(&erasures, now)
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
