//! What a course is, once it is read: skills, questions, templates, plans.
//!
//! **Invariant:** no reading, no I/O, no clock, no global randomness.

pub(crate) mod graph;
mod ids;
mod instance;
mod model;
mod plan;
mod question;
mod skill;

pub use crate::kinds::{BySkill, SkillIndex};
pub(crate) use graph::Graph;
pub use graph::IMPLICIT;
pub use ids::{ByQuestion, CourseId, QuestionId, QuestionIndex, SkillId};
pub use instance::{Instance, ShownStep};
pub use model::Course;
pub use plan::{Budget, Goal, Plan};
pub use question::{Difficulty, Question, Step};
pub use skill::{BktOverrides, Skill};
