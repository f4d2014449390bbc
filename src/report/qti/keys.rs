//! Keys of questions, and what several kinds have in common.

use toml::{Table, Value};

use super::draft::Draft;
use super::rules::{cases, correct, one, variable};

pub(super) fn list<'t>(table: &'t Table, key: &str) -> &'t [Value] {
    table
        .get(key)
        .and_then(Value::as_array)
        .map_or(&[], Vec::as_slice)
}

/// The text of an option or an accepted answer, and what is said of it.
pub(super) fn worded(value: &Value) -> (String, Option<&str>) {
    match value {
        Value::Table(table) => (
            table.get("text").map(plain).unwrap_or_default(),
            table.get("say").and_then(Value::as_str),
        ),
        other => (plain(other), None),
    }
}

/// A value as it is written.
pub(super) fn plain(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

/// One text, or all of a list.
pub(super) fn texts(value: Option<&Value>) -> Vec<String> {
    match value {
        Some(Value::Array(all)) => all.iter().map(|one| worded(one).0).collect(),
        Some(one) => vec![plain(one)],
        None => Vec::new(),
    }
}

/// A line below a prompt, in which something is typed: the identifier of its response.
pub(super) fn line(prompt: &str, draft: &mut Draft) -> String {
    let id = draft.next();
    draft.text(prompt, &[]);
    draft.block(&format!("<p>{}</p>", entry(&id)));
    id
}

pub(super) fn entry(id: &str) -> String {
    format!("<textEntryInteraction responseIdentifier=\"{id}\"/>")
}

/// The right response is worth one.
pub(super) fn right_is_one(id: &str) -> String {
    let is_right = format!("<match>{}{}</match>", variable(id), correct(id));
    cases(&[(is_right, one())])
}
