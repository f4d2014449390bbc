//! Articles that an answer begins with. A missing article is asked for; another one is wrong.

use std::sync::Arc;

use super::answer::Unreadable;
use super::form::Stretch;
use super::letters;
use super::spelling::{Match, Spelling};
use crate::reading::{Single, Table};
use crate::text::SafeText;
use crate::words::{Message, message};

/// The most articles of a question.
const MOST: usize = 40;

/// The articles of the language that is learned, in small letters; none where answers have
/// nothing of that kind.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
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

    /// What is off in an answer that is not accepted, where it is the article and a letter of
    /// its own, and what is said of the letter.
    pub(super) fn off_too(
        &self,
        typed: &str,
        accepted: &[SafeText],
        by: Spelling,
    ) -> Option<(Off, Message)> {
        let is_letter = by.own_letter(typed, accepted).is_some();
        if self.0.is_empty() || is_letter || spelled_far(typed, accepted) {
            return None;
        }
        let (has_article, typed) = self.parted(typed);
        let nouns = accepted.iter().filter_map(|wanted| {
            let (is_wanted, wanted) = self.parted(wanted);
            is_wanted.then(|| SafeText::from(wanted))
        });
        let said = by.own_letter(&typed, &nouns.collect::<Vec<_>>())?;
        let off = match has_article {
            true => Off::Another,
            false => Off::Missing,
        };
        Some((off, said))
    }

    /// An answer without its article, where none is wanted in front of it and it is right
    /// but for that.
    fn too_much(&self, typed: &str, accepted: &[SafeText], by: Spelling) -> Option<String> {
        if spelled_far(typed, accepted) || by.best(typed, accepted).0 != Match::No {
            return None;
        }
        let (has_article, typed) = self.parted(typed);
        let is_it = |wanted: &SafeText| by.same(&typed, wanted);
        (has_article && accepted.iter().any(is_it)).then_some(typed)
    }

    /// The fillings without articles that are too many, and whether in each case an article
    /// already stands before the blank. `None` if no article is too many. Blanks that don't take
    /// words are passed over.
    pub(super) fn left_out(
        &self,
        parts: &[Stretch],
        given: &[String],
        by: Spelling,
        takes: impl Fn(usize) -> bool,
    ) -> Option<(Vec<String>, bool)> {
        if self.0.is_empty() {
            return None;
        }
        let (mut left, mut are_there, mut before) = (given.to_vec(), true, "");
        let mut blank = 0;
        for part in parts {
            match part {
                Stretch::Text(text) => before = text.as_str(),
                Stretch::Hint(_) => {}
                Stretch::Blank(accepted) => {
                    let typed = given.get(blank)?;
                    if let Some(word) = self.too_much(typed, accepted, by)
                        && takes(blank)
                    {
                        are_there &= self.end(before);
                        left[blank] = word;
                    }
                    (blank, before) = (blank + 1, "");
                }
            }
        }
        (left != given).then_some((left, are_there))
    }

    /// Whether a text ends with one of the articles.
    fn end(&self, text: &str) -> bool {
        let is_mark = |c: char| c.is_whitespace() || matches!(c, '*' | '_');
        let text = letters::plain(text.trim_end_matches(is_mark)).to_lowercase();
        self.0.iter().any(|article| {
            let before = text.strip_suffix(article.as_str());
            before.is_some_and(|before| !before.ends_with(char::is_alphanumeric))
        })
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

/// The message for an answer that lacks its article and does not count.
pub(super) fn again() -> Unreadable {
    Unreadable(message!("kinds-article-missing"))
}

/// The message for an answer with another article.
pub(super) fn another() -> Message {
    message!("kinds-article-another")
}

/// The message about the article beside the one about a letter.
pub(super) fn too(off: Off) -> Message {
    match off {
        Off::Missing => message!("kinds-article-missing-too"),
        Off::Another => message!("kinds-article-another-too"),
    }
}

/// The message for a filling with an article where one already stands before the blank. It does
/// not count.
pub(super) fn there_already() -> Unreadable {
    Unreadable(message!("kinds-article-there"))
}

/// The message for a filling with an article where none is wanted.
pub(super) fn none_wanted() -> Message {
    message!("kinds-article-none")
}
