//! Fitting and judging the learner model.
//!
//! **Invariant:** pure; the same data always gives the same parameters.

pub mod baselines;
mod bkt;
mod calibration;
mod cores;
pub mod eval;
pub mod metrics;
pub mod personal;
mod practice;
pub mod predict;

pub use bkt::{Fit, Limits, QuestionFit, Settings, SkillFit, fit, log_likelihood};
pub use calibration::{
    Calibration, CalibrationError, FORMAT, QuestionCalibration, SkillCalibration,
};
pub use practice::{Apart, Practice, practices};
