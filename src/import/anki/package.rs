//! The package that Anki writes: an archive of a database, pictures and sounds, and a list of
//! their names. There are three generations, of which a package may hold several.

use std::collections::HashMap;
use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::proto::{self, Held};
use crate::words::{Message, message};

/// Largest database that is read, unpacked, in bytes.
const MOST_DATABASE: u64 = 512 << 20;
/// Largest list of names that is read, unpacked, in bytes.
const MOST_NAMES: u64 = 32 << 20;
/// Most entries of a package.
const MOST_ENTRIES: usize = 200_000;
/// The largest window of Zstandard that is made, in bytes.
const MOST_WINDOW: u64 = 128 << 20;

/// The databases of the generations, the newest first, and whether they are packed once more.
/// A package of a newer one has one of an older beside it, which only says so.
const DATABASES: [(&str, bool); 3] = [
    ("collection.anki21b", true),
    ("collection.anki21", false),
    ("collection.anki2", false),
];

/// A package in memory.
pub(super) struct Package<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    /// Whether entries are packed with Zstandard, within the archive.
    is_packed: bool,
    /// The entries of pictures and sounds, by the names that notes call them.
    media: HashMap<String, String>,
}

impl<'b> Package<'b> {
    /// Opens a package; gives it and its database.
    ///
    /// # Errors
    /// Where it is none, is damaged, or unpacks to more than it may.
    pub(super) fn open(bytes: &'b [u8]) -> Result<(Package<'b>, Vec<u8>), Message> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|e| no_archive(&e))?;
        if archive.len() > MOST_ENTRIES {
            return Err(message!("import-anki-entries", most = MOST_ENTRIES));
        }
        let there = |name: &str| archive.index_for_name(name).is_some();
        let found = DATABASES.iter().find(|(name, _)| there(name));
        let &(name, is_packed) = found.ok_or_else(|| message!("import-anki-no-collection"))?;
        let mut package = Package {
            archive,
            is_packed,
            media: HashMap::new(),
        };
        let database = package.entry(name, MOST_DATABASE)?;
        let database = database.ok_or_else(|| message!("import-anki-no-collection"))?;
        package.media = package.names()?;
        Ok((package, database))
    }

    /// A picture or sound by the name that notes call it, where the package holds it and it
    /// has so many bytes at most.
    ///
    /// # Errors
    /// Where it is damaged or larger.
    pub(super) fn medium(&mut self, name: &str, most: u64) -> Result<Option<Vec<u8>>, Message> {
        match self.media.get(name).cloned() {
            Some(entry) => self.entry(&entry, most),
            None => Ok(None),
        }
    }

    /// An entry, unpacked; nothing where it is missing.
    fn entry(&mut self, name: &str, most: u64) -> Result<Option<Vec<u8>>, Message> {
        let is_packed = self.is_packed;
        let entry = match self.archive.by_name(name) {
            Ok(entry) => entry,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(error) => return Err(unread(name, &error)),
        };
        if entry.size() > most {
            return Err(too_large(name, most));
        }
        let bytes = match is_packed {
            false => bounded(entry, name, most)?,
            true => {
                let unpacked = ruzstd::decoding::StreamingDecoder::new_with_max_window_size(
                    entry,
                    MOST_WINDOW,
                );
                let unpacked = unpacked.map_err(|_| damaged(name))?;
                bounded(unpacked, name, most)?
            }
        };
        Ok(Some(bytes))
    }

    /// Which entry has which picture or sound.
    fn names(&mut self) -> Result<HashMap<String, String>, Message> {
        let Some(list) = self.entry("media", MOST_NAMES)? else {
            return Ok(HashMap::new());
        };
        if self.is_packed {
            let entries = proto::fields(&list).filter_map(|(field, held)| match held {
                Held::Bytes(entry) if field == 1 => Some(entry),
                _ => None,
            });
            let named = entries.enumerate().map(|(n, entry)| {
                // Those of an older package that was read again keep its number.
                let number = proto::number_in(entry, 255).unwrap_or(n as u64);
                (proto::text(entry, 1), number.to_string())
            });
            return Ok(named.collect());
        }
        let names: HashMap<String, String> = match serde_json::from_slice(&list) {
            Ok(names) => names,
            Err(_) if list.is_empty() => HashMap::new(),
            Err(error) => return Err(unread("media", &error)),
        };
        Ok(names
            .into_iter()
            .map(|(entry, name)| (name, entry))
            .collect())
    }
}

/// Reads to the end, unless that is too far.
fn bounded(from: impl Read, name: &str, most: u64) -> Result<Vec<u8>, Message> {
    let mut bytes = Vec::new();
    let read = from.take(most + 1).read_to_end(&mut bytes);
    read.map_err(|_| damaged(name))?;
    match bytes.len() as u64 > most {
        true => Err(too_large(name, most)),
        false => Ok(bytes),
    }
}

fn too_large(name: &str, most: u64) -> Message {
    message!("import-anki-too-large", entry = name, most = most >> 20)
}

fn damaged(name: &str) -> Message {
    message!("import-anki-entry-damaged", entry = name)
}

fn unread(name: &str, error: &dyn std::fmt::Display) -> Message {
    message!("import-anki-entry", entry = name, error = error.to_string())
}

fn no_archive(error: &ZipError) -> Message {
    message!("import-anki-no-archive", error = error.to_string())
}
