//! Wrong numbers that are foreseen: one number, or all of a range, as in `0..0.5`, `..0` and
//! `100..`, with their ends.

use super::exactness::Exact;
use crate::expr::{self, Number};
use crate::reading::{Strings, Table};
use crate::words::message;

/// Wrong numbers that are foreseen.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Foreseen {
    At(Number),
    /// From one to another; without an end where there is none.
    Between(Option<Number>, Option<Number>),
}

/// The ends of a range, as they are written; none where it is no range.
fn ends(source: &str) -> Option<(&str, &str)> {
    let (from, to) = source.split_once("..")?;
    Some((from.trim(), to.trim()))
}

/// The expressions of a foreseen number: one, or the ends of a range.
pub(crate) fn expressions(source: &str) -> impl Iterator<Item = &str> {
    let both = match ends(source) {
        Some((from, to)) => [from, to],
        None => [source, ""],
    };
    both.into_iter().filter(|end| !end.is_empty())
}

/// Whether each range has an end, and the lesser first; complains where it is not so.
pub(super) fn are_ranges(answer: &Strings, table: &mut Table<'_, '_>) -> bool {
    let mut sound = true;
    for (text, place) in &answer.entries {
        let Some((from, to)) = ends(text) else {
            continue;
        };
        let size = |end: &str| end.parse::<f64>().ok();
        let turned = size(from).zip(size(to)).is_some_and(|(from, to)| from > to);
        if turned || from.is_empty() && to.is_empty() {
            let said = message!("kinds-range-empty", range = text.as_str());
            let help = message!("kinds-range-empty-help");
            table.complaints.error(place, said, Some(help));
            sound = false;
        }
    }
    sound
}

impl Foreseen {
    /// Reads one, with the numbers of its expressions; none where a range has nothing in it.
    pub(super) fn read<E>(
        source: &str,
        number: impl Fn(&str) -> Result<Number, E>,
    ) -> Result<Option<Foreseen>, E> {
        let Some((from, to)) = ends(source) else {
            return Ok(Some(Foreseen::At(number(source)?)));
        };
        let end = |end: &str| match end {
            "" => Ok(None),
            end => number(end).map(Some),
        };
        let (from, to) = (end(from)?, end(to)?);
        let turned = from.zip(to).is_some_and(|(from, to)| from > to);
        Ok((!turned).then_some(Foreseen::Between(from, to)))
    }

    /// Whether a typed number, which may be read in several ways, is one of these. Of a
    /// range the likeliest reading counts.
    pub(super) fn has(&self, exact: Exact, readings: &[Number]) -> bool {
        match self {
            Foreseen::At(number) => readings.iter().any(|&given| exact.counts(*number, given)),
            Foreseen::Between(from, to) => readings.first().is_some_and(|given| {
                from.is_none_or(|from| from <= *given) && to.is_none_or(|to| *given <= to)
            }),
        }
    }

    /// One of these that is not right, where there is one: the middle of a range, or near
    /// its end.
    pub(super) fn sample(&self, exact: Exact, right: Number) -> Option<Number> {
        let one = Number::from_integer(1);
        let (from, to) = match self {
            Foreseen::At(number) => return Some(*number),
            Foreseen::Between(from, to) => (*from, *to),
        };
        let middle = match (from, to) {
            (Some(from), Some(to)) => {
                expr::plus(from, to).and_then(|sum| expr::over(sum, Number::from_integer(2)))
            }
            (Some(from), None) => expr::plus(from, one),
            (None, Some(to)) => expr::minus(to, one),
            (None, None) => None,
        };
        let all = [middle, from, to].into_iter().flatten();
        let mut wrong = all.filter(|&number| !exact.counts(right, number));
        wrong.next()
    }
}
