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
        match c {
            '\u{a0}' | '\u{2009}' | '\u{202f}' => out.push(' '),
            '‘' | '’' => out.push('\''),
            '“' | '”' => out.push('"'),
            '‐' | '‑' | '–' | '−' => out.push('-'),
            '—' => out.push_str("--"),
            c => out.push(c),
        }
    }
    Cow::Owned(out)
}
