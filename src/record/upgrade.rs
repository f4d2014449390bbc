//! Reads the store's first format and writes what it holds as segments.
//!
//! Format 1 was a sled database `log.sled` (tree `events`, keys: big-endian
//! sequence numbers) and a binary copy `events.log`: a header of 16 bytes, then
//! records of a mark, the length of the value, how many records of the same
//! append still follow, the sequence number, a CRC-32 of all these and the
//! value, and the value. Numbers in it are little-endian. A value is a version
//! byte, the event in postcard, and a CRC-32 of both.

use std::collections::BTreeMap;
use std::path::Path;

use super::database::{connect, contained};
use super::error::RecordError;
use super::place::{DEVICE, SEGMENTS};
use super::segments;
use super::stamped::{Device, HybridTime, Key, Record, push_line};
use crate::disk::fs;
use crate::disk::{create_private_dir, remove, replace, set_aside_as, sync_dir};
use crate::journal::Event;
use crate::words::{Message, message};

const DATABASE: &str = "log.sled";
const COPY: &str = "events.log";
const HEADER: [u8; 16] = *b"kenning events\0\x01";
const MARK: [u8; 4] = *b"\x9eEV\x01";
const HEAD: usize = 24;

/// Whether a profile's directory is of format 1.
pub(super) fn is_due(dir: &Path) -> Result<bool, RecordError> {
    for path in [DATABASE, COPY].map(|name| dir.join(name)) {
        if fs::try_exists(&path).map_err(RecordError::io("read", &path))? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Brings a profile's directory up to date, where it is of format 1. What was
/// there stays, under other names. Tells where something was done.
pub(super) fn upgrade(dir: &Path, stamp: &str) -> Result<Option<Message>, RecordError> {
    let old = [DATABASE, COPY].map(|name| dir.join(name));
    let is_there = |path: &Path| fs::try_exists(path).map_err(RecordError::io("read", path));
    if !is_due(dir)? {
        return Ok(None);
    }
    let mut told = None;
    let target = dir.join(SEGMENTS);
    if !is_there(&target)? {
        let mut values = from_copy(&old[1])?;
        values.extend(from_database(&old[0]));
        told = Some(message!("record-upgraded", n = values.len()));
        // Made whole under another name: a half is never taken for the record.
        let making = dir.join("events.upgrading");
        remove(&making)?;
        create_private_dir(&making)?;
        let device = Device::draw();
        let mut time = HybridTime::default();
        let mut files: BTreeMap<String, String> = BTreeMap::new();
        for (seq, event) in values {
            time = time.next(event.at);
            let key = Key { time, device, seq };
            let text = files.entry(segments::name(device, event.at)).or_default();
            push_line(text, &Record::new(key, event)?);
        }
        for (name, text) in files {
            let path = making.join(name);
            replace(&path, text.as_bytes()).map_err(RecordError::io("write", &path))?;
        }
        let path = dir.join(DEVICE);
        replace(&path, format!("{device}\n").as_bytes())
            .map_err(RecordError::io("write", &path))?;
        fs::rename(&making, &target).map_err(RecordError::io("write", &target))?;
        sync_dir(dir).map_err(RecordError::io("write", dir))?;
    }
    for path in &old {
        if is_there(path)? {
            set_aside_as(path, "format-1", stamp)?;
        }
    }
    Ok(told)
}

fn event(bytes: &[u8]) -> Option<Event> {
    let (body, sum) = bytes.split_last_chunk::<4>()?;
    if crc32fast::hash(body) != u32::from_le_bytes(*sum) {
        return None;
    }
    let (1, body) = body.split_first()? else {
        return None;
    };
    match postcard::take_from_bytes(body) {
        Ok((event, [])) => Some(event),
        _ => None,
    }
}

fn from_copy(path: &Path) -> Result<BTreeMap<u64, Event>, RecordError> {
    let bytes = match fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Vec::new(),
        Err(error) => return Err(RecordError::io("read", path)(error)),
    };
    let mut found = BTreeMap::new();
    let mut at = match bytes.starts_with(&HEADER) {
        true => HEADER.len(),
        false => 0,
    };
    while at < bytes.len() {
        if let Some((seq, value)) = record_at(&bytes, at) {
            at += HEAD + value.len();
            found.extend(event(value).map(|event| (seq, event)));
        } else {
            let rest = bytes.get(at + 1..).unwrap_or_default();
            let next = rest.windows(MARK.len()).position(|four| four == MARK);
            at = next.map_or(bytes.len(), |offset| at + 1 + offset);
        }
    }
    Ok(found)
}

/// The sequence number and the value, where a whole record is.
fn record_at(bytes: &[u8], at: usize) -> Option<(u64, &[u8])> {
    let head: &[u8; HEAD] = bytes.get(at..)?.first_chunk()?;
    let four = |i: usize| u32::from_le_bytes([head[i], head[i + 1], head[i + 2], head[i + 3]]);
    if head[..4] != MARK {
        return None;
    }
    let start = at + HEAD;
    let end = start.checked_add(usize::try_from(four(4)).ok()?)?;
    let value = bytes.get(start..end)?;
    let mut sum = crc32fast::Hasher::new();
    sum.update(&head[..20]);
    sum.update(value);
    let seq = u64::from(four(12)) | u64::from(four(16)) << 32;
    (sum.finalize() == four(20)).then_some((seq, value))
}

/// What of the old database can be read.
fn from_database(path: &Path) -> BTreeMap<u64, Event> {
    let mut found = BTreeMap::new();
    if fs::exists(path) {
        let config = sled::Config::new().path(path);
        // The copy held the same: what is damaged here is no loss.
        let _ = connect(&config).map(|opened| {
            contained(|| -> sled::Result<()> {
                let events = opened?.open_tree("events")?;
                for entry in &events {
                    let (key, value) = entry?;
                    if let Ok(key) = key.as_ref().try_into() {
                        found.extend(event(&value).map(|event| (u64::from_be_bytes(key), event)));
                    }
                }
                Ok(())
            })
        });
    }
    found
}
