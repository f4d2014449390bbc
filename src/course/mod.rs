//! What a course is, once it is read: skills, questions, templates, plans.
//!
//! **Invariant:** no reading, no I/O, no clock, no global randomness.

mod advice;
mod assumed;
mod bodies;
mod body;
mod builds;
mod class;
mod content;
mod days_off;
mod difficulty;
mod fits;
mod gist;
pub(crate) mod graph;
mod ids;
mod instance;
mod kept_plan;
mod kin;
mod later;
mod layers;
mod length;
mod material;
mod misconception;
mod pack;
mod plan;
mod provenance;
mod question;
pub mod read;
pub mod reserve;
mod resource;
mod resources;
mod siblings;
mod sizes;
mod skill;
mod sorted;
mod spot;
mod tag;
mod teach;
mod theme;

pub use crate::kinds::{BySkill, MisconceptionIndex, SkillIndex};
pub use advice::{Advice, Did, Like, NoAdvice};
pub use assumed::Assumed;
pub use body::{Body, Part, Step};
pub use class::Class;
pub use content::Course;
pub use days_off::{DayOff, NoDayOff, instead_of, is_off};
pub use difficulty::Difficulty;
pub(crate) use graph::Graph;
pub use graph::IMPLICIT;
pub use ids::{
    ByQuestion, CourseId, MisconceptionId, QuestionId, QuestionIndex, ResourceId, ResourceIndex,
    SkillId,
};
pub use instance::{Instance, ShownPart, ShownStep};
pub(crate) use kin::Families;
pub use kin::Kin;
pub(crate) use later::Later;
pub use length::Length;
pub use material::Material;
pub use misconception::Misconception;
pub(crate) use pack::PACKED;
pub use plan::{Budget, Goal, Plan, RETENTION_BOUNDS, TARGET_BOUNDS};
pub use provenance::{Credit, Provenance};
pub use question::Question;
pub use resource::{Location, Resource, ResourceKind};
pub use skill::{BktOverrides, Skill};
pub use spot::Spot;
pub use tag::{LONGEST_TAG, MOST_TAGS, as_tag, is_tag};
pub use teach::Teach;
pub use theme::Theme;
