//! What to ask next, and why.
//!
//! **Invariant:** pure functions of course, state, sitting and time; every
//! choice carries its [`Reason`] as data.

mod next;
mod overview;
mod reason;

pub use next::{Choice, Sitting, TARGET, next};
pub use overview::{Overview, overview};
pub use reason::{Reason, Rule};
