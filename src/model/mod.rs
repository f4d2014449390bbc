//! Fitting and judging the learner model.
//!
//! **Invariant:** pure; the same data always gives the same parameters.

pub mod eval;
pub mod metrics;
pub mod personal;
pub mod predict;
