//! What else holds events of a record: segments and databases that were set
//! aside, and backups. All of it is read, none of it is changed.

use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};

use super::backup;
use super::database::{Fault, Stored, without_trace};
use super::error::RecordError;
use super::index::{Opener, REPAIRING, Worker};
use super::once::Known;
use super::place::{DATABASE, SEGMENTS};
use super::reached;
use super::segments::{Mark, device_of, is_segment, scan};
use super::stamped::{Key, Record};
use super::told::Unread;
use crate::disk::files;
use crate::disk::fs;
use crate::disk::{DiskError, copy_dir, is_there, reason, remove};
use crate::words::{Message, message};

/// The beginning of the name of a copy from which a set-aside database is read. A copy is needed
/// because opening a database writes to it. What has `.damaged-` in its name goes when something
/// is erased.
pub(super) const READING: &str = "reading.damaged-";

/// Whether a path is such a copy of a database, left by a kenning that was stopped before it
/// removed it.
pub fn is_left_copy(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.starts_with(READING)
}

/// What is found outside segments and database.
#[derive(Default)]
pub(super) struct Elsewhere {
    /// Records that were not known before, each once.
    pub(super) records: HashMap<Key, Record>,
    seen: Known,
    pub(super) unread: Vec<Unread>,
}

/// Reads all that stands beside the segments and the database of a profile,
/// and keeps the records whose events are not `known`.
pub(super) fn elsewhere(dir: &Path, known: &Known) -> Elsewhere {
    let mut found = Elsewhere::default();
    let mut doubtful: Vec<(PathBuf, Vec<Option<Key>>)> = Vec::new();
    let segments = dir.join(SEGMENTS);
    for path in found.listed(&segments, |name| {
        device_of(name).is_some() && !is_segment(name)
    }) {
        // Its damaged lines are why it was set aside.
        let read = scan(&path, 0, &mut |record| found.keep(record, known));
        if let Err(RecordError::Disk(DiskError::Io { source, .. })) = read {
            found.miss(&path, reason(&source));
        }
    }
    let aside = format!("{DATABASE}.damaged-");
    for path in found.listed(dir, |name| name.starts_with(&aside)) {
        match database(dir, &path, &mut |record| found.keep(record, known)) {
            Ok(damaged) => doubtful.push((path, damaged)),
            Err(why) => found.miss(&path, why),
        }
    }
    match backup::files(dir) {
        Err(error) => found.miss(&backup::directory(dir), reason(&error)),
        Ok(paths) => {
            for path in paths {
                let read = backup::read(&path, &mut |record| found.keep(record, known));
                match read.map(|read| read.unread()) {
                    Ok(0) => {}
                    Ok(n) => found.miss(&path, message!("record-lines-unread", n = n)),
                    Err(error) => found.miss(&path, reason(&error)),
                }
            }
        }
    }
    for (path, damaged) in doubtful {
        let lost = |key: &&Option<Key>| {
            !key.is_some_and(|key| known.has_key(key) || found.seen.has_key(key))
        };
        match damaged.iter().filter(lost).count() {
            0 => {}
            n => found.miss(&path, message!("record-records-unread", n = n)),
        }
    }
    found
}

/// Removes copies of databases that a kenning left that was killed.
pub(super) fn sweep(dir: &Path) {
    let left = Elsewhere::default().listed(dir, |name| name.starts_with(READING));
    for path in left {
        // One that can't be removed now is removed the next time.
        let _ = remove(&path);
    }
}

impl Elsewhere {
    fn keep(&mut self, record: Record, known: &Known) {
        if !known.has(&record) && self.seen.see(&record) {
            self.records.insert(record.key, record);
        }
    }

    fn miss(&mut self, path: &Path, why: Message) {
        let path = path.to_owned();
        self.unread.push(Unread { path, why });
    }

    /// What a directory holds of some names, in their order.
    fn listed(&mut self, dir: &Path, wanted: impl Fn(&str) -> bool) -> Vec<PathBuf> {
        let read = || -> io::Result<Vec<PathBuf>> {
            if !is_there(dir)? {
                return Ok(Vec::new());
            }
            let mut found = Vec::new();
            for entry in fs::read_dir(dir)? {
                let entry = entry?;
                if wanted(&entry.file_name().to_string_lossy()) {
                    found.push(entry.path());
                }
            }
            found.sort();
            Ok(found)
        };
        read().unwrap_or_else(|error| {
            self.miss(dir, reason(&error));
            Vec::new()
        })
    }
}

fn no_copy(error: io::Error) -> Message {
    message!("record-no-copy", error = reason(&error))
}

/// Reads a database that was set aside; gives the records in it that are damaged.
fn database(
    dir: &Path,
    path: &Path,
    each: &mut dyn FnMut(Record),
) -> Result<Vec<Option<Key>>, Message> {
    let (stored, _) = read_copy(dir, path).map_err(|unread| match unread {
        NotRead::Copy(why) => why,
        NotRead::Fault(fault) => match fault {
            Fault::Damaged(why) | Fault::Silent(why) => without_trace(&why),
            Fault::Busy => message!("record-busy"),
            Fault::Refused(error) => error.message(),
        },
    })?;
    for packed in stored.packed {
        if let Some(record) = packed.record() {
            each(record);
        }
    }
    match stored.cut_short {
        None => Ok(stored.damaged),
        Some(why) => Err(without_trace(&why)),
    }
}

/// Why a copy of a database was not read.
pub(super) enum NotRead {
    /// There is no copy: why.
    Copy(Message),
    Fault(Fault),
}

/// Reads a copy of a database, made in `dir`: opening one writes to it. A database
/// that changes while it is copied is open in another program.
/// Gives how far the segments reached when it was written, too.
pub(super) fn read_copy(dir: &Path, path: &Path) -> Result<(Stored, Mark), NotRead> {
    if !fs::is_dir(path) {
        return Err(NotRead::Copy(message!("record-no-database")));
    }
    let no_copy = |error| NotRead::Copy(no_copy(error));
    let mut copies = tempfile::Builder::new();
    let copies = copies.prefix(READING);
    let copy = copies.tempdir_in(dir).or_else(|error| match error.kind() {
        // A home that can only be read can be looked at all the same.
        io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => copies.tempdir(),
        _ => Err(error),
    });
    let copy = copy.map_err(no_copy)?;
    let place = copy.path().join(DATABASE);
    let before = reached::files(path);
    copy_dir(path, &place).map_err(no_copy)?;
    if reached::files(path) != before {
        return Err(NotRead::Fault(Fault::Busy));
    }
    files::make_private(copy.path()).map_err(|error| NotRead::Copy(reason(&error)))?;
    let index = Worker::open(&Opener::sled(), &place, REPAIRING).map_err(NotRead::Fault)?;
    let silent = |why| NotRead::Fault(Fault::Silent(why));
    let mark = index.mark().unwrap_or_default().unwrap_or_default();
    Ok((index.all().map_err(silent)?, mark))
}
