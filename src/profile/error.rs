//! What can go wrong with profiles.

use std::error::Error;
use std::fmt;
use std::io;
use std::path::Path;

use crate::disk::DiskError;
use crate::record::RecordError;
use crate::text::SafeText;
use crate::words::{Message, message};

/// A failure to find, make or remove a profile. Its message says what happened,
/// and what to do next.
#[derive(Debug)]
#[non_exhaustive]
pub enum ProfileError {
    /// A file can't be read or written.
    Disk(DiskError),
    /// The profile's record is in use.
    Record(RecordError),
    /// The platform names no data directory.
    NoHome,
    /// The name cannot be a profile's.
    Name {
        /// The name as given.
        name: String,
        /// What is wrong with it.
        why: BadName,
    },
    /// A profile of that name exists.
    Exists {
        /// The name.
        name: String,
    },
    /// No profile has that name.
    Missing {
        /// The name.
        name: String,
    },
    /// The current profile cannot be removed.
    Current {
        /// The name.
        name: String,
    },
}

/// Why a name cannot be a profile's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadName {
    Empty,
    TooLong,
    /// It has a character that is not allowed.
    Character,
    /// It begins with something else than a letter or digit.
    Start,
    /// It ends with a space.
    End,
    /// Windows keeps it for a device.
    Device,
}

impl ProfileError {
    /// For `map_err`: what was tried, and where.
    pub(super) fn io(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> ProfileError {
        let fail = DiskError::io(action, path);
        move |source| ProfileError::Disk(fail(source))
    }

    /// What happened, and what to do next.
    pub fn message(&self) -> Message {
        match self {
            ProfileError::Disk(error) => error.message(),
            ProfileError::Record(error) => error.message(),
            ProfileError::NoHome => message!("profile-no-home"),
            ProfileError::Name { name, why } => {
                let why = match why {
                    BadName::Empty => "empty",
                    BadName::TooLong => "too-long",
                    BadName::Character => "character",
                    BadName::Start => "start",
                    BadName::End => "end",
                    BadName::Device => "device",
                };
                let name = SafeText::line(name);
                message!("profile-bad-name", name = name, why = why)
            }
            ProfileError::Exists { name } => message!("profile-exists", name = name),
            ProfileError::Missing { name } => message!("profile-missing", name = name),
            ProfileError::Current { name } => message!("profile-is-current", name = name),
        }
    }
}

impl fmt::Display for ProfileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

impl Error for ProfileError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            ProfileError::Disk(error) => error.source(),
            ProfileError::Record(error) => error.source(),
            _ => None,
        }
    }
}

impl From<DiskError> for ProfileError {
    fn from(error: DiskError) -> ProfileError {
        ProfileError::Disk(error)
    }
}

impl From<RecordError> for ProfileError {
    fn from(error: RecordError) -> ProfileError {
        ProfileError::Record(error)
    }
}
