//! The files of a folder to sync with, by their true names: what they are called there,
//! and how what is in them is kept, is nobody else's matter.

use std::io;
use std::path::Path;

use super::error::RecordError;
use super::hidden::{unwrap, wrap};
use super::seal::{Lock, SEALED, hidden_name};
use super::segments::{device_of, is_segment};
use super::stamped::Device;
use super::wishes::Refusal;
use crate::disk::fs;
use crate::disk::{MAKING, read_foreign, remove, replace, replace_as};

/// The files of one folder.
pub(super) struct Files<'a> {
    folder: &'a Path,
    kept: Kept,
}

/// How a folder keeps its files.
enum Kept {
    Open,
    /// Segments are sealed, and called `<name>.age`; other files are open (format 1).
    Sealed(Lock),
    /// All are sealed, with their names and sizes hidden (format 2).
    Hidden(Lock),
}

/// A file that was read.
pub(super) struct Opened {
    /// Its true name; where names are not hidden, of a copy one like it.
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
    /// It is no segment, or none of ours.
    Passed,
    Refused(Refusal),
    /// It is not whole, or not sealed with the folder's key.
    Incomplete,
    Failed(io::Error),
}

impl<'a> Files<'a> {
    /// Of a folder that is open, or whose segments are sealed.
    pub(super) fn named(folder: &'a Path, lock: Option<Lock>) -> Files<'a> {
        let kept = lock.map_or(Kept::Open, Kept::Sealed);
        Files { folder, kept }
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
            Kept::Sealed(_) if device_of(name).is_some() => Ok(format!("{name}{SEALED}")),
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

    /// What files are called in the folder that may be segments, or copies of them: in order.
    pub(super) fn list(&self) -> Result<Vec<String>, RecordError> {
        let hidden = self.are_hidden();
        self.names(|name| device_of(name).is_some() || hidden && hidden_name(name).is_some())
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

    /// Reads a segment that [`Files::list`] named.
    pub(super) fn open(&self, there: &str) -> Result<Opened, Unread> {
        let bytes = match read_foreign(&self.folder.join(there)) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::Other => {
                return Err(Unread::Refused(Refusal::NotAFile));
            }
            Err(error) => return Err(Unread::Failed(error)),
        };
        if let (Kept::Hidden(lock), Some(hidden)) = (&self.kept, hidden_name(there)) {
            return disclose(lock, there, hidden, &bytes);
        }
        let bytes = match (there.contains(SEALED), &self.kept) {
            (true, Kept::Open) => return Err(Unread::Passed),
            (false, Kept::Open) => bytes,
            (true, Kept::Sealed(lock) | Kept::Hidden(lock)) => {
                lock.unseal(&bytes).ok_or(Unread::Incomplete)?
            }
            (false, _) => return Err(Unread::Refused(Refusal::NotSealed)),
        };
        let name = there.strip_suffix(SEALED).unwrap_or(there).to_owned();
        let standing = match is_segment(&name) {
            _ if self.are_hidden() => Standing::Earlier,
            true => Standing::Itself,
            false => Standing::Copy,
        };
        Ok(Opened {
            name,
            bytes,
            standing,
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
            Kept::Sealed(lock) if device_of(name).is_some() => lock.unseal(&bytes),
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
            Kept::Sealed(lock) if device_of(name).is_some() => Some(lock.seal(bytes)?),
            _ => None,
        };
        let bytes = sealed.as_deref().unwrap_or(bytes);
        let written = match device_of(name) {
            Some(device) => replace_as(&path, bytes, &self.making(device)?),
            None => replace(&path, bytes),
        };
        written.map_err(RecordError::io("write", &path))
    }

    /// How a device's segments are called while they are being made: only that device may
    /// say that they are no longer.
    pub(super) fn making(&self, device: Device) -> Result<String, RecordError> {
        Ok(match &self.kept {
            Kept::Hidden(lock) => format!("{MAKING}-{}-", lock.hide(&device.to_string())?),
            _ => format!("{MAKING}-{device}-"),
        })
    }

    /// What can be read of a file, whatever it is called; nothing where that is nothing.
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
        use io::ErrorKind as Kind;
        match read_foreign(&self.folder.join(there)) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if matches!(error.kind(), Kind::NotFound | Kind::Other) => Ok(None),
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

    /// A file could not be read.
    pub(super) fn unreadable(&self, there: &str, error: io::Error) -> RecordError {
        RecordError::io("read", &self.folder.join(there))(error)
    }
}

/// Opens what is sealed with its name: under another name, it is refused.
fn disclose(lock: &Lock, there: &str, hidden: &str, bytes: &[u8]) -> Result<Opened, Unread> {
    let plain = lock.unseal(bytes).ok_or(Unread::Incomplete)?;
    let (name, bytes) = unwrap(&plain).ok_or(Unread::Incomplete)?;
    let wanted = lock.hide(&name).map_err(|_| Unread::Incomplete)?;
    if wanted != hidden {
        return Err(Unread::Refused(Refusal::Renamed));
    }
    if device_of(&name).is_none() {
        return Err(Unread::Passed);
    }
    let standing = match there.strip_suffix(SEALED) == Some(hidden) {
        true => Standing::Itself,
        false => Standing::Copy,
    };
    Ok(Opened {
        name,
        bytes,
        standing,
    })
}
