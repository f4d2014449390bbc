//! What a class knows of a course, as sums only: for pooling over schools, without a
//! server (docs/class.md).
//!
//! **Invariant:** no number is of fewer than [`FEWEST`] learners, and none of fewer can be
//! had by subtracting one number of a file from another, or of a file of another day; there
//! is no pseudonym. Sums are integers, so joining files in any order gives the same.

mod advised;
mod counted;
mod file;
mod given;
mod guard;
mod joining;
mod logged;
mod noise;
mod pooled;
mod sums;
mod tally;

pub use advised::advised;
pub use counted::Counted;
pub use file::{LARGEST, may_replace_statistics, read_statistics};
pub use given::done_by;
pub use guard::told;
pub use joining::{Doubled, join};
pub use logged::{columns, tally_log};
pub use noise::Noise;
pub use pooled::{Pooled, Tried, calibration};
pub use sums::{
    FEWEST, Head, LENGTH, OfMistake, OfQuestion, OfResource, Source, Statistics, TIMES,
};
pub use tally::{Done, Given, Opened, Tally};
