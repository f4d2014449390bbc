//! Questions of STACK, as far as they can be said without Maxima: variables that are numbers
//! become parameters of a template, other variables stand where they are used.

use toml::{Table, Value};

use super::brackets;
use super::form;
use super::gaps::asks_about;
use super::maxima::{self, Variables};
use super::texts::{text, text_in};
use crate::algebra::{Letters, read};
use crate::import::asked::{Asked, Choice, Unasked};
use crate::import::decimal::Decimal;
use crate::import::items::{self, Text};
use crate::import::prose::Lost;
use crate::import::xml::Node;

/// Where the only input of a question stands.
const PLACE: &str = "\u{f0ff}";
/// What stands there in a sentence.
const GAP: &str = "\\_\\_\\_";
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
        match at.filter(|_| several) {
            Some(at) => format!("({}) {GAP}", at + 1),
            None => PLACE.to_owned(),
        }
    };
    let prompt = told(&mut asked, &source, &variables, &place)?;
    let prompt = without_place(&prompt);
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
    if let Some(condition) = variables.condition() {
        asked.set("where", condition);
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
            source.push(brackets::letter(shown.len()).ok_or(Unasked::Answer)?);
            shown.push(filled);
        }
        rest = &inside[end + 2..];
    }
    source.push_str(rest);
    let prose = asked.absorb(items::prose(&Text {
        source,
        ..text.clone()
    }));
    Ok(brackets::filled(
        &prose,
        &shown,
        variables.is_template(),
        put,
    ))
}

/// Adds what is filled in: in a formula as a part of it, elsewhere as a formula.
fn put(out: &mut String, words: &str, is_inside: bool) {
    // Behind a letter or a raised sign it is one group.
    let joins = out.ends_with(|c: char| c.is_alphanumeric() || "^_}".contains(c));
    let stands = is_group(words) || words.contains(GAP) || words == PLACE;
    match is_inside {
        true if joins && !is_group(words) && words.chars().count() > 1 => {
            out.push_str(&format!("{{{words}}}"));
        }
        false if !stands => out.push_str(&format!("${words}$")),
        _ => out.push_str(words),
    }
}

/// Whether it is a place of a template and nothing else.
fn is_group(words: &str) -> bool {
    words.starts_with('{') && words.find('}') == Some(words.len() - 1)
}

/// Without the place of the only input, where it stands behind a sentence.
fn without_place(text: &str) -> String {
    let Some((before, behind)) = text.split_once(PLACE) else {
        return text.to_owned();
    };
    let before_it = before.trim_end_matches(|c: char| c.is_whitespace() || c == '\\');
    let stands_alone = before_it.is_empty()
        || before_it.ends_with(['.', '?', '!', ':'])
        || before.ends_with("\n\n");
    let ends = behind.trim().trim_start_matches('.').trim().is_empty();
    match stands_alone && ends {
        true => before_it.to_owned(),
        false => text.replace(PLACE, GAP),
    }
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
            mistakes(input, question, variables, asked)
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
        // A root is typed as one.
        None if variables.is_number(teacher) && !right.contains("sqrt(") => {
            variables.expression(teacher).map(Value::String)
        }
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

/// Nodes that ask for a form, and nodes that compare an input with something else and say
/// something where it is that.
fn mistakes(
    input: &Node,
    question: &Node,
    variables: &Variables,
    asked: &mut Asked,
) -> Result<(), Unasked> {
    let (name, teacher) = (input.said("name"), input.said("tans"));
    let all: Vec<&Node> = question
        .all("prt")
        .flat_map(|prt| prt.all("node"))
        .collect();
    let nodes = all.iter().filter(|node| node.said("sans") == name);
    let nodes: Vec<&Node> = nodes.copied().collect();
    // What is made of the input is looked at, not the input itself.
    let speaks = |node: &&Node| {
        let mut words = (node.said("sans")).split(|c: char| !c.is_alphanumeric() && c != '_');
        node.said("sans") != name && words.any(|word| word == name)
    };
    if all.iter().any(speaks) || nodes.is_empty() && !all.is_empty() {
        asked.lose(Lost::Grading);
    }
    for node in &nodes {
        let test = node.said("answertest");
        if test != "AlgEquiv" && is_key(node, teacher, variables) {
            asks_form(test, teacher, variables, asked);
        }
    }
    for node in nodes {
        mistake(node, name, teacher, variables, asked)?;
    }
    Ok(())
}

/// Whether a node compares with the answer, or with nothing else.
fn is_key(node: &Node, teacher: &str, variables: &Variables) -> bool {
    let test = node.said("answertest");
    !form::compares_writing(test)
        || node.number("truescore").unwrap_or(1.0) >= 1.0
            && (node.said("tans") == teacher
                || form::are_equal(node.said("tans"), teacher, variables))
}

/// A test of more than the value: a form, or a loss that is named.
fn asks_form(test: &str, teacher: &str, variables: &Variables, asked: &mut Asked) {
    let key = asked
        .table
        .get("answer")
        .map(Value::to_string)
        .unwrap_or_default();
    let is_number = asked.table.get("kind").and_then(Value::as_str) == Some("number");
    // A whole number is written in one way.
    if is_number && form::compares_writing(test) && !key.contains(['/', '^', '.']) {
        return;
    }
    match form::form(test, teacher, variables).filter(|_| !is_number) {
        Some((form, answer)) if !asked.table.contains_key("form") => {
            asked.set("answer", answer);
            asked.set("form", form);
        }
        Some((form, _)) if asked.table["form"].as_str() == Some(form) => {}
        _ => asked.lose(Lost::Grading),
    }
}

/// A node that says something to what is not all right.
fn mistake(
    node: &Node,
    name: &str,
    teacher: &str,
    variables: &Variables,
    asked: &mut Asked,
) -> Result<(), Unasked> {
    let test = node.said("answertest");
    let compares = test == "AlgEquiv" || form::compares_writing(test);
    let Some(said) = text_in(node, "truefeedback").filter(|_| compares) else {
        // The feedback for a failed test is lost.
        if text_in(node, "falsefeedback").is_some() {
            asked.lose(Lost::AnyOther);
        }
        return Ok(());
    };
    if node.number("truescore").unwrap_or(1.0) >= 1.0 {
        return Ok(());
    }
    let wrong = node.said("tans");
    // Of the right value: what is asked for is a form.
    if wrong == teacher || form::are_equal(wrong, teacher, variables) {
        if !asked.table.contains_key("form") {
            asked.lose(Lost::Grading);
        }
        return Ok(());
    }
    let is_number = asked.table.get("kind").and_then(Value::as_str) == Some("number");
    let wrong = match is_number {
        true => variables.expression(wrong),
        false => variables.typed(wrong),
    };
    let feedback = told(asked, &said, variables, &|_| String::new())?;
    match wrong.filter(|wrong| !wrong.contains(name)) {
        Some(wrong) => asked.push_mistake(Value::String(wrong), feedback),
        None => asked.lose(Lost::Grading),
    }
    Ok(())
}
