//! Whole numbers in other bases, for the formats `bin`, `oct` and `hex`.

use crate::expr::{ExprError, Number};
use crate::words::message;

/// A whole number in the base of a format: `{n:hex}` of 255 is `ff`.
///
/// # Errors
/// Where the number is not whole.
pub(super) fn in_base(number: &Number, format: &str) -> Result<String, ExprError> {
    if !number.is_integer() {
        return Err(ExprError::Type(message!(
            "template-format-of-whole",
            name = format
        )));
    }
    let sign = if *number.numer() < 0 { "-" } else { "" };
    let size = number.numer().unsigned_abs();
    Ok(match format {
        "bin" => format!("{sign}{size:b}"),
        "oct" => format!("{sign}{size:o}"),
        _ => format!("{sign}{size:x}"),
    })
}
