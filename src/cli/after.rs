//! What a command says once it has done its work.

use std::fmt;
use std::path::Path;

use jiff::Timestamp;

use super::Error;
use crate::disk::{Left, note_access};
use crate::text::Out;
use crate::words::Message;

/// Standard output for what is said afterwards: where it can't be written, the error
/// does not advise to do again what was done.
pub(super) struct After(Out<'static>);

impl After {
    pub(super) fn stdout() -> After {
        After(Out::stdout())
    }

    /// What `writeln!` calls.
    pub(super) fn write_fmt(&mut self, text: fmt::Arguments<'_>) -> Result<(), Error> {
        self.0.write_fmt(text).map_err(Error::Unsaid)
    }
}

/// The same for what was written otherwise.
pub(super) fn unsaid(error: Error) -> Error {
    match error {
        Error::Io(error) => Error::Unsaid(error),
        error => error,
    }
}

/// Notes in the profile that an export was written. In a home that can only be read nothing can
/// be noted, and it was written all the same.
pub(super) fn note_written(
    dir: &Path,
    now: Timestamp,
    left: Left,
    what: &Message,
) -> Result<(), Error> {
    match note_access(dir, now, left, &what.to_string()).map_err(Error::from) {
        Err(error) if error.is_only_read() => Ok(()),
        noted => noted,
    }
}
