//! What can go wrong with the files of a course.

use std::error::Error;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::disk::{DiskError, shown};
use crate::figure::MAX_PICTURE_BYTES;
use crate::import::NotBrought;
use crate::words::{Message, message};

/// Largest text of a course that is read, in bytes.
pub const MAX_TEXT_BYTES: u64 = 256 << 10;

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
        /// Where it is one file of a course, what all of them may have together.
        whole: Option<u64>,
    },
    /// A file that a course names as a picture is none.
    NoPicture {
        /// Where it should be; of a course without a directory, the course.
        path: PathBuf,
        /// What is wrong.
        why: NoPicture,
    },
    /// A file that a course names as a text can't be shown.
    NoText {
        /// Where it should be; of a course without a directory, the course.
        path: PathBuf,
        /// What is wrong.
        why: NoText,
    },
    /// A deck of another program that can't be read as a course.
    NotBrought(NotBrought),
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
    /// A text in which nothing looks like a card or a question.
    NoDeck,
}

/// Why something that a course names as a picture is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoPicture {
    /// The course is one file, and so has no directory of its own.
    NoDirectory,
    /// There is no such file.
    Missing,
    /// A directory, a pipe or a device.
    NoOrdinaryFile,
    /// A link out of the course's directory.
    Outside,
    /// It is larger than [`MAX_PICTURE_BYTES`](crate::figure::MAX_PICTURE_BYTES).
    TooLarge,
    /// What is wrong with its bytes.
    Other(Message),
}

/// Why something that a course names as a text can't be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoText {
    /// The course is one file, and so has no directory of its own.
    NoDirectory,
    /// There is no such file.
    Missing,
    /// A directory, a pipe or a device.
    NoOrdinaryFile,
    /// A link out of the course's directory.
    Outside,
    /// It is larger than [`MAX_TEXT_BYTES`].
    TooLarge,
    /// It is no UTF-8, or there is nothing in it.
    NotText,
}

impl NoText {
    /// What is wrong with the file at a path.
    pub fn message(self, path: &Path) -> Message {
        let why = match self {
            NoText::NoDirectory => "no-directory",
            NoText::Missing => "missing",
            NoText::NoOrdinaryFile => "no-file",
            NoText::Outside => "outside",
            NoText::TooLarge => "large",
            NoText::NotText => "no-text",
        };
        let limit = MAX_TEXT_BYTES >> 10;
        message!("library-text", path = shown(path), why = why, limit = limit)
    }
}

impl NoPicture {
    fn message(&self, path: &Path) -> Message {
        let path = shown(path);
        match self {
            NoPicture::NoDirectory => message!("library-picture-no-directory", path = path),
            NoPicture::Missing => message!("library-picture-missing", path = path),
            NoPicture::NoOrdinaryFile => message!("library-picture-no-file", path = path),
            NoPicture::Outside => message!("library-picture-outside", path = path),
            NoPicture::TooLarge => message!(
                "library-picture-large",
                path = path,
                limit = MAX_PICTURE_BYTES / (1024 * 1024)
            ),
            NoPicture::Other(why) => why.clone(),
        }
    }
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
                    NotACourse::NoDeck => "no-deck",
                };
                message!("library-not-a-course", path = shown(path), why = why)
            }
            LibraryError::NoText { path, why } => why.message(path),
            LibraryError::NotAFile { path } => message!("library-not-a-file", path = shown(path)),
            LibraryError::LinkOutside { path } => {
                message!("library-link-outside", path = shown(path))
            }
            LibraryError::CourseTooLarge { path, limit, whole } => {
                let (path, limit) = (shown(path), limit >> 20);
                match whole {
                    None => message!("library-course-too-large", path = path, limit = limit),
                    Some(whole) => message!(
                        "library-file-too-large",
                        path = path,
                        limit = limit,
                        most = whole >> 20
                    ),
                }
            }
            LibraryError::NoPicture { path, why } => why.message(path),
            LibraryError::NotBrought(error) => match error.line {
                Some(line) => message!(
                    "library-deck-line",
                    file = error.file.as_str(),
                    line = line,
                    why = &error.why
                ),
                None => message!("library-deck", file = error.file.as_str(), why = &error.why),
            },
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
