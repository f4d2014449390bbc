//! Numbers as learners write them.

use num_traits::Signed;

use super::answer::{Graded, Unreadable};
use super::judged;
use crate::course::Item;
use crate::course::expr::{self, Number};

/// Reads `-3`, `−3`, `0.5`, `1/2`, `1 1/2`, `x = 4`, `1 000`, `25 %`.
///
/// # Errors
/// A sentence that says what can be read.
pub fn read_number(typed: &str) -> Result<Number, Unreadable> {
    let unreadable = || {
        Unreadable(format!(
            "“{}” can't be read as a number. Write it like 7, -3, 0.5 or 3/4.",
            typed.trim()
        ))
    };
    let text: String = typed
        .trim()
        .chars()
        .map(|c| match c {
            '−' | '–' => '-',
            '\u{a0}' | '\u{202f}' | '\u{2009}' => ' ',
            c => c,
        })
        .collect();
    if text.is_empty() {
        return Err(Unreadable("Type a number first.".into()));
    }
    // "x = 4": the name is what was asked for.
    let text = match text.split_once('=') {
        Some((name, value)) if name.trim().chars().all(char::is_alphanumeric) => value.trim(),
        Some(_) => return Err(unreadable()),
        None => text.as_str(),
    };
    let (text, percent) = match text.strip_suffix('%') {
        Some(rest) => (rest.trim_end(), true),
        None => (text, false),
    };
    let (negative, text) = match text.strip_prefix(['-', '+']) {
        Some(rest) => (text.starts_with('-'), rest.trim_start()),
        None => (false, text),
    };
    let text = match text.strip_prefix('(').and_then(|t| t.strip_suffix(')')) {
        Some(inside) if !inside.contains(['(', ')']) => inside,
        _ => text,
    };
    let (negative, text) = match text.strip_prefix('-') {
        Some(rest) if !negative => (true, rest),
        Some(_) => return Err(unreadable()),
        None => (negative, text),
    };
    let size = match text.split_once('/') {
        Some((above, below)) => {
            let (below_negative, below) = match below.trim().strip_prefix('-') {
                Some(rest) => (true, rest),
                None => (false, below.trim()),
            };
            let below = plain(below).ok_or_else(unreadable)?;
            if below == Number::from_integer(0) {
                return Err(Unreadable("A fraction can't have 0 below the line.".into()));
            }
            let above = above.trim();
            let size = match above.rsplit_once(' ') {
                Some((whole, above)) => {
                    plain(whole.trim()).ok_or_else(unreadable)?
                        + plain(above).ok_or_else(unreadable)? / below
                }
                None => plain(above).ok_or_else(unreadable)? / below,
            };
            if below_negative { -size } else { size }
        }
        None => plain(text).ok_or_else(unreadable)?,
    };
    let size = if percent {
        size / Number::from_integer(100)
    } else {
        size
    };
    Ok(if negative { -size } else { size })
}

/// Digits with at most one point or comma; blanks, or commas before groups of three, part thousands.
fn plain(text: &str) -> Option<Number> {
    if text.len() > 24 {
        return None;
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
    if thousands {
        return expr::decimal(&groups.concat());
    }
    // A decimal comma.
    match groups.len() {
        1 => expr::decimal(text),
        2 if text.contains(',') && !text.contains('.') => expr::decimal(&text.replace(',', ".")),
        _ => None,
    }
}

pub(super) fn number(
    item: &Item,
    answer: &str,
    tolerance: Option<&str>,
    typed: &str,
) -> Result<Graded, Unreadable> {
    let given = read_number(typed)?;
    let value = |text: &str| expr::eval_number(text, &expr::Values::new()).ok();
    let tolerance = tolerance.and_then(value).unwrap_or(Number::from_integer(0));
    let near = |target: &str| value(target).is_some_and(|t| (t - given).abs() <= tolerance);
    let mut graded = judged(near(answer), typed.trim().to_owned());
    if !graded.verdict.is_correct() {
        graded.mistake = item
            .mistakes
            .iter()
            .position(|m| m.answer.iter().any(|a| near(a)));
        let opposite = value(answer).is_some_and(|t| t == -given);
        if graded.mistake.is_none() && opposite {
            graded
                .remarks
                .push("The size is right; look at the sign.".into());
        }
    }
    Ok(graded)
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

    proptest::proptest! {
        #[test]
        fn nothing_typed_panics(typed in "\\PC{0,30}") {
            let _ = read_number(&typed);
        }
        #[test]
        fn digits_and_signs_never_panic(typed in "[-−+0-9/.,% =x()]{0,40}") {
            let _ = read_number(&typed);
        }
    }
}
