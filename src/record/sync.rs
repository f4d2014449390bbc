//! Synchronising through a folder that any other program carries from machine
//! to machine. Each device writes files of its own only, so that no two
//! programs ever write the same one; all read everything.
//!
//! ```text
//! <folder>/
//!   kenning.json               format, whose record it is, whether it is encrypted
//!   key.age                    the folder's key, which the passphrase opens (encrypted folders)
//!   <device>-<YYYY-MM>.log     that device's segments (`….log.age` where encrypted)
//!   <device>.json              how long each should be: what is shorter is still on its way
//! ```

use std::collections::BTreeMap;
use std::fs;
use std::io::Cursor;
use std::path::Path;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::folder::{Join, Memory};
use super::log::Log;
use super::seal::{Lock, SEALED};
use super::segments::{self, scan_lines};
use super::stamped::{Device, Record};
use super::told::TakenIn;
use super::wishes::{Bounds, Refusal, Refused, Wish};
use crate::disk::{StoreError, read_foreign, remove, replace};

/// What a device's files in the folder should be.
#[derive(Default, PartialEq, Serialize, Deserialize)]
struct Manifest {
    segments: BTreeMap<String, Part>,
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
    ) -> Result<Synced, StoreError> {
        if !folder.is_dir() {
            return Err(StoreError::NoFolder {
                path: folder.to_owned(),
            });
        }
        self.prepare(now)?;
        let mut synced = Synced::default();
        let mut memory = Memory::read(&self.dir)?;
        let (lock, is_new) = self.agree(folder, passphrase, join, &memory)?;
        synced.is_new = is_new;
        if lock.is_some() {
            memory.note_encrypted(folder);
            memory.write(&self.dir)?;
        }
        let mut incoming = read(folder, lock.as_ref(), &self.bounds(now), &mut synced)?;
        (synced.wishes, synced.agreed) = self.hold(&mut incoming, ask)?;
        synced.taken = self.take_in(incoming, now)?;
        if synced.agreed {
            self.forget_wishes()?;
        }
        self.send(folder, lock.as_ref(), &mut synced)?;
        if let Some(newest) = self.segments.newest_of(self.device())? {
            memory.note_sent(&newest);
            memory.write(&self.dir)?;
        }
        Ok(synced)
    }

    /// Writes our own segments where the folder's differ.
    fn send(
        &self,
        folder: &Path,
        lock: Option<&Lock>,
        synced: &mut Synced,
    ) -> Result<(), StoreError> {
        for device in self.devices()? {
            let manifest_path = folder.join(format!("{device}.json"));
            let old: Manifest = read_foreign(&manifest_path)
                .ok()
                .and_then(|text| serde_json::from_slice(&text).ok())
                .unwrap_or_default();
            let mut manifest = Manifest::default();
            for (name, _) in self.segments.mark().iter() {
                if segments::device_of(name) != Some(device) {
                    continue;
                }
                let path = self.segments.path(name);
                let bytes = fs::read(&path).map_err(StoreError::io("read", &path))?;
                let part = Part::of(&bytes);
                let target = match lock {
                    Some(_) => format!("{name}{SEALED}"),
                    None => name.to_owned(),
                };
                let there = folder.join(&target);
                // Sealing the same twice gives different bytes: what is inside is compared.
                let same = there.exists()
                    && old
                        .segments
                        .get(&target)
                        .is_some_and(|p| p.crc32 == part.crc32)
                    && (lock.is_some()
                        || fs::metadata(&there).is_ok_and(|m| m.len() == part.bytes));
                if !same {
                    let sealed = match lock {
                        Some(lock) => lock.seal(&bytes)?,
                        None => bytes,
                    };
                    replace(&there, &sealed).map_err(StoreError::io("write", &there))?;
                    synced.sent.push(target.clone());
                }
                manifest.segments.insert(target, part);
            }
            for gone in old
                .segments
                .keys()
                .filter(|name| !manifest.segments.contains_key(*name))
            {
                if segments::device_of(gone) == Some(device) && !gone.contains(['/', '\\']) {
                    remove(&folder.join(gone))?;
                }
            }
            if manifest != old {
                let text =
                    serde_json::to_string(&manifest).map_err(|error| StoreError::Encode {
                        message: error.to_string(),
                    })?;
                replace(&manifest_path, format!("{text}\n").as_bytes())
                    .map_err(StoreError::io("write", &manifest_path))?;
            }
        }
        Ok(())
    }
}

/// Reads every segment in a folder, and every copy of one.
fn read(
    folder: &Path,
    lock: Option<&Lock>,
    bounds: &Bounds,
    synced: &mut Synced,
) -> Result<Vec<Record>, StoreError> {
    let fail = |error| StoreError::io("read", folder)(error);
    let mut names: Vec<String> = Vec::new();
    for entry in fs::read_dir(folder).map_err(fail)? {
        if let Ok(name) = entry.map_err(fail)?.file_name().into_string()
            && segments::device_of(&name).is_some()
        {
            names.push(name);
        }
    }
    names.sort();
    let mut manifests: BTreeMap<Device, Option<Manifest>> = BTreeMap::new();
    let mut records = Vec::new();
    for name in names {
        let path = folder.join(&name);
        let Ok(bytes) = read_foreign(&path) else {
            synced.refused.push(Refused {
                name,
                why: Refusal::NotAFile,
                events: 0,
            });
            continue;
        };
        let plain = match (name.contains(SEALED), lock) {
            (true, Some(lock)) => match lock.unseal(&bytes) {
                Some(plain) => plain,
                None => {
                    synced.incomplete.push(name);
                    continue;
                }
            },
            (true, None) => continue,
            (false, Some(_)) => {
                synced.refused.push(Refused {
                    name,
                    why: Refusal::NotSealed,
                    events: 0,
                });
                continue;
            }
            (false, None) => bytes,
        };
        let exact = name.strip_suffix(SEALED).unwrap_or(&name);
        let is_copy = !segments::is_segment(exact);
        let before = records.len();
        let mut refused: BTreeMap<Refusal, usize> = BTreeMap::new();
        let mut each = |record| match bounds.refuse(&record) {
            Some(why) => *refused.entry(why).or_default() += 1,
            None => records.push(record),
        };
        let scanned = scan_lines(Cursor::new(&plain), 0, &mut each);
        let found = scanned.map_err(StoreError::io("read", &path))?;
        let mut whole = found.damaged == 0 && !found.torn;
        if let Some(device) = segments::device_of(&name)
            && !is_copy
        {
            let manifest = manifests.entry(device).or_insert_with(|| {
                let text = read_foreign(&folder.join(format!("{device}.json"))).ok()?;
                serde_json::from_slice(&text).ok()
            });
            if let Some(part) = manifest.as_ref().and_then(|m| m.segments.get(&name)) {
                whole &= plain.len() as u64 >= part.bytes;
            }
        }
        if !whole {
            synced.incomplete.push(name.clone());
        }
        synced
            .refused
            .extend(refused.into_iter().map(|(why, events)| Refused {
                name: name.clone(),
                why,
                events,
            }));
        if is_copy && records.len() > before {
            synced.conflicts.push(name);
        }
    }
    Ok(records)
}
