//! What a course says of itself: its language.

use std::collections::HashSet;

use crate::author::raw::RawQuestion;
use crate::course::ByQuestion;
use crate::reading::{Complaints, Place};
use crate::words::message;

/// Warns of a language that programs would not know.
pub(super) fn head(questions: &ByQuestion<RawQuestion>, complaints: &mut Complaints) {
    // What a question calls so is the language of its code.
    let values = questions.iter().flat_map(|raw| raw.values.iter().flatten());
    let is_one = |key: &str| key == "language";
    let of_questions: HashSet<(usize, usize)> = values
        .filter(|(key, _)| is_one(key))
        .map(|(_, place)| (place.source, place.span.start))
        .collect();
    let of_question = |place: &Place| of_questions.contains(&(place.source, place.span.start));
    let mut written = complaints.written.iter();
    let found = written.find(|(key, place)| is_one(key) && !of_question(place));
    let Some((_, place)) = found.cloned() else {
        return;
    };
    let text = complaints.raw(&place).trim_matches(['"', '\'']).to_owned();
    if !text.trim().is_empty() && !is_language(&text) {
        let message = message!("author-no-language", text = &text);
        let help = message!("author-no-language-help");
        complaints.warn(&place, message, Some(help));
    }
}

/// Whether a text has the form of a language tag (BCP 47): `en`, `de-CH`, `zh-Hant`.
fn is_language(text: &str) -> bool {
    let mut parts = text.split('-');
    let first = parts.next().unwrap_or_default();
    let letters = first.chars().all(|c| c.is_ascii_alphabetic());
    let part = |part: &str| {
        (1..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric())
    };
    (2..=3).contains(&first.len()) && letters && parts.all(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_known_by_their_form() {
        for text in ["en", "de-CH", "zh-Hant", "es-419", "grc"] {
            assert!(is_language(text), "{text}");
        }
        for text in ["english", "e", "de_CH", "en-", "Deutsch (Schweiz)"] {
            assert!(!is_language(text), "{text}");
        }
    }
}
