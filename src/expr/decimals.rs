//! Numbers written with decimal places.

use super::Value;
use super::arithmetic::{Number, absolute, over, reduced, round, show, show_to, times};

/// The most decimal places that are written.
pub const MAX_PLACES: u8 = 30;

/// The decimal places that a number needs to be written exactly: 2 for 1/4; `None`
/// where no number of places is enough, or more than [`MAX_PLACES`] are needed.
pub fn places(number: &Number) -> Option<u8> {
    let mut left = *number.denom();
    let mut count = |by: i128| {
        let mut n = 0u8;
        while left % by == 0 && n <= MAX_PLACES {
            left /= by;
            n += 1;
        }
        n
    };
    let most = count(2).max(count(5));
    (left == 1 && most <= MAX_PLACES).then_some(most)
}

/// A number with so many decimal places, rounded where it has more, from the middle
/// away from 0: `12.50`. `None` where it is too large for that, or the places are more
/// than [`MAX_PLACES`].
pub fn show_places(number: &Number, places: u8) -> Option<String> {
    if places > MAX_PLACES {
        return None;
    }
    let scale = 10i128.pow(places.into());
    let units = round(times(*number, Number::from_integer(scale))?);
    let (sign, size) = match *units.numer() < 0 {
        true => ("-", units.numer().checked_neg()?),
        false => ("", *units.numer()),
    };
    let (whole, rest) = (size / scale, size % scale);
    Some(match places {
        0 => format!("{sign}{whole}"),
        _ => format!("{sign}{whole}.{rest:0width$}", width = places.into()),
    })
}

/// A number rounded to so many decimal places, from the middle away from 0; to tens,
/// hundreds and so on where they are below 0. `None` where it is too large for that.
pub fn rounded(number: &Number, places: i32) -> Option<Number> {
    let scale = Number::from_integer(10i128.checked_pow(places.unsigned_abs())?);
    match places < 0 {
        true => times(round(over(*number, scale)?), scale),
        false => over(round(times(*number, scale)?), scale),
    }
}

/// After how many decimal places a number has so many significant figures: 2 for three
/// figures of 3.14159, -2 for two figures of 1234.
pub fn places_of(number: &Number, figures: u8) -> i32 {
    let figures = i32::from(figures);
    let Some(size) = absolute(*number).filter(|size| *size.numer() > 0) else {
        return figures - 1;
    };
    // How many digits stand before the point; below 0 for zeros after it.
    let (mut before, mut power) = (0, Some(Number::from_integer(1)));
    while power.is_some_and(|power| power <= size) && before < 40 {
        before += 1;
        power = power.and_then(|power| times(power, Number::from_integer(10)));
    }
    if before == 0 {
        let mut power = Number::new(1, 10);
        while power > size && before > -35 {
            before -= 1;
            power /= Number::from_integer(10);
        }
    }
    figures - before
}

/// A number as a decimal where it can be written as one, and as a fraction otherwise:
/// `12.75`, `1/3`.
pub fn show_decimal(number: &Number) -> String {
    let exact = places(number).and_then(|places| show_places(number, places));
    exact.unwrap_or_else(|| show(number))
}

/// Reads a plain decimal or integer literal, exactly; a power of ten may follow, as
/// in `2.0e30`.
pub fn decimal(text: &str) -> Option<Number> {
    if let Some((size, power)) = text.split_once(['e', 'E']) {
        let power: i32 = power
            .parse()
            .ok()
            .filter(|n: &i32| n.unsigned_abs() <= 36)?;
        let scale = Number::from_integer(10i128.checked_pow(power.unsigned_abs())?);
        let size = decimal(size)?;
        return match power < 0 {
            true => over(size, scale),
            false => times(size, scale),
        };
    }
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    if (whole.is_empty() && fraction.is_empty()) || whole.len() + fraction.len() > 30 {
        return None;
    }
    let digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    if !digits(whole) || !digits(fraction) {
        return None;
    }
    // At most 30 digits: they fit.
    let value = |all: i128, digit: u8| all * 10 + i128::from(digit - b'0');
    let all = whole.bytes().chain(fraction.bytes()).fold(0, value);
    Some(match fraction.len() {
        0 => Number::from_integer(all),
        places => reduced(all, 10i128.pow(places as u32)),
    })
}

/// A literal, as it was written: a decimal where it has decimal places, or a power of
/// ten that leaves it some.
pub fn numeral(text: &str) -> Option<Value> {
    let number = decimal(text)?;
    let written = match text.contains(['e', 'E']) {
        true => places(&number).map_or(0, usize::from),
        false => text.split_once('.').map_or(0, |(_, places)| places.len()),
    };
    Some(match u8::try_from(written) {
        Ok(places @ 1..=MAX_PLACES) => Value::Decimal(number, places),
        _ => Value::Number(number),
    })
}

impl Value {
    /// What comes of numbers one of which was written as a decimal: a decimal, where it
    /// can be written as one, in the places that it needs.
    pub(super) fn of(number: Number, decimal: bool) -> Value {
        match places(&number).filter(|_| decimal) {
            Some(places) => Value::Decimal(number, places),
            None => Value::Number(number),
        }
    }

    /// A number that was rounded to so many decimal places, and is written in them.
    pub(super) fn in_places(number: Number, places: i32) -> Value {
        match u8::try_from(places) {
            Ok(places @ 1..=MAX_PLACES) => Value::Decimal(number, places),
            _ => Value::Number(number),
        }
    }

    /// The number, where it is one.
    pub fn number(&self) -> Option<Number> {
        match self {
            Value::Number(number) | Value::Decimal(number, _) => Some(*number),
            Value::Truth(_) | Value::Text(_) => None,
        }
    }

    /// The value as a learner would write it: `-3`, `3/4`, `12.50` where it was written so.
    pub fn shown(&self) -> String {
        let mut shown = String::new();
        self.show_to(&mut shown);
        shown
    }

    /// The same, behind what is there.
    pub fn show_to(&self, out: &mut String) {
        match self {
            Value::Number(number) => show_to(number, out),
            Value::Decimal(number, places) => match show_places(number, *places) {
                Some(shown) => out.push_str(&shown),
                None => show_to(number, out),
            },
            Value::Truth(truth) => out.push_str(if *truth { "true" } else { "false" }),
            Value::Text(text) => out.push_str(text),
        }
    }
}

/// Numbers are equal by what they are worth: 0.50 is 1/2.
impl PartialEq for Value {
    fn eq(&self, other: &Value) -> bool {
        match (self, other) {
            (Value::Truth(a), Value::Truth(b)) => a == b,
            (Value::Text(a), Value::Text(b)) => a == b,
            _ => self.number().is_some() && self.number() == other.number(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_written_as_people_write_them() {
        for (above, below, shown) in [
            (51, 4, "12.75"),
            (-1, 8, "-0.125"),
            (7, 1, "7"),
            (1, 3, "1/3"),
            (1, 1 << 20, "0.00000095367431640625"),
            (1, 1 << 31, "1/2147483648"),
            (i128::MAX, 1, "170141183460469231731687303715884105727"),
        ] {
            assert_eq!(show_decimal(&Number::new(above, below)), shown);
        }
    }

    #[test]
    fn places_are_filled_up_and_rounded() {
        let shown = |above, below, places| show_places(&Number::new(above, below), places);
        assert_eq!(shown(25, 2, 2).as_deref(), Some("12.50"));
        assert_eq!(shown(2, 3, 2).as_deref(), Some("0.67"));
        assert_eq!(shown(-1, 8, 2).as_deref(), Some("-0.13"));
        assert_eq!(shown(-1, 1000, 2).as_deref(), Some("0.00"));
        assert_eq!(shown(5, 2, 0).as_deref(), Some("3"));
        assert_eq!(shown(1, 3, MAX_PLACES + 1), None);
        assert_eq!(shown(i128::MAX, 1, 1), None);
    }
}
