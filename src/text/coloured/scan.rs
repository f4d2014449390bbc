//! Code of a language that a table describes, cut into pieces in one pass.

use std::ops::Range;

use super::Sort;
use super::tables::{Language, Quote};

/// The pieces of code, from its first byte to its last. The work is bounded by a small
/// multiple of its length.
pub(super) fn scan(language: &Language, code: &str) -> Vec<(Range<usize>, Sort)> {
    let mut scanner = Scanner {
        language,
        code,
        at: 0,
        found: Vec::new(),
        unclosed: Vec::new(),
        begins_line: true,
    };
    while scanner.at < code.len() {
        let (length, sort) = scanner.next();
        scanner.push(length, sort);
    }
    scanner.found
}

struct Scanner<'t> {
    language: &'t Language,
    code: &'t str,
    at: usize,
    found: Vec<(Range<usize>, Sort)>,
    /// What opens a text of several lines that nothing closes: it is not looked for again.
    unclosed: Vec<&'static str>,
    /// Whether only blanks stand before what comes, on its line.
    begins_line: bool,
}

/// Whether a character can stand within a name.
fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

impl<'t> Scanner<'t> {
    fn rest(&self) -> &'t str {
        &self.code[self.at..]
    }

    /// Takes so many bytes; neighbours of one sort become one piece.
    fn push(&mut self, length: usize, sort: Sort) {
        let end = (self.at + length).min(self.code.len());
        for c in self.code[self.at..end].chars() {
            self.begins_line = c == '\n' || self.begins_line && c.is_whitespace();
        }
        match self.found.last_mut() {
            Some((range, last)) if *last == sort => range.end = end,
            _ => self.found.push((self.at..end, sort)),
        }
        self.at = end;
    }

    /// The length of what comes next, and what it is.
    fn next(&mut self) -> (usize, Sort) {
        let rest = self.rest();
        if let Some((open, close)) = self.language.block
            && rest.starts_with(open)
        {
            let length = match self.language.nested {
                true => nested(rest, open, close),
                false => rest[open.len()..]
                    .find(close)
                    .map_or(rest.len(), |end| open.len() + end + close.len()),
            };
            return (length, Sort::Comment);
        }
        if self.language.line.iter().any(|mark| rest.starts_with(mark)) {
            return (line(rest), Sort::Comment);
        }
        for quote in self.language.quotes {
            if rest.starts_with(quote.open)
                && !self.unclosed.contains(&quote.open)
                && let Some(length) = self.quoted(quote)
            {
                return (length, Sort::String);
            }
        }
        let Some(first) = rest.chars().next() else {
            return (1, Sort::Plain);
        };
        match first {
            '#' if self.language.directives && self.begins_line => {
                let word = rest[1..].find(|c| !is_letter(c)).unwrap_or(rest.len() - 1);
                (1 + word, Sort::Keyword)
            }
            '$' if self.language.dollars => {
                let word = rest[1..].find(|c| !is_letter(c)).unwrap_or(rest.len() - 1);
                (1 + word, Sort::Name)
            }
            '0'..='9' => (number(rest), Sort::Number),
            c if is_letter(c) => self.word(),
            c => (c.len_utf8(), Sort::Plain),
        }
    }

    fn word(&self) -> (usize, Sort) {
        let rest = self.rest();
        let within = |c: char| is_letter(c) || (c == '\'' && self.language.primes);
        let length = rest.find(|c| !within(c)).unwrap_or(rest.len());
        let word = &rest[..length];
        let is = |list: &[&str]| match self.language.any_case {
            true => list.iter().any(|known| known.eq_ignore_ascii_case(word)),
            false => list.contains(&word),
        };
        let is_type = self.language.types && word.starts_with(char::is_uppercase);
        let sort = match () {
            () if is(self.language.keywords) => Sort::Keyword,
            () if is(self.language.constants) => Sort::Number,
            () if is_type => Sort::Name,
            () => Sort::Plain,
        };
        (length, sort)
    }

    /// The length of a text in quotes; none where its sign is no quote here.
    fn quoted(&mut self, quote: &Quote) -> Option<usize> {
        let rest = self.rest();
        let mut at = quote.open.len();
        let mut letters = 0;
        loop {
            let more = rest.get(at..)?;
            let Some(c) = more.chars().next() else {
                break;
            };
            if quote.escape && c == '\\' {
                let next = more[1..].chars().next().map_or(0, char::len_utf8);
                at += 1 + next;
                letters += 1;
                continue;
            }
            if more.starts_with(quote.close) {
                at += quote.close.len();
                // `''` within a text stands for a quote.
                if quote.doubled && rest.get(at..)?.starts_with(quote.close) {
                    at += quote.close.len();
                    continue;
                }
                let is_letter = !quote.letter || letters == 1;
                return is_letter.then_some(at);
            }
            if c == '\n' && !quote.lines || quote.letter && letters > 0 {
                break;
            }
            at += c.len_utf8();
            letters += 1;
        }
        // It is not closed: to the end of its line, or no quote at all.
        if quote.lines {
            self.unclosed.push(quote.open);
        }
        (!quote.letter && !quote.lines).then(|| line(rest))
    }
}

/// The length of the line that begins here.
fn line(rest: &str) -> usize {
    rest.find('\n').unwrap_or(rest.len())
}

/// The length of a comment that can hold others.
fn nested(rest: &str, open: &str, close: &str) -> usize {
    let mut depth = 0;
    let mut at = 0;
    while let Some(more) = rest.get(at..).filter(|more| !more.is_empty()) {
        if more.starts_with(open) {
            depth += 1;
            at += open.len();
        } else if more.starts_with(close) {
            depth -= 1;
            at += close.len();
            if depth == 0 {
                return at;
            }
        } else {
            at += more.chars().next().map_or(1, char::len_utf8);
        }
    }
    rest.len()
}

/// The length of a number: digits, letters for other bases and types, one point before a
/// digit, and a sign behind `e`.
fn number(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let is_hex = rest.starts_with("0x") || rest.starts_with("0X");
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let next = bytes.get(at + 1).copied().unwrap_or(b' ');
        let is_exponent = matches!(byte, b'e' | b'E') && !is_hex;
        match byte {
            b'+' | b'-' if at > 0 && matches!(bytes[at - 1], b'e' | b'E') && !is_hex => at += 1,
            _ if is_exponent && matches!(next, b'+' | b'-') => at += 1,
            b'.' if next.is_ascii_digit() => at += 1,
            byte if byte.is_ascii_alphanumeric() || byte == b'_' => at += 1,
            _ => break,
        }
    }
    at
}
