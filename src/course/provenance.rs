//! Where a question comes from.

use crate::text::{SafeText, clean};
use crate::words::{Joined, Message, Value, message};

/// Where a question comes from, as far as its author says so. What is not said is as for
/// the course.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Provenance {
    /// A name, an address, or a place in a collection.
    pub source: Option<SafeText>,
    /// SPDX name or expression; `kenning check` warns of another.
    pub license: Option<SafeText>,
    pub authors: Vec<SafeText>,
    /// Where its pictures come from, of those of which it is said.
    pub pictures: Vec<Credit>,
}

/// Where a picture comes from.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Credit {
    /// Its file, from the course's directory on.
    pub file: SafeText,
    pub provenance: Provenance,
}

impl Provenance {
    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        *self == Provenance::default()
    }

    /// What is said, a sentence each; nothing where this says nothing. What is left out is
    /// as for the course.
    pub(super) fn credits(&self, authors: &[SafeText], license: &SafeText) -> Vec<Message> {
        let mut said = self.own(authors, license);
        for Credit { file, provenance } in &self.pictures {
            let own = Message::sentences(provenance.own(authors, license));
            said.push(message!(
                "course-credits-picture",
                file = clean(file),
                said = own
            ));
        }
        said
    }

    fn own(&self, authors: &[SafeText], license: &SafeText) -> Vec<Message> {
        let says_nothing =
            self.source.is_none() && self.license.is_none() && self.authors.is_empty();
        if says_nothing {
            return Vec::new();
        }
        let authors = match self.authors.is_empty() {
            true => authors,
            false => &self.authors,
        };
        let license = self.license.as_ref().unwrap_or(license);
        let mut said = Vec::new();
        if let Some(source) = &self.source {
            said.push(message!("course-credits-source", source = clean(source)));
        }
        if !authors.is_empty() {
            let authors = authors.iter().map(|name| clean(name).into_owned());
            let authors = Value::list(authors, Joined::Commas);
            said.push(message!("course-credits-authors", authors = authors));
        }
        if !license.is_empty() {
            said.push(message!("course-credits-license", license = clean(license)));
        }
        said
    }
}
