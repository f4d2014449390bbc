//! Words as data: a [`Message`] names a sentence of the catalogue in `en/`, with what
//! stands in it; other languages of the interface have folders beside it. Plurals, lists, percentages, dates and times are made here and nowhere else.

mod language;
mod messages;
mod spoken;
mod typed;
mod when;

pub use messages::{Joined, MOST_QUOTED, Message, Value};
pub use spoken::{Language, Speaking, language, speak, speaking};
pub(crate) use typed::{agrees, in_shell};
pub use when::{ago, date, hours_or_days, month, until, weekday, whole_days};

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
fn whole_percent(probability: impl Into<f64>) -> i64 {
    ((probability.into() * 100.0).round() as i64).min(99)
}

/// A probability in words: `4 in 5`. It names the nearest of a few simple shares, and never
/// says that something is certain or hopeless.
pub fn chance(probability: impl Into<f64>) -> Message {
    const SHARES: [(i64, i64); 11] = [
        (1, 10),
        (1, 5),
        (1, 4),
        (1, 3),
        (2, 5),
        (1, 2),
        (3, 5),
        (2, 3),
        (3, 4),
        (4, 5),
        (9, 10),
    ];
    let p = probability.into();
    let away = |&(n, of): &(i64, i64)| (p - n as f64 / of as f64).abs();
    let nearest = (SHARES.into_iter()).min_by(|a, b| away(a).total_cmp(&away(b)));
    let (n, of) = nearest.unwrap_or((1, 2));
    message!("words-chance", n = n, of = of)
}

/// `once`, `twice`, `7 times`.
pub fn times(n: u32) -> Message {
    message!("words-times", n = n)
}

/// A name that stands in a file, such as `dropped-minus`, as words. What an author gave no name
/// is called by what was answered, such as `-4` or `ls -a`: that stays as it is.
pub fn spoken(name: &str) -> String {
    let words = || name.split(['-', '_']);
    let is_named = words().all(|word| word.chars().all(char::is_lowercase) && !word.is_empty())
        && words().any(|word| word.chars().count() >= 3);
    match is_named {
        true => name.replace(['-', '_'], " "),
        false => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chance_is_the_nearest_simple_share() {
        for (p, said) in [(0.0, "1 in 10"), (0.34, "1 in 3"), (0.5, "1 in 2")] {
            assert_eq!(chance(p).to_string(), said);
        }
        for (p, said) in [(0.78, "4 in 5"), (0.74, "3 in 4"), (1.0, "9 in 10")] {
            assert_eq!(chance(p).to_string(), said);
        }
    }

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
        for answer in ["-4", "ls -a -x", "x-2", "b/n", "_", "--help", "3-1"] {
            assert_eq!(spoken(answer), answer);
        }
    }
}
