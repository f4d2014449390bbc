//! What each feature counts for with one learner: the shipped weights, moved by
//! the learner's own answers. One answer at a time, the weights are believed to
//! be normally distributed (Spiegelhalter & Lauritzen 1990): a step that shrinks
//! as evidence comes in, and takes most where least is known.

use serde::{Deserialize, Serialize};

/// Number of features.
pub const WIDTH: usize = 17;
/// The weights of the features, and the intercept.
const ALL: usize = WIDTH + 1;
/// How far a learner's weights are expected to lie from those one begins with:
/// the standard deviation, for a feature whose own is 1.
const APART: f64 = 0.1;

/// Weights and how sure they are.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Weights {
    /// By feature, and last the intercept.
    mean: [f64; ALL],
    /// In single precision, which is twice as quick and enough.
    covariance: [[f32; ALL]; ALL],
}

impl Weights {
    /// Weights before any answer, of features with these standard deviations.
    pub const fn new(intercept: f64, by_feature: &[f64; WIDTH], spread: &[f64; WIDTH]) -> Self {
        let mut mean = [intercept; ALL];
        let mut covariance = [[0.0; ALL]; ALL];
        covariance[WIDTH][WIDTH] = (APART * APART) as f32;
        let mut i = 0;
        while i < WIDTH {
            mean[i] = by_feature[i];
            let apart = APART / spread[i];
            covariance[i][i] = (apart * apart) as f32;
            i += 1;
        }
        Weights { mean, covariance }
    }

    /// Log-odds with all features 0.
    pub fn intercept(&self) -> f64 {
        self.mean[WIDTH]
    }

    /// By feature.
    pub fn by_feature(&self) -> &[f64] {
        &self.mean[..WIDTH]
    }

    /// The variance of the log-odds of a question with these features, which count for so
    /// much of them (0 to 1): how unsure the weights still are.
    pub fn variance(&self, features: &[f64; WIDTH], counted: f64) -> f64 {
        let x = counted_for(features, counted);
        let along = self.along(&x);
        f64::from(along.iter().zip(x).map(|(a, x)| a * x).sum::<f32>()).max(0.0)
    }

    /// The covariance times these features.
    fn along(&self, x: &[f32; ALL]) -> [f32; ALL] {
        let mut along = [0.0f32; ALL];
        for (row, x) in self.covariance.iter().zip(x) {
            for (sum, c) in along.iter_mut().zip(row) {
                *sum += c * x;
            }
        }
        along
    }

    /// Takes in an answer to a question with these features, which `counted` for so much of
    /// the log-odds (0 to 1). `surprise` is by how much more came than p, `information` is
    /// p(1 − p).
    pub fn learn(
        &mut self,
        features: &[f64; WIDTH],
        counted: f64,
        (surprise, information): (f64, f64),
    ) {
        let x = counted_for(features, counted);
        let along = self.along(&x);
        let variance: f32 = along.iter().zip(x).map(|(a, x)| a * x).sum();
        let shrink = 1.0 / (1.0 + information * f64::from(variance.max(0.0)));
        for (mean, a) in self.mean.iter_mut().zip(along) {
            *mean += shrink * f64::from(a) * surprise;
        }
        let shrink = (information * shrink) as f32;
        for (row, a) in self.covariance.iter_mut().zip(along) {
            let scaled = shrink * a;
            for (c, b) in row.iter_mut().zip(along) {
                *c -= scaled * b;
            }
        }
    }
}

/// Features, and a 1 for the intercept, as far as they count.
fn counted_for(features: &[f64; WIDTH], counted: f64) -> [f32; ALL] {
    let mut x = [counted as f32; ALL];
    for (x, feature) in x.iter_mut().zip(features) {
        *x = (*feature * counted) as f32;
    }
    x
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::learner::belief::strength::sigmoid;

    #[test]
    fn weights_come_near_to_those_that_made_the_answers() {
        let mut draws = crate::template::Draws::new(3);
        let mut made = [0.0; WIDTH];
        (made[0], made[5]) = (0.9, -0.6);
        let mut weights = Weights::new(1.0, &[0.0; WIDTH], &[1.0; WIDTH]);
        let begun = weights;
        for _ in 0..20_000 {
            let x: [f64; WIDTH] = std::array::from_fn(|_| draws.below(2001) as f64 / 1000.0 - 1.0);
            let odds = |intercept: f64, by_feature: &[f64]| {
                let terms = by_feature.iter().zip(x).map(|(w, x)| w * x);
                sigmoid(intercept + terms.sum::<f64>())
            };
            let right = (draws.below(100_000) as f64) < 1e5 * odds(0.4, &made);
            let p = odds(weights.intercept(), weights.by_feature());
            weights.learn(&x, 1.0, (f64::from(u8::from(right)) - p, p * (1.0 - p)));
        }
        let off = |weights: &Weights| {
            let features = weights.by_feature().iter().zip(made);
            features.fold((weights.intercept() - 0.4).abs(), |most, (w, m)| {
                most.max((w - m).abs())
            })
        };
        assert!(off(&begun) > 0.8 && off(&weights) < 0.12, "{weights:?}");
        for i in 0..ALL {
            let left = weights.covariance[i][i];
            assert!(left > 0.0 && left < begun.covariance[i][i] / 5.0, "{left}");
        }
    }
}
