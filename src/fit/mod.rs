//! Fitting models to answers: knowledge tracing and its calibration file, and a
//! learner's own memory parameters.
//!
//! **Invariant:** pure; the same data always gives the same parameters, on any
//! number of cores.

pub(crate) mod bkt;
mod calibration;
mod cores;
pub mod personal;
mod practice;

pub use bkt::{Fit, Limits, QuestionFit, Settings, SkillFit, fit, fit_practices, log_likelihood};
pub(crate) use calibration::rounded;
pub use calibration::{
    Calibration, CalibrationError, FORMAT, HeldOut, QuestionCalibration, SkillCalibration,
};
pub use practice::{Apart, Practice, practices};
