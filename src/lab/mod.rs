//! Research: how well answers are predicted, and how learners fare in simulation.
//!
//! **Invariant:** pure; predictions never see what comes after.

pub mod baselines;
pub mod calibrate;
pub mod eval;
pub mod metrics;
pub mod predict;
pub mod within;
