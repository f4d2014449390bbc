//! What is taken of a source, in memory: counted, and bounded.

use std::collections::{BTreeMap, HashMap};
use std::io::Read;

use super::name::{self, Sort, told};
use crate::disk::reason;
use crate::figure::MAX_PICTURE_BYTES;
use crate::library::{MAX_COURSE_BYTES, MAX_FILE_BYTES};
use crate::words::{Message, message};

/// Most entries of a source that are looked at.
const MOST_ENTRIES: usize = 50_000;
/// Most files that are taken.
const MOST_FILES: usize = 4_000;
/// Most bytes of all files that are taken.
const MOST_BYTES: u64 = 2 * MAX_COURSE_BYTES;
/// Most bytes of a text about a course.
const MOST_ABOUT: u64 = 1 << 20;

/// Files that were taken of a source, and how many others there are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Held {
    /// By their path in the source, with `/` between names.
    pub files: BTreeMap<String, Vec<u8>>,
    /// How many files were passed over.
    pub passed_over: usize,
    /// The commit that an archive says it was made of.
    pub commit: Option<String>,
}

/// What an entry of a source is that is no file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Other {
    Link,
    /// A device, a pipe or a socket.
    Device,
}

/// A source that is read.
#[derive(Debug, Default)]
pub(super) struct Taking {
    pub(super) held: Held,
    /// The paths of files and their folders, by what systems take for the same; whether it
    /// is a file.
    folded: HashMap<String, (String, bool)>,
    entries: usize,
    bytes: u64,
}

impl Taking {
    /// Counts an entry, whatever it is.
    ///
    /// # Errors
    /// Where there are too many.
    pub(super) fn count(&mut self) -> Result<(), Message> {
        self.entries += 1;
        match self.entries > MOST_ENTRIES {
            true => Err(message!("fetch-many", most = MOST_ENTRIES)),
            false => Ok(()),
        }
    }

    /// Passes over an entry that is no file.
    ///
    /// # Errors
    /// Where it leads out of the source, or has a name by which it would be taken.
    pub(super) fn other(&mut self, path: &str, what: Other) -> Result<(), Message> {
        let parts = name::parts(path)?;
        if name::sort(&parts).is_none() {
            self.held.passed_over += 1;
            return Ok(());
        }
        let name = told(path);
        Err(match what {
            Other::Link => message!("fetch-link", name = name),
            Other::Device => message!("fetch-device", name = name),
        })
    }

    /// Whether a file of this path is taken; another one is passed over.
    ///
    /// # Errors
    /// Where the path leads out of the source, or can't be that of a file everywhere.
    pub(super) fn takes(&mut self, path: &str) -> Result<Option<Place>, Message> {
        let parts = name::parts(path)?;
        let Some(sort) = name::sort(&parts) else {
            self.held.passed_over += 1;
            return Ok(None);
        };
        name::check(&parts)?;
        for end in 1..=parts.len() {
            let (part, is_file) = (parts[..end].join("/"), end == parts.len());
            let known = self.folded.entry(name::folded(&part));
            let (known, was_file) = known.or_insert_with(|| (part.clone(), is_file));
            // A folder comes as often as it has files; a file comes once.
            let is_new = is_file && !self.held.files.contains_key(&part);
            if *known != part || *was_file != is_file || is_file && !is_new {
                let (one, other) = (told(known), told(&part));
                return Err(message!("fetch-twice", one = one, other = other));
            }
        }
        if self.held.files.len() == MOST_FILES {
            return Err(message!("fetch-many-taken", most = MOST_FILES));
        }
        let path = parts.join("/");
        Ok(Some(Place { path, sort }))
    }

    /// Takes a file.
    ///
    /// # Errors
    /// Where it is too large, or can't be read.
    pub(super) fn take(&mut self, place: Place, from: &mut dyn Read) -> Result<(), Message> {
        let most = match place.sort {
            Sort::Course => MAX_FILE_BYTES,
            Sort::Picture => MAX_PICTURE_BYTES,
            Sort::About => MOST_ABOUT,
        };
        let mut bytes = Vec::new();
        let read = from.take(most + 1).read_to_end(&mut bytes);
        read.map_err(|error| message!("fetch-damaged", error = reason(&error)))?;
        if bytes.len() as u64 > most {
            let most = most >> 20;
            return Err(message!(
                "fetch-file-large",
                name = told(&place.path),
                most = most
            ));
        }
        self.bytes += bytes.len() as u64;
        if self.bytes > MOST_BYTES {
            return Err(message!("fetch-large", most = MOST_BYTES >> 20));
        }
        self.held.files.insert(place.path, bytes);
        Ok(())
    }
}

/// A file that is taken.
#[derive(Debug)]
pub(super) struct Place {
    pub(super) path: String,
    sort: Sort,
}
