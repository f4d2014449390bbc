//! Whether an equation or an inequality holds whatever its letters are, or never holds.

use super::compare::Rules;
use super::equal::{Match, compare};
use super::numeric::approximate;
use super::tree::{Node, Relation, Shape, difference};

/// Numbers put in for letters, until one gives a value.
const TRIED: [i32; 4] = [2, 3, 5, 7];

/// Whether a relation, or a part of several, holds for all values (true) or for none (false):
/// its sides differ by a constant. None where it says something of its letters, or where that
/// can't be told. As bounded as comparing two answers.
pub fn always(shape: &Shape) -> Option<bool> {
    match shape {
        Shape::Relation(left, relation, right) => of_sides(left, *relation, right),
        Shape::List(items) | Shape::All(items) => items.iter().find_map(always),
        Shape::Term(_) | Shape::Row { .. } | Shape::Set(_) | Shape::Union(_) => None,
    }
}

fn of_sides(left: &Node, relation: Relation, right: &Node) -> Option<bool> {
    let rules = Rules::default();
    let apart = difference(left, right);
    let same = |one: &Node, other: &Node| {
        let [one, other] = [one, other].map(|node| Shape::Term(node.clone()));
        compare(&one, &other, &rules) == Match::Same
    };
    if shape_is_either(&apart) {
        return None;
    }
    if !apart.names().is_empty() && !same(&apart, &moved(&apart)) {
        return None;
    }
    if same(&apart, &Node::whole(0)) {
        return Some(matches!(
            relation,
            Relation::Equal | Relation::AtMost | Relation::AtLeast
        ));
    }
    let value = |n: i32| approximate(&put_in(&apart, n));
    let value = TRIED.into_iter().find_map(value)?;
    Some(match relation {
        Relation::Equal => false,
        Relation::Unequal => true,
        Relation::Less | Relation::AtMost => value < 0.0,
        Relation::Greater | Relation::AtLeast => value > 0.0,
    })
}

fn shape_is_either(node: &Node) -> bool {
    node.any(&|n| matches!(n, Node::Either { .. }))
}

/// With other letters for its letters: three times as large, and seven more. A term that
/// stays the same does not depend on them.
fn moved(node: &Node) -> Node {
    match node {
        Node::Name(_) => Node::Sum(vec![
            Node::Product(vec![Node::whole(3), node.clone()]),
            Node::whole(7),
        ]),
        other => other.map(&moved),
    }
}

/// With a number for each letter.
fn put_in(node: &Node, number: i32) -> Node {
    match node {
        Node::Name(_) => Node::whole(number),
        other => other.map(&|part| put_in(part, number)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::algebra::{Letters, read};

    #[test]
    fn what_says_nothing_of_its_letters_is_known() {
        let of = |text: &str| {
            let read = read(text, &Letters::default());
            always(&read.expect("algebra").shape)
        };
        for (text, holds) in [
            ("x = x", Some(true)),
            ("2(x + 1) = 2x + 2", Some(true)),
            ("0 = 0", Some(true)),
            ("x <= x", Some(true)),
            ("x < x", Some(false)),
            ("x < x + 1", Some(true)),
            ("x + 1 = x + 2", Some(false)),
            ("0 = 5", Some(false)),
            ("sqrt(2) > 2", Some(false)),
            ("x = 2 or y = y", Some(true)),
            ("x = 2", None),
            ("x = y", None),
            ("x^2 = -1", None),
            ("x > 0", None),
            ("x = 2 or x = 3", None),
            ("1 < x < 3", None),
            ("sin(x) = 0", None),
            ("x + 1", None),
        ] {
            assert_eq!(of(text), holds, "{text}");
        }
    }
}
