//! Calculated questions of Moodle: their data sets become rows of a template.

use toml::{Table, Value};

use super::brackets::{closed, closed_by, filled, letter};
use super::texts::{text, text_in};
use crate::import::asked::{Asked, Choice, Unasked};
use crate::import::decimal::Decimal;
use crate::import::items::{self, Text};
use crate::import::prose::Lost;
use crate::import::xml::Node;

/// The most rows that are taken.
const MOST_ROWS: usize = 200;
/// The most parameters of a question.
const MOST_NAMES: usize = 64;

/// A parameter: its name in Moodle, its name here, its values.
struct Drawn {
    theirs: String,
    ours: String,
    values: Vec<Value>,
}

/// A calculated question as a template.
pub(super) fn asked(question: &Node) -> Result<Asked, Unasked> {
    let mut drawn = drawn(question);
    let rows = drawn
        .iter()
        .map(|one| one.values.len())
        .min()
        .unwrap_or(0)
        .min(MOST_ROWS);
    if rows == 0 {
        return Err(Unasked::Answer);
    }
    for one in &mut drawn {
        one.values.truncate(rows);
    }
    let mut asked = Asked::default();
    let source = question.child("questiontext").map(text).unwrap_or_default();
    let prompt = told(&mut asked, &source, &drawn)?;
    asked.set("prompt", prompt);
    match question.attribute("type") {
        "calculatedmulti" => options(question, &drawn, &mut asked)?,
        _ => answer(question, &drawn, &mut asked)?,
    }
    if let Some(general) = text_in(question, "generalfeedback") {
        let general = told(&mut asked, &general, &drawn)?;
        asked.explain(general);
    }
    let mut table = Table::new();
    for one in drawn {
        table.insert(one.ours, Value::Array(one.values));
    }
    asked.set(
        if rows == 1 { "params" } else { "rows" },
        Value::Table(table),
    );
    Ok(asked)
}

fn drawn(question: &Node) -> Vec<Drawn> {
    let sets = question.child("dataset_definitions");
    let sets = sets
        .into_iter()
        .flat_map(|sets| sets.all("dataset_definition"));
    let mut all: Vec<Drawn> = Vec::new();
    for set in sets.take(MOST_NAMES) {
        let theirs = set.said("name").to_owned();
        let items = set.child("dataset_items");
        let items = items
            .into_iter()
            .flat_map(|items| items.all("dataset_item"));
        let values = items.filter_map(|item| Some(Decimal::read(item.said("value"))?.value()));
        let is_name = theirs.starts_with(|c: char| c.is_ascii_lowercase())
            && theirs.len() <= 20
            && theirs
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
            && !matches!(
                theirs.as_str(),
                "e" | "pi"
                    | "and"
                    | "or"
                    | "not"
                    | "abs"
                    | "min"
                    | "max"
                    | "round"
                    | "sign"
                    | "sqrt"
                    | "floor"
                    | "ceil"
                    | "gcd"
                    | "lcm"
                    | "choose"
            );
        let ours = if is_name {
            theirs.clone()
        } else {
            format!("value{}", all.len() + 1)
        };
        all.push(Drawn {
            theirs,
            ours,
            values: values.take(MOST_ROWS).collect(),
        });
    }
    all.retain(|one| !one.theirs.is_empty());
    all
}

/// A text with its parameters as a template has them.
fn told(asked: &mut Asked, text: &Text, drawn: &[Drawn]) -> Result<String, Unasked> {
    let mut source = text.source.clone();
    let mut shown: Vec<String> = Vec::new();
    // `{=…}` is calculated where it stands.
    while let Some(at) = source.find("{=") {
        let end = closed_by(['{', '}'], &source, at + 2).ok_or(Unasked::Syntax)?;
        let formula = expression(&source[at + 2..end], drawn)?;
        let letter = letter(shown.len()).ok_or(Unasked::Answer)?;
        shown.push(formula);
        source.replace_range(at..=end, &letter.to_string());
    }
    for one in drawn {
        let place = format!("{{{}}}", one.theirs);
        if source.contains(&place) {
            let letter = letter(shown.len()).ok_or(Unasked::Answer)?;
            shown.push(one.ours.clone());
            source = source.replace(&place, &letter.to_string());
        }
    }
    let prose = asked.absorb(items::prose(&Text {
        source,
        ..text.clone()
    }));
    Ok(filled(&prose, &shown, true, |out, name, _| {
        out.push_str(&format!("{{{name}}}"));
    }))
}

/// A formula of Moodle as an expression of a template.
fn expression(formula: &str, drawn: &[Drawn]) -> Result<String, Unasked> {
    let mut text = formula.to_owned();
    for one in drawn {
        text = text.replace(&format!("{{{}}}", one.theirs), &one.ours);
    }
    text = text.split_whitespace().collect();
    text = text.replace("pi()", "pi");
    for _ in 0..40 {
        let Some(at) = text.find("pow(") else { break };
        let inside = at + 4;
        let end = closed(&text, inside).ok_or(Unasked::Syntax)?;
        let comma = comma(&text[inside..end]).ok_or(Unasked::Syntax)? + inside;
        let power = format!("(({})^({}))", &text[inside..comma], &text[comma + 1..end]);
        text.replace_range(at..=end, &power);
    }
    match text.contains(['{', '}', '"', '\'']) || text.len() > 400 {
        true => Err(Unasked::Answer),
        false => Ok(text),
    }
}

/// The comma between two arguments.
fn comma(text: &str) -> Option<usize> {
    let mut depth = 0_i32;
    for (at, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            ',' if depth == 0 => return Some(at),
            _ => {}
        }
    }
    None
}

/// Options, each calculated where it stands.
fn options(question: &Node, drawn: &[Drawn], asked: &mut Asked) -> Result<(), Unasked> {
    let mut options = Vec::new();
    for node in question.all("answer") {
        let credit: f64 = node.attribute("fraction").trim().parse().unwrap_or(0.0);
        let say = text_in(node, "feedback");
        if super::looks::shows_picture(&text(node)) {
            return Err(Unasked::Picture);
        }
        options.push(Choice {
            text: told(asked, &text(node), drawn)?,
            say: say.map(|text| told(asked, &text, drawn)).transpose()?,
            is_right: credit > 0.0,
        });
        if credit > 0.0 && credit < 100.0 && !super::looks::asks_for_all(question) {
            asked.lose(Lost::PartialCredit);
        }
    }
    asked.choose(options, false, true)
}

/// The first right answer; others are mistakes where something is said of them.
fn answer(question: &Node, drawn: &[Drawn], asked: &mut Asked) -> Result<(), Unasked> {
    let mut found = false;
    for node in question.all("answer") {
        let credit: f64 = node.attribute("fraction").trim().parse().unwrap_or(0.0);
        let say = text_in(node, "feedback");
        let say = say.map(|text| told(asked, &text, drawn)).transpose()?;
        let formula = node.words();
        if formula == "*" {
            if say.is_some() {
                asked.lose(Lost::AnyOther);
            }
            continue;
        }
        let formula = expression(formula, drawn)?;
        if credit >= 100.0 && !found {
            found = true;
            asked.set("kind", "number");
            tolerance(node, asked);
            asked.set("answer", formula);
            // An explanation would be shown to wrong answers, too.
            if say.is_some() {
                asked.lose(Lost::Feedback);
            }
            continue;
        }
        if credit > 0.0 {
            asked.lose(if credit >= 100.0 {
                Lost::AnotherNumber
            } else {
                Lost::PartialCredit
            });
        }
        if let Some(say) = say {
            asked.push_mistake(Value::String(formula), say);
        }
    }
    if found {
        Ok(())
    } else {
        Err(Unasked::NoneRight)
    }
}

/// How far an answer may be off: a share of it, or so much.
fn tolerance(node: &Node, asked: &mut Asked) {
    let Some(off) = Decimal::read(node.said("tolerance")).filter(|off| !off.is_zero()) else {
        return;
    };
    match node.said("tolerancetype") {
        "2" => asked.set("tolerance", off.value()),
        _ => {
            let share: f64 = off.to_string().parse().unwrap_or(0.0);
            asked.set("tolerance", format!("{} %", share * 100.0));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Drawn, expression};

    #[test]
    fn formulas_become_expressions() {
        let drawn = [Drawn {
            theirs: "A b".into(),
            ours: "value1".into(),
            values: Vec::new(),
        }];
        assert_eq!(
            expression("pow({A b}, 2) * pi()", &drawn).as_deref(),
            Ok("((value1)^(2))*pi")
        );
        assert!(expression("{other}", &drawn).is_err());
    }
}
