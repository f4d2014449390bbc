//! Reads the parameters of a template: `params` and `where`.

use toml::de::{DeArray, DeValue};

use crate::expr::{self, Formula, Value};
use crate::reading::{Place, Table, kind_of};
use crate::template::{Domain, MAX_PARAMS, MAX_TEXT, Template};
use crate::text::{clean, is_unsafe};

/// The largest end of a range, on either side of 0.
const LARGEST: i64 = 1_000_000_000;
/// What a parameter may be.
const FORMS: &str = "write a range \"2..9\", a list [2, 5] or [\"Ana\", \"Luis\"], or \"= a + 1\"";

/// `Some(None)` for no parameters, `None` where they are wrong.
pub(super) fn read_template(table: &mut Table<'_, '_>) -> Option<Option<Template>> {
    let meant = table.has("params");
    let condition = table.string("where");
    let Some((params, place)) = table.table("params") else {
        if meant {
            return None;
        }
        if let Some((_, place)) = condition {
            table.complaints.error(
                &place,
                "`where` needs `params`",
                Some("add `params = { a = \"2..9\" }`, or take `where` out".into()),
            );
            return None;
        }
        return Some(None);
    };
    if params.len() > MAX_PARAMS {
        table.complaints.error(
            &place,
            format!(
                "`params` has {} parameters; a question may have {MAX_PARAMS}",
                params.len()
            ),
            Some("take out what no text needs, or split the question in two".into()),
        );
        return None;
    }
    let mut drawn = Vec::new();
    let mut derived: Vec<(String, Formula, Place)> = Vec::new();
    let mut sound = true;
    for (key, value) in params.iter() {
        let name = key.get_ref().to_string();
        let at = |span| Place {
            source: place.source,
            span,
        };
        if !is_name(&name) {
            table.complaints.error(
                &at(key.span()),
                format!("`{}` can't be a parameter", clean(&name)),
                Some("names are letters, digits and `_`, begin with a letter, and are not `and`, `or` or `not`".into()),
            );
            sound = false;
            continue;
        }
        let value_place = at(value.span());
        match read_domain(value.get_ref()) {
            Ok(parameter) => {
                table
                    .complaints
                    .written
                    .push(("params", value_place.clone()));
                match parameter {
                    Parameter::Drawn(domain) => drawn.push((name, domain)),
                    Parameter::Derived(source) => derived.push((name, source, value_place)),
                }
            }
            Err(wrong) => {
                table.complaints.error(
                    &value_place,
                    format!("the parameter `{name}`: {}", wrong.message),
                    Some(wrong.help.into()),
                );
                sound = false;
            }
        }
    }
    let derived = in_order(derived, table)?;
    sound.then_some(Some(Template {
        drawn,
        derived,
        condition: condition.map(|(c, _)| Formula::new(c)),
    }))
}

fn is_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_alphabetic() || c == '_')
        && name.chars().all(|c| c.is_alphanumeric() || c == '_')
        && !["and", "or", "not"].contains(&name)
}

/// Values can be computed once those they need are there.
fn in_order(
    mut derived: Vec<(String, Formula, Place)>,
    table: &mut Table<'_, '_>,
) -> Option<Vec<(String, Formula)>> {
    let mut order = Vec::new();
    while !derived.is_empty() {
        let waiting: Vec<String> = derived.iter().map(|(name, ..)| name.clone()).collect();
        let ready = derived
            .iter()
            .position(|(_, source, _)| source.names().iter().all(|n| !waiting.contains(n)));
        let Some(i) = ready else {
            let (name, source, at) = &derived[0];
            let message = match source.names().contains(name) {
                true => format!("`{name}` is derived from itself"),
                false => format!(
                    "these parameters are derived from one another: {}",
                    waiting.join(", ")
                ),
            };
            table.complaints.error(
                at,
                message,
                Some("give one of them a range or a list, and derive the others from it".into()),
            );
            return None;
        };
        let (name, source, _) = derived.remove(i);
        order.push((name, source));
    }
    Some(order)
}

enum Parameter {
    Drawn(Domain),
    Derived(Formula),
}

struct Wrong {
    message: String,
    help: String,
}

fn wrong<T>(message: impl Into<String>, help: impl Into<String>) -> Result<T, Wrong> {
    Err(Wrong {
        message: message.into(),
        help: help.into(),
    })
}

fn read_domain(value: &DeValue<'_>) -> Result<Parameter, Wrong> {
    match value {
        DeValue::String(text) => match text.trim().strip_prefix('=') {
            Some(source) if source.trim().is_empty() => {
                wrong("nothing follows the `=`", "write such as \"= a + 1\"")
            }
            Some(source) => Ok(Parameter::Derived(Formula::new(source.trim()))),
            None => read_range(text).map(Parameter::Drawn),
        },
        DeValue::Array(array) if array.is_empty() => {
            wrong("its list is empty", "write the values to draw from: [2, 5]")
        }
        DeValue::Array(array) => read_list(array).map(|list| Parameter::Drawn(Domain::List(list))),
        DeValue::Integer(n) => wrong(
            format!("`{}` alone is nothing to draw from", n.as_str()),
            format!(
                "write \"= {}\" for one fixed value, or a range such as \"2..9\"",
                n.as_str()
            ),
        ),
        other => wrong(format!("this is {}", kind_of(other)), FORMS),
    }
}

fn read_list(array: &DeArray<'_>) -> Result<Vec<Value>, Wrong> {
    let mut list = Vec::new();
    for entry in array.iter() {
        list.push(match entry.get_ref() {
            DeValue::String(text) if text.chars().any(is_unsafe) => {
                return wrong("a string holds a control character", "take it out");
            }
            DeValue::String(text) if text.len() > MAX_TEXT => {
                return wrong(
                    format!("a string of its list is longer than {} kB", MAX_TEXT / 1024),
                    "shorten it: the whole text of a question may be no longer",
                );
            }
            DeValue::String(text) => Value::Text(text.to_string()),
            DeValue::Integer(n) => literal(n.as_str())?,
            DeValue::Float(n) => literal(n.as_str())?,
            other => {
                return wrong(
                    format!("its list holds {}", kind_of(other)),
                    "a list holds numbers or strings",
                );
            }
        });
    }
    let texts = list.iter().filter(|v| matches!(v, Value::Text(_))).count();
    if texts != 0 && texts != list.len() {
        return wrong(
            "its list mixes numbers and strings",
            "put all entries in quotes, or none",
        );
    }
    Ok(list)
}

/// `2..9`, or `-9..9 step 3`.
fn read_range(text: &str) -> Result<Domain, Wrong> {
    let text = text.trim();
    let (range, step) = match text.split_once("step") {
        Some((range, step)) => (range.trim(), step.trim()),
        None => (text, "1"),
    };
    let Some((from, to)) = range.split_once("..") else {
        return wrong(format!("`{text}` is not a range"), FORMS);
    };
    let (from, to) = (from.trim(), to.trim());
    let (Some(from), Some(to)) = (end(from), end(to)) else {
        return wrong(
            format!("the ends of `{range}` are not both whole numbers"),
            "write a range as \"2..9\"; for other values, write a list: [0.5, 1.5]",
        );
    };
    if from.abs().max(to.abs()) > LARGEST {
        return wrong(
            format!("`{range}` is too large a range"),
            format!("write ends from -{LARGEST} to {LARGEST}, such as \"1..{LARGEST}\""),
        );
    }
    if from > to {
        return wrong(
            format!("`{range}` runs the wrong way round"),
            format!("write the smaller end first: \"{to}..{from}\""),
        );
    }
    match end(step) {
        Some(step @ 1..=LARGEST) => Ok(Domain::Range { from, to, step }),
        _ => wrong(
            format!("the step `{step}` is not a whole number from 1 on"),
            format!("write such as \"{from}..{to} step 2\""),
        ),
    }
}

/// A whole number; one that is too large for the machine is as large as can be.
fn end(text: &str) -> Option<i64> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    Some(text.parse().unwrap_or(match text.starts_with('-') {
        true => -i64::MAX,
        false => i64::MAX,
    }))
}

fn literal(text: &str) -> Result<Value, Wrong> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let size = expr::decimal(&digits.replace('_', ""));
    match size.and_then(|n| if negative { expr::negated(n) } else { Some(n) }) {
        Some(n) => Ok(Value::Number(n)),
        None => wrong(
            format!("`{text}` is not a plain number"),
            "write it with digits and at most one point, at most 30 digits",
        ),
    }
}
