//! `number`: a number, exactly or within a tolerance.

use std::cell::Cell;

use super::answer::{Answer, Graded, Unreadable};
use super::definition::{Chance, Definition, another_form};
use super::exactness::{Exact, Exactness};
use super::form::{Form, Line};
use super::measured;
use super::notation::DecimalSign;
use super::power::{long_power, written_power};
use super::ranges::{self, Foreseen};
use super::read_number::{Percent, readings, two_ways};
use super::reader::{Fault, Filler};
use super::shown_number::Shown;
use crate::expr::{self, ExprError};
use crate::reading::{Strings, Table};
use crate::template::{Bare, Pattern, Unshowable};
use crate::text::SafeText;
use crate::words::{Message, message};

/// The most digits on either side of the line of a fraction that a learner can be asked to type.
const MAX_DIGITS: usize = 24;

/// A number and how near to it counts.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Number {
    answer: Box<Bare>,
    exactness: Exactness,
    percent: Percent,
    unit: Option<measured::Written>,
}

/// Wrong numbers that are foreseen, and whether they are written as decimals.
#[derive(Clone, Debug, PartialEq)]
pub struct Wrong {
    foreseen: Foreseen,
    is_decimal: bool,
}

impl Wrong {
    /// Which numbers these are.
    pub(super) fn foreseen(&self) -> &Foreseen {
        &self.foreseen
    }
}

impl Definition for Number {
    type Shown = Shown;
    /// Any of these numbers, within the tolerance.
    type Wrong = Vec<Wrong>;

    const NAME: &'static str = "number";
    const KEYS: &'static [&'static str] =
        &["answer", "tolerance", "round", "figures", "as", "unit"];
    const SECONDS: f64 = 12.0;

    fn read(table: &mut Table<'_, '_>) -> Option<Self> {
        let exactness = Exactness::read(table);
        let percent = table.word("as", &[("percent", Percent::Asked)]);
        let unit_place = table.key_place("unit");
        let said = table.place_of("unit");
        let said = table
            .has("unit")
            .then(|| table.complaints.raw(&said).to_owned());
        let unit = measured::Written::read(table);
        if percent.is_some() && unit.is_some() {
            let help = message!("kinds-percent-unit-help");
            (table.complaints).error(&unit_place, message!("kinds-percent-unit"), Some(help));
        }
        let (answer, place) = table.required_numeral("answer", "42")?;
        if let Some(said) = said.as_deref().map(|said| said.trim_matches(['"', '\'']))
            && !said.trim().is_empty()
            && let Some(number) = answer.trim().strip_suffix(said).map(str::trim)
            && number.parse::<f64>().is_ok()
        {
            let help = message!("kinds-unit-twice-help", number = number);
            let message = message!("kinds-unit-twice", unit = said);
            table.complaints.error(&place, message, Some(help));
            return None;
        }
        let share: Option<f64> = answer.trim().parse().ok();
        if percent.is_some() && share.is_some_and(|share| share.abs() < 1.0 && share != 0.0) {
            let help = message!("kinds-percent-share-help");
            let said = message!("kinds-percent-share", answer = &answer);
            table.complaints.warn(&place, said, Some(help));
        }
        Some(Number {
            answer: Box::new(Bare::new(answer)),
            exactness,
            percent: percent.unwrap_or_default(),
            unit,
        })
    }

    fn may_be_given(&self, answer: &Strings, table: &mut Table<'_, '_>) -> bool {
        ranges::are_ranges(answer, table)
    }

    fn chance(&self) -> Chance {
        Chance::free(0.04)
    }

    fn show(&self, filler: &mut Filler<'_>) -> Result<Shown, Unshowable> {
        let (answer, written) = self.answer.numeral(filler.values, filler.room)?;
        let exact = self.exactness.show(answer, filler)?;
        let power = written_power(self.answer.source());
        let number = exact.written(&answer).or(power).unwrap_or_else(|| {
            let shown = written.shown();
            long_power(&answer, &shown, MAX_DIGITS).unwrap_or(shown)
        });
        // As the course's language writes it, so that what is shown can be typed.
        let number = match filler.decimal {
            DecimalSign::Comma => number.replace('.', ","),
            DecimalSign::Point => number,
        };
        let written = match self.percent {
            Percent::Asked => format!("{number} %"),
            Percent::Hundredths => number,
        };
        let unit = self.unit.as_ref().map(|unit| unit.show(filler));
        let unit = unit.transpose()?;
        let written = match &unit {
            Some(unit) => unit.behind(&written),
            None => written,
        };
        Ok(Shown {
            answer,
            written,
            exact,
            percent: self.percent,
            decimal: filler.decimal,
            unit,
        })
    }

    /// Some misconceptions have no value for some parameters (a division by zero, say).
    fn show_wrong(
        &self,
        answer: &[Pattern],
        filler: &Filler<'_>,
    ) -> Result<Option<Vec<Wrong>>, Unshowable> {
        let all = answer.iter().map(|written| {
            let is_decimal = Cell::new(false);
            // A number alone is read once, however often it is shown.
            let number = |text: &str| {
                let (number, value) = match text == written.source() {
                    true => written.numeral(filler.values, filler.room)?,
                    false => Bare::new(text).numeral(filler.values, filler.room)?,
                };
                let decimal = matches!(value, expr::Value::Decimal(..));
                is_decimal.set(is_decimal.get() || decimal);
                Ok(number)
            };
            let foreseen = Foreseen::read(written.source(), number)?;
            Ok(foreseen.map(|foreseen| Wrong {
                foreseen,
                is_decimal: is_decimal.get(),
            }))
        });
        match all.collect::<Result<Option<Vec<Wrong>>, Unshowable>>() {
            Ok(numbers) => Ok(numbers),
            Err(error) if matches!(error.error, ExprError::TooLong(_)) => Err(error),
            Err(_) => Ok(None),
        }
    }

    fn form(_: &Shown) -> Form<'_> {
        Form::Line(Line::Number)
    }

    fn judge(shown: &Shown, answer: &Answer) -> Result<Graded, Unreadable> {
        let Answer::Typed(typed) = answer else {
            return another_form();
        };
        if let Some(graded) = shown.in_another_unit(typed)? {
            return Ok(graded);
        }
        let given = shown.readings(typed)?;
        let right = (given.iter()).position(|&given| shown.exact.counts(shown.answer, given));
        match right {
            Some(at @ 1..) => Err(shown.meant_otherwise(typed, given[0], given[at])),
            at => Ok(Graded::plain(at == Some(0), typed.trim().to_owned())),
        }
    }

    fn is_wrong(shown: &Shown, wrong: &Vec<Wrong>, answer: &Answer) -> bool {
        let given = shown.typed_numbers(answer);
        // A number that may also be right is a mistake only if it is exactly the foreseen one.
        let exact = match shown.too_coarse(answer) {
            Some(_) => Exact::Within(expr::Number::from_integer(0)),
            None => shown.exact,
        };
        wrong.iter().any(|wrong| wrong.foreseen.has(exact, &given))
    }

    /// With too few places or figures it can't be told whether it is right.
    fn slip(shown: &Shown, answer: &Answer) -> Option<Result<Graded, Unreadable>> {
        shown.too_coarse(answer).map(|said| Err(Unreadable(said)))
    }

    fn near(shown: &Shown, answer: &Answer) -> Vec<Message> {
        let opposite = expr::negated(shown.answer);
        let opposite = opposite.is_some_and(|o| shown.typed_numbers(answer).first() == Some(&o));
        match opposite {
            true => vec![message!("kinds-sign")],
            false if shown.is_rounded(answer) => vec![message!("kinds-number-rounded")],
            false => Vec::new(),
        }
    }

    fn reading(shown: &Shown, typed: &str) -> Option<Message> {
        // The answer as it is shown always means itself, whatever other reading it has. If some
        // texts had no line below them, the missing line would give the answer away.
        let written = shown.number_of(&shown.written);
        let usual = readings(written, shown.decimal, shown.percent).ok()?;
        let is_usual = usual.first() == Some(&shown.answer);
        is_usual.then(|| two_ways(shown.number_of(typed), shown.decimal))?
    }

    fn model_answer(shown: &Shown) -> SafeText {
        shown.written.as_str().into()
    }

    fn right(shown: &Shown) -> Vec<Answer> {
        vec![Answer::Typed(shown.written.clone())]
    }

    fn wrong(shown: &Shown, wrong: &Vec<Wrong>) -> Vec<Answer> {
        let numbers = wrong.iter().filter_map(|wrong| {
            let number = wrong.foreseen.sample(shown.exact, shown.answer)?;
            Some((number, wrong.is_decimal))
        });
        let typed = numbers.map(|(n, is_decimal)| match shown.exact.written(&n) {
            // With as many places as are asked for, where these are all that it has.
            Some(written)
                if shown
                    .readings(&written)
                    .is_ok_and(|r| r.first() == Some(&n)) =>
            {
                written
            }
            _ if is_decimal => shown.as_decimal(&n).unwrap_or_else(|| expr::show(&n)),
            _ => expr::show(&n),
        });
        typed.map(Answer::Typed).collect()
    }

    fn fault(shown: &Shown) -> Option<Fault> {
        let digits = shown
            .number_of(&shown.written)
            .trim_start_matches('-')
            .split(['/', '.', ',', '×'])
            .map(str::len)
            .max();
        if digits > Some(MAX_DIGITS) {
            return Some(Fault {
                keys: &["answer"],
                message: message!("kinds-number-long", n = MAX_DIGITS),
                help: message!("kinds-number-long-help"),
            });
        }
        if shown.exact.ends(shown.answer).is_none() {
            return Some(Fault {
                keys: &["tolerance"],
                message: message!("kinds-tolerance-long"),
                help: message!("kinds-tolerance-help"),
            });
        }
        matches!(shown.exact, Exact::Within(tolerance) if *tolerance.numer() < 0).then(|| Fault {
            keys: &["tolerance"],
            message: message!("kinds-tolerance-negative"),
            help: message!("kinds-tolerance-help"),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kinds::read_number;
    use crate::template::Room;

    fn verdict(answer: &str, tolerance: Option<&str>, typed: &str) -> Result<bool, String> {
        let number = |text: &str| Bare::new(text).number(None, &Room::for_showing()).ok();
        let Some(answer) = number(answer) else {
            return Ok(false);
        };
        let tolerance = tolerance.and_then(number).unwrap_or_default();
        let shown = Shown {
            answer,
            written: expr::show(&answer),
            exact: Exact::Within(tolerance),
            percent: Percent::Hundredths,
            decimal: DecimalSign::Point,
            unit: None,
        };
        match Number::judge(&shown, &Answer::Typed(typed.into())) {
            Ok(graded) => Ok(graded.verdict.is_correct()),
            Err(Unreadable(sentence)) => Err(sentence.to_string()),
        }
    }

    #[test]
    fn a_number_that_is_too_large_is_asked_again_and_gets_no_verdict() {
        let large = "This number has too many digits to read. Write it with fewer digits.";
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
        // Nobody writes 000 above a line: these are groups of digits.
        let above = run().prop_filter("a number", |above| !above.starts_with("00"));
        let mixed = (run(), above, run()).prop_map(move |(whole, above, below)| {
            let value = size(&whole) + size(&above) / size(&below);
            (format!("{whole} {above}/{below}"), value)
        });
        let power = (run(), 0u32..400).prop_map(move |(digits, n)| {
            let text = format!("{digits}e{n}");
            (text.clone(), size(&text))
        });
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
