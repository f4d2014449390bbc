//! What a showing of an expression asks for: its accepted answers, and how what is typed is
//! read and compared with them.

use super::expression_keys::Rules;
use super::signs::without_stop;
use crate::algebra::{
    self, Letters, MAX_LENGTH, Match, Node, Reading, Shape, Sort, Work, compare_within, sort,
    without_name,
};
use crate::text::SafeText;

/// A text of the course, and how it is read.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Key {
    pub(super) text: SafeText,
    pub(super) read: Result<Shape, algebra::Fault>,
}

/// As shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// Never empty; the first is the model answer.
    pub(super) accepted: Vec<Key>,
    pub(super) rules: Rules,
}

/// How an answer compares with the accepted ones.
pub(super) enum Found {
    /// It has the value of this one.
    Right(Shape),
    Wrong,
    /// The same where both have a value, but has none at some points.
    Narrower,
    /// It can't be told.
    Unclear,
    /// All accepted ones are of another sort.
    Other(Sort),
}

impl Key {
    pub(super) fn new(text: SafeText, letters: &Letters) -> Key {
        let read = algebra::read(&text, letters).map(|reading| reading.shape);
        Key { text, read }
    }
}

impl Shown {
    pub(super) fn keys(&self) -> impl Iterator<Item = &Shape> {
        self.accepted
            .iter()
            .filter_map(|key| key.read.as_ref().ok())
    }

    /// The sort of its model answer; inequalities of which one holds are inequalities.
    pub(super) fn sort(&self) -> Option<Sort> {
        let key = self.keys().next()?;
        let is_one = |shape: &Shape| sort(shape) == Sort::Inequality;
        match key {
            Shape::List(items) if items.iter().all(is_one) => Some(Sort::Inequality),
            key => Some(sort(key)),
        }
    }

    /// Whether several values in round brackets are asked for.
    pub(super) fn is_in_round_brackets(&self) -> bool {
        matches!(
            self.keys().next(),
            Some(Shape::Row {
                open: '(',
                close: ')',
                ..
            })
        )
    }

    /// What a learner typed, with its letters in the case of the question's.
    pub(super) fn read(&self, typed: &str) -> Result<Reading, algebra::Fault> {
        let typed = without_stop(typed);
        let letters = &self.rules.letters;
        // No answer with so many signs is read.
        let pointed = match typed.contains(',') && typed.len() <= 4 * MAX_LENGTH {
            true => pointed(typed),
            false => None,
        };
        let (first, other) = match (pointed.as_deref(), self.has_decimal_commas(typed)) {
            (Some(pointed), true) => (pointed, None),
            (other, _) => (typed, other),
        };
        let reading = algebra::read(first, letters)?;
        // Commas that part values may be meant to begin decimal places.
        let other = other.and_then(|other| algebra::read(other, letters).ok());
        let others = reading
            .others
            .iter()
            .chain(other.iter().map(|other| &other.shape));
        let known = self.letters();
        let cased = |shape: &Shape| in_known_case(shape, &known);
        Ok(Reading {
            shape: cased(&reading.shape),
            others: others.map(cased).collect(),
        })
    }

    /// Whether commas between digits begin decimal places: where one value, equation or
    /// inequality is asked for, or `;` parts several. `±2` is two values, but where it is typed so.
    fn has_decimal_commas(&self, typed: &str) -> bool {
        let is_one = |key: &Shape| match key {
            Shape::Term(_) | Shape::Relation(..) => !key.is_either() || typed.contains('±'),
            _ => self.sort() == Some(Sort::Inequality),
        };
        self.keys().next().is_some_and(is_one) || typed.contains(';')
    }

    /// The letters that stand in the accepted answers, and those that the question names.
    pub(super) fn letters(&self) -> Vec<String> {
        let used = self.keys().flat_map(Shape::names).map(str::to_owned);
        let mut all: Vec<String> = used.chain(self.rules.names.iter().cloned()).collect();
        all.sort();
        all.dedup();
        all
    }

    /// A letter of the answer that the question does not have.
    pub(super) fn foreign(&self, given: &Shape) -> Option<String> {
        let known = self.letters();
        let key = self.keys().next()?;
        let given = without_name(key, given);
        let is_known = |name: &str| {
            let added = ["C", "c", "K", "k"].contains(&name);
            known.iter().any(|k| k == name) || (added && self.rules.allows_constant())
        };
        // `x = 2` names what is asked for, where the values themselves are asked for.
        let values = sort(key) == Sort::Values;
        let names = given.names();
        let mut foreign = names.into_iter().filter(|name| !is_known(name));
        foreign
            .find(|name| !(values && names_value(&given, name)))
            .map(str::to_owned)
    }

    pub(super) fn find(&self, given: &Shape, work: &mut Work) -> Found {
        let mut found = Vec::new();
        for key in self.keys() {
            match compare_within(key, given, &self.rules.comparing, work) {
                Match::Same => return Found::Right(key.clone()),
                other => found.push(other),
            }
        }
        if found.contains(&Match::Unclear) {
            return Found::Unclear;
        }
        if found.contains(&Match::Narrower) {
            return Found::Narrower;
        }
        match found.first() {
            Some(Match::Other(sort)) if !found.contains(&Match::Different) => Found::Other(*sort),
            _ => Found::Wrong,
        }
    }

    /// The same parts as [`Shown::line`] has, each by itself.
    pub(super) fn apart(&self, shape: &Shape) -> String {
        let (items, joint) = match shape {
            Shape::All(items) => (items, " and "),
            Shape::List(items) => (items, "; "),
            other => return self.line(other),
        };
        let items: Vec<String> = items.iter().map(|item| self.line(item)).collect();
        items.join(joint)
    }

    pub(super) fn line(&self, shape: &Shape) -> String {
        algebra::show(shape, &self.rules.letters)
    }
}

/// Whether a letter only names values, as in `x = 2 or x = 3`.
fn names_value(shape: &Shape, name: &str) -> bool {
    match shape {
        Shape::Relation(Node::Name(left), algebra::Relation::Equal, right) => {
            left == name && !right.names().contains(name)
        }
        Shape::Relation(left, _, right) => {
            !left.names().contains(name) && !right.names().contains(name)
        }
        Shape::Set(items) | Shape::List(items) | Shape::All(items) => {
            items.iter().all(|item| names_value(item, name))
        }
        other => !other.names().contains(name),
    }
}

/// With `X` as `x` where the question has only `x`, and the other way round.
fn in_known_case(shape: &Shape, known: &[String]) -> Shape {
    let node = |node: &Node| cased(node, known);
    let all = |items: &[Shape]| items.iter().map(|s| in_known_case(s, known)).collect();
    match shape {
        Shape::Term(term) => Shape::Term(node(term)),
        Shape::Relation(left, relation, right) => {
            Shape::Relation(node(left), *relation, node(right))
        }
        Shape::Row { open, close, items } => Shape::Row {
            open: *open,
            close: *close,
            items: all(items),
        },
        Shape::Set(items) => Shape::Set(all(items)),
        Shape::List(items) => Shape::List(all(items)),
        Shape::All(items) => Shape::All(all(items)),
        Shape::Union(items) => Shape::Union(all(items)),
    }
}

fn cased(node: &Node, known: &[String]) -> Node {
    let Node::Name(name) = node else {
        return node.map(&|part| cased(part, known));
    };
    let same = |k: &&String| k.to_lowercase() == name.to_lowercase();
    match known.contains(name) {
        true => node.clone(),
        false => known
            .iter()
            .find(same)
            .map_or(node.clone(), |k| Node::Name(k.clone())),
    }
}

/// What was typed with points for commas between digits; none where one of them may part
/// thousands, or two of them stand in one number.
fn pointed(typed: &str) -> Option<String> {
    let mut all: Vec<char> = typed.chars().collect();
    let digits = |part: &[char]| part.iter().take_while(|c| c.is_ascii_digit()).count();
    let mut last = None;
    for at in 0..all.len() {
        if all[at] != ',' {
            continue;
        }
        let after = digits(&all[at + 1..]);
        let before = all[..at].iter().rev();
        let before = before.take_while(|c| c.is_ascii_digit()).count();
        if before == 0 || after == 0 {
            continue;
        }
        let follows = last == Some(at - before);
        let is_third = after == 3 && before <= 3 && all[at - before] != '0';
        let behind = at + 1 + after;
        let goes_on =
            all.get(behind) == Some(&',') && all.get(behind + 1).is_some_and(char::is_ascii_digit);
        if follows || is_third || goes_on {
            return None;
        }
        last = Some(at + 1);
        all[at] = '.';
    }
    last.map(|_| all.into_iter().collect())
}
