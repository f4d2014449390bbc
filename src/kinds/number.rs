//! Numbers as learners write them.

use super::answer::{Graded, Unreadable};
use super::judged;
use crate::course::Item;
use crate::expr::{self, Number};

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
        Some((above, below)) => fraction(above.trim(), below.trim()),
        None => plain(text),
    };
    let size = size.and_then(|size| match percent {
        true => expr::over(size, Number::from_integer(100)).ok_or(Fault::Large),
        false => Ok(size),
    });
    let value = size.and_then(|size| match negative {
        true => expr::negated(size).ok_or(Fault::Large),
        false => Ok(size),
    });
    value.map_err(|fault| match fault {
        Fault::Form => unreadable(),
        Fault::Large => too_large(),
        Fault::Zero => Unreadable("A fraction can't have 0 below the line.".into()),
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

fn too_large() -> Unreadable {
    Unreadable(
        "This number is too large for me to read: it has too many digits. Write it with fewer."
            .into(),
    )
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

pub(super) fn number(
    item: &Item,
    answer: &str,
    tolerance: Option<&str>,
    typed: &str,
) -> Result<Graded, Unreadable> {
    let given = read_number(typed)?;
    let value = |text: &str| expr::Formula::new(text).number(&expr::Values::new()).ok();
    let tolerance = tolerance.and_then(value).unwrap_or(Number::from_integer(0));
    // The ends are the course's own numbers, and `check` holds them small; to
    // compare with them never overflows, whatever was typed.
    let near = |target: &str| {
        value(target).is_some_and(|t| {
            let ends = expr::minus(t, tolerance).zip(expr::plus(t, tolerance));
            ends.map_or(t == given, |(least, most)| least <= given && given <= most)
        })
    };
    let mut graded = judged(near(answer), typed.trim().to_owned());
    if !graded.verdict.is_correct() {
        graded.mistake = item
            .mistakes
            .iter()
            .position(|m| m.answer.iter().any(|a| near(a)));
        let opposite = value(answer).and_then(expr::negated) == Some(given);
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

    fn verdict(answer: &str, tolerance: Option<&str>, typed: &str) -> Result<bool, String> {
        let item = Item {
            prompt: "?".into(),
            task: crate::course::Task::Number {
                answer: answer.into(),
                tolerance: tolerance.map(str::to_owned),
            },
            hints: Vec::new(),
            explanation: None,
            mistakes: Vec::new(),
        };
        let typed = crate::kinds::answer::Answer::Typed(typed.into());
        match crate::kinds::grade(&item, &typed) {
            Ok(graded) => Ok(graded.verdict.is_correct()),
            Err(Unreadable(sentence)) => Err(sentence),
        }
    }

    #[test]
    fn a_number_that_is_too_large_is_asked_again_and_gets_no_verdict() {
        let large =
            "This number is too large for me to read: it has too many digits. Write it with fewer.";
        for typed in [
            "18446744073709551616 1/18446744073709551616",
            "99999999999999999999999999",
            "1/99999999999999999999999999",
            "0.3333333333333333333333333333333",
            "999999999999999999999999 1/999999999999999999999999 %",
        ] {
            let said = verdict("0", Some("0.01"), typed);
            assert_eq!(said, Err(large.to_owned()), "{typed}");
        }
        let said = verdict("0", None, "9999999999999999999999999x").unwrap_err();
        assert!(said.contains("can't be read as a number"), "{said}");
    }

    #[test]
    fn long_numbers_are_compared_without_being_subtracted() {
        let (long, next) = (
            "1/999999999999999999999999",
            "1000000000000000000000/999999999999999999999997",
        );
        assert_eq!(verdict(long, None, long), Ok(true));
        assert_eq!(verdict(long, None, next), Ok(false));
        assert_eq!(verdict("1/3", Some("1/3"), long), Ok(true));
        assert_eq!(verdict("1/3", Some("1/4"), next), Ok(false));
    }

    /// A number from the pieces that people write, and about how large it is.
    fn written() -> impl proptest::strategy::Strategy<Value = (String, f64)> {
        use proptest::prelude::*;
        let run = || {
            prop_oneof![
                3 => "[0-9]{1,6}",
                2 => "[0-9]{15,26}",
                1 => Just("18446744073709551616".to_owned()),
                1 => "[0-9]{1,40}",
            ]
        };
        let size = |digits: &str| digits.parse::<f64>().unwrap_or(f64::NAN);
        let decimal = (run(), prop::option::of(run())).prop_map(move |(whole, part)| match part {
            Some(part) => {
                let text = format!("{whole}.{part}");
                (text.clone(), size(&text))
            }
            None => (whole.clone(), size(&whole)),
        });
        let fraction = (run(), run()).prop_map(move |(above, below)| {
            (format!("{above}/{below}"), size(&above) / size(&below))
        });
        let mixed = (run(), run(), run()).prop_map(move |(whole, above, below)| {
            let value = size(&whole) + size(&above) / size(&below);
            (format!("{whole} {above}/{below}"), value)
        });
        let power = (run(), 0u32..400).prop_map(|(digits, n)| (format!("{digits}e{n}"), f64::NAN));
        let unsigned = prop_oneof![3 => decimal, 3 => fraction, 4 => mixed, 1 => power];
        (prop::bool::ANY, unsigned, prop::bool::ANY).prop_map(
            |(negative, (text, value), percent)| {
                let sign = if negative { ("-", -1.0) } else { ("", 1.0) };
                let tail = if percent { (" %", 100.0) } else { ("", 1.0) };
                (
                    format!("{}{text}{}", sign.0, tail.0),
                    sign.1 * value / tail.1,
                )
            },
        )
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig::with_cases(2_000))]
        #[test]
        fn what_is_read_is_what_was_written((typed, size) in written()) {
            if let Ok(read) = read_number(&typed) {
                let read = *read.numer() as f64 / *read.denom() as f64;
                let near = (read - size).abs() <= 1e-9 * size.abs();
                proptest::prop_assert!(near, "{typed} was read as {read}");
            }
        }

        #[test]
        fn a_verdict_is_right_or_there_is_none(
            (typed, size) in written(),
            (answer, target) in written(),
        ) {
            let said = verdict(&answer, Some("0.01"), &typed);
            // Only near the edge could the floats be wrong.
            if (size - target).abs() > 0.0101 + 1e-9 * size.abs() {
                proptest::prop_assert_ne!(said, Ok(true), "{} for {}", typed, answer);
            }
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
