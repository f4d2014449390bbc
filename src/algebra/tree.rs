//! Algebra as trees: what was typed, without blanks and brackets.

use std::collections::BTreeSet;

use crate::expr::{Number, negated, over, plus, times};

/// The largest exponent, in size, and the largest product of exponents within one
/// another: so far, the work and the degree of what is compared stay small.
pub const MAX_EXPONENT: u32 = 1_000;

/// A number, a term, one side of an equation.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// A literal, never below 0 and always a finite decimal.
    Number(Number),
    Constant(Constant),
    /// A letter, or a name that the question declares.
    Name(String),
    Negative(Box<Node>),
    /// Two or more.
    Sum(Vec<Node>),
    /// Two or more.
    Product(Vec<Node>),
    /// What is above the line, and what is below.
    Quotient(Box<Node>, Box<Node>),
    /// Base and exponent.
    Power(Box<Node>, Box<Node>),
    /// The second, third or fourth root.
    Root(u8, Box<Node>),
    /// The base of a logarithm, and of what it is taken.
    Log(Box<Node>, Box<Node>),
    Call(Function, Box<Node>),
    /// `±`, or `∓` where `upper` is false. All of an answer are read with their upper
    /// signs, then with their lower ones.
    Either {
        upper: bool,
        part: Box<Node>,
    },
}

/// A number with a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Constant {
    Pi,
    E,
    /// The imaginary unit.
    I,
    /// Only the end of an interval.
    Infinity,
    /// π/180, written behind a number.
    Degree,
}

/// A function of one value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Function {
    Abs,
    Exp,
    Ln,
    Sin,
    Cos,
    Tan,
    Cot,
    Sec,
    Csc,
    Arcsin,
    Arccos,
    Arctan,
    Sinh,
    Cosh,
    Tanh,
    Factorial,
}

impl Function {
    /// Each with the name it is shown by.
    const NAMES: [(&'static str, Function); 16] = [
        ("abs", Function::Abs),
        ("exp", Function::Exp),
        ("ln", Function::Ln),
        ("sin", Function::Sin),
        ("cos", Function::Cos),
        ("tan", Function::Tan),
        ("cot", Function::Cot),
        ("sec", Function::Sec),
        ("csc", Function::Csc),
        ("arcsin", Function::Arcsin),
        ("arccos", Function::Arccos),
        ("arctan", Function::Arctan),
        ("sinh", Function::Sinh),
        ("cosh", Function::Cosh),
        ("tanh", Function::Tanh),
        ("factorial", Function::Factorial),
    ];

    /// The name it is shown by.
    pub fn name(self) -> &'static str {
        let found = Self::NAMES.iter().find(|(_, function)| *function == self);
        found.map_or("", |(name, _)| name)
    }

    /// The function that has this name.
    pub fn named(name: &str) -> Option<Function> {
        let other = match name {
            "asin" => "arcsin",
            "acos" => "arccos",
            "atan" | "arctg" => "arctan",
            "tg" => "tan",
            "cosec" => "csc",
            "cotan" | "ctg" => "cot",
            name => name,
        };
        let found = Self::NAMES.iter().find(|(name, _)| *name == other);
        found.map(|(_, function)| *function)
    }

    /// The function that `sin⁻¹` and its like mean.
    pub fn inverse(self) -> Option<Function> {
        match self {
            Function::Sin => Some(Function::Arcsin),
            Function::Cos => Some(Function::Arccos),
            Function::Tan => Some(Function::Arctan),
            _ => None,
        }
    }
}

/// What stands between the sides of an equation or an inequality.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    Equal,
    Unequal,
    Less,
    AtMost,
    Greater,
    AtLeast,
}

impl Relation {
    /// The sign that is shown.
    pub fn sign(self) -> char {
        match self {
            Relation::Equal => '=',
            Relation::Unequal => '≠',
            Relation::Less => '<',
            Relation::AtMost => '≤',
            Relation::Greater => '>',
            Relation::AtLeast => '≥',
        }
    }

    /// Whether it says which side is larger.
    pub(super) fn is_ordered(self) -> bool {
        !matches!(self, Relation::Equal | Relation::Unequal)
    }

    /// Whether it is `<` or `≤`.
    pub(super) fn rises(self) -> bool {
        matches!(self, Relation::Less | Relation::AtMost)
    }

    /// The same with its sides exchanged.
    pub fn turned(self) -> Relation {
        match self {
            Relation::Less => Relation::Greater,
            Relation::AtMost => Relation::AtLeast,
            Relation::Greater => Relation::Less,
            Relation::AtLeast => Relation::AtMost,
            same => same,
        }
    }
}

/// A whole answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A number or a term.
    Term(Node),
    /// An equation or an inequality.
    Relation(Node, Relation, Node),
    /// `(1, 2)`, `[0, 3)`, and the rows and columns of `[[1, 2], [3, 4]]`.
    Row {
        open: char,
        close: char,
        items: Vec<Shape>,
    },
    /// `{1, 2}`, in any order.
    Set(Vec<Shape>),
    /// `1, 2` and `x = 1 or x = 2`: several values without brackets.
    List(Vec<Shape>),
    /// `1 < x < 3` and `x > 1 and x < 3`: what holds at once.
    All(Vec<Shape>),
    /// Intervals joined by `∪`.
    Union(Vec<Shape>),
}

impl Shape {
    /// The names that it uses, each once.
    pub fn names(&self) -> BTreeSet<&str> {
        let mut found = BTreeSet::new();
        self.each_node(&mut |node| node.collect(&mut found));
        found
    }

    /// How many nodes it has.
    pub fn size(&self) -> usize {
        let mut size = 0;
        self.each_node(&mut |node| size += node.size());
        size
    }

    /// Whether a `±` is in it.
    pub fn is_either(&self) -> bool {
        let mut found = false;
        self.each_node(&mut |node| found |= node.any(&|n| matches!(n, Node::Either { .. })));
        found
    }

    fn each_node<'s>(&'s self, act: &mut impl FnMut(&'s Node)) {
        match self {
            Shape::Term(node) => act(node),
            Shape::Relation(left, _, right) => {
                act(left);
                act(right);
            }
            Shape::Row { items, .. }
            | Shape::Set(items)
            | Shape::List(items)
            | Shape::All(items)
            | Shape::Union(items) => {
                for item in items {
                    item.each_node(act);
                }
            }
        }
    }
}

impl Node {
    /// A whole number.
    pub fn whole(number: i32) -> Node {
        let size = Node::Number(Number::from_integer(number.unsigned_abs().into()));
        match number < 0 {
            true => Node::Negative(Box::new(size)),
            false => size,
        }
    }

    /// The parts directly within.
    pub fn parts(&self) -> Vec<&Node> {
        match self {
            Node::Number(_) | Node::Constant(_) | Node::Name(_) => Vec::new(),
            Node::Negative(part)
            | Node::Root(_, part)
            | Node::Call(_, part)
            | Node::Either { part, .. } => vec![part],
            Node::Sum(parts) | Node::Product(parts) => parts.iter().collect(),
            Node::Quotient(a, b) | Node::Power(a, b) | Node::Log(a, b) => vec![a, b],
        }
    }

    /// Whether this or a part of it is so.
    pub fn any(&self, is: &impl Fn(&Node) -> bool) -> bool {
        is(self) || self.parts().into_iter().any(|part| part.any(is))
    }

    /// How many nodes it has.
    pub fn size(&self) -> usize {
        let parts = self.parts().into_iter().map(Node::size);
        parts.sum::<usize>() + 1
    }

    pub(super) fn collect<'n>(&'n self, found: &mut BTreeSet<&'n str>) {
        if let Node::Name(name) = self {
            found.insert(name);
        }
        for part in self.parts() {
            part.collect(found);
        }
    }

    /// The names that it uses, each once.
    pub fn names(&self) -> BTreeSet<&str> {
        let mut found = BTreeSet::new();
        self.collect(&mut found);
        found
    }

    /// The same with each part exchanged.
    pub fn map(&self, by: &impl Fn(&Node) -> Node) -> Node {
        let boxed = |node: &Node| Box::new(by(node));
        match self {
            Node::Number(_) | Node::Constant(_) | Node::Name(_) => self.clone(),
            Node::Negative(part) => Node::Negative(boxed(part)),
            Node::Sum(parts) => Node::Sum(parts.iter().map(by).collect()),
            Node::Product(parts) => Node::Product(parts.iter().map(by).collect()),
            Node::Quotient(a, b) => Node::Quotient(boxed(a), boxed(b)),
            Node::Power(a, b) => Node::Power(boxed(a), boxed(b)),
            Node::Log(a, b) => Node::Log(boxed(a), boxed(b)),
            Node::Root(n, part) => Node::Root(*n, boxed(part)),
            Node::Call(function, part) => Node::Call(*function, boxed(part)),
            Node::Either { upper, part } => Node::Either {
                upper: *upper,
                part: boxed(part),
            },
        }
    }

    /// With the upper or with the lower one of each `±`.
    pub fn signed(&self, upper: bool) -> Node {
        match self {
            Node::Either { upper: own, part } => {
                let part = part.signed(upper);
                match *own == upper {
                    true => part,
                    false => Node::Negative(Box::new(part)),
                }
            }
            other => other.map(&|part| part.signed(upper)),
        }
    }

    /// The exact value, where it is a fraction of whole numbers that are not too
    /// large; `None` of anything else.
    pub fn value(&self) -> Option<Number> {
        match self {
            Node::Number(number) => Some(*number),
            Node::Negative(part) => negated(part.value()?),
            Node::Sum(parts) => (parts.iter()).try_fold(Number::from_integer(0), |sum, part| {
                plus(sum, part.value()?)
            }),
            Node::Product(parts) => (parts.iter())
                .try_fold(Number::from_integer(1), |product, part| {
                    times(product, part.value()?)
                }),
            Node::Quotient(a, b) => over(a.value()?, b.value()?),
            Node::Power(base, exponent) => power(base.value()?, exponent.value()?),
            Node::Call(Function::Abs, part) => crate::expr::absolute(part.value()?),
            Node::Call(Function::Factorial, part) => factorial(part.value()?),
            _ => None,
        }
    }

    /// The value, where it is a whole number of a size that an exponent may have.
    pub fn exponent(&self) -> Option<i32> {
        let value = self.value().filter(Number::is_integer)?;
        let exponent = i32::try_from(*value.numer()).ok()?;
        (exponent.unsigned_abs() <= MAX_EXPONENT).then_some(exponent)
    }
}

fn power(base: Number, exponent: Number) -> Option<Number> {
    let one = Number::from_integer(1);
    let size = exponent.numer().unsigned_abs();
    if !exponent.is_integer() || size > MAX_EXPONENT.into() {
        return None;
    }
    if base == one {
        return Some(one);
    }
    let mut result = one;
    // It is too large for 128 bits after a few steps, or it is 0 or -1.
    for _ in 0..size {
        result = times(result, base)?;
    }
    match *exponent.numer() < 0 {
        true => over(one, result),
        false => Some(result),
    }
}

fn factorial(of: Number) -> Option<Number> {
    let n = of.is_integer().then(|| *of.numer())?;
    (0..=30).contains(&n).then_some(())?;
    (1..=n).try_fold(Number::from_integer(1), |product, k| {
        times(product, Number::from_integer(k))
    })
}

/// The difference, as a tree.
pub(crate) fn difference(a: &Node, b: &Node) -> Node {
    Node::Sum(vec![a.clone(), Node::Negative(Box::new(b.clone()))])
}
