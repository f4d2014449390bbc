//! What learners alike gained, of a class: `kenning class fit`. It travels in the plan file.
//!
//! **Invariant:** each row is of five learners or more, of whom none or five at least got
//! through, and none or five at least did not; no two of which one is a part of the other differ
//! by one to four. Two plans of two days may.

mod path;
mod rows;

pub use path::{Path, path};
pub use rows::advise;
