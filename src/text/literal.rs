//! Text that stands for itself within Markdown: what is to be typed, and signs that are no marks.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag};

use super::formulas::formulas_in;

/// Signs that a backslash before them takes for themselves, wherever they stand.
const MARKS: &str = "\\`*_[]<>#!|~$";

/// A text as Markdown that shows it letter by letter: what is to be typed.
pub(crate) fn literal(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    push_literal(text, &mut out);
    out
}

/// Writes a text behind Markdown, so that it is shown letter by letter.
pub(crate) fn push_literal(text: &str, out: &mut String) {
    let line = &out[out.rfind('\n').map_or(0, |end| end + 1)..];
    let mut begins_line = line.trim_start_matches([' ', '\t']).is_empty();
    for (n, line) in text.split('\n').enumerate() {
        if n > 0 {
            out.push('\n');
            begins_line = true;
        }
        let digits = line.bytes().take_while(u8::is_ascii_digit).count();
        for (at, c) in line.char_indices() {
            // What would begin a list or underline a heading.
            let begins = at == 0 && matches!(c, '-' | '+' | '=');
            let numbers = digits > 0 && at == digits && matches!(c, '.' | ')');
            if begins_line && (begins || numbers) || MARKS.contains(c) {
                out.push('\\');
            }
            out.push(c);
        }
    }
}

/// Code as a block of it, shown as it is: its fence is longer than any in it.
pub(crate) fn fenced(code: &str, language: &str) -> String {
    let runs = code.split(|c| c != '`').map(str::len);
    let fence = "`".repeat(runs.max().unwrap_or(0).max(2) + 1);
    format!("{fence}{language}\n{code}\n{fence}")
}

/// A stretch of a text that is partly Markdown.
pub(crate) enum Piece<'t> {
    Markdown(&'t str),
    /// Shown as it is.
    Literal(&'t str),
}

/// First of the private letters that stand for literal pieces while code is looked for.
const PIECE: u32 = 0xE100;
/// The most pieces that are told apart.
const MOST_PIECES: u32 = 256;

/// Pieces joined to one Markdown text. A literal piece is shown as it is, within code
/// and outside it.
pub(crate) fn joined(pieces: &[Piece<'_>]) -> String {
    let stands = |c: char| (PIECE..PIECE + MOST_PIECES).contains(&(c as u32));
    let mut text = String::new();
    let mut literals = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Markdown(markdown) => text.extend(markdown.chars().filter(|c| !stands(*c))),
            Piece::Literal(literal) => {
                let n = u32::try_from(literals.len()).unwrap_or(u32::MAX);
                let letter = char::from_u32(PIECE + n.min(MOST_PIECES - 1));
                text.extend(letter);
                literals.push(*literal);
            }
        }
    }
    let code = code_in(&text);
    let formulas: Vec<Range<usize>> = (formulas_in(&text).into_iter())
        .map(|formula| formula.inside)
        .collect();
    let mut all = literals.into_iter();
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        match stands(c).then(|| all.next()).flatten() {
            Some(piece) if is_in(&code, at) => out.push_str(piece),
            Some(piece) if is_in(&formulas, at) => out.push_str(&in_formula(piece)),
            Some(piece) => push_literal(piece, &mut out),
            None => out.push(c),
        }
    }
    out
}

/// A text as it stands within a formula.
fn in_formula(text: &str) -> String {
    let mut out = String::from("{\\text{");
    for c in text.chars() {
        if matches!(c, '\\' | '{' | '}' | '$' | '~') {
            out.push('\\');
        }
        out.push(c);
    }
    out + "}}"
}

/// A Markdown text in which signs that can't be meant as marks stand for themselves:
/// `2*3*4`, `x**2`, `__init__`, `\d+\.`, `&lt;`. Code is left as it is.
pub(crate) fn as_meant(text: &str) -> Cow<'_, str> {
    if !text.contains(['\\', '&', '*', '_']) {
        return Cow::Borrowed(text);
    }
    let code = code_in(text);
    let mut signs: Vec<usize> = Vec::new();
    // Where the text of this line begins, behind its indent.
    let mut line_start = text.len() - text.trim_start_matches([' ', '\t']).len();
    let mut skip = 0;
    // Whether two stars are open, which the next two close.
    let mut in_bold = false;
    for (at, c) in text.char_indices() {
        if c == '\n' {
            let rest = &text[at + 1..];
            let indent = rest.len() - rest.trim_start_matches([' ', '\t']).len();
            line_start = at + 1 + indent;
            // Bold words end with their paragraph.
            in_bold &= !rest[indent..].starts_with('\n');
        }
        if at < skip || is_in(&code, at) {
            continue;
        }
        let (before, after) = (&text[..at], &text[at + c.len_utf8()..]);
        match c {
            '\\' => {
                skip = at + 1 + after.chars().next().map_or(0, char::len_utf8);
                if is_backslash(text.get(line_start..at).unwrap_or_default(), after) {
                    signs.push(at);
                }
            }
            '&' if is_entity(after) => signs.push(at),
            '*' if is_times(before, after) => signs.push(at),
            '*' if after.starts_with('*') => {
                skip = at + 2;
                let behind = &after[1..];
                if in_bold && !before.ends_with(char::is_whitespace) {
                    in_bold = false;
                } else if is_power(before, behind) {
                    signs.extend([at, at + 1]);
                } else {
                    in_bold |= behind.starts_with(|c: char| !c.is_whitespace());
                }
            }
            '_' => {
                if let Some(name) = dunder(before, after) {
                    let end = at + name;
                    signs.extend((at..end).filter(|&i| text.as_bytes()[i] == b'_'));
                    skip = end;
                }
            }
            _ => {}
        }
    }
    if signs.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + signs.len());
    let mut from = 0;
    for at in signs {
        out.push_str(&text[from..at]);
        out.push('\\');
        from = at;
    }
    out.push_str(&text[from..]);
    Cow::Owned(out)
}

/// Whether a backslash is one: before a sign that is no mark here.
fn is_backslash(line_before: &str, after: &str) -> bool {
    let Some(next) = after.chars().next().filter(char::is_ascii_punctuation) else {
        // Before a letter it stands for itself already.
        return false;
    };
    // `\- no list`, `1\. no list`.
    let of_list = match next {
        '.' | ')' => !line_before.is_empty() && line_before.bytes().all(|b| b.is_ascii_digit()),
        '-' | '+' | '=' => line_before.is_empty(),
        _ => false,
    };
    !of_list && !MARKS.contains(next)
}

/// The most letters of the name of an entity.
const LONGEST_ENTITY: usize = 40;

fn is_entity(after: &str) -> bool {
    let name = after.strip_prefix('#').unwrap_or(after).as_bytes();
    let length = name.iter().take(LONGEST_ENTITY);
    let length = length.take_while(|b| b.is_ascii_alphanumeric()).count();
    length > 0 && name.get(length) == Some(&b';')
}

/// Whether a star stands between two factors, one of which is a digit there.
fn is_times(before: &str, after: &str) -> bool {
    let (left, right) = (before.chars().next_back(), after.chars().next());
    let both = left.zip(right);
    both.is_some_and(|(left, right)| {
        left.is_alphanumeric()
            && right.is_alphanumeric()
            && (left.is_ascii_digit() || right.is_ascii_digit())
    })
}

/// Whether two stars stand between a base and its exponent, one of which is a digit there: `x**2`.
/// Where two stars follow again, as in `H**2**O`, what stands between them is bold.
fn is_power(before: &str, exponent: &str) -> bool {
    let rest = exponent.trim_start_matches(char::is_alphanumeric);
    is_times(before, exponent) && !rest.starts_with("**")
}

/// The length of a name such as `__init__` that begins here.
fn dunder(before: &str, after: &str) -> Option<usize> {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    if before.ends_with(is_word) {
        return None;
    }
    let length = after.find(|c| !is_word(c)).unwrap_or(after.len());
    let inside = after[..length].strip_prefix('_')?.strip_suffix("__")?;
    let is_name = !inside.starts_with('_') && !inside.ends_with('_') && inside.is_ascii();
    (is_name && !inside.is_empty()).then_some(length + 1)
}

/// Where code and raw HTML stand in a text, in order.
fn code_in(text: &str) -> Vec<Range<usize>> {
    // Nothing else begins code or HTML.
    if !text.contains(['`', '~', '<', '\t']) && !text.contains("    ") {
        return Vec::new();
    }
    let events = Parser::new_ext(text, Options::empty()).into_offset_iter();
    let code = events.filter_map(|(event, range)| {
        let is_code = matches!(
            event,
            Event::Code(_)
                | Event::Html(_)
                | Event::InlineHtml(_)
                | Event::Start(Tag::CodeBlock(_))
        );
        is_code.then_some(range)
    });
    code.collect()
}

fn is_in(ranges: &[Range<usize>], at: usize) -> bool {
    let after = ranges.partition_point(|range| range.end <= at);
    ranges.get(after).is_some_and(|range| range.contains(&at))
}
