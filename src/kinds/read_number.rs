//! Numbers as learners write them, in all the ways that they may be meant.

use super::answer::Unreadable;
use super::notation::DecimalSign;
use super::signs;
use crate::expr::{self, Number};
use crate::text::SafeText;
use crate::words::{Message, message};

/// Reads a number as it is most likely meant where a point begins the decimal
/// places: the first of its [`readings`].
///
/// # Errors
/// Why it can't be read, and what can.
pub fn read_number(typed: &str) -> Result<Number, Unreadable> {
    let all = readings(typed, DecimalSign::Point, Percent::Hundredths)?;
    all.into_iter().next().ok_or_else(|| no_number(typed))
}

/// What a number with `%` behind it stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Percent {
    /// `25 %` is first 0.25, and may be meant as 25.
    #[default]
    Hundredths,
    /// Per cent are asked for: `25 %` is 25, and 0.25 may be meant as 25, too.
    Asked,
}

/// All that a typed number can mean, the likeliest first, each once; never empty:
/// `-3`, `−3`, `0.5`, `1/2`, `½`, `1 1/2`, `x = 4`, `1 000`, `1'234,5`, `25 %`,
/// `5.8e6`, `5.8×10⁶`, digits of every script. `3,125` is 3125 first where a point
/// begins the decimal places, and 3.125 first where a comma does.
///
/// # Errors
/// Why it can't be read, and what can.
pub fn readings(
    typed: &str,
    decimal: DecimalSign,
    percent: Percent,
) -> Result<Vec<Number>, Unreadable> {
    if let (Some(whole), Percent::Hundredths) = (whole(typed), percent) {
        return Ok(vec![whole]);
    }
    let text = signs::of_number(typed);
    if text.is_empty() {
        return Err(Unreadable(message!("kinds-type-a-number")));
    }
    let mut all = Vec::new();
    let mut fault = None;
    // Where no sign has two meanings, all ways come to the same.
    let decimals = match text.contains(['.', ',']) {
        true => &[decimal, decimal.other()][..],
        false => &[decimal],
    };
    let spaces = match text.contains(' ') {
        true => &[Spaced::Mixed, Spaced::Grouped][..],
        false => &[Spaced::Mixed],
    };
    for &decimal in decimals {
        for &spaced in spaces {
            match value(&text, Way { decimal, spaced }) {
                Ok(read) => note(read, percent, &mut all),
                Err(why) => fault = fault.or(Some(why)),
            }
        }
    }
    // Of a mark that changes the size by a hundred, the other meanings come last.
    all.sort_by_key(|(aside, _)| *aside);
    let mut found: Vec<Number> = Vec::new();
    for (_, number) in all {
        if !found.contains(&number) {
            found.push(number);
        }
    }
    match (found.is_empty(), fault) {
        (false, _) => Ok(found),
        (true, Some(Fault::Large)) => Err(Unreadable(message!("kinds-number-too-large"))),
        (true, Some(Fault::Zero)) => Err(Unreadable(message!("kinds-number-zero-below"))),
        (true, _) => Err(no_number(typed)),
    }
}

/// How a number with two possible meanings is read first, while it is being typed: `3,125` and `1
/// 1/2`. `None` if there is only one way, or none. Its value is not shown: that may be what is
/// asked for.
pub(super) fn two_ways(typed: &str, decimal: DecimalSign) -> Option<Message> {
    let typed = typed.trim();
    if typed.contains('%') {
        return None;
    }
    let all = readings(typed, decimal, Percent::Hundredths).ok()?;
    let mixed = typed
        .rsplit_once(' ')
        .filter(|(_, part)| part.contains('/'));
    let is_told = all.len() > 1 || mixed.is_some();
    let first = all.first().filter(|_| is_told)?;
    let line = match mixed {
        Some((whole, part)) if !whole.starts_with(['-', '−']) => format!("{whole} + {part}"),
        Some((whole, part)) => format!("{whole} - {part}"),
        None => expr::show_decimal(first).replace('.', &decimal.sign().to_string()),
    };
    if line == typed {
        return None;
    }
    Some(message!(
        "kinds-algebra-reads",
        line = SafeText::from(line.as_str())
    ))
}

/// The message for a number that is right only in a less likely reading.
pub(super) fn other_way(read: Number, meant: Number, decimal: DecimalSign) -> Unreadable {
    let written = expr::show_decimal(&meant);
    let sign = decimal.sign().to_string();
    Unreadable(message!(
        "kinds-number-other-way",
        read = expr::show_decimal(&read),
        meant = &written,
        written = written.replace('.', &sign)
    ))
}

fn no_number(typed: &str) -> Unreadable {
    Unreadable(message!(
        "kinds-no-number",
        typed = SafeText::from(typed.trim())
    ))
}

/// A whole number of digits alone, with nothing in it that has two meanings: most answers are
/// such, and are read in no time.
fn whole(typed: &str) -> Option<Number> {
    let digits = typed.strip_prefix('-').unwrap_or(typed);
    let is_whole = (1..=18).contains(&digits.len())
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && (digits.len() == 1 || !digits.starts_with('0'));
    let number: Option<i64> = is_whole.then(|| typed.parse().ok()).flatten();
    number.map(|number| Number::from_integer(number.into()))
}

/// Notes what a number can stand for. The flag is true for the less likely of two meanings of its
/// mark.
fn note(read: Read, percent: Percent, all: &mut Vec<(bool, Number)>) {
    let hundred = Number::from_integer(100);
    match (percent, read.percent) {
        (_, false) => all.push((false, read.number)),
        (Percent::Hundredths, true) => {
            all.extend(expr::over(read.number, hundred).map(|n| (false, n)));
            all.push((true, read.number));
        }
        (Percent::Asked, true) => all.push((false, read.number)),
    }
    if percent == Percent::Asked && !read.percent {
        all.extend(expr::times(read.number, hundred).map(|n| (true, n)));
    }
}

/// Why a text is not read as a number.
#[derive(Clone, Copy)]
enum Fault {
    Form,
    /// It is a number, but has too many digits to calculate with.
    Large,
    /// A 0 below the line.
    Zero,
}

/// One way to understand signs that have two meanings.
#[derive(Clone, Copy)]
struct Way {
    decimal: DecimalSign,
    spaced: Spaced,
}

/// What a blank before a fraction parts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Spaced {
    /// A whole number from the fraction: `1 1/2`.
    Mixed,
    /// Digits by threes: `1 000/4`.
    Grouped,
}

/// A number, and whether a per cent sign stood behind it.
struct Read {
    number: Number,
    percent: bool,
}

fn value(text: &str, way: Way) -> Result<Read, Fault> {
    // "x = 4": the name is what was asked for.
    let text = match text.split_once('=') {
        Some((name, value)) if is_name(name.trim()) => value.trim(),
        Some(_) => return Err(Fault::Form),
        None => text,
    };
    let (text, percent) = match text.strip_suffix('%') {
        Some(rest) => (rest.trim_end(), true),
        None => (text, false),
    };
    let (negative, text) = without_sign(text)?;
    let size = match text.split_once('/') {
        Some((above, below)) => fraction(above.trim(), below.trim(), way)?,
        None => scaled(text, way)?,
    };
    let number = match negative {
        true => expr::negated(size).ok_or(Fault::Large)?,
        false => size,
    };
    if percent {
        expr::over(number, Number::from_integer(100)).ok_or(Fault::Large)?;
    }
    Ok(Read { number, percent })
}

/// Whether a text before `=` can be the name of what was asked for, or is left out: `x`, `x1`,
/// `area`. `2x` and `3` would say something else.
pub(super) fn is_name(text: &str) -> bool {
    let begins = text.chars().next().is_none_or(char::is_alphabetic);
    begins && text.chars().all(char::is_alphanumeric)
}

/// Whether a minus stands before or within brackets, and what follows it.
fn without_sign(text: &str) -> Result<(bool, &str), Fault> {
    let (negative, text) = match text.strip_prefix(['-', '+']) {
        Some(rest) => (text.starts_with('-'), rest.trim_start()),
        None => (false, text),
    };
    let text = match text.strip_prefix('(').and_then(|t| t.strip_suffix(')')) {
        Some(inside) if !inside.contains(['(', ')']) => {
            let inside = inside.trim();
            inside.strip_prefix('+').map_or(inside, str::trim_start)
        }
        _ => text,
    };
    match text.strip_prefix('-') {
        Some(rest) if !negative => Ok((true, rest.trim_start())),
        Some(_) => Err(Fault::Form),
        None => Ok((negative, text)),
    }
}

/// `1/2`, `1/-2`, or `1 1/2` with the whole number before what is above the line.
fn fraction(above: &str, below: &str, way: Way) -> Result<Number, Fault> {
    let (negative, below) = match below.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, below),
    };
    let below = scaled(below, way)?;
    if below == Number::from_integer(0) {
        return Err(Fault::Zero);
    }
    let part = |above| expr::over(scaled(above, way)?, below).ok_or(Fault::Large);
    let size = match above.rsplit_once(' ') {
        // Nobody writes 000 above a line: these are groups of digits.
        Some((whole, above)) if way.spaced == Spaced::Mixed && !above.starts_with("00") => {
            expr::plus(scaled(whole.trim(), way)?, part(above)?).ok_or(Fault::Large)?
        }
        _ => part(above)?,
    };
    match negative {
        true => expr::negated(size).ok_or(Fault::Large),
        false => Ok(size),
    }
}

/// The largest size of an exponent that is calculated with.
const MAX_EXPONENT: u32 = 36;

/// A number that may have a power of ten behind it: `5.8e6`, `5.8*10^6`, `5.8x10^-6`, `10^6`.
fn scaled(text: &str, way: Way) -> Result<Number, Fault> {
    let by_letter = text.split_once(['e', 'E']);
    let by_ten = match text.contains('^') {
        true => text.rsplit_once("10^"),
        false => None,
    };
    let (size, exponent) = match (by_letter, by_ten) {
        (Some((size, exponent)), _) => (plain(size.trim_end(), way)?, exponent),
        (None, Some(("", exponent))) => (Number::from_integer(1), exponent),
        (None, Some((size, exponent))) => {
            let times = ['*', 'x', 'X'];
            let size = size.trim_end().strip_suffix(times).ok_or(Fault::Form)?;
            (plain(size.trim_end(), way)?, exponent)
        }
        (None, None) => return plain(text, way),
    };
    let exponent = exponent.trim();
    let bracketed = exponent.strip_prefix('(').and_then(|e| e.strip_suffix(')'));
    let exponent = bracketed.unwrap_or(exponent).trim();
    let (below, digits) = match exponent.strip_prefix(['-', '+']) {
        Some(digits) => (exponent.starts_with('-'), digits.trim_start()),
        None => (false, exponent),
    };
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(Fault::Form);
    }
    let power = digits.parse().ok().filter(|n| *n <= MAX_EXPONENT);
    let ten = Number::from_integer(10i128.pow(power.ok_or(Fault::Large)?));
    let scaled = match below {
        true => expr::over(size, ten),
        false => expr::times(size, ten),
    };
    scaled.ok_or(Fault::Large)
}

/// The most characters of a number that are read.
const MAX_LENGTH: usize = 24;

/// Digits with at most one decimal sign; blanks and signs before groups of three part thousands.
fn plain(text: &str, way: Way) -> Result<Number, Fault> {
    const PARTING: [char; 5] = [' ', ',', '.', '\'', '_'];
    if text.len() > MAX_LENGTH {
        let is_number = text
            .chars()
            .all(|c| c.is_ascii_digit() || PARTING.contains(&c));
        return Err(if is_number { Fault::Large } else { Fault::Form });
    }
    let signs: Vec<char> = text.chars().filter(|c| PARTING.contains(c)).collect();
    let last = text.rfind(['.', ',']);
    let number = match (&signs[..], last) {
        ([], _) => expr::decimal(text),
        // The language tells which of the two it is, where it can be both.
        ([sign], Some(at)) if *sign == way.decimal.sign() || !are_groups(text) => {
            decimal(&text[..at], &text[at + 1..])
        }
        _ if are_groups(text) => expr::decimal(&digits(text)),
        // Groups of three with another sign before the decimal places.
        ([group, ..], Some(at)) if are_groups(&text[..at]) && !text[at..].starts_with(*group) => {
            decimal(&digits(&text[..at]), &text[at + 1..])
        }
        _ => None,
    };
    number.ok_or(Fault::Form)
}

fn decimal(whole: &str, places: &str) -> Option<Number> {
    expr::decimal(&format!("{whole}.{places}"))
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// Whether one sign parts digits by threes, as in `1 234 567`.
fn are_groups(text: &str) -> bool {
    let Some(sign) = text.chars().find(|c| !c.is_ascii_digit()) else {
        return false;
    };
    let mut groups = text.split(sign);
    let first = groups.next().unwrap_or_default();
    let is_first = (1..=3).contains(&first.len()) && !first.starts_with('0');
    let is_three = |group: &str| group.len() == 3 && group.bytes().all(|b| b.is_ascii_digit());
    is_first && first.bytes().all(|b| b.is_ascii_digit()) && groups.all(is_three)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_two_readings_is_told_while_it_is_typed_but_not_what_it_comes_to() {
        let told = |typed: &str, decimal| {
            two_ways(typed, decimal).map_or_else(String::new, |said| said.to_string())
        };
        let point = |typed| told(typed, DecimalSign::Point);
        assert_eq!(point("3,125"), "Read as: 3125");
        assert_eq!(told("3.125", DecimalSign::Comma), "Read as: 3125");
        assert_eq!(told("3,125", DecimalSign::Comma), "");
        assert_eq!(point("1 1/2"), "Read as: 1 + 1/2");
        assert_eq!(point("-1 1/2"), "Read as: -1 - 1/2");
        for typed in ["", "3", "-12", "0.5", "1/2", "25 %", "3,", "x", "1 000 000"] {
            assert_eq!(point(typed), "", "{typed}");
        }
    }

    #[test]
    fn whole_numbers_are_read_as_everything_else_is() {
        let large = [100, 1_000, i64::from(u32::MAX), 999_999_999_999_999_999];
        for n in (-20..=20).chain(large).chain(large.map(|n| -n)) {
            for decimal in [DecimalSign::Point, DecimalSign::Comma] {
                for percent in [Percent::Hundredths, Percent::Asked] {
                    let read = |typed: String| readings(&typed, decimal, percent).unwrap();
                    let plain = read(n.to_string());
                    assert_eq!(plain[0], Number::from_integer(n.into()));
                    // A blank is passed over, but not in no time.
                    assert_eq!(plain, read(format!(" {n} ")), "{n}");
                }
            }
        }
        assert!(whole("-0").is_some() && whole("0").is_some());
        for other in [
            "", "-", "+1", "007", "1.0", "1 000", "1e3", "١", "--1", "1-",
        ] {
            assert_eq!(whole(other), None, "{other}");
        }
    }
}
