//! What learners alike gained, of a class: `kenning class fit`. It travels in the plan file.
//!
//! **Invariant:** each row is of five learners or more, and no two of which one is a part of
//! the other differ by one to four: no row points at a person.

mod path;
mod rows;

pub use path::{Path, path};
pub use rows::advise;
