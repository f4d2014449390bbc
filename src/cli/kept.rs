//! The end of a command that recorded something.

use super::Error;
use crate::desk::Desk;
use crate::words::{Message, message};

/// What could not be saved by now is lost: that is told, with exit code 1.
pub(super) fn all_kept(desk: &mut Desk) -> Result<(), Error> {
    desk.back_up_if_due();
    match desk.unsaved() {
        None => Ok(()),
        Some(unsaved) => Err(Error::Said(Message::sentences([
            unsaved,
            message!("cli-lost"),
        ]))),
    }
}
