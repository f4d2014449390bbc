//! From the text of course files to a checked [`Course`](crate::course::Course), or to all that is wrong.
//!
//! **Invariant:** pure. Course text is untrusted: sizes, arithmetic and drawing are
//! bounded.

mod calibration;
mod care;
mod check;
mod confusable;
mod ids;
pub mod keys;
mod load;
mod misconception;
mod params;
mod question;
mod raw;
mod read_plan;
mod skill;
mod teaching;
mod thin;

pub use care::Care;
pub use load::{Loaded, load};
pub use thin::thin;
