//! A typed answer cut into tokens, whatever signs it was typed with.

use super::fault::{Fault, MAX_LENGTH};
use super::letters::{Letters, Word};
use crate::expr::{Number, decimal};
use crate::text::is_unsafe;
use crate::words::message;

/// The smallest part of an answer that means something, and where it begins.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Token {
    /// In characters, from 0.
    pub at: usize,
    /// Whether a blank stands before it.
    pub spaced: bool,
    pub kind: Kind,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Kind {
    Number(Number),
    /// `½`: one number above another.
    Fraction(u8, u8),
    Word(Word),
    /// An exponent in raised digits or letters, as it would stand after `^`.
    Raised(Vec<Kind>),
    /// A sign, as [`plain`] has it.
    Sign(char),
}

impl Kind {
    /// About as it was written.
    pub(super) fn text(&self) -> String {
        match self {
            Kind::Number(number) => super::show::decimal(number),
            Kind::Fraction(above, below) => format!("{above}/{below}"),
            Kind::Word(word) => word.text().to_owned(),
            Kind::Raised(parts) => parts.iter().map(Kind::text).collect(),
            Kind::Sign(sign) => sign.to_string(),
        }
    }
}

/// Longest number, in digits.
const MAX_DIGITS: usize = 24;

/// One sign for all that look like it or mean the same.
fn plain(c: char) -> char {
    match c {
        '−' | '–' | '—' | '‐' | '‑' | '﹣' | '－' => '-',
        '·' | '×' | '∙' | '⋅' | '•' | '∗' => '*',
        '÷' | '∕' | '⁄' | ':' => '/',
        '∣' | '｜' => '|',
        '⋃' => '∪',
        '⩽' | '⪇' => '≤',
        '⩾' | '⪈' => '≥',
        '⟨' => '(',
        '⟩' => ')',
        'º' | '˚' => '°',
        '\u{ff01}'..='\u{ff5e}' => {
            let narrow = u32::from(c) - 0xfee0;
            char::from_u32(narrow).map_or(c, plain)
        }
        c => c,
    }
}

const SIGNS: &str = "+-*/^()[]{},;|=<>≤≥≠±∓√∛∜!°∪_∅ℝ";

/// Raised characters, and what stands for them after `^`.
const RAISED: [(char, char); 16] = [
    ('⁰', '0'),
    ('¹', '1'),
    ('²', '2'),
    ('³', '3'),
    ('⁴', '4'),
    ('⁵', '5'),
    ('⁶', '6'),
    ('⁷', '7'),
    ('⁸', '8'),
    ('⁹', '9'),
    ('⁻', '-'),
    ('⁺', '+'),
    ('ⁿ', 'n'),
    ('ˣ', 'x'),
    ('ⁱ', 'i'),
    ('ʸ', 'y'),
];

const FRACTIONS: [(char, u8, u8); 15] = [
    ('½', 1, 2),
    ('⅓', 1, 3),
    ('⅔', 2, 3),
    ('¼', 1, 4),
    ('¾', 3, 4),
    ('⅕', 1, 5),
    ('⅖', 2, 5),
    ('⅗', 3, 5),
    ('⅘', 4, 5),
    ('⅙', 1, 6),
    ('⅚', 5, 6),
    ('⅛', 1, 8),
    ('⅜', 3, 8),
    ('⅝', 5, 8),
    ('⅞', 7, 8),
];

/// What a raised character is, as it would stand after `^`.
pub fn lowered_exponent(c: char) -> Option<char> {
    let found = RAISED.iter().find(|(high, _)| *high == c);
    found.map(|(_, low)| *low)
}

/// Digits below the line: `x₁`, `log₅`.
fn lowered(c: char) -> Option<char> {
    let digit = u32::from(c).checked_sub(0x2080).filter(|d| *d < 10)?;
    char::from_digit(digit, 10)
}

struct Cutter<'t> {
    text: Vec<char>,
    at: usize,
    tokens: Vec<Token>,
    letters: &'t Letters,
}

/// Cuts `text` up.
///
/// # Errors
/// Where it is too long, or a character means nothing.
pub(super) fn tokens(text: &str, letters: &Letters) -> Result<Vec<Token>, Fault> {
    if text.chars().count() > MAX_LENGTH {
        return Fault::at(MAX_LENGTH, message!("algebra-longest", most = MAX_LENGTH));
    }
    let mut cutter = Cutter {
        text: text.chars().map(plain).collect(),
        at: 0,
        tokens: Vec::new(),
        letters,
    };
    let mut spaced = false;
    while let Some(c) = cutter.peek(0) {
        if c.is_whitespace() || matches!(c, '\u{200b}' | '\u{2061}'..='\u{2064}' | '$') {
            cutter.at += 1;
            spaced = true;
        } else {
            cutter.next(c, spaced)?;
            spaced = false;
        }
    }
    Ok(cutter.tokens)
}

impl Cutter<'_> {
    fn peek(&self, ahead: usize) -> Option<char> {
        self.text.get(self.at + ahead).copied()
    }

    fn push(&mut self, length: usize, spaced: bool, kind: Kind) {
        let at = self.at;
        self.at += length;
        self.tokens.push(Token { at, spaced, kind });
    }

    fn next(&mut self, c: char, spaced: bool) -> Result<(), Fault> {
        if c.is_ascii_digit() || (c == '.' && self.peek(1).is_some_and(|d| d.is_ascii_digit())) {
            return self.number(spaced);
        }
        if lowered_exponent(c).is_some() {
            return self.exponent(spaced);
        }
        if let Some((_, above, below)) = FRACTIONS.iter().find(|(sign, ..)| *sign == c) {
            self.push(1, spaced, Kind::Fraction(*above, *below));
            return Ok(());
        }
        if c.is_alphabetic() && !SIGNS.contains(c) {
            return self.word(spaced);
        }
        match c {
            '∞' => self.push(1, spaced, Kind::Word(Word::Infinity)),
            '∨' | '⋁' => self.push(1, spaced, Kind::Word(Word::Or)),
            '∧' | '⋀' => self.push(1, spaced, Kind::Word(Word::And)),
            _ => match self.sign(c) {
                Some((sign, length)) => self.push(length, spaced, Kind::Sign(sign)),
                None => {
                    let place = self.at + 1;
                    let text = match is_unsafe(c) {
                        true => format!("U+{:04X}", u32::from(c)),
                        false => c.to_string(),
                    };
                    let strange = message!("algebra-strange", text = text, place = place);
                    return Fault::at(self.at, strange);
                }
            },
        }
        Ok(())
    }

    fn sign(&self, c: char) -> Option<(char, usize)> {
        let following: String = self.text[self.at..].iter().take(3).collect();
        let long = [
            ("+/-", '±'),
            ("-/+", '∓'),
            ("**", '^'),
            ("<=", '≤'),
            (">=", '≥'),
            ("=<", '≤'),
            ("=>", '≥'),
            ("!=", '≠'),
            ("==", '='),
        ];
        let found = long.iter().find(|(text, _)| following.starts_with(text));
        match found {
            Some((text, sign)) => Some((*sign, text.len())),
            None => SIGNS.contains(c).then_some((c, 1)),
        }
    }

    fn number(&mut self, spaced: bool) -> Result<(), Fault> {
        let rest = &self.text[self.at..];
        let mut length = 0;
        while (rest.get(length)).is_some_and(|c| c.is_ascii_digit() || *c == '.') {
            length += 1;
        }
        let digits: String = rest[..length].iter().collect();
        // `1.5e3`, but not `2e`, which is 2·e.
        let tail = &rest[length..];
        let is_power = matches!(tail, ['e' | 'E', d, ..] if d.is_ascii_digit());
        let run = tail.iter().skip(1).take_while(|c| c.is_ascii_digit());
        let (zeros, more) = match is_power {
            true => {
                let run: String = run.collect();
                (run.parse::<u32>().unwrap_or(u32::MAX), 1 + run.len())
            }
            false => (0, 0),
        };
        let scale = 10i128.checked_pow(zeros).map(Number::from_integer);
        let number = decimal(&digits).zip(scale);
        let number = number.and_then(|(number, scale)| crate::expr::times(number, scale));
        match number {
            Some(number) if length <= MAX_DIGITS => {
                self.push(length + more, spaced, Kind::Number(number));
                Ok(())
            }
            _ => {
                let (place, text) = (self.at + 1, digits);
                let message = match text.matches('.').count() > 1 {
                    true => message!("algebra-points", text = text, place = place),
                    false => message!("algebra-digits", most = MAX_DIGITS, place = place),
                };
                Fault::at(self.at, message)
            }
        }
    }

    fn exponent(&mut self, spaced: bool) -> Result<(), Fault> {
        let low: String = self.text[self.at..]
            .iter()
            .map_while(|c| lowered_exponent(*c))
            .collect();
        let inner = tokens(&low, self.letters).map_err(|fault| Fault {
            place: fault.place + self.at,
            ..fault
        })?;
        let parts = inner.into_iter().map(|token| token.kind).collect();
        self.push(low.chars().count(), spaced, Kind::Raised(parts));
        Ok(())
    }

    /// A run of letters: names, functions and single letters side by side.
    fn word(&mut self, mut spaced: bool) -> Result<(), Fault> {
        let rest = &self.text[self.at..];
        let run: String = rest.iter().take_while(is_letter).collect();
        let is_joint = run != "U" || self.joins(spaced);
        if let Some(word) = self.letters.separate(&run).filter(|_| is_joint) {
            self.push(run.chars().count(), spaced, Kind::Word(word));
            return Ok(());
        }
        let mut left = run.as_str();
        while !left.is_empty() {
            let tail: String = self.text[self.at..].iter().collect();
            let (word, length) = self.letters.first(&tail, left);
            let subscript = match word {
                Word::Log => 0,
                _ => self.subscript(length),
            };
            let taken = &tail[..char_end(&tail, length + subscript)];
            let name = taken.replace('_', "");
            let word = match (subscript, word) {
                (0, word) => word,
                (_, _) => Word::Name(match name.chars().nth(1) {
                    Some(_) => {
                        let (head, low) = name.split_at(char_end(&name, length));
                        let low: String = low.chars().map(|c| lowered(c).unwrap_or(c)).collect();
                        format!("{head}_{low}")
                    }
                    None => name,
                }),
            };
            self.push(length + subscript, spaced, Kind::Word(word));
            spaced = false;
            left = left.get(char_end(left, length)..).unwrap_or_default();
            if subscript > 0 {
                // What followed in the run may be part of the subscript.
                return Ok(());
            }
        }
        self.lowered_base();
        Ok(())
    }

    /// Whether a `U` that comes next joins two of a whole: two intervals, or two inequalities.
    fn joins(&self, spaced: bool) -> bool {
        let compares = |token: &Token| matches!(token.kind, Kind::Sign('<' | '>' | '≤' | '≥'));
        match self.tokens.last().map(|token| &token.kind) {
            Some(Kind::Sign(')' | ']' | '}')) => true,
            Some(Kind::Sign(_)) | None => false,
            Some(_) => spaced && self.tokens.iter().any(compares),
        }
    }

    /// `log₅`: as `log_5`.
    fn lowered_base(&mut self) {
        let is_log = matches!(
            self.tokens.last().map(|t| &t.kind),
            Some(Kind::Word(Word::Log))
        );
        let rest = self.text[self.at..].iter();
        let low: String = rest.map_while(|c| lowered(*c)).collect();
        if is_log && let Some(base) = decimal(&low) {
            self.push(0, false, Kind::Sign('_'));
            self.push(low.len(), false, Kind::Number(base));
        }
    }

    /// How many characters of a subscript follow: `_1`, `_max`, `₁`.
    fn subscript(&self, after: usize) -> usize {
        let rest = &self.text[self.at + after..];
        let low = rest.iter().take_while(|c| lowered(**c).is_some()).count();
        match rest.first() {
            Some('_') => {
                let rest = &rest[1..];
                let digits = rest.iter().take_while(|c| c.is_ascii_digit()).count();
                let letters = rest.iter().take_while(is_letter).count();
                match digits.max(letters) {
                    0 => 0,
                    n => n + 1,
                }
            }
            _ => low,
        }
    }
}

fn is_letter(c: &&char) -> bool {
    c.is_alphabetic() && lowered_exponent(**c).is_none()
}

/// Where so many characters of a text end, in bytes.
fn char_end(text: &str, count: usize) -> usize {
    text.char_indices()
        .nth(count)
        .map_or(text.len(), |(at, _)| at)
}
