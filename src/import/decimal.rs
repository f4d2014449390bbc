//! Numbers of foreign formats, exactly as they are written.

use toml::Value;

/// A number in digits: `mantissa / 10^places`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Decimal {
    mantissa: i128,
    places: u32,
}

/// The most digits that are read where a number may be words or a name, too.
const MOST_DIGITS: usize = 18;
/// The most digits of what can only be a number, and the highest power of ten behind it.
const LONGEST: usize = 30;

impl Decimal {
    /// A number as it is written in digits: `-12`, `0.50`, `1e3`. None where something else
    /// stands there, or where zeros before it may count.
    pub(super) fn read(text: &str) -> Option<Decimal> {
        Self::read_with(text, MOST_DIGITS, 15)
    }

    /// The same of what can only be a number: as long as programs write them.
    pub(super) fn read_long(text: &str) -> Option<Decimal> {
        let number = Self::read_with(text, LONGEST, LONGEST)?;
        let has_power = text.contains(['e', 'E']);
        Some(if has_power { number.short() } else { number })
    }

    fn read_with(text: &str, most_digits: usize, most_power: usize) -> Option<Decimal> {
        let text = text.trim().replace('−', "-");
        let (text, power) = match text.split_once(['e', 'E']) {
            Some((text, power)) => (text.to_owned(), power.parse::<i32>().ok()?),
            None => (text, 0),
        };
        let (sign, digits) = match text.strip_prefix('-') {
            Some(digits) => (-1, digits),
            None => (1, text.strip_prefix('+').unwrap_or(&text)),
        };
        let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
        let all_digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
        let is_padded = whole.len() > 1 && whole.starts_with('0');
        if whole.len() + part.len() > most_digits
            || whole.is_empty() && part.is_empty()
            || is_padded
        {
            return None;
        }
        if !all_digits(whole) || !all_digits(part) {
            return None;
        }
        let mantissa: i128 = format!("{whole}{part}").parse().ok()?;
        let mut number = Decimal {
            mantissa: sign * mantissa,
            places: u32::try_from(part.len()).ok()?,
        };
        if power >= 0 {
            let power = u32::try_from(power).ok()?;
            let fits = usize::try_from(power).is_ok_and(|power| power <= most_power);
            let factor = 10_i128.checked_pow(power).filter(|_| fits)?;
            number.mantissa = number.mantissa.checked_mul(factor)?;
        } else {
            number.places += power.unsigned_abs();
        }
        (number.places <= 36).then_some(number)
    }

    /// The number halfway to another one, and how far each is from it.
    pub(super) fn middle(self, other: Decimal) -> Option<(Decimal, Decimal)> {
        let places = self.places.max(other.places);
        let (a, b) = (self.at(places)?, other.at(places)?);
        let middle = Decimal {
            mantissa: a.checked_add(b)?.checked_mul(5)?,
            places: places + 1,
        };
        let half = Decimal {
            mantissa: b.checked_sub(a)?.abs().checked_mul(5)?,
            places: places + 1,
        };
        Some((middle.short(), half.short()))
    }

    /// The numbers so far below and above it.
    pub(super) fn around(self, off: Decimal) -> Option<(Decimal, Decimal)> {
        let places = self.places.max(off.places);
        let (number, off) = (self.at(places)?, off.at(places)?);
        let of = |mantissa| Decimal { mantissa, places }.short();
        Some((of(number.checked_sub(off)?), of(number.checked_add(off)?)))
    }

    fn at(self, places: u32) -> Option<i128> {
        self.mantissa
            .checked_mul(10_i128.checked_pow(places - self.places)?)
    }

    /// Without zeros at its end.
    fn short(mut self) -> Decimal {
        while self.places > 0 && self.mantissa % 10 == 0 {
            self.mantissa /= 10;
            self.places -= 1;
        }
        self
    }

    pub(super) fn is_zero(self) -> bool {
        self.mantissa == 0
    }

    /// As it stands in a course file: a number of TOML where that says the same.
    pub(super) fn value(self) -> Value {
        let text = self.to_string();
        if self.places == 0
            && let Ok(whole) = text.parse::<i64>()
        {
            return Value::Integer(whole);
        }
        match text.parse::<f64>() {
            Ok(float) if float.to_string() == text => Value::Float(float),
            _ => Value::String(text),
        }
    }
}

impl std::fmt::Display for Decimal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let digits = self.mantissa.unsigned_abs().to_string();
        let places = usize::try_from(self.places).unwrap_or(0);
        let padded = format!("{digits:0>width$}", width = places + 1);
        let (whole, part) = padded.split_at(padded.len() - places);
        let sign = if self.mantissa < 0 { "-" } else { "" };
        match part {
            "" => write!(f, "{sign}{whole}"),
            part => write!(f, "{sign}{whole}.{part}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Decimal;

    #[test]
    fn numbers_stay_as_they_are_written() {
        let read = |text: &str| Decimal::read(text).map(|number| number.to_string());
        assert_eq!(read("0.50").as_deref(), Some("0.50"));
        assert_eq!(read("-12").as_deref(), Some("-12"));
        assert_eq!(read("1.5e3").as_deref(), Some("1500.0"));
        assert_eq!(read("5e-3").as_deref(), Some("0.005"));
        for other in [
            "007",
            "1/2",
            "",
            "-",
            "1 000",
            "x",
            "1e99",
            "12345678901234567890",
        ] {
            assert_eq!(read(other), None, "{other}");
        }
    }

    #[test]
    fn what_can_only_be_a_number_may_be_long() {
        let read = |text: &str| Decimal::read_long(text).map(|number| number.to_string());
        for long in ["1.4142135623730950488", "0.031415926535897934"] {
            assert_eq!(read(long).as_deref(), Some(long));
        }
        let mole = read("6.02214076E23");
        assert_eq!(mole.as_deref(), Some("602214076000000000000000"));
        assert_eq!(read("1E99"), None);
    }

    #[test]
    fn a_range_has_a_middle() {
        let (middle, half) = Decimal::read("3.141")
            .unwrap()
            .middle(Decimal::read("3.142").unwrap())
            .unwrap();
        assert_eq!(
            (middle.to_string().as_str(), half.to_string().as_str()),
            ("3.1415", "0.0005")
        );
        let (low, high) = middle.around(half).unwrap();
        assert_eq!(
            (low.to_string(), high.to_string()),
            ("3.141".into(), "3.142".into())
        );
    }
}
