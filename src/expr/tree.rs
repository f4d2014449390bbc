//! Expressions as trees, and as the text that reads back as the same tree.

use std::collections::BTreeSet;
use std::fmt;

use super::arithmetic::{Number, over, times};
use super::decimals::{places, show_places};
use super::functions::Function;

/// An expression that is written rightly; whether it has a value depends on its parameters.
#[derive(Clone, Debug, PartialEq)]
pub enum Expr {
    /// A literal, never below 0 and always a finite decimal; a whole one as a rule.
    Number(Number),
    /// A literal with so many decimal places, never below 0.
    Decimal(Number, u8),
    /// A text between quotes, to compare with; it has no quotes of both kinds in it.
    Text(String),
    /// The parameter of this name.
    Name(String),
    Negative(Box<Expr>),
    Not(Box<Expr>),
    Binary(Op, Box<Expr>, Box<Expr>),
    Call(Function, Vec<Expr>),
}

/// What stands between two operands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Op {
    Or,
    And,
    Equal,
    Unequal,
    Less,
    AtMost,
    Greater,
    AtLeast,
    Plus,
    Minus,
    Times,
    Over,
    Remainder,
    Power,
}

/// How tightly an operator or a sign holds its operands; a part that holds less
/// tightly than its place asks for stands in brackets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Level {
    Or,
    And,
    Not,
    Comparison,
    Sum,
    Product,
    Sign,
    Power,
    Atom,
}

impl Op {
    /// Every operator, as written.
    pub(super) const ALL: [(&'static str, Op); 14] = [
        ("or", Op::Or),
        ("and", Op::And),
        ("==", Op::Equal),
        ("!=", Op::Unequal),
        ("<", Op::Less),
        ("<=", Op::AtMost),
        (">", Op::Greater),
        (">=", Op::AtLeast),
        ("+", Op::Plus),
        ("-", Op::Minus),
        ("*", Op::Times),
        ("/", Op::Over),
        ("%", Op::Remainder),
        ("^", Op::Power),
    ];

    /// The operator that is written so.
    pub(super) fn written(text: &str) -> Option<Op> {
        let found = Self::ALL.iter().find(|(written, _)| *written == text);
        found.map(|(_, op)| *op)
    }

    fn sign(self) -> &'static str {
        let found = Self::ALL.iter().find(|(_, op)| *op == self);
        found.map_or("", |(written, _)| written)
    }

    pub(super) fn level(self) -> Level {
        match self {
            Op::Or => Level::Or,
            Op::And => Level::And,
            Op::Equal | Op::Unequal | Op::Less | Op::AtMost | Op::Greater | Op::AtLeast => {
                Level::Comparison
            }
            Op::Plus | Op::Minus => Level::Sum,
            Op::Times | Op::Over | Op::Remainder => Level::Product,
            Op::Power => Level::Power,
        }
    }
}

impl Level {
    /// The next tighter level.
    pub(super) fn tighter(self) -> Level {
        match self {
            Level::Or => Level::And,
            Level::And => Level::Not,
            Level::Not => Level::Comparison,
            Level::Comparison => Level::Sum,
            Level::Sum => Level::Product,
            Level::Product => Level::Sign,
            Level::Sign => Level::Power,
            Level::Power | Level::Atom => Level::Atom,
        }
    }
}

impl Expr {
    /// The parameters that it uses, each once, by name.
    pub fn names(&self) -> BTreeSet<&str> {
        let mut found = BTreeSet::new();
        self.collect(&mut found);
        found
    }

    fn collect<'e>(&'e self, found: &mut BTreeSet<&'e str>) {
        match self {
            Expr::Number(_) | Expr::Decimal(..) | Expr::Text(_) => {}
            Expr::Name(name) => {
                found.insert(name);
            }
            Expr::Negative(part) | Expr::Not(part) => part.collect(found),
            Expr::Binary(_, left, right) => {
                left.collect(found);
                right.collect(found);
            }
            Expr::Call(_, parts) => parts.iter().for_each(|part| part.collect(found)),
        }
    }

    fn level(&self) -> Level {
        match self {
            Expr::Number(_)
            | Expr::Decimal(..)
            | Expr::Text(_)
            | Expr::Name(_)
            | Expr::Call(..) => Level::Atom,
            Expr::Negative(_) => Level::Sign,
            Expr::Not(_) => Level::Not,
            Expr::Binary(op, ..) => op.level(),
        }
    }

    fn write(&self, f: &mut fmt::Formatter<'_>, least: Level) -> fmt::Result {
        let bare = self.level() >= least;
        if !bare {
            f.write_str("(")?;
        }
        match self {
            Expr::Number(number) => f.write_str(&literal(number))?,
            Expr::Decimal(number, places) => {
                let places = show_places(number, *places);
                f.write_str(&places.unwrap_or_else(|| literal(number)))?;
            }
            Expr::Text(text) => match text.contains('\'') {
                true => write!(f, "\"{text}\"")?,
                false => write!(f, "'{text}'")?,
            },
            Expr::Name(name) => f.write_str(name)?,
            Expr::Negative(part) => {
                f.write_str("-")?;
                part.write(f, Level::Sign)?;
            }
            Expr::Not(part) => {
                f.write_str("not ")?;
                part.write(f, Level::Not)?;
            }
            Expr::Binary(Op::Power, base, exponent) => {
                base.write(f, Level::Atom)?;
                f.write_str("^")?;
                exponent.write(f, Level::Sign)?;
            }
            Expr::Binary(op, left, right) => {
                // `a - b - c` is `(a - b) - c`; comparisons are no chains.
                let first = match op.level() {
                    Level::Comparison => Level::Sum,
                    level => level,
                };
                left.write(f, first)?;
                match op.level() {
                    Level::Product => f.write_str(op.sign())?,
                    _ => write!(f, " {} ", op.sign())?,
                }
                right.write(f, op.level().tighter())?;
            }
            Expr::Call(function, parts) => {
                write!(f, "{}(", function.name())?;
                for (i, part) in parts.iter().enumerate() {
                    if i > 0 {
                        f.write_str(", ")?;
                    }
                    part.write(f, Level::Or)?;
                }
                f.write_str(")")?;
            }
        }
        match bare {
            true => Ok(()),
            false => f.write_str(")"),
        }
    }
}

impl fmt::Display for Expr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(f, Level::Or)
    }
}

/// A literal as decimal digits, `1/2` would read back as a division; with a power of
/// ten where digits alone would be too many.
fn literal(number: &Number) -> String {
    let exact = places(number).and_then(|places| show_places(number, places));
    let fits = |text: &String| text.bytes().filter(u8::is_ascii_digit).count() <= 30;
    if let Some(written) = exact.filter(fits) {
        return written;
    }
    let (size, power) = tens(number);
    format!("{}e{power}", size.numer())
}

/// A number that is shown exactly by digits and a power of ten: these digits, without zeros
/// at their end, and the power. Nothing where it is a fraction that no digits end.
pub fn in_tens(number: &Number) -> Option<(i128, i32)> {
    let (size, power) = tens(number);
    size.is_integer().then(|| (*size.numer(), power))
}

fn tens(number: &Number) -> (Number, i32) {
    let ten = Number::from_integer(10);
    let (mut size, mut power) = (*number, 0);
    while !size.is_integer()
        && let Some(larger) = times(size, ten)
    {
        (size, power) = (larger, power - 1);
    }
    while size.is_integer()
        && let Some(smaller) = over(size, ten).filter(Number::is_integer)
        && *smaller.numer() != 0
    {
        (size, power) = (smaller, power + 1);
    }
    (size, power)
}
