//! The places in a profile's directory, and the lock on it.

use std::fs::TryLockError;
use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::error::RecordError;
use crate::disk::{File, fs, open_private, remove, sync_above, take_lock};

/// The database of events.
pub(super) const DATABASE: &str = "events.sled";
/// The segments of text.
pub(super) const SEGMENTS: &str = "events";
/// What this machine's events are named after.
pub(super) const DEVICE: &str = "device";
/// Held while a kenning has the profile open.
pub(super) const LOCK: &str = "lock";

/// How often we try a lock that is held, so that a learner who closes one kenning and starts
/// another is not turned away.
const TRIES: u32 = 25;

/// Takes the lock of a profile's directory, or says that it is in use. On a
/// file system that knows no locks there is none to take.
pub(crate) fn lock(dir: &Path) -> Result<Option<File>, RecordError> {
    let path = dir.join(LOCK);
    let file = open_private(&path).map_err(RecordError::io("open", &path))?;
    match take_lock(&file, TRIES) {
        Ok(taken) => Ok(taken.then_some(file)),
        Err(TryLockError::WouldBlock) => Err(in_use(dir)),
        Err(TryLockError::Error(error)) => Err(RecordError::io("lock", &path)(error)),
    }
}

/// The error that another kenning has a profile open, if one has. Other faults of the lock are
/// reported when the profile is opened.
pub(crate) fn held_by_another(dir: &Path) -> Option<RecordError> {
    if !dir.join(LOCK).is_file() {
        return None;
    }
    lock(dir)
        .err()
        .filter(|error| matches!(error, RecordError::InUse { .. }))
}

/// Says that another kenning has a profile open.
pub(super) fn in_use(dir: &Path) -> RecordError {
    let profile = dir
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    RecordError::InUse { profile }
}

/// Removes a file, or a directory with all its content. Links are followed: the target of a link
/// goes, too, and so do the files that links in a directory point to. What is not there is
/// already gone.
pub(super) fn clear(path: &Path) -> Result<(), RecordError> {
    let fail = |error| RecordError::io("read", path)(error);
    let meta = match fs::symlink_metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        meta => meta.map_err(fail)?,
    };
    if meta.is_symlink() {
        let target = fs::canonicalize(path).map_err(fail)?;
        match fs::is_dir(&target) {
            true => {
                clear_linked(&target)?;
                // The directory itself may be where a disk is mounted.
                for entry in fs::read_dir(&target).map_err(fail)? {
                    remove(&entry.map_err(fail)?.path())?;
                }
            }
            false => remove(&target)?,
        }
        return unlink(path);
    }
    if meta.is_dir() {
        clear_linked(path)?;
    }
    Ok(remove(path)?)
}

/// Removes the files that links in a directory lead to.
fn clear_linked(dir: &Path) -> Result<(), RecordError> {
    let fail = |error| RecordError::io("read", dir)(error);
    for entry in fs::read_dir(dir).map_err(fail)? {
        let path = entry.map_err(fail)?.path();
        let meta = match fs::symlink_metadata(&path) {
            // A link beside it led to it.
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            meta => meta.map_err(fail)?,
        };
        if meta.is_symlink() && fs::is_file(&path) {
            remove(&itself(&path)?)?;
        }
    }
    Ok(())
}

/// The file that is meant by a path: where that is a link, what it leads to.
pub(super) fn itself(path: &Path) -> Result<PathBuf, RecordError> {
    let fail = |error| RecordError::io("read", path)(error);
    match fs::symlink_metadata(path).map_err(fail)?.is_symlink() {
        true => fs::canonicalize(path).map_err(fail),
        false => Ok(path.to_owned()),
    }
}

/// Removes a link.
fn unlink(path: &Path) -> Result<(), RecordError> {
    let gone = fs::remove_file(path).and_then(|()| sync_above(path));
    gone.map_err(RecordError::io("remove", path))
}

/// A time as part of a file's name.
pub(crate) fn stamp(now: Timestamp) -> String {
    // Before the year 0 there would be a sign in it.
    let first = Timestamp::constant(-62_167_219_200, 0);
    now.max(first).strftime("%Y%m%dT%H%M%SZ").to_string()
}
