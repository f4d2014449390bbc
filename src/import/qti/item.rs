//! An item of QTI with what it declares.

use super::value::{Atom, Base, Value};
use crate::import::xml::Node;

/// The most values that are taken of a declaration.
const MOST_VALUES: usize = 200;

/// An item.
pub(super) struct Item<'n> {
    pub(super) responses: Vec<Variable>,
    pub(super) outcomes: Vec<Variable>,
    pub(super) templates: Vec<Variable>,
    /// How values of templates are drawn.
    pub(super) drawing: Option<&'n Node>,
    pub(super) body: Option<&'n Node>,
    /// How answers are judged.
    pub(super) processing: Option<&'n Node>,
    pub(super) feedbacks: Vec<Feedback<'n>>,
    /// Whether kenning wrote it.
    pub(super) is_ours: bool,
}

/// A variable as it is declared.
#[derive(Clone, Debug, Default)]
pub(super) struct Variable {
    pub(super) id: String,
    pub(super) base: Base,
    pub(super) cardinality: String,
    pub(super) default: Value,
    /// The right response.
    pub(super) correct: Value,
    /// The same as it is written.
    pub(super) written: Vec<String>,
    pub(super) mapping: Option<Mapping>,
}

/// What responses are worth.
#[derive(Clone, Debug, Default)]
pub(super) struct Mapping {
    default: f64,
    low: Option<f64>,
    high: Option<f64>,
    pub(super) entries: Vec<Entry>,
}

/// What one response is worth.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    /// As it is written.
    pub(super) key: String,
    atom: Atom,
    pub(super) worth: f64,
    pub(super) exact_case: bool,
}

/// A text that is shown where an outcome is so.
pub(super) struct Feedback<'n> {
    pub(super) outcome: &'n str,
    pub(super) id: &'n str,
    /// Whether it is hidden where the outcome is so.
    pub(super) hides: bool,
    pub(super) node: &'n Node,
}

impl<'n> Item<'n> {
    pub(super) fn read(node: &'n Node) -> Item<'n> {
        let all = |name| node.all(name).map(variable).collect();
        let body = node.child("itemBody");
        let mut nodes: Vec<&Node> = node.all("modalFeedback").collect();
        if let Some(body) = body {
            let is = |node: &Node| matches!(node.name.as_str(), "feedbackInline" | "feedbackBlock");
            body.search(&is, &mut nodes);
        }
        let feedbacks = nodes.into_iter().map(|node| Feedback {
            outcome: node.attribute("outcomeIdentifier"),
            id: node.attribute("identifier"),
            hides: node.attribute("showHide") == "hide",
            node,
        });
        Item {
            responses: all("responseDeclaration"),
            outcomes: all("outcomeDeclaration"),
            templates: all("templateDeclaration"),
            drawing: node.child("templateProcessing"),
            body,
            processing: node.child("responseProcessing"),
            feedbacks: feedbacks.collect(),
            is_ours: node.attribute("toolName") == super::TOOL,
        }
    }

    pub(super) fn response(&self, id: &str) -> Option<&Variable> {
        self.responses.iter().find(|response| response.id == id)
    }
}

fn variable(node: &Node) -> Variable {
    let base = Base::of(node.attribute("baseType"));
    let cardinality = node.attribute("cardinality").to_owned();
    let values = |name: &str| -> Vec<String> {
        let inside = node.child(name).into_iter();
        let inside = inside
            .flat_map(|inside| inside.all("value"))
            .take(MOST_VALUES);
        inside.map(Node::value).collect()
    };
    let written = values("correctResponse");
    Variable {
        id: node.attribute("identifier").to_owned(),
        base,
        default: held(base, &cardinality, &values("defaultValue")),
        correct: held(base, &cardinality, &written),
        cardinality,
        written,
        mapping: node.child("mapping").map(|node| mapping(node, base)),
    }
}

/// What a variable holds whose values are written so.
pub(super) fn held(base: Base, cardinality: &str, written: &[String]) -> Value {
    let atoms: Vec<Atom> = written.iter().filter_map(|text| base.read(text)).collect();
    match (cardinality, atoms.as_slice()) {
        (_, []) => Value::Null,
        ("multiple", _) => Value::Many(atoms),
        ("ordered", _) => Value::Ordered(atoms),
        (_, [first, ..]) => Value::One(first.clone()),
    }
}

fn mapping(node: &Node, base: Base) -> Mapping {
    let number = |node: &Node, name: &str| node.attribute(name).trim().parse::<f64>().ok();
    let entries = node.all("mapEntry").take(MOST_VALUES).filter_map(|entry| {
        let key = entry.attribute("mapKey").to_owned();
        Some(Entry {
            atom: base.read(&key)?,
            key,
            worth: number(entry, "mappedValue")?,
            exact_case: entry.attribute("caseSensitive") == "true",
        })
    });
    Mapping {
        default: number(node, "defaultValue").unwrap_or(0.0),
        low: number(node, "lowerBound"),
        high: number(node, "upperBound"),
        entries: entries.collect(),
    }
}

impl Mapping {
    /// What a response is worth: each of its values once.
    pub(super) fn worth(&self, response: &Value) -> f64 {
        let mut seen: Vec<&Atom> = Vec::new();
        let mut sum = 0.0;
        for atom in response.atoms() {
            if seen.iter().any(|other| other.is(atom)) {
                continue;
            }
            seen.push(atom);
            let entry = self.entries.iter().find(|entry| entry.fits(atom));
            sum += entry.map_or(self.default, |entry| entry.worth);
        }
        let sum = self.low.map_or(sum, |low| sum.max(low));
        self.high.map_or(sum, |high| sum.min(high))
    }
}

impl Entry {
    fn fits(&self, atom: &Atom) -> bool {
        match (&self.atom, atom) {
            (Atom::Words(own), Atom::Words(given)) if !self.exact_case => {
                own.trim().to_lowercase() == given.trim().to_lowercase()
            }
            (own, given) => own.is(given),
        }
    }
}

impl Variable {
    /// The response that is right, or worth most.
    pub(super) fn best(&self) -> Value {
        if !self.correct.is_null() {
            return self.correct.clone();
        }
        let Some(mapping) = &self.mapping else {
            return Value::Null;
        };
        let good = mapping.entries.iter().filter(|entry| entry.worth > 0.0);
        match self.cardinality.as_str() {
            "multiple" => Value::Many(good.map(|entry| entry.atom.clone()).collect()),
            _ => {
                let best = good.max_by(|a, b| a.worth.total_cmp(&b.worth));
                best.map_or(Value::Null, |entry| Value::One(entry.atom.clone()))
            }
        }
    }

    /// What a response is worth by the declaration alone: 1 is all.
    pub(super) fn worth(&self, response: &Value) -> f64 {
        match &self.mapping {
            Some(mapping) => mapping.worth(response),
            None if self.correct.is_null() => 0.0,
            None => f64::from(u8::from(self.correct.same(response))),
        }
    }
}
