//! What a course says once of the language that is typed in its answers.

use super::articles::Articles;
use super::own_letters::OwnLetters;
use crate::reading::Table;

/// The letters and the articles of the language in which a course is answered. Questions can
/// say otherwise.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Tongue {
    /// Letters that are not forgiven as accents.
    pub own: OwnLetters,
    /// Words that belong in front of nouns.
    pub articles: Articles,
}

impl Tongue {
    /// Reads `own-letters` and `articles` of a course whose prompts are in this language.
    pub(crate) fn read(language: &str, table: &mut Table<'_, '_>) -> Tongue {
        let own = OwnLetters::read(table);
        Tongue {
            own: own.unwrap_or_else(|| OwnLetters::of_language(language)),
            articles: Articles::read(table).unwrap_or_default(),
        }
    }
}
