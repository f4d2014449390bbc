//! What commands tell programs: one JSON object on one line. `docs/scripts.md` and
//! `docs/scripts.schema.json` describe each.

use serde::Serialize;

use super::Error;
use crate::text::Out;
use crate::words::message;

/// The version of these objects: higher when something that was said changes its meaning or
/// is said no more.
pub(super) const FORMAT: u32 = 1;

/// For whom a command tells something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Format {
    #[default]
    Text,
    Json,
}

// The option of every command that tells something.
#[derive(Clone, Copy, Debug, Default, clap::Args)]
pub(super) struct For {
    #[arg(help = message!("help-format").to_string())]
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

impl For {
    pub(super) fn is_json(self) -> bool {
        self.format == Format::Json
    }
}

#[derive(Serialize)]
struct Object<'t, T> {
    format: u32,
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(flatten)]
    what: &'t T,
}

/// Writes an object of this type.
pub(super) fn tell<T: Serialize>(kind: &'static str, what: &T) -> Result<(), Error> {
    let object = Object {
        format: FORMAT,
        kind,
        what,
    };
    let line = serde_json::to_string(&object).map_err(std::io::Error::from)?;
    Ok(writeln!(Out::stdout(), "{line}")?)
}

/// A course by its id and title.
#[derive(Serialize)]
pub(super) struct Titled<'c> {
    pub(super) id: &'c str,
    pub(super) title: &'c str,
}

impl<'c> Titled<'c> {
    pub(super) fn of(course: &'c crate::course::Course) -> Titled<'c> {
        Titled {
            id: course.id.as_str(),
            title: course.title.as_str(),
        }
    }
}
