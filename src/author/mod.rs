//! From the text of course files to a checked [`Course`](crate::course::Course), or to all that is wrong.
//!
//! **Invariant:** pure. Course text is untrusted: sizes, arithmetic and drawing are
//! bounded.

mod calibration;
mod check;
pub mod keys;
mod load;
mod params;
mod question;
mod read_plan;
mod skill;

pub use check::trial::Care;
pub use load::{Loaded, load};
