//! Names of parameters, and lists of their values.

use toml::de::{DeArray, DeValue};

use crate::expr;
use crate::reading::{Complaints, Place, kind_of};
use crate::template::MAX_TEXT;
use crate::text::{clean, is_unsafe};
use crate::words::{Message, message};

/// Digits as powers are written, from 0 on: `a²` is no name, but a power, which is written `a^2`.
pub(super) const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

/// Complains of a name that no parameter can have.
pub(super) fn wrong_name(name: &str, place: &Place, complaints: &mut Complaints) {
    complaints.error(
        place,
        message!("author-param-name", name = clean(name)),
        Some(message!("author-param-name-help")),
    );
}

pub(super) fn is_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_alphabetic() || c == '_')
        && name
            .chars()
            .all(|c| (c.is_alphanumeric() || c == '_') && !RAISED.contains(&c))
        && !["and", "or", "not"].contains(&name)
}

/// What is wrong with a parameter, and what to do.
pub(super) struct Wrong {
    pub message: Message,
    pub help: Message,
}

pub(super) fn wrong<T>(message: Message, help: Message) -> Result<T, Wrong> {
    Err(Wrong { message, help })
}

/// The entries of a list: all numbers, or all strings.
pub(super) fn read_list(array: &DeArray<'_>) -> Result<Vec<expr::Value>, Wrong> {
    let mut list = Vec::new();
    for entry in array.iter() {
        list.push(match entry.get_ref() {
            DeValue::String(text) if text.chars().any(is_unsafe) => {
                return wrong(
                    message!("author-param-unsafe"),
                    message!("author-param-unsafe-help"),
                );
            }
            DeValue::String(text) if text.len() > MAX_TEXT => {
                return wrong(
                    message!("author-param-long", n = MAX_TEXT / 1024),
                    message!("author-param-long-help"),
                );
            }
            DeValue::String(text) => expr::Value::Text(text.to_string()),
            DeValue::Integer(n) => literal(n.as_str())?,
            DeValue::Float(n) => literal(n.as_str())?,
            other => {
                return wrong(
                    message!("author-param-entry", found = kind_of(other)),
                    message!("author-param-entry-help"),
                );
            }
        });
    }
    let texts = list
        .iter()
        .filter(|v| matches!(v, expr::Value::Text(_)))
        .count();
    if texts != 0 && texts != list.len() {
        return wrong(
            message!("author-param-mixed"),
            message!("author-param-mixed-help"),
        );
    }
    Ok(list)
}

fn literal(text: &str) -> Result<expr::Value, Wrong> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let size = expr::numeral(&digits.replace('_', ""));
    let signed = |value| match value {
        expr::Value::Number(n) if negative => expr::negated(n).map(expr::Value::Number),
        expr::Value::Decimal(n, places) if negative => {
            expr::negated(n).map(|n| expr::Value::Decimal(n, places))
        }
        value => Some(value),
    };
    match size.and_then(signed) {
        Some(value) => Ok(value),
        None => wrong(
            message!("author-param-number", text = text),
            message!("author-param-number-help"),
        ),
    }
}
