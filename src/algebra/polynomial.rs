//! Polynomials with exact coefficients, as far as questions of form need them.
//!
//! What is no sum, product or whole power of something else is a letter to them:
//! `x`, `√2`, `sin(x)`.

use std::collections::BTreeMap;

use super::tree::Node;
use crate::expr::{Number, over, plus, times};

/// Most terms that are multiplied out.
const MAX_TERMS: usize = 200;
/// Largest exponent that is multiplied out.
const MAX_POWER: i32 = 30;

/// What is a letter to polynomials, by position.
#[derive(Default)]
pub(super) struct Letters(Vec<Node>);

impl Letters {
    fn position(&mut self, node: &Node) -> usize {
        match self.0.iter().position(|known| known == node) {
            Some(at) => at,
            None => {
                self.0.push(node.clone());
                self.0.len() - 1
            }
        }
    }

    pub(super) fn count(&self) -> usize {
        self.0.len()
    }
}

/// The exponent of each letter, without zeros at the end.
type Powers = Vec<u32>;

/// A sum of terms; none of the coefficients is 0.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Polynomial(pub BTreeMap<Powers, Number>);

impl Polynomial {
    fn constant(number: Number) -> Polynomial {
        let mut terms = BTreeMap::new();
        if number != Number::from_integer(0) {
            terms.insert(Vec::new(), number);
        }
        Polynomial(terms)
    }

    /// `None` where it is none, or has too many terms or too large numbers.
    pub(super) fn of(node: &Node, letters: &mut Letters) -> Option<Polynomial> {
        if let Some(value) = node.value() {
            return Some(Polynomial::constant(value));
        }
        match node {
            Node::Negative(part) => {
                let minus = Polynomial::constant(Number::from_integer(-1));
                Polynomial::of(part, letters)?.times(&minus)
            }
            Node::Sum(parts) => {
                let mut sum = Polynomial(BTreeMap::new());
                for part in parts {
                    sum = sum.plus(&Polynomial::of(part, letters)?)?;
                }
                Some(sum)
            }
            Node::Product(parts) => {
                let mut product = Polynomial::constant(Number::from_integer(1));
                for part in parts {
                    product = product.times(&Polynomial::of(part, letters)?)?;
                }
                Some(product)
            }
            Node::Quotient(above, below) => {
                let by = over(Number::from_integer(1), below.value()?)?;
                Polynomial::of(above, letters)?.times(&Polynomial::constant(by))
            }
            Node::Power(base, exponent) => {
                let exponent = exponent.exponent().filter(|n| (1..=MAX_POWER).contains(n));
                match exponent {
                    Some(exponent) => {
                        let base = Polynomial::of(base, letters)?;
                        (1..exponent).try_fold(base.clone(), |power, _| power.times(&base))
                    }
                    None => Some(Polynomial::letter(node, letters)),
                }
            }
            _ => Some(Polynomial::letter(node, letters)),
        }
    }

    fn letter(node: &Node, letters: &mut Letters) -> Polynomial {
        let mut powers = vec![0; letters.position(node)];
        powers.push(1);
        Polynomial([(powers, Number::from_integer(1))].into())
    }

    fn plus(mut self, other: &Polynomial) -> Option<Polynomial> {
        for (powers, number) in &other.0 {
            let sum = match self.0.get(powers) {
                Some(before) => plus(*before, *number)?,
                None => *number,
            };
            match sum == Number::from_integer(0) {
                true => self.0.remove(powers),
                false => self.0.insert(powers.clone(), sum),
            };
        }
        (self.0.len() <= MAX_TERMS).then_some(self)
    }

    fn times(&self, other: &Polynomial) -> Option<Polynomial> {
        if self.0.len() * other.0.len() > 10 * MAX_TERMS {
            return None;
        }
        let mut product = Polynomial(BTreeMap::new());
        for (a, x) in &self.0 {
            let mut row = Polynomial(BTreeMap::new());
            for (b, y) in &other.0 {
                let long = a.len().max(b.len());
                let at = |powers: &Powers, n: usize| powers.get(n).copied().unwrap_or(0);
                let powers = (0..long).map(|n| at(a, n) + at(b, n)).collect();
                row.0.insert(powers, times(*x, *y)?);
            }
            product = product.plus(&row)?;
        }
        Some(product)
    }

    /// The largest whole number in every coefficient, where all are whole.
    pub(super) fn content(&self) -> Option<i128> {
        let whole = |number: &Number| number.is_integer().then(|| *number.numer());
        (self.0.values()).try_fold(0, |content, number| Some(gcd(content, whole(number)?)))
    }

    /// Whether it and the other are both 0 for the same value of some letter, whatever
    /// the others are: whether they have a factor in common.
    pub(super) fn shares_factor(&self, other: &Polynomial, letters: usize) -> bool {
        (0..letters).any(|letter| {
            let (a, b) = (self.along(letter), other.along(letter));
            a.len() > 1 && b.len() > 1 && common(a, b).len() > 1
        })
    }

    /// The coefficients along one letter modulo a prime, the others at fixed numbers.
    fn along(&self, letter: usize) -> Vec<u64> {
        let mut along = Vec::new();
        for (powers, number) in &self.0 {
            let mut term = modulo(*number.numer());
            term = multiply(term, inverse(modulo(*number.denom())));
            for (at, power) in powers.iter().enumerate() {
                if at != letter {
                    // Numbers without a pattern, and always the same.
                    let value = 0x9E37_79B9_7F4A_7C15 ^ (at as u64 + 1).wrapping_mul(0xBF58_476D);
                    term = multiply(term, raise(value % PRIME, (*power).into()));
                }
            }
            let degree = powers.get(letter).map_or(0, |power| *power as usize);
            if along.len() <= degree {
                along.resize(degree + 1, 0);
            }
            along[degree] = (along[degree] + term) % PRIME;
        }
        trimmed(along)
    }
}

/// 2^61 - 1.
const PRIME: u64 = (1 << 61) - 1;

fn modulo(number: i128) -> u64 {
    number.rem_euclid(i128::from(PRIME)) as u64
}

fn multiply(a: u64, b: u64) -> u64 {
    (u128::from(a) * u128::from(b) % u128::from(PRIME)) as u64
}

fn raise(base: u64, mut exponent: u64) -> u64 {
    let (mut result, mut square) = (1, base);
    while exponent > 0 {
        if exponent % 2 == 1 {
            result = multiply(result, square);
        }
        square = multiply(square, square);
        exponent /= 2;
    }
    result
}

fn inverse(of: u64) -> u64 {
    raise(of, PRIME - 2)
}

fn trimmed(mut along: Vec<u64>) -> Vec<u64> {
    while along.last() == Some(&0) {
        along.pop();
    }
    along
}

/// The greatest common divisor of two polynomials in one letter (Euclid).
fn common(mut a: Vec<u64>, mut b: Vec<u64>) -> Vec<u64> {
    while !b.is_empty() {
        while a.len() >= b.len() {
            let (Some(top), Some(lead)) = (a.last(), b.last()) else {
                break;
            };
            let by = multiply(*top, inverse(*lead));
            let shift = a.len() - b.len();
            for (n, coefficient) in b.iter().enumerate() {
                let taken = multiply(*coefficient, by);
                a[n + shift] = (a[n + shift] + PRIME - taken) % PRIME;
            }
            a = trimmed(a);
        }
        std::mem::swap(&mut a, &mut b);
    }
    a
}

pub(super) fn gcd(a: i128, b: i128) -> i128 {
    let (mut a, mut b) = (a.abs(), b.abs());
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}
