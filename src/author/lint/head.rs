//! What a course says of itself: its language and its licence.

use crate::reading::Complaints;
use crate::words::message;

/// Warns of a language and a licence that programs would not know.
pub(super) fn head(complaints: &mut Complaints) {
    let written = complaints.written.iter();
    let said = written.filter(|(key, _)| matches!(*key, "language" | "license"));
    for (key, place) in said.cloned().collect::<Vec<_>>() {
        let text = complaints.raw(&place).trim_matches(['"', '\'']).to_owned();
        if text.trim().is_empty() {
            continue;
        }
        let said = match key {
            "language" if !is_language(&text) => Some((
                message!("author-no-language", text = &text),
                message!("author-no-language-help"),
            )),
            "license" if !is_spdx(&text) => Some((
                message!("author-no-license", text = &text),
                message!("author-no-license-help"),
            )),
            _ => None,
        };
        if let Some((message, help)) = said {
            complaints.warn(&place, message, Some(help));
        }
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

/// Whether a text has the form of an SPDX expression: names without blanks, joined by
/// `AND`, `OR` and `WITH`.
fn is_spdx(text: &str) -> bool {
    let name = |word: &str| {
        let word = word.trim_matches(['(', ')']);
        word.starts_with(|c: char| c.is_ascii_alphanumeric())
            && word
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "-.+:".contains(c))
    };
    let mut words = text.split_whitespace().enumerate();
    let count = text.split_whitespace().count();
    count % 2 == 1
        && words.all(|(n, word)| match n % 2 {
            0 => name(word),
            _ => matches!(word, "AND" | "OR" | "WITH"),
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_and_licences_are_known_by_their_form() {
        for text in ["en", "de-CH", "zh-Hant", "es-419", "grc"] {
            assert!(is_language(text), "{text}");
        }
        for text in ["english", "e", "de_CH", "en-", "Deutsch (Schweiz)"] {
            assert!(!is_language(text), "{text}");
        }
        for text in [
            "MIT",
            "CC-BY-4.0",
            "MIT OR Apache-2.0",
            "(MIT AND Zlib) OR ISC",
        ] {
            assert!(is_spdx(text), "{text}");
        }
        for text in [
            "CC BY 4.0",
            "MIT/Apache-2.0",
            "all rights reserved",
            "MIT OR",
        ] {
            assert!(!is_spdx(text), "{text}");
        }
    }
}
