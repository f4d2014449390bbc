//! What a course is, once it is read: skills, questions, templates, plans.
//!
//! **Invariant:** no reading, no I/O, no clock, no global randomness.

pub(crate) mod graph;
mod model;
mod plan;
mod template;

pub(crate) use graph::Graph;
pub use graph::IMPLICIT;
pub use model::{
    Accents, BktOverrides, Case, ClozePart, Course, CourseId, Difficulty, Item, Kind, Mistake,
    Question, QuestionId, QuestionIndex, Skill, SkillId, SkillIndex, Spaces, Spelling, Step, Task,
};
pub use plan::{Budget, Goal, Plan};
pub(crate) use template::interpolate;
pub use template::{Domain, Draws, Instance, MAX_DRAWS, Template, Unshowable};
