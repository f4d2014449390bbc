//! What a shell puts other text in place of: `$name`, `$(…)`, `` `…` ``, `<(…)`.

use super::{Making, Scanner, open};
use crate::shell::MAX_DEPTH;
use crate::shell::fault::Fault;
use crate::shell::grammar::parse_within;
use crate::shell::tree::{Parsed, Piece};
use crate::words::message;

impl Scanner<'_> {
    /// What a `$` begins; alone it stands for itself.
    pub(super) fn dollar(
        &mut self,
        making: &mut Making,
        quoted: bool,
        place: usize,
    ) -> Result<(), Fault> {
        if self.eat("{") {
            let name = self.braced(place)?;
            making.push(Piece::Value { name, quoted });
        } else if self.peek(0) == Some('(') && self.peek(1) == Some('(') {
            match self.sum() {
                Some(text) => making.push(Piece::Sum { text, quoted }),
                None => {
                    self.at += 1;
                    let line = self.nested("$(", place)?;
                    making.push(Piece::Output { line, quoted });
                }
            }
        } else if self.eat("(") {
            let line = self.nested("$(", place)?;
            making.push(Piece::Output { line, quoted });
        } else {
            let name = self.name();
            match name.is_empty() {
                true => making.text('$'),
                false => making.push(Piece::Value { name, quoted }),
            }
        }
        Ok(())
    }

    /// The name behind a `$`.
    fn name(&mut self) -> String {
        let Some(first) = self.peek(0) else {
            return String::new();
        };
        if first.is_ascii_digit() || "?$!#@*-".contains(first) {
            self.at += 1;
            return first.into();
        }
        let rest = self.chars[self.at..].iter();
        let name: String = rest
            .take_while(|c| c.is_ascii_alphanumeric() || **c == '_')
            .collect();
        self.at += name.len();
        name
    }

    /// What stands between `${` and `}`.
    fn braced(&mut self, place: usize) -> Result<String, Fault> {
        let (mut text, mut depth) = (String::new(), 1_usize);
        let mut quote = None;
        loop {
            let c = self.next().ok_or_else(|| open("${", "}", place))?;
            match (c, quote) {
                ('\\', None | Some('"')) => {
                    text.push(c);
                    let c = self.next().ok_or_else(|| open("${", "}", place))?;
                    text.push(c);
                    continue;
                }
                ('\'' | '"', None) => quote = Some(c),
                (c, Some(q)) if c == q => quote = None,
                ('{', None) => depth += 1,
                ('}', None) if depth == 1 => return Ok(text),
                ('}', None) => depth -= 1,
                _ => {}
            }
            text.push(c);
        }
    }

    /// `((…))` behind a `$`, where that closes so.
    fn sum(&mut self) -> Option<String> {
        let (mut depth, mut text) = (0_usize, String::new());
        for (at, &c) in self.chars[self.at..].iter().enumerate() {
            match c {
                '(' => depth += 1,
                ')' => depth -= 1,
                ' ' | '\t' | '\n' => continue,
                _ => {}
            }
            text.push(c);
            if depth == 0 {
                let inner = bare_names(text.strip_prefix("((")?.strip_suffix("))")?);
                // `$((a) (b))` is a command.
                let mut open = 0_i32;
                let whole = inner.chars().all(|c| {
                    open += i32::from(c == '(') - i32::from(c == ')');
                    open >= 0
                });
                if !whole {
                    return None;
                }
                self.at += at + 1;
                return Some(inner);
            }
        }
        None
    }

    fn deeper(&mut self) -> Result<(), Fault> {
        self.depth += 1;
        match self.depth > MAX_DEPTH {
            true => Err(Fault::new(message!("shell-deep"))),
            false => Ok(()),
        }
    }

    /// A line up to its `)`.
    fn nested(&mut self, sign: &str, place: usize) -> Result<Box<Parsed>, Fault> {
        self.deeper()?;
        let tokens = self.tokens(Some((sign, place)))?;
        self.depth -= 1;
        Ok(Box::new(parse_within(tokens)?))
    }

    pub(super) fn process(&mut self, making: &mut Making) -> Result<(), Fault> {
        let place = self.place();
        let into = self.next() == Some('>');
        self.at += 1;
        let line = self.nested(if into { ">(" } else { "<(" }, place)?;
        making.push(Piece::Process { into, line });
        Ok(())
    }

    /// A command between backticks: the same as `$(…)`.
    pub(super) fn ticks(
        &mut self,
        making: &mut Making,
        quoted: bool,
        place: usize,
    ) -> Result<(), Fault> {
        let mut inner = Vec::new();
        loop {
            match self.next().ok_or_else(|| open("`", "`", place))? {
                '`' => break,
                '\\' => match self.next().ok_or_else(|| open("`", "`", place))? {
                    c @ ('`' | '\\' | '$') => inner.push(c),
                    '"' if quoted => inner.push('"'),
                    c => inner.extend(['\\', c]),
                },
                c => inner.push(c),
            }
        }
        self.deeper()?;
        let mut scanner = Scanner {
            chars: &inner,
            at: 0,
            depth: self.depth,
            offset: place + 1,
        };
        let tokens = scanner.tokens(None)?;
        self.depth -= 1;
        let line = Box::new(parse_within(tokens)?);
        making.push(Piece::Output { line, quoted });
        Ok(())
    }
}

/// A sum with the names in it bare: `$n` and `${n}` are `n` there, unless what stands beside it
/// would run together with it.
fn bare_names(sum: &str) -> String {
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let mut out = String::with_capacity(sum.len());
    let mut rest = sum;
    while let Some((before, after)) = rest.split_once('$') {
        out.push_str(before);
        let braced = after
            .strip_prefix('{')
            .and_then(|text| text.split_once('}'));
        let (name, behind) = braced.unwrap_or_else(|| {
            let end = after.find(|c: char| !is_name(c)).unwrap_or(after.len());
            after.split_at(end)
        });
        let is_own = name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
            && name.chars().all(is_name)
            && !out.ends_with(|c: char| is_name(c) || c == '#')
            && !behind.starts_with(is_name);
        if is_own {
            out.push_str(name);
            rest = behind;
        } else {
            out.push('$');
            rest = after;
        }
    }
    out + rest
}
