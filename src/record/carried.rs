//! The files of a folder to sync with, by their true names. Only this file knows what they are
//! called there and how their content is kept.

use std::cell::RefCell;
use std::io;
use std::path::{Path, PathBuf};

use super::error::RecordError;
use super::hidden::{LEAST, name_in, unwrap, wrap};
use super::seal::{Lock, SEALED, hidden_name};
use super::segments::{device_of, is_segment};
use super::signing::Sheet;
use super::stamped::Device;
use super::wishes::Refusal;
use crate::disk::fs;
use crate::disk::{MAKING, is_gone, read_foreign, remove, replace_as, set_aside_as};

/// The files of one folder.
pub(super) struct Files<'a> {
    folder: &'a Path,
    kept: Kept,
    /// Who writes here.
    writer: Device,
    /// Directories that stood where a file of ours goes.
    moved: RefCell<Vec<Displaced>>,
}

/// A directory that stood in a folder where a file of ours goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Displaced {
    /// What it was called.
    pub name: String,
    /// Where it is now.
    pub path: PathBuf,
}

/// Whether a file is looked for, by its true name.
pub(super) type Wanted = fn(&str) -> bool;

/// Whether a file is a device's segment, or a copy of one.
pub(super) fn has_lines(name: &str) -> bool {
    device_of(name).is_some()
}

/// Whether a file's own name is that of a copy of a segment.
fn is_copy_of_lines(name: &str) -> bool {
    has_lines(name) && !is_segment(name)
}

/// Whether a file is one of those that were sealed before names were hidden.
pub(super) fn is_sealed_first(name: &str) -> bool {
    has_lines(name) || Sheet::is_named(name)
}

/// How a folder keeps its files.
enum Kept {
    Open,
    /// Segments and signatures are sealed, and called `<name>.age`; other files are open
    /// (format 1).
    Sealed(Lock),
    /// All are sealed, with their names and sizes hidden (format 2).
    Hidden(Lock),
}

/// A file that was read.
pub(super) struct Opened {
    /// Its true name. For a copy in a folder with open names: a name like it.
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
    pub(super) standing: Standing,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// It is the file of its name.
    Itself,
    /// A program that carries the folder made a copy.
    Copy,
    /// Its name is not hidden in a folder where names are.
    Earlier,
}

/// Why a file was not read.
pub(super) enum Unread {
    /// It is not what is looked for, or none of ours.
    Passed,
    Refused(Refusal),
    /// It is not whole, or not sealed with the folder's key.
    Incomplete,
    Failed(io::Error),
}

impl<'a> Files<'a> {
    /// Of a folder that is open, or whose segments are sealed.
    pub(super) fn named(folder: &'a Path, lock: Option<Lock>, writer: Device) -> Files<'a> {
        let kept = lock.map_or(Kept::Open, Kept::Sealed);
        Files {
            folder,
            kept,
            writer,
            moved: RefCell::default(),
        }
    }

    /// The same, with hidden names where the folder is encrypted.
    pub(super) fn into_hidden(self) -> Files<'a> {
        let kept = match self.kept {
            Kept::Sealed(lock) => Kept::Hidden(lock),
            kept => kept,
        };
        Files { kept, ..self }
    }

    /// The same, as it was before names were hidden.
    pub(super) fn into_named(self) -> Files<'a> {
        let kept = match self.kept {
            Kept::Hidden(lock) => Kept::Sealed(lock),
            kept => kept,
        };
        Files { kept, ..self }
    }

    pub(super) fn are_sealed(&self) -> bool {
        !matches!(self.kept, Kept::Open)
    }

    pub(super) fn are_hidden(&self) -> bool {
        matches!(self.kept, Kept::Hidden(_))
    }

    /// What a file is called in the folder.
    pub(super) fn there(&self, name: &str) -> Result<String, RecordError> {
        match &self.kept {
            Kept::Hidden(lock) => Ok(format!("{}{SEALED}", lock.hide(name)?)),
            Kept::Sealed(_) if is_sealed_first(name) => Ok(format!("{name}{SEALED}")),
            _ => Ok(name.to_owned()),
        }
    }

    /// What a device calls one of its segments where it says what they should be.
    pub(super) fn listed(&self, name: &str) -> String {
        match &self.kept {
            Kept::Sealed(_) => format!("{name}{SEALED}"),
            _ => name.to_owned(),
        }
    }

    /// What files are called in the folder that may be what is looked for, in order.
    pub(super) fn list(&self, wanted: Wanted) -> Result<Vec<String>, RecordError> {
        let hidden = self.are_hidden();
        self.names(|name| wanted(name) || hidden && hidden_name(name).is_some())
    }

    /// The names in the folder that are looked for, in order.
    pub(super) fn names(&self, wanted: impl Fn(&str) -> bool) -> Result<Vec<String>, RecordError> {
        let fail = |error| RecordError::io("read", self.folder)(error);
        let mut names: Vec<String> = Vec::new();
        for entry in fs::read_dir(self.folder).map_err(fail)? {
            if let Ok(name) = entry.map_err(fail)?.file_name().into_string()
                && wanted(&name)
            {
                names.push(name);
            }
        }
        names.sort();
        Ok(names)
    }

    /// Reads a file that [`Files::list`] named, if it is what is looked for.
    pub(super) fn open(&self, there: &str, wanted: Wanted) -> Result<Opened, Unread> {
        let bytes = self.foreign(there)?;
        let (name, standing) = self.identified(there, &bytes)?;
        if !wanted(&name) {
            return Err(Unread::Passed);
        }
        let bytes = match &self.kept {
            Kept::Open => bytes,
            Kept::Sealed(lock) | Kept::Hidden(lock) => {
                let plain = lock.unseal(&bytes).ok_or(Unread::Incomplete)?;
                match standing {
                    Standing::Earlier => plain,
                    _ if self.are_hidden() => unwrap(&plain).ok_or(Unread::Incomplete)?.1,
                    _ => plain,
                }
            }
        };
        Ok(Opened {
            name,
            bytes,
            standing,
        })
    }

    /// The true name of a file, and whether it is the file itself, a copy, or an older one. A
    /// sealed file is opened only as far as its name needs.
    pub(super) fn identify(&self, there: &str) -> Result<(String, Standing), Unread> {
        self.identified(there, &self.foreign(there)?)
    }

    fn identified(&self, there: &str, bytes: &[u8]) -> Result<(String, Standing), Unread> {
        if let (Kept::Hidden(lock), Some(hidden)) = (&self.kept, hidden_name(there)) {
            let name = lock
                .beginning(bytes, LEAST)
                .and_then(|plain| name_in(&plain));
            let name = name.ok_or(Unread::Incomplete)?;
            // Under another name, what is sealed with its name is refused.
            if lock.hide(&name).ok().as_deref() != Some(hidden) {
                return Err(Unread::Refused(Refusal::Renamed));
            }
            let is_copy = there.strip_suffix(SEALED) != Some(hidden) || is_copy_of_lines(&name);
            return Ok((name, standing(is_copy)));
        }
        match (there.contains(SEALED), &self.kept) {
            (true, Kept::Open) => return Err(Unread::Passed),
            (false, Kept::Sealed(_) | Kept::Hidden(_)) => {
                return Err(Unread::Refused(Refusal::NotSealed));
            }
            _ => {}
        }
        let name = there.strip_suffix(SEALED).unwrap_or(there).to_owned();
        let standing = match self.are_hidden() {
            true => Standing::Earlier,
            false => standing(is_copy_of_lines(&name)),
        };
        Ok((name, standing))
    }

    /// What a file holds that others may have put there.
    fn foreign(&self, there: &str) -> Result<Vec<u8>, Unread> {
        read_foreign(&self.folder.join(there)).map_err(|error| match error.kind() {
            io::ErrorKind::Other => Unread::Refused(Refusal::NotAFile),
            _ => Unread::Failed(error),
        })
    }

    /// Reads a file by its true name; nothing where it is not there, is a link or a pipe,
    /// or does not open.
    pub(super) fn read(&self, name: &str) -> Result<Option<Vec<u8>>, RecordError> {
        let Some(bytes) = self.bytes(&self.there(name)?)? else {
            return Ok(None);
        };
        Ok(match &self.kept {
            Kept::Hidden(lock) => {
                let opened = lock.unseal(&bytes).and_then(|plain| unwrap(&plain));
                opened.filter(|(found, _)| found == name).map(|(_, b)| b)
            }
            Kept::Sealed(lock) if is_sealed_first(name) => lock.unseal(&bytes),
            _ => Some(bytes),
        })
    }

    /// Reads a copy that a program made that carries the folder, where names are hidden.
    pub(super) fn read_copy(&self, name: &str) -> Result<Option<Vec<u8>>, RecordError> {
        let Kept::Hidden(lock) = &self.kept else {
            return Ok(None);
        };
        let hidden = lock.hide(name)?;
        for there in self.names(|there| hidden_name(there) == Some(&hidden))? {
            let bytes = read_foreign(&self.folder.join(there)).unwrap_or_default();
            let opened = lock.unseal(&bytes).and_then(|plain| unwrap(&plain));
            if let Some((_, bytes)) = opened.filter(|(found, _)| found == name) {
                return Ok(Some(bytes));
            }
        }
        Ok(None)
    }

    /// Writes a file whole, by its true name.
    pub(super) fn write(&self, name: &str, bytes: &[u8]) -> Result<(), RecordError> {
        let path = self.folder.join(self.there(name)?);
        let sealed = match &self.kept {
            Kept::Hidden(lock) => {
                let plain = wrap(name, bytes).map_err(RecordError::encode)?;
                Some(lock.seal(&plain)?)
            }
            Kept::Sealed(lock) if is_sealed_first(name) => Some(lock.seal(bytes)?),
            _ => None,
        };
        let bytes = sealed.as_deref().unwrap_or(bytes);
        self.make_way(&path)?;
        replace_as(&path, bytes, &self.making(self.writer)?)
            .map_err(RecordError::io("write", &path))
    }

    /// Moves a directory aside that is in a file's place. A link or a pipe is written over; a
    /// directory can't be, and its content is not ours to remove.
    fn make_way(&self, path: &Path) -> Result<(), RecordError> {
        let there = fs::symlink_metadata(path);
        if there.is_ok_and(|meta| meta.is_dir()) {
            let aside = set_aside_as(path, "directory", "1")?;
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            self.moved.borrow_mut().push(Displaced {
                name: name.into_owned(),
                path: aside,
            });
        }
        Ok(())
    }

    /// The directories that were moved aside.
    pub(super) fn displaced(&self) -> Vec<Displaced> {
        self.moved.borrow().clone()
    }

    /// Keeps what a file holds under another name, which is that of a copy of it; gives
    /// that name.
    pub(super) fn keep(&self, name: &str, bytes: &[u8]) -> Result<String, RecordError> {
        let (stem, end) = name.rsplit_once('.').unwrap_or((name, ""));
        let sum = crc32fast::hash(bytes);
        let kept = format!("{stem}.kept-{sum:08x}.{end}");
        self.write(&kept, bytes)?;
        Ok(kept)
    }

    /// How the names of files begin while a device makes them. Only that device can tell when
    /// they are done.
    pub(super) fn making(&self, device: Device) -> Result<String, RecordError> {
        Ok(match &self.kept {
            Kept::Hidden(lock) => format!("{MAKING}-{}-", lock.hide(&device.to_string())?),
            _ => format!("{MAKING}-{device}-"),
        })
    }

    /// What can be read of a file, whatever it is called. `None` if nothing can.
    pub(super) fn content(&self, there: &str) -> Result<Option<Vec<u8>>, RecordError> {
        let Some(bytes) = self.bytes(there)? else {
            return Ok(None);
        };
        Ok(match &self.kept {
            Kept::Open => Some(bytes),
            Kept::Sealed(lock) => lock.unseal(&bytes),
            Kept::Hidden(lock) => {
                let whole = |plain: Vec<u8>| unwrap(&plain).map_or(plain, |(_, bytes)| bytes);
                lock.unseal(&bytes).map(whole)
            }
        })
    }

    /// What a file holds as it lies there; nothing where it is not there, or a link or a pipe.
    fn bytes(&self, there: &str) -> Result<Option<Vec<u8>>, RecordError> {
        match read_foreign(&self.folder.join(there)) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if is_gone(&error) || error.kind() == io::ErrorKind::Other => Ok(None),
            Err(error) => Err(self.unreadable(there, error)),
        }
    }

    /// Removes a file by its true name.
    pub(super) fn remove(&self, name: &str) -> Result<(), RecordError> {
        self.remove_there(&self.there(name)?)
    }

    /// Removes a file by the name that it has in the folder.
    pub(super) fn remove_there(&self, there: &str) -> Result<(), RecordError> {
        Ok(remove(&self.folder.join(there))?)
    }

    /// The error for a file that could not be read.
    pub(super) fn unreadable(&self, there: &str, error: io::Error) -> RecordError {
        RecordError::io("read", &self.folder.join(there))(error)
    }
}

fn standing(is_copy: bool) -> Standing {
    match is_copy {
        true => Standing::Copy,
        false => Standing::Itself,
    }
}
