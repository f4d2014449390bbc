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
//!   <device>.<key>.sig         what each held, signed (`….sig.age` where encrypted)
//! ```

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Cursor};
use std::path::Path;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::asked::{Asked, Stranger, Wish};
use super::error::RecordError;
use super::folder::{Join, learner};
use super::leftovers::making;
use super::log::Log;
use super::memory::Memory;
use super::place::stamp;
use super::seal::{Lock, SEALED};
use super::segments::{self, scan_lines};
use super::signing::Signer;
use super::stamped::{Device, Record};
use super::told::TakenIn;
use super::trust::{Trust, leave_sheet, sheets};
use super::wishes::{Bounds, Refusal, Refused};
use crate::disk::fs;
use crate::disk::{read_foreign, remove, replace, replace_as};

/// What a device's files in the folder should be.
#[derive(Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Manifest {
    segments: BTreeMap<String, Part>,
}

impl Manifest {
    /// Reads one that is whole.
    fn read(path: &Path) -> Option<Manifest> {
        Manifest::of(&read_foreign(path).ok()?)
    }

    pub(super) fn of(text: &[u8]) -> Option<Manifest> {
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
    /// Fingerprint of the key that this device signs with.
    pub fingerprint: String,
    /// Whom the learner did not accept: what they recorded waits in the folder.
    pub strangers: Vec<Stranger>,
    /// Files under our own names that hold more than was believed.
    held: BTreeSet<String>,
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
    /// `ask` is asked about devices that were not accepted before, and about
    /// [`Wish`]es of other devices; until it agrees, they wait, and change nothing here.
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
        ask: &mut dyn FnMut(Asked<'_>) -> bool,
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
        let (lock, is_new) = self.agree(folder, passphrase, join, &memory)?;
        synced.is_new = is_new;
        if lock.is_some() {
            memory.note_encrypted(folder);
            memory.write(&self.dir)?;
        }
        let (signer, told) = Signer::of(&self.dir, &stamp(now))?;
        self.notices.extend(told);
        synced.fingerprint = signer.public().fingerprint();
        let mut incoming = self.receive(folder, lock.as_ref(), &signer, now, &mut synced, ask)?;
        let mut memory = Memory::read(&self.dir)?;
        (synced.wishes, synced.agreed) = self.hold(&mut incoming, ask)?;
        synced.taken = self.take_in(incoming, now)?;
        if synced.agreed {
            self.forget_wishes()?;
        }
        self.send(folder, lock.as_ref(), &signer, &mut synced)?;
        self.clear_leftovers(folder, lock.as_ref(), now)?;
        if let Some(newest) = self.segments.newest_of(self.device())? {
            memory.note_sent(&newest);
            memory.write(&self.dir)?;
        }
        Ok(synced)
    }

    /// Reads what is believed of a folder. Whom the learner accepts is
    /// remembered before anything of theirs comes in.
    fn receive(
        &self,
        folder: &Path,
        lock: Option<&Lock>,
        signer: &Signer,
        now: Timestamp,
        synced: &mut Synced,
        ask: &mut dyn FnMut(Asked<'_>) -> bool,
    ) -> Result<Vec<Record>, RecordError> {
        let (bounds, ours) = (self.bounds(now)?, self.devices()?);
        let before = Memory::read(&self.dir)?;
        let mut memory = before.clone();
        let signed = sheets(folder, lock, learner(&self.dir)?, &ours)?;
        let trust = Trust::new(
            self,
            now,
            &mut memory,
            &ours,
            (signer.public(), signed),
            ask,
        );
        let (incoming, strangers) = read(folder, lock, &bounds, trust, synced)?;
        synced.strangers = strangers;
        if memory != before {
            memory.write(&self.dir)?;
        }
        Ok(incoming)
    }

    /// Writes our own segments where the folder's differ, and what we sign of them.
    fn send(
        &self,
        folder: &Path,
        lock: Option<&Lock>,
        signer: &Signer,
        synced: &mut Synced,
    ) -> Result<(), RecordError> {
        let learner = learner(&self.dir)?;
        for device in self.devices()? {
            let path = folder.join(format!("{device}.json"));
            let old = match read_foreign(&path) {
                // What it names and is to go would stay for ever.
                Err(error) if error.kind() != io::ErrorKind::NotFound => {
                    return Err(RecordError::io("read", &path)(error));
                }
                text => Manifest::of(&text.unwrap_or_default()).unwrap_or_default(),
            };
            let mut manifest = Manifest::default();
            let mut there = BTreeMap::new();
            for (name, _) in self.segments.mark().iter() {
                if segments::device_of(name) == Some(device) {
                    let (target, bytes) = self.send_segment(name, folder, lock, &old, synced)?;
                    manifest.segments.insert(target, Part::of(&bytes));
                    there.insert(name.to_owned(), bytes);
                }
            }
            // First: without it, what is there would wait.
            leave_sheet(folder, lock, signer, (learner, device), &there)?;
            for gone in old.segments.keys() {
                if !manifest.segments.contains_key(gone)
                    && segments::device_of(gone) == Some(device)
                    && !gone.contains(['/', '\\'])
                {
                    remove(&folder.join(gone))?;
                }
            }
            if manifest != old {
                let text = serde_json::to_string(&manifest).map_err(RecordError::encode)?;
                replace(&path, format!("{text}\n").as_bytes())
                    .map_err(RecordError::io("write", &path))?;
            }
        }
        Ok(())
    }

    /// Writes one of our segments where the folder's differs; gives its name
    /// there, and what it holds there.
    fn send_segment(
        &self,
        name: &str,
        folder: &Path,
        lock: Option<&Lock>,
        old: &Manifest,
        synced: &mut Synced,
    ) -> Result<(String, Vec<u8>), RecordError> {
        let path = self.segments.path(name);
        let bytes = fs::read(&path).map_err(RecordError::io("read", &path))?;
        let part = Part::of(&bytes);
        let target = match lock {
            Some(_) => format!("{name}{SEALED}"),
            None => name.to_owned(),
        };
        let there = folder.join(&target);
        let known = old.segments.get(&target);
        // Sealing the same twice gives different bytes: what is inside is compared.
        let same = fs::exists(&there)
            && known.is_some_and(|known| known.crc32 == part.crc32)
            && (lock.is_some() || fs::metadata(&there).is_ok_and(|m| m.len() == part.bytes));
        if !same && let Some(plain) = same_lines(&there, lock, &bytes) {
            return Ok((target, plain));
        }
        if !same {
            if synced.held.contains(&target) {
                keep(folder, &target)?;
            }
            let sealed = match lock {
                Some(lock) => lock.seal(&bytes)?,
                None => bytes.clone(),
            };
            let making = making(self.device());
            replace_as(&there, &sealed, &making).map_err(RecordError::io("write", &there))?;
            synced.sent.push(target.clone());
        }
        Ok((target, bytes))
    }
}

/// Keeps a file under our own name that holds what was not believed, before it is
/// written over: nobody else may have it. Its new name is that of a copy, which is
/// read and told of until the learner accepts or removes it.
fn keep(folder: &Path, name: &str) -> Result<(), RecordError> {
    let path = folder.join(name);
    let bytes = read_foreign(&path).map_err(RecordError::io("read", &path))?;
    let kept = format!(".kept-{:08x}.log", crc32fast::hash(&bytes));
    let kept = folder.join(name.replacen(".log", &kept, 1));
    replace(&kept, &bytes).map_err(RecordError::io("write", &kept))
}

/// What a file in the folder holds, where that is the same lines as ours in another
/// order, as where two copies of a machine write the same segment.
fn same_lines(there: &Path, lock: Option<&Lock>, ours: &[u8]) -> Option<Vec<u8>> {
    let bytes = read_foreign(there).ok()?;
    let plain = match lock {
        Some(lock) => lock.unseal(&bytes)?,
        None => bytes,
    };
    let lines = |bytes: &[u8]| -> Option<BTreeSet<Vec<u8>>> {
        let ended = bytes.strip_suffix(b"\n")?;
        Some(ended.split(|&b| b == b'\n').map(<[u8]>::to_vec).collect())
    };
    (lines(&plain)? == lines(ours)?).then_some(plain)
}

/// Reads what is believed of every segment in a folder, and of every copy of one.
/// Gives whom the learner did not accept, too.
fn read<'a>(
    folder: &'a Path,
    lock: Option<&Lock>,
    bounds: &'a Bounds,
    trust: Trust<'a>,
    synced: &mut Synced,
) -> Result<(Vec<Record>, Vec<Stranger>), RecordError> {
    let mut incoming = Incoming {
        folder,
        bounds,
        trust,
        manifests: BTreeMap::new(),
        records: Vec::new(),
    };
    for name in segments_in(folder)? {
        let path = folder.join(&name);
        let bytes = match read_foreign(&path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::Other => {
                synced.refuse(name, Refusal::NotAFile);
                continue;
            }
            // A copy of this machine may have written it: it is not to be written over.
            Err(error) if segments::device_of(&name).is_some_and(|d| incoming.trust.is_ours(d)) => {
                return Err(RecordError::io("read", &path)(error));
            }
            Err(_) => {
                synced.incomplete.push(name);
                continue;
            }
        };
        match (name.contains(SEALED), lock) {
            (true, Some(lock)) => match lock.unseal(&bytes) {
                Some(plain) => incoming.read_segment(name, &plain, synced)?,
                None => synced.incomplete.push(name),
            },
            (true, None) => {}
            (false, Some(_)) => synced.refuse(name, Refusal::NotSealed),
            (false, None) => incoming.read_segment(name, &bytes, synced)?,
        }
    }
    Ok((incoming.records, incoming.trust.declined()))
}

/// The names of the segments in a folder, and of copies of them, in order.
fn segments_in(folder: &Path) -> Result<Vec<String>, RecordError> {
    let fail = |error| RecordError::io("read", folder)(error);
    let mut names: Vec<String> = Vec::new();
    for entry in fs::read_dir(folder).map_err(fail)? {
        if let Ok(name) = entry.map_err(fail)?.file_name().into_string()
            && segments::device_of(&name).is_some()
        {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

/// What is read from a folder.
struct Incoming<'a> {
    folder: &'a Path,
    bounds: &'a Bounds,
    trust: Trust<'a>,
    /// What each device says of its files; nothing where that can't be read.
    manifests: BTreeMap<Device, Option<Manifest>>,
    records: Vec<Record>,
}

impl Incoming<'_> {
    /// Takes in the lines of a segment that are believed, and notes what it lacks
    /// and what was refused.
    fn read_segment(
        &mut self,
        name: String,
        plain: &[u8],
        synced: &mut Synced,
    ) -> Result<(), RecordError> {
        let Some(device) = segments::device_of(&name) else {
            return Ok(());
        };
        let exact = name.strip_suffix(SEALED).unwrap_or(&name);
        let is_copy = !segments::is_segment(exact);
        let is_short = !is_copy && (plain.len() as u64) < self.wanted(&name);
        let believed = self.trust.believed(device, plain, is_short)?;
        let before = self.records.len();
        let mut refused: BTreeMap<Refusal, usize> = BTreeMap::new();
        let mut each = |record: Record| match self.bounds.refuse(&record) {
            _ if record.key.device != device => {
                *refused.entry(Refusal::OtherName).or_default() += 1
            }
            Some(Refusal::FromTheFuture) if self.bounds.is_put_back(&record) => {}
            Some(why) => *refused.entry(why).or_default() += 1,
            None => self.records.push(record),
        };
        let lines = Cursor::new(&plain[..believed.bytes]);
        let scanned = scan_lines(lines, 0, &mut each);
        let found = scanned.map_err(RecordError::io("read", &self.folder.join(&name)))?;
        if found.damaged > 0 || found.torn || believed.torn || is_short {
            synced.incomplete.push(name.clone());
        }
        if let Some((why, events)) = believed.waiting {
            if self.trust.is_ours(device) {
                synced.held.insert(name.clone());
            }
            // What is short waits for the rest of it, whoever signs.
            if !is_short {
                refused.insert(why, events);
            }
        }
        let refused = refused.into_iter().map(|(why, events)| Refused {
            name: name.clone(),
            why,
            events,
        });
        synced.refused.extend(refused);
        if is_copy && self.records.len() > before {
            synced.conflicts.push(name);
        }
        Ok(())
    }

    /// How many bytes a segment should have by what its device says; 0 where it
    /// says nothing.
    fn wanted(&mut self, name: &str) -> u64 {
        let Some(device) = segments::device_of(name) else {
            return 0;
        };
        let manifest = (self.manifests.entry(device))
            .or_insert_with(|| Manifest::read(&self.folder.join(format!("{device}.json"))));
        let part = manifest.as_ref().and_then(|m| m.segments.get(name));
        part.map_or(0, |part| part.bytes)
    }
}
