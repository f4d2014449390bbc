//! How strong a learner is, altogether, in a skill, on a question: beliefs
//! moved by how surprising each answer was (Elo's way: Pelánek 2016), with a
//! step that shrinks as evidence comes in (Glickman 1999).

use serde::{Deserialize, Serialize};

/// Log-odds to probability.
pub(crate) fn sigmoid(log_odds: f64) -> f64 {
    1.0 / (1.0 + (-log_odds).exp())
}

/// Log-odds of a probability, kept away from 0 and 1.
pub(crate) fn logit(p: f64) -> f64 {
    let p = p.clamp(1e-6, 1.0 - 1e-6);
    (p / (1.0 - p)).ln()
}

/// A number believed with uncertainty.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Belief {
    /// In log-odds; 0 is as expected of anyone.
    pub mean: f64,
    variance: f64,
}

impl Belief {
    /// Nothing is known but how far learners differ.
    pub const fn new(variance: f64) -> Self {
        Belief {
            mean: 0.0,
            variance,
        }
    }

    /// Takes in a surprise. `information` is p(1 − p); `drift` is by how much
    /// the variance grows meanwhile.
    pub fn learn(&mut self, surprise: f64, information: f64, drift: f64) {
        let shrunk = self.variance / (1.0 + self.variance * information);
        self.mean += shrunk * surprise;
        self.variance = shrunk + drift;
    }
}

/// A running average that forgets by half in so many answers, drawn towards 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Average {
    sum: f64,
    weight: f64,
}

impl Average {
    /// Takes in a value; what was before counts `keep` of what it did.
    pub fn add(&mut self, value: f64, keep: f64) {
        self.sum = self.sum * keep + value;
        self.weight = self.weight * keep + 1.0;
    }

    /// The average so far.
    pub fn mean(&self) -> f64 {
        self.sum / (self.weight + 1.0)
    }
}

/// A running average that forgets by half in 120 answers, whether they were of
/// its kind or not, drawn towards 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Lasting {
    sum: f64,
    weight: f64,
}

/// 0.5 to the power of 1/120.
const KEEP_120: f64 = 0.994_240_423_817_547_5;

impl Lasting {
    /// Takes in a value, `since` answers after the one before.
    pub fn add(&mut self, value: f64, since: u32) {
        let kept = Self::kept(since);
        self.sum = self.sum * kept + value;
        self.weight = self.weight * kept + 1.0;
    }

    /// The average, `since` answers after the last value.
    pub fn mean(&self, since: u32) -> f64 {
        let kept = Self::kept(since);
        self.sum * kept / (self.weight * kept + 1.0)
    }

    fn kept(since: u32) -> f64 {
        KEEP_120.powi(i32::try_from(since).unwrap_or(i32::MAX))
    }
}

/// Right answers in a row, negative for wrong ones, after one more.
pub fn streak_after(streak: f64, credit: f64) -> f64 {
    match credit > 0.5 {
        true => streak.max(0.0) + 1.0,
        false => streak.min(0.0) - 1.0,
    }
}
