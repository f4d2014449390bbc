//! Text that is safe to send to a terminal.

mod code;
mod coloured;
mod escaped;
mod formulas;
mod inline;
pub(crate) mod lines;
mod links;
mod literal;
mod maths;
mod out;
mod prepared;
mod progress;
mod safe;
mod said;
mod spoken;
mod tables;

pub(crate) use code::code_masked;
pub(crate) use coloured::{Sort, pieces};
pub(crate) use escaped::escaped;
pub(crate) use formulas::{Found, formulas_in, masked};
pub(crate) use inline::inline;
pub(crate) use links::Links;
#[cfg(test)]
pub(crate) use literal::as_meant;
pub(crate) use literal::{Piece, fenced, joined, literal, push_literal};
pub(crate) use maths::{Fault, Formula, Wrong, formula_commands};
pub use out::{Out, hand_out, is_on_terminal};
pub(crate) use prepared::{Prepared, Shown, Stretch, as_one_line, prepared};
pub use progress::Progress;
pub use safe::SafeText;
pub(crate) use said::{decoded, decoded_line, is_figure};
pub(crate) use spoken::{MAX_DEPTH, blocks, entry, one_line};
pub(crate) use tables::Table;

use std::borrow::Cow;

/// Whether a character could steer a terminal or reorder what is read: the
/// C0 and C1 controls other than line feed and tab, and the bidirectional
/// embeddings, overrides and isolates (Unicode TR 9, "Trojan Source").
pub fn is_unsafe(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t')
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}' | '\u{FEFF}')
}

/// Whether a text holds an unsafe character.
pub(crate) fn has_unsafe(text: &str) -> bool {
    // Most texts are all of plain bytes, which are told in strides.
    let odd = |byte: u8| (byte >= 0x7f) | (byte < b' ') & (byte != b'\n') & (byte != b'\t');
    let any_odd = |stride: &[u8]| stride.iter().fold(false, |any, byte| any | odd(*byte));
    text.as_bytes().chunks(64).any(any_odd) && text.chars().any(is_unsafe)
}

/// `text` without unsafe characters.
pub fn clean(text: &str) -> Cow<'_, str> {
    if has_unsafe(text) {
        Cow::Owned(text.chars().filter(|&c| !is_unsafe(c)).collect())
    } else {
        Cow::Borrowed(text)
    }
}

/// Whether a text that may stand on a line holds a code block, and so takes several.
pub(crate) fn has_code_block(text: &str) -> bool {
    let is_fence = |line: &str| line.starts_with("```") || line.starts_with("~~~");
    (text.contains("```") || text.contains("~~~")) && text.lines().any(|l| is_fence(l.trim_start()))
}

/// At most so many characters of a text, with `…` for the rest.
pub(crate) fn shortened(text: &str, most: usize) -> Cow<'_, str> {
    match text.char_indices().nth(most) {
        Some((end, _)) => Cow::Owned(format!("{}…", &text[..end])),
        None => Cow::Borrowed(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_are_taken_out_and_letters_stay() {
        assert_eq!(clean("a\u{1b}[31mb\u{202E}\r\n\tñ"), "a[31mb\n\tñ");
        assert!(matches!(clean("plain"), Cow::Borrowed(_)));
    }
}
