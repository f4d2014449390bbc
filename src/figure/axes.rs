//! Axes: what they show, and where their numbers stand.

/// A smaller number is what calculating leaves of 0.
const NOTHING: f64 = 1e-9;

/// A number as it stands at an axis: with three decimal places at most, of a small one with
/// three figures.
pub(super) fn label(number: f64) -> String {
    let size = number.abs();
    if size < NOTHING {
        return "0".to_owned();
    }
    let places = (2.0 - size.log10().floor()).clamp(3.0, 11.0);
    let scale = 10f64.powf(places);
    let rounded = (number * scale).round() / scale;
    format!("{rounded}")
}

/// The first round step (1, 2 or 5 times a power of ten) that makes at most so many parts.
pub(super) fn step(range: (f64, f64), most: usize) -> f64 {
    let least = (range.1 - range.0) / most.max(1) as f64;
    let power = 10f64.powf(least.log10().floor());
    let steps = [1.0, 2.0, 5.0, 10.0];
    let fits = |by: &&f64| **by * power >= least * 0.999_999;
    steps.iter().find(fits).unwrap_or(&10.0) * power
}

/// The multiples of a step within a range; at most a hundred.
pub(super) fn ticks(range: (f64, f64), step: f64) -> Vec<f64> {
    let first = (range.0 / step - 1e-6).ceil();
    let tick = |n: u32| (first + f64::from(n)) * step;
    let within = |tick: &f64| *tick <= range.1 + step * 1e-6;
    (0..100).map(tick).take_while(within).collect()
}

/// A range with some room around it; one of nothing gets a little.
pub(super) fn around(values: impl Iterator<Item = f64>) -> Option<(f64, f64)> {
    let (mut least, mut most) = (f64::INFINITY, f64::NEG_INFINITY);
    for value in values {
        least = least.min(value);
        most = most.max(value);
    }
    if !least.is_finite() || !most.is_finite() {
        return None;
    }
    let room = match most > least {
        true => (most - least) * 0.08,
        false => 1.0,
    };
    Some((least - room, most + room))
}

/// Where a value stands among so many cells that show a range; none outside of it.
pub(super) fn place(value: f64, range: (f64, f64), cells: usize) -> Option<usize> {
    let share = (value - range.0) / (range.1 - range.0);
    let last = cells.checked_sub(1)?;
    let at = (share * last as f64).round();
    (share.is_finite() && at >= 0.0 && at <= last as f64).then_some(at as usize)
}

/// Numbers below an axis of so many cells, each around its place, those left out that
/// would touch another.
pub(super) fn below(ticks: &[f64], range: (f64, f64), cells: usize) -> String {
    let mut line = String::new();
    for &tick in ticks {
        let Some(at) = place(tick, range, cells) else {
            continue;
        };
        let label = label(tick);
        let from = at.saturating_sub(label.len() / 2);
        let from = from.min(cells.saturating_sub(label.len()));
        if !line.is_empty() && from <= line.len() {
            continue;
        }
        line.extend(std::iter::repeat_n(' ', from - line.len()));
        line.push_str(&label);
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_round_and_labels_keep_apart() {
        assert_eq!(step((0.0, 10.0), 5), 2.0);
        assert_eq!(step((0.0, 1.0), 4), 0.5);
        assert_eq!(step((-30.0, 50.0), 10), 10.0);
        assert_eq!(ticks((-3.0, 5.0), 2.0), [-2.0, 0.0, 2.0, 4.0]);
        assert_eq!(label(-1e-12), "0");
        assert_eq!(label(-0.0001), "-0.0001");
        assert_eq!(label(0.000_412_3), "0.000412");
        assert_eq!(label(2.0 / 3.0), "0.667");
        assert_eq!(label(1_234.567_89), "1234.568");
        assert_eq!(label(1e9), "1000000000");
        assert_eq!(label(0.1 + 0.2), "0.3");
        assert_eq!(below(&[0.0, 5.0, 10.0], (0.0, 10.0), 11), "0    5   10");
        assert_eq!(
            below(&[1000.0, 1001.0, 1002.0], (1000.0, 1002.0), 9),
            "1000 1002"
        );
    }
}
