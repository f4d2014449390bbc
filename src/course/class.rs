//! What a calibration says of the learners of a course altogether.

/// Weights that a learner of the course begins with, fitted to others of it, and how much
/// knowledge tracing counts in what is predicted.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Class {
    /// How much the log-odds of knowledge tracing count, 0 to 1; the weighed features
    /// count for the rest.
    pub tracing: f64,
    /// Log-odds with all features 0.
    pub intercept: f64,
    /// By feature, in the order of the version that fitted them.
    pub weights: Vec<f64>,
}

impl Class {
    /// Neither an intercept nor a weight may be further from 0.
    pub const MOST: f64 = 100.0;
}
