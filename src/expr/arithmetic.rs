//! The arithmetic itself: fractions, powers, and the functions that expressions may use.

use num_rational::Ratio;
use num_traits::{CheckedAdd, CheckedDiv, CheckedMul, CheckedSub, Zero};

use super::{ExprError, fail};
use crate::words::message;

/// An exact number. Calculate with [`plus`], [`minus`], [`times`], [`over`],
/// [`negated`] and [`absolute`] only: the plain operators of `Ratio` overflow.
pub type Number = Ratio<i128>;

/// A result, unless it is the one number whose opposite does not fit.
fn fit(result: Option<Number>) -> Option<Number> {
    result.filter(|n| *n.numer() != i128::MIN)
}

/// The sum; `None` where it is too large.
pub fn plus(a: Number, b: Number) -> Option<Number> {
    fit(a.checked_add(&b))
}

/// The difference; `None` where it is too large.
pub fn minus(a: Number, b: Number) -> Option<Number> {
    fit(a.checked_sub(&b))
}

/// The product; `None` where it is too large.
pub fn times(a: Number, b: Number) -> Option<Number> {
    fit(a.checked_mul(&b))
}

/// The quotient; `None` where it is too large, or `b` is 0.
pub fn over(a: Number, b: Number) -> Option<Number> {
    fit(a.checked_div(&b))
}

/// The opposite; `None` where it is too large.
pub fn negated(a: Number) -> Option<Number> {
    a.numer()
        .checked_neg()
        .map(|numer| Number::new_raw(numer, *a.denom()))
}

/// The size without the sign; `None` where it is too large.
pub fn absolute(a: Number) -> Option<Number> {
    match *a.numer() < 0 {
        true => negated(a),
        false => Some(a),
    }
}

/// A number as a learner would write it: `-3`, `3/4`.
pub fn show(number: &Number) -> String {
    if number.is_integer() {
        number.numer().to_string()
    } else {
        format!("{}/{}", number.numer(), number.denom())
    }
}

pub(super) fn divided(a: Number, b: Number) -> Result<Number, ExprError> {
    match b.is_zero() {
        true => Err(ExprError::DivisionByZero),
        false => over(a, b).ok_or_else(too_large),
    }
}

/// What is left of `a` by whole times `b`; of the sign of `b`.
pub(super) fn remainder(a: Number, b: Number) -> Result<Number, ExprError> {
    let whole = times(floor(divided(a, b)?), b);
    whole.and_then(|w| minus(a, w)).ok_or_else(too_large)
}

/// The largest whole number that is no larger.
fn floor(a: Number) -> Number {
    Number::from_integer(a.numer().div_euclid(*a.denom()))
}

/// The smallest whole number that is no smaller.
fn ceil(a: Number) -> Number {
    let up = i128::from(a.numer().rem_euclid(*a.denom()) != 0);
    Number::from_integer(a.numer().div_euclid(*a.denom()) + up)
}

/// The nearest whole number; from the middle, away from 0.
pub(super) fn round(a: Number) -> Number {
    let (whole, rest) = (a.numer() / a.denom(), a.numer() % a.denom());
    let away = rest.unsigned_abs() >= a.denom().unsigned_abs() - rest.unsigned_abs();
    Number::from_integer(whole + if away { rest.signum() } else { 0 })
}

/// The largest size of an exponent.
const MAX_EXPONENT: u8 = 64;

pub(super) fn power(base: Number, exponent: Number) -> Result<Number, ExprError> {
    let size = exponent.numer().unsigned_abs();
    if !exponent.is_integer() || size > MAX_EXPONENT.into() {
        let least = -i32::from(MAX_EXPONENT);
        let message = message!("expr-exponent", least = least, most = MAX_EXPONENT);
        return Err(ExprError::Value(message));
    }
    // By squares: what is squared on the way is never larger than the result.
    let (mut result, mut square, mut left) = (Number::from_integer(1), base, size);
    while left > 0 {
        if left % 2 == 1 {
            result = times(result, square).ok_or_else(too_large)?;
        }
        left /= 2;
        if left > 0 {
            square = times(square, square).ok_or_else(too_large)?;
        }
    }
    match *exponent.numer() < 0 {
        true => divided(Number::from_integer(1), result),
        false => Ok(result),
    }
}

/// A function that expressions may use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Function {
    Abs,
    Gcd,
    Lcm,
    Min,
    Max,
    Floor,
    Ceil,
    Round,
    Sign,
}

impl Function {
    /// Every function, as written.
    pub const ALL: [(&'static str, Function); 9] = [
        ("abs", Function::Abs),
        ("gcd", Function::Gcd),
        ("lcm", Function::Lcm),
        ("min", Function::Min),
        ("max", Function::Max),
        ("floor", Function::Floor),
        ("ceil", Function::Ceil),
        ("round", Function::Round),
        ("sign", Function::Sign),
    ];

    pub(super) fn named(name: &str) -> Option<Function> {
        let found = Self::ALL.iter().find(|(written, _)| *written == name);
        found.map(|(_, function)| *function)
    }

    pub(super) fn name(self) -> &'static str {
        let found = Self::ALL.iter().find(|(_, function)| *function == self);
        found.map_or("", |(written, _)| written)
    }

    /// Whether it takes so many values.
    pub(super) fn takes(self, count: usize) -> Result<(), ExprError> {
        let name = self.name();
        match self {
            Function::Gcd | Function::Lcm if count != 2 => {
                fail(message!("expr-takes-two", name = name))
            }
            Function::Abs | Function::Floor | Function::Ceil | Function::Round | Function::Sign
                if count != 1 =>
            {
                fail(message!("expr-takes-one", name = name))
            }
            Function::Min | Function::Max if count == 0 => {
                fail(message!("expr-takes-some", name = name))
            }
            _ => Ok(()),
        }
    }

    /// What it makes of its arguments, which are as many as it takes.
    pub(super) fn apply(self, arguments: &[Number]) -> Result<Number, ExprError> {
        let Some(first) = arguments.first() else {
            return Err(ExprError::Value(message!("expr-needs-value")));
        };
        let second = arguments.get(1).unwrap_or(first);
        Ok(match self {
            Function::Abs => absolute(*first).ok_or_else(too_large)?,
            Function::Floor => floor(*first),
            Function::Ceil => ceil(*first),
            Function::Round => round(*first),
            Function::Sign => Number::from_integer(first.numer().signum()),
            Function::Min => arguments.iter().fold(*first, |m, v| m.min(*v)),
            Function::Max => arguments.iter().fold(*first, |m, v| m.max(*v)),
            Function::Gcd | Function::Lcm if !first.is_integer() || !second.is_integer() => {
                return Err(ExprError::Value(message!("expr-whole-only")));
            }
            Function::Gcd => Number::from_integer(gcd(*first.numer(), *second.numer())?),
            Function::Lcm => {
                let divisor = gcd(*first.numer(), *second.numer())?;
                if divisor == 0 {
                    return Ok(Number::zero());
                }
                let lcm = (first.numer() / divisor).checked_mul(*second.numer());
                let lcm = lcm.and_then(i128::checked_abs).ok_or_else(too_large)?;
                Number::from_integer(lcm)
            }
        })
    }
}

fn gcd(a: i128, b: i128) -> Result<i128, ExprError> {
    let (mut a, mut b) = (a.unsigned_abs(), b.unsigned_abs());
    while b != 0 {
        (a, b) = (b, a % b);
    }
    i128::try_from(a).map_err(|_| too_large())
}

fn too_large() -> ExprError {
    ExprError::TooLarge
}
