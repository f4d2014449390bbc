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
mod load;
mod model;
mod plan;
mod question;
mod read;
mod template;
pub mod text;
pub mod words;

pub use check::Care;
pub use diagnostic::{Diagnostic, Severity};
pub use graph::IMPLICIT;
pub use load::{Loaded, MAX_FILE, load};
pub use model::{
    Accents, BktOverrides, Case, ClozePart, Course, CourseId, Item, Kind, Mistake, Question,
    QuestionId, QuestionIndex, Skill, SkillId, SkillIndex, Spaces, Spelling, Step, Task,
};
pub use plan::{Budget, Goal, Plan, PlanError};
pub use read::near;
pub use template::{Domain, Draws, Instance, MAX_DRAWS, Template, Unshowable};
