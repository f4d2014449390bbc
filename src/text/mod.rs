//! Text that is safe to send to a terminal.

mod code;
mod coloured;
mod columns;
mod escaped;
mod formulas;
mod html;
mod inline;
mod letters;
pub(crate) mod lines;
mod linked;
mod links;
mod literal;
mod maths;
mod out;
mod prepared;
mod progress;
mod safe;
mod said;
mod scripts;
mod spoken;
mod tables;
mod titled;

pub(crate) use code::code_masked;
pub(crate) use coloured::{Sort, pieces};
use columns::within;
pub(crate) use columns::{columns, cut, cut_at_word};
pub(crate) use escaped::escaped;
pub(crate) use formulas::{Found, formulas_in, masked};
pub(crate) use html::{as_html, html_escaped};
pub(crate) use inline::inline;
pub use letters::{Letters, has_letters_beyond_ascii};
pub(crate) use letters::{in_cells, in_lines};
pub(crate) use linked::in_percents;
pub(crate) use links::Links;
pub(crate) use literal::{Piece, as_meant, fenced, joined, literal, push_literal};
pub(crate) use maths::{Fault, Formula, Wrong, formula_commands, lowered, raised};
pub use out::{Out, hand_out, is_on_terminal};
pub(crate) use prepared::{Prepared, Shown, Stretch, as_one_line, prepared};
pub use progress::Progress;
pub use safe::SafeText;
pub(crate) use said::{decoded, decoded_line, is_figure};
pub(crate) use scripts::{is_ideographic, is_unspaced};
pub(crate) use spoken::{MAX_DEPTH, blocks, entry, one_line};
pub(crate) use tables::Table;
pub(crate) use titled::{titled, titled_in, unmarked_line};

use std::borrow::Cow;

use unicode_segmentation::GraphemeCursor;

/// Whether a character could steer a terminal or reorder what is read: the
/// C0 and C1 controls other than line feed and tab, and the bidirectional
/// embeddings, overrides and isolates (Unicode TR 9, "Trojan Source").
pub fn is_unsafe(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t')
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}' | '\u{FEFF}')
}

/// Whether a text holds an unsafe character.
pub(crate) fn has_unsafe(text: &str) -> bool {
    // Most strides have no byte with which an unsafe character begins.
    let odd = |byte: u8| {
        (byte < b' ') & (byte != b'\n') & (byte != b'\t')
            | matches!(byte, 0x7f | 0xc2 | 0xe2 | 0xef)
    };
    let any_odd = |stride: &[u8]| stride.iter().fold(false, |any, byte| any | odd(*byte));
    let begins_unsafe = |at: usize| text[at..].chars().next().is_some_and(is_unsafe);
    let mut strides = text.as_bytes().chunks(64).enumerate();
    strides.any(|(n, stride)| {
        let mut odd_ones = stride.iter().enumerate().filter(|(_, byte)| odd(**byte));
        any_odd(stride) && odd_ones.any(|(at, _)| begins_unsafe(64 * n + at))
    })
}

/// `text` without unsafe characters.
pub fn clean(text: &str) -> Cow<'_, str> {
    if has_unsafe(text) {
        Cow::Owned(text.chars().filter(|&c| !is_unsafe(c)).collect())
    } else {
        Cow::Borrowed(text)
    }
}

/// A text that somebody else wrote, on one line: without unsafe characters, with spaces for line
/// breaks, and of at most so many characters, with `…` for the rest.
pub fn on_one_line(text: &str, most: usize) -> String {
    let clean = clean(text);
    let words: Vec<&str> = clean.split_whitespace().collect();
    shortened(&words.join(" "), most).into_owned()
}

/// Whether a text that may stand on a line holds a code block, and so takes several.
pub(crate) fn has_code_block(text: &str) -> bool {
    let is_fence = |line: &str| line.starts_with("```") || line.starts_with("~~~");
    (text.contains("```") || text.contains("~~~")) && text.lines().any(|l| is_fence(l.trim_start()))
}

/// A text that is to stand in quotes within a sentence: its own ones become single ones, and the
/// full stop at its end goes.
pub(crate) fn within_quotes(text: &str) -> String {
    let ends = |text: &&str| text.ends_with(|c: char| c.is_alphanumeric() || ")]”’".contains(c));
    let whole = text.strip_suffix('.').filter(ends);
    whole.unwrap_or(text).replace('“', "‘").replace('”', "’")
}

/// At most so many characters of a text, with `…` for the rest.
pub(crate) fn shortened(text: &str, most: usize) -> Cow<'_, str> {
    match text.char_indices().nth(most) {
        Some((end, _)) => {
            // No letter is cut in two: of a flag, one half would be left.
            let mut cursor = GraphemeCursor::new(end, text.len(), true);
            let whole = match cursor.is_boundary(text, 0) {
                Ok(false) => cursor.prev_boundary(text, 0).ok().flatten().unwrap_or(0),
                _ => end,
            };
            Cow::Owned(format!("{}…", &text[..whole]))
        }
        None => Cow::Borrowed(text),
    }
}

/// The same, cut between words where one ends in the last third.
pub(crate) fn shortened_at_word(text: &str, most: usize) -> Cow<'_, str> {
    let Cow::Owned(short) = shortened(text, most) else {
        return Cow::Borrowed(text);
    };
    let cut = short.trim_end_matches('…');
    // A word that ends just there is whole.
    let is_whole = text[cut.len()..].starts_with(char::is_whitespace);
    let at = match is_whole {
        true => Some(cut.len()),
        false => cut.rfind(char::is_whitespace),
    };
    match at.filter(|at| *at * 3 > cut.len() * 2) {
        Some(at) => Cow::Owned(format!("{} …", cut[..at].trim_end())),
        None => Cow::Owned(short),
    }
}

/// Whether what stands between these two texts is a part of a longer number: after it, or
/// before it, a sign such as the point of a decimal has a digit on its other side.
pub fn is_within_number(before: &str, after: &str) -> bool {
    let goes_on = |text: &mut dyn Iterator<Item = char>| {
        text.next().is_some_and(|c| matches!(c, '.' | ',' | '/'))
            && text.next().is_some_and(|c| c.is_ascii_digit())
    };
    goes_on(&mut after.chars()) || goes_on(&mut before.chars().rev())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_stop_that_ends_a_sentence_is_left_off_within_quotes() {
        assert_eq!(within_quotes("Type it."), "Type it");
        assert_eq!(within_quotes("cp notes.txt ."), "cp notes.txt .");
        assert_eq!(within_quotes("And so on …"), "And so on …");
    }

    #[test]
    fn a_text_is_cut_between_words() {
        let text = "the names in the current directory";
        assert_eq!(shortened_at_word(text, 60), text);
        assert_eq!(shortened_at_word(text, 20), "the names in the …");
        assert_eq!(shortened_at_word(text, 24), "the names in the current …");
        assert_eq!(shortened_at_word("unsplittable word", 9), "unsplitta…");
    }

    #[test]
    fn an_unsafe_letter_is_found_wherever_it_stands() {
        let unsafe_ones = (0..=0x1_ffff)
            .filter_map(char::from_u32)
            .filter(|c| is_unsafe(*c));
        for (n, c) in unsafe_ones.enumerate() {
            let before = "ñ “a” ".repeat(n % 13);
            assert!(has_unsafe(&format!("{before}{c}é")), "{c:?}");
        }
        let safe: String = (0..=0x2_ffff)
            .filter_map(char::from_u32)
            .filter(|c| !is_unsafe(*c))
            .collect();
        assert!(!has_unsafe(&safe));
    }

    #[test]
    fn a_text_is_shortened_between_letters() {
        assert_eq!(shortened("abc", 3), "abc");
        assert_eq!(shortened("abcd", 3), "abc…");
        assert_eq!(shortened("ab🇩🇪c", 3), "ab…");
        assert_eq!(shortened("ab🇩🇪c", 4), "ab🇩🇪…");
        assert_eq!(shortened("👩\u{200d}🔬", 2), "…");
    }

    #[test]
    fn escapes_are_taken_out_and_letters_stay() {
        assert_eq!(clean("a\u{1b}[31mb\u{202E}\r\n\tñ"), "a[31mb\n\tñ");
        assert!(matches!(clean("plain"), Cow::Borrowed(_)));
    }
}
