//! What is wrong with a file of a class.

use crate::words::{Message, message};

/// Why a file of a class is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// It is none of the kind that is asked for.
    NotOne,
    /// It is a file of a class, and another than what is asked for: `class`, `bundle`, `plan`,
    /// `erasure`, `erased` or `statistics`.
    Another {
        is: &'static str,
        wanted: &'static str,
    },
    /// It is larger than any can be.
    TooLarge {
        /// Megabytes of the largest that is read.
        most: u64,
    },
    /// A newer kenning made it.
    Newer,
    /// A line is not as it was written, or cut off.
    Damaged {
        /// From 1 on.
        line: usize,
    },
    /// A name in it is empty, too long, or not on one line.
    Name {
        /// Characters of the longest.
        most: usize,
    },
    /// Its checksum does not fit, and no line of it can be named.
    Changed,
    /// Its text is whole, and its signature is not by the key that it names.
    Forged,
    /// It is signed by another key than what it says it is from.
    OtherKey,
    /// It is encrypted to somebody else.
    Sealed,
    /// This kenning was built without encryption.
    NoEncryption,
}

impl Wrong {
    /// A sentence: what is wrong, and what to do. `file` stands before it.
    pub fn message(&self) -> Message {
        match self {
            Wrong::NotOne => message!("class-wrong-not-one"),
            Wrong::Another { is, wanted } => {
                message!("class-wrong-another", is = *is, wanted = *wanted)
            }
            Wrong::TooLarge { most } => message!("class-wrong-large", most = *most),
            Wrong::Newer => message!("class-wrong-newer"),
            Wrong::Damaged { line } => message!("class-wrong-damaged", line = *line),
            Wrong::Name { most } => message!("class-wrong-name", most = *most),
            Wrong::Changed => message!("class-wrong-changed"),
            Wrong::Forged => message!("class-wrong-forged"),
            Wrong::OtherKey => message!("class-wrong-key"),
            Wrong::Sealed => message!("class-wrong-sealed"),
            Wrong::NoEncryption => message!("class-no-encryption"),
        }
    }
}
