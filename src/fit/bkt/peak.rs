//! The highest point of a concave function of one number.

/// Most steps towards it.
const STEPS: usize = 60;
/// A step as short as this is the last: the next would be as its square.
const SHORT: f64 = 1e-3;

/// Where a concave function is highest from `low` to `high`, by Newton's
/// method, kept between the points that are known to lie on either side.
/// `slope` gives its derivative, and by how much that falls per unit.
pub(super) fn peak(start: f64, (low, high): (f64, f64), slope: impl Fn(f64) -> (f64, f64)) -> f64 {
    let (mut left, mut right) = (low, high);
    let mut at = start.clamp(low, high);
    for _ in 0..STEPS {
        let (rise, bend) = slope(at);
        if rise == 0.0 {
            break;
        }
        match rise > 0.0 {
            true => left = at,
            false => right = at,
        }
        let mut next = (at + rise / bend).clamp(low, high);
        if !(left..=right).contains(&next) {
            next = (left + right) / 2.0;
        }
        let step = (next - at).abs();
        at = next;
        if step < SHORT {
            break;
        }
    }
    at
}
