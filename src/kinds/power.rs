//! Numbers with a power of ten, as people read them.

use crate::expr::{self, Number};

/// A number with a power of ten, as people read it: `2.0×10³⁰`.
pub(super) fn with_power(size: &str, power: i32) -> String {
    const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let raised = power.to_string();
    let raised = raised.chars().map(|c| match c.to_digit(10) {
        Some(digit) => RAISED[digit as usize],
        None => '⁻',
    });
    format!("{size}×10{}", raised.collect::<String>())
}

/// A number that was written with a power of ten, such as `2.0e30`, as people read it:
/// `2.0×10³⁰`.
pub(super) fn written_power(source: &str) -> Option<String> {
    let (size, power) = source.trim().split_once(['e', 'E'])?;
    let is_size = |c: char| c.is_ascii_digit() || c == '.';
    let is_written = size.trim_start_matches('-').chars().all(is_size) && !size.is_empty();
    let power = power.parse().ok().filter(|_| is_written)?;
    Some(with_power(size, power))
}

/// A number that is shown with more than `most` digits in a row, with a power of ten:
/// `1.2044×10²⁴`.
pub(super) fn long_power(number: &Number, shown: &str, most: usize) -> Option<String> {
    let mut runs = shown.split(|c: char| !c.is_ascii_digit()).map(str::len);
    if runs.all(|run| run <= most) {
        return None;
    }
    let (size, power) = expr::in_tens(number)?;
    let digits = size.unsigned_abs().to_string();
    let (first, rest) = digits.split_at(1);
    let point = if rest.is_empty() { "" } else { "." };
    let sign = if size < 0 { "-" } else { "" };
    let shift = i32::try_from(rest.len()).ok()?;
    (digits.len() <= most)
        .then(|| with_power(&format!("{sign}{first}{point}{rest}"), power + shift))
}
