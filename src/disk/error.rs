//! What can go wrong on disk, each as a sentence for the learner.

use std::io;
use std::path::{Path, PathBuf};

use super::shown::shown;

/// A failure of the storage room. The message is a whole sentence: what
/// happened, where, and what to do next.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// The platform names no data directory.
    #[error(
        "kenning found no directory for its data, as no home directory is set; name one with --home DIR or KENNING_HOME."
    )]
    NoHome,
    /// The operating system refused.
    #[error("kenning could not {action} {}: {source}. {}", shown(.path), remedy(.source))]
    Io {
        /// What was tried, as a verb: “read”, “create”.
        action: &'static str,
        /// Where.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// Another kenning has the profile open.
    #[error(
        "Profile “{profile}” is open in another kenning; close that one, or use --profile NAME."
    )]
    InUse {
        /// The profile.
        profile: String,
    },
    /// The database failed while it was open.
    #[error("The database {} failed: {message}. See that the disk is neither full nor failing, then start kenning again: what was saved before is kept.", shown(.path))]
    Database {
        /// Where it is.
        path: PathBuf,
        /// What sled said.
        message: String,
    },
    /// The record's directory is a link, and what it leads to is not there.
    #[error("The record can't be reached: {} is a link to {}, which is not there. Connect the disk that it is on, or put the link right, then start kenning again; until then nothing is written.", shown(.path), shown(.target))]
    Unreachable {
        /// The link.
        path: PathBuf,
        /// Where it leads.
        target: PathBuf,
    },
    /// What was written could not be read back.
    #[error("{events} of the record could not be read back from {} as they should stand there. Nothing was removed; see that the disk is neither full nor failing, then run `kenning doctor --repair` again.", shown(.path))]
    Unproven {
        /// The files that were written.
        path: PathBuf,
        /// How many, with the noun.
        events: String,
    },
    /// A later version of kenning wrote the data.
    #[error("{} was written by a newer kenning (format {found}; this one reads up to {known}); update kenning, or use another profile with --profile NAME.", shown(.path))]
    NewerFormat {
        /// Where.
        path: PathBuf,
        /// The format found.
        found: u32,
        /// The newest format this program reads.
        known: u32,
    },
    /// An event could not be put into bytes.
    #[error(
        "An event could not be saved ({message}); this is a fault in kenning, please report it."
    )]
    Encode {
        /// The reason.
        message: String,
    },
    /// The name cannot be a profile's.
    #[error("“{}” cannot be a profile's name: {reason}. Use up to 64 letters, digits, “-”, “_” and spaces, beginning with a letter or digit.", .name.escape_debug())]
    ProfileName {
        /// The name as given.
        name: String,
        /// What is wrong with it.
        reason: &'static str,
    },
    /// A profile of that name exists.
    #[error(
        "There is already a profile “{name}”; choose another name, or use that one with --profile."
    )]
    ProfileExists {
        /// The name.
        name: String,
    },
    /// No profile has that name.
    #[error("There is no profile “{name}”; create it first, or choose one of those that exist.")]
    NoSuchProfile {
        /// The name.
        name: String,
    },
    /// The current profile cannot be removed.
    #[error(
        "Profile “{name}” is the current one and was not removed; switch to another profile first."
    )]
    ProfileCurrent {
        /// The name.
        name: String,
    },
    /// Nothing in a file that was to be restored is an event.
    #[error("{} is not a backup that kenning can read: no event was found in it. Backups are made by `kenning backup`, or lie in the profile's folder `backups`.", shown(.path))]
    NoBackup {
        /// The file.
        path: PathBuf,
    },
    /// The folder to sync with is not there.
    #[error("There is no folder {}; is the disk or stick connected? Give a folder that exists.", shown(.path))]
    NoFolder {
        /// The folder.
        path: PathBuf,
    },
    /// The folder belongs to someone else, or this profile is new to it.
    #[error("{} holds the record of another learner (or of this one, from a profile that began apart). Joining mixes the two for good; if they are one person's, sync again with --join.", shown(.path))]
    OtherLearner {
        /// The folder.
        path: PathBuf,
    },
    /// The folder is locked, and no passphrase or a wrong one was given.
    #[error("{} is encrypted, and {reason}. Give its passphrase with --passphrase.", shown(.path))]
    Locked {
        /// The folder.
        path: PathBuf,
        /// What was wrong.
        reason: &'static str,
    },
    /// The folder is open, and a passphrase was given.
    #[error("{} says that it is not encrypted, and a passphrase was given. If you set it up with a passphrase, something changed it: do not use it as it is, and choose an empty folder. Only if whoever can read the folder was always meant to read the record, sync without --passphrase.", shown(.path))]
    NotLocked {
        /// The folder.
        path: PathBuf,
    },
    /// The folder was encrypted, and is no longer what it was.
    #[error("{} was set up encrypted, but {what}. Nothing was read from it or written to it. If the folder is still arriving, sync again when it is complete. If it is complete, something changed it: bring back that file as it was, or choose an empty folder and set it up with --passphrase.", shown(.path))]
    Altered {
        /// The folder.
        path: PathBuf,
        /// What is not as it was.
        what: &'static str,
    },
    /// Encryption failed, or this kenning was built without it.
    #[error("The folder's encryption failed: {message}.")]
    Encryption {
        /// What went wrong.
        message: String,
    },
    /// A path leads nowhere.
    #[error("There is no course at {}; check the path.", shown(.path))]
    CourseMissing {
        /// The path.
        path: PathBuf,
    },
    /// A directory without `course.toml`, or a file that is no `.toml` file.
    #[error("{} is not a course: {reason}. Give a .toml file, or a directory with a course.toml in it.", shown(.path))]
    NotACourse {
        /// The path.
        path: PathBuf,
        /// What is wrong.
        reason: &'static str,
    },
    /// Something in a course's directory has a course file's name and is none.
    #[error("{} is no ordinary file, but a pipe, a device or a socket, and was not read; put an ordinary file in its place, or take it out of the course's directory.", shown(.path))]
    NotAFile {
        /// Where.
        path: PathBuf,
    },
    /// A course file is a link out of its directory.
    #[error("{} is a link that leads out of the course's directory and was not read; put the file itself there.", shown(.path))]
    LinkOutside {
        /// The link.
        path: PathBuf,
    },
    /// A course file, or all of them together, are too large.
    #[error("{} is larger than {} MiB, the most that kenning reads at once; split the course into smaller parts.", shown(.path), .limit / (1024 * 1024))]
    CourseTooLarge {
        /// The file or directory.
        path: PathBuf,
        /// The limit in bytes.
        limit: u64,
    },
    /// A course of too many files.
    #[error("{} holds more than {limit} .toml files, the most that kenning reads as one course; join some of them, or split the course.", shown(.path))]
    TooManyFiles {
        /// The directory.
        path: PathBuf,
        /// The limit.
        limit: usize,
    },
}

impl StoreError {
    /// For `map_err`: what was tried, and where.
    pub(crate) fn io(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> StoreError {
        let path = path.to_owned();
        move |source| StoreError::Io {
            action,
            path,
            source,
        }
    }
}

/// What to do about what the system said.
fn remedy(source: &io::Error) -> &'static str {
    use io::ErrorKind as Kind;
    match source.kind() {
        Kind::StorageFull | Kind::QuotaExceeded => "Make room there, then try again.",
        Kind::PermissionDenied => "Check that you may read and write there.",
        Kind::ReadOnlyFilesystem => "Nothing can be written there; name another place.",
        Kind::NotFound => "Check that the place exists.",
        Kind::AlreadyExists => "Name another place, or move away what is there.",
        Kind::NotADirectory | Kind::IsADirectory => "Check the path.",
        _ => "Try again; if that does not help, check the disk.",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_advice_fits_what_went_wrong() {
        let said = |kind: io::ErrorKind| {
            StoreError::io("write", Path::new("/log"))(kind.into()).to_string()
        };
        assert!(said(io::ErrorKind::StorageFull).ends_with("Make room there, then try again."));
        let denied = said(io::ErrorKind::PermissionDenied);
        assert!(
            denied.contains("you may") && !denied.contains("room"),
            "{denied}"
        );
    }
}
