//! Algebra as a line of text that reads back as the same tree.

use super::letters::Letters;
use super::tree::{Constant, Function, Node, Relation, Shape};
use crate::expr::Number;

/// A whole answer on one line: `5x² + 20xy`, `(−∞, 2] ∪ [3, ∞)`.
pub fn show(shape: &Shape, letters: &Letters) -> String {
    let list = |items: &[Shape], joint: &str| {
        let items = items.iter().map(|item| show(item, letters));
        items.collect::<Vec<_>>().join(joint)
    };
    match shape {
        Shape::Term(node) => line(node, letters),
        Shape::Relation(left, relation, right) => {
            let (left, right) = (line(left, letters), line(right, letters));
            format!("{left} {} {right}", relation.sign())
        }
        Shape::Row { open, close, items } => format!("{open}{}{close}", list(items, ", ")),
        Shape::Set(items) if items.is_empty() => "∅".to_owned(),
        Shape::Set(items) => format!("{{{}}}", list(items, ", ")),
        Shape::List(items) if items.iter().all(is_ordered) => list(items, " or "),
        Shape::List(items) => list(items, "; "),
        Shape::All(items) => all(items, letters),
        Shape::Union(parts) => list(parts, " ∪ "),
    }
}

/// Whether it is inequalities with `<` and its like: of such, one or the other holds.
fn is_ordered(shape: &Shape) -> bool {
    match shape {
        Shape::Relation(_, relation, _) => relation.is_ordered(),
        Shape::All(items) => items.iter().all(is_ordered),
        _ => false,
    }
}

/// What holds at once: `1 < x < 3`, and with “and” where it is no chain.
fn all(items: &[Shape], letters: &Letters) -> String {
    let mut text = String::new();
    let mut before: Option<(&Relation, &Node)> = None;
    for item in items {
        let Shape::Relation(left, relation, right) = item else {
            text += if text.is_empty() { "" } else { " and " };
            text += &show(item, letters);
            before = None;
            continue;
        };
        let goes_on = before.is_some_and(|(last, end)| {
            end == left
                && (last.rises() && relation.rises()
                    || last.turned().rises() && relation.turned().rises())
        });
        if goes_on {
            text += &format!(" {} {}", relation.sign(), line(right, letters));
            // A chain has two relations at most.
            before = None;
        } else {
            text += if text.is_empty() { "" } else { " and " };
            text += &show(item, letters);
            before = Some((relation, right));
        }
    }
    text
}

/// A term on one line.
pub fn line(node: &Node, letters: &Letters) -> String {
    Writer { letters }.at(node, Level::Sum)
}

/// A literal as decimal digits.
pub(super) fn decimal(number: &Number) -> String {
    let mut text = number.to_integer().to_string();
    let ten = Number::from_integer(10);
    let mut rest = *number - number.trunc();
    let zero = Number::from_integer(0);
    if rest > zero {
        text.push('.');
    }
    // A finite decimal of 128 bits has at most so many places.
    for _ in 0..128 {
        if rest == zero {
            break;
        }
        let Some(next) = crate::expr::times(rest, ten) else {
            break;
        };
        text.push_str(&next.to_integer().to_string());
        rest = next - next.trunc();
    }
    text
}

/// How tightly a part holds together; one that holds less tightly than its place
/// asks for stands in brackets.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Level {
    Sum,
    /// What may follow `+`: no sign of its own.
    Term,
    Factor,
    /// The base of a power.
    Atom,
}

struct Writer<'l> {
    letters: &'l Letters,
}

impl Writer<'_> {
    fn at(&self, node: &Node, least: Level) -> String {
        let text = self.bare(node);
        match level(node) < least {
            true => format!("({text})"),
            false => text,
        }
    }

    fn bare(&self, node: &Node) -> String {
        match node {
            Node::Number(number) => decimal(number),
            Node::Constant(constant) => match constant {
                Constant::Pi => "π",
                Constant::E => "e",
                Constant::I => "i",
                Constant::Infinity => "∞",
                Constant::Degree => "°",
            }
            .to_owned(),
            Node::Name(name) => name.clone(),
            Node::Negative(part) => format!("−{}", self.at(part, Level::Term)),
            Node::Either { upper, part } => {
                let sign = if *upper { '±' } else { '∓' };
                format!("{sign}{}", self.at(part, Level::Term))
            }
            Node::Sum(terms) => self.sum(terms),
            Node::Product(factors) => self.product(factors),
            Node::Quotient(above, below) => {
                let above = match **above {
                    Node::Quotient(..) => format!("({})", self.bare(above)),
                    _ => self.at(above, Level::Term),
                };
                format!("{above}/{}", self.at(below, Level::Factor))
            }
            Node::Power(base, exponent) => self.power(base, exponent),
            Node::Root(degree, part) => {
                let sign = match degree {
                    3 => '∛',
                    4 => '∜',
                    _ => '√',
                };
                match **part {
                    Node::Number(_) | Node::Name(_) => format!("{sign}{}", self.bare(part)),
                    _ => format!("{sign}({})", self.bare(part)),
                }
            }
            Node::Log(base, part) => self.logarithm(base, part),
            Node::Call(Function::Abs, part) => format!("|{}|", self.inside_bars(part)),
            Node::Call(Function::Factorial, part) => format!("{}!", self.at(part, Level::Atom)),
            Node::Call(function, part) => format!("{}({})", function.name(), self.bare(part)),
        }
    }

    /// Within `|…|`, where another `|` would close it.
    fn inside_bars(&self, part: &Node) -> String {
        let text = self.bare(part);
        match text.contains('|') {
            true => format!("({text})"),
            false => text,
        }
    }

    fn sum(&self, terms: &[Node]) -> String {
        let mut text = String::new();
        for (n, term) in terms.iter().enumerate() {
            let (sign, part) = match term {
                Node::Negative(part) => ("−", &**part),
                Node::Either { upper: true, part } => ("±", &**part),
                Node::Either { upper: false, part } => ("∓", &**part),
                part => ("+", part),
            };
            let part = self.at(part, Level::Term);
            text += &match (n, sign) {
                (0, "+") => part,
                (0, sign) => format!("{sign}{part}"),
                (_, sign) => format!(" {sign} {part}"),
            };
        }
        text
    }

    fn product(&self, factors: &[Node]) -> String {
        if let [of, Node::Constant(Constant::Degree)] = factors {
            return format!("{}°", self.at(of, Level::Atom));
        }
        let mut text = String::new();
        let mut before: Option<&Node> = None;
        for factor in factors {
            // A quotient that comes first needs no brackets to be read as it is, but
            // people read `1/2x` in two ways.
            let part = self.at(factor, Level::Factor);
            if before.is_some_and(|before| !self.may_touch(before, factor, &text, &part)) {
                text.push('·');
            }
            text += &part;
            before = Some(factor);
        }
        text
    }

    /// Whether two factors can stand side by side without a sign.
    fn may_touch(&self, left: &Node, right: &Node, before: &str, text: &str) -> bool {
        let bracket = text.starts_with('(');
        let one_letter = |node: &Node| match node {
            Node::Name(name) => name.chars().count() == 1,
            Node::Constant(constant) => *constant != Constant::Infinity,
            _ => false,
        };
        let based = |node: &Node| match node {
            Node::Power(base, exponent) => {
                one_letter(base) && exponent.exponent().is_some_and(|n| n >= 0)
            }
            node => one_letter(node),
        };
        let closed = before.ends_with([')', '⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹']);
        let left_fits = matches!(left, Node::Number(_)) || based(left) || closed;
        let right_fits = bracket || based(right) || matches!(right, Node::Root(..));
        if !left_fits || !right_fits {
            return matches!(left, Node::Number(_))
                && matches!(right, Node::Call(function, _)
                    if !matches!(function, Function::Abs | Function::Factorial));
        }
        // Letters that would be read as one name.
        let is_letter = |c: &char| c.is_alphabetic();
        let run: String = before.chars().rev().take_while(is_letter).collect();
        let run: String = run.chars().rev().collect();
        let next: String = text.chars().take_while(is_letter).collect();
        let number_then_e = matches!(left, Node::Number(_)) && text.starts_with(['e', 'E']);
        let joined = format!("{run}{next}");
        !(self.letters.run_together(&joined) || number_then_e && !text.starts_with('e'))
    }

    fn power(&self, base: &Node, exponent: &Node) -> String {
        let base = match base {
            // `√x²` is read by people in two ways.
            Node::Root(..) => format!("({})", self.bare(base)),
            base => self.at(base, Level::Atom),
        };
        match (exponent.exponent(), exponent) {
            (Some(whole), Node::Number(_)) => format!("{base}{}", raised(whole)),
            (Some(whole), Node::Negative(part))
                if matches!(**part, Node::Number(_)) && whole < 0 =>
            {
                format!("{base}{}", raised(whole))
            }
            (_, Node::Name(name)) if name.chars().count() == 1 => format!("{base}^{name}"),
            _ => format!("{base}^({})", self.bare(exponent)),
        }
    }

    fn logarithm(&self, base: &Node, part: &Node) -> String {
        let part = self.bare(part);
        match (base, base.value()) {
            (Node::Number(_), Some(ten)) if ten == Number::from_integer(10) => {
                format!("log({part})")
            }
            (Node::Number(_), Some(n)) if n.is_integer() => {
                let low = n.numer().to_string();
                let low: String = low.chars().filter_map(lowered).collect();
                format!("log{low}({part})")
            }
            (Node::Name(name), _) if name.chars().count() == 1 => format!("log_{name}({part})"),
            _ => format!("log_({})({part})", self.bare(base)),
        }
    }
}

fn level(node: &Node) -> Level {
    match node {
        Node::Sum(_) | Node::Negative(_) | Node::Either { .. } => Level::Sum,
        Node::Product(_) | Node::Quotient(..) => Level::Term,
        Node::Power(..) => Level::Factor,
        Node::Call(Function::Factorial, _) => Level::Factor,
        _ => Level::Atom,
    }
}

fn raised(whole: i32) -> String {
    let digit = |c| match c {
        '-' => '⁻',
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        c => {
            let n = u32::from(c) - u32::from('0');
            char::from_u32(0x2070 + n).unwrap_or(c)
        }
    };
    whole.to_string().chars().map(digit).collect()
}

fn lowered(c: char) -> Option<char> {
    char::from_u32(0x2080 + c.to_digit(10)?)
}
