//! Questions as they stand in course files, with values in the place of parameters.

use toml::{Table, Value};

use crate::course::Question;
use crate::expr::{Values, decimal, show_decimal, show_places};
use crate::template::{Bare, Draws, Pattern, Room};

/// How many showings of a template are written.
pub(super) const SHOWINGS: usize = 5;
/// Draws that are tried for them.
const TRIES: u64 = 40;
/// Places of a number that does not end.
const PLACES: u8 = 12;

/// The keys that draw values.
const DRAWING: [&str; 3] = ["params", "rows", "where"];
/// What is typed, letter by letter.
const TYPED: [&str; 2] = ["answer", "code"];

/// A question as it is; of a template, up to five showings that differ.
pub(super) fn showings(question: &Question, table: &Table) -> Vec<Table> {
    let Some(template) = &question.template else {
        let filled = fill_table(table, None);
        return filled.into_iter().collect();
    };
    let mut all: Vec<Table> = Vec::new();
    for seed in 0..TRIES {
        let mut draws = Draws::new(seed);
        let Ok(values) = template.draw(&mut draws) else {
            continue;
        };
        if let Some(filled) = fill_table(table, Some(&values)).filter(|one| !all.contains(one)) {
            all.push(filled);
        }
        if all.len() == SHOWINGS {
            break;
        }
    }
    all
}

fn fill_table(table: &Table, values: Option<&Values>) -> Option<Table> {
    let is_number = table.get("kind").and_then(Value::as_str) == Some("number");
    let mut filled = Table::new();
    for (key, value) in table {
        if DRAWING.contains(&key.as_str()) {
            continue;
        }
        let own = match key.as_str() {
            "answer" | "tolerance" if is_number => Value::String(number(value, values)?),
            "mistake" if is_number => mistakes(value, values),
            key => fill(value, TYPED.contains(&key), values)?,
        };
        filled.insert(key.clone(), own);
    }
    Some(filled)
}

fn fill(value: &Value, typed: bool, values: Option<&Values>) -> Option<Value> {
    Some(match value {
        Value::String(text) if values.is_some() => {
            let pattern = match typed {
                true => Pattern::typed(text.as_str()),
                false => Pattern::new(text.as_str()),
            };
            let filled = pattern.fill(values, &Room::for_showing()).ok()?;
            Value::String(filled.into_string())
        }
        Value::Array(all) => {
            let all: Option<Vec<Value>> = all.iter().map(|one| fill(one, typed, values)).collect();
            Value::Array(all?)
        }
        Value::Table(table) => Value::Table(fill_table(table, values)?),
        other => other.clone(),
    })
}

/// A number in digits; one with a per cent sign keeps it.
fn number(value: &Value, values: Option<&Values>) -> Option<String> {
    let text = value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned);
    if let Some(share) = text.trim().strip_suffix('%') {
        return Some(format!(
            "{} %",
            number(&Value::String(share.to_owned()), values)?
        ));
    }
    // A power of ten stays as it is written.
    if text.contains(['e', 'E']) && decimal(text.trim()).is_some() {
        return Some(text.trim().to_owned());
    }
    let number = Bare::new(text.trim())
        .number(values, &Room::for_showing())
        .ok()?;
    let written = show_decimal(&number);
    match written.contains('/') {
        // It never ends: near enough where it need not be exact.
        true => Some(format!("{}/", show_places(&number, PLACES)?)),
        false => Some(written),
    }
}

/// Mistakes with numbers in digits; one that has no value is none.
fn mistakes(value: &Value, values: Option<&Values>) -> Value {
    let one = |mistake: &Value| {
        let table = mistake.as_table()?;
        let answer = match table.get("answer")? {
            Value::Array(all) => {
                let all: Option<Vec<Value>> = all.iter().map(|one| wrong(one, values)).collect();
                Value::Array(all?)
            }
            other => wrong(other, values)?,
        };
        let rest: Table = (table.iter())
            .filter(|(key, _)| *key != "answer")
            .map(|(key, value)| (key.clone(), value.clone()))
            .collect();
        let mut filled = fill_table(&rest, values)?;
        filled.insert("answer".to_owned(), answer);
        Some(Value::Table(filled))
    };
    let all = value.as_array().map_or(&[][..], Vec::as_slice);
    Value::Array(all.iter().filter_map(one).collect())
}

/// A wrong number, or a range of them.
fn wrong(value: &Value, values: Option<&Values>) -> Option<Value> {
    let end = |text: &str| match text.trim() {
        "" => Some(String::new()),
        text => number(&Value::String(text.to_owned()), values),
    };
    let text = value.as_str().and_then(|text| text.split_once(".."));
    match text {
        Some((low, high)) => Some(Value::String(format!("{}..{}", end(low)?, end(high)?))),
        None => number(value, values).map(Value::String),
    }
}
