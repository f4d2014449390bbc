//! Roots and binomials: what is more than a step of arithmetic.

use num_traits::Zero;

use super::ExprError;
use super::arithmetic::{Number, times};
use crate::words::message;

/// The circle number to 15 decimal places.
pub(super) const PI: (i128, u8) = (3_141_592_653_589_793, 15);

/// Decimal places of a root that does not come out: as many as fit, at least 16 figures.
const PLACES: u32 = 15;
/// The most places that can be reckoned with.
const MOST_PLACES: u32 = 19;
/// With more factors, no binomial fits.
const MOST_FACTORS: i128 = 128;

/// The root of a number, and whether it is exact: of a square, or a fraction of squares.
/// Another is rounded to at least 16 figures, or 19 places.
pub(super) fn root(of: Number) -> Result<(Number, bool), ExprError> {
    if of < Number::zero() {
        return Err(ExprError::Value(message!("expr-root-below-0")));
    }
    let (above, below) = (whole_root(*of.numer()), whole_root(*of.denom()));
    let exact = Number::new(above, below.max(1));
    if times(exact, exact) == Some(of) {
        return Ok((exact, true));
    }
    // Sixteen figures of a root are thirty-one of what it is of.
    let figures = Number::from_integer(10i128.pow(30));
    let scaled = |places: u32| times(of, Number::from_integer(10i128.pow(2 * places)));
    let mut places = PLACES;
    while places < MOST_PLACES && scaled(places).is_some_and(|scaled| scaled < figures) {
        places += 1;
    }
    while places > 0 && scaled(places).is_none() {
        places -= 1;
    }
    let scaled = scaled(places).ok_or(ExprError::TooLarge)?.to_integer();
    let least = whole_root(scaled);
    // The nearest: half a unit more is reached where the rest is larger than the root.
    let root = least + i128::from(scaled - least * least > least);
    Ok((Number::new(root, 10i128.pow(places)), false))
}

/// The largest whole number whose square is no larger; of a number that is not below 0.
fn whole_root(of: i128) -> i128 {
    i128::try_from(of.unsigned_abs().isqrt()).unwrap_or(0)
}

/// In how many ways so many of so many things can be chosen.
pub(super) fn choose(of: Number, so_many: Number) -> Result<Number, ExprError> {
    if !of.is_integer() || !so_many.is_integer() || of < Number::zero() {
        return Err(ExprError::Value(message!("expr-choose-whole")));
    }
    let (n, k) = (*of.numer(), *so_many.numer());
    if k < 0 || k > n {
        return Ok(Number::zero());
    }
    let k = k.min(n - k);
    if k > MOST_FACTORS {
        return Err(ExprError::TooLarge);
    }
    let mut ways = 1i128;
    for factor in 0..k {
        // What was multiplied so far is a binomial itself, so that this comes out.
        let more = ways.checked_mul(n - factor).ok_or(ExprError::TooLarge)?;
        ways = more / (factor + 1);
    }
    Ok(Number::from_integer(ways))
}
