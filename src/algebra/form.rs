//! The form in which an answer is asked for: a right value in another form is no
//! mistake, but not what was asked.

use super::compare::{Comparer, Equality, Rules, UpTo, Work};
use super::polynomial::{Letters, Polynomial, gcd};
use super::tree::{Node, Relation, Shape};
use crate::words::{Message, message};

/// A form that an answer is to have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Form {
    /// Multiplied out, like terms collected.
    Expanded,
    /// A product that is factored as far as the key is.
    Factored,
    /// A fraction that can't be reduced.
    LowestTerms,
    /// One fraction, with none above or below its line.
    OneFraction,
    /// Roots of whole numbers without a square in them, none below a line.
    SimplestRoot,
    /// One number, nothing left to calculate.
    Evaluated,
    /// `a(x - h)^2 + k`
    CompletedSquare,
    /// An equation or inequality with a letter alone on one side.
    Solved,
    /// The same, with the letter on the left.
    SolvedLeft,
    /// An equation or inequality that is still to be solved.
    Unsolved,
    /// An equation or inequality with the sides of the key, multiplied out.
    Sides,
}

impl Form {
    /// Each with its name in course files.
    pub const ALL: [(&'static str, Form); 11] = [
        ("expanded", Form::Expanded),
        ("factored", Form::Factored),
        ("lowest-terms", Form::LowestTerms),
        ("one-fraction", Form::OneFraction),
        ("simplest-root", Form::SimplestRoot),
        ("evaluated", Form::Evaluated),
        ("completed-square", Form::CompletedSquare),
        ("solved", Form::Solved),
        ("solved-left", Form::SolvedLeft),
        ("unsolved", Form::Unsolved),
        ("sides", Form::Sides),
    ];
}

/// What an answer of the right value lacks of a form, as a sentence; `None` where it
/// has the form.
pub fn lacks(form: Form, key: &Shape, given: &Shape) -> Option<Message> {
    if matches!(form, Form::Solved | Form::SolvedLeft) {
        return not_solved(form, key, given);
    }
    // What is to be multiplied out and is not solved is not asked for its solution.
    let is_relation = matches!(key, Shape::Relation(..)) && !is_solution(key);
    let is_to_stay = form == Form::Unsolved || form == Form::Expanded && is_relation;
    if is_to_stay && is_solution(given) {
        return Some(message!("algebra-form-unsolved"));
    }
    if form == Form::Sides && !same_sides(key, given) && !same_sides(key, &turned(given)) {
        return Some(message!("algebra-form-sides"));
    }
    let keys = terms(key);
    terms(given).into_iter().find_map(|given| match form {
        Form::Expanded => not_expanded(given).or_else(|| not_reckoned(&keys, given)),
        Form::Sides => not_expanded(given),
        Form::Factored => {
            let found = keys.iter().map(|key| not_factored(key, given));
            // Of several, each must be as one of the keys.
            let mut all: Vec<_> = found.collect();
            all.sort_by_key(Option::is_some);
            all.into_iter().next().flatten()
        }
        Form::LowestTerms => not_lowest(given),
        Form::OneFraction => not_one_fraction(given),
        Form::SimplestRoot => not_simplest(given),
        Form::Evaluated => (!is_number(given)).then(|| message!("algebra-form-evaluated")),
        Form::CompletedSquare => (!is_square(given)).then(|| message!("algebra-form-square")),
        Form::Solved | Form::SolvedLeft | Form::Unsolved => None,
    })
}

/// The terms of an answer: both sides of an equation, each value of a set.
fn terms(shape: &Shape) -> Vec<&Node> {
    match shape {
        Shape::Term(node) => vec![node],
        Shape::Relation(left, _, right) => vec![left, right],
        Shape::Row { items, .. }
        | Shape::Set(items)
        | Shape::List(items)
        | Shape::All(items)
        | Shape::Union(items) => items.iter().flat_map(terms).collect(),
    }
}

/// Without the signs before it.
fn unsigned(node: &Node) -> &Node {
    match node {
        Node::Negative(part) | Node::Either { part, .. } => unsigned(part),
        node => node,
    }
}

fn summands(node: &Node) -> Vec<&Node> {
    match node {
        Node::Sum(parts) => parts.iter().collect(),
        node => vec![node],
    }
}

/// The factors of a product without brackets; `None` where a bracket is left in it.
fn plain_factors<'n>(term: &'n Node, found: &mut Vec<&'n Node>) -> Option<()> {
    match term {
        Node::Sum(_) => return None,
        Node::Negative(part) | Node::Either { part, .. } => plain_factors(part, found)?,
        Node::Product(parts) => {
            for part in parts {
                plain_factors(part, found)?;
            }
        }
        Node::Quotient(above, below) => {
            plain_factors(above, found)?;
            // A fraction of letters stays one; what is below is no factor of its own.
            if matches!(**below, Node::Sum(_)) && below.names().is_empty() {
                return None;
            }
        }
        Node::Power(base, exponent) => {
            let whole = exponent.exponent().is_some();
            let is_bracket = matches!(
                unsigned(base),
                Node::Sum(_) | Node::Product(_) | Node::Quotient(..) | Node::Power(..)
            );
            if whole && (is_bracket || matches!(**base, Node::Negative(_))) {
                return None;
            }
            found.push(base);
        }
        node => found.push(node),
    }
    Some(())
}

fn not_expanded(node: &Node) -> Option<Message> {
    let mut letters = Letters::default();
    let mut seen = Vec::new();
    for term in summands(node) {
        let mut factors = Vec::new();
        if plain_factors(term, &mut factors).is_none() {
            return Some(message!("algebra-form-brackets"));
        }
        let numbers = factors.iter().filter(|f| f.value().is_some()).count();
        let repeated = (factors.iter().enumerate())
            .any(|(n, factor)| factor.value().is_none() && factors[..n].contains(factor));
        // `0` alone is a sum without terms.
        let polynomial = Polynomial::of(term, &mut letters);
        let powers = polynomial.and_then(|p| p.0.into_keys().next());
        let again = powers.as_ref().is_some_and(|powers| seen.contains(powers));
        if numbers > 1 || repeated {
            return Some(message!("algebra-form-like-factors"));
        }
        if again {
            return Some(message!("algebra-form-like-terms"));
        }
        seen.extend(powers);
    }
    None
}

/// What is left to be reckoned in a term that is multiplied out: a 0 that is added, a fraction
/// of whole numbers that can be reduced. What a key has, too, may stay.
fn not_reckoned(keys: &[&Node], given: &Node) -> Option<Message> {
    let has_zero = |node: &Node| {
        let is_zero = |part: &&Node| part.value().is_some_and(|n| *n.numer() == 0);
        let parts = summands(node);
        parts.len() > 1 && parts.iter().any(is_zero)
    };
    let is_open = |node: &Node| summands(node).into_iter().any(has_open_fraction);
    let new = |is: &dyn Fn(&Node) -> bool| is(given) && !keys.iter().any(|key| is(key));
    match (new(&has_zero), new(&is_open)) {
        (true, _) => Some(message!("algebra-form-zero")),
        (_, true) => Some(message!("algebra-form-reduce")),
        _ => None,
    }
}

/// Whether the whole numbers of a term have a common divisor above and below its line, or a
/// 1 stands below.
fn has_open_fraction(term: &Node) -> bool {
    let (mut above, mut below, mut has_line) = (1, 1, false);
    fractions(term, &mut above, &mut below, &mut has_line);
    has_line && (below == 1 || gcd(above, below) > 1)
}

/// Multiplies the whole numbers that stand above and below the lines of a term.
fn fractions(term: &Node, above: &mut i128, below: &mut i128, has_line: &mut bool) {
    let times = |into: &mut i128, node: &Node| {
        let whole = node.value().filter(|n| n.is_integer() && *n.numer() != 0);
        let product = whole.and_then(|n| into.checked_mul(*n.numer()));
        *into = product.unwrap_or(*into);
    };
    match term {
        Node::Negative(part) => fractions(part, above, below, has_line),
        Node::Product(parts) => {
            for part in parts {
                fractions(part, above, below, has_line);
            }
        }
        Node::Quotient(over, under) => {
            let is_whole = under.value().is_some_and(|n| n.is_integer());
            *has_line |= is_whole;
            times(below, under);
            fractions(over, above, below, has_line);
        }
        node => times(above, node),
    }
}

/// The factors with letters in them, each as often as it is there.
fn factors(node: &Node) -> Vec<&Node> {
    match node {
        node if node.names().is_empty() => Vec::new(),
        Node::Negative(part) | Node::Either { part, .. } => factors(part),
        Node::Product(parts) => parts.iter().flat_map(factors).collect(),
        Node::Quotient(a, b) => [factors(a), factors(b)].concat(),
        Node::Power(base, exponent) => match exponent.exponent() {
            Some(n @ 1..=30) => factors(base).repeat(n as usize),
            _ => vec![node],
        },
        node => vec![node],
    }
}

fn not_factored(key: &Node, given: &Node) -> Option<Message> {
    let (mut wanted, typed) = (factors(key), factors(given));
    let rules = Rules::default();
    let mut work = Work::default();
    let mut comparer = Comparer::new(&rules, &mut work);
    let whole = |node: &Node| Polynomial::of(node, &mut Letters::default())?.content();
    for factor in typed {
        let found = wanted
            .iter()
            .position(|key| comparer.terms(key, factor, UpTo::Factor) == Equality::Same);
        let Some(at) = found else {
            return Some(message!("algebra-form-factors"));
        };
        let key = wanted.remove(at);
        if whole(factor).is_some_and(|n| n > 1) && whole(key).is_none_or(|n| n <= 1) {
            return Some(message!("algebra-form-common"));
        }
    }
    (!wanted.is_empty()).then(|| message!("algebra-form-factors"))
}

/// Whether it has a fraction or a negative exponent in it.
fn has_fraction(node: &Node) -> bool {
    node.any(&|n| match n {
        Node::Quotient(..) => true,
        Node::Power(_, exponent) => matches!(**exponent, Node::Negative(_)),
        _ => false,
    })
}

fn not_one_fraction(node: &Node) -> Option<Message> {
    let inner = match unsigned(node) {
        Node::Quotient(above, below) => has_fraction(above) || has_fraction(below),
        other => has_fraction(other),
    };
    inner.then(|| message!("algebra-form-one-fraction"))
}

fn not_lowest(node: &Node) -> Option<Message> {
    if let Some(message) = not_one_fraction(node) {
        return Some(message);
    }
    let reduce = || Some(message!("algebra-form-reduce"));
    let Node::Quotient(above, below) = unsigned(node) else {
        let is_whole = node.value().is_none_or(|value| value.is_integer());
        // `4/2` and `0.5` have a value that is to be written as a fraction, or as 2.
        return match (is_whole, is_number(node) || node.value().is_none()) {
            (true, true) => None,
            (true, false) => Some(message!("algebra-form-evaluated")),
            (false, _) => Some(message!("algebra-form-fraction")),
        };
    };
    let mut letters = Letters::default();
    let above = Polynomial::of(above, &mut letters);
    let below = Polynomial::of(below, &mut letters);
    let (Some(above), Some(below)) = (above, below) else {
        return None;
    };
    let (Some(a), Some(b)) = (above.content(), below.content()) else {
        return reduce();
    };
    let is_one = below.0.len() == 1 && below.0.keys().all(Vec::is_empty) && b == 1;
    match gcd(a, b) > 1 || is_one || above.shares_factor(&below, letters.count()) {
        true => reduce(),
        false => None,
    }
}

/// A number as it is written at the end of a calculation: `-3`, `2.5`, `3/4`, `1 1/2`.
fn is_number(node: &Node) -> bool {
    let is_literal = |node: &Node| matches!(unsigned(node), Node::Number(_));
    match unsigned(node) {
        Node::Number(_) => true,
        Node::Quotient(a, b) => is_literal(a) && is_literal(b) && not_lowest(node).is_none(),
        Node::Sum(parts) => match parts.as_slice() {
            [Node::Number(_), Node::Quotient(a, b)] => is_literal(a) && is_literal(b),
            _ => false,
        },
        _ => false,
    }
}

fn not_simplest(node: &Node) -> Option<Message> {
    let square = |node: &Node| match node {
        Node::Root(2, part) => match part.value() {
            Some(value) => value.is_integer() && has_square(*value.numer()),
            None => part.names().is_empty() && matches!(**part, Node::Product(_)),
        },
        _ => false,
    };
    let is_root = |node: &Node| match node {
        Node::Root(..) => true,
        Node::Power(_, exponent) => exponent.value().is_some_and(|n| !n.is_integer()),
        _ => false,
    };
    let below = |node: &Node| matches!(node, Node::Quotient(_, below) if below.any(&is_root));
    let roots = |factors: &[Node]| factors.iter().filter(|f| is_root(f)).count();
    let product = |node: &Node| matches!(node, Node::Product(parts) if roots(parts) > 1);
    let fraction = |node: &Node| match node {
        Node::Root(_, part) => part.value().is_some_and(|value| !value.is_integer()),
        _ => false,
    };
    if node.any(&below) {
        return Some(message!("algebra-form-root-below"));
    }
    if node.any(&fraction) {
        return Some(message!("algebra-form-root-fraction"));
    }
    if node.any(&square) {
        return Some(message!("algebra-form-root-square"));
    }
    node.any(&product)
        .then(|| message!("algebra-form-root-product"))
}

/// Whether a whole number can be divided by a square other than 1.
fn has_square(number: i128) -> bool {
    let mut left = number.unsigned_abs();
    let mut k = 2u128;
    if left < 2 {
        return true;
    }
    while k * k <= left && k < 100_000 {
        if left.is_multiple_of(k * k) {
            return true;
        }
        if left.is_multiple_of(k) {
            left /= k;
        }
        k += 1;
    }
    false
}

/// `(x - h)^2`, times a number, plus a number.
fn is_square(node: &Node) -> bool {
    let (constant, rest): (Vec<&Node>, Vec<&Node>) =
        (summands(node).into_iter()).partition(|term| term.names().is_empty());
    let [square] = rest[..] else {
        return false;
    };
    constant.len() <= 1 && factors_of_square(square)
}

fn factors_of_square(node: &Node) -> bool {
    match node {
        Node::Negative(part) => factors_of_square(part),
        Node::Product(parts) => {
            let mut letters = parts.iter().filter(|part| !part.names().is_empty());
            letters.next().is_some_and(factors_of_square) && letters.next().is_none()
        }
        Node::Quotient(above, below) => below.names().is_empty() && factors_of_square(above),
        Node::Power(base, exponent) => {
            let mut letters = Letters::default();
            let base = Polynomial::of(base, &mut letters);
            let is_linear =
                |p: &Polynomial| p.0.keys().all(|powers| powers.iter().sum::<u32>() <= 1);
            exponent.exponent() == Some(2) && base.is_some_and(|base| is_linear(&base))
        }
        _ => false,
    }
}

/// The letter that stands alone on the left.
fn alone(shape: &Shape) -> Option<&str> {
    match shape {
        Shape::Relation(Node::Name(name), _, right) if !right.names().contains(name.as_str()) => {
            Some(name)
        }
        _ => None,
    }
}

/// With its sides exchanged.
fn turned(shape: &Shape) -> Shape {
    match shape {
        Shape::Relation(left, relation, right) => {
            Shape::Relation(right.clone(), relation.turned(), left.clone())
        }
        other => other.clone(),
    }
}

/// Whether it says of a letter alone what it is, without letters on the other side.
fn is_solution(shape: &Shape) -> bool {
    let is =
        |letter: &Node, value: &Node| matches!(letter, Node::Name(_)) && value.names().is_empty();
    match shape {
        Shape::Relation(left, _, right) => is(left, right) || is(right, left),
        _ => false,
    }
}

/// Whether the left sides have the same value, and the right sides too.
fn same_sides(key: &Shape, given: &Shape) -> bool {
    let (Shape::Relation(kl, kind, kr), Shape::Relation(gl, other, gr)) = (key, given) else {
        return true;
    };
    let rules = Rules::default();
    let mut work = Work::default();
    let mut comparer = Comparer::new(&rules, &mut work);
    kind == other
        && [(kl, gl), (kr, gr)]
            .into_iter()
            .all(|(key, given)| comparer.terms(key, given, UpTo::Nothing) == Equality::Same)
}

fn not_solved(form: Form, key: &Shape, given: &Shape) -> Option<Message> {
    // A chain, several with "or" between them, or one for each letter: each by itself.
    let (keys, all) = match (key, given) {
        (Shape::All(keys) | Shape::List(keys), Shape::All(all) | Shape::List(all)) => {
            (keys.as_slice(), all.as_slice())
        }
        _ => (std::slice::from_ref(key), std::slice::from_ref(given)),
    };
    let on_either = |shape: &Shape| {
        let name = alone(shape).map(str::to_owned);
        name.or_else(|| alone(&turned(shape)).map(str::to_owned))
    };
    let names: Vec<String> = keys.iter().filter_map(on_either).collect();
    all.iter()
        .find_map(|given| one_not_solved(form, &names, given))
}

/// What one equation or inequality lacks, where one of these letters is to be alone.
fn one_not_solved(form: Form, names: &[String], given: &Shape) -> Option<Message> {
    let on_left = form == Form::SolvedLeft;
    let is_one = |shape: &Shape| alone(shape).is_some_and(|of| names.iter().any(|n| n == of));
    if is_one(given) || !on_left && is_one(&turned(given)) {
        return None;
    }
    let is_in = |name: &&String| match given {
        Shape::Relation(left, _, right) => [left, right]
            .iter()
            .any(|side| side.names().contains(name.as_str())),
        _ => false,
    };
    let name = names.iter().find(is_in).or_else(|| names.first())?;
    let is_equation = matches!(given, Shape::Relation(_, Relation::Equal, _));
    Some(match (is_equation, on_left) {
        (true, false) => message!("algebra-form-solved", name = name),
        (false, false) => message!("algebra-form-solved-inequality", name = name),
        (true, true) => message!("algebra-form-left", name = name),
        (false, true) => message!("algebra-form-left-inequality", name = name),
    })
}
