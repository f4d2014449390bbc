//! The arithmetic itself: fractions and powers.

use num_rational::Ratio;
use num_traits::{CheckedAdd, CheckedDiv, CheckedMul, CheckedSub, Zero};

use super::ExprError;
use crate::words::message;

/// An exact number. Calculate with [`plus`], [`minus`], [`times`], [`over`],
/// [`negated`] and [`absolute`] only: the plain operators of `Ratio` overflow.
pub type Number = Ratio<i128>;

/// A result, unless it is the one number whose opposite does not fit.
fn fit(result: Option<Number>) -> Option<Number> {
    result.filter(|n| *n.numer() != i128::MIN)
}

/// Two whole numbers, where both are.
fn whole(a: &Number, b: &Number) -> Option<(i128, i128)> {
    (*a.denom() == 1 && *b.denom() == 1).then_some((*a.numer(), *b.numer()))
}

/// A fraction in lowest terms, with a denominator above 0; `below` is not 0. Most are of
/// numbers that fit into 64 bits, which are much quicker to divide.
pub(super) fn reduced(above: i128, below: i128) -> Number {
    let (Ok(a), Ok(b)) = (i64::try_from(above), i64::try_from(below)) else {
        return Number::new(above, below);
    };
    let (mut divisor, mut rest) = (a.unsigned_abs(), b.unsigned_abs());
    while rest != 0 {
        (divisor, rest) = (rest, divisor % rest);
    }
    let by = i128::from(divisor) * i128::from(b.signum());
    match by {
        1 => Number::new_raw(above, below),
        -1 => Number::new_raw(-above, -below),
        // It divides both, which fit into 64 bits but for the least of them.
        by => match (i64::try_from(by), a.checked_neg()) {
            (Ok(by), Some(_)) => Number::new_raw((a / by).into(), (b / by).into()),
            _ => Number::new(above, below),
        },
    }
}

/// The sum; `None` where it is too large.
pub fn plus(a: Number, b: Number) -> Option<Number> {
    if let Some((a, b)) = whole(&a, &b) {
        return fit(a.checked_add(b).map(Number::from_integer));
    }
    fit(a.checked_add(&b))
}

/// The difference; `None` where it is too large.
pub fn minus(a: Number, b: Number) -> Option<Number> {
    if let Some((a, b)) = whole(&a, &b) {
        return fit(a.checked_sub(b).map(Number::from_integer));
    }
    fit(a.checked_sub(&b))
}

/// The product; `None` where it is too large.
pub fn times(a: Number, b: Number) -> Option<Number> {
    if let Some((a, b)) = whole(&a, &b) {
        return fit(a.checked_mul(b).map(Number::from_integer));
    }
    fit(a.checked_mul(&b))
}

/// The quotient; `None` where it is too large, or `b` is 0.
pub fn over(a: Number, b: Number) -> Option<Number> {
    if let Some((a, b)) = whole(&a, &b)
        && let (Ok(_), Ok(_)) = (i64::try_from(a), i64::try_from(b))
    {
        return (b != 0).then(|| reduced(a, b));
    }
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
    let mut shown = String::new();
    show_to(number, &mut shown);
    shown
}

/// The same, behind what is there.
pub(super) fn show_to(number: &Number, out: &mut String) {
    digits(*number.numer(), out);
    if !number.is_integer() {
        out.push('/');
        digits(*number.denom(), out);
    }
}

/// Writes a whole number. Most are small, and many are written.
fn digits(n: i128, out: &mut String) {
    let Ok(small) = i64::try_from(n) else {
        out.push_str(&n.to_string());
        return;
    };
    let mut written = [0; 20];
    let (mut at, mut left) = (written.len(), small.unsigned_abs());
    while at == written.len() || left > 0 {
        at -= 1;
        written[at] = b'0' + (left % 10) as u8;
        left /= 10;
    }
    if small < 0 {
        out.push('-');
    }
    out.push_str(std::str::from_utf8(&written[at..]).unwrap_or_default());
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
pub(super) fn floor(a: Number) -> Number {
    Number::from_integer(a.numer().div_euclid(*a.denom()))
}

/// The smallest whole number that is no smaller.
pub(super) fn ceil(a: Number) -> Number {
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

pub(super) fn too_large() -> ExprError {
    ExprError::TooLarge
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Numbers small and large, and those at the ends of 64 bits.
    fn size() -> impl Strategy<Value = i128> {
        let ends = [i64::MIN, i64::MIN + 1, i64::MAX, 0, 1, -1];
        let ends = proptest::sample::select(ends.map(i128::from).to_vec());
        prop_oneof![3 => -50i128..50, 2 => ends, 1 => any::<i64>().prop_map(i128::from),
            1 => any::<i128>().prop_map(|n| n / 3)]
    }

    proptest! {
        #[test]
        fn the_quick_way_comes_to_the_same(a in size(), b in size(), c in size(), d in size()) {
            if b != 0 {
                prop_assert_eq!(reduced(a, b), Number::new(a, b));
            }
            let of = |above: i128, below: i128| match below > 0 && below < 1 << 40 {
                true => Number::new(above, below),
                false => Number::from_integer(above),
            };
            let (x, y) = (of(a, c), of(b, d));
            prop_assert_eq!(plus(x, y), fit(x.checked_add(&y)));
            prop_assert_eq!(minus(x, y), fit(x.checked_sub(&y)));
            prop_assert_eq!(times(x, y), fit(x.checked_mul(&y)));
            prop_assert_eq!(over(x, y), fit(x.checked_div(&y)));
        }
    }
}
