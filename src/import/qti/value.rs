//! Values of QTI's variables.

use std::cmp::Ordering;

/// The sort of a variable's values, as far as it matters here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Base {
    /// Identifiers, strings, pairs with a direction, and what is only passed on.
    #[default]
    Words,
    /// Pairs without a direction.
    Pair,
    Number,
    Truth,
}

/// A single value.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Atom {
    Words(String),
    Number(f64),
    Truth(bool),
}

/// What a variable holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum Value {
    #[default]
    Null,
    One(Atom),
    /// Several, in no order.
    Many(Vec<Atom>),
    /// Several, in order.
    Ordered(Vec<Atom>),
}

impl Base {
    /// By the name that a declaration gives it.
    pub(super) fn of(name: &str) -> Base {
        match name {
            "integer" | "float" | "duration" => Base::Number,
            "boolean" => Base::Truth,
            "pair" => Base::Pair,
            _ => Base::Words,
        }
    }

    /// A value as it is written; none where it is no such value.
    pub(super) fn read(self, text: &str) -> Option<Atom> {
        match self {
            Base::Words => Some(Atom::Words(text.to_owned())),
            Base::Pair => {
                let mut ends: Vec<&str> = text.split_whitespace().collect();
                ends.sort_unstable();
                Some(Atom::Words(ends.join(" ")))
            }
            Base::Number => {
                let number: f64 = text.trim().parse().ok()?;
                number.is_finite().then_some(Atom::Number(number))
            }
            Base::Truth => Some(Atom::Truth(text.trim() == "true")),
        }
    }
}

impl Atom {
    /// Its number; that of words that are one, too.
    pub(super) fn number(&self) -> Option<f64> {
        match self {
            Atom::Number(number) => Some(*number),
            Atom::Words(words) => words.trim().parse().ok().filter(|n: &f64| n.is_finite()),
            Atom::Truth(_) => None,
        }
    }

    /// Whether two are the same value.
    pub(super) fn is(&self, other: &Atom) -> bool {
        match (self, other) {
            (Atom::Words(a), Atom::Words(b)) => a.trim() == b.trim(),
            (Atom::Truth(a), Atom::Truth(b)) => a == b,
            _ => match (self.number(), other.number()) {
                (Some(a), Some(b)) => a.total_cmp(&b) == Ordering::Equal || (a - b).abs() < 1e-12,
                _ => false,
            },
        }
    }
}

impl Value {
    /// A truth.
    pub(super) fn truth(is: bool) -> Value {
        Value::One(Atom::Truth(is))
    }

    /// A number.
    pub(super) fn number(number: f64) -> Value {
        match number.is_finite() {
            true => Value::One(Atom::Number(number)),
            false => Value::Null,
        }
    }

    /// Words, or an identifier.
    pub(super) fn words(words: &str) -> Value {
        Value::One(Atom::Words(words.to_owned()))
    }

    /// All its single values.
    pub(super) fn atoms(&self) -> &[Atom] {
        match self {
            Value::Null => &[],
            Value::One(atom) => std::slice::from_ref(atom),
            Value::Many(all) | Value::Ordered(all) => all,
        }
    }

    /// Its single value.
    pub(super) fn one(&self) -> Option<&Atom> {
        match self.atoms() {
            [one] => Some(one),
            _ => None,
        }
    }

    /// Its number.
    pub(super) fn as_number(&self) -> Option<f64> {
        self.one()?.number()
    }

    /// Whether it is true.
    pub(super) fn is_true(&self) -> bool {
        matches!(self.one(), Some(Atom::Truth(true)))
    }

    /// Whether it holds nothing.
    pub(super) fn is_null(&self) -> bool {
        self.atoms().is_empty()
    }

    /// Whether it holds a value.
    pub(super) fn holds(&self, atom: &Atom) -> bool {
        self.atoms().iter().any(|own| own.is(atom))
    }

    /// Whether two hold the same; in the same order, where both have one.
    pub(super) fn same(&self, other: &Value) -> bool {
        let (a, b) = (self.atoms(), other.atoms());
        if a.len() != b.len() {
            return false;
        }
        if matches!((self, other), (Value::Ordered(_), Value::Ordered(_))) {
            return a.iter().zip(b).all(|(a, b)| a.is(b));
        }
        let mut left: Vec<&Atom> = b.iter().collect();
        a.iter().all(|a| {
            let at = left.iter().position(|b| a.is(b));
            at.map(|at| left.swap_remove(at)).is_some()
        })
    }
}
