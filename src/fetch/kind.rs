//! What sorts of sources there are.

use serde::{Deserialize, Serialize};

/// What sort of source a course came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A course of one file.
    File,
    Folder,
    /// A folder that is a checkout of git, or lies in one.
    Git,
    Archive,
    /// A deck of another program, such as words in a table.
    Deck,
}

impl Kind {
    /// Its name in JSON and in messages.
    pub fn name(self) -> &'static str {
        match self {
            Kind::File => "file",
            Kind::Folder => "folder",
            Kind::Git => "git",
            Kind::Archive => "archive",
            Kind::Deck => "deck",
        }
    }
}
