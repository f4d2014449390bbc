//! Arithmetic of numbers with figures behind the point.

use super::value::Value;

/// A number rounded to so many decimal places, halves upwards.
pub(super) fn to_places(number: f64, places: f64) -> f64 {
    let ten = 10_f64.powf(places);
    (number * ten + 0.5).floor() / ten
}

/// A number rounded to so many significant figures.
pub(super) fn to_figures(number: f64, figures: f64) -> f64 {
    if number == 0.0 {
        return 0.0;
    }
    let size = number.abs().log10().floor() + 1.0;
    to_places(number, (figures - size).clamp(-300.0, 300.0))
}

/// The greatest common divisor.
pub(super) fn gcd(a: f64, b: f64) -> f64 {
    let (mut a, mut b) = (a.abs().trunc(), b.abs().trunc());
    for _ in 0..200 {
        if b < 1.0 {
            break;
        }
        (a, b) = (b, a % b);
    }
    a
}

/// What a function of mathematics comes to; none where it is not known.
pub(super) fn maths(name: &str, a: f64, b: Option<f64>) -> Option<Value> {
    Some(Value::number(match (name, b) {
        ("sin", _) => a.sin(),
        ("cos", _) => a.cos(),
        ("tan", _) => a.tan(),
        ("asin", _) => a.asin(),
        ("acos", _) => a.acos(),
        ("atan", _) => a.atan(),
        ("atan2", Some(b)) => a.atan2(b),
        ("log", _) => a.log10(),
        ("ln", _) => a.ln(),
        ("exp", _) => a.exp(),
        ("abs", _) => a.abs(),
        ("signum", _) => a.signum(),
        ("floor", _) => a.floor(),
        ("ceil", _) => a.ceil(),
        ("toDegrees", _) => a.to_degrees(),
        ("toRadians", _) => a.to_radians(),
        _ => return None,
    }))
}
