//! What an instructor writes: the course model, its reading with complaints
//! that point at file, line and column, and templates.
//!
//! **Invariant:** no I/O, no clock, no global randomness. Course text is
//! untrusted: sizes, arithmetic and drawing are bounded, and control characters
//! are refused here, so that nothing further up need think of them.

mod calibration;
mod check;
mod diagnostic;
pub mod expr;
mod graph;
mod keys;
mod load;
mod model;
mod params;
mod plan;
mod question;
mod read;
mod read_plan;
mod remedy;
mod skill;
mod source;
mod syntax;
mod task;
mod template;
pub mod text;
mod trial;
pub mod words;

pub use diagnostic::{Diagnostic, Severity};
pub use graph::IMPLICIT;
pub use load::{Loaded, load};
pub use model::{
    Accents, BktOverrides, Case, ClozePart, Course, CourseId, Difficulty, Item, Kind, Mistake,
    Question, QuestionId, QuestionIndex, Skill, SkillId, SkillIndex, Spaces, Spelling, Step, Task,
};
pub use plan::{Budget, Goal, Plan};
pub use read::near;
pub use source::MAX_FILE;
pub use template::{Domain, Draws, Instance, MAX_DRAWS, Template, Unshowable};
pub use trial::Care;
