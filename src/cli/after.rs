//! What a command says once it has done its work.

use std::fmt;

use super::Error;
use crate::text::Out;

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
