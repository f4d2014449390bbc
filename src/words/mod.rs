//! Words as data: a [`Message`] names a sentence of the catalogue in `en/`, with what
//! stands in it. Plurals, lists, percentages, dates and times are made here and nowhere else.

mod language;
mod messages;
mod when;

pub use messages::{Joined, MOST_QUOTED, Message, Value};
pub use when::{date, hours_or_days, until};

/// Makes a [`Message`]: `message!("tutor-due-days", days = 3)`.
macro_rules! message {
    ($id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::words::Message::new(
            $id,
            vec![$((stringify!($name), $crate::words::Value::from($value))),*],
        )
    };
}

pub(crate) use message;

/// A probability, 0 to 1, as whole per cent: `94 %`. It is never more than `99 %`, as
/// nothing is certain.
pub fn percent(probability: impl Into<f64>) -> Message {
    message!("words-percent", n = whole_percent(probability))
}

/// The same as a number.
pub fn whole_percent(probability: impl Into<f64>) -> i64 {
    ((probability.into() * 100.0).round() as i64).min(99)
}

/// `once`, `twice`, `7 times`.
pub fn times(n: u32) -> Message {
    message!("words-times", n = n)
}

/// A name that stands in a file, such as `dropped-minus`, as words.
pub fn spoken(name: &str) -> String {
    name.replace(['-', '_'], " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_no_plural() {
        assert_eq!(times(1).to_string(), "once");
        assert_eq!(times(2).to_string(), "twice");
        assert_eq!(times(3).to_string(), "3 times");
    }

    #[test]
    fn nothing_is_certain_but_what_was_counted() {
        assert_eq!(percent(0.994).to_string(), "99 %");
        assert_eq!(percent(0.999).to_string(), "99 %");
        assert_eq!(percent(1.0).to_string(), "99 %");
        assert_eq!(percent(0.0).to_string(), "0 %");
    }

    #[test]
    fn a_name_becomes_words() {
        assert_eq!(spoken("multiplied-coefficients"), "multiplied coefficients");
    }
}
