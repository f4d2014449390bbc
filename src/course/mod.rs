//! What a course is, once it is read: skills, questions, templates, plans.
//!
//! **Invariant:** no reading, no I/O, no clock, no global randomness.

pub(crate) mod graph;
mod instance;
mod model;
mod plan;

pub use crate::kinds::SkillIndex;
pub(crate) use graph::Graph;
pub use graph::IMPLICIT;
pub use instance::{Instance, ShownStep};
pub use model::{
    BktOverrides, Course, CourseId, Difficulty, Question, QuestionId, QuestionIndex, Skill,
    SkillId, Step,
};
pub use plan::{Budget, Goal, Plan};
