//! Which lines of a folder are believed: those that were signed with a key that
//! the learner accepted for the device, and those that are here already.
//!
//! Keys come with the folder, so a key says nothing until the learner has
//! accepted it, once. A device that an older kenning writes signs nothing; that,
//! too, is accepted once, until the device signs.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

use jiff::Timestamp;

use super::asked::{Asked, Standing, Stranger};
use super::carried::{Files, Unread};
use super::erasures::Erasures;
use super::error::RecordError;
use super::log::Log;
use super::memory::Memory;
use super::once::Known;
use super::segments::{device_of, scan_lines};
use super::signing::{PublicKey, Sheet, Signer, State, covered, to_name};
use super::stamped::{Device, Record};
use super::wishes::Refusal;
use crate::disk::is_gone;

/// How much of a file is believed.
pub(super) struct Believed {
    /// Bytes of its beginning that are believed.
    pub(super) bytes: usize,
    /// Why the rest waits, and how many of its events are not here yet.
    pub(super) waiting: Option<(Refusal, usize)>,
    /// Whether what is behind them breaks off.
    pub(super) torn: bool,
}

/// What was signed in a folder, and whom the learner believes.
pub(super) struct Trust<'a> {
    log: &'a Log,
    pub(super) memory: &'a mut Memory,
    ask: &'a mut dyn FnMut(Asked<'_>) -> bool,
    now: Timestamp,
    ours: &'a [Device],
    own: PublicKey,
    sheets: Vec<(PublicKey, Sheet)>,
    /// What is here, and what was erased; read when it is first needed.
    known: Option<(Known, Erasures)>,
    declined: BTreeSet<Stranger>,
    /// Accepted for this time only.
    once: BTreeSet<Stranger>,
}

/// Reads the sheets in a folder that are whole and signed with the key that they name. If one of
/// `ours`, by its name in the folder, can't be read, that is an error, because it would be
/// written over.
pub(super) fn sheets(
    files: &Files<'_>,
    learner: Device,
    ours: &Ours,
) -> Result<Vec<(PublicKey, Sheet)>, RecordError> {
    let mut found = Vec::new();
    for there in files.list(Sheet::is_named)? {
        let plain = match files.open(&there, Sheet::is_named) {
            Ok(opened) => opened.bytes,
            Err(Unread::Failed(error)) if !is_gone(&error) && ours.is_one(&there) => {
                return Err(files.unreadable(&there, error));
            }
            // It is on its way, or not to be believed: its lines wait.
            Err(_) => continue,
        };
        found.extend(Sheet::read(&plain).filter(|(_, sheet)| sheet.learner == learner));
    }
    Ok(found)
}

/// Leaves a sheet in the folder for a device of ours, where it differs. It names
/// `now`, by the names of segments, and what was signed with our key before.
pub(super) fn leave_sheet(
    files: &Files<'_>,
    signer: &Signer,
    (learner, device): (Device, Device),
    ours: &Ours,
    now: &BTreeMap<String, Vec<u8>>,
) -> Result<(), RecordError> {
    let mut before: BTreeMap<String, Vec<State>> = BTreeMap::new();
    for (key, sheet) in sheets(files, learner, ours)? {
        if (key, sheet.device) == (signer.public(), device) {
            for (name, states) in sheet.segments {
                let known = before.entry(name).or_default();
                for state in states {
                    if !known.contains(&state) {
                        known.push(state);
                    }
                }
            }
        }
    }
    let state = |(name, bytes): (&String, &Vec<u8>)| {
        let before = before.remove(name).unwrap_or_default();
        (name.clone(), to_name(bytes, before))
    };
    let segments: BTreeMap<String, Vec<State>> = now.iter().map(state).collect();
    if segments.is_empty() {
        return Ok(());
    }
    let text = signer.sign(learner, device, segments)?;
    let name = Sheet::name(device, signer.public());
    match files.read(&name)?.as_deref() == Some(text.as_bytes()) {
        true => Ok(()),
        false => files.write(&name, text.as_bytes()),
    }
}

/// Files in a folder that are ours to write, as they are called there.
pub(super) struct Ours {
    devices: Vec<Device>,
    hidden: BTreeSet<String>,
}

impl Ours {
    /// Of these devices: their sheets by this key, and segments of these names.
    pub(super) fn new<'a>(
        files: &Files<'_>,
        devices: &[Device],
        key: PublicKey,
        segments: impl Iterator<Item = &'a str>,
    ) -> Result<Ours, RecordError> {
        let mut hidden = BTreeSet::new();
        if files.are_hidden() {
            for &device in devices {
                hidden.insert(files.there(&Sheet::name(device, key))?);
            }
            for name in segments.filter(|n| device_of(n).is_some_and(|d| devices.contains(&d))) {
                hidden.insert(files.there(name)?);
            }
        }
        let devices = devices.to_vec();
        Ok(Ours { devices, hidden })
    }

    /// Whether a file, or one that it may be a copy of, is ours.
    pub(super) fn is_one(&self, there: &str) -> bool {
        let device = there.get(..16).and_then(|device| device.parse().ok());
        device.is_some_and(|device| self.devices.contains(&device)) || self.hidden.contains(there)
    }
}

impl<'a> Trust<'a> {
    pub(super) fn new(
        log: &'a Log,
        now: Timestamp,
        memory: &'a mut Memory,
        ours: &'a [Device],
        (own, sheets): (PublicKey, Vec<(PublicKey, Sheet)>),
        ask: &'a mut dyn FnMut(Asked<'_>) -> bool,
    ) -> Trust<'a> {
        Trust {
            log,
            memory,
            ask,
            now,
            ours,
            own,
            sheets,
            known: None,
            declined: BTreeSet::new(),
            once: BTreeSet::new(),
        }
    }

    pub(super) fn is_ours(&self, device: Device) -> bool {
        self.ours.contains(&device)
    }

    /// Devices that the learner did not accept this time.
    pub(super) fn declined(self) -> Vec<Stranger> {
        self.declined.into_iter().collect()
    }

    /// How much is believed of a file with a device's name. The learner is not asked about a file
    /// that is still `on_its_way`.
    ///
    /// # Errors
    /// Where the record can't be read.
    pub(super) fn believed(
        &mut self,
        device: Device,
        plain: &[u8],
        on_its_way: bool,
    ) -> Result<Believed, RecordError> {
        let mut bytes = self.covered(device, plain, &self.keys(device));
        let (mut new, mut torn) = self.new_in(&plain[bytes..])?;
        if new > 0 {
            self.meet(device, plain, bytes);
            bytes = self.covered(device, plain, &self.keys(device));
            (new, torn) = self.new_in(&plain[bytes..])?;
        }
        if new > 0 && self.is_believed_unsigned(device, on_its_way) {
            (new, torn, bytes) = (0, false, plain.len());
        }
        let why = match self.signs(device) {
            true => Refusal::NotSigned,
            false => Refusal::NotAccepted,
        };
        let waiting = (new > 0).then_some((why, new));
        Ok(Believed {
            bytes,
            waiting,
            torn,
        })
    }

    /// The keys that count for a device.
    fn keys(&self, device: Device) -> Vec<PublicKey> {
        let mut keys = self.memory.keys(device);
        if self.ours.contains(&device) {
            keys.push(self.own);
        }
        keys
    }

    fn signs(&self, device: Device) -> bool {
        !self.keys(device).is_empty()
    }

    /// The devices that signed something in the folder.
    pub(super) fn signing(&self) -> BTreeSet<Device> {
        self.sheets.iter().map(|(_, sheet)| sheet.device).collect()
    }

    /// What was signed for a device with keys that count.
    pub(super) fn signed(&self, device: Device) -> Vec<&Sheet> {
        let keys = self.keys(device);
        let of = |(key, sheet): &&(PublicKey, Sheet)| sheet.device == device && keys.contains(key);
        let sheets = self.sheets.iter().filter(of);
        sheets.map(|(_, sheet)| sheet).collect()
    }

    /// How much of a file was signed for a device with one of these keys.
    fn covered(&self, device: Device, plain: &[u8], keys: &[PublicKey]) -> usize {
        let of = |(key, sheet): &&(PublicKey, Sheet)| sheet.device == device && keys.contains(key);
        let sheets = self.sheets.iter().filter(of);
        covered(plain, sheets.flat_map(|(_, sheet)| sheet.states()))
    }

    /// How many events of some lines are not here, and whether the lines break off.
    fn new_in(&mut self, lines: &[u8]) -> Result<(usize, bool), RecordError> {
        if lines.is_empty() {
            return Ok((0, false));
        }
        let (known, erasures) = match &mut self.known {
            Some(known) => known,
            none => {
                let mut known = Known::default();
                let mut erasures = self.log.erasures(self.now);
                self.log.each(|record| {
                    known.see(&record);
                    erasures.see(&record);
                })?;
                none.insert((known, erasures))
            }
        };
        let mut new = 0;
        let mut each = |record: Record| {
            // What was erased does not come back, whoever has it.
            new += usize::from(!known.has_deed(&record) && !erasures.take(&record));
        };
        let scanned = scan_lines(Cursor::new(lines), 0, &mut each);
        let found = scanned.map_err(RecordError::io("read", self.log.dir()))?;
        Ok((new, found.torn || found.damaged > 0))
    }

    /// Asks about the keys that signed more of a file than is believed.
    fn meet(&mut self, device: Device, plain: &[u8], believed: usize) {
        let known = self.keys(device);
        let signed = self
            .sheets
            .iter()
            .filter(|(_, sheet)| sheet.device == device);
        let keys: BTreeSet<PublicKey> = signed.map(|(key, _)| *key).collect();
        for key in keys.into_iter().filter(|key| !known.contains(key)) {
            if self.covered(device, plain, &[key]) <= believed {
                continue;
            }
            let standing = self.standing(device);
            // A home that took another name signs with the same key.
            let renamed = standing == Standing::New
                && !self.memory.is_unsigned(device)
                && (key == self.own || self.memory.has_key(key));
            let stranger = Stranger {
                device,
                fingerprint: Some(key.fingerprint()),
                standing,
            };
            if renamed || self.accepts(stranger) {
                self.memory.note_key(device, key);
            }
        }
    }

    fn standing(&self, device: Device) -> Standing {
        match self.ours.contains(&device) {
            true => Standing::Ours,
            false if self.signs(device) => Standing::Replaced,
            false => Standing::New,
        }
    }

    fn accepts(&mut self, stranger: Stranger) -> bool {
        if self.once.contains(&stranger) {
            return true;
        }
        if self.declined.contains(&stranger) {
            return false;
        }
        let accepted = (self.ask)(Asked::Device(&stranger));
        match accepted {
            true => self.once.insert(stranger),
            false => self.declined.insert(stranger),
        };
        accepted
    }

    /// Whether unsigned lines under a device's name are taken in.
    fn is_believed_unsigned(&mut self, device: Device, on_its_way: bool) -> bool {
        let standing = self.standing(device);
        let may_be_asked = match standing {
            Standing::New if self.memory.is_unsigned(device) => return true,
            // Its own sheet may be all that is missing.
            Standing::New => !self.sheets.iter().any(|(_, sheet)| sheet.device == device),
            Standing::Replaced => false,
            Standing::Ours => true,
        };
        let stranger = Stranger {
            device,
            fingerprint: None,
            standing,
        };
        if !may_be_asked || on_its_way || !self.accepts(stranger) {
            return false;
        }
        if standing == Standing::New {
            self.memory.note_unsigned(device);
        }
        true
    }
}
