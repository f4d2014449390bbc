//! The names that a teacher gives to pseudonyms, and the groups: in a file of their own,
//! `names.age`, which never leaves the teacher's side.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::keep::Keep;
use crate::words::Message;

const FILE: &str = "names.age";

/// What the teacher knows of one learner.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Known {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<String>,
}

/// Names and groups by pseudonym.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notes(pub BTreeMap<String, Known>);

impl Notes {
    /// Reads those of a class; none where the file is not there.
    ///
    /// # Errors
    /// Where the file is there and can't be read.
    pub fn read(keep: &Keep) -> Result<Option<Notes>, Message> {
        let Some(text) = keep.get(FILE)? else {
            return Ok(None);
        };
        let read = serde_json::from_slice(&text).map_err(|_| keep.damaged(FILE))?;
        Ok(Some(read))
    }

    pub(super) fn write(&self, keep: &Keep) -> Result<(), Message> {
        let text = serde_json::to_vec(self).map_err(|e| Message::verbatim(e.to_string()))?;
        keep.put(FILE, &text)
    }

    /// The name of a pseudonym.
    pub fn name(&self, id: &str) -> Option<&str> {
        self.0.get(id)?.name.as_deref()
    }
}
