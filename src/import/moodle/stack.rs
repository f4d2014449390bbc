//! Questions of STACK, as far as they can be said without Maxima: variables that are numbers
//! become parameters of a template, other variables stand where they are used.

use toml::{Table, Value};

use super::gaps::asks_about;
use super::maxima::{self, Variables};
use super::texts::{text, text_in};
use super::tree::Node;
use crate::algebra::{Letters, read};
use crate::import::asked::{Asked, Choice, Unasked};
use crate::import::decimal::Decimal;
use crate::import::items::{self, Text};
use crate::import::prose::Lost;

/// The most inputs of a question.
const MOST_INPUTS: usize = 30;

/// A question of STACK: with one input as it is, with more in parts.
pub(super) fn asked(question: &Node) -> Result<Asked, Unasked> {
    let variables = maxima::variables(question.said("questionvariables"))?;
    let inputs: Vec<&Node> = question.all("input").collect();
    if inputs.is_empty() || inputs.len() > MOST_INPUTS {
        return Err(if inputs.is_empty() {
            Unasked::Empty
        } else {
            Unasked::Answer
        });
    }
    let mut asked = Asked::default();
    let source = question.child("questiontext").map(text).unwrap_or_default();
    let several = inputs.len() > 1;
    let place = |name: &str| {
        let at = inputs.iter().position(|input| input.said("name") == name);
        at.filter(|_| several)
            .map_or(String::new(), |at| format!("({}) \\_\\_\\_", at + 1))
    };
    let prompt = told(&mut asked, &source, &variables, &place)?;
    if prompt.is_empty() {
        return Err(Unasked::Empty);
    }
    asked.set("prompt", prompt);
    for (n, input) in inputs.iter().enumerate() {
        let mut part = Asked::default();
        answer(input, question, &variables, &mut part)?;
        for what in &part.lost {
            asked.lose(*what);
        }
        if several {
            part.set("prompt", asks_about(n));
            asked.push("part", part.table);
        } else {
            asked.table.extend(part.table);
        }
    }
    if let Some(general) = text_in(question, "generalfeedback") {
        let general = told(&mut asked, &general, &variables, &|_| String::new())?;
        match asked.table.get_mut("part").and_then(Value::as_array_mut) {
            Some(parts) => {
                if let Some(Value::Table(last)) = parts.last_mut() {
                    last.entry("explanation").or_insert(general.into());
                }
            }
            None => asked.explain(general),
        }
    }
    let params: Table = variables.params().collect();
    if !params.is_empty() {
        asked.set("params", Value::Table(params));
    }
    Ok(asked)
}

/// A text of STACK: its places for inputs are named by `place`, `{@…@}` is filled in.
fn told(
    asked: &mut Asked,
    text: &Text,
    variables: &Variables,
    place: &dyn Fn(&str) -> String,
) -> Result<String, Unasked> {
    let mut source = String::with_capacity(text.source.len());
    let mut shown: Vec<String> = Vec::new();
    let mut rest = text.source.as_str();
    loop {
        let (at, open) = match (rest.find("[["), rest.find("{@"), rest.find("{#")) {
            (None, None, None) => break,
            (a, b, c) => {
                let of = |at: Option<usize>, open| at.map(|at| (at, open));
                let all = [of(a, "[["), of(b, "{@"), of(c, "{#")];
                all.into_iter().flatten().min().unwrap_or_default()
            }
        };
        source.push_str(&rest[..at]);
        let inside = &rest[at + 2..];
        let close = match open {
            "[[" => "]]",
            "{@" => "@}",
            _ => "#}",
        };
        let end = inside.find(close).ok_or(Unasked::Syntax)?;
        let words = &inside[..end];
        let filled = match open {
            "[[" => match words.trim().split_once(':') {
                Some(("input", name)) => place(name.trim()),
                Some(("validation" | "feedback", _)) => String::new(),
                _ => return Err(Unasked::Kind),
            },
            _ => variables.shown(words).ok_or(Unasked::Answer)?,
        };
        if !filled.is_empty() {
            let n = u32::try_from(shown.len())
                .ok()
                .filter(|n| *n < 500)
                .ok_or(Unasked::Answer)?;
            source.extend(char::from_u32(0xf100 + n));
            shown.push(filled);
        }
        rest = &inside[end + 2..];
    }
    source.push_str(rest);
    let prose = asked.absorb(items::prose(&Text {
        source,
        ..text.clone()
    }));
    Ok(braced(&prose, &shown, variables.is_template()))
}

/// The text with what is filled in; where it is a template, its other braces are doubled.
fn braced(text: &str, shown: &[String], is_template: bool) -> String {
    let formulas = crate::text::formulas_in(text);
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let inside = formulas.iter().any(|found| found.inside.contains(&at));
        let n = u32::from(c)
            .checked_sub(0xf100)
            .and_then(|n| usize::try_from(n).ok());
        match (c, n.and_then(|n| shown.get(n))) {
            (_, Some(words)) if inside || words.starts_with('{') => out.push_str(words),
            (_, Some(words)) => out.push_str(&format!("${words}$")),
            ('{' | '}', _) if !inside && is_template => out.extend([c, c]),
            (c, _) => out.push(c),
        }
    }
    out
}

/// The kind and the answer of an input.
fn answer(
    input: &Node,
    question: &Node,
    variables: &Variables,
    asked: &mut Asked,
) -> Result<(), Unasked> {
    let teacher = input.said("tans");
    match input.said("type") {
        "algebraic" | "numerical" | "matrix" | "varmatrix" | "equiv" | "singlechar" => {
            value(teacher, variables, asked).ok_or(Unasked::Answer)?;
            mistakes(input.said("name"), question, variables, asked)
        }
        "string" => {
            let right = variables.text(teacher).ok_or(Unasked::Answer)?;
            asked.set("kind", "text");
            asked.set("answer", right);
            Ok(())
        }
        "boolean" => {
            let right = variables.text(teacher).ok_or(Unasked::Answer)?;
            let option = |text: &str, is_right| Choice {
                text: text.to_owned(),
                say: None,
                is_right,
            };
            asked.choose(
                vec![
                    option("True", right == "true"),
                    option("False", right == "false"),
                ],
                false,
                false,
            )
        }
        "radio" | "dropdown" | "checkbox" => {
            let options = variables.options(teacher).ok_or(Unasked::Answer)?;
            let many = input.said("type") == "checkbox";
            let options = options.into_iter().map(|(text, is_right)| Choice {
                text,
                say: None,
                is_right,
            });
            asked.choose(options.collect(), many, true)
        }
        _ => Err(Unasked::Kind),
    }
}

/// A number, or algebra.
fn value(teacher: &str, variables: &Variables, asked: &mut Asked) -> Option<()> {
    let right = variables.typed(teacher)?;
    let number = Decimal::read(&right).map(|number| number.value());
    let number = match number {
        None if variables.is_number(teacher) => variables.expression(teacher).map(Value::String),
        number => number,
    };
    match number {
        Some(number) => {
            asked.set("kind", "number");
            asked.set("answer", number);
        }
        None => {
            if !right.contains('{') {
                read(&right, &Letters::default()).ok()?;
            }
            asked.set("kind", "expression");
            asked.set("answer", right);
        }
    }
    Some(())
}

/// Nodes that compare an input with something else and say something where it is that.
fn mistakes(
    name: &str,
    question: &Node,
    variables: &Variables,
    asked: &mut Asked,
) -> Result<(), Unasked> {
    let is_number = asked.table.get("kind").and_then(Value::as_str) == Some("number");
    for node in question.all("prt").flat_map(|prt| prt.all("node")) {
        if node.said("sans") != name {
            continue;
        }
        let compares = matches!(
            node.said("answertest"),
            "AlgEquiv" | "EqualComAss" | "CasEqual"
        );
        let score = node.number("truescore").unwrap_or(1.0);
        let said = text_in(node, "truefeedback");
        let (Some(said), true) = (said, compares) else {
            // Another test that grades, or that says something where it fails.
            if !compares || text_in(node, "falsefeedback").is_some() {
                asked.lose(if compares {
                    Lost::AnyOther
                } else {
                    Lost::Grading
                });
            }
            continue;
        };
        if score >= 1.0 {
            continue;
        }
        let wrong = match is_number {
            true => variables.expression(node.said("tans")),
            false => variables.typed(node.said("tans")),
        };
        let feedback = told(asked, &said, variables, &|_| String::new())?;
        match wrong.filter(|wrong| !wrong.contains(name)) {
            Some(wrong) => asked.push_mistake(Value::String(wrong), feedback),
            None => asked.lose(Lost::Grading),
        }
    }
    Ok(())
}
