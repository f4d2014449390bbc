//! What we believe about a learner: a fold over the event log.
//!
//! Two questions are kept apart and multiplied: *was it learned?* (Bayesian
//! knowledge tracing, per skill) and *is it still remembered?* (FSRS). What the
//! next answer will be is predicted from both and from how strong the learner
//! has shown to be ([`predict`]).
//!
//! **Invariant:** no I/O, no clock; replaying a log gives the very same state
//! as folding each event as it comes (property test in `tests/fold.rs`).

mod agenda;
mod event;
mod fold;
mod mastery;
mod memory;
mod merge;
mod pace;
pub mod placement;
pub mod predict;
mod reviews;
mod shift;
mod standing;
mod state;
pub(crate) mod strength;
mod undo;
mod weights;

pub use agenda::Agenda;
pub use event::{Attempt, Event, EventKind, Override};
pub use mastery::{Bkt, evidence, informed_prior};
pub use memory::{Memory, Scheduler, rating_of};
pub use merge::joined;
pub use pace::{Habits, Pace, clicked_through, is_hasty};
pub use placement::Probe;
pub use shift::Shift;
pub use standing::standing_answers;
pub use state::{MistakeSeen, QuestionState, Reviews, SkillState, State, Today, day_at};
