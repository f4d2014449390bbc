//! A database of which the segments hold all. Such a database is only an index. If it is damaged,
//! for example because kenning was killed while writing it, it can be made anew and nothing is
//! lost.

use std::io;
use std::path::{Path, PathBuf};

use super::gather::READING;
use super::place::{DATABASE, SEGMENTS};
use super::reached;
use super::segments::{list, scan};
use crate::disk::{DiskError, fs, set_aside, sync_above};

/// Where a database went that was damaged.
pub(super) enum Away {
    /// It may hold events that stand nowhere else.
    Kept(PathBuf),
    /// It holds nothing that the segments lack, and goes once there is another.
    Spare(PathBuf),
}

/// Whether the segments of a profile hold all that its database held: they reach
/// as far as was noted when the record was closed, and each line up to there can be
/// read. Events get into a database only from segments that were on disk before.
pub(super) fn is_spare(dir: &Path) -> bool {
    let Some(noted) = reached::read(dir) else {
        return false;
    };
    let segments = dir.join(SEGMENTS);
    let Ok(mark) = list(&segments) else {
        return false;
    };
    mark.follows(&noted.segments)
        && mark.iter().all(|(name, _)| {
            let found = scan(&segments.join(name), 0, &mut |_| ());
            found.is_ok_and(|found| found.damaged == 0 && found.end >= noted.segments.get(name))
        })
}

/// Whether each line of the segments can be read although there is no note of how far they
/// reached, as while they are written anew.
pub(super) fn are_readable(dir: &Path) -> bool {
    let segments = dir.join(SEGMENTS);
    reached::read(dir).is_none()
        && list(&segments).is_ok_and(|mark| {
            mark.iter().all(|(name, _)| {
                let found = scan(&segments.join(name), 0, &mut |_| ());
                found.is_ok_and(|found| found.damaged == 0 && !found.torn)
            })
        })
}

/// Moves the database of a profile out of the way: under a name that is kept, or, where
/// nothing would be lost with it, under one that is swept.
///
/// # Errors
/// Where it can't be renamed.
pub(super) fn put_away(dir: &Path, stamp: &str) -> Result<Away, DiskError> {
    let path = dir.join(DATABASE);
    if !is_spare(dir) {
        return Ok(Away::Kept(set_aside(&path, stamp)?));
    }
    let target = (1..1000)
        .map(|n| dir.join(format!("{READING}{stamp}-{n}")))
        .find(|target| !fs::exists(target))
        .ok_or_else(|| io::Error::from(io::ErrorKind::AlreadyExists));
    let moved = target.and_then(|target| {
        fs::rename(&path, &target)?;
        sync_above(&target)?;
        Ok(target)
    });
    Ok(Away::Spare(
        moved.map_err(DiskError::io("set-aside", &path))?,
    ))
}
