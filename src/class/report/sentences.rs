//! Messages in what programs read: as sentences.

use serde::Serializer;

use crate::words::Message;

/// As a sentence.
pub(super) fn said<S: Serializer>(message: &Message, out: S) -> Result<S::Ok, S::Error> {
    out.serialize_str(&message.to_string())
}

/// As sentences.
pub(super) fn all_said<S: Serializer>(all: &[Message], out: S) -> Result<S::Ok, S::Error> {
    out.collect_seq(all.iter().map(ToString::to_string))
}
