//! Synchronising through a folder that any other program carries from machine
//! to machine. Each device writes files of its own only, so that no two
//! programs ever write the same one; all read everything.
//!
//! ```text
//! <folder>/
//!   kenning.json               format, whose record it is, whether it is encrypted
//!   <device>-<YYYY-MM>.log     that device's segments
//!   <device>.json              how long each should be: what is shorter is still on its way
//!   <device>.<key>.sig         what each held, signed
//! ```
//!
//! In an encrypted folder, names are hidden: see `carried.rs`.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;
use std::path::Path;

use jiff::Timestamp;

use super::asked::{Asked, Stranger, Wish};
use super::carried::{Displaced, Files, Opened, Standing, Unread, has_lines};
use super::error::RecordError;
use super::folder::{Join, learner};
use super::log::Log;
use super::memory::Memory;
use super::place::stamp;
use super::reseal::move_over;
use super::seal::SEALED;
use super::segments::{self, scan_lines};
use super::sides::{Manifest, Missing, Part, Sides, side_of};
use super::signing::Signer;
use super::stamped::{Device, Record};
use super::told::TakenIn;
use super::trust::{Ours, Trust, leave_sheet, sheets};
use super::wishes::{Bounds, Refusal, Refused};
use crate::disk::fs;

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
    /// Segments of other machines that should be in the folder, and are not.
    pub missing: Vec<Missing>,
    /// Copies that a carrier made of files in conflict, which were read too.
    pub conflicts: Vec<String>,
    /// What was left out, file by file.
    pub refused: Vec<Refused>,
    /// What other devices want of this one: done, where the learner agreed.
    pub wishes: Vec<Wish>,
    pub agreed: bool,
    /// Whether the folder was new.
    pub is_new: bool,
    /// Whether the file that says whose the folder is was gone and has been written anew.
    pub is_anew: bool,
    /// Directories that stood where files of this machine go, and were moved aside.
    pub displaced: Vec<Displaced>,
    /// Files whose names were not hidden in a folder where names are: they are now.
    pub moved: usize,
    /// Whether names are hidden in the folder.
    pub is_hidden: bool,
    /// Fingerprint of the key that this device signs with.
    pub fingerprint: String,
    /// Devices that the learner did not accept. What they recorded waits in the folder.
    pub strangers: Vec<Stranger>,
    /// Files of our own that hold more than was believed, by their true names.
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
        self.is_no_record(folder)?;
        self.prepare(now)?;
        self.nothing_half_erased()?;
        let mut synced = Synced::default();
        let mut memory = Memory::read(&self.dir)?;
        let (files, is_new) = self.agree(folder, passphrase, join, &memory)?;
        let holds = !files.names(has_lines)?.is_empty();
        (synced.is_new, synced.is_anew) = (is_new && !holds, is_new && holds);
        synced.is_hidden = files.are_hidden();
        self.note(folder, &files, &mut memory)?;
        let (signer, told) = Signer::of(&self.dir, &stamp(now))?;
        self.notices.extend(told);
        synced.fingerprint = signer.public().fingerprint();
        let names = self.segments.mark().iter().map(|(name, _)| name);
        let ours = Ours::new(&files, &self.devices()?, signer.public(), names)?;
        let mut incoming = self.receive((&files, &ours), &signer, now, &mut synced, ask)?;
        let mut memory = Memory::read(&self.dir)?;
        (synced.wishes, synced.agreed) = self.hold(&mut incoming, ask)?;
        synced.taken = self.take_in(incoming, now)?;
        self.send((&files, &ours), &signer, &mut synced)?;
        synced.moved = move_over(&files)?;
        synced.displaced = files.displaced();
        let is_displaced = |name: &String| synced.displaced.iter().any(|gone| gone.name == *name);
        synced
            .refused
            .retain(|refused| !is_displaced(&refused.name));
        self.clear_leftovers(&files, now)?;
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
        (files, ours): (&Files<'_>, &Ours),
        signer: &Signer,
        now: Timestamp,
        synced: &mut Synced,
        ask: &mut dyn FnMut(Asked<'_>) -> bool,
    ) -> Result<Vec<Record>, RecordError> {
        let (bounds, devices) = (self.bounds(now)?, self.devices()?);
        let before = Memory::read(&self.dir)?;
        let mut memory = before.clone();
        let signed = sheets(files, learner(&self.dir)?, ours)?;
        let signed = (signer.public(), signed);
        let trust = Trust::new(self, now, &mut memory, &devices, signed, ask);
        let (incoming, strangers) = read((files, ours), &bounds, trust, synced)?;
        synced.strangers = strangers;
        if memory != before {
            memory.write(&self.dir)?;
        }
        Ok(incoming)
    }

    /// Writes our own segments where the folder's differ, and what we sign of them.
    fn send(
        &self,
        (files, ours): (&Files<'_>, &Ours),
        signer: &Signer,
        synced: &mut Synced,
    ) -> Result<(), RecordError> {
        let learner = learner(&self.dir)?;
        for device in self.devices()? {
            let side = side_of(device);
            // If it can't be read, we must not go on: what it names and has to go would stay for
            // ever.
            let old = files.read(&side)?;
            let old = Manifest::of(&old.unwrap_or_default()).unwrap_or_default();
            let mut manifest = Manifest::default();
            let mut there = BTreeMap::new();
            for (name, _) in self.segments.mark().iter() {
                if segments::device_of(name) == Some(device) {
                    let bytes = self.send_segment(name, files, synced)?;
                    let part = Part::of(&bytes);
                    manifest.segments.insert(files.listed(name), part);
                    there.insert(name.to_owned(), bytes);
                }
            }
            // The sheet goes first: without it, the segments would wait.
            leave_sheet(files, signer, (learner, device), ours, &there)?;
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

    /// Writes one of our segments where the folder's differs; gives what it holds there.
    fn send_segment(
        &self,
        name: &str,
        files: &Files<'_>,
        synced: &mut Synced,
    ) -> Result<Vec<u8>, RecordError> {
        let path = self.segments.path(name);
        let bytes = fs::read(&path).map_err(RecordError::io("read", &path))?;
        match files.read(name)? {
            Some(there) if there == bytes || same_lines(&there, &bytes) => Ok(there),
            there => {
                // What was not believed may be nowhere else. It gets the name of a copy, which is
                // read and reported until the learner accepts or removes it.
                if let Some(there) = there.filter(|_| synced.held.contains(name)) {
                    files.keep(name, &there)?;
                }
                files.write(name, &bytes)?;
                synced.sent.push(files.there(name)?);
                Ok(bytes)
            }
        }
    }
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

/// Reads what is believed of every segment in a folder, and of every copy of one.
/// Gives whom the learner did not accept, too.
fn read<'a>(
    (files, ours): (&'a Files<'a>, &Ours),
    bounds: &'a Bounds,
    trust: Trust<'a>,
    synced: &mut Synced,
) -> Result<(Vec<Record>, Vec<Stranger>), RecordError> {
    let mut incoming = Incoming {
        files,
        bounds,
        trust,
        sides: Sides::new(files),
        records: Vec::new(),
    };
    let listed = files.list(has_lines)?;
    for there in listed.clone() {
        match files.open(&there, has_lines) {
            Ok(opened) => incoming.read_segment(there, &opened, synced)?,
            Err(Unread::Passed) => {}
            Err(Unread::Refused(why)) => synced.refuse(there, why),
            // A copy of this machine may have written it: it is not to be written over.
            Err(Unread::Failed(error)) if ours.is_one(&there) => {
                return Err(files.unreadable(&there, error));
            }
            Err(Unread::Incomplete | Unread::Failed(_)) => synced.incomplete.push(there),
        }
    }
    synced.missing = incoming.missing(&listed.into_iter().collect())?;
    Ok((incoming.records, incoming.trust.declined()))
}

/// What is read from a folder.
struct Incoming<'a> {
    files: &'a Files<'a>,
    bounds: &'a Bounds,
    trust: Trust<'a>,
    /// What each device says of its files.
    sides: Sides<'a>,
    records: Vec<Record>,
}

impl Incoming<'_> {
    /// Takes in the lines of a segment that are believed, and notes what it lacks
    /// and what was refused.
    fn read_segment(
        &mut self,
        there: String,
        opened: &Opened,
        synced: &mut Synced,
    ) -> Result<(), RecordError> {
        let Some(device) = segments::device_of(&opened.name) else {
            return Ok(());
        };
        let is_itself = opened.standing == Standing::Itself;
        let signed = self.trust.signed(device);
        let wanted = self.sides.wanted(&opened.name, &signed);
        let is_short = is_itself && (opened.bytes.len() as u64) < wanted;
        let believed = self.trust.believed(device, &opened.bytes, is_short)?;
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
        let lines = Cursor::new(&opened.bytes[..believed.bytes]);
        let scanned = scan_lines(lines, 0, &mut each);
        let found = scanned.map_err(|error| self.files.unreadable(&there, error))?;
        if found.damaged > 0 || found.torn || believed.torn || is_short {
            synced.incomplete.push(there.clone());
        }
        if let Some((why, events)) = believed.waiting {
            if is_itself && self.trust.is_ours(device) {
                synced.held.insert(opened.name.clone());
            }
            // What is short waits for the rest of it, whoever signs.
            if !is_short {
                refused.insert(why, events);
            }
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

    /// What is named of other machines' segments, and is not in the folder. Our own are
    /// written anew.
    fn missing(&mut self, there: &BTreeSet<String>) -> Result<Vec<Missing>, RecordError> {
        let (sides, trust) = (&mut self.sides, &self.trust);
        let mut missing = sides.missing(there, trust.signing(), &|device| trust.signed(device))?;
        missing.retain(|missing| !trust.is_ours(missing.device));
        Ok(missing)
    }
}
