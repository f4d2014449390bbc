//! What can go wrong with the files of a course.

use std::error::Error;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::disk::{DiskError, shown};
use crate::words::{Message, message};

/// A failure to read the files of a course. Its message says what happened,
/// where, and what to do next.
#[derive(Debug)]
#[non_exhaustive]
pub enum LibraryError {
    /// A file can't be read.
    Disk(DiskError),
    /// A path leads nowhere.
    CourseMissing {
        /// The path.
        path: PathBuf,
    },
    /// A directory without `course.toml`, or a file that is no `.toml` file.
    NotACourse {
        /// The path.
        path: PathBuf,
        /// What is wrong.
        why: NotACourse,
    },
    /// Something in a course's directory has a course file's name and is none.
    NotAFile {
        /// Where.
        path: PathBuf,
    },
    /// A course file is a link out of its directory.
    LinkOutside {
        /// The link.
        path: PathBuf,
    },
    /// A course file, or all of them together, are too large.
    CourseTooLarge {
        /// The file or directory.
        path: PathBuf,
        /// The limit in bytes.
        limit: u64,
    },
    /// A course of too many files.
    TooManyFiles {
        /// The directory.
        path: PathBuf,
        /// The limit.
        limit: usize,
    },
}

/// Why something that was named as a course is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotACourse {
    /// A pipe, a device or a socket.
    NoOrdinaryFile,
    /// A file whose name does not end in `.toml`.
    NotToml,
    /// A directory with nothing in it.
    Empty,
    /// A directory without `course.toml`.
    NoMain,
}

impl LibraryError {
    /// For `map_err`: what was tried, and where.
    pub(super) fn io(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> LibraryError {
        let fail = DiskError::io(action, path);
        move |source| LibraryError::Disk(fail(source))
    }

    /// What happened, where, and what to do next.
    pub fn message(&self) -> Message {
        match self {
            LibraryError::Disk(error) => error.message(),
            LibraryError::CourseMissing { path } => {
                message!("library-course-missing", path = shown(path))
            }
            LibraryError::NotACourse { path, why } => {
                let why = match why {
                    NotACourse::NoOrdinaryFile => "no-ordinary-file",
                    NotACourse::NotToml => "not-toml",
                    NotACourse::Empty => "empty",
                    NotACourse::NoMain => "no-main",
                };
                message!("library-not-a-course", path = shown(path), why = why)
            }
            LibraryError::NotAFile { path } => message!("library-not-a-file", path = shown(path)),
            LibraryError::LinkOutside { path } => {
                message!("library-link-outside", path = shown(path))
            }
            LibraryError::CourseTooLarge { path, limit } => message!(
                "library-course-too-large",
                path = shown(path),
                limit = limit / (1024 * 1024)
            ),
            LibraryError::TooManyFiles { path, limit } => {
                message!("library-too-many-files", path = shown(path), limit = *limit)
            }
        }
    }
}

impl fmt::Display for LibraryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

impl Error for LibraryError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            LibraryError::Disk(error) => error.source(),
            _ => None,
        }
    }
}
