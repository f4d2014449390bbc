//! From the text of course files to a checked [`Course`](crate::course::Course), or to all that is wrong.
//!
//! **Invariant:** pure. Course text is untrusted: sizes, arithmetic and drawing are
//! bounded.

mod calibration;
mod care;
mod cases;
mod check;
mod commands;
mod confusable;
mod faces;
mod facts;
mod front_end;
mod gathered;
mod ids;
pub mod keys;
mod lint;
mod load;
mod misconception;
mod params;
mod question;
mod raw;
mod read_plan;
mod rules;
mod skill;
mod solver;
mod teaching;
#[cfg(test)]
mod tests_of_cores;
mod thin;
mod was;

pub use care::Care;
pub use front_end::FrontEnd;
pub use load::{Loaded, load, solve};
pub use rules::rule;
pub use thin::thin;
