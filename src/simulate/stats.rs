//! Means, their confidence intervals, and paired differences.

/// A mean with the half width of its 95 % confidence interval.
#[derive(Clone, Copy, Debug, Default, PartialEq, serde::Serialize)]
pub struct Mean {
    pub mean: f64,
    /// Half width; 0 where fewer than two values were seen.
    pub half: f64,
}

impl Mean {
    /// Mean and interval by Student's t.
    pub fn of(values: &[f64]) -> Self {
        let n = values.len() as f64;
        if values.is_empty() {
            return Self::default();
        }
        let mean = values.iter().sum::<f64>() / n;
        if values.len() < 2 {
            return Self { mean, half: 0.0 };
        }
        let square = values.iter().map(|v| (v - mean).powi(2)).sum::<f64>();
        let error = (square / (n - 1.0) / n).sqrt();
        Self {
            mean,
            half: error * student(n - 1.0),
        }
    }

    /// Mean of the differences `a − b`, learner by learner.
    pub(crate) fn of_difference(a: &[f64], b: &[f64]) -> Self {
        let differences: Vec<f64> = a.iter().zip(b).map(|(a, b)| a - b).collect();
        Self::of(&differences)
    }

    /// Whether the whole interval lies below zero.
    pub(crate) fn below_zero(&self) -> bool {
        self.mean + self.half < 0.0
    }
}

/// The 97.5 % quantile of Student's t: for one and two degrees of freedom, of which it has
/// closed forms, exactly; else by the expansion of Abramowitz & Stegun (1964), 26.7.5, good to
/// 1 % from three on.
fn student(freedom: f64) -> f64 {
    match freedom {
        ..1.5 => return 12.706_205,
        ..2.5 => return 4.302_653,
        _ => {}
    }
    let z: f64 = 1.959_964;
    let g1 = (z.powi(3) + z) / 4.0;
    let g2 = (5.0 * z.powi(5) + 16.0 * z.powi(3) + 3.0 * z) / 96.0;
    let g3 = (3.0 * z.powi(7) + 19.0 * z.powi(5) + 17.0 * z.powi(3) - 15.0 * z) / 384.0;
    z + g1 / freedom + g2 / freedom.powi(2) + g3 / freedom.powi(3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_those_of_the_tables() {
        for (freedom, quantile) in [(1.0, 12.706), (2.0, 4.303), (3.0, 3.182), (5.0, 2.571)] {
            let found = student(freedom);
            assert!(
                (found - quantile).abs() < 0.01 * quantile,
                "{freedom}: {found}"
            );
        }
        assert!((student(30.0) - 2.042).abs() < 0.001);
    }

    #[test]
    fn pairing_finds_a_small_steady_difference() {
        let a: Vec<f64> = (0..20).map(|i| f64::from(i) * 10.0).collect();
        let b: Vec<f64> = a.iter().map(|x| x + 1.0).collect();
        assert!(Mean::of_difference(&a, &b).below_zero());
        assert!(Mean::of(&a).half > 20.0);
    }
}
