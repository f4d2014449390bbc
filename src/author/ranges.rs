//! Ranges of parameters: `2..9`, `-9..9 step 3`, `0.5..2.5 step 0.5`.

use super::listed::{Wrong, wrong};
use crate::template::Domain;
use crate::words::message;

/// The largest end of a range, on either side of 0; of decimals, in units of the last place.
const LARGEST: i64 = 1_000_000_000;
/// The most places of decimals.
const MOST_PLACES: u8 = 6;

/// A range as it is written.
pub(super) fn read_range(text: &str) -> Result<Domain, Wrong> {
    let text = text.trim();
    let (range, step) = match text.split_once("step") {
        Some((range, step)) => (range.trim(), Some(step.trim())),
        None => (text, None),
    };
    let Some((low, high)) = range.split_once("..") else {
        return wrong(
            message!("author-param-no-range", text = text),
            message!("author-param-help"),
        );
    };
    let (low, high) = (low.trim(), high.trim());
    let Some((from, to)) = End::read(low).zip(End::read(high)) else {
        return wrong(
            message!("author-range-ends", range = range),
            message!("author-range-ends-help"),
        );
    };
    let places = from.places.max(to.places);
    let by = match step {
        Some(step) => End::read(step),
        None => Some(End { units: 1, places }),
    };
    let places = by.as_ref().map_or(places, |by| by.places.max(places));
    let (Some(least), Some(most)) = (from.at(places), to.at(places)) else {
        return wrong(
            message!("author-range-large", range = range),
            message!("author-range-large-help", n = LARGEST),
        );
    };
    if least > most {
        return wrong(
            message!("author-range-reversed", range = range),
            message!("author-range-reversed-help", least = high, most = low),
        );
    }
    match by.and_then(|by| by.at(places)).filter(|by| *by > 0) {
        Some(by) => Ok(match places {
            0 => Domain::Range {
                from: least,
                to: most,
                step: by,
            },
            places => Domain::Decimals {
                from: least,
                to: most,
                step: by,
                places,
            },
        }),
        None => wrong(
            message!("author-range-step", step = step.unwrap_or_default()),
            message!("author-range-step-help", range = range),
        ),
    }
}

/// A number with its places: 250 and 2 for 2.50. One that is too large for the machine is as
/// large as can be.
struct End {
    units: i64,
    places: u8,
}

impl End {
    fn read(text: &str) -> Option<End> {
        let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
        let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
        let are_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let ends = digits.ends_with('.');
        if whole.is_empty() || ends || !are_digits(whole) || !are_digits(part) {
            return None;
        }
        let places = u8::try_from(part.len())
            .ok()
            .filter(|n| *n <= MOST_PLACES)?;
        let is_negative = text.starts_with('-');
        let units = format!("{whole}{part}").parse().unwrap_or(i64::MAX);
        Some(End {
            units: if is_negative { -units } else { units },
            places,
        })
    }

    /// In units of this many places, which are no fewer than its own; none where it is too
    /// large.
    fn at(&self, places: u8) -> Option<i64> {
        let by = 10i64.checked_pow(u32::from(places.checked_sub(self.places)?))?;
        let units = self.units.checked_mul(by)?;
        (units.abs() <= LARGEST).then_some(units)
    }
}
