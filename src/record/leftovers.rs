//! What this machine's files left in a folder besides them: copies that a sync program
//! made of them on conflicts, and files that were being made when kenning was killed.
//! They are the only ones that a later sync does not write anew.

use std::io;
use std::path::Path;

use jiff::Timestamp;

use super::error::RecordError;
use super::log::Log;
use super::once::Known;
use super::seal::{Lock, SEALED};
use super::segments::{device_of, is_segment, scan_lines};
use super::stamped::{Device, Record};
use crate::disk::{MAKING, fs, is_gone, read_foreign, remove};

/// How a machine's files are called in a folder while they are being made: only that
/// machine may say that they are no longer.
pub(super) fn making(device: Device) -> String {
    format!("{MAKING}-{device}-")
}

impl Log {
    /// Removes what was being made here, and copies of our own files that hold something
    /// that was erased and nothing that is not here.
    pub(super) fn clear_leftovers(
        &self,
        folder: &Path,
        lock: Option<&Lock>,
        now: Timestamp,
    ) -> Result<(), RecordError> {
        let ours = self.devices()?;
        let fail = |error| RecordError::io("read", folder)(error);
        let mut copies = Vec::new();
        for entry in fs::read_dir(folder).map_err(fail)? {
            let entry = entry.map_err(fail)?;
            let Ok(name) = entry.file_name().into_string() else {
                continue;
            };
            let exact = name.strip_suffix(SEALED).unwrap_or(&name);
            let is_copy = device_of(&name).is_some_and(|device| ours.contains(&device));
            if ours.iter().any(|device| name.starts_with(&making(*device))) {
                remove(&entry.path())?;
            } else if is_copy && !is_segment(exact) || name.starts_with(MAKING) {
                copies.push(entry.path());
            }
        }
        if copies.is_empty() {
            return Ok(());
        }
        let mut erasures = self.erasures(now);
        let mut known = Known::default();
        self.each(|record| {
            erasures.see(&record);
            known.see(&record);
        })?;
        for path in copies {
            let read = records(&path, lock).map_err(RecordError::io("read", &path))?;
            let Some(records) = read else {
                continue;
            };
            let (erased, others): (Vec<&Record>, Vec<&Record>) =
                records.iter().partition(|record| erasures.take(record));
            let is_ours = records.iter().all(|r| ours.contains(&r.key.device));
            if is_ours && !erased.is_empty() && others.iter().all(|r| known.has(r)) {
                remove(&path)?;
            }
        }
        Ok(())
    }
}

/// What a file holds; nothing where it is gone, no ordinary file, or sealed with
/// another key. What can't be read now may hold what was erased: that is an error.
fn records(path: &Path, lock: Option<&Lock>) -> io::Result<Option<Vec<Record>>> {
    let bytes = match read_foreign(path) {
        Ok(bytes) => bytes,
        Err(error) if is_gone(&error) || error.kind() == io::ErrorKind::Other => return Ok(None),
        Err(error) => return Err(error),
    };
    let plain = match lock {
        Some(lock) => lock.unseal(&bytes),
        None => Some(bytes),
    };
    let Some(plain) = plain else { return Ok(None) };
    let mut records = Vec::new();
    scan_lines(&plain[..], 0, &mut |record| records.push(record))?;
    Ok(Some(records))
}
