//! Reads ids.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::reading::{Place, Table, Wanted};
use crate::words::message;

/// Whether a text has the form of an id.
pub(crate) fn is_id(text: &str) -> bool {
    text.len() <= 64
        && text.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit())
        && text
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// Reads an id and checks its form.
///
/// An id of the wrong form is complained of and still names what it names:
/// what refers to it is not wrong too.
pub(super) fn read_id(table: &mut Table<'_, '_>) -> Option<(String, Place)> {
    table.asks("id", Wanted::Id);
    let (id, place) = table.required("id", "\"some-name\"")?;
    if !is_id(&id) {
        table.complaints.error(
            &place,
            message!("author-id", id = &id),
            Some(match as_id(&without_accents(&id)) {
                better if better.is_empty() => message!("author-id-form"),
                better => message!(
                    "author-id-better",
                    id = better,
                    form = message!("author-id-form")
                ),
            }),
        );
    }
    Some((id, place))
}

/// The letters of a text without what stands above or below them: `año` may be meant as `ano`.
fn without_accents(text: &str) -> String {
    text.nfd().filter(|c| !is_combining_mark(*c)).collect()
}

/// What an id of the wrong form may have been meant to be.
pub(crate) fn as_id(text: &str) -> String {
    let letters = text.to_lowercase();
    let words = letters.split(|c: char| !c.is_ascii_lowercase() && !c.is_ascii_digit());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let mut id = words.join("-");
    id.truncate(64);
    id
}
