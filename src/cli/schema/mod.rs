//! `kenning schema`: what can stand in course files, for editors and other programs.

mod json;
mod said;

use super::Error;
use crate::author::asked;
use crate::text::hand_out;
use crate::words::message;

/// Which files a schema is of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum What {
    /// The files of a course.
    #[value(help = message!("help-schema-of-course").to_string())]
    #[default]
    Course,
    /// A plan.
    #[value(help = message!("help-schema-of-plan").to_string())]
    Plan,
}

/// The schema of a kind of file, as JSON.
pub(super) fn schema_of(what: What) -> Result<String, Error> {
    let record = asked().map_err(|wrong| {
        let first = wrong.first().map(|wrong| wrong.account());
        Error::Said(first.unwrap_or_else(|| message!("cli-schema-none")))
    })?;
    let mut text = serde_json::to_string_pretty(&json::schema(&record, what))
        .map_err(|error| Error::Io(error.into()))?;
    text.push('\n');
    Ok(text)
}

/// Writes the schema of a kind of file.
pub(super) fn schema(what: What) -> Result<(), Error> {
    Ok(hand_out(&schema_of(what)?)?)
}
