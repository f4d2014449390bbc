//! How far the record reached when it was last closed in order: `reached.json`. With it, cut or
//! lost segments are noticed without the database, so that a start or a look need not open the
//! database at all.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::UNIX_EPOCH;

use serde::{Deserialize, Serialize};

use super::error::RecordError;
use super::place::DATABASE;
use super::segments::Mark;
use super::stamped::Device;
use crate::disk::fs;
use crate::disk::{read_small, remove, replace_fast};

const REACHED: &str = "reached.json";
const FORMAT: u32 = 1;
/// Largest such file that is read, in bytes: a line for each device and month.
const LARGEST: u64 = 4 << 20;

/// What was noted when the record was closed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Reached {
    format: u32,
    /// The segments, all of which the database then held.
    pub(super) segments: Mark,
    /// The files of the database: bytes, and when they were written, in
    /// nanoseconds since 1970.
    database: BTreeMap<String, (u64, u64)>,
}

/// The files of a database as they are now.
pub(super) fn files(database: &Path) -> Option<BTreeMap<String, (u64, u64)>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(database).ok()? {
        let entry = entry.ok()?;
        let meta = entry.metadata().ok()?;
        if meta.is_file() {
            let age = meta.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
            let nanos = u64::try_from(age.as_nanos()).ok()?;
            let name = entry.file_name().to_string_lossy().into_owned();
            found.insert(name, (meta.len(), nanos));
        }
    }
    Some(found)
}

/// What was noted; nothing where that can't be read.
pub(super) fn read(dir: &Path) -> Option<Reached> {
    let text = read_small(&dir.join(REACHED), LARGEST).ok()?;
    let reached: Reached = serde_json::from_str(&text).ok()?;
    (reached.format == FORMAT).then_some(reached)
}

/// Notes how far a record reaches whose database is closed and holds all of it.
pub(super) fn write(dir: &Path, segments: &Mark) -> Result<(), RecordError> {
    let path = dir.join(REACHED);
    let reached = Reached {
        format: FORMAT,
        segments: segments.clone(),
        database: files(&dir.join(DATABASE)).unwrap_or_default(),
    };
    let text = serde_json::to_string(&reached).map_err(RecordError::encode)?;
    replace_fast(&path, format!("{text}\n").as_bytes()).map_err(RecordError::io("write", &path))
}

/// What is noted in its place where a name was drawn as the database did not open.
#[derive(Serialize, Deserialize)]
struct Drawn {
    drawn: Device,
}

/// Notes that a name was drawn as the database did not open: it holds nothing of that name.
pub(super) fn note_drawn(dir: &Path, drawn: Device) -> Result<(), RecordError> {
    let path = dir.join(REACHED);
    let text = serde_json::to_string(&Drawn { drawn }).map_err(RecordError::encode)?;
    replace_fast(&path, format!("{text}\n").as_bytes()).map_err(RecordError::io("write", &path))
}

/// The name that was noted so, where the database was not opened since.
pub(super) fn drawn(dir: &Path) -> Option<Device> {
    let text = read_small(&dir.join(REACHED), LARGEST).ok()?;
    let noted: Drawn = serde_json::from_str(&text).ok()?;
    Some(noted.drawn)
}

/// Removes the note: the segments are about to be written anew, or the
/// database has to be looked at when kenning starts next.
pub(super) fn forget(dir: &Path) -> Result<(), RecordError> {
    Ok(remove(&dir.join(REACHED))?)
}

impl Reached {
    /// Whether there was a database then: it is made when the record is first closed.
    pub(super) fn had_database(&self) -> bool {
        !self.database.is_empty()
    }

    /// Whether the segments still go on from what they were, and the database
    /// is as it was left.
    pub(super) fn holds(&self, dir: &Path, segments: &Mark) -> bool {
        segments.follows(&self.segments)
            && files(&dir.join(DATABASE)).is_some_and(|now| now == self.database)
    }
}
