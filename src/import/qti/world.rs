//! What the variables of an item hold while its rules are followed, and its expressions.

use std::collections::HashMap;

use super::figures::{gcd, maths, to_figures, to_places};
use super::item::{Item, held};
use super::value::{Atom, Base, Value};
use crate::import::xml::Node;

/// How many expressions and rules of an item are worked out at most.
const MOST_WORK: u32 = 400_000;

/// The most values of a container.
const MOST_ATOMS: usize = 200;

/// A rule or an expression that can't be followed here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stuck;

/// The values of all variables.
#[derive(Clone)]
pub(super) struct World<'i, 'n> {
    pub(super) item: &'i Item<'n>,
    pub(super) held: HashMap<String, Value>,
    /// The right responses: templates may set them.
    pub(super) correct: HashMap<String, Value>,
    /// Where the next random number comes from.
    chance: u64,
    pub(super) work: u32,
}

impl<'i, 'n> World<'i, 'n> {
    /// All variables as they are declared.
    pub(super) fn new(item: &'i Item<'n>, chance: u64) -> World<'i, 'n> {
        let mut held = HashMap::new();
        held.insert("completionStatus".to_owned(), Value::words("unknown"));
        held.insert("numAttempts".to_owned(), Value::number(1.0));
        held.insert("duration".to_owned(), Value::number(60.0));
        for variable in item.outcomes.iter().chain(&item.templates) {
            let zero = variable.base == Base::Number && variable.cardinality == "single";
            let value = match variable.default.is_null() && zero {
                true => Value::number(0.0),
                false => variable.default.clone(),
            };
            held.insert(variable.id.clone(), value);
        }
        let correct = item.responses.iter();
        let correct = correct.map(|response| (response.id.clone(), response.best()));
        World {
            item,
            held,
            correct: correct.collect(),
            chance,
            work: 0,
        }
    }

    pub(super) fn get(&self, id: &str) -> Value {
        self.held.get(id).cloned().unwrap_or_default()
    }

    /// Counts a step of work.
    pub(super) fn step(&mut self) -> Result<(), Stuck> {
        self.work += 1;
        if self.work > MOST_WORK {
            Err(Stuck)
        } else {
            Ok(())
        }
    }

    /// The next number by chance, from 0 up to 1 without it.
    fn draw(&mut self) -> f64 {
        self.chance = self.chance.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.chance;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^= z >> 31;
        (z >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// What an expression comes to.
    pub(super) fn value(&mut self, node: &Node) -> Result<Value, Stuck> {
        self.step()?;
        let id = node.attribute("identifier");
        Ok(match node.name.as_str() {
            "baseValue" => {
                let base = Base::of(node.attribute("baseType"));
                base.read(&node.value()).map_or(Value::Null, Value::One)
            }
            "variable" => self.get(id),
            "correct" => self.correct.get(id).cloned().unwrap_or_default(),
            "default" => {
                let all = self.item.outcomes.iter().chain(&self.item.responses);
                let mut all = all.chain(&self.item.templates);
                let known = all.find(|variable| variable.id == id);
                known.map_or(Value::Null, |variable| variable.default.clone())
            }
            "null" => Value::Null,
            "mapResponse" => {
                let response = self.item.response(id).ok_or(Stuck)?;
                let mapping = response.mapping.as_ref().ok_or(Stuck)?;
                Value::number(mapping.worth(&self.get(id)))
            }
            "randomInteger" | "randomFloat" | "random" => self.random(node)?,
            "and" | "or" | "not" | "anyN" => self.logic(node)?,
            "multiple" | "ordered" | "containerSize" | "isNull" | "index" | "delete"
            | "contains" | "member" | "repeat" => self.container(node)?,
            "match" | "stringMatch" | "substring" | "equal" | "equalRounded" | "lt" | "gt"
            | "lte" | "gte" | "durationLT" | "durationGTE" => self.compared(node)?,
            "mathConstant" => match node.attribute("name") {
                "pi" => Value::number(std::f64::consts::PI),
                "e" => Value::number(std::f64::consts::E),
                _ => return Err(Stuck),
            },
            _ => self.arithmetic(node)?,
        })
    }

    fn all(&mut self, node: &Node) -> Result<Vec<Value>, Stuck> {
        node.children
            .iter()
            .map(|child| self.value(child))
            .collect()
    }

    /// A number that an attribute holds, or the variable that it names.
    fn number_in(&self, node: &Node, name: &str) -> Option<f64> {
        let text = node.attribute(name).trim();
        text.parse()
            .ok()
            .or_else(|| self.get(text.trim_matches(['{', '}'])).as_number())
    }

    fn random(&mut self, node: &Node) -> Result<Value, Stuck> {
        let drawn = self.draw();
        if node.name == "random" {
            let of = self.all(node)?;
            let atoms = of.first().map_or(&[][..], Value::atoms);
            let at = (drawn * atoms.len() as f64) as usize;
            return Ok(atoms
                .get(at)
                .map_or(Value::Null, |atom| Value::One(atom.clone())));
        }
        let low = self.number_in(node, "min").unwrap_or(0.0);
        let high = self.number_in(node, "max").ok_or(Stuck)?;
        if high < low || high - low > 1e12 {
            return Err(Stuck);
        }
        if node.name == "randomFloat" {
            return Ok(Value::number(low + drawn * (high - low)));
        }
        let step = self
            .number_in(node, "step")
            .filter(|step| *step >= 1.0)
            .unwrap_or(1.0);
        let places = ((high - low) / step).floor() + 1.0;
        Ok(Value::number(low + step * (drawn * places).floor()))
    }

    fn logic(&mut self, node: &Node) -> Result<Value, Stuck> {
        let all = self.all(node)?;
        let trues = all.iter().filter(|value| value.is_true()).count();
        Ok(Value::truth(match node.name.as_str() {
            "and" => trues == all.len(),
            "or" => trues > 0,
            "not" => trues == 0,
            _ => {
                let low = self.number_in(node, "min").unwrap_or(0.0);
                let high = self.number_in(node, "max").unwrap_or(f64::MAX);
                (low..=high).contains(&(trues as f64))
            }
        }))
    }

    fn container(&mut self, node: &Node) -> Result<Value, Stuck> {
        let all = self.all(node)?;
        let first = all.first().cloned().unwrap_or_default();
        let second = all.get(1).cloned().unwrap_or_default();
        let joined = || -> Vec<Atom> {
            let atoms = all.iter().flat_map(|value| value.atoms());
            atoms.take(MOST_ATOMS).cloned().collect()
        };
        Ok(match node.name.as_str() {
            "multiple" => Value::Many(joined()),
            "ordered" => Value::Ordered(joined()),
            "repeat" => {
                let times = self
                    .number_in(node, "numberRepeats")
                    .unwrap_or(1.0)
                    .clamp(0.0, 100.0);
                let one = joined();
                let all = one.len().saturating_mul(times as usize).min(MOST_ATOMS);
                Value::Ordered(one.iter().cycle().take(all).cloned().collect())
            }
            "containerSize" => Value::number(first.atoms().len() as f64),
            "isNull" => Value::truth(first.is_null()),
            "index" => {
                let at = self.number_in(node, "n").unwrap_or(1.0);
                let atom = first.atoms().get((at.max(1.0) as usize) - 1);
                atom.map_or(Value::Null, |atom| Value::One(atom.clone()))
            }
            "delete" => {
                let kept = second
                    .atoms()
                    .iter()
                    .filter(|atom| !first.holds(atom))
                    .cloned();
                match second {
                    Value::Ordered(_) => Value::Ordered(kept.collect()),
                    _ => Value::Many(kept.collect()),
                }
            }
            "member" => Value::truth(first.one().is_some_and(|atom| second.holds(atom))),
            _ => Value::truth(second.atoms().iter().all(|atom| first.holds(atom))),
        })
    }

    fn compared(&mut self, node: &Node) -> Result<Value, Stuck> {
        let all = self.all(node)?;
        let [first, second] = all.as_slice() else {
            return Err(Stuck);
        };
        if first.is_null() || second.is_null() {
            return Ok(Value::Null);
        }
        if node.name == "match" {
            return Ok(Value::truth(first.same(second)));
        }
        if matches!(node.name.as_str(), "stringMatch" | "substring") {
            return words_compared(node, first, second);
        }
        let (Some(a), Some(b)) = (first.as_number(), second.as_number()) else {
            return Ok(Value::Null);
        };
        Ok(Value::truth(match node.name.as_str() {
            "lt" | "durationLT" => a < b,
            "gt" => a > b,
            "lte" => a <= b,
            "gte" | "durationGTE" => a >= b,
            "equal" => self.is_near(node, a, b),
            _ => {
                let places = self
                    .number_in(node, "figures")
                    .unwrap_or(3.0)
                    .clamp(0.0, 15.0);
                match node.attribute("roundingMode") {
                    "decimalPlaces" => to_places(a, places) == to_places(b, places),
                    _ => to_figures(a, places) == to_figures(b, places),
                }
            }
        }))
    }

    /// Whether two numbers are equal as a rule has it. The second is the right one.
    fn is_near(&self, node: &Node, one: f64, other: f64) -> bool {
        // The response may stand on either side.
        let is_response =
            |child: &Node| self.item.response(child.attribute("identifier")).is_some();
        let response_last = node
            .children
            .get(1)
            .is_some_and(|c| c.name == "variable" && is_response(c));
        let (given, right) = if response_last {
            (other, one)
        } else {
            (one, other)
        };
        let off = node.attribute("tolerance");
        let mut off = off.split_whitespace().map(|text| {
            let own = text.parse().ok();
            own.or_else(|| self.get(text.trim_matches(['{', '}'])).as_number())
        });
        let low = off.next().flatten().unwrap_or(0.0);
        let high = off.next().flatten().unwrap_or(low);
        let slack = 1e-9 * right.abs().max(1e-300);
        match node.attribute("toleranceMode") {
            "absolute" => given >= right - low - slack && given <= right + high + slack,
            "relative" => {
                let share = |per_cent: f64| right.abs() * per_cent / 100.0;
                given >= right - share(low) - slack && given <= right + share(high) + slack
            }
            _ => (given - right).abs() <= slack,
        }
    }

    fn arithmetic(&mut self, node: &Node) -> Result<Value, Stuck> {
        if !is_arithmetic(&node.name) {
            return Err(Stuck);
        }
        let all = self.all(node)?;
        let numbers = all.iter().flat_map(|value| value.atoms()).map(Atom::number);
        let Some(numbers) = numbers.collect::<Option<Vec<f64>>>() else {
            return Ok(Value::Null);
        };
        let name = node.name.as_str();
        let first = numbers.first().copied();
        let second = numbers.get(1).copied();
        let figures = || {
            self.number_in(node, "figures")
                .unwrap_or(3.0)
                .clamp(0.0, 15.0)
        };
        Ok(match (name, first, second) {
            ("sum", ..) => Value::number(numbers.iter().sum()),
            ("product", ..) => Value::number(numbers.iter().product()),
            ("min", Some(_), _) => Value::number(numbers.iter().copied().fold(f64::MAX, f64::min)),
            ("max", Some(_), _) => Value::number(numbers.iter().copied().fold(f64::MIN, f64::max)),
            ("subtract", Some(a), Some(b)) => Value::number(a - b),
            ("divide", Some(a), Some(b)) => Value::number(a / b),
            ("power", Some(a), Some(b)) => Value::number(a.powf(b)),
            ("integerDivide", Some(a), Some(b)) => Value::number((a / b).floor()),
            ("integerModulus", Some(a), Some(b)) => Value::number(a - b * (a / b).floor()),
            ("truncate", Some(a), _) => Value::number(a.trunc()),
            ("round", Some(a), _) => Value::number((a + 0.5).floor()),
            ("integerToFloat", Some(a), _) => Value::number(a),
            ("roundTo", Some(a), _) => match node.attribute("roundingMode") {
                "decimalPlaces" => Value::number(to_places(a, figures())),
                _ => Value::number(to_figures(a, figures())),
            },
            ("gcd", Some(_), _) => Value::number(numbers.iter().copied().fold(0.0, gcd)),
            ("mathOperator", Some(a), b) => maths(node.attribute("name"), a, b).ok_or(Stuck)?,
            // Something that it needs is missing.
            _ => Value::Null,
        })
    }

    /// Sets a variable, in the form in which it is declared.
    pub(super) fn set(&mut self, id: &str, value: Value) {
        let declared = self.item.outcomes.iter().chain(&self.item.templates);
        let declared = declared.chain(&self.item.responses).find(|v| v.id == id);
        let value = match (declared.map(|v| v.cardinality.as_str()), &value) {
            (Some("multiple"), Value::One(atom)) => Value::Many(vec![atom.clone()]),
            (Some("ordered"), Value::One(atom)) => Value::Ordered(vec![atom.clone()]),
            _ => value,
        };
        self.held.insert(id.to_owned(), value);
    }

    /// Gives a response, as its words are written.
    pub(super) fn answer(&mut self, id: &str, written: &[String]) {
        if let Some(response) = self.item.response(id) {
            let value = held(response.base, &response.cardinality, written);
            self.held.insert(id.to_owned(), value);
        }
    }
}

fn is_arithmetic(name: &str) -> bool {
    matches!(
        name,
        "sum"
            | "product"
            | "min"
            | "max"
            | "subtract"
            | "divide"
            | "power"
            | "integerDivide"
            | "integerModulus"
            | "truncate"
            | "round"
            | "integerToFloat"
            | "roundTo"
            | "gcd"
            | "mathOperator"
    )
}

fn words_compared(node: &Node, first: &Value, second: &Value) -> Result<Value, Stuck> {
    let (Some(Atom::Words(a)), Some(Atom::Words(b))) = (first.one(), second.one()) else {
        return Ok(Value::Null);
    };
    let (mut a, mut b) = (a.trim().to_owned(), b.trim().to_owned());
    if node.attribute("caseSensitive") == "false" {
        (a, b) = (a.to_lowercase(), b.to_lowercase());
    }
    Ok(Value::truth(match node.name.as_str() {
        // The first stands in the second.
        "substring" => b.contains(&a),
        _ if node.attribute("substring") == "true" => a.contains(&b),
        _ => a == b,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::xml::tree;

    fn value(xml: &str) -> Result<Value, Stuck> {
        let root = tree("<assessmentItem/>").unwrap();
        let item = Item::read(&root);
        World::new(&item, 7).value(&tree(xml).unwrap())
    }

    fn number(n: f64) -> String {
        format!("<baseValue baseType=\"float\">{n}</baseValue>")
    }

    #[test]
    fn expressions_come_to_values() {
        let pair = |name: &str, a: f64, b: f64| {
            value(&format!("<{name}>{}{}</{name}>", number(a), number(b)))
        };
        assert_eq!(pair("sum", 2.0, 3.0), Ok(Value::number(5.0)));
        assert_eq!(pair("divide", 1.0, 0.0), Ok(Value::Null));
        assert_eq!(pair("integerModulus", 7.0, 3.0), Ok(Value::number(1.0)));
        assert_eq!(pair("lte", 7.0, 3.0), Ok(Value::truth(false)));
        assert_eq!(pair("gcd", 12.0, 18.0), Ok(Value::number(6.0)));
        assert_eq!(pair("customOperator", 1.0, 1.0), Err(Stuck));
        let words = "<patternMatch pattern=\"r.d\"><baseValue baseType=\"string\">red</baseValue></patternMatch>";
        assert_eq!(value(words), Err(Stuck));
        let near = |mode: &str, a: f64, b: f64| {
            let xml = format!("<equal {mode}>{}{}</equal>", number(a), number(b));
            value(&xml).map(|value| value.is_true())
        };
        assert_eq!(
            near("toleranceMode=\"absolute\" tolerance=\"1 2\"", 12.0, 10.0),
            Ok(true)
        );
        assert_eq!(
            near("toleranceMode=\"absolute\" tolerance=\"1 2\"", 8.5, 10.0),
            Ok(false)
        );
        assert_eq!(
            near("toleranceMode=\"relative\" tolerance=\"5\"", 104.0, 100.0),
            Ok(true)
        );
        let rounded = |a: f64, b: f64| {
            let xml = format!(
                "<equalRounded roundingMode=\"decimalPlaces\" figures=\"2\">{}{}</equalRounded>",
                number(a),
                number(b)
            );
            value(&xml).map(|value| value.is_true())
        };
        assert_eq!(rounded(2.7151, 2.72), Ok(true));
        assert_eq!(rounded(2.75, 2.74), Ok(false));
    }

    #[test]
    fn what_is_drawn_stays_in_its_range() {
        for seed in 0..50 {
            let root = tree("<assessmentItem/>").unwrap();
            let item = Item::read(&root);
            let node = tree("<randomInteger min=\"2\" max=\"11\" step=\"3\"/>").unwrap();
            let drawn = World::new(&item, seed)
                .value(&node)
                .unwrap()
                .as_number()
                .unwrap();
            assert!([2.0, 5.0, 8.0, 11.0].contains(&drawn), "{drawn}");
        }
    }
}
