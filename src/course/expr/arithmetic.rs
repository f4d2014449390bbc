//! The arithmetic itself: fractions, powers, and the functions that expressions may use.

use num_rational::Ratio;
use num_traits::{CheckedDiv, CheckedMul, CheckedSub, Signed, Zero};

use super::{ExprError, fail};

/// An exact number.
pub type Number = Ratio<i128>;

/// A number as a learner would write it: `-3`, `3/4`.
pub fn show(number: &Number) -> String {
    if number.is_integer() {
        number.numer().to_string()
    } else {
        format!("{}/{}", number.numer(), number.denom())
    }
}

/// Reads a plain decimal or integer literal, exactly.
pub fn decimal(text: &str) -> Option<Number> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    if (whole.is_empty() && fraction.is_empty()) || whole.len() + fraction.len() > 30 {
        return None;
    }
    let digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    if !digits(whole) || !digits(fraction) {
        return None;
    }
    let scale = 10i128.checked_pow(fraction.len() as u32)?;
    let all: i128 = format!("{whole}{fraction}").parse().ok()?;
    Some(Number::new(all, scale))
}

pub(super) fn divided(a: Number, b: Number) -> Result<Number, ExprError> {
    match b.is_zero() {
        true => Err(ExprError::DivisionByZero),
        false => a.checked_div(&b).ok_or_else(too_large),
    }
}

/// What is left of `a` by whole times `b`; of the sign of `b`.
pub(super) fn remainder(a: Number, b: Number) -> Result<Number, ExprError> {
    let whole = divided(a, b)?.floor().checked_mul(&b);
    whole.and_then(|w| a.checked_sub(&w)).ok_or_else(too_large)
}

pub(super) fn power(base: Number, exponent: Number) -> Result<Number, ExprError> {
    if !exponent.is_integer() || exponent.abs() > Number::from_integer(64) {
        return Err(ExprError::Value(
            "an exponent must be a whole number from -64 to 64",
        ));
    }
    let mut result = Number::from_integer(1);
    for _ in 0..exponent.abs().to_integer() {
        result = result.checked_mul(&base).ok_or_else(too_large)?;
    }
    if exponent.is_negative() {
        if result.is_zero() {
            return Err(ExprError::DivisionByZero);
        }
        result = result.recip();
    }
    Ok(result)
}

/// What a function makes of its arguments.
pub(super) fn apply(name: &str, arguments: &[Number]) -> Result<Number, ExprError> {
    Ok(match (name, arguments) {
        ("abs", [a]) => a.abs(),
        ("floor", [a]) => a.floor(),
        ("ceil", [a]) => a.ceil(),
        ("round", [a]) => a.round(),
        ("sign", [a]) => a.signum(),
        ("min", [first, rest @ ..]) => rest.iter().fold(*first, |m, v| m.min(*v)),
        ("max", [first, rest @ ..]) => rest.iter().fold(*first, |m, v| m.max(*v)),
        ("gcd", [a, b]) if a.is_integer() && b.is_integer() => {
            Number::from_integer(gcd(*a.numer(), *b.numer())?)
        }
        ("lcm", [a, b]) if a.is_integer() && b.is_integer() => {
            let divisor = gcd(*a.numer(), *b.numer())?;
            if divisor == 0 {
                Number::zero()
            } else {
                let lcm = (a.numer() / divisor).checked_mul(*b.numer());
                Number::from_integer(lcm.ok_or_else(too_large)?).abs()
            }
        }
        ("abs" | "floor" | "ceil" | "round" | "sign" | "min" | "max", _) => {
            return fail(format!("`{name}` was given the wrong number of values"));
        }
        ("gcd" | "lcm", [_, _]) => {
            return Err(ExprError::Value("`gcd` and `lcm` take whole numbers only"));
        }
        ("gcd" | "lcm", _) => return fail(format!("`{name}` takes two whole numbers")),
        _ => return Err(ExprError::NoFunction(name.to_owned())),
    })
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
