//! Simulated learners, who practise a course under different policies.
//!
//! The learners are built from models that the tutor does not use, so that the
//! tutor can't be right by construction: one logistic ([`LearnerKind::Das3h`]),
//! one of power-law activation ([`LearnerKind::ActR`]), and variations of both.
//!
//! **Invariant:** no I/O and no clock; the same [`Plan`] gives the same
//! [`Results`], on any number of threads.

mod activation;
pub mod answers;
mod bar;
mod by_skill;
mod evidence;
mod experiment;
mod gains;
mod generated;
mod learner;
mod logistic;
mod lot;
mod material;
mod mind;
mod minutes;
mod misconceptions;
mod on_skill;
mod outlook;
mod patience;
mod plan;
mod policies;
mod pupil;
mod report;
mod spent;
mod stats;
mod steady;
mod taught;
mod teaching;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_of_gains;
#[cfg(test)]
mod tests_of_own;
#[cfg(test)]
mod tests_of_studies;
#[cfg(test)]
mod tests_of_teaching;

pub use bar::{SCHEDULES, SEEDS, bar};
pub use by_skill::{SkillRow, WALL_FROM, by_skill, skills};
pub use evidence::{Evidence, Finding};
pub use experiment::{CourseResults, Later, MASTERED, Results, Run, practise, practise_under, run};
pub use gains::Gains;
pub use generated::Generated;
pub use learner::{Learner, LearnerKind, Response};
pub use lot::Lot;
pub use minutes::{SpentRow, minutes, spent};
pub use on_skill::{OnSkill, STUCK_AFTER};
pub use outlook::Outlook;
pub use plan::{Day, LATER, Plan};
pub use policies::{Policy, PolicyKind};
pub use report::{Cell, Measure, Rank, ResultRow, Table, diary, json, markdown, table, text};
pub use spent::Spent;
pub use stats::Mean;
pub use teaching::{Act, Moment, Part, Taught, Teaching, UNLIKELY};
