//! What to write instead, where a value has the wrong form or a key the wrong place.

use toml::de::DeValue;

use super::table_name::TableName;
use crate::words::{Joined, Message, Value, message};

/// What a key's value is to be.
#[derive(Clone, Copy)]
pub(super) enum Form {
    Text,
    List,
    Number {
        from: f64,
        to: f64,
    },
    /// A number, or an expression in quotes.
    Numeral,
    Truth,
    Table,
    Tables,
}

impl Form {
    /// What it is called within a sentence.
    pub(super) fn message(self) -> Message {
        match self {
            Form::Text => message!("reading-form-text"),
            Form::List => message!("reading-form-list"),
            Form::Number { from, to } => message!(
                "reading-form-number",
                from = from.to_string(),
                to = to.to_string()
            ),
            Form::Numeral => message!("reading-form-numeral"),
            Form::Truth => message!("reading-form-truth"),
            Form::Table => message!("reading-form-table"),
            Form::Tables => message!("reading-form-tables"),
        }
    }

    /// What to write in place of what was found: `raw`, for the key `key` of `table`.
    pub(super) fn remedy(
        self,
        table: TableName,
        key: &str,
        found: &DeValue<'_>,
        raw: &str,
    ) -> Message {
        match (self, found) {
            (Form::Text, DeValue::Array(_)) if key == "answer" => {
                message!("reading-one-answer-help")
            }
            (Form::Text, DeValue::Array(_)) => message!("reading-one-text-help"),
            (Form::Text, DeValue::Table(_)) => message!("reading-text-help", key = key),
            (Form::Text, DeValue::Boolean(_)) if key == "where" => {
                message!("reading-condition-help")
            }
            (Form::Text, _) => message!("reading-in-quotes-help", text = short(raw)),
            (Form::List, DeValue::Table(_)) if key == "pairs" => message!("reading-pairs-help"),
            (Form::List, DeValue::Table(_)) => message!("reading-list-help", key = key),
            (Form::List, DeValue::String(text)) if key != "hints" && text.contains(',') => {
                let parts = text.split(',').map(str::trim);
                let parts: Vec<String> = parts.map(|part| format!("\"{part}\"")).collect();
                let parts = parts.join(", ");
                message!("reading-in-brackets-help", key = key, text = short(&parts))
            }
            (Form::List, _) => message!("reading-in-brackets-help", key = key, text = short(raw)),
            (Form::Number { from, to }, DeValue::String(text)) => {
                number_in_quotes(key, text, from, to)
            }
            (Form::Number { from, to }, _) => message!(
                "reading-number-help",
                key = key,
                value = middle(from, to).to_string()
            ),
            (Form::Numeral, DeValue::Array(_)) => message!("reading-one-number-help"),
            (Form::Numeral, found) => message!(
                "reading-number-help",
                key = key,
                value = in_tens(found).unwrap_or_else(|| "42".into())
            ),
            (Form::Truth, _) => message!("reading-truth-help", key = key),
            (Form::Table, _) if key == "params" => message!("reading-params-help"),
            (Form::Table, _) if key == "prompt" => message!("reading-prompt-table-help"),
            (Form::Table, _) if table == TableName::Course => {
                message!("reading-table-help", key = format!("course.{key}"))
            }
            (Form::Table, _) if table == TableName::Figure => {
                message!("reading-numbers-table-help", key = key)
            }
            (Form::Table, _) => message!("reading-table-help", key = key),
            (Form::Tables, _) => match key {
                "mistake" if table == TableName::Step => message!("reading-step-mistake-help"),
                "misconception" => message!("reading-skill-table-help", key = key),
                _ => match (found, within(table)) {
                    // A header as it stands there, with one bracket.
                    (DeValue::Table(_), _) if raw.starts_with('[') => {
                        let header = raw.trim_matches(['[', ']', ' ']);
                        message!("reading-tables-help", key = short(header))
                    }
                    (_, Some(within)) => {
                        message!("reading-within-table-help", key = format!("{within}.{key}"))
                    }
                    (_, None) => message!("reading-tables-help", key = key),
                },
            },
        }
    }
}

/// What stands before the name of a table within such a table, in its header.
fn within(table: TableName) -> Option<&'static str> {
    Some(match table {
        TableName::Question => "question",
        TableName::Part => "question.part",
        TableName::Step => "question.step",
        TableName::Skill => "skill",
        TableName::Course => "course",
        _ => return None,
    })
}

/// What was written, where it is short enough to be shown in a complaint.
fn short(raw: &str) -> &str {
    match raw.len() <= 40 && !raw.contains('\n') {
        true => raw,
        false => "…",
    }
}

fn number_in_quotes(key: &str, text: &str, from: f64, to: f64) -> Message {
    match text.trim().parse::<f64>() {
        Ok(n) if (from..=to).contains(&n) => {
            message!(
                "reading-without-quotes-help",
                key = key,
                value = n.to_string()
            )
        }
        _ => message!(
            "reading-number-without-quotes-help",
            key = key,
            value = middle(from, to).to_string()
        ),
    }
}

/// A whole number that is written in hexadecimal, octal or binary digits, in the usual ones.
fn in_tens(found: &DeValue<'_>) -> Option<String> {
    let DeValue::Integer(whole) = found else {
        return None;
    };
    let read = i64::from_str_radix(whole.as_str(), whole.radix());
    read.ok().map(|number| number.to_string())
}

/// A round number between two others.
fn middle(from: f64, to: f64) -> f64 {
    ((from + to) * 5.0).round() / 10.0
}

/// Where a key that can't stand in one table may stand instead.
///
/// `known` are the keys of that table, `of_question` those of a question.
pub(super) fn elsewhere(
    table: TableName,
    name: &str,
    known: &[&str],
    of_question: &[&str],
) -> Message {
    match (table, name) {
        (
            TableName::Course | TableName::Skill | TableName::Question | TableName::Facts,
            "format",
        ) => return message!("reading-format-place-help"),
        (TableName::File, "id" | "title" | "description" | "language" | "license") => {
            return message!("reading-course-key-place-help");
        }
        (TableName::File, "step" | "mistake" | "part" | "steps" | "mistakes" | "parts") => {
            let name = name.trim_end_matches('s');
            return message!("reading-below-question-help", name = name);
        }
        (TableName::File | TableName::Course, "misconception" | "misconceptions") => {
            let name = name.trim_end_matches('s');
            return message!("reading-below-skill-help", name = name);
        }
        (TableName::Question | TableName::Part | TableName::Step, "feedback") => {
            return message!("reading-feedback-place-help");
        }
        (TableName::Step, name) if of_question.contains(&name) => {
            return message!("reading-above-help", name = "step");
        }
        (TableName::Mistake, name) if of_question.contains(&name) => {
            return message!("reading-above-help", name = "mistake");
        }
        _ => {}
    }
    let mut known = known.to_vec();
    known.sort_unstable();
    known.dedup();
    message!(
        "reading-keys-help",
        keys = Value::list(known, Joined::Commas)
    )
}
