//! What each device says should be in a folder, in its own file and in what it signed; and what
//! of that is missing.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::carried::Files;
use super::error::RecordError;
use super::seal::SEALED;
use super::segments::{device_of, is_segment};
use super::signing::Sheet;
use super::stamped::Device;

/// What a device's files in the folder should be.
#[derive(Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Manifest {
    pub(super) segments: BTreeMap<String, Part>,
}

impl Manifest {
    /// Reads one that is whole.
    pub(super) fn of(text: &[u8]) -> Option<Manifest> {
        serde_json::from_slice(text).ok()
    }
}

#[derive(PartialEq, Serialize, Deserialize)]
pub(super) struct Part {
    bytes: u64,
    crc32: String,
}

impl Part {
    pub(super) fn of(bytes: &[u8]) -> Part {
        Part {
            bytes: bytes.len() as u64,
            crc32: format!("{:08x}", crc32fast::hash(bytes)),
        }
    }
}

/// The name of the file in which a device says what its others should be.
pub(super) fn side_of(device: Device) -> String {
    format!("{device}{SIDE}")
}

const SIDE: &str = ".json";

/// Whose such a file is.
fn side_by(name: &str) -> Option<Device> {
    name.strip_suffix(SIDE)?.parse().ok()
}

/// A segment that a device names and that is not in the folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// What it would be called there.
    pub name: String,
    /// Who names it, and writes it anew.
    pub device: Device,
}

/// What a device says of its files.
enum Side {
    /// It says nothing.
    Nothing,
    /// That can't be read, or is not whole.
    Unread,
    Read(Manifest),
}

/// What the devices of a folder say of their files.
pub(super) struct Sides<'a> {
    files: &'a Files<'a>,
    read: BTreeMap<Device, Side>,
}

impl<'a> Sides<'a> {
    pub(super) fn new(files: &'a Files<'a>) -> Sides<'a> {
        let read = BTreeMap::new();
        Sides { files, read }
    }

    fn of(&mut self, device: Device) -> &Side {
        let files = self.files;
        let read = || match files.read(&side_of(device)) {
            Ok(Some(text)) => Manifest::of(&text).map_or(Side::Unread, Side::Read),
            Ok(None) => Side::Nothing,
            Err(_) => Side::Unread,
        };
        self.read.entry(device).or_insert_with(read)
    }

    /// How many bytes a segment should have: by what its device says, or, where it says
    /// nothing, by what it `signed` last; 0 where neither is known.
    pub(super) fn wanted(&mut self, name: &str, signed: &[&Sheet]) -> u64 {
        let Some(device) = device_of(name) else {
            return 0;
        };
        let listed = self.files.listed(name);
        match self.of(device) {
            Side::Unread => 0,
            Side::Read(manifest) => manifest.segments.get(&listed).map_or(0, |part| part.bytes),
            // By the least of them, as a sheet of an earlier key stays as it was.
            Side::Nothing => {
                let last = |sheet: &&Sheet| Some(sheet.segments.get(name)?.last()?.bytes());
                signed.iter().filter_map(last).min().unwrap_or(0)
            }
        }
    }

    /// Segments that are named by these devices, or by devices with a file of their own, and are
    /// not `there`. `signed` gives the sheets of a device that are believed.
    ///
    /// # Errors
    /// Where the folder can't be read.
    pub(super) fn missing<'s>(
        &mut self,
        there: &BTreeSet<String>,
        mut devices: BTreeSet<Device>,
        signed: &dyn Fn(Device) -> Vec<&'s Sheet>,
    ) -> Result<Vec<Missing>, RecordError> {
        let files = self.files;
        for name in files.list(|name| side_by(name).is_some())? {
            let name = match files.are_hidden() {
                true => files.identify(&name).ok().map(|(name, _)| name),
                false => Some(name),
            };
            devices.extend(name.as_deref().and_then(side_by));
        }
        let mut missing = Vec::new();
        for device in devices {
            for name in self.named(device, &signed(device)) {
                let name_there = files.there(&name)?;
                let earlier = format!("{name}{SEALED}");
                if ![&name, &name_there, &earlier]
                    .iter()
                    .any(|n| there.contains(*n))
                {
                    let name = name_there;
                    missing.push(Missing { name, device });
                }
            }
        }
        Ok(missing)
    }

    /// The segments that a device names. Before a device removes a segment whose content was all
    /// erased, it signs without it; its list follows last. So a segment that it no longer signs
    /// or lists is rightly gone.
    fn named(&mut self, device: Device, signed: &[&Sheet]) -> BTreeSet<String> {
        let is_signed = |name: &str| signed.iter().any(|sheet| sheet.segments.contains_key(name));
        let mut names: BTreeSet<String> = match self.of(device) {
            Side::Unread => BTreeSet::new(),
            Side::Read(manifest) => {
                let listed = manifest.segments.keys();
                let names = listed.map(|name| name.strip_suffix(SEALED).unwrap_or(name));
                let names = names.filter(|name| signed.is_empty() || is_signed(name));
                names.map(str::to_owned).collect()
            }
            Side::Nothing => {
                let names = signed.iter().flat_map(|sheet| sheet.segments.keys());
                names.cloned().collect()
            }
        };
        names.retain(|name| is_segment(name) && device_of(name) == Some(device));
        names
    }
}
