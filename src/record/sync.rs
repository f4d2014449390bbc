//! Synchronising through a folder that any other program carries from machine
//! to machine. Each device writes files of its own only, so that no two
//! programs ever write the same one; all read everything.
//!
//! ```text
//! <folder>/
//!   kenning.json               format, whose record it is, whether it is encrypted
//!   <device>-<YYYY-MM>.log     that device's segments
//!   <device>.json              how long each should be: what is shorter is still on its way
//! ```
//!
//! In an encrypted folder, names are hidden: see `carried.rs`.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;
use std::path::Path;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::carried::{Files, Opened, Standing, Unread};
use super::error::RecordError;
use super::folder::Join;
use super::log::Log;
use super::memory::Memory;
use super::reseal::move_over;
use super::seal::SEALED;
use super::segments::{self, scan_lines};
use super::stamped::{Device, Record};
use super::told::TakenIn;
use super::wishes::{Bounds, Refusal, Refused, Wish};
use crate::disk::fs;

/// What a device's files in the folder should be.
#[derive(Default, PartialEq, Serialize, Deserialize)]
struct Manifest {
    segments: BTreeMap<String, Part>,
}

impl Manifest {
    /// Reads one that is whole.
    fn of(text: &[u8]) -> Option<Manifest> {
        serde_json::from_slice(text).ok()
    }
}

#[derive(PartialEq, Serialize, Deserialize)]
struct Part {
    bytes: u64,
    crc32: String,
}

impl Part {
    fn of(bytes: &[u8]) -> Part {
        Part {
            bytes: bytes.len() as u64,
            crc32: format!("{:08x}", crc32fast::hash(bytes)),
        }
    }
}

/// What came in from one device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    pub device: Device,
    pub events: usize,
}

/// What a synchronisation did.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Synced {
    pub taken: TakenIn,
    /// Files that were written to the folder.
    pub sent: Vec<String>,
    /// Files that are not whole yet, or are damaged.
    pub incomplete: Vec<String>,
    /// Copies that a carrier made of files in conflict, which were read too.
    pub conflicts: Vec<String>,
    /// What was left out, file by file.
    pub refused: Vec<Refused>,
    /// What other devices want of this one: done, where the learner agreed.
    pub wishes: Vec<Wish>,
    pub agreed: bool,
    /// Whether the folder was new.
    pub is_new: bool,
    /// Files whose names were not hidden in a folder where names are: they are now.
    pub moved: usize,
    /// Whether names are hidden in the folder.
    pub is_hidden: bool,
}

impl Synced {
    /// How much came from each device.
    pub fn received(&self) -> Vec<Received> {
        let mut counts: BTreeMap<Device, usize> = BTreeMap::new();
        for record in &self.taken.new {
            *counts.entry(record.key.device).or_default() += 1;
        }
        let of = |(device, events)| Received { device, events };
        counts.into_iter().map(of).collect()
    }

    /// Notes a file that was not read.
    fn refuse(&mut self, name: String, why: Refusal) {
        let events = 0;
        self.refused.push(Refused { name, why, events });
    }
}

impl Log {
    /// Takes in what other devices left in a folder, and leaves there what this
    /// one recorded. `join` says whether to mix this record with one that began apart.
    /// `ask` is asked about [`Wish`]es of other devices; until it agrees, they
    /// wait, and change nothing here.
    ///
    /// # Errors
    /// Where the folder or the log can't be read or written, or the folder is
    /// another learner's, locked, or not what it was.
    pub fn sync(
        &mut self,
        folder: &Path,
        passphrase: Option<&str>,
        join: Join,
        now: Timestamp,
        ask: &mut dyn FnMut(&[Wish]) -> bool,
    ) -> Result<Synced, RecordError> {
        if !fs::is_dir(folder) {
            return Err(RecordError::NoFolder {
                path: folder.to_owned(),
            });
        }
        self.prepare(now)?;
        self.nothing_half_erased()?;
        let mut synced = Synced::default();
        let mut memory = Memory::read(&self.dir)?;
        let (files, is_new) = self.agree(folder, passphrase, join, &memory)?;
        (synced.is_new, synced.is_hidden) = (is_new, files.are_hidden());
        self.note(folder, &files, &mut memory)?;
        let (bounds, ours) = (self.bounds(now), self.devices()?);
        let mut incoming = read(&files, &bounds, &ours, &mut synced)?;
        (synced.wishes, synced.agreed) = self.hold(&mut incoming, ask)?;
        synced.taken = self.take_in(incoming, now)?;
        if synced.agreed {
            self.forget_wishes()?;
        }
        self.send(&files, &mut synced)?;
        synced.moved = move_over(&files)?;
        self.clear_leftovers(&files, now)?;
        if let Some(newest) = self.segments.newest_of(self.device())? {
            memory.note_sent(&newest);
            memory.write(&self.dir)?;
        }
        Ok(synced)
    }

    /// Writes our own segments where the folder's differ.
    fn send(&self, files: &Files<'_>, synced: &mut Synced) -> Result<(), RecordError> {
        for device in self.devices()? {
            let side = side_of(device);
            // Where it can't be read, what it names and is to go would stay for ever.
            let old = files.read(&side)?;
            let old = Manifest::of(&old.unwrap_or_default()).unwrap_or_default();
            let mut manifest = Manifest::default();
            for (name, _) in self.segments.mark().iter() {
                if segments::device_of(name) == Some(device) {
                    let part = self.send_segment(name, files, synced)?;
                    manifest.segments.insert(files.listed(name), part);
                }
            }
            for gone in old.segments.keys() {
                if !manifest.segments.contains_key(gone)
                    && segments::device_of(gone) == Some(device)
                    && !gone.contains(['/', '\\'])
                {
                    files.remove(gone.strip_suffix(SEALED).unwrap_or(gone))?;
                }
            }
            if manifest != old {
                let text = serde_json::to_string(&manifest).map_err(RecordError::encode)?;
                files.write(&side, format!("{text}\n").as_bytes())?;
            }
        }
        Ok(())
    }

    /// Writes one of our segments where the folder's differs; gives what it should be there.
    fn send_segment(
        &self,
        name: &str,
        files: &Files<'_>,
        synced: &mut Synced,
    ) -> Result<Part, RecordError> {
        let path = self.segments.path(name);
        let bytes = fs::read(&path).map_err(RecordError::io("read", &path))?;
        match files.read(name)? {
            Some(there) if there == bytes || same_lines(&there, &bytes) => Ok(Part::of(&there)),
            _ => {
                files.write(name, &bytes)?;
                synced.sent.push(files.there(name)?);
                Ok(Part::of(&bytes))
            }
        }
    }
}

/// The name of the file in which a device says what its others should be.
fn side_of(device: Device) -> String {
    format!("{device}.json")
}

/// Whether a file in the folder holds the same lines as ours, be it in another order, as
/// where two copies of a machine write the same segment.
fn same_lines(there: &[u8], ours: &[u8]) -> bool {
    let lines = |bytes: &[u8]| -> Option<BTreeSet<Vec<u8>>> {
        let ended = bytes.strip_suffix(b"\n")?;
        Some(ended.split(|&b| b == b'\n').map(<[u8]>::to_vec).collect())
    };
    lines(there).is_some_and(|there| Some(there) == lines(ours))
}

/// Reads every segment in a folder, and every copy of one.
fn read(
    files: &Files<'_>,
    bounds: &Bounds,
    ours: &[Device],
    synced: &mut Synced,
) -> Result<Vec<Record>, RecordError> {
    let mut incoming = Incoming {
        files,
        bounds,
        manifests: BTreeMap::new(),
        records: Vec::new(),
    };
    for there in files.list()? {
        match files.open(&there) {
            Ok(opened) => incoming.read_segment(there, &opened, synced)?,
            Err(Unread::Passed) => {}
            Err(Unread::Refused(why)) => synced.refuse(there, why),
            // A copy of this machine may have written it: it is not to be written over.
            Err(Unread::Failed(error))
                if segments::device_of(&there).is_some_and(|d| ours.contains(&d)) =>
            {
                return Err(files.unreadable(&there, error));
            }
            Err(Unread::Incomplete | Unread::Failed(_)) => synced.incomplete.push(there),
        }
    }
    Ok(incoming.records)
}

/// What is read from a folder.
struct Incoming<'a> {
    files: &'a Files<'a>,
    bounds: &'a Bounds,
    /// What each device says of its files; nothing where that can't be read.
    manifests: BTreeMap<Device, Option<Manifest>>,
    records: Vec<Record>,
}

impl Incoming<'_> {
    /// Takes in the lines of a segment, and notes what it lacks and what was refused.
    fn read_segment(
        &mut self,
        there: String,
        opened: &Opened,
        synced: &mut Synced,
    ) -> Result<(), RecordError> {
        let before = self.records.len();
        let mut refused: BTreeMap<Refusal, usize> = BTreeMap::new();
        let mut each = |record| match self.bounds.refuse(&record) {
            Some(why) => *refused.entry(why).or_default() += 1,
            None => self.records.push(record),
        };
        let scanned = scan_lines(Cursor::new(&opened.bytes), 0, &mut each);
        let found = scanned.map_err(|error| self.files.unreadable(&there, error))?;
        let mut whole = found.damaged == 0 && !found.torn;
        if opened.standing == Standing::Itself {
            whole &= opened.bytes.len() as u64 >= self.wanted(&opened.name);
        }
        if !whole {
            synced.incomplete.push(there.clone());
        }
        let refused = refused.into_iter().map(|(why, events)| Refused {
            name: there.clone(),
            why,
            events,
        });
        synced.refused.extend(refused);
        if opened.standing == Standing::Copy && self.records.len() > before {
            synced.conflicts.push(there);
        }
        Ok(())
    }

    /// How many bytes a segment should have by what its device says; 0 where it
    /// says nothing.
    fn wanted(&mut self, name: &str) -> u64 {
        let Some(device) = segments::device_of(name) else {
            return 0;
        };
        let read = || Manifest::of(&self.files.read(&side_of(device)).ok()??);
        let manifest = self.manifests.entry(device).or_insert_with(read);
        let part = manifest
            .as_ref()
            .and_then(|m| m.segments.get(&self.files.listed(name)));
        part.map_or(0, |part| part.bytes)
    }
}
