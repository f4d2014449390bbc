//! Numbers as learners write them.

use super::answer::Unreadable;
use crate::expr::{self, Number};
use crate::text::SafeText;
use crate::words::message;

/// Reads `-3`, `−3`, `0.5`, `1/2`, `1 1/2`, `x = 4`, `1 000`, `25 %`.
///
/// # Errors
/// Why it can't be read, and what can.
pub fn read_number(typed: &str) -> Result<Number, Unreadable> {
    let text = with_plain_signs(typed.trim());
    if text.is_empty() {
        return Err(Unreadable(message!("kinds-type-a-number")));
    }
    value(&text).map_err(|fault| {
        Unreadable(match fault {
            Fault::Form => message!("kinds-no-number", typed = SafeText::from(typed.trim())),
            Fault::Large => message!("kinds-number-too-large"),
            Fault::Zero => message!("kinds-number-zero-below"),
        })
    })
}

/// Why a text is not read as a number.
enum Fault {
    Form,
    /// It is a number, but has too many digits to calculate with.
    Large,
    /// A 0 below the line.
    Zero,
}

/// With the minus sign and the blanks that keyboards type.
fn with_plain_signs(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '−' | '–' => '-',
            '\u{a0}' | '\u{202f}' | '\u{2009}' => ' ',
            c => c,
        })
        .collect()
}

fn value(text: &str) -> Result<Number, Fault> {
    // "x = 4": the name is what was asked for.
    let text = match text.split_once('=') {
        Some((name, value)) if name.trim().chars().all(char::is_alphanumeric) => value.trim(),
        Some(_) => return Err(Fault::Form),
        None => text,
    };
    let (text, percent) = match text.strip_suffix('%') {
        Some(rest) => (rest.trim_end(), true),
        None => (text, false),
    };
    let (negative, text) = without_sign(text)?;
    let size = match text.split_once('/') {
        Some((above, below)) => fraction(above.trim(), below.trim())?,
        None => plain(text)?,
    };
    let size = match percent {
        true => expr::over(size, Number::from_integer(100)).ok_or(Fault::Large)?,
        false => size,
    };
    match negative {
        true => expr::negated(size).ok_or(Fault::Large),
        false => Ok(size),
    }
}

/// Whether a minus stands before or within brackets, and what follows it.
fn without_sign(text: &str) -> Result<(bool, &str), Fault> {
    let (negative, text) = match text.strip_prefix(['-', '+']) {
        Some(rest) => (text.starts_with('-'), rest.trim_start()),
        None => (false, text),
    };
    let text = match text.strip_prefix('(').and_then(|t| t.strip_suffix(')')) {
        Some(inside) if !inside.contains(['(', ')']) => inside,
        _ => text,
    };
    match text.strip_prefix('-') {
        Some(rest) if !negative => Ok((true, rest)),
        Some(_) => Err(Fault::Form),
        None => Ok((negative, text)),
    }
}

/// `1/2`, `1/-2`, or `1 1/2` with the whole number before what is above the line.
fn fraction(above: &str, below: &str) -> Result<Number, Fault> {
    let (negative, below) = match below.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, below),
    };
    let below = plain(below)?;
    if below == Number::from_integer(0) {
        return Err(Fault::Zero);
    }
    let part = |above| expr::over(plain(above)?, below).ok_or(Fault::Large);
    let size = match above.rsplit_once(' ') {
        Some((whole, above)) => {
            expr::plus(plain(whole.trim())?, part(above)?).ok_or(Fault::Large)?
        }
        None => part(above)?,
    };
    match negative {
        true => expr::negated(size).ok_or(Fault::Large),
        false => Ok(size),
    }
}

/// The most characters of a number that are read.
const MAX_LENGTH: usize = 24;

/// Digits with at most one point or comma; blanks, or commas before groups of three, part thousands.
fn plain(text: &str) -> Result<Number, Fault> {
    if text.len() > MAX_LENGTH {
        let is_number = text
            .chars()
            .all(|c| c.is_ascii_digit() || " ,.'_".contains(c));
        return Err(if is_number { Fault::Large } else { Fault::Form });
    }
    let groups: Vec<&str> = text.split([' ', ',', '\'', '_']).collect();
    let thousands = groups.len() > 1
        && (1..=3).contains(&groups[0].len())
        && groups[0] != "0"
        && groups[1..].iter().enumerate().all(|(i, g)| {
            let digits = if i + 2 == groups.len() {
                g.split('.').next().unwrap_or(g)
            } else {
                g
            };
            digits.len() == 3
        });
    let number = match groups.len() {
        _ if thousands => expr::decimal(&groups.concat()),
        1 => expr::decimal(text),
        // A decimal comma.
        2 if text.contains(',') && !text.contains('.') => expr::decimal(&text.replace(',', ".")),
        _ => None,
    };
    number.ok_or(Fault::Form)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (typed, value) in [
            ("7", "7"),
            (" -3 ", "-3"),
            ("−3", "-3"),
            ("0.50", "1/2"),
            ("0,5", "1/2"),
            (".5", "1/2"),
            ("1/2", "1/2"),
            ("-1/2", "-1/2"),
            ("1/-2", "-1/2"),
            ("1 1/2", "3/2"),
            ("-1 1/2", "-3/2"),
            ("x = 4", "4"),
            ("x=-4", "-4"),
            ("1 000", "1000"),
            ("1,000,000", "1000000"),
            ("25 %", "1/4"),
            ("(-3)", "-3"),
            ("- 3", "-3"),
            ("1,234.5", "2469/2"),
        ] {
            assert_eq!(expr::show(&read_number(typed).unwrap()), value, "{typed}");
        }
    }

    #[test]
    fn what_is_no_number_is_asked_again() {
        for typed in [
            "",
            "x",
            "1/0",
            "--3",
            "1.2.3",
            "3x",
            "1e5",
            "2+2",
            "1//2",
            "=",
            "99999999999999999999999999",
        ] {
            assert!(read_number(typed).is_err(), "{typed}");
        }
    }
}
