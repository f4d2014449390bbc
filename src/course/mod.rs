//! What a course is, once it is read: skills, questions, templates, plans.
//!
//! **Invariant:** no reading, no I/O, no clock, no global randomness.

mod calibration;
mod check;
mod graph;
pub(crate) mod keys;
mod load;
mod model;
mod params;
mod plan;
mod question;
mod read_plan;
mod skill;
mod task;
mod template;
mod trial;

pub use graph::IMPLICIT;
pub use load::{Loaded, load};
pub use model::{
    Accents, BktOverrides, Case, ClozePart, Course, CourseId, Difficulty, Item, Kind, Mistake,
    Question, QuestionId, QuestionIndex, Skill, SkillId, SkillIndex, Spaces, Spelling, Step, Task,
};
pub use plan::{Budget, Goal, Plan};
pub(crate) use template::interpolate;
pub use template::{Domain, Draws, Instance, MAX_DRAWS, Template, Unshowable};
pub use trial::Care;
