//! What can go wrong with any file.

use std::error::Error;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use super::shown::shown;
use crate::words::{Message, message};

/// A failure to read or write. Its message says what happened, where, and
/// what to do next.
#[derive(Debug)]
pub enum DiskError {
    /// The operating system refused.
    Io {
        /// What was tried: a variant of `disk-refused` in the catalogue.
        action: &'static str,
        /// Where.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// Something could not be put into bytes.
    Encode {
        /// The reason, in the encoder's words.
        why: String,
    },
}

impl DiskError {
    /// For `map_err`: what was tried, and where.
    pub(crate) fn io(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> DiskError {
        let path = path.to_owned();
        move |source| DiskError::Io {
            action,
            path,
            source,
        }
    }

    /// For `map_err`: an encoder failed.
    pub(crate) fn encode(error: impl ToString) -> DiskError {
        let why = error.to_string();
        DiskError::Encode { why }
    }

    /// Whether that is because nothing may be written there.
    pub fn is_only_read(&self) -> bool {
        use io::ErrorKind::{PermissionDenied, ReadOnlyFilesystem};
        let kind = match self {
            DiskError::Io { source, .. } => source.kind(),
            DiskError::Encode { .. } => return false,
        };
        matches!(kind, PermissionDenied | ReadOnlyFilesystem)
    }

    /// What happened, where, and what to do next.
    pub fn message(&self) -> Message {
        match self {
            DiskError::Io {
                action,
                path,
                source,
            } => message!(
                "disk-refused",
                action = *action,
                path = shown(path),
                error = reason(source),
                remedy = remedy(source),
            ),
            DiskError::Encode { why } => message!("disk-encode", why = why),
        }
    }
}

impl fmt::Display for DiskError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

impl Error for DiskError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            DiskError::Io { source, .. } => Some(source),
            DiskError::Encode { .. } => None,
        }
    }
}

/// The number by which the system says that links lead round in a circle; the standard
/// library has no stable name for it.
const CIRCLE: i32 = if cfg!(windows) {
    1921
} else if cfg!(any(target_os = "linux", target_os = "android")) {
    40
} else {
    62
};

/// Whether it is a link that leads back to itself, be it by way of others.
fn is_circle(error: &io::Error) -> bool {
    error.raw_os_error() == Some(CIRCLE)
}

/// What the system said, or the message of ours that stands in its place.
pub(crate) fn reason(error: &io::Error) -> Message {
    if is_circle(error) {
        return message!("disk-link-circle");
    }
    let ours = error.get_ref().and_then(|e| e.downcast_ref::<Message>());
    ours.cloned()
        .unwrap_or_else(|| Message::verbatim(error.to_string()))
}

/// What to do about what the system said.
fn remedy(error: &io::Error) -> Message {
    use io::ErrorKind as Kind;
    match error.kind() {
        _ if is_circle(error) => message!("disk-remedy-link"),
        Kind::StorageFull | Kind::QuotaExceeded => message!("disk-remedy-full"),
        Kind::PermissionDenied => message!("disk-remedy-denied"),
        Kind::ReadOnlyFilesystem => message!("disk-remedy-read-only"),
        Kind::NotFound => message!("disk-remedy-missing"),
        Kind::AlreadyExists => message!("disk-remedy-taken"),
        Kind::NotADirectory | Kind::IsADirectory => message!("disk-remedy-path"),
        // The system says so of what is written, and kenning of what it does not read.
        Kind::FileTooLarge if error.get_ref().is_none() => message!("disk-remedy-limit"),
        Kind::Other | Kind::FileTooLarge => message!("disk-remedy-file"),
        _ => message!("disk-remedy-other"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_advice_fits_what_went_wrong() {
        let said = |kind: io::ErrorKind| {
            DiskError::io("write", Path::new("/log"))(kind.into()).to_string()
        };
        assert!(said(io::ErrorKind::StorageFull).ends_with("Make room there, then try again."));
        let denied = said(io::ErrorKind::PermissionDenied);
        assert!(
            denied.contains("you may") && !denied.contains("room"),
            "{denied}"
        );
        // It is not about a file that somebody meant.
        let limit = said(io::ErrorKind::FileTooLarge);
        assert!(
            limit.contains("limit") && !limit.contains("you meant"),
            "{limit}"
        );
    }
}
