//! Numbers within texts: a blank that holds a number takes it however it is written.

use super::answer::Unreadable;
use super::notation::DecimalSign;
use super::read_number::{Percent, other_way, readings};
use super::spelling::{Case, Spelling};
use crate::expr::Number;

/// The number that a filling is; none where it is no plain number or fraction, begins
/// with a 0 that counts (`007`), or every sign of it counts (`case = "exact"`).
fn of_filling(text: &str, spelling: Spelling, decimal: DecimalSign) -> Option<Number> {
    let text = text.trim();
    let size = text.strip_prefix(['-', '−']).unwrap_or(text);
    let is_plain = |part: &str| {
        let part = part.trim();
        let digits = part.bytes().filter(u8::is_ascii_digit).count();
        let is_number = part
            .bytes()
            .all(|b| b.is_ascii_digit() || b == b'.' || b == b',');
        let padded = part.starts_with('0') && part[1..].starts_with(|c: char| c.is_ascii_digit());
        digits > 0 && is_number && !padded && !part.ends_with(['.', ','])
    };
    let mut parts = size.split('/');
    let plain = parts.by_ref().take(2).all(is_plain) && parts.next().is_none();
    if spelling.case == Case::Exact || !plain {
        return None;
    }
    // The author's own numbers are written as in course files, with a point.
    let point = match text.contains(',') {
        true => decimal,
        false => DecimalSign::Point,
    };
    readings(text, point, Percent::Hundredths)
        .ok()?
        .first()
        .copied()
}

/// Whether what was typed is the same number as a filling, however it is written.
///
/// # Errors
/// Where it was most likely meant otherwise.
pub(super) fn same(
    typed: &str,
    filling: &str,
    spelling: Spelling,
    decimal: DecimalSign,
) -> Result<bool, Unreadable> {
    let Some(wanted) = of_filling(filling, spelling, decimal) else {
        return Ok(false);
    };
    let given = readings(typed, decimal, Percent::Hundredths).unwrap_or_default();
    match given.iter().position(|given| *given == wanted) {
        Some(at @ 1..) => Err(other_way(given[0], given[at], decimal)),
        at => Ok(at == Some(0)),
    }
}
