//! Values that are drawn anew each time, as parameters of a template.

use std::collections::HashMap;

use toml::{Table, Value};

use super::formulas::expression;
use super::item::{Item, Variable};
use super::rules::{Flow, follow};
use super::told::drawn;
use super::value::{Atom, Base};
use super::world::World;
use crate::import::asked::{Asked, Unasked};
use crate::import::decimal::Decimal;
use crate::import::prose::Lost;
use crate::import::xml::Node;
use crate::text::formulas_in;

/// The most showings that are drawn where the rules can't be put into parameters.
const ROWS: usize = 20;
/// Draws that are tried for them.
const TRIES: u64 = 100;
/// The most values of a template.
const MOST_NAMES: usize = 64;

/// What is drawn, as keys of a question.
#[derive(Default)]
pub(super) struct Drawing {
    /// What our names are, by theirs.
    names: HashMap<String, String>,
    params: Table,
    rows: Table,
    conditions: Vec<String>,
    /// The right answers that are drawn, as expressions.
    answers: HashMap<String, String>,
    /// Whether the rules stand there as they are, and not showings that were drawn from them.
    is_whole: bool,
}

/// Reads what an item draws, with one set of values.
///
/// # Errors
/// Where the rules can't be followed.
pub(super) fn read<'i, 'n>(
    item: &'i Item<'n>,
) -> Result<(Option<Drawing>, World<'i, 'n>), Unasked> {
    if item.templates.is_empty() {
        return Ok((None, World::new(item, 0)));
    }
    if item.templates.len() > MOST_NAMES {
        return Err(Unasked::Answer);
    }
    let world = (0..TRIES)
        .find_map(|seed| once(item, seed))
        .ok_or(Unasked::Drawn)?;
    let drawing = symbolic(item)
        .or_else(|| showings(item))
        .ok_or(Unasked::Drawn)?;
    Ok((Some(drawing), world))
}

/// One set of values.
fn once<'i, 'n>(item: &'i Item<'n>, seed: u64) -> Option<World<'i, 'n>> {
    let mut world = World::new(item, seed);
    if let Some(rules) = item.drawing {
        let flow = follow(&mut world, rules).ok()?;
        if flow == Flow::Again {
            return None;
        }
    }
    world.work = 0;
    Some(world)
}

/// Our name for a value of theirs: no letter alone, which could be one of a formula.
fn names(item: &Item<'_>) -> HashMap<String, String> {
    let named = item.templates.iter().enumerate().map(|(n, variable)| {
        let ours = format!("v{}", n + 1);
        (variable.id.clone(), ours)
    });
    named.collect()
}

/// The rules as parameters; none where one of them is none.
fn symbolic(item: &Item<'_>) -> Option<Drawing> {
    let mut drawing = Drawing {
        names: names(item),
        is_whole: true,
        ..Drawing::default()
    };
    let mut set: Vec<&str> = Vec::new();
    for rule in item.drawing.iter().flat_map(|rules| &rules.children) {
        let id = rule.attribute("identifier");
        let inside = rule.children.first()?;
        match rule.name.as_str() {
            "setTemplateValue" if !set.contains(&id) => {
                let ours = drawing.names.get(id)?.clone();
                let value = parameter(inside, &drawing.names)?;
                drawing.params.insert(ours, value);
                set.push(id);
            }
            "setCorrectResponse" => {
                let response = item.response(id)?;
                if response.base != Base::Number {
                    return None;
                }
                let text = expression(inside, &drawing.names)?;
                drawing.answers.insert(id.to_owned(), text);
            }
            "templateConstraint" => {
                drawing.conditions.push(expression(inside, &drawing.names)?);
            }
            _ => return None,
        }
    }
    for variable in &item.templates {
        if !set.contains(&variable.id.as_str()) {
            let ours = drawing.names.get(&variable.id)?.clone();
            drawing.params.insert(ours, constant(variable)?);
        }
    }
    Some(drawing)
}

/// A value that is always the same.
fn constant(variable: &Variable) -> Option<Value> {
    let atom = variable.default.one()?;
    Some(Value::Array(vec![cell(atom)?]))
}

fn parameter(node: &Node, names: &HashMap<String, String>) -> Option<Value> {
    let number = |name: &str| Decimal::read(node.attribute(name));
    match node.name.as_str() {
        "randomInteger" => {
            let low = number("min").or_else(|| Decimal::read("0"))?;
            let high = number("max")?;
            let step = node.attribute("step").trim();
            let step = match step {
                "" | "1" => String::new(),
                step => format!(" step {}", step.parse::<u32>().ok()?),
            };
            Some(Value::String(format!("{low}..{high}{step}")))
        }
        "random" => {
            let of = node.children.first()?;
            let values: Option<Vec<Value>> = of
                .children
                .iter()
                .filter(|value| value.name == "baseValue")
                .map(|value| {
                    let base = Base::of(value.attribute("baseType"));
                    cell(&base.read(&value.all_words())?)
                })
                .collect();
            let values = values.filter(|values| values.len() == of.children.len())?;
            (!values.is_empty() && values.len() <= 500).then_some(Value::Array(values))
        }
        "baseValue" => {
            let base = Base::of(node.attribute("baseType"));
            Some(Value::Array(vec![cell(&base.read(&node.all_words())?)?]))
        }
        _ => Some(Value::String(format!("= {}", expression(node, names)?))),
    }
}

/// A value as it stands in a list.
fn cell(atom: &Atom) -> Option<Value> {
    match atom {
        Atom::Words(words) => Some(Value::String(words.clone())),
        Atom::Number(number) => {
            let short = format!("{number:.6}");
            let short = short.trim_end_matches('0').trim_end_matches('.');
            Some(Decimal::read(if short == "-0" { "0" } else { short })?.value())
        }
        Atom::Truth(_) => None,
    }
}

/// Showings that the rules draw, as rows.
fn showings(item: &Item<'_>) -> Option<Drawing> {
    let mut drawing = Drawing {
        names: names(item),
        ..Drawing::default()
    };
    let single =
        |variable: &&Variable| variable.cardinality == "single" && variable.base != Base::Truth;
    let shown: Vec<&Variable> = item.templates.iter().filter(single).collect();
    let mut rows: Vec<Vec<Value>> = Vec::new();
    let mut fixed: Option<Vec<super::value::Value>> = None;
    for seed in 0..TRIES {
        let Some(world) = once(item, seed) else {
            continue;
        };
        let mut row: Vec<Value> = Vec::new();
        for variable in &shown {
            row.push(cell(world.get(&variable.id).one()?)?);
        }
        let mut others = Vec::new();
        for response in &item.responses {
            let right = world.correct.get(&response.id).cloned().unwrap_or_default();
            match (response.base, right.one()) {
                (Base::Number, Some(atom)) => row.push(cell(atom)?),
                _ => others.push(right),
            }
        }
        // What is chosen can't be drawn: the options stand there as they are.
        if fixed.get_or_insert_with(|| others.clone()) != &others {
            return None;
        }
        if !rows.contains(&row) {
            rows.push(row);
        }
        if rows.len() == ROWS {
            break;
        }
    }
    let mut columns: Vec<String> = Vec::new();
    for variable in &shown {
        columns.push(drawing.names.get(&variable.id)?.clone());
    }
    let drawn = item
        .responses
        .iter()
        .filter(|response| response.base == Base::Number);
    for (n, response) in drawn.enumerate() {
        let name = format!("right{}", n + 1);
        drawing.answers.insert(response.id.clone(), name.clone());
        columns.push(name);
    }
    if rows.first().is_none_or(|row| row.len() != columns.len()) {
        return None;
    }
    for (at, name) in columns.into_iter().enumerate() {
        let column = rows.iter().filter_map(|row| row.get(at).cloned());
        drawing.rows.insert(name, Value::Array(column.collect()));
    }
    Some(drawing)
}

impl Drawing {
    /// The right answer of a response as it is drawn.
    pub(super) fn answer(&self, response: &str) -> Option<&str> {
        self.answers.get(response).map(String::as_str)
    }

    /// Puts parameters in the place of letters, and adds them as keys.
    pub(super) fn finish(&self, shown: &[(String, String)], asked: &mut Asked) {
        let names: Vec<String> = shown.iter().map(|shown| self.place(shown)).collect();
        for (_, value) in asked.table.iter_mut() {
            fill(value, &names);
        }
        let one_row = self
            .rows
            .values()
            .any(|c| c.as_array().is_some_and(|c| c.len() < 2));
        if !self.params.is_empty() {
            asked.set("params", Value::Table(self.params.clone()));
        }
        if !self.rows.is_empty() {
            asked.set(
                if one_row { "params" } else { "rows" },
                Value::Table(self.rows.clone()),
            );
        }
        if !self.conditions.is_empty() {
            let all: Vec<String> = self.conditions.iter().map(|c| format!("({c})")).collect();
            asked.set("where", all.join(" and "));
        }
        if !self.is_whole {
            asked.lose(Lost::Showings);
        }
    }

    /// What stands between braces for a value that is printed in a way.
    fn place(&self, (id, format): &(String, String)) -> String {
        let name = self.names.get(id).map_or("", String::as_str);
        let places = format
            .trim_start_matches("%")
            .strip_prefix('.')
            .and_then(|rest| {
                let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
                digits.parse::<u8>().ok().filter(|n| *n <= 12)
            });
        match places {
            Some(places) if places > 0 => format!("{{{name}:{places}}}"),
            _ => format!("{{{name}}}"),
        }
    }
}

/// Fills all texts of a value.
fn fill(value: &mut Value, names: &[String]) {
    match value {
        Value::String(text) => *text = filled(text, names),
        Value::Array(all) => all.iter_mut().for_each(|value| fill(value, names)),
        Value::Table(table) => table.iter_mut().for_each(|(_, value)| fill(value, names)),
        _ => {}
    }
}

/// A text with its parameters between braces, and its own braces doubled.
fn filled(text: &str, names: &[String]) -> String {
    let mut formulas = formulas_in(text).into_iter().peekable();
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        while formulas.next_if(|found| found.inside.end <= at).is_some() {}
        let inside = formulas
            .peek()
            .is_some_and(|found| found.inside.contains(&at));
        match (c, drawn(c).and_then(|n| names.get(n))) {
            (_, Some(name)) => out.push_str(name),
            ('{' | '}', _) if !inside => out.extend([c, c]),
            (c, _) => out.push(c),
        }
    }
    out
}
