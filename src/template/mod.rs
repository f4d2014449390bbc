//! What is drawn anew at each showing: parameters, texts that hold them, and the
//! source of random numbers.
//!
//! **Invariant:** pure; the same seed gives the same draws for ever, since event
//! logs name seeds.

mod bases;
mod draws;
mod formulas;
mod inflected;
mod parameters;
mod pattern;
mod placeholder;
mod room;
mod rows;

pub use draws::Draws;
pub use inflected::Language;
pub use parameters::{Domain, MAX_DRAWS, MAX_PARAMS, Template};
pub use pattern::{Bare, Pattern};
pub use room::{MAX_TEXT, Room};
pub use rows::Rows;

use std::fmt;

use crate::expr::ExprError;
use crate::words::Message;

/// The formats that have a name.
pub const FORMATS: [&str; 11] = [
    "signed", "coef", "scoef", "paren", "frac", "plural", "ordinal", "a", "bin", "oct", "hex",
];

/// # Errors
/// Where there is no format of this name, and it is no number of decimal places.
fn is_format(name: &str) -> Result<(), ExprError> {
    match FORMATS.contains(&name) || name.parse::<u8>().is_ok() {
        true => Ok(()),
        false => Err(ExprError::NoFormat(name.to_owned())),
    }
}

/// Why a question can't be shown, and the text that is the cause, where it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unshowable {
    pub error: ExprError,
    pub text: Option<String>,
}

impl Unshowable {
    /// Names `text` as the cause.
    fn within(text: &str) -> impl FnOnce(ExprError) -> Unshowable {
        move |error| Unshowable {
            error,
            text: Some(text.to_owned()),
        }
    }

    /// What is wrong, as part of a sentence.
    pub fn message(&self) -> Message {
        self.error.message()
    }
}

impl fmt::Display for Unshowable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.error.fmt(f)
    }
}

impl std::error::Error for Unshowable {}
