//! Whether an answer is the right one: terms by value, equations up to a factor,
//! points by place, sets in any order, intervals by their ends and brackets.

use std::collections::BTreeSet;

use super::compare::{Comparer, Equality, Rules, UpTo, Work};
use super::tree::{Node, Relation, Shape, difference};

/// What comparing an answer with a key has found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Match {
    Same,
    Different,
    /// The same wherever both have a value, but the answer has none at some points
    /// where the key has one.
    Narrower,
    /// It could not be told: too long, or nowhere of a value.
    Unclear,
    /// Another sort of answer than the key is.
    Other(Sort),
}

/// The sort of answer that a key is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// One number or term.
    Term,
    Equation,
    Inequality,
    /// Several values in brackets, by place: a point, a vector, a matrix.
    Row,
    /// An interval, or a union of intervals.
    Intervals,
    /// Several values in any order.
    Values,
}

/// The sort of answer that this is.
pub fn sort(shape: &Shape) -> Sort {
    match shape {
        _ if values(shape).is_some() => Sort::Values,
        Shape::Relation(_, Relation::Equal, _) => Sort::Equation,
        Shape::Relation(..) => Sort::Inequality,
        Shape::Row { open, close, .. } if (*open == '[') != (*close == ']') => Sort::Intervals,
        Shape::Row { items, .. } if items.iter().any(is_infinite) => Sort::Intervals,
        Shape::Row { .. } => Sort::Row,
        Shape::Union(_) => Sort::Intervals,
        Shape::All(_) => Sort::Inequality,
        Shape::Term(_) | Shape::Set(_) | Shape::List(_) => Sort::Term,
    }
}

/// Whether an inequality is in it.
fn is_inequality(shape: &Shape) -> bool {
    match shape {
        Shape::Relation(_, relation, _) => *relation != Relation::Equal,
        Shape::All(items) | Shape::List(items) => items.iter().any(is_inequality),
        _ => false,
    }
}

fn is_infinite(shape: &Shape) -> bool {
    let infinity = Node::Constant(super::tree::Constant::Infinity);
    matches!(shape, Shape::Term(node) if node.any(&|n| *n == infinity))
}

/// Whether it is an interval for sure: two ends in `[ ]` could be a vector as well.
fn is_interval(shape: &Shape) -> bool {
    sort(shape) == Sort::Intervals
}

/// Whether it may be an interval with both its ends.
fn is_closed(shape: &Shape) -> bool {
    let is_term = |item: &Shape| matches!(item, Shape::Term(_));
    matches!(shape, Shape::Row { open: '[', close: ']', items }
        if items.len() == 2 && items.iter().all(is_term))
}

/// Compares an answer with a key.
pub fn compare(key: &Shape, given: &Shape, rules: &Rules) -> Match {
    compare_within(key, given, rules, &mut Work::default())
}

/// The same with no more work than is left.
pub fn compare_within(key: &Shape, given: &Shape, rules: &Rules, work: &mut Work) -> Match {
    let given = &without_name(key, given);
    shapes(key, given, rules, &mut Comparer::new(rules, work))
}

/// The answer without the name before it, as in `y = 2x` and `f(x) = 2x`, where the
/// key has neither.
pub fn without_name(key: &Shape, given: &Shape) -> Shape {
    let Shape::Relation(left, Relation::Equal, right) = given else {
        return given.clone();
    };
    let is_term = !matches!(key, Shape::Relation(..)) && values(key).is_none();
    match is_term && is_name(left, &key.names(), right) {
        true => Shape::Term(right.clone()),
        false => given.clone(),
    }
}

/// Whether this only names what the other side is.
fn is_name(left: &Node, known: &BTreeSet<&str>, right: &Node) -> bool {
    let name = match left {
        Node::Name(name) => name,
        // `f(x)`, which is read as a product.
        Node::Product(parts) => match parts.as_slice() {
            [Node::Name(name), Node::Name(_)] => name,
            _ => return false,
        },
        _ => return false,
    };
    !known.contains(name.as_str()) && !right.names().contains(name.as_str())
}

/// Several values that count in any order; `None` where it is one, or a row.
fn values(shape: &Shape) -> Option<Vec<Shape>> {
    let both = |shape: &Shape| match shape {
        shape if !shape.is_either() => vec![shape.clone()],
        Shape::Term(node) => {
            let sides = [true, false].map(|upper| Shape::Term(node.signed(upper)));
            sides.to_vec()
        }
        Shape::Relation(left, relation, right) => [true, false]
            .map(|upper| Shape::Relation(left.signed(upper), *relation, right.signed(upper)))
            .to_vec(),
        other => vec![other.clone()],
    };
    match shape {
        Shape::Set(items) | Shape::List(items) => Some(items.iter().flat_map(both).collect()),
        // “x = 1 and x = 2” is what people say of two solutions.
        Shape::All(items) if !items.iter().any(is_inequality) => {
            Some(items.iter().flat_map(both).collect())
        }
        Shape::Term(_) | Shape::Relation(..) if shape.is_either() => Some(both(shape)),
        _ => None,
    }
}

/// The value of `x = 2`, where only values count.
fn bare(shape: Shape) -> Shape {
    match shape {
        Shape::Relation(Node::Name(name), Relation::Equal, right)
            if !right.names().contains(name.as_str()) =>
        {
            Shape::Term(right)
        }
        other => other,
    }
}

/// Whether these say of more than one letter what it is, as `x = 1, y = 2` does: then it counts
/// which is which. `x_1 = 1, x_2 = 2` are two values of one.
fn are_of_several(shapes: &[Shape]) -> bool {
    let letter = |shape: &Shape| match shape {
        Shape::Relation(Node::Name(name), Relation::Equal, right)
            if !right.names().contains(name.as_str()) =>
        {
            let stem = name.split('_').next().unwrap_or_default();
            Some(stem.trim_end_matches(|c: char| c.is_numeric()).to_owned())
        }
        _ => None,
    };
    let letters: BTreeSet<String> = shapes.iter().filter_map(letter).collect();
    letters.len() > 1
}

fn shapes(key: &Shape, given: &Shape, rules: &Rules, by: &mut Comparer<'_>) -> Match {
    if let Some(wanted) = values(key) {
        if is_inequality(key) && is_of_intervals(given) {
            return Match::Other(Sort::Inequality);
        }
        let typed = match (values(given), given) {
            (Some(typed), _) => typed,
            (None, Shape::Term(_) | Shape::Relation(..)) => vec![given.clone()],
            (None, Shape::All(_)) if is_inequality(key) => vec![given.clone()],
            (None, _) => return Match::Other(Sort::Values),
        };
        if are_of_several(&wanted) {
            let named = |shape: &Shape| matches!(shape, Shape::Relation(..));
            return match typed.iter().all(named) {
                true => in_any_order(wanted, typed, rules, by),
                false => Match::Other(Sort::Equation),
            };
        }
        let wanted = wanted.into_iter().map(bare).collect();
        let typed = typed.into_iter().map(bare).collect();
        return in_any_order(wanted, typed, rules, by);
    }
    let given = match values(given) {
        Some(mut one) if one.len() == 1 && !matches!(key, Shape::Row { .. }) => one.remove(0),
        _ => given.clone(),
    };
    match (key, &given) {
        (Shape::Term(key), Shape::Term(given)) if !shape_is_either(given) => {
            by.terms(key, given, rules.up_to).into()
        }
        (Shape::Relation(..), Shape::Relation(..)) if !given.is_either() => {
            relations(key, &given, by)
        }
        (Shape::All(wanted), Shape::All(typed)) => {
            in_any_order(wanted.clone(), typed.clone(), rules, by)
        }
        (Shape::All(_), given) if is_inequality(given) => Match::Different,
        (Shape::Relation(..), Shape::All(_)) if is_inequality(key) => Match::Different,
        (Shape::Union(wanted), Shape::Union(typed)) => {
            in_any_order(wanted.clone(), typed.clone(), rules, by)
        }
        (Shape::Union(_), Shape::Row { .. }) => Match::Different,
        (Shape::Row { .. }, Shape::Union(_)) if is_interval(key) || is_closed(key) => {
            Match::Different
        }
        (Shape::Row { .. }, given) if is_closed(key) && is_inequality(given) => {
            Match::Other(Sort::Intervals)
        }
        (Shape::Row { .. }, Shape::Row { .. }) => rows(key, &given, rules, by),
        _ => Match::Other(sort(key)),
    }
}

/// Whether it is intervals and nothing else.
fn is_of_intervals(shape: &Shape) -> bool {
    match shape {
        Shape::Row { .. } | Shape::Union(_) => true,
        Shape::List(items) | Shape::All(items) => items.iter().all(is_of_intervals),
        _ => false,
    }
}

fn shape_is_either(node: &Node) -> bool {
    node.any(&|n| matches!(n, Node::Either { .. }))
}

impl From<Equality> for Match {
    fn from(equality: Equality) -> Match {
        match equality {
            Equality::Same => Match::Same,
            Equality::Different => Match::Different,
            Equality::Narrower => Match::Narrower,
            Equality::Unclear => Match::Unclear,
        }
    }
}

fn rows(key: &Shape, given: &Shape, rules: &Rules, by: &mut Comparer<'_>) -> Match {
    let (
        Shape::Row { open, close, items },
        Shape::Row {
            open: given_open,
            close: given_close,
            items: given_items,
        },
    ) = (key, given)
    else {
        return Match::Other(sort(key));
    };
    if items.len() != given_items.len() {
        return Match::Different;
    }
    let mut all = Match::Same;
    for (key, given) in items.iter().zip(given_items) {
        all = worse(all, shapes(key, given, rules, by));
    }
    match (open, close) == (given_open, given_close) {
        true => all,
        false => worse(all, Match::Different),
    }
}

/// What counts of two results that must both be right.
fn worse(one: Match, other: Match) -> Match {
    let rank = |found: Match| match found {
        Match::Same => 0,
        Match::Narrower => 1,
        Match::Unclear => 2,
        Match::Other(_) => 3,
        Match::Different => 4,
    };
    if rank(other) > rank(one) { other } else { one }
}

/// Whether an equation is another one multiplied by powers of its letters, as `x y = 160`
/// is `y = 160/x`, and no solution has come or gone: where such a letter is 0, what was
/// multiplied must be a number other than 0.
fn cleared(key: &Node, given: &Node, by: &mut Comparer<'_>) -> Match {
    let names: Vec<&str> = key.names().union(&given.names()).copied().collect();
    let short = key.size() + given.size() <= 80;
    if names.len() > 3 || !short || !by.is_exact(key, given) {
        return Match::Different;
    }
    let powers = if names.len() > 2 {
        &[0, 1, -1][..]
    } else {
        &[0, 1, -1, 2, -2]
    };
    let all = powers.len().pow(names.len() as u32);
    // The first has no power but 0: it has been tried.
    let found = (1..all).find(|&n| {
        let mut factors = vec![key.clone()];
        let mut rest = n;
        for name in &names {
            let exponent = Box::new(Node::whole(powers[rest % powers.len()]));
            rest /= powers.len();
            factors.push(Node::Power(Box::new(letter(name)), exponent));
        }
        by.terms(&Node::Product(factors), given, UpTo::Factor) == Equality::Same
    });
    let Some(mut rest) = found else {
        return Match::Different;
    };
    for name in names {
        let power = powers[rest % powers.len()];
        rest /= powers.len();
        let multiplied = if power > 0 { given } else { key };
        let there = with_zero(multiplied, name);
        let one = Node::whole(1);
        if power != 0 && by.terms(&one, &there, UpTo::Factor) != Equality::Same {
            return Match::Different;
        }
    }
    Match::Same
}

fn letter(name: &str) -> Node {
    Node::Name(name.to_owned())
}

/// With 0 for a letter.
fn with_zero(node: &Node, name: &str) -> Node {
    match node {
        Node::Name(own) if own == name => Node::whole(0),
        other => other.map(&|part| with_zero(part, name)),
    }
}

fn in_any_order(
    wanted: Vec<Shape>,
    typed: Vec<Shape>,
    rules: &Rules,
    by: &mut Comparer<'_>,
) -> Match {
    let mut met = vec![false; wanted.len()];
    let mut unclear = false;
    let mut missing = false;
    for given in &typed {
        let mut here = false;
        for (n, key) in wanted.iter().enumerate() {
            match shapes(key, given, rules, by) {
                Match::Same => {
                    met[n] = true;
                    here = true;
                }
                Match::Unclear => unclear = true,
                _ => {}
            }
        }
        missing |= !here;
    }
    missing |= met.contains(&false);
    match (missing, unclear) {
        (false, _) => Match::Same,
        (true, true) => Match::Unclear,
        (true, false) => Match::Different,
    }
}

fn relations(key: &Shape, given: &Shape, by: &mut Comparer<'_>) -> Match {
    let (Shape::Relation(kl, kind, kr), Shape::Relation(gl, given_kind, gr)) = (key, given) else {
        return Match::Other(sort(key));
    };
    let equation = |relation: Relation| matches!(relation, Relation::Equal | Relation::Unequal);
    if equation(*kind) != equation(*given_kind) {
        return Match::Other(sort(key));
    }
    let (key, given) = (difference(kl, kr), difference(gl, gr));
    let found = by.terms(&key, &given, UpTo::Factor);
    if equation(*kind) {
        return match kind == given_kind {
            true if found == Equality::Different => cleared(&key, &given, by),
            true => found.into(),
            false => Match::Different,
        };
    }
    if found != Equality::Same {
        return found.into();
    }
    let wanted = match by.side(&key, &given) {
        Some(1) => *kind,
        Some(_) => kind.turned(),
        None => return Match::Unclear,
    };
    match wanted == *given_kind {
        true => Match::Same,
        false => Match::Different,
    }
}
