//! Logistic regression with a ridge, by Newton's method: deterministic, on two threads.

use crate::learner::belief::strength::sigmoid;

/// Most steps; it is nearly always done after five.
const STEPS: usize = 12;

/// Rows of features, one after another.
#[derive(Clone, Debug, Default)]
pub(super) struct Rows {
    pub width: usize,
    pub values: Vec<f64>,
    pub credit: Vec<f64>,
}

impl Rows {
    pub(super) fn row(&self, at: usize) -> &[f64] {
        &self.values[at * self.width..(at + 1) * self.width]
    }
}

/// An intercept and a weight per feature.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Weights {
    pub intercept: f64,
    pub by_feature: Vec<f64>,
    /// Standard deviation of each feature; 1 where it did not vary.
    pub spread: Vec<f64>,
}

impl Weights {
    /// Log-odds for one row.
    pub(super) fn log_odds(&self, row: &[f64]) -> f64 {
        let terms = self.by_feature.iter().zip(row).map(|(w, x)| w * x);
        self.intercept + terms.sum::<f64>()
    }
}

/// The mean of the weights of several logs. A feature that did not vary in a log has the weight
/// 0 there, and no say.
pub(super) fn mean(of: impl Iterator<Item = Weights>) -> Weights {
    let all: Vec<Weights> = of.collect();
    let width = all.first().map_or(0, |weights| weights.by_feature.len());
    let varied = |at: usize| (all.iter()).filter(move |weights| weights.by_feature[at] != 0.0);
    let of_feature = |at: usize| {
        let weight = mean_of(varied(at).map(|weights| weights.by_feature[at]));
        let spread = mean_of(varied(at).map(|weights| weights.spread[at]));
        (weight.unwrap_or(0.0), spread.unwrap_or(1.0))
    };
    let (by_feature, spread) = (0..width).map(of_feature).unzip();
    Weights {
        intercept: mean_of(all.iter().map(|weights| weights.intercept)).unwrap_or(0.0),
        by_feature,
        spread,
    }
}

fn mean_of(over: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, count) = over.fold((0.0, 0.0), |(sum, count), x| (sum + x, count + 1.0));
    (count > 0.0).then(|| sum / count)
}

/// Fits weights; `ridge` holds those of the standardised features towards 0.
pub(super) fn fit(rows: &Rows, ridge: f64) -> Weights {
    let (n, width) = (rows.credit.len(), rows.width);
    let (mean, spread) = standard(rows);
    // The last one is the intercept.
    let m = width + 1;
    let mut weights = vec![0.0; m];
    for _ in 0..STEPS {
        let half = n.div_ceil(2).max(1);
        let parts: Vec<(Vec<f64>, Vec<f64>)> = std::thread::scope(|scope| {
            let handles: Vec<_> = [0..half.min(n), half.min(n)..n]
                .into_iter()
                .map(|range| {
                    let (weights, mean, spread) = (&weights, &mean, &spread);
                    scope.spawn(move || slopes(rows, &[], range, weights, (mean, spread)))
                })
                .collect();
            handles.into_iter().filter_map(|h| h.join().ok()).collect()
        });
        let mut gradient = vec![0.0; m];
        let mut curvature = vec![0.0; m * m];
        for (g, h) in parts {
            gradient.iter_mut().zip(g).for_each(|(a, b)| *a += b);
            curvature.iter_mut().zip(h).for_each(|(a, b)| *a += b);
        }
        for j in 0..m {
            let held = if j < width { ridge } else { 0.0 };
            gradient[j] -= held * weights[j];
            curvature[j * m + j] += held + 1e-6;
        }
        let step = solve(&mut curvature, gradient);
        let largest = step.iter().fold(0.0f64, |a, s| a.max(s.abs()));
        weights.iter_mut().zip(&step).for_each(|(w, s)| *w += s);
        if largest < 1e-5 {
            break;
        }
    }
    let by_feature: Vec<f64> = (0..width).map(|j| weights[j] / spread[j]).collect();
    let shift: f64 = by_feature.iter().zip(&mean).map(|(w, m)| w * m).sum();
    Weights {
        intercept: weights[width] - shift,
        by_feature,
        spread,
    }
}

/// By how much weights and, last, an intercept should be added to what the `offsets` say,
/// one for each row, in log-odds. The `intercept` is a feature of this value. Each is held
/// towards 0 by its `ridge`.
pub(super) fn fit_beside(rows: &Rows, offsets: &[f64], intercept: f64, ridge: &[f64]) -> Vec<f64> {
    let (n, width) = (rows.credit.len(), rows.width);
    let m = width + 1;
    let (mean, spread) = (vec![0.0; width], vec![1.0; width]);
    // In slopes the intercept is a feature of 1.
    let ridge = |j: usize| match j < width {
        true => ridge[j],
        false => ridge[j] / (intercept * intercept).max(1e-12),
    };
    let mut weights = vec![0.0; m];
    for _ in 0..STEPS {
        let (mut gradient, mut curvature) = slopes(rows, offsets, 0..n, &weights, (&mean, &spread));
        for j in 0..m {
            gradient[j] -= ridge(j) * weights[j];
            curvature[j * m + j] += ridge(j) + 1e-9;
        }
        let step = solve(&mut curvature, gradient);
        let largest = step.iter().fold(0.0f64, |a, s| a.max(s.abs()));
        weights.iter_mut().zip(&step).for_each(|(w, s)| *w += s);
        if largest < 1e-5 {
            break;
        }
    }
    weights[width] /= intercept.max(1e-6);
    weights
}

/// Mean and standard deviation of every feature.
fn standard(rows: &Rows) -> (Vec<f64>, Vec<f64>) {
    let n = rows.credit.len().max(1) as f64;
    let mut mean = vec![0.0; rows.width];
    let mut spread = vec![0.0; rows.width];
    for at in 0..rows.credit.len() {
        mean.iter_mut()
            .zip(rows.row(at))
            .for_each(|(m, x)| *m += x / n);
    }
    for at in 0..rows.credit.len() {
        for ((s, x), m) in spread.iter_mut().zip(rows.row(at)).zip(&mean) {
            *s += (x - m) * (x - m) / n;
        }
    }
    for s in &mut spread {
        *s = if *s < 1e-18 { 1.0 } else { s.sqrt() };
    }
    (mean, spread)
}

/// Gradient and curvature (lower triangle) over some of the rows.
fn slopes(
    rows: &Rows,
    offsets: &[f64],
    range: std::ops::Range<usize>,
    weights: &[f64],
    (mean, spread): (&[f64], &[f64]),
) -> (Vec<f64>, Vec<f64>) {
    let m = weights.len();
    let (mut gradient, mut curvature) = (vec![0.0; m], vec![0.0; m * m]);
    let mut x = vec![1.0; m];
    for at in range {
        for (j, value) in rows.row(at).iter().enumerate() {
            x[j] = (value - mean[j]) / spread[j];
        }
        let offset = offsets.get(at).copied().unwrap_or_default();
        let p = sigmoid(offset + x.iter().zip(weights).map(|(x, w)| x * w).sum::<f64>());
        let (error, information) = (rows.credit[at] - p, p * (1.0 - p));
        for j in 0..m {
            gradient[j] += error * x[j];
            let scaled = information * x[j];
            let line = &mut curvature[j * m..=j * m + j];
            line.iter_mut().zip(&x).for_each(|(c, x)| *c += scaled * x);
        }
    }
    (gradient, curvature)
}

/// Solves a positive definite system by Cholesky's decomposition of its lower triangle.
fn solve(a: &mut [f64], mut b: Vec<f64>) -> Vec<f64> {
    let m = b.len();
    for j in 0..m {
        for k in 0..=j {
            let dot: f64 = (0..k).map(|q| a[j * m + q] * a[k * m + q]).sum();
            let rest = a[j * m + k] - dot;
            a[j * m + k] = match j == k {
                true => rest.max(1e-9).sqrt(),
                false => rest / a[k * m + k],
            };
        }
    }
    for j in 0..m {
        let dot: f64 = (0..j).map(|k| a[j * m + k] * b[k]).sum();
        b[j] = (b[j] - dot) / a[j * m + j];
    }
    for j in (0..m).rev() {
        let dot: f64 = (j + 1..m).map(|k| a[k * m + j] * b[k]).sum();
        b[j] = (b[j] - dot) / a[j * m + j];
    }
    b
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_log_counts_as_one_where_a_feature_varied() {
        let of = |intercept: f64, by_feature: [f64; 2], spread: [f64; 2]| Weights {
            intercept,
            by_feature: by_feature.to_vec(),
            spread: spread.to_vec(),
        };
        let logs = [
            of(1.0, [0.4, 0.0], [0.5, 1.0]),
            of(2.0, [0.8, 0.6], [0.7, 0.2]),
        ];
        let said = mean(logs.into_iter());
        let near = |a: f64, b: f64| (a - b).abs() < 1e-12;
        assert!(near(said.intercept, 1.5), "{said:?}");
        assert!(
            near(said.by_feature[0], 0.6) && near(said.spread[0], 0.6),
            "{said:?}"
        );
        assert!(
            near(said.by_feature[1], 0.6) && near(said.spread[1], 0.2),
            "{said:?}"
        );
    }

    #[test]
    fn weights_that_made_the_data_are_found_again() {
        let mut rows = Rows {
            width: 2,
            ..Rows::default()
        };
        for i in 0..4000 {
            let (a, b) = (f64::from(i % 7) - 3.0, f64::from(i % 11) - 5.0);
            rows.values.extend([a, b]);
            rows.credit.push(sigmoid(0.5 + 0.8 * a - 0.3 * b));
        }
        let found = fit(&rows, 0.0);
        assert!((found.intercept - 0.5).abs() < 1e-3, "{found:?}");
        assert!((found.by_feature[0] - 0.8).abs() < 1e-3, "{found:?}");
        assert!((found.by_feature[1] + 0.3).abs() < 1e-3, "{found:?}");
        assert_eq!(found, fit(&rows, 0.0));
    }
}
