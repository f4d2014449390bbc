//! What is believed about a learner: a fold over events.
//!
//! **Invariant:** pure; events folded one by one give the state that replaying gives.

mod agenda;
mod fold;
mod mastery;
mod memory;
mod pace;
pub mod placement;
pub mod predict;
mod reviews;
mod shift;
mod state;
pub mod strength;
mod undo;
mod weights;

pub use agenda::Agenda;
pub use mastery::{Bkt, evidence, informed_prior};
pub use memory::{Memory, Scheduler, rating_of};
pub use pace::{Habits, Pace, clicked_through, is_hasty};
pub use placement::Probe;
pub use shift::Shift;
pub use state::{MistakeSeen, QuestionState, Reviews, SkillState, State, Today, day_at};
