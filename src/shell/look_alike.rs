//! Signs that only look like those of a shell.

use std::borrow::Cow;

/// With the signs that a keyboard or a page put in place of those of the shell.
pub(super) fn folded(text: &str) -> Cow<'_, str> {
    let invisible = |c: char| "\u{200b}\u{200e}\u{200f}\u{2060}\u{feff}\u{ad}".contains(c);
    let odd = |c: char| invisible(c) || "\u{a0}\u{2009}\u{202f}‘’“”‐‑–—−".contains(c);
    if !text.contains(odd) {
        return Cow::Borrowed(text);
    }
    let mut out = String::new();
    for c in text.chars().filter(|c| !invisible(*c)) {
        match (c, meant(c)) {
            (_, Some(meant)) => out.push_str(meant),
            ('\u{a0}' | '\u{2009}' | '\u{202f}', None) => out.push(' '),
            (c, None) => out.push(c),
        }
    }
    Cow::Owned(out)
}

/// The sign of the shell that this one looks like.
fn meant(c: char) -> Option<&'static str> {
    Some(match c {
        '‘' | '’' => "'",
        '“' | '”' => "\"",
        '‐' | '‑' | '–' | '−' => "-",
        '—' => "--",
        _ => return None,
    })
}

/// Quotes and dashes in a line that a shell would not take for its own, each with the sign
/// to type instead.
pub fn look_alikes(text: &str) -> impl Iterator<Item = (char, &'static str)> {
    text.chars().filter_map(|c| Some((c, meant(c)?)))
}
