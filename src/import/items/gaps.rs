//! Several questions within a text: blanks where all of them are typed, else parts.

use super::turn::{blank, one, prose};
use super::{Body, Format, Item, Text, at_gap};
use crate::import::asked::{Asked, Unasked};
use crate::words::message;

/// A question with its prompt and the keys of its kind; not its id and skills.
pub(in crate::import) fn asked(item: &Item) -> Result<Asked, Unasked> {
    match &item.body {
        Body::Gaps(all) => within(item, all),
        _ => one(item),
    }
}

/// A text with questions in it.
fn within(item: &Item, all: &[Body]) -> Result<Asked, Unasked> {
    let mut asked = Asked::default();
    let body = asked.absorb(prose(&item.before));
    let blanks: Option<Vec<String>> = all.iter().map(typed).collect();
    let filled = |fill: &dyn Fn(usize) -> String| {
        let mut out = String::with_capacity(body.len());
        for c in body.chars() {
            match at_gap(c).filter(|n| *n < all.len()) {
                Some(n) => out.push_str(&fill(n)),
                None => out.push(c),
            }
        }
        out
    };
    if let Some(blanks) = blanks.filter(|_| !body.contains("[[")) {
        asked.set("kind", "cloze");
        let prompt = message!("import-asks-blanks", n = blanks.len());
        asked.set("prompt", prompt.to_string());
        asked.set("text", filled(&|n| format!("[[{}]]", blanks[n])));
    } else {
        asked.set("prompt", filled(&|n| format!("({}) \\_\\_\\_", n + 1)));
        for (n, body) in all.iter().enumerate() {
            let part = one(&Item {
                before: Text {
                    format: Format::Plain,
                    source: message!("import-asks-gap", n = n + 1).to_string(),
                },
                body: body.clone(),
                ..Item::default()
            })?;
            part.lost.iter().for_each(|what| asked.lose(*what));
            asked.push("part", part.table);
        }
    }
    if let Some(general) = &item.general {
        let text = asked.absorb(prose(general));
        match asked.table.get_mut("part") {
            Some(toml::Value::Array(parts)) => {
                if let Some(toml::Value::Table(last)) = parts.last_mut() {
                    last.entry("explanation").or_insert(text.into());
                }
            }
            _ => asked.explain(text),
        }
    }
    Ok(asked)
}

/// What stands between the brackets of a blank; none where it is not typed, or more is said of it
/// than a blank can.
fn typed(body: &Body) -> Option<String> {
    let Body::Short(answers) = body else {
        return None;
    };
    let is_plain = answers.iter().all(|answer| answer.credit() >= 100.0);
    blank(answers).filter(|_| is_plain)
}
