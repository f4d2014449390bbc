//! Blanks that were filled with what stands beside them, too: `la mesa` in `[[la]] mesa`.

use super::answer::Unreadable;
use super::form::Stretch;
use super::letters;
use crate::words::message;

/// Bytes of a filling that are looked at.
const LONGEST: usize = 1_000;
/// Words and signs beside a blank that are looked at.
const MOST: usize = 60;

/// A word, number or sign of a text, in small letters without accents, and where it begins
/// and ends there, in bytes.
#[derive(Debug)]
struct Piece {
    text: String,
    from: usize,
    to: usize,
}

/// The parts of a filling of a blank that are left where the words beside that blank are
/// taken off, the shortest first; none where no such word stands there.
pub(super) fn without(parts: &[Stretch], blank: usize, typed: &str) -> Vec<String> {
    if typed.len() > LONGEST {
        return Vec::new();
    }
    let (before, after) = around(parts, blank);
    let (before, after, all) = (pieces(before), pieces(after), pieces(typed));
    let same = |one: &[Piece], other: &[Piece]| {
        one.len() == other.len() && one.iter().zip(other).all(|(a, b)| a.text == b.text)
    };
    let most = all.len().min(MOST);
    let at_front = |n: &usize| *n <= before.len() && same(&all[..*n], &before[before.len() - n..]);
    let at_end = |n: &usize| *n <= after.len() && same(&all[all.len() - n..], &after[..*n]);
    let ends: Vec<usize> = (0..=most).rev().filter(at_end).collect();
    let mut left = Vec::new();
    for front in (0..=most).rev().filter(at_front) {
        for &end in ends.iter().filter(|end| front + **end > 0) {
            if front + end < all.len() {
                let (from, to) = (all[front].from, all[all.len() - end - 1].to);
                left.push(typed[from..to].to_owned());
            }
        }
    }
    left
}

/// Said of such a filling, where it is right without those words: it does not count.
pub(super) fn again() -> Unreadable {
    Unreadable(message!("kinds-blank-beside"))
}

/// The texts right before and behind a blank, counted from 0.
fn around(parts: &[Stretch], blank: usize) -> (&str, &str) {
    let (mut before, mut count, mut found) = ("", 0, None);
    for part in parts {
        match (part, found) {
            (Stretch::Text(text), Some(before)) => return (before, text),
            (Stretch::Blank(_), Some(before)) => return (before, ""),
            (Stretch::Text(text), None) => before = text.as_str(),
            (Stretch::Blank(_), None) => {
                found = (count == blank).then_some(before);
                (count, before) = (count + 1, "");
            }
            (Stretch::Hint(_), _) => {}
        }
    }
    (found.unwrap_or_default(), "")
}

/// Words, numbers and signs; those that part or end sentences, or set words off, are none.
fn pieces(text: &str) -> Vec<Piece> {
    let is_passed = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '.' | ',' | ';' | ':' | '!' | '?' | '¿' | '¡' | '…' | '*' | '_' | '`'
            )
            || matches!(c, '"' | '“' | '”' | '«' | '»' | '—' | '–' | '\\')
    };
    let sort = |c: char| match c {
        c if c.is_numeric() => 0,
        c if c.is_alphabetic() || c == '\u{301}' || c == '\u{303}' => 1,
        _ => 2,
    };
    let mut all: Vec<Piece> = Vec::new();
    let mut last = None;
    for (at, c) in text.char_indices() {
        let to = at + c.len_utf8();
        if is_passed(c) {
            last = None;
            continue;
        }
        match all.last_mut() {
            Some(piece) if last == Some(sort(c)) && sort(c) < 2 => {
                piece.text.push(c);
                piece.to = to;
            }
            _ => all.push(Piece {
                text: c.to_string(),
                from: at,
                to,
            }),
        }
        last = Some(sort(c));
    }
    for piece in &mut all {
        piece.text = letters::loose(&piece.text);
    }
    all
}
