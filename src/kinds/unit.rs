//! Units of measurement: read as people write them, and converted exactly.
//!
//! Factors are those by which the units are defined (BIPM, "The International System of
//! Units", 9th edition; NIST Special Publication 811, appendix B). Temperatures in degrees
//! have another zero, so that they are never converted.

use std::collections::BTreeMap;

use super::signs::without_stop;
use crate::expr::{Number, over, times};

/// No unit is longer, in letters.
pub(super) const LONGEST: usize = 40;
/// No power of a unit is larger.
const LARGEST_POWER: i32 = 9;

/// What a unit measures in, by powers of base units.
type Dimensions = BTreeMap<String, i32>;

/// A unit: how many base units it is, and of what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Unit {
    factor: Number,
    of: Dimensions,
    /// Whether all of it is in the table.
    pub(super) is_known: bool,
}

/// A symbol, its factor above and below the bar, the base units it is made of, and whether
/// prefixes may stand before it.
type Entry = (
    &'static str,
    i128,
    i128,
    &'static [(&'static str, i32)],
    bool,
);

const METRE: &[(&str, i32)] = &[("m", 1)];
const AREA: &[(&str, i32)] = &[("m", 2)];
const VOLUME: &[(&str, i32)] = &[("m", 3)];
const MASS: &[(&str, i32)] = &[("kg", 1)];
const TIME: &[(&str, i32)] = &[("s", 1)];
const SPEED: &[(&str, i32)] = &[("m", 1), ("s", -1)];
const FORCE: &[(&str, i32)] = &[("kg", 1), ("m", 1), ("s", -2)];
const PRESSURE: &[(&str, i32)] = &[("kg", 1), ("m", -1), ("s", -2)];
const ENERGY: &[(&str, i32)] = &[("kg", 1), ("m", 2), ("s", -2)];
const POWER: &[(&str, i32)] = &[("kg", 1), ("m", 2), ("s", -3)];
const DATA: &[(&str, i32)] = &[("bit", 1)];

/// Units by their symbols. Those with many ways to define them are left out.
const UNITS: &[Entry] = &[
    ("m", 1, 1, METRE, true),
    ("g", 1, 1000, MASS, true),
    ("s", 1, 1, TIME, true),
    ("A", 1, 1, &[("A", 1)], true),
    ("K", 1, 1, &[("K", 1)], true),
    ("mol", 1, 1, &[("mol", 1)], true),
    ("cd", 1, 1, &[("cd", 1)], true),
    ("t", 1000, 1, MASS, true),
    ("min", 60, 1, TIME, false),
    ("h", 3600, 1, TIME, false),
    ("d", 86_400, 1, TIME, false),
    ("L", 1, 1000, VOLUME, true),
    ("l", 1, 1000, VOLUME, true),
    ("a", 100, 1, AREA, false),
    ("ha", 10_000, 1, AREA, false),
    ("Hz", 1, 1, &[("s", -1)], true),
    ("Bq", 1, 1, &[("s", -1)], true),
    ("N", 1, 1, FORCE, true),
    ("Pa", 1, 1, PRESSURE, true),
    ("bar", 100_000, 1, PRESSURE, true),
    ("atm", 101_325, 1, PRESSURE, false),
    ("J", 1, 1, ENERGY, true),
    ("Wh", 3600, 1, ENERGY, true),
    ("cal", 4184, 1000, ENERGY, true),
    ("W", 1, 1, POWER, true),
    ("C", 1, 1, &[("A", 1), ("s", 1)], true),
    (
        "V",
        1,
        1,
        &[("kg", 1), ("m", 2), ("s", -3), ("A", -1)],
        true,
    ),
    (
        "Ω",
        1,
        1,
        &[("kg", 1), ("m", 2), ("s", -3), ("A", -2)],
        true,
    ),
    (
        "F",
        1,
        1,
        &[("kg", -1), ("m", -2), ("s", 4), ("A", 2)],
        true,
    ),
    (
        "Wb",
        1,
        1,
        &[("kg", 1), ("m", 2), ("s", -2), ("A", -1)],
        true,
    ),
    ("T", 1, 1, &[("kg", 1), ("s", -2), ("A", -1)], true),
    (
        "H",
        1,
        1,
        &[("kg", 1), ("m", 2), ("s", -2), ("A", -2)],
        true,
    ),
    ("in", 254, 10_000, METRE, false),
    ("ft", 3048, 10_000, METRE, false),
    ("yd", 9144, 10_000, METRE, false),
    ("mi", 1_609_344, 1000, METRE, false),
    ("kn", 1852, 3600, SPEED, false),
    ("mph", 1_609_344, 3_600_000, SPEED, false),
    ("lb", 45_359_237, 100_000_000, MASS, false),
    ("oz", 45_359_237, 1_600_000_000, MASS, false),
    ("bit", 1, 1, DATA, true),
    ("B", 8, 1, DATA, true),
    ("KiB", 8 << 10, 1, DATA, false),
    ("MiB", 8 << 20, 1, DATA, false),
    ("GiB", 8 << 30, 1, DATA, false),
    ("TiB", 8 << 40, 1, DATA, false),
    ("°", 1, 1, &[("°", 1)], false),
    ("rad", 1, 1, &[("rad", 1)], false),
    ("°C", 1, 1, &[("°C", 1)], false),
    ("°F", 1, 1, &[("°F", 1)], false),
    ("%", 1, 1, &[("%", 1)], false),
    ("€", 1, 1, &[("€", 1)], false),
    ("$", 1, 1, &[("$", 1)], false),
    ("£", 1, 1, &[("£", 1)], false),
];

/// Prefixes, by the power of ten that they stand for.
const PREFIXES: [(&str, i32); 14] = [
    ("da", 1),
    ("h", 2),
    ("k", 3),
    ("M", 6),
    ("G", 9),
    ("T", 12),
    ("d", -1),
    ("c", -2),
    ("m", -3),
    ("µ", -6),
    ("u", -6),
    ("n", -9),
    ("p", -12),
    ("f", -15),
];

/// Other ways to write a symbol.
const ALIASES: [(&str, &str); 33] = [
    ("sec", "s"),
    ("second", "s"),
    ("seconds", "s"),
    ("minute", "min"),
    ("minutes", "min"),
    ("hr", "h"),
    ("hour", "h"),
    ("hours", "h"),
    ("day", "d"),
    ("days", "d"),
    ("metre", "m"),
    ("metres", "m"),
    ("meter", "m"),
    ("meters", "m"),
    ("kilometre", "km"),
    ("kilometres", "km"),
    ("kilometer", "km"),
    ("kilometers", "km"),
    ("centimetres", "cm"),
    ("centimeters", "cm"),
    ("gram", "g"),
    ("grams", "g"),
    ("kilogram", "kg"),
    ("kilograms", "kg"),
    ("litre", "L"),
    ("litres", "L"),
    ("liter", "L"),
    ("liters", "L"),
    ("kph", "km/h"),
    ("kmh", "km/h"),
    ("deg", "°"),
    ("ohm", "Ω"),
    ("bytes", "B"),
];

impl Unit {
    /// Reads a unit: symbols with powers, joined by `·`, `*`, a blank or `/`, with brackets
    /// after `/`. A symbol that is not in the table is a unit of its own. `None` where it
    /// is not written as a unit.
    pub(super) fn read(text: &str) -> Option<Unit> {
        if text.chars().count() > LONGEST {
            return None;
        }
        let text = even(text);
        let mut reader = Reader { rest: text.trim() };
        let unit = reader.product(true)?;
        (reader.rest.is_empty()).then_some(unit)
    }

    /// The known unit that a text is but for its capitals, where it is none itself.
    pub(super) fn but_for_capitals(text: &str) -> Option<String> {
        let is_known = |text: &str| Unit::read(text).is_some_and(|unit| unit.is_known);
        if is_known(text) {
            return None;
        }
        let small = text.to_lowercase();
        if is_known(&small) {
            return Some(small);
        }
        let is_letter = |c: char| c.is_ascii_alphabetic();
        let mut meant = String::new();
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let is_word = is_letter(first);
            let end = rest.find(|c| is_letter(c) != is_word).unwrap_or(rest.len());
            let (part, after) = rest.split_at(end);
            let differ = |symbol: &String| {
                let letters = symbol.bytes().zip(part.bytes());
                letters.filter(|(one, other)| one != other).count()
            };
            let is_meant = |symbol: &String| symbol.eq_ignore_ascii_case(part);
            let other = || symbols().filter(is_meant).min_by_key(differ);
            match is_word && part.len() > 1 && !is_known(part) {
                true => meant.push_str(&other()?),
                false => meant.push_str(part),
            }
            rest = after;
        }
        is_known(&meant).then_some(meant)
    }

    /// How many of the other one it is; `None` where they measure different things.
    pub(super) fn in_terms_of(&self, other: &Unit) -> Option<Number> {
        let same = self.of == other.of;
        same.then(|| over(self.factor, other.factor)).flatten()
    }

    fn bare() -> Unit {
        Unit {
            factor: Number::from_integer(1),
            of: Dimensions::new(),
            is_known: true,
        }
    }

    /// Multiplied by a power of another.
    fn by(mut self, other: &Unit, power: i32) -> Option<Unit> {
        for _ in 0..power.unsigned_abs() {
            self.factor = match power < 0 {
                true => over(self.factor, other.factor)?,
                false => times(self.factor, other.factor)?,
            };
        }
        for (base, n) in &other.of {
            let count = self.of.entry(base.clone()).or_default();
            *count = count.checked_add(n.checked_mul(power)?)?;
        }
        self.of.retain(|_, n| *n != 0);
        self.is_known &= other.is_known;
        Some(self)
    }
}

/// The same signs for what is written in several ways.
fn even(text: &str) -> String {
    let even = |c: char| match c {
        'μ' => 'µ',
        '\u{2126}' => 'Ω',
        'º' | '˚' => '°',
        '⋅' | '∙' | '•' | '×' => '·',
        '⁄' | '∕' => '/',
        '−' | '⁻' => '-',
        '⁰' => '0',
        '¹' => '1',
        '²' => '2',
        '³' => '3',
        '⁴' => '4',
        '⁵' => '5',
        '⁶' => '6',
        '⁷' => '7',
        '⁸' => '8',
        '⁹' => '9',
        '\u{a0}' | '\u{202f}' => ' ',
        other => other,
    };
    let text: String = text.chars().map(even).collect();
    text.replace("**", "^")
        .replace("° C", "°C")
        .replace("° F", "°F")
}

struct Reader<'t> {
    rest: &'t str,
}

impl Reader<'_> {
    fn take(&mut self, sign: char) -> bool {
        match self.rest.trim_start().strip_prefix(sign) {
            Some(rest) => {
                self.rest = rest.trim_start();
                true
            }
            None => false,
        }
    }

    /// Factors, as far as they go.
    fn product(&mut self, may_nest: bool) -> Option<Unit> {
        let mut unit = Unit::bare();
        let mut below = self.rest.strip_prefix("1/").is_some_and(|rest| {
            self.rest = rest;
            true
        });
        loop {
            let (factor, power) = self.factor(may_nest)?;
            let power = if below { -power } else { power };
            unit = unit.by(&factor, power)?;
            below = self.take('/');
            if below || self.take('·') || self.take('*') {
                continue;
            }
            self.rest = self.rest.trim_start();
            if self.rest.is_empty() || self.rest.starts_with(')') {
                return Some(unit);
            }
        }
    }

    fn factor(&mut self, may_nest: bool) -> Option<(Unit, i32)> {
        if may_nest && self.take('(') {
            let unit = self.product(false)?;
            return self.take(')').then_some((unit, 1));
        }
        let is_sign = |c: char| c.is_alphabetic() || matches!(c, '°' | '%' | '€' | '$' | '£');
        let end = self.rest.find(|c| !is_sign(c)).unwrap_or(self.rest.len());
        let (symbol, rest) = self.rest.split_at(end);
        if symbol.is_empty() {
            return None;
        }
        self.rest = rest;
        Some((named(symbol), self.power()?))
    }

    /// The power behind a symbol; 1 where there is none.
    fn power(&mut self) -> Option<i32> {
        let marked = self.rest.strip_prefix('^');
        let written = marked.unwrap_or(self.rest);
        let sign = written.strip_prefix('-');
        let digits = sign.unwrap_or(written);
        let end = digits
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(digits.len());
        let Ok(size) = digits[..end].parse::<i32>() else {
            // Neither a sign nor a mark stands alone.
            return (marked.is_none() && sign.is_none()).then_some(1);
        };
        self.rest = &digits[end..];
        let power = if sign.is_some() { -size } else { size };
        (1..=LARGEST_POWER).contains(&size).then_some(power)
    }
}

/// The unit of a symbol, with its prefix.
fn named(symbol: &str) -> Unit {
    if let Some((_, other)) = ALIASES.iter().find(|(alias, _)| *alias == symbol)
        && let Some(unit) = Unit::read(other)
    {
        return unit;
    }
    let of = |symbol: &str| UNITS.iter().find(|(name, ..)| *name == symbol);
    if let Some(entry) = of(symbol) {
        return unit(entry, 0);
    }
    for (prefix, power) in PREFIXES {
        if let Some(entry) = symbol.strip_prefix(prefix).and_then(of)
            && entry.4
        {
            return unit(entry, power);
        }
    }
    Unit {
        factor: Number::from_integer(1),
        of: Dimensions::from([(symbol.to_owned(), 1)]),
        is_known: false,
    }
}

/// All known symbols: those without a prefix first.
fn symbols() -> impl Iterator<Item = String> {
    let bare = UNITS.iter().map(|(name, ..)| (*name).to_owned());
    let other = ALIASES.iter().map(|(alias, _)| (*alias).to_owned());
    let longer = UNITS.iter().filter(|entry| entry.4).flat_map(|(name, ..)| {
        // What people write: of the others, small and capital letters are both prefixes.
        let prefixes = ["k", "c", "m", "M", "G"].into_iter();
        prefixes.map(move |prefix| format!("{prefix}{name}"))
    });
    bare.chain(other).chain(longer)
}

fn unit((_, above, below, of, _): &Entry, power: i32) -> Unit {
    let ten = Number::from_integer(10i128.pow(power.unsigned_abs()));
    let size = Number::new(*above, *below);
    // Both numbers are small, so this can't overflow.
    let factor = match power < 0 {
        true => over(size, ten),
        false => times(size, ten),
    };
    Unit {
        factor: factor.unwrap_or(size),
        of: of
            .iter()
            .map(|(base, n)| ((*base).to_owned(), *n))
            .collect(),
        is_known: true,
    }
}

/// A number and the unit behind it, or before it where it is money; the unit is empty where
/// there is none.
pub(super) fn split(typed: &str) -> (&str, &str) {
    let typed = without_stop(typed);
    if let Some(money) = typed
        .chars()
        .next()
        .filter(|c| matches!(c, '€' | '$' | '£'))
    {
        let (unit, number) = typed.split_at(money.len_utf8());
        return (number.trim(), unit);
    }
    let mut end = 0;
    for (at, c) in typed.char_indices() {
        let tail = &typed[at + c.len_utf8()..];
        let counts = match c {
            'e' | 'E' => {
                let power = tail.trim_start_matches(['-', '+', '−']);
                end > 0 && power.starts_with(|c: char| c.is_ascii_digit())
            }
            'x' | '*' | '·' | '⋅' => end > 0 && tail.trim_start().starts_with("10"),
            c => is_of_number(c),
        };
        if !counts {
            break;
        }
        if !c.is_whitespace() {
            end = at + c.len_utf8();
        }
    }
    // In `50 1/s`, the 1 belongs to the unit.
    if let Some(before) = typed[..end].strip_suffix("1/")
        && before.ends_with(char::is_whitespace)
    {
        end = before.len();
    }
    let (number, unit) = typed.split_at(end);
    (number.trim(), unit.trim())
}

/// Whether a sign can stand in a number.
fn is_of_number(c: char) -> bool {
    c.is_numeric()
        || c.is_whitespace()
        || matches!(
            c,
            '.' | ','
                | '\''
                | '’'
                | '+'
                | '-'
                | '−'
                | '–'
                | '×'
                | '^'
                | '/'
                | '⁄'
                | '⁻'
                | '_'
                | '٫'
                | '٬'
        )
}
