//! What happened, as events: the only truth about a learner.
//!
//! **Invariant:** pure; variants and fields are only ever added at the end. Held by
//! `tests/record/journal.rs`, and in the database's form by `src/record/stamped.rs`.

mod brought_in;
mod contested;
mod event;
mod helped;
mod merge;
mod named;
mod open;
mod regraded;
mod renamed;
#[cfg(test)]
pub(crate) mod sample;
mod together;
mod tries;
mod undone;
mod withdrawn;

pub use crate::measure::Millis;
pub use brought_in::in_time;
pub use contested::{contested, outdone, standing};
pub use event::{
    Appeal, Attempt, Event, EventKind, Given, Help, Instruction, Moment, Occasion, Override,
    Stands, Taught,
};
pub use helped::{Aid, Helped};
pub use merge::{joined, joined_of_copies};
pub use open::UNDONE_AT_MOST;
pub use regraded::{corrected, judged_again};
pub use renamed::renamed;
pub(crate) use together::{begins_ended, goes_on};
pub use tries::{LaterTry, later_tries};
pub use undone::answers_not_undone;
pub use withdrawn::{decisions, is_known_since};
