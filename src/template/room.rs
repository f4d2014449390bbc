//! How much text one showing may have.

use std::cell::Cell;

use super::Unshowable;
use crate::expr::ExprError;

/// The most bytes of text that one showing of a question may have, with its
/// steps, hints and feedback.
pub const MAX_TEXT: usize = 64 * 1024;

/// How much more text a showing may have.
#[derive(Debug)]
pub struct Room {
    left: Cell<usize>,
}

impl Room {
    /// Room for a whole showing.
    pub fn for_showing() -> Room {
        Room {
            left: Cell::new(MAX_TEXT),
        }
    }

    /// How much was taken, in bytes.
    pub fn taken(&self) -> usize {
        MAX_TEXT - self.left.get()
    }

    /// Takes room for a text.
    pub(super) fn take(&self, bytes: usize) -> Result<(), Unshowable> {
        let left = self.left.get().checked_sub(bytes);
        // What is filled in later has no room either.
        self.left.set(left.unwrap_or(0));
        match left {
            Some(_) => Ok(()),
            None => Err(Unshowable {
                error: ExprError::TooLong(MAX_TEXT),
                text: None,
            }),
        }
    }
}
