//! How a command ends: well, badly, or with an error and its sentence; and the exit code that
//! says so.

use std::fmt;
use std::io;
use std::process::ExitCode;

use crate::desk;
use crate::disk::DiskError;
use crate::disk::trace::{Level, note};
use crate::library::LibraryError;
use crate::profile::ProfileError;
use crate::record::RecordError;
use crate::settings::NotSet;
use crate::text::Out;
use crate::words::{Message, message};

/// What ended a command: a sentence for the screen, and exit code 1.
#[derive(Debug, thiserror::Error)]
pub(super) enum Error {
    #[error(transparent)]
    Desk(#[from] desk::Error),
    #[error(transparent)]
    Disk(#[from] DiskError),
    #[error(transparent)]
    Record(#[from] RecordError),
    #[error(transparent)]
    Library(#[from] LibraryError),
    #[error(transparent)]
    Profile(#[from] ProfileError),
    #[error(transparent)]
    Set(#[from] NotSet),
    #[error(transparent)]
    Plain(#[from] crate::plain::Error),
    #[error(transparent)]
    Serve(#[from] crate::serve::Error),
    #[error(transparent)]
    Tui(#[from] crate::tui::Error),
    #[error(transparent)]
    Answers(#[from] crate::import::AnswersError),
    #[error(transparent)]
    Calibration(#[from] crate::fit::CalibrationError),
    #[error(transparent)]
    Fit(#[from] crate::fit::personal::NotFitted),
    #[error("{0}")]
    Said(Message),
    /// Arguments that can't be together, or one that is missing: exit code 2.
    #[error("{0}")]
    Wrong(Message),
    /// There is nothing of what was selected: exit code 3.
    #[error("{0}")]
    Nothing(Message),
    /// A plan that can't be taken, and all that is wrong with it.
    #[error(fmt = refused)]
    Plan(Vec<Message>),
    /// The same, where it is given by arguments: exit code 2.
    #[error(fmt = refused)]
    Options(Vec<Message>),
    #[error(fmt = failed)]
    Io(#[from] io::Error),
    /// All was done, and could not be told.
    #[error(fmt = not_told)]
    Unsaid(io::Error),
}

impl Error {
    /// Whether another kenning has the profile open.
    pub(super) fn is_in_use(&self) -> bool {
        matches!(
            self,
            Error::Record(RecordError::InUse { .. })
                | Error::Desk(desk::Error::Record(RecordError::InUse { .. }))
        )
    }

    /// Whether the home, or something in it, can only be read.
    pub(super) fn is_only_read(&self) -> bool {
        let record = |error: &RecordError| match error {
            RecordError::Disk(error) => error.is_only_read(),
            _ => false,
        };
        let profile = |error: &ProfileError| match error {
            ProfileError::Disk(error) => error.is_only_read(),
            ProfileError::Record(error) => record(error),
            _ => false,
        };
        match self {
            Error::Disk(error) => error.is_only_read(),
            Error::Record(error) | Error::Desk(desk::Error::Record(error)) => record(error),
            Error::Profile(error) | Error::Desk(desk::Error::Profile(error)) => profile(error),
            _ => false,
        }
    }
}

fn failed(error: &io::Error, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let said = message!("cli-failed-writing", error = error.to_string());
    write!(f, "{said}")
}

fn not_told(error: &io::Error, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let said = message!("cli-done-unsaid", error = error.to_string());
    write!(f, "{said}")
}

fn refused(wrong: &[Message], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(f, "{}", message!("cli-plan-refused"))?;
    wrong.iter().try_for_each(|wrong| write!(f, "\n{wrong}"))
}

/// What kind of error ended a command: its words may be about what somebody wrote.
fn kind(error: &Error) -> &'static str {
    match error {
        Error::Desk(_) => "desk",
        Error::Disk(_) => "disk",
        Error::Record(_) => "record",
        Error::Library(_) => "library",
        Error::Profile(_) => "profile",
        Error::Set(_) => "set",
        Error::Plain(_) => "plain",
        Error::Serve(_) => "serve",
        Error::Tui(_) => "screen",
        Error::Answers(_) => "answers",
        Error::Calibration(_) => "calibration",
        Error::Fit(_) => "fit",
        Error::Said(_) => "said",
        Error::Wrong(_) => "wrong",
        Error::Nothing(_) => "nothing",
        Error::Plan(_) | Error::Options(_) => "plan",
        Error::Io(_) => "io",
        Error::Unsaid(_) => "unsaid",
    }
}

/// How a command ended that did what it was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ends {
    /// All is well.
    Well,
    /// What was looked at is not well: courses with errors, a damaged record.
    Badly,
    /// Nothing is due, or nothing is to be asked.
    Nothing,
}

impl Ends {
    pub(super) fn code(self) -> ExitCode {
        match self {
            Ends::Well => ExitCode::SUCCESS,
            Ends::Badly => ExitCode::FAILURE,
            Ends::Nothing => ExitCode::from(3),
        }
    }
}

impl From<bool> for Ends {
    fn from(well: bool) -> Ends {
        match well {
            true => Ends::Well,
            false => Ends::Badly,
        }
    }
}

/// Notes how a command ended, tells what is to be told, and gives the exit code.
pub(super) fn ended(done: Result<Ends, Error>) -> ExitCode {
    match &done {
        Ok(ends) => note(Level::Info, || format!("end {ends:?}")),
        Err(error) => note(Level::Error, || format!("end error={}", kind(error))),
    }
    match done {
        Ok(ends) => ends.code(),
        // Whoever reads our output has had enough of it.
        Err(
            Error::Io(e)
            | Error::Unsaid(e)
            | Error::Plain(crate::plain::Error::Io(e))
            | Error::Serve(crate::serve::Error::Io(e)),
        ) if e.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            // Where not even that can be said, the exit code says it.
            writeln!(Out::stderr(), "kenning: {error}").ok();
            match error {
                Error::Nothing(_) => Ends::Nothing.code(),
                Error::Wrong(_)
                | Error::Options(_)
                | Error::Profile(ProfileError::Name { .. })
                | Error::Desk(desk::Error::Profile(ProfileError::Name { .. })) => ExitCode::from(2),
                _ => ExitCode::FAILURE,
            }
        }
    }
}
