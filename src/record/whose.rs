//! The name that a profile's directory records under, and how it is found
//! again where the file that holds it is damaged.

use std::collections::BTreeMap;
use std::path::Path;

use super::error::RecordError;
use super::memory::Memory;
use super::place::{DEVICE, SEGMENTS};
use super::segments;
use super::stamped::{Device, HybridTime};
use crate::disk::{is_damage, is_gone, is_there, read_small, replace, replace_soon, set_aside};
use crate::words::{Message, message};

/// Largest file of names that is read, in bytes: it has a line for each name.
const LARGEST: u64 = 64 * 1024;

/// The device that a profile's directory records as, drawn where the directory
/// is new. Where the file with its name is damaged or gone, the name is found
/// in the record, the file is written anew, and a message tells of it.
///
/// # Errors
/// Where the file or the record can't be read or written.
pub(super) fn device(dir: &Path, stamp: &str) -> Result<(Device, Option<Message>), RecordError> {
    let path = dir.join(DEVICE);
    match read_small(&path, LARGEST) {
        Ok(text) => {
            if let Some(device) = first(&text) {
                return Ok((device, None));
            }
        }
        Err(error) if is_gone(&error) || is_damage(&error) => {}
        // A file that can't be read now is not gone. With a new name, its events would count as
        // another machine's.
        Err(error) => return Err(RecordError::io("read", &path)(error)),
    }
    let names = recorded(dir)?;
    let aside = match is_there(&path).map_err(RecordError::io("read", &path))? {
        true => Some(set_aside(&path, stamp)?),
        false => None,
    };
    let told = match (&aside, names.is_empty()) {
        (None, true) => None,
        (None, false) => Some(message!("record-device-missing")),
        (Some(aside), _) => Some(message!("record-device-damaged", path = aside)),
    };
    let (device, earlier) = match names.split_first() {
        Some((device, earlier)) => (*device, earlier),
        None => (Device::draw(), [].as_slice()),
    };
    let lines = [device].into_iter().chain(earlier.iter().copied());
    let text: String = lines.map(|device| format!("{device}\n")).collect();
    let written = match names.is_empty() && aside.is_none() {
        // Nothing is recorded under it; the first segment syncs the directory.
        true => replace_soon(&path, text.as_bytes()),
        false => replace(&path, text.as_bytes()),
    };
    written.map_err(RecordError::io("write", &path))?;
    Ok((device, told))
}

/// The names that a profile's directory recorded under; none where the file with them
/// can't be read.
pub(super) fn devices(dir: &Path) -> Vec<Device> {
    let text = read_small(&dir.join(DEVICE), LARGEST).unwrap_or_default();
    text.lines().filter_map(|l| l.trim().parse().ok()).collect()
}

/// The first name of a file in which every line is one.
pub(super) fn first(text: &str) -> Option<Device> {
    let mut names = text.lines().map(|line| line.trim().parse().ok());
    let first = names.next()??;
    names.all(|name| name.is_some()).then_some(first)
}

/// The names that this directory recorded under, by its record: the newest
/// first. Where they are those that it sent to folders, or a single one, they
/// are used again. Else they may be another machine's, from a backup: a new
/// name is drawn, and all that is here counts as recorded by this directory.
fn recorded(dir: &Path) -> Result<Vec<Device>, RecordError> {
    let events = dir.join(SEGMENTS);
    let mut newest: BTreeMap<Device, Option<HybridTime>> = BTreeMap::new();
    for (name, length) in segments::list(&events)?.iter() {
        if let Some(device) = segments::device_of(name) {
            let latest = segments::latest_before(&events.join(name), length)?;
            let known = newest.entry(device).or_default();
            *known = latest.max(*known);
        }
    }
    let sent = Memory::read(dir).unwrap_or_default().devices();
    let mut ours: Vec<Device> = match sent.is_empty() {
        true => newest.keys().copied().collect(),
        false => sent.clone(),
    };
    ours.sort_by_key(|device| std::cmp::Reverse(newest.get(device).copied().flatten()));
    if sent.is_empty() && ours.len() > 1 {
        ours.insert(0, Device::draw());
    }
    Ok(ours)
}
