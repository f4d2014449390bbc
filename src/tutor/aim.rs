//! How hard new material is to be, and when it is taught before it is asked.

use crate::course::{Goal, Plan};

/// The success rate that new material aims for (Wilson et al. 2019, "The eighty
/// five percent rule for optimal learning").
pub const TARGET: f64 = 0.85;

/// The success rate that new material aims for, 0.6 to 0.97: the plan's own, or that
/// of its goal.
pub fn aim(plan: &Plan) -> f64 {
    plan.target.unwrap_or(match plan.goal() {
        Goal::Accelerate | Goal::Exam => TARGET,
        Goal::Support => 0.9,
        Goal::Explore => 0.8,
    })
}

/// P(right) from which what is new is asked before it is taught, 0.5 to 0.8, by the goal of the
/// plan. A learner who wants sure steps sees an example first, unless the answer is probably
/// known. An explorer tries first, even at even odds. No study gives these numbers.
pub fn asks_from(plan: &Plan) -> f64 {
    match plan.goal() {
        Goal::Accelerate | Goal::Exam => 0.65,
        Goal::Support => 0.8,
        Goal::Explore => 0.5,
    }
}
