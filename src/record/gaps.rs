//! What a look at a record, which changes nothing, finds to be missing.

use std::path::Path;

use super::backup;
use super::erasures::Erasing;
use super::error::RecordError;
use super::place::{DATABASE, SEGMENTS};
use super::segments::{each, list};
use super::{reached, upgrade};
use crate::disk::is_there;
use crate::words::{Message, message};

/// Why counts may be lower than what was recorded, as a sentence that says what to do. `None` if
/// the segments still hold all that they ever held. Reads no database.
///
/// Lengths are compared with those that were noted when the record was last closed,
/// and where nothing was noted, with the newest backup.
///
/// # Errors
/// Where the segments can't be read.
pub fn gaps(dir: &Path) -> Result<Option<Message>, RecordError> {
    let erasing = Erasing::read(dir)?;
    if let Some(Erasing::Everything) = erasing {
        return Ok(None);
    }
    let segments = list(&dir.join(SEGMENTS))?;
    if segments.bytes() == 0 && upgrade::is_due(dir)? {
        return Ok(Some(message!("record-look-old")));
    }
    let noted = reached::read(dir).map(|noted| noted.segments);
    let shorter = noted.as_ref().map_or(0, |noted| {
        let all = noted.iter();
        all.filter(|(name, length)| segments.get(name) < *length)
            .count()
    });
    if shorter > 0 {
        return Ok(Some(message!("record-look-shorter", n = shorter)));
    }
    let database = dir.join(DATABASE);
    if segments.bytes() == 0 && noted.is_none() {
        let is_there = is_there(&database).map_err(RecordError::io("read", &database))?;
        if is_there {
            return Ok(Some(message!("record-look-empty")));
        }
    }
    let missing = match noted {
        Some(_) => 0,
        None => only_in_backup(dir, erasing.as_ref())?,
    };
    Ok((missing > 0).then(|| message!("record-look-backup", n = missing)))
}

/// How many events of the newest backup the segments lack. Backups hold nothing that was erased,
/// except during an erasure.
fn only_in_backup(dir: &Path, erasing: Option<&Erasing>) -> Result<usize, RecordError> {
    let mut found = std::collections::HashSet::new();
    let backups = backup::backups(dir);
    let Some((newest, _, _)) = backups.last() else {
        return Ok(0);
    };
    // One that can't be read tells nothing; `doctor` names it.
    let _ = backup::read(newest, &mut |record| {
        if !erasing.is_some_and(|erasing| erasing.takes(&record)) {
            found.insert(record.key.id());
        }
    });
    each(&dir.join(SEGMENTS), &mut |record| {
        found.remove(&record.key.id());
    })?;
    Ok(found.len())
}
