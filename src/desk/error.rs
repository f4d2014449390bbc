//! What can go wrong at the desk.

use std::{error, fmt};

use crate::library::LibraryError;
use crate::profile::ProfileError;
use crate::record::RecordError;
use crate::text::SafeText;
use crate::words::{Message, message};

/// What went wrong.
#[derive(Debug)]
pub enum Error {
    Record(RecordError),
    Profile(ProfileError),
    Library(LibraryError),
    /// A course can't be used.
    Course(Message),
    /// There is no course of that name.
    NoCourse(Message),
    /// There is no profile of that name.
    NoProfile(SafeText),
}

impl Error {
    /// What happened, and what to do next.
    pub fn message(&self) -> Message {
        match self {
            Error::Record(error) => error.message(),
            Error::Profile(error) => error.message(),
            Error::Library(error) => error.message(),
            Error::Course(message) | Error::NoCourse(message) => message.clone(),
            Error::NoProfile(name) => message!("desk-no-profile", name = name),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

impl error::Error for Error {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match self {
            Error::Record(error) => error.source(),
            Error::Profile(error) => error.source(),
            Error::Library(error) => error.source(),
            Error::Course(_) | Error::NoCourse(_) | Error::NoProfile(_) => None,
        }
    }
}

impl From<RecordError> for Error {
    fn from(error: RecordError) -> Error {
        Error::Record(error)
    }
}

impl From<ProfileError> for Error {
    fn from(error: ProfileError) -> Error {
        Error::Profile(error)
    }
}

impl From<LibraryError> for Error {
    fn from(error: LibraryError) -> Error {
        Error::Library(error)
    }
}
