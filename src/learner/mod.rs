//! What we believe about a learner: a fold over the event log.
//!
//! Two questions are kept apart and multiplied: *was it learned?* (Bayesian
//! knowledge tracing, per skill) and *is it still remembered?* (FSRS).
//!
//! **Invariant:** no I/O, no clock; replaying a log gives the very same state
//! as folding each event as it comes (property test in `tests/fold.rs`).

mod event;
mod mastery;
mod memory;
mod state;

pub use event::{Attempt, Event, EventKind, Override};
pub use mastery::{Bkt, evidence};
pub use memory::{Memory, rating_of};
pub use state::{MistakeSeen, QuestionState, SkillState, State};
