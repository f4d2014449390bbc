//! Shares, means and correlations, each with its 95 % interval.

use serde::Serialize;

use super::beta::student;
use super::normal::{Z95, normal_above};

/// A number with what it may as well be: its 95 % interval.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Interval {
    pub value: f64,
    pub low: f64,
    pub high: f64,
}

impl Interval {
    /// Whether a value lies outside.
    pub fn leaves_out(&self, value: f64) -> bool {
        self.low > value || self.high < value
    }
}

/// A share of `n` with Wilson's interval (Wilson 1927; recommended for few by Brown, Cai &
/// DasGupta 2001); none of none.
pub(in crate::class) fn wilson(right: f64, n: f64) -> Option<Interval> {
    if n <= 0.0 {
        return None;
    }
    let (p, zz) = (right / n, Z95 * Z95);
    let middle = (p + zz / (2.0 * n)) / (1.0 + zz / n);
    let half = Z95 / (1.0 + zz / n) * (p * (1.0 - p) / n + zz / (4.0 * n * n)).sqrt();
    Some(Interval {
        value: p,
        low: (middle - half).max(0.0),
        high: (middle + half).min(1.0),
    })
}

/// The mean of values with Student's interval; none of fewer than two.
pub(in crate::class) fn paired(values: &[f64]) -> Option<Interval> {
    let n = values.len() as f64;
    if values.len() < 2 {
        return None;
    }
    let mean = values.iter().sum::<f64>() / n;
    let square: f64 = values.iter().map(|v| (v - mean).powi(2)).sum();
    let half = student(n - 1.0) * (square / (n - 1.0) / n).sqrt();
    Some(Interval {
        value: mean,
        low: mean - half,
        high: mean + half,
    })
}

/// A share over answers that come in clusters, one per learner: a ratio of sums, whose
/// interval takes into account that the answers of one learner are alike (the ratio
/// estimator's linearised variance, Cochran 1977, 2.11).
#[derive(Clone, Debug, Default)]
pub(in crate::class) struct Ratio(Vec<(f64, f64)>);

impl Ratio {
    /// Adds a learner: the sum of what is counted, and of how many it is counted.
    pub(in crate::class) fn add(&mut self, counted: f64, of: f64) {
        if of > 0.0 {
            self.0.push((counted, of));
        }
    }

    /// How many it is counted of.
    pub(in crate::class) fn of(&self) -> f64 {
        self.0.iter().map(|(_, of)| of).sum()
    }

    /// The ratio with its interval; none of fewer than two learners.
    pub(in crate::class) fn interval(&self) -> Option<Interval> {
        let n = self.0.len() as f64;
        let of = self.of();
        if self.0.len() < 2 || of <= 0.0 {
            return None;
        }
        let ratio = self.0.iter().map(|(counted, _)| counted).sum::<f64>() / of;
        let off = |(counted, of): &(f64, f64)| (counted - ratio * of).powi(2);
        let variance = n / (n - 1.0) * self.0.iter().map(off).sum::<f64>() / (of * of);
        let half = student(n - 1.0) * variance.sqrt();
        Some(Interval {
            value: ratio,
            low: ratio - half,
            high: ratio + half,
        })
    }
}

/// A sum that is the same in whatever order it is made: counted in units of 2^-32, up to
/// some two thousand million.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::class) struct Sum(i64);

/// Units of a sum in 1.
const UNITS: f64 = 4_294_967_296.0;

impl Sum {
    pub(in crate::class) fn add(&mut self, value: f64) {
        self.join(Sum((value * UNITS).round() as i64));
    }

    pub(in crate::class) fn join(&mut self, other: Sum) {
        self.0 = self.0.saturating_add(other.0);
    }

    pub(in crate::class) fn get(self) -> f64 {
        self.0 as f64 / UNITS
    }
}

/// Sums by which a mean is told.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(in crate::class) struct Means {
    n: u32,
    sum: Sum,
}

impl Means {
    pub(in crate::class) fn add(&mut self, value: f64) {
        self.n += 1;
        self.sum.add(value);
    }

    pub(in crate::class) fn join(&mut self, other: Means) {
        self.n += other.n;
        self.sum.join(other.sum);
    }

    pub(in crate::class) fn mean(&self) -> Option<f64> {
        (self.n > 0).then(|| self.sum.get() / f64::from(self.n))
    }
}

/// Sums of pairs, for their correlation.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::class) struct Correlation {
    n: f64,
    x: f64,
    y: f64,
    xx: f64,
    yy: f64,
    xy: f64,
}

impl Correlation {
    pub(in crate::class) fn add(&mut self, x: f64, y: f64) {
        self.n += 1.0;
        self.x += x;
        self.y += y;
        self.xx += x * x;
        self.yy += y * y;
        self.xy += x * y;
    }

    /// Pearson's correlation, which for a right or wrong answer and a score is the
    /// point-biserial one, with Fisher's interval (Fisher 1921); none of fewer than four
    /// pairs, or where one side is always the same.
    pub(in crate::class) fn interval(&self) -> Option<Interval> {
        let over = self.n * self.xy - self.x * self.y;
        let (x, y) = (
            self.n * self.xx - self.x * self.x,
            self.n * self.yy - self.y * self.y,
        );
        if self.n < 4.0 || x <= 1e-9 || y <= 1e-9 {
            return None;
        }
        let r = (over / (x * y).sqrt()).clamp(-0.999_999, 0.999_999);
        let half = Z95 / (self.n - 3.0).sqrt();
        Some(Interval {
            value: r,
            low: (r.atanh() - half).tanh(),
            high: (r.atanh() + half).tanh(),
        })
    }

    /// The p-value of that the true correlation is 0 or more, by Fisher's z.
    pub(in crate::class) fn not_below_zero(&self) -> Option<f64> {
        let r = self.interval()?.value;
        Some(normal_above(-r.atanh() * (self.n - 3.0).sqrt()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(a: f64, b: f64) -> bool {
        (a - b).abs() < 1e-6
    }

    #[test]
    fn wilsons_interval_is_as_computed_by_hand() {
        // 8 of 10: (0.8 + 0.19207)/(1.38415) ± …
        let of = wilson(8.0, 10.0).unwrap();
        assert!(
            (of.low - 0.490_162).abs() < 1e-5 && (of.high - 0.943_318).abs() < 1e-5,
            "{of:?}"
        );
        let none = wilson(0.0, 5.0).unwrap();
        assert!(
            near(none.low, 0.0) && (none.high - 0.434_482).abs() < 1e-5,
            "{none:?}"
        );
        assert_eq!(wilson(0.0, 0.0), None);
    }

    #[test]
    fn a_sum_is_the_same_in_any_order() {
        let values = [0.1, 0.7, 1e6, 0.3, 12.345_678, 1e-3];
        let sum = |values: &mut dyn Iterator<Item = &f64>| {
            let mut sum = Sum::default();
            values.for_each(|value| sum.add(*value));
            sum
        };
        let (there, back) = (sum(&mut values.iter()), sum(&mut values.iter().rev()));
        assert_eq!(there, back);
        assert!(near(there.get(), 1_000_013.446_678));
    }

    #[test]
    fn a_mean_has_students_interval() {
        // Mean 2, standard deviation 1, n = 3: 2 ± 4.302653/√3.
        let of = paired(&[1.0, 2.0, 3.0]).unwrap();
        assert!(
            near(of.value, 2.0) && (of.high - 4.484_137).abs() < 1e-4,
            "{of:?}"
        );
        assert_eq!(paired(&[1.0]), None);
    }

    #[test]
    fn a_ratio_knows_its_clusters() {
        // Two learners, 1 of 2 and 5 of 6: 6/8; off by -0.5 and 0.5, so the variance is
        // 2/1 · 0.5/64.
        let mut ratio = Ratio::default();
        ratio.add(1.0, 2.0);
        ratio.add(5.0, 6.0);
        let of = ratio.interval().unwrap();
        let half = 12.706_205 * (1.0_f64 / 64.0).sqrt();
        assert!(
            near(of.value, 0.75) && (of.high - 0.75 - half).abs() < 1e-4,
            "{of:?}"
        );
    }

    #[test]
    fn a_correlation_is_pearsons() {
        let mut of = Correlation::default();
        for (x, y) in [(0.0, 1.0), (0.0, 2.0), (1.0, 3.0), (1.0, 4.0), (1.0, 5.0)] {
            of.add(x, y);
        }
        // Means 0.6 and 3; sums of products 3, 1.2 and 10: 3/√12.
        let r = of.interval().unwrap();
        assert!(near(r.value, 3.0 / 12.0_f64.sqrt()), "{r:?}");
        let z = (3.0 / 12.0_f64.sqrt()).atanh() * 2.0_f64.sqrt();
        assert!(near(of.not_below_zero().unwrap(), 1.0 - normal_above(z)));
        let mut same = Correlation::default();
        (0..9).for_each(|n| same.add(1.0, f64::from(n)));
        assert_eq!(same.interval(), None);
    }
}
