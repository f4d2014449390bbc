//! How hard new material is to be.

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
