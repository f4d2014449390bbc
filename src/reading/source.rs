//! From the bytes of a course file to text that can be read: size, encoding,
//! characters that have no business in it.

use std::borrow::Cow;
use std::sync::Arc;

use super::complaints::{Complaints, Place, Source};
use crate::text::{clean, is_unsafe};
use crate::words::message;

/// Largest course file, in bytes.
pub const MAX_FILE: usize = 4 << 20;

/// Adds a file to the sources, with complaints about what can't be text; tells
/// whether it can be read on.
pub(crate) fn add(file: &str, bytes: &[u8], complaints: &mut Complaints) -> bool {
    let source = complaints.sources.len();
    let at = |byte| Place {
        source,
        span: byte..byte,
    };
    let (text, bad) = match std::str::from_utf8(bytes) {
        Ok(text) => (text.to_owned(), None),
        Err(error) => {
            let good = String::from_utf8_lossy(&bytes[..error.valid_up_to()]).into_owned();
            (good, Some(error.valid_up_to()))
        }
    };
    let unmarked = text.strip_prefix('\u{FEFF}').map(str::to_owned);
    Arc::make_mut(&mut complaints.sources).push(Source {
        file: clean(file).into_owned(),
        text: unmarked.unwrap_or(text),
    });
    if bytes.len() > MAX_FILE {
        Arc::make_mut(&mut complaints.sources)[source].text.clear();
        complaints.error(
            &at(0),
            message!("reading-file-size", most = MAX_FILE >> 20),
            Some(message!("reading-file-size-help")),
        );
    } else if is_utf16(bytes) {
        Arc::make_mut(&mut complaints.sources)[source].text.clear();
        let help = message!("reading-no-utf8-help");
        complaints.error(&at(0), message!("reading-utf16"), Some(help));
    } else if let Some(byte) = bad {
        complaints.error(
            &at(byte),
            message!("reading-no-utf8"),
            Some(message!("reading-no-utf8-help")),
        );
    } else if complaints.sources[source].text.trim().is_empty() {
        complaints.error(
            &at(0),
            message!("reading-file-empty"),
            Some(match source {
                0 => message!("reading-first-file-empty-help"),
                _ => message!("reading-file-empty-help"),
            }),
        );
    } else if let Some(byte) = lone_return(&complaints.sources[source].text) {
        complaints.error(
            &at(byte),
            message!("reading-lone-returns"),
            Some(message!("reading-lone-returns-help")),
        );
    } else {
        complain_of_unsafe(source, complaints);
        return true;
    }
    false
}

/// Bytes at the beginning of a file by which its encoding is told.
const BEGIN: usize = 64;

/// Whether a file is in UTF-16, by its mark or by every other byte at its beginning.
fn is_utf16(bytes: &[u8]) -> bool {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return true;
    }
    let begin = &bytes[..bytes.len().min(BEGIN) & !1];
    let zero = |at: usize| begin.chunks(2).filter(|pair| pair[at] == 0).count();
    let half = begin.len() / 2;
    // Letters, signs and digits of English.
    half >= 4
        && [(0, 1), (1, 0)]
            .iter()
            .any(|&(none, all)| zero(none) == 0 && zero(all) == half)
}

/// The first end of a line in a text whose lines all end as they once did on the Macintosh.
fn lone_return(text: &str) -> Option<usize> {
    match text.contains('\n') {
        true => None,
        false => text.trim_end().find('\r'),
    }
}

/// The text of a source for the parser: what was complained of already is blank
/// in it, and every byte stays where it was.
pub(crate) fn parsable(text: &str) -> Cow<'_, str> {
    if !may_have_strays(text) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        match is_stray(text, at, c) {
            true => out.extend(std::iter::repeat_n(' ', c.len_utf8())),
            false => out.push(c),
        }
    }
    Cow::Owned(out)
}

/// Whether there may be an unsafe character in a text; if not, there is none.
fn may_have_strays(text: &str) -> bool {
    matches!(clean(text), Cow::Owned(_))
}

/// Whether the character there is unsafe and no part of a line's end.
fn is_stray(text: &str, at: usize, c: char) -> bool {
    is_unsafe(c) && !(c == '\r' && text[at + 1..].starts_with('\n'))
}

fn complain_of_unsafe(source: usize, complaints: &mut Complaints) {
    let sources = Arc::clone(&complaints.sources);
    let text = sources[source].text.as_str();
    if !may_have_strays(text) {
        return;
    }
    let strays = text.char_indices().filter(|&(at, c)| is_stray(text, at, c));
    for (at, c) in strays {
        let place = Place {
            source,
            span: at..at + c.len_utf8(),
        };
        complaints.unsafe_character(&place, c);
    }
}

/// Where in a quoted string unsafe characters are written as escapes, such as `\u001b`.
pub(super) fn unsafe_escapes(raw: &str) -> Vec<(usize, char)> {
    let mut found = Vec::new();
    if !raw.starts_with('"') {
        return found;
    }
    let mut at = 0;
    while let Some(next) = raw[at..].find('\\') {
        let start = at + next;
        let rest = &raw[start + 1..];
        let Some(letter) = rest.chars().next() else {
            break;
        };
        at = start + 1 + letter.len_utf8();
        let digits = match letter {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            _ => 0,
        };
        let code = rest
            .get(1..1 + digits)
            .and_then(|hex| u32::from_str_radix(hex, 16).ok());
        let meant = match letter {
            'b' => Some('\u{8}'),
            'e' => Some('\u{1b}'),
            'f' => Some('\u{c}'),
            'r' => Some('\r'),
            _ => code.and_then(char::from_u32),
        };
        found.extend(meant.filter(|&c| is_unsafe(c)).map(|c| (start, c)));
    }
    found
}
