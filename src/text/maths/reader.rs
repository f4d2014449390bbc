//! How far a formula is read, and what is wrong with it.

use std::ops::Range;

/// The most bytes of a formula.
pub(crate) const MOST_BYTES: usize = 4000;
/// How deep groups can stand in groups.
pub(crate) const DEEPEST: usize = 24;
/// The most columns and rows of a table.
pub(crate) const MOST_CELLS: usize = 400;

/// What is wrong with a formula.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// A command that is not of the subset, with its backslash.
    Unknown(String),
    /// `\begin{…}` of something that is not of the subset.
    Environment(String),
    /// A `{`, `\left` or `\begin{…}` that is not ended.
    Open(String),
    /// A `}`, `\right`, `\end{…}` or `&` where nothing of the kind is open.
    Alone(String),
    /// A command, `^` or `_` after which what belongs to it is missing.
    Missing(String),
    /// A second `^` or `_` at the same place.
    Twice(char),
    /// It is longer than [`MOST_BYTES`], or has more than [`MOST_CELLS`] cells.
    TooLong,
    /// It is deeper than [`DEEPEST`].
    TooDeep,
}

/// A fault and where in the formula it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Wrong {
    pub(crate) at: Range<usize>,
    pub(crate) fault: Fault,
}

/// A formula, and how far it is read.
pub(super) struct Reader<'t> {
    pub(super) text: &'t str,
    pub(super) at: usize,
    pub(super) depth: usize,
}

impl<'t> Reader<'t> {
    pub(super) fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    pub(super) fn next(&mut self) -> Option<char> {
        let c = self.peek()?;
        self.at += c.len_utf8();
        Some(c)
    }

    pub(super) fn takes(&mut self, what: &str) -> bool {
        let is = self.rest().starts_with(what);
        self.at += if is { what.len() } else { 0 };
        is
    }

    pub(super) fn blanks(&mut self) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start().len();
    }

    /// What is wrong, from a place to where the reader is.
    pub(super) fn wrong(&self, from: usize, fault: Fault) -> Wrong {
        Wrong {
            at: from..self.at.max(from),
            fault,
        }
    }

    /// The name of the command that begins here, without its backslash.
    pub(super) fn name(&self) -> Option<&'t str> {
        let rest = self.rest().strip_prefix('\\')?;
        let letters = rest.find(|c: char| !c.is_ascii_alphabetic());
        let letters = letters.unwrap_or(rest.len());
        match letters {
            0 => rest.get(..rest.chars().next()?.len_utf8()),
            n => rest.get(..n),
        }
    }

    /// Digits, with a point, and with commas before groups of three.
    pub(super) fn number(&mut self) -> String {
        let rest = self.rest();
        let bytes = rest.as_bytes();
        let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
        let mut end = 0;
        loop {
            let comma =
                bytes.get(end) == Some(&b',') && (1..4).all(|n| digit(end + n)) && !digit(end + 4);
            let braced = rest[end..].starts_with("{,}") || rest[end..].starts_with("{.}");
            end += match bytes.get(end) {
                Some(b'0'..=b'9') => 1,
                Some(b'.') if digit(end + 1) => 1,
                Some(b',') if comma => 1,
                Some(b'{') if braced && digit(end + 3) => 3,
                _ => break,
            };
        }
        self.at += end;
        rest[..end].replace(['{', '}'], "")
    }
}
