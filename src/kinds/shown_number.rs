//! What a showing of a number asks for, and what typed numbers mean to it.

use super::answer::{Answer, Graded, Unreadable};
use super::exactness::Exact;
use super::measured::{self, Asked, Typed};
use super::notation::DecimalSign;
use super::read_number::{Percent, other_way, readings};
use super::signs::{self, without_stop};
use super::unit;
use crate::expr;
use crate::text::SafeText;
use crate::words::{Message, message};

/// A number that is asked for, as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    pub(super) answer: expr::Number,
    /// The answer as it is shown.
    pub(super) written: String,
    pub(super) exact: Exact,
    pub(super) percent: Percent,
    pub(super) decimal: DecimalSign,
    pub(super) unit: Option<Asked>,
}

impl Shown {
    /// All that a typed number can mean, the likeliest first. What is shown as the
    /// answer means the answer, when it is typed.
    pub(super) fn readings(&self, typed: &str) -> Result<Vec<expr::Number>, Unreadable> {
        if typed.trim() == self.written {
            return Ok(vec![self.answer]);
        }
        let read = |number: &str| readings(number, self.decimal, self.percent);
        let Some(unit) = &self.unit else {
            return read(without_stop(typed))
                .map_err(|why| self.number_alone(typed).unwrap_or(why));
        };
        match unit.of(&measured::number_first(typed))? {
            Typed::AsAsked(number) => read(number),
            Typed::Converted(number, by) => Ok(measured::converted(read(number)?, by)),
            // In no unit that it could be compared in.
            Typed::OfOther(_) => Ok(Vec::new()),
        }
    }

    /// The message for a number with a unit where none is asked for. A step may ask for less than
    /// its question.
    fn number_alone(&self, typed: &str) -> Option<Unreadable> {
        let (number, unit) = measured::with_unit(typed)?;
        readings(number, self.decimal, self.percent).ok()?;
        Some(Unreadable(message!(
            "kinds-number-alone",
            number = SafeText::line(number),
            unit = SafeText::line(unit)
        )))
    }

    /// The verdict on a number in another unit than the one asked for. `None` if it is in that
    /// unit, or in none.
    pub(super) fn in_another_unit(&self, typed: &str) -> Result<Option<Graded>, Unreadable> {
        let Some(unit) = self.unit.as_ref().filter(|_| typed.trim() != self.written) else {
            return Ok(None);
        };
        let counts = |given: &expr::Number| self.exact.counts(self.answer, *given);
        let read = |number: &str| readings(number, self.decimal, self.percent);
        Ok(match unit.of(&measured::number_first(typed))? {
            Typed::AsAsked(_) => None,
            Typed::OfOther(number) => {
                let fits = read(number)?.iter().any(counts);
                Some(measured::in_wrong_unit(fits, typed))
            }
            Typed::Converted(number, by) => {
                let bare = read(number)?;
                let fits = bare.iter().any(counts);
                match measured::converted(bare, by).iter().any(counts) {
                    true => Some(Graded::plain(true, typed.trim().to_owned())),
                    false => Some(measured::in_wrong_unit(fits, typed)),
                }
            }
        })
    }

    /// The message for a number that is right in another reading than the likeliest. For a share
    /// in place of per cent it does not name the number, which is the answer.
    pub(super) fn meant_otherwise(
        &self,
        typed: &str,
        read: expr::Number,
        meant: expr::Number,
    ) -> Unreadable {
        let typed = measured::number_first(typed);
        let as_typed = readings(self.number_of(&typed), self.decimal, Percent::Hundredths);
        match as_typed.is_ok_and(|all| all.contains(&meant)) {
            true => other_way(read, meant, self.decimal),
            false => Unreadable(message!("kinds-number-percent")),
        }
    }

    /// The message for a number with fewer places or figures than are asked for, if it may be
    /// right with more.
    pub(super) fn too_coarse(&self, answer: &Answer) -> Option<Message> {
        let Answer::Typed(typed) = answer else {
            return None;
        };
        // Any number of places is enough then.
        if matches!(self.exact, Exact::Within(_)) {
            return None;
        }
        if self.in_another_unit(typed).ok()?.is_some() {
            return None;
        }
        let given = *self.readings(typed).ok()?.first()?;
        let number = signs::of_number(self.number_of(&measured::number_first(typed)));
        let number = match self.percent {
            // The mark says nothing there: the number counts hundredths with it and without.
            Percent::Asked => number.trim_end_matches('%').trim_end(),
            Percent::Hundredths => number.as_str(),
        };
        self.exact.too_coarse(number, given, self.answer)
    }

    /// A number as a decimal in the language of the course, where that is read as this
    /// number and no other.
    pub(super) fn as_decimal(&self, number: &expr::Number) -> Option<String> {
        let written = expr::show_decimal(number);
        let written = match self.decimal {
            DecimalSign::Comma => written.replace('.', ","),
            DecimalSign::Point => written,
        };
        let read = self.readings(&written).ok()?;
        (read[..] == [*number]).then_some(written)
    }

    /// What was typed, without the unit.
    pub(super) fn number_of<'t>(&self, typed: &'t str) -> &'t str {
        match &self.unit {
            Some(_) => unit::split(typed).0,
            None => without_stop(typed),
        }
    }

    /// The meanings of a typed answer; none where it can't be read.
    pub(super) fn typed_numbers(&self, answer: &Answer) -> Vec<expr::Number> {
        match answer {
            Answer::Typed(typed) => self.readings(typed).unwrap_or_default(),
            _ => Vec::new(),
        }
    }

    /// Whether a decimal is near an answer that is no short decimal, and is asked for exactly.
    pub(super) fn is_rounded(&self, answer: &Answer) -> bool {
        let zero = expr::Number::from_integer(0);
        let (Answer::Typed(typed), Exact::Within(within)) = (answer, self.exact) else {
            return false;
        };
        let is_asked = within == zero && expr::places(&self.answer).is_none();
        let is_decimal = typed.contains(['.', ',']) && !typed.contains('/');
        let size = |number: &expr::Number| *number.numer() as f64 / *number.denom() as f64;
        let wanted = size(&self.answer);
        let is_near = |given: &expr::Number| (size(given) - wanted).abs() <= 0.005 * wanted.abs();
        is_asked && is_decimal && self.typed_numbers(answer).iter().any(is_near)
    }
}
