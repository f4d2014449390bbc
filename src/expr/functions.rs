//! The functions that expressions may use.

use num_traits::Zero;

use super::arithmetic::{Number, absolute, ceil, floor, round, too_large};
use super::decimals::{MAX_PLACES, rounded};
use super::roots::{choose, root};
use super::{ExprError, fail};
use crate::words::message;

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
    Sqrt,
    Choose,
}

impl Function {
    /// Every function, as written.
    pub const ALL: [(&'static str, Function); 11] = [
        ("abs", Function::Abs),
        ("gcd", Function::Gcd),
        ("lcm", Function::Lcm),
        ("min", Function::Min),
        ("max", Function::Max),
        ("floor", Function::Floor),
        ("ceil", Function::Ceil),
        ("round", Function::Round),
        ("sign", Function::Sign),
        ("sqrt", Function::Sqrt),
        ("choose", Function::Choose),
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
            Function::Gcd | Function::Lcm | Function::Choose if count != 2 => {
                fail(message!("expr-takes-two", name = name))
            }
            Function::Round if count != 1 && count != 2 => {
                fail(message!("expr-takes-round", name = name))
            }
            Function::Abs | Function::Floor | Function::Ceil | Function::Sign | Function::Sqrt
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
            Function::Round => match arguments.get(1) {
                None => round(*first),
                Some(places) => {
                    let places = whole_places(*places)?;
                    rounded(first, places).ok_or_else(too_large)?
                }
            },
            Function::Sqrt => root(*first)?.0,
            Function::Choose => choose(*first, *second)?,
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

/// Decimal places to round to, from -[`MAX_PLACES`] to that.
pub(super) fn whole_places(places: Number) -> Result<i32, ExprError> {
    let most = i128::from(MAX_PLACES);
    let fits = places.is_integer() && (-most..=most).contains(places.numer());
    let places = fits.then(|| i32::try_from(*places.numer()).ok()).flatten();
    places.ok_or_else(|| ExprError::Value(message!("expr-places", most = MAX_PLACES)))
}

fn gcd(a: i128, b: i128) -> Result<i128, ExprError> {
    let (mut a, mut b) = (a.unsigned_abs(), b.unsigned_abs());
    while b != 0 {
        (a, b) = (b, a % b);
    }
    i128::try_from(a).map_err(|_| too_large())
}
