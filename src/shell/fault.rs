//! Why a line can't be read.

use crate::words::Message;

/// Why a line can't be read as a command.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    pub message: Message,
    /// Whether more could follow that makes it readable: a quote is open.
    pub is_open: bool,
}

impl Fault {
    pub(super) fn new(message: Message) -> Fault {
        Fault {
            message,
            is_open: false,
        }
    }

    pub(super) fn open(message: Message) -> Fault {
        Fault {
            message,
            is_open: true,
        }
    }
}
