//! Numbers, expressions, and texts with expressions in them.

use super::shows;
use crate::expr::{Expr, ExprError, Formula, MAX_LENGTH, Number, Value, Values, show};
use crate::kinds::read_number;
use crate::template::{MAX_TEXT, Pattern, Room};
use crate::words::message;

/// A number as a learner types it: it has the value that the standard library
/// reads, and is the same in each way of writing it.
pub fn number(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let read = read_number(&text);
    if let Some(value) = reference(&text) {
        let read = read.as_ref().expect("a number");
        let got = *read.numer() as f64 / *read.denom() as f64;
        assert!((got - value).abs() <= value.abs() * 1e-12, "{text}: {got}");
    }
    match &read {
        Ok(number) => {
            let shown = show(number);
            let digits = shown.trim_start_matches('-').split('/').map(str::len);
            if digits.max() <= Some(24) {
                assert_eq!(read_number(&shown).as_ref(), Ok(number));
            }
        }
        Err(why) => assert!(why.0.to_string().chars().count() <= text.chars().count() + 500),
    }
    if let Some((eight, _)) = bytes.split_first_chunk::<8>() {
        in_many_ways(i64::from_le_bytes(*eight));
    }
}

/// What the standard library makes of a number in its plainest form.
fn reference(text: &str) -> Option<f64> {
    let size = text.strip_prefix('-').unwrap_or(text);
    let plain = |text: &str| {
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        let points = text.bytes().filter(|&b| b == b'.').count();
        let is_plain = digits > 0 && points <= 1 && digits + points == text.len();
        (is_plain && text.len() <= 24).then(|| text.parse::<f64>().ok())?
    };
    let value = match size.split_once('/') {
        None => plain(size)?,
        Some((above, below)) => {
            let is_short = above.len() <= 12 && below.len() <= 12;
            let below = plain(below).filter(|&below| is_short && below != 0.0)?;
            plain(above)? / below
        }
    };
    Some(if size.len() < text.len() {
        -value
    } else {
        value
    })
}

/// A number with two decimal places, as people write it here and there.
fn in_many_ways(hundredths: i64) {
    let number = Number::new(hundredths.into(), 100);
    let (sign, size) = (hundredths < 0, hundredths.unsigned_abs());
    let (whole, rest) = (size / 100, size % 100);
    let digits = whole.to_string();
    let grouped = |by: char| {
        let mut text = String::new();
        for (n, digit) in digits.chars().enumerate() {
            if n > 0 && (digits.len() - n).is_multiple_of(3) {
                text.push(by);
            }
            text.push(digit);
        }
        text
    };
    let mut ways = vec![
        format!("{whole}.{rest:02}"),
        format!("{whole},{rest:02}"),
        format!("{size}/100"),
        format!("{size} %"),
        format!("{whole} {rest}/100"),
    ];
    if digits.len() <= 15 {
        ways.extend([' ', ',', '\'', '_', '\u{a0}'].map(|by| format!("{}.{rest:02}", grouped(by))));
    }
    for way in ways {
        let signed = match sign {
            true => [
                format!("-{way}"),
                format!("\u{2212}{way}"),
                format!("x = -{way}"),
            ],
            false => [way.clone(), format!(" +{way} "), format!("x={way}")],
        };
        for text in signed {
            assert_eq!(read_number(&text).as_ref(), Ok(&number), "{text}");
        }
    }
}

fn values() -> Values {
    let number = |above, below| Value::Number(Number::new(above, below));
    [
        ("a", number(7, 1)),
        ("b", number(-2, 3)),
        ("c", Value::Truth(true)),
        ("d", Value::Text("word".to_owned())),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .into_iter()
    .collect()
}

/// An expression: printed and read again, it is the same tree with the same value.
pub fn expression(bytes: &[u8]) {
    let source = String::from_utf8_lossy(bytes);
    let source = source.as_ref();
    let formula = Formula::new(source);
    let parsed = Expr::parse(source);
    let value = formula.eval(&values());
    let tree = match &parsed {
        Ok(tree) => tree,
        Err(error) => {
            assert!(value.is_err());
            assert!(error.to_string().chars().count() <= 2 * MAX_LENGTH);
            return;
        }
    };
    assert_eq!(tree.eval(&values()), value);
    if let Err(ExprError::Unknown(name)) = &value {
        assert!(tree.names().contains(name.as_str()));
    }
    let printed = tree.to_string();
    match Expr::parse(&printed) {
        Ok(again) => {
            assert_eq!(&again, tree, "{printed}");
            assert_eq!(again.to_string(), printed);
            assert_eq!(again.eval(&values()), value);
        }
        // Printing adds brackets and blanks, and may come to more than may be written.
        Err(error) => {
            let deep = ExprError::Form(message!("expr-too-deep"));
            assert!(
                printed.chars().count() > MAX_LENGTH || error == deep,
                "{printed}"
            );
        }
    }
    template(bytes);
}

/// A text with expressions between braces: what it comes to is clean and bounded.
pub fn template(bytes: &[u8]) {
    let source = String::from_utf8_lossy(bytes);
    let room = Room::for_showing();
    let pattern = Pattern::new(source.as_ref());
    match pattern.fill(Some(&values()), &room) {
        Ok(text) => {
            assert!(text.as_str().len() <= room.taken() && room.taken() <= MAX_TEXT);
            shows(text.as_str());
            let again = pattern.fill(Some(&values()), &Room::for_showing());
            assert_eq!(again.as_ref(), Ok(&text));
        }
        Err(error) => assert!(!error.message().to_string().is_empty()),
    }
}
