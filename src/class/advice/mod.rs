//! What learners alike gained, of a class: `kenning class fit`. It travels in the plan file.
//!
//! **Invariant:** each row is of five learners or more, of whom none or five at least got
//! through, and none or five at least did not; no two of which one is a part of the other differ
//! by one to four. What was told is kept ([`Told`]), and two plans of two days differ by five
//! learners or more, or by nobody.

mod path;
mod rows;
mod told;

pub use path::{Path, path};
pub use rows::advise;
pub use told::{Fitted, Told};
