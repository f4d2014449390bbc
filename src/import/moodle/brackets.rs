//! Brackets and names in formulas of Moodle and of Maxima.

/// The first letter that stands for what is filled into a text, and how many there are.
const FILLED: u32 = 0xf100;
const MOST: usize = 500;

/// Where the bracket stands that closes what is open at a place.
pub(super) fn closed(text: &str, from: usize) -> Option<usize> {
    closed_by(['(', ')'], text, from)
}

/// The same of brackets of another sort.
pub(super) fn closed_by([open, close]: [char; 2], text: &str, from: usize) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, c) in text.get(from..)?.char_indices() {
        match c {
            c if c == open => depth += 1,
            c if c == close && depth == 0 => return Some(from + at),
            c if c == close => depth -= 1,
            _ => {}
        }
    }
    None
}

/// The letter that stands in a text for what is filled in at this place of a list.
pub(super) fn letter(n: usize) -> Option<char> {
    char::from_u32(FILLED + u32::try_from(n).ok().filter(|_| n < MOST)?)
}

/// A text with what its letters stand for. `put` adds it to what stands before, and is told
/// whether that is within a formula. Where `doubles`, other braces outside of formulas are
/// doubled, as a template has them.
pub(super) fn filled(
    text: &str,
    shown: &[String],
    doubles: bool,
    put: impl Fn(&mut String, &str, bool),
) -> String {
    let formulas = crate::text::formulas_in(text);
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let inside = formulas.iter().any(|found| found.inside.contains(&at));
        let n = u32::from(c)
            .checked_sub(FILLED)
            .and_then(|n| usize::try_from(n).ok());
        match (c, n.and_then(|n| shown.get(n))) {
            (_, Some(words)) => put(&mut out, words, inside),
            ('{' | '}', _) if !inside && doubles => out.extend([c, c]),
            (c, _) => out.push(c),
        }
    }
    out
}

/// Where names stand in a text.
pub(super) fn names(text: &str) -> impl Iterator<Item = (usize, usize)> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < bytes.len() {
            let start = at;
            let is_start = bytes[at].is_ascii_alphabetic();
            // Letters behind digits belong to numbers such as `2e3`.
            let behind_digit =
                start > 0 && (bytes[start - 1].is_ascii_digit() || bytes[start - 1] == b'%');
            at += 1;
            if is_start {
                while at < bytes.len() && (bytes[at].is_ascii_alphanumeric() || bytes[at] == b'_') {
                    at += 1;
                }
                if !behind_digit {
                    return Some((start, at));
                }
            }
        }
        None
    })
}
