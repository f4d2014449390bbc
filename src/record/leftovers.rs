//! What this machine's files left in a folder besides them: copies that a sync program
//! made of them on conflicts, and files that were being made when kenning was killed.
//! They are the only ones that a later sync does not write anew.

use jiff::Timestamp;

use super::carried::{Files, Standing, Unread, has_lines};
use super::error::RecordError;
use super::log::Log;
use super::once::Known;
use super::segments::{device_of, scan_lines};
use super::stamped::Record;
use crate::disk::MAKING;

impl Log {
    /// Removes what was being made here, and copies of our own files that hold something
    /// that was erased and nothing that is not here.
    pub(super) fn clear_leftovers(
        &self,
        files: &Files<'_>,
        now: Timestamp,
    ) -> Result<(), RecordError> {
        let ours = self.devices()?;
        let making = ours.iter().map(|&device| files.making(device));
        let making = making.collect::<Result<Vec<_>, _>>()?;
        let mut copies = Vec::new();
        for there in files.names(|name| name.starts_with(MAKING))? {
            if making.iter().any(|making| there.starts_with(making)) {
                files.remove_there(&there)?;
            } else {
                copies.push(there);
            }
        }
        let of_ours = |name: &str| device_of(name).is_some_and(|device| ours.contains(&device));
        for there in files.list(has_lines)? {
            match files.identify(&there) {
                Ok((name, Standing::Copy)) if of_ours(&name) => copies.push(there),
                Err(Unread::Failed(error)) => return Err(files.unreadable(&there, error)),
                _ => {}
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
        for there in copies {
            let Some(records) = records(files, &there)? else {
                continue;
            };
            let (erased, others): (Vec<&Record>, Vec<&Record>) =
                records.iter().partition(|record| erasures.take(record));
            let is_ours = records.iter().all(|r| ours.contains(&r.key.device));
            if is_ours && !erased.is_empty() && others.iter().all(|r| known.has(r)) {
                files.remove_there(&there)?;
            }
        }
        Ok(())
    }
}

/// What can be read of a file; nothing where that is nothing.
fn records(files: &Files<'_>, there: &str) -> Result<Option<Vec<Record>>, RecordError> {
    let Some(plain) = files.content(there)? else {
        return Ok(None);
    };
    let mut records = Vec::new();
    let read = scan_lines(&plain[..], 0, &mut |record| records.push(record));
    read.map_err(|error| files.unreadable(there, error))?;
    Ok(Some(records))
}
