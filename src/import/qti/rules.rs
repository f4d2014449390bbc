//! The rules of an item, followed: how answers are judged, and how values are drawn.

use super::value::Value;
use super::world::{Stuck, World};
use crate::import::xml::Node;

/// What comes after a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flow {
    Next,
    /// No further rule is followed.
    Exit,
    /// A constraint does not hold: values are drawn again.
    Again,
}

/// Follows the rules in an element, in order.
pub(super) fn follow(world: &mut World<'_, '_>, rules: &Node) -> Result<Flow, Stuck> {
    for rule in &rules.children {
        let flow = one(world, rule)?;
        if flow != Flow::Next {
            return Ok(flow);
        }
    }
    Ok(Flow::Next)
}

fn one(world: &mut World<'_, '_>, rule: &Node) -> Result<Flow, Stuck> {
    world.step()?;
    let id = rule.attribute("identifier");
    match rule.name.as_str() {
        "responseCondition" | "templateCondition" => return branch(world, rule),
        "responseProcessingFragment" => return follow(world, rule),
        "exitResponse" | "exitTemplate" => return Ok(Flow::Exit),
        "setOutcomeValue" | "setTemplateValue" | "setDefaultValue" => {
            let value = expression(world, rule)?;
            world.set(id, value);
        }
        "setCorrectResponse" => {
            let value = expression(world, rule)?;
            world.correct.insert(id.to_owned(), value);
        }
        "templateConstraint" => {
            if !expression(world, rule)?.is_true() {
                return Ok(Flow::Again);
            }
        }
        _ => return Err(Stuck),
    }
    Ok(Flow::Next)
}

/// What the only expression in a rule comes to.
fn expression(world: &mut World<'_, '_>, rule: &Node) -> Result<Value, Stuck> {
    let expression = rule.children.first().ok_or(Stuck)?;
    world.value(expression)
}

fn branch(world: &mut World<'_, '_>, rule: &Node) -> Result<Flow, Stuck> {
    for case in &rule.children {
        let is_else = matches!(case.name.as_str(), "responseElse" | "templateElse");
        let skipped = usize::from(!is_else);
        if !is_else && !expression(world, case)?.is_true() {
            continue;
        }
        for rule in case.children.iter().skip(skipped) {
            let flow = one(world, rule)?;
            if flow != Flow::Next {
                return Ok(flow);
            }
        }
        break;
    }
    Ok(Flow::Next)
}
