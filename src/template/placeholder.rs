//! Expressions in texts, between braces.

use super::inflected::{Language, inflected};
use super::{Unshowable, is_format};
use crate::expr::{self, ExprError, Formula, MAX_PLACES, Number, Value, Values};
use crate::words::message;

/// What stands between braces.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Placeholder {
    /// With its braces.
    pub(super) source: String,
    pub(super) formula: Formula,
    pub(super) format: Option<String>,
    /// Whether a letter or bracket follows, so that a coefficient of 1 may go unwritten.
    letter_follows: bool,
}

impl Placeholder {
    pub(super) fn new(source: &str, after: &str) -> Placeholder {
        let inside = &source[1..source.len() - 1];
        let (formula, format) = match inside.split_once(':') {
            Some((formula, format)) => (formula, Some(format.trim().to_owned())),
            None => (inside, None),
        };
        Placeholder {
            source: source.to_owned(),
            formula: Formula::new(formula),
            format,
            letter_follows: after
                .starts_with(|c: char| c.is_alphabetic() || matches!(c, '(' | '\\')),
        }
    }

    fn fill(&self, values: &Values, language: &Language) -> Result<String, Unshowable> {
        let mut out = String::new();
        self.fill_to(values, language, &mut out)?;
        Ok(out)
    }

    /// The value, behind what is there.
    pub(super) fn fill_to(
        &self,
        values: &Values,
        language: &Language,
        out: &mut String,
    ) -> Result<(), Unshowable> {
        let written = match self.formula.eval(values) {
            Ok(value) => self.write(&value, language, out),
            Err(error) => Err(error),
        };
        written.map_err(Unshowable::within(&self.source))
    }

    /// The usual formats, of which nothing is made up first.
    fn write(&self, value: &Value, language: &Language, out: &mut String) -> Result<(), ExprError> {
        let (format, number) = match (self.format.as_deref(), value.number()) {
            (None, _) => {
                value.show_to(out);
                return Ok(());
            }
            (Some(format @ ("signed" | "scoef" | "coef" | "paren")), Some(number)) => {
                (format, number)
            }
            (Some(format), _) => {
                out.push_str(&self.text(value, format, language)?);
                return Ok(());
            }
        };
        let size = expr::absolute(number).ok_or(ExprError::TooLarge)?;
        let is_one = size == Number::from_integer(1);
        let is_below = *number.numer() < 0;
        match format {
            "signed" | "scoef" => {
                out.push_str(if is_below { "- " } else { "+ " });
                if !(format == "scoef" && is_one && self.letter_follows) {
                    let sign = out.len();
                    value.show_to(out);
                    if out[sign..].starts_with('-') {
                        out.remove(sign);
                    }
                }
            }
            "coef" if is_one => out.push_str(if is_below { "-" } else { "" }),
            "paren" if is_below => {
                out.push('(');
                value.show_to(out);
                out.push(')');
            }
            _ => value.show_to(out),
        }
        Ok(())
    }

    /// What stands for a group of a formula: its value, where all names in it are
    /// parameters and at least one is; itself elsewhere.
    pub(super) fn fill_group(
        &self,
        values: &Values,
        language: &Language,
    ) -> Result<String, Unshowable> {
        let names = self.formula.names();
        let format = self.format.as_deref();
        let is_format = format.is_none_or(|format| {
            matches!(format, "frac" | "signed" | "scoef" | "coef" | "paren")
                || format.parse::<u8>().is_ok()
        });
        if names.is_empty() || !is_format || !names.iter().all(|name| values.contains_key(name)) {
            return Ok(self.source.clone());
        }
        let value = self.fill(values, language)?;
        // A sign among its neighbours is no group.
        if matches!(format, Some("signed" | "scoef" | "coef")) {
            return Ok(value);
        }
        let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let bare = value.trim_start_matches('-');
        let sign = &value[..value.len() - bare.len()];
        Ok(match bare.split_once('/') {
            Some((over, under)) if is_number(over) && is_number(under) => {
                format!("{{{sign}\\frac{{{over}}}{{{under}}}}}")
            }
            _ => format!("{{{value}}}"),
        })
    }

    /// The value in a format.
    fn text(&self, value: &Value, format: &str, language: &Language) -> Result<String, ExprError> {
        if let Some(said) = inflected(value, format, language) {
            return said;
        }
        is_format(format)?;
        let Some(number) = value.number() else {
            return Err(ExprError::Type(message!(
                "template-format-of-number",
                name = format
            )));
        };
        if let Ok(places) = format.parse::<u8>() {
            if places > MAX_PLACES {
                return Err(ExprError::Form(message!(
                    "template-places",
                    most = MAX_PLACES
                )));
            }
            return expr::show_places(&number, places).ok_or(ExprError::TooLarge);
        }
        Ok(match format {
            "frac" => expr::show(&number),
            "bin" | "oct" | "hex" => super::bases::in_base(&number, format)?,
            _ => value.shown(),
        })
    }
}
