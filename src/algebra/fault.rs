//! Why a text is not read as algebra.

use crate::words::{Message, message};

/// Longest answer, in characters.
pub const MAX_LENGTH: usize = 300;
/// Deepest nesting of brackets, signs and exponents.
pub const MAX_DEPTH: usize = 40;

/// Why a text is not read, and the character at which that shows, counted from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub place: usize,
    pub message: Message,
}

impl Fault {
    pub(super) fn at<T>(at: usize, message: Message) -> Result<T, Fault> {
        let place = at + 1;
        Err(Fault { place, message })
    }

    /// A sign that has nothing before it.
    pub(super) fn alone<T>(at: usize, sign: &str) -> Result<T, Fault> {
        let message = message!("algebra-alone", text = sign, place = at + 1);
        Fault::at(at, message)
    }

    /// The text ends where something must follow.
    pub(super) fn ends<T>(at: usize) -> Result<T, Fault> {
        Fault::at(at, message!("algebra-ends"))
    }
}
