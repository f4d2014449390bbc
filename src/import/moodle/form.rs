//! The form that a node of STACK asks for besides the value.

use super::maxima::Variables;
use super::typeset::Style;
use crate::algebra::{Form, Letters, Match, Node, Rules, Shape, compare, lacks, read};
use crate::expr::{Formula, Number, Value, Values};
use crate::template::{Pattern, Room};

/// The most draws that are looked at.
const MOST_DRAWS: usize = 200;

/// Whether a test compares with something written in about the same way.
pub(super) fn compares_writing(test: &str) -> bool {
    matches!(test, "EqualComAss" | "EqualComAssRules" | "CasEqual")
}

/// The form that a test asks for, with the answer written so; none where ours says no such
/// thing, or where not all that is drawn has it.
pub(super) fn form(
    test: &str,
    teacher: &str,
    variables: &Variables,
) -> Option<(&'static str, String)> {
    let text = variables.laid(teacher, Style::Typed)?;
    let forms: &[&'static str] = match test {
        "Expanded" => &["expanded"],
        "FacForm" => &["factored"],
        "LowestTerms" => &["lowest-terms"],
        "SingleFrac" => &["one-fraction"],
        "CompletedSquare" => &["completed-square"],
        _ if !compares_writing(test) => return None,
        _ if text.contains("sqrt(") => &["simplest-root"],
        // Of other functions no form says how they are written.
        _ if calls(&text) => return None,
        _ if text.contains('/') => &["lowest-terms"],
        _ => &["expanded", "completed-square", "factored"],
    };
    let shapes = shapes(&text, variables)?;
    let has = |name: &str| {
        let form = Form::ALL.iter().find(|(other, _)| *other == name);
        form.is_some_and(|(_, form)| {
            let is_sum = |shape: &Shape| matches!(shape, Shape::Term(Node::Sum(_)));
            shapes.iter().all(|shape| {
                lacks(*form, shape, shape).is_none() && !(*form == Form::Factored && is_sum(shape))
            })
        })
    };
    let name = forms.iter().find(|name| has(name))?;
    Some((name, text))
}

/// Whether a function with a name stands in it.
fn calls(text: &str) -> bool {
    [
        "sin(", "cos(", "tan(", "sinh(", "cosh(", "tanh(", "ln(", "exp(", "abs(",
    ]
    .iter()
    .any(|name| text.contains(name))
}

/// Whether two expressions have the same value, as far as one draw says it.
pub(super) fn are_equal(one: &str, other: &str, variables: &Variables) -> bool {
    let first = |text: &str| {
        shapes(&variables.typed(text)?, variables)?
            .into_iter()
            .next()
    };
    match (first(one), first(other)) {
        (Some(one), Some(other)) => compare(&one, &other, &Rules::default()) == Match::Same,
        _ => false,
    }
}

/// What a text is with all that can be drawn, as far as it is looked at.
fn shapes(text: &str, variables: &Variables) -> Option<Vec<Shape>> {
    let draws = draws(variables)?;
    let shapes = draws.iter().map(|values| {
        let text = match variables.is_template() {
            true => Pattern::new(text)
                .fill(Some(values), &Room::for_showing())
                .ok()?
                .to_string(),
            false => text.to_owned(),
        };
        Some(read(&text, &Letters::default()).ok()?.shape)
    });
    shapes.collect()
}

/// The values of parameters, draw by draw.
fn draws(variables: &Variables) -> Option<Vec<Values>> {
    let mut lists: Vec<(String, Vec<i64>)> = Vec::new();
    let mut made: Vec<(String, Formula)> = Vec::new();
    for (name, set) in variables.params() {
        match &set {
            toml::Value::Array(list) => {
                let list: Option<Vec<i64>> = list.iter().map(toml::Value::as_integer).collect();
                lists.push((name, list?));
            }
            toml::Value::String(text) => match (text.strip_prefix("= "), text.split_once("..")) {
                (Some(formula), _) => made.push((name, Formula::new(formula))),
                (None, Some((low, high))) => {
                    let (low, high): (i64, i64) = (low.parse().ok()?, high.parse().ok()?);
                    let high = high.min(low.saturating_add(1000));
                    lists.push((name, (low..=high).collect()));
                }
                _ => return None,
            },
            _ => return None,
        }
    }
    let all = lists
        .iter()
        .fold(1_usize, |all, (_, list)| all.saturating_mul(list.len()));
    let step = all.div_ceil(MOST_DRAWS).max(1);
    let draw = |n: usize| {
        let mut rest = n.saturating_mul(step);
        let mut values = Values::default();
        for (name, list) in &lists {
            let value = i128::from(*list.get(rest % list.len().max(1))?);
            rest /= list.len().max(1);
            values.insert(name.clone(), Value::Number(Number::from_integer(value)));
        }
        for (name, formula) in &made {
            let value = formula.number(&values).ok()?;
            values.insert(name.clone(), Value::Number(value));
        }
        Some(values)
    };
    (0..all.div_ceil(step).max(1)).map(draw).collect()
}
