//! Rational functions modulo large primes, where arithmetic is exact.
//!
//! Two rational functions that differ agree at a random point modulo a prime p with
//! a chance of at most degree/p (Schwartz 1980, Zippel 1979). With two primes of 61
//! bits and degrees up to [`MAX_WEIGHT`] that is below 10^-25 for each pair of points, for
//! terms that were written without a look at the points.

use super::chance::Chance;
use super::tree::{Constant, Function, Node};
use crate::expr::Number;

/// Primes p with p = 1 modulo 4, where -1 has a square root.
const PRIMES: [u64; 8] = [
    1_152_921_504_606_847_009,
    1_152_921_504_606_847_081,
    1_152_921_504_606_847_189,
    1_152_921_504_606_847_201,
    1_152_921_504_606_847_229,
    1_152_921_504_606_847_253,
    1_152_921_504_606_847_301,
    1_152_921_504_606_847_309,
];

/// The most that [`weight`] may come to.
pub(crate) const MAX_WEIGHT: u64 = 50_000;

/// The whole numbers modulo a prime.
#[derive(Clone, Copy, Debug)]
pub(super) struct Field {
    prime: u64,
    /// A square root of -1.
    pub root: u64,
}

/// A number above another; the lower one is 0 where there is no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fraction {
    pub above: u64,
    pub below: u64,
}

impl Field {
    /// Two fields of different primes, drawn from the seed.
    pub(super) fn pair(chance: &mut Chance) -> [Field; 2] {
        let first = chance.below(PRIMES.len() as u64) as usize;
        let other = chance.below(PRIMES.len() as u64 - 1) as usize;
        let second = (first + 1 + other) % PRIMES.len();
        [PRIMES[first], PRIMES[second]].map(Field::of)
    }

    fn of(prime: u64) -> Field {
        let plain = Field { prime, root: 0 };
        // Of any number that is no square, this power is a root of -1.
        let roots = (2..).map(|n| plain.power(n, (prime - 1) / 4));
        let root = { roots }.find(|&r| plain.times(r, r) == prime - 1);
        Field {
            prime,
            root: root.unwrap_or(1),
        }
    }

    /// The same with the other root of -1.
    pub(super) fn turned(self) -> Field {
        Field {
            root: self.prime - self.root,
            ..self
        }
    }

    /// A number by chance, but 0.
    pub(super) fn draw(&self, chance: &mut Chance) -> u64 {
        1 + chance.below(self.prime - 1)
    }

    fn plus(&self, a: u64, b: u64) -> u64 {
        (a + b) % self.prime
    }

    pub(super) fn minus(&self, a: u64, b: u64) -> u64 {
        (a + self.prime - b) % self.prime
    }

    pub(super) fn times(&self, a: u64, b: u64) -> u64 {
        let product = u128::from(a) * u128::from(b) % u128::from(self.prime);
        product as u64
    }

    fn power(&self, base: u64, mut exponent: u64) -> u64 {
        let (mut result, mut square) = (1, base);
        while exponent > 0 {
            if exponent % 2 == 1 {
                result = self.times(result, square);
            }
            square = self.times(square, square);
            exponent /= 2;
        }
        result
    }

    fn whole(&self, number: i128) -> u64 {
        number.rem_euclid(i128::from(self.prime)) as u64
    }

    fn number(&self, number: &Number) -> Fraction {
        Fraction {
            above: self.whole(*number.numer()),
            below: self.whole(*number.denom()),
        }
    }

    pub(super) fn add(&self, a: Fraction, b: Fraction) -> Fraction {
        let cross = (self.times(a.above, b.below), self.times(b.above, a.below));
        Fraction {
            above: self.plus(cross.0, cross.1),
            below: self.times(a.below, b.below),
        }
    }

    pub(super) fn negative(&self, a: Fraction) -> Fraction {
        Fraction {
            above: self.minus(0, a.above),
            ..a
        }
    }

    pub(super) fn multiply(&self, a: Fraction, b: Fraction) -> Fraction {
        Fraction {
            above: self.times(a.above, b.above),
            below: self.times(a.below, b.below),
        }
    }

    /// Whether two fractions that have a value have the same.
    pub(super) fn same(&self, a: Fraction, b: Fraction) -> bool {
        self.times(a.above, b.below) == self.times(b.above, a.below)
    }

    /// The value at a point; `None` where there is none, or the term is not
    /// [rational](is_rational).
    pub(super) fn value(&self, node: &Node, names: &[&str], point: &[u64]) -> Option<Fraction> {
        let inner = |node: &Node| self.value(node, names, point);
        let one = Fraction { above: 1, below: 1 };
        let value = match node {
            Node::Number(number) => self.number(number),
            Node::Constant(Constant::I) => Fraction {
                above: self.root,
                below: 1,
            },
            Node::Name(name) => {
                let at = names.iter().position(|n| n == name)?;
                Fraction {
                    above: *point.get(at)?,
                    below: 1,
                }
            }
            Node::Negative(part) => self.negative(inner(part)?),
            Node::Sum(parts) => {
                let zero = Fraction { above: 0, below: 1 };
                (parts.iter()).try_fold(zero, |sum, part| Some(self.add(sum, inner(part)?)))?
            }
            Node::Product(parts) => (parts.iter()).try_fold(one, |product, part| {
                Some(self.multiply(product, inner(part)?))
            })?,
            Node::Quotient(a, b) => self.multiply(inner(a)?, inverse(inner(b)?)?),
            Node::Power(base, exponent) => {
                let exponent = exponent.exponent()?;
                let base = inner(base)?;
                let base = if exponent > 0 { base } else { inverse(base)? };
                let size = exponent.unsigned_abs().into();
                Fraction {
                    above: self.power(base.above, size),
                    below: self.power(base.below, size),
                }
            }
            Node::Call(..) => self.number(&node.value()?),
            _ => return None,
        };
        (value.below != 0).then_some(value)
    }
}

fn inverse(of: Fraction) -> Option<Fraction> {
    (of.above != 0).then_some(Fraction {
        above: of.below,
        below: of.above,
    })
}

/// Whether a term is a fraction of polynomials in its letters.
pub(super) fn is_rational(node: &Node) -> bool {
    match node {
        Node::Number(_) | Node::Constant(Constant::I) | Node::Name(_) => true,
        Node::Negative(part) => is_rational(part),
        Node::Sum(parts) | Node::Product(parts) => parts.iter().all(is_rational),
        Node::Quotient(a, b) => is_rational(a) && is_rational(b),
        Node::Power(base, exponent) => is_rational(base) && exponent.exponent().is_some(),
        Node::Call(Function::Abs | Function::Factorial, _) => node.value().is_some(),
        _ => false,
    }
}

/// A bound of the degree above and below the line, and of how many numbers are
/// multiplied with one another.
pub(super) fn weight(node: &Node) -> u64 {
    match node {
        Node::Power(base, exponent) => {
            let exponent = exponent.exponent().map_or(1, i32::unsigned_abs);
            weight(base).saturating_mul(u64::from(exponent.max(1)))
        }
        node => (node.parts().into_iter().map(weight)).fold(1, u64::saturating_add),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn primes_are_primes_with_a_root_of_minus_one() {
        for prime in PRIMES {
            let field = Field::of(prime);
            assert_eq!(field.times(field.root, field.root), prime - 1, "{prime}");
            // Miller and Rabin, with bases that are enough below 2^64.
            let (mut odd, mut twos) = (prime - 1, 0);
            while odd % 2 == 0 {
                odd /= 2;
                twos += 1;
            }
            for base in [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37] {
                let mut power = field.power(base, odd);
                let mut passes = power == 1 || power == prime - 1;
                for _ in 1..twos {
                    power = field.times(power, power);
                    passes |= power == prime - 1;
                }
                assert!(passes, "{prime} is no prime: base {base}");
            }
        }
    }
}
