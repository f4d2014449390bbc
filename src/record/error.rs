//! What can go wrong with a record, on this machine or in a folder to sync with.

use std::error::Error;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::disk::{DiskError, shown};
use crate::words::{Message, message};

/// A failure of the record. Its message says what happened, where, and what to
/// do next.
#[derive(Debug)]
#[non_exhaustive]
pub enum RecordError {
    /// A file can't be read or written.
    Disk(DiskError),
    /// Another kenning has the profile open.
    InUse {
        /// The profile.
        profile: String,
    },
    /// The database failed while it was open.
    Database {
        /// Where it is.
        path: PathBuf,
        /// What is wrong, mostly in sled's words.
        why: Message,
    },
    /// The record's directory is a link, and what it leads to is not there.
    Unreachable {
        /// The link.
        path: PathBuf,
        /// Where it leads.
        target: PathBuf,
    },
    /// Something other than a file is in the place of a file of events.
    NoSegment {
        /// Where.
        path: PathBuf,
        /// Whether it is a link that leads nowhere.
        dangles: bool,
    },
    /// What was written could not be read back.
    Unproven {
        /// The files that were written.
        path: PathBuf,
        /// How many events.
        events: usize,
    },
    /// Something is to be erased, and not all of it is gone yet.
    Unerased {
        /// Why it went no further, as a sentence.
        why: Message,
    },
    /// A later version of kenning wrote the data.
    NewerFormat {
        /// Where.
        path: PathBuf,
        /// The format found.
        found: u32,
        /// The newest format this program reads.
        known: u32,
    },
    /// Nothing in a file that was to be restored is an event.
    NoBackup {
        /// The file.
        path: PathBuf,
    },
    /// The folder to sync with is not there.
    NoFolder {
        /// The folder.
        path: PathBuf,
    },
    /// The folder to sync with is part of a profile, or holds this one.
    OwnFolder {
        /// The folder.
        path: PathBuf,
    },
    /// A backup holds nothing that was recorded by a machine that this record knows.
    OtherRecord {
        /// The file.
        path: PathBuf,
    },
    /// The folder belongs to someone else, or this profile is new to it.
    OtherLearner {
        /// The folder.
        path: PathBuf,
    },
    /// The folder is locked, and no passphrase was given.
    NoPassphrase {
        /// The folder.
        path: PathBuf,
    },
    /// The folder is locked, and the passphrase that was given does not open it.
    WrongPassphrase {
        /// The folder.
        path: PathBuf,
    },
    /// To try a passphrase on the folder's key costs more than kenning tries.
    CostlyKey {
        /// The file of the key.
        path: PathBuf,
        /// What it costs, as the base-2 logarithm of scrypt's N.
        work: u8,
        /// The most that is tried, likewise.
        most: u8,
    },
    /// The folder is open, and a passphrase was given.
    NotLocked {
        /// The folder.
        path: PathBuf,
    },
    /// The folder is open, so it has no passphrase that could be changed.
    NotEncrypted {
        /// The folder.
        path: PathBuf,
    },
    /// A file can't be opened, so the folder is not moved to hidden names.
    NotMoved {
        /// The file.
        path: PathBuf,
    },
    /// The folder was encrypted, and is no longer what it was.
    Altered {
        /// The folder.
        path: PathBuf,
        /// What is not as it was.
        what: Altered,
    },
    /// Encryption failed.
    Encryption {
        /// What went wrong, in the words of the encryption.
        why: String,
    },
    /// This kenning was built without encryption.
    NoEncryption,
}

/// What changed in a folder that was encrypted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Altered {
    /// A file that it needs is gone, or does not open: its name.
    Missing(String),
    /// A file says that the folder is not encrypted: its name.
    SaysOpen(&'static str),
    /// A file says that the names of the folder's files are not hidden: its name.
    SaysNamed(&'static str),
}

impl RecordError {
    /// For `map_err`: what was tried, and where.
    pub(super) fn io(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> RecordError {
        let fail = DiskError::io(action, path);
        move |source| RecordError::Disk(fail(source))
    }

    /// For `map_err`: an encoder failed.
    pub(super) fn encode(error: impl ToString) -> RecordError {
        RecordError::Disk(DiskError::encode(error))
    }

    /// Whether waiting will not help.
    pub fn is_final(&self) -> bool {
        matches!(
            self,
            RecordError::InUse { .. } | RecordError::NewerFormat { .. }
        )
    }

    /// What happened, where, and what to do next.
    pub fn message(&self) -> Message {
        match self {
            RecordError::Disk(error) => error.message(),
            RecordError::InUse { profile } => message!("record-in-use", profile = profile),
            RecordError::Database { path, why } => {
                message!("record-database-failed", path = shown(path), why = why)
            }
            RecordError::Unreachable { path, target } => message!(
                "record-unreachable",
                path = shown(path),
                target = shown(target)
            ),
            RecordError::NoSegment { path, dangles } => {
                let what = if *dangles { "link" } else { "other" };
                message!("record-no-segment", path = shown(path), what = what)
            }
            RecordError::Unproven { path, events } => {
                message!("record-unproven", path = shown(path), n = *events)
            }
            RecordError::Unerased { why } => message!("record-unerased", why = why),
            RecordError::NewerFormat { path, found, known } => message!(
                "record-newer-format",
                path = shown(path),
                found = *found,
                known = *known
            ),
            RecordError::NoBackup { path } => message!("record-no-backup", path = shown(path)),
            RecordError::NoFolder { path } => message!("record-no-folder", path = shown(path)),
            RecordError::OwnFolder { path } => message!("record-own-folder", path = shown(path)),
            RecordError::OtherRecord { path } => {
                message!("record-other-record", path = shown(path))
            }
            RecordError::OtherLearner { path } => {
                message!("record-other-learner", path = shown(path))
            }
            RecordError::NoPassphrase { path } => {
                message!("record-no-passphrase", path = shown(path))
            }
            RecordError::WrongPassphrase { path } => {
                message!("record-wrong-passphrase", path = shown(path))
            }
            RecordError::CostlyKey { path, work, most } => message!(
                "record-costly-key",
                path = shown(path),
                work = u32::from(*work),
                most = u32::from(*most)
            ),
            RecordError::NotLocked { path } => message!("record-not-locked", path = shown(path)),
            RecordError::NotEncrypted { path } => {
                message!("record-not-encrypted", path = shown(path))
            }
            RecordError::NotMoved { path } => message!("record-not-moved", path = shown(path)),
            RecordError::Altered { path, what } => {
                let (what, file) = match what {
                    Altered::Missing(file) => ("missing", file.as_str()),
                    Altered::SaysOpen(file) => ("says-open", *file),
                    Altered::SaysNamed(file) => ("says-named", *file),
                };
                message!(
                    "record-altered",
                    path = shown(path),
                    what = what,
                    file = file
                )
            }
            RecordError::Encryption { why } => message!("record-encryption-failed", why = why),
            RecordError::NoEncryption => message!("record-no-encryption"),
        }
    }
}

impl fmt::Display for RecordError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

impl Error for RecordError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            RecordError::Disk(error) => error.source(),
            _ => None,
        }
    }
}

impl From<DiskError> for RecordError {
    fn from(error: DiskError) -> RecordError {
        RecordError::Disk(error)
    }
}
