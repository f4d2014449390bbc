//! Words of Markdown, and code among them.

use std::borrow::Cow;

use pulldown_cmark::CodeBlockKind;

use super::clean;

/// Words as Markdown's reader gives them: an entity such as `&#27;` has become the
/// character that it stands for, which is cleaned like any other.
pub(crate) fn decoded(text: &str) -> Cow<'_, str> {
    clean(text)
}

/// The same for a text of one line.
pub(crate) fn decoded_line(text: &str) -> Cow<'_, str> {
    match text.contains('\n') {
        true => Cow::Owned(clean(text).replace('\n', " ")),
        false => clean(text),
    }
}

/// Whether a block of code is a figure from data.
pub(crate) fn is_figure(kind: &CodeBlockKind<'_>) -> bool {
    matches!(kind, CodeBlockKind::Fenced(language) if &**language == "figure")
}

/// What stands in a text from a place on.
pub(super) fn from(text: &str) -> impl Fn(usize) -> String {
    move |at| text.get(at..).unwrap_or_default().to_owned()
}

/// Code within a sentence.
pub(super) fn code(text: &str) -> Cow<'_, str> {
    match text.chars().all(char::is_alphabetic) {
        true => format!("“{text}”").into(),
        false => text.into(),
    }
}
