//! The public file of a class: what a learner needs to hand something in, and to know the
//! teacher's plans.

use serde::{Deserialize, Serialize};

use super::keys::{Signer, fingerprint};
use super::seal::is_sealed;
use super::signed;
use super::wrong::Wrong;

const WHAT: &str = "class";
/// Longest name of a class and of a teacher, in characters.
pub(super) const LONGEST: usize = 80;
/// Largest file that is read, in bytes.
pub(super) const LARGEST: u64 = 64 << 10;

/// What a class says of itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// The class's name.
    pub class: String,
    /// How the teacher is called in reasons.
    pub teacher: String,
    /// The key (age) to which bundles are encrypted.
    pub to: String,
    /// The key that signs the class's plans; it signs this file, too.
    #[serde(skip)]
    pub key: String,
}

/// Whether a class or a teacher can be called so.
pub(super) fn is_name(name: &str) -> bool {
    let is_long = name.chars().count() > LONGEST;
    !name.trim().is_empty() && !is_long && !name.chars().any(char::is_control)
}

impl Card {
    pub(super) fn write(&self, signer: &Signer) -> Result<String, serde_json::Error> {
        signed::write(WHAT, self, [], signer)
    }

    /// Reads one.
    ///
    /// # Errors
    /// Where it is none, damaged, not signed by the key that it names, or a name in it is none.
    pub fn read(bytes: &[u8]) -> Result<Card, Wrong> {
        if bytes.len() as u64 > LARGEST || is_sealed(bytes) {
            return Err(Wrong::NotOne);
        }
        let text = str::from_utf8(bytes).map_err(|_| Wrong::NotOne)?;
        let read = signed::read::<Card>(WHAT, text)?;
        // With lines of its own, a name could say anything, as another fingerprint.
        if ![&read.says.class, &read.says.teacher]
            .into_iter()
            .all(|name| is_name(name))
        {
            return Err(Wrong::Name { most: LONGEST });
        }
        Ok(Card {
            key: read.key,
            ..read.says
        })
    }

    /// The signing key in short, to be compared by eye with what the teacher says.
    pub fn fingerprint(&self) -> String {
        fingerprint(&self.key)
    }
}
