//! What to ask next, and why.
//!
//! **Invariant:** pure functions of course, state, sitting and time; every
//! choice carries its [`Reason`] as data.

mod account;
mod ahead;
mod aim;
mod assigned;
mod balance;
mod brief;
mod budget;
mod care;
mod chooser;
mod closing;
mod cram;
mod demand;
mod due;
mod ending;
pub mod exam;
mod filling;
mod frontier;
mod goals;
mod going_on;
mod help;
mod kin;
pub mod levers;
mod minutes;
mod misses;
mod next;
mod opened;
mod overview;
pub mod placement;
mod probe;
mod reach;
mod reason;
mod rounds;
mod share;
mod short;
mod sitting;
mod step;
pub mod teach;
mod told;
mod twin;
mod varied;
mod warm;
mod way_back;
mod when;

pub use ahead::{Ahead, ahead};
pub use aim::{TARGET, aim, asks_from};
pub use assigned::decided;
pub use budget::{Left, days_until, left};
pub use care::{LEECH_AFTER, Notice, SPINNING_AFTER, notice};
pub use closing::Closing;
pub use due::{due, due_count, next_due, way_back};
pub use ending::{Ending, ending};
pub use filling::next;
pub use minutes::{minutes, seconds_a_question};
pub use misses::{can_be_held_up, is_sure, may_come, misses, once_more};
pub use next::Choice;
pub use opened::{BLOCK, OPENED};
pub use overview::{Overview, new_available, overview};
pub use reach::HOPELESS;
pub use reason::{Reason, Rule};
pub use rounds::Round;
pub use share::SHARE;
pub use sitting::{Sitting, TaughtHere};
pub use told::Reasons;
pub use way_back::{WayBack, portion};
pub use when::LastMiss;

pub use crate::course::Length;
