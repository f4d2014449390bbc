//! What to write instead, where a value has the wrong form or a key the wrong place.

use toml::de::DeValue;

/// What a key's value is to be.
#[derive(Clone, Copy)]
pub(super) enum Form {
    Text,
    List,
    Number { from: f64, to: f64 },
    Truth,
    Table,
    Tables,
}

impl Form {
    pub(super) fn name(self) -> String {
        match self {
            Form::Text => "a string".into(),
            Form::List => "a list".into(),
            Form::Number { from, to } => format!("a number from {from} to {to}"),
            Form::Truth => "true or false".into(),
            Form::Table => "a table".into(),
            Form::Tables => "a list of tables".into(),
        }
    }

    /// What to write in place of what was found.
    pub(super) fn remedy(self, what: &str, key: &str, found: &DeValue<'_>, raw: &str) -> String {
        let short = |raw: &str| match raw.len() <= 40 && !raw.contains('\n') {
            true => raw.to_owned(),
            false => "…".to_owned(),
        };
        match (self, found) {
            (Form::Text, DeValue::Array(_)) if key == "answer" => {
                "write one string in quotes, without square brackets; several options can be right where `kind = \"multi\"`".into()
            }
            (Form::Text, DeValue::Array(_)) => {
                "write one string in quotes, without square brackets".into()
            }
            (Form::Text, DeValue::Table(_)) => format!("write `{key} = \"…\"`"),
            (Form::Text, _) => format!("put it in quotes: `\"{}\"`", short(raw)),
            (Form::List, DeValue::Table(_)) => format!("write `{key} = [\"…\", \"…\"]`"),
            (Form::List, _) => format!("put it in square brackets: `{key} = [{}]`", short(raw)),
            (Form::Number { from, to }, DeValue::String(text)) => match text.trim().parse::<f64>() {
                Ok(n) if (from..=to).contains(&n) => {
                    format!("write it without quotes: `{key} = {n}`")
                }
                _ => format!("write a number without quotes, as in `{key} = {}`", middle(from, to)),
            },
            (Form::Number { from, to }, _) => {
                format!("write a number, as in `{key} = {}`", middle(from, to))
            }
            (Form::Truth, _) => format!("write `{key} = true` or `{key} = false`, without quotes"),
            (Form::Table, _) if key == "params" => {
                "write `params = { a = \"2..9\", b = \"2..9\" }`".into()
            }
            (Form::Table, _) => format!("write `[{key}]` on a line of its own"),
            (Form::Tables, _) => match key {
                "mistake" if what == "a step" => {
                    "write `[[question.step.mistake]]` on a line of its own".into()
                }
                "mistake" | "step" => format!("write `[[question.{key}]]` on a line of its own"),
                _ => format!("write `[[{key}]]`, with two brackets on each side"),
            },
        }
    }
}

/// A round number between two others.
fn middle(from: f64, to: f64) -> f64 {
    ((from + to) * 5.0).round() / 10.0
}

/// Where a key that can't stand in one table may stand instead.
///
/// `of_question` are the keys of a question.
pub(super) fn elsewhere(what: &str, name: &str, known: &[&str], of_question: &[&str]) -> String {
    match (what, name) {
        ("[course]", "format") => {
            return "move it above `[course]`, to the first line of the file".into();
        }
        ("a course file", "id" | "title" | "description" | "language" | "license") => {
            return "move it below `[course]`".into();
        }
        ("a course file", "step" | "mistake" | "steps" | "mistakes") => {
            let name = name.trim_end_matches('s');
            return format!("write `[[question.{name}]]`, below the question it belongs to");
        }
        ("a step" | "a mistake", name) if of_question.contains(&name) => {
            let header = match what {
                "a step" => "step",
                _ => "mistake",
            };
            return format!(
                "if it belongs to the question, move it above the first `[[question.{header}]]`"
            );
        }
        _ => {}
    }
    let mut known = known.to_vec();
    known.sort_unstable();
    known.dedup();
    format!("it may have {}", known.join(", "))
}
