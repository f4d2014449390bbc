//! Articles that an answer begins with: left out, they are asked for; another one is wrong.

use std::sync::Arc;

use super::answer::Unreadable;
use super::letters;
use super::spelling::Spelling;
use crate::reading::{Single, Table};
use crate::text::SafeText;
use crate::words::{Message, message};

/// The most articles of a question.
const MOST: usize = 40;

/// The articles of the language that is learned, in small letters; none where answers have
/// nothing of that kind.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Articles(Arc<[String]>);

/// What is off in an answer that is right but for its article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Off {
    Missing,
    Another,
}

impl Articles {
    /// Reads `articles`: words, of which one with an apostrophe at its end, such as `l'`,
    /// needs no blank behind it.
    pub(crate) fn read(table: &mut Table<'_, '_>) -> Option<Articles> {
        let given = table.strings("articles", Single::Allowed)?;
        let place = given.place.clone();
        let all = given.texts();
        let all: Vec<String> = (all.iter())
            .flat_map(|text| text.split_whitespace())
            .map(|word| letters::plain(word).to_lowercase())
            .collect();
        if all.len() > MOST {
            let what = message!("kinds-articles-many", most = MOST);
            table.complaints.error(&place, what, None);
            return None;
        }
        Some(Articles(all.into()))
    }

    /// A text without the article in front of it, and whether there was one.
    fn parted(&self, text: &str) -> (bool, String) {
        let text = letters::plain(text.trim());
        let small = text.to_lowercase();
        let found = self.0.iter().find_map(|article| {
            let rest = small.strip_prefix(article.as_str())?;
            let is_whole = article.ends_with('\'') || rest.starts_with(' ');
            let rest = rest.trim_start();
            // Capitals may be longer than small letters: the rest is counted from its end.
            let letters = rest.chars().count();
            let skipped = text.chars().count().checked_sub(letters)?;
            let rest: String = text.chars().skip(skipped).collect();
            (is_whole && !rest.is_empty()).then_some(rest)
        });
        match found {
            Some(rest) => (true, rest),
            None => (false, text),
        }
    }

    /// What is off in an answer that is not accepted, where it is the article only.
    pub(super) fn off(&self, typed: &str, accepted: &[SafeText], by: Spelling) -> Option<Off> {
        if self.0.is_empty() || spelled_far(typed, accepted) {
            return None;
        }
        let (has_article, typed) = self.parted(typed);
        let is_it = accepted.iter().any(|wanted| {
            let (is_wanted, wanted) = self.parted(wanted);
            is_wanted && by.same(&typed, &wanted)
        });
        is_it.then_some(match has_article {
            true => Off::Another,
            false => Off::Missing,
        })
    }
}

/// Whether a text is longer than any of these can be.
fn spelled_far(typed: &str, accepted: &[SafeText]) -> bool {
    let longest = accepted.iter().map(|text| text.len()).max().unwrap_or(0);
    typed.len() > 4 * longest + 500
}

/// Said of an answer that lacks its article, and does not count.
pub(super) fn again() -> Unreadable {
    Unreadable(message!("kinds-article-missing"))
}

/// Said of one with another article.
pub(super) fn another() -> Message {
    message!("kinds-article-another")
}
