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
    /// Whether it could still become right by what is typed at its end.
    pub is_open: bool,
}

impl Fault {
    pub(super) fn at<T>(at: usize, message: Message) -> Result<T, Fault> {
        Err(Fault {
            place: at + 1,
            message,
            is_open: false,
        })
    }

    /// The same where more at the end could mend it.
    pub(super) fn open<T>(at: usize, message: Message) -> Result<T, Fault> {
        Fault::at(at, message).map_err(|fault| Fault {
            is_open: true,
            ..fault
        })
    }

    /// A sign that has nothing before it.
    pub(super) fn alone<T>(at: usize, sign: &str) -> Result<T, Fault> {
        let message = message!("algebra-alone", text = sign, place = at + 1);
        Fault::at(at, message)
    }

    /// The text ends where something must follow.
    pub(super) fn ends<T>(at: usize) -> Result<T, Fault> {
        Fault::open(at, message!("algebra-ends"))
    }
}
