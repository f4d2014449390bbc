//! From characters to words and signs, by the rules of quoting.

mod expansions;

use super::braces;
use super::fault::Fault;
use super::tree::{Arrow, Piece, Sign, Token, Word};
use crate::words::message;

/// Where the line is read.
pub(super) struct Scanner<'t> {
    chars: &'t [char],
    at: usize,
    depth: usize,
    /// Where it stands in the line that was typed.
    offset: usize,
}

/// A word in the making.
#[derive(Default)]
struct Making {
    word: Word,
    /// Whether anything of it is there, if only `''`.
    begun: bool,
    quoted: bool,
    assigns: bool,
}

impl Making {
    fn quote(&mut self) {
        self.begun = true;
        self.quoted = true;
    }

    fn push(&mut self, piece: Piece) {
        self.begun = true;
        self.word.push(piece);
    }

    fn text(&mut self, c: char) {
        self.push(Piece::Text(c.into()));
    }
}

const BLANK: [char; 2] = [' ', '\t'];
/// What ends a word.
const ENDS: [char; 9] = [' ', '\t', '\n', ';', '&', '|', '<', '>', '('];

/// The tokens of a whole line.
pub(super) fn tokens(chars: &[char]) -> Result<Vec<Token>, Fault> {
    let mut scanner = Scanner {
        chars,
        at: 0,
        depth: 0,
        offset: 0,
    };
    scanner.tokens(None)
}

fn open(sign: &str, close: &str, place: usize) -> Fault {
    Fault::open(message!(
        "shell-open",
        open = sign,
        close = close,
        place = place + 1
    ))
}

impl Scanner<'_> {
    fn peek(&self, ahead: usize) -> Option<char> {
        self.chars.get(self.at + ahead).copied()
    }

    fn next(&mut self) -> Option<char> {
        let c = self.peek(0)?;
        self.at += 1;
        Some(c)
    }

    fn eat(&mut self, text: &str) -> bool {
        let there = text
            .chars()
            .enumerate()
            .all(|(i, c)| self.peek(i) == Some(c));
        if there {
            self.at += text.chars().count();
        }
        there
    }

    fn place(&self) -> usize {
        self.offset + self.at
    }

    /// Tokens up to the end or, where `from` says what was opened there, up to its `)`.
    fn tokens(&mut self, from: Option<(&str, usize)>) -> Result<Vec<Token>, Fault> {
        let mut all = Vec::new();
        let mut brackets = 0_usize;
        loop {
            let Some(c) = self.peek(0) else {
                return match from {
                    Some((sign, place)) => Err(open(sign, ")", place)),
                    None => Ok(all),
                };
            };
            if BLANK.contains(&c) {
                self.at += 1;
            } else if c == '#' {
                while self.peek(0).is_some_and(|c| c != '\n') {
                    self.at += 1;
                }
            } else if c == ')' && brackets == 0 && from.is_some() {
                self.at += 1;
                return Ok(all);
            } else if self.begins_process() {
                self.word(&mut all)?;
            } else if let Some(token) = self.sign() {
                match token {
                    Token::Sign(Sign::Open) => brackets += 1,
                    Token::Sign(Sign::Close) => brackets = brackets.saturating_sub(1),
                    _ => {}
                }
                all.push(token);
            } else {
                self.word(&mut all)?;
            }
        }
    }

    fn begins_process(&self) -> bool {
        matches!(self.peek(0), Some('<' | '>')) && self.peek(1) == Some('(')
    }

    fn sign(&mut self) -> Option<Token> {
        const SIGNS: [(&str, Sign); 10] = [
            (";;", Sign::DoubleThen),
            (";", Sign::Then),
            ("&&", Sign::And),
            ("||", Sign::Or),
            ("|&", Sign::PipeBoth),
            ("|", Sign::Pipe),
            ("&", Sign::Background),
            ("(", Sign::Open),
            (")", Sign::Close),
            ("\n", Sign::NewLine),
        ];
        let from = self.peek(0) == Some('<');
        if let Some(arrow) = self.arrow() {
            // `<&3` is `0<&3`.
            let fd = (arrow == Arrow::Copy && from).then_some(0);
            return Some(Token::Arrow { fd, arrow });
        }
        let (_, sign) = SIGNS.into_iter().find(|(text, _)| self.eat(text))?;
        Some(Token::Sign(sign))
    }

    fn arrow(&mut self) -> Option<Arrow> {
        const ARROWS: [(&str, Arrow); 12] = [
            ("&>>", Arrow::AllAppend),
            ("&>", Arrow::AllTo),
            ("<<<", Arrow::HereWord),
            ("<<-", Arrow::HereTabs),
            ("<<", Arrow::Here),
            ("<>", Arrow::Both),
            ("<&", Arrow::Copy),
            ("<", Arrow::From),
            (">>", Arrow::Append),
            (">|", Arrow::Clobber),
            (">&", Arrow::Copy),
            (">", Arrow::To),
        ];
        let (_, arrow) = ARROWS.into_iter().find(|(text, _)| self.eat(text))?;
        Some(arrow)
    }

    /// A word, or the number before an arrow.
    fn word(&mut self, all: &mut Vec<Token>) -> Result<(), Fault> {
        let mut making = Making::default();
        while let Some(c) = self.peek(0) {
            if self.begins_process() {
                if making.begun {
                    break;
                }
                self.process(&mut making)?;
                continue;
            }
            if ENDS.contains(&c) || c == ')' {
                break;
            }
            self.at += 1;
            self.character(c, &mut making)?;
        }
        if !making.begun {
            return Ok(());
        }
        let digits = making.word.text().filter(|text| {
            !making.quoted && text.len() <= 3 && text.chars().all(|c| c.is_ascii_digit())
        });
        let fd = digits.and_then(|text| text.parse().ok());
        if let Some(fd) = fd
            && matches!(self.peek(0), Some('<' | '>'))
            && !self.begins_process()
            && let Some(arrow) = self.arrow()
        {
            all.push(Token::Arrow {
                fd: Some(fd),
                arrow,
            });
            return Ok(());
        }
        let (quoted, assigns) = (making.quoted, making.assigns);
        let expanded = match assigns || matches!(all.last(), Some(Token::Arrow { .. })) {
            true => vec![braces::plain(making.word)],
            false => braces::expanded(making.word),
        };
        let alone = expanded.len() == 1;
        all.extend(expanded.into_iter().map(|word| Token::Word {
            bare: alone && !quoted && word.text().is_some(),
            word,
            assigns,
        }));
        Ok(())
    }

    /// A character of a word outside of quotes.
    fn character(&mut self, c: char, making: &mut Making) -> Result<(), Fault> {
        let place = self.place() - 1;
        match c {
            '\'' => {
                making.quote();
                let text = self.until('\'').ok_or_else(|| open("'", "'", place))?;
                making.word.push_text(&text);
            }
            '"' => {
                making.quote();
                self.double(making, place)?;
            }
            '\\' => match self.next() {
                // The line goes on.
                Some('\n') => {}
                Some(c) => {
                    making.quote();
                    making.text(c);
                }
                None => return Err(Fault::open(message!("shell-backslash"))),
            },
            '$' if self.peek(0) == Some('\'') => {
                self.at += 1;
                making.quote();
                self.with_escapes(making, place)?;
            }
            '$' if self.peek(0) == Some('"') => {
                self.at += 1;
                making.quote();
                self.double(making, place)?;
            }
            '$' => self.dollar(making, false, place)?,
            '`' => self.ticks(making, false, place)?,
            '~' if !making.begun || making.assigns && self.is_after(&['=', ':']) => {
                match self.is_tilde() {
                    true => making.push(Piece::Special('~')),
                    false => making.text('~'),
                }
            }
            '*' | '?' | '{' | ',' | '}' => making.push(Piece::Special(c)),
            '[' => self.class(making),
            '=' if !making.quoted && is_name(making.word.text()) => {
                making.assigns = true;
                making.text('=');
            }
            c => making.text(c),
        }
        Ok(())
    }

    fn is_after(&self, signs: &[char]) -> bool {
        let before = self.at.checked_sub(2);
        before.is_some_and(|at| signs.contains(&self.chars[at]))
    }

    /// Whether what follows `~` up to the first `/` is a name without quotes.
    fn is_tilde(&self) -> bool {
        let rest = self.chars[self.at..].iter();
        let mut name = rest.take_while(|c| !ENDS.contains(c) && !['/', ':', ')'].contains(c));
        name.all(|c| !['\'', '"', '\\', '$', '`'].contains(c))
    }

    /// `[…]`: what it holds is special where it is not quoted.
    fn class(&mut self, making: &mut Making) {
        let rest = &self.chars[self.at..];
        let ends = |c: &char| ENDS.contains(c) || c == &')' || c == &']';
        // A `]` straight behind the opening one, or behind `!`, stands for itself.
        let skip = match rest {
            ['!' | '^', ']', ..] => 2,
            ['!' | '^' | ']', ..] => 1,
            _ => 0,
        };
        let length = rest.iter().skip(skip).position(ends).map(|n| n + skip);
        let quotes = ['\'', '"', '\\', '$', '`'];
        let Some(length) = length.filter(|&n| n > 0 && rest[n] == ']') else {
            making.text('[');
            return;
        };
        if rest[..length].iter().any(|c| quotes.contains(c)) {
            // Read on character by character.
            making.push(Piece::Special('['));
            return;
        }
        making.push(Piece::Special('['));
        for (at, &c) in rest[..length].iter().enumerate() {
            let c = if at == 0 && c == '^' { '!' } else { c };
            making.push(Piece::Special(c));
        }
        making.push(Piece::Special(']'));
        self.at += length + 1;
    }

    fn until(&mut self, end: char) -> Option<String> {
        let length = self.chars[self.at..].iter().position(|&c| c == end)?;
        let text = self.chars[self.at..self.at + length].iter().collect();
        self.at += length + 1;
        Some(text)
    }

    fn double(&mut self, making: &mut Making, place: usize) -> Result<(), Fault> {
        loop {
            let at = self.place();
            match self.next() {
                None => return Err(open("\"", "\"", place)),
                Some('"') => return Ok(()),
                Some('\\') => match self.next() {
                    Some('\n') => {}
                    Some(c @ ('$' | '`' | '"' | '\\')) => making.text(c),
                    Some(c) => {
                        making.text('\\');
                        making.text(c);
                    }
                    None => return Err(open("\"", "\"", place)),
                },
                Some('$') => self.dollar(making, true, at)?,
                Some('`') => self.ticks(making, true, at)?,
                Some(c) => making.text(c),
            }
        }
    }

    /// `$'…'`, with the escapes that bash knows.
    fn with_escapes(&mut self, making: &mut Making, place: usize) -> Result<(), Fault> {
        loop {
            let c = self.next().ok_or_else(|| open("$'", "'", place))?;
            if c == '\'' {
                return Ok(());
            }
            if c != '\\' {
                making.text(c);
                continue;
            }
            match self.next().ok_or_else(|| open("$'", "'", place))? {
                'n' => making.text('\n'),
                't' => making.text('\t'),
                'r' => making.text('\r'),
                'e' | 'E' => making.text('\u{1b}'),
                'a' => making.text('\u{7}'),
                'b' => making.text('\u{8}'),
                'f' => making.text('\u{c}'),
                'v' => making.text('\u{b}'),
                c @ ('\\' | '\'' | '"' | '?') => making.text(c),
                c => {
                    making.text('\\');
                    making.text(c);
                }
            }
        }
    }
}

/// Whether a text can be the name of a variable.
fn is_name(text: Option<&str>) -> bool {
    text.is_some_and(|text| {
        let text = text.strip_suffix('+').unwrap_or(text);
        text.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
            && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
    })
}
