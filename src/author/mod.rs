//! From the text of course files to a checked [`Course`](crate::course::Course), or to all that is wrong.
//!
//! **Invariant:** pure. Course text is untrusted: sizes, arithmetic and drawing are
//! bounded.

mod asked;
mod asking_hints;
mod assumes;
mod builds_on;
mod calibration;
mod care;
mod cases;
mod check;
mod commands;
mod confusable;
mod faces;
mod facts;
mod figure;
mod formulas;
mod front_end;
mod gathered;
mod head;
mod header;
mod hints;
mod ids;
pub mod keys;
mod laid_out;
mod lint;
mod listed;
mod load;
mod misconception;
mod params;
mod part;
mod pictures;
mod pieces;
mod provenance;
mod question;
mod ranges;
mod raw;
mod read_plan;
mod read_question;
mod resource;
mod rows;
mod rules;
mod skill;
mod solver;
mod sorted;
mod tags;
mod teaching;
#[cfg(test)]
mod tests_of_cores;
mod themes;
mod thin;
mod was;

pub use asked::asked;
pub use care::Care;
pub(crate) use facts::{naming_column, row_name};
pub use front_end::FrontEnd;
pub use head::{Head, MOST_OF_HEAD, head_of};
pub(crate) use ids::{as_id, is_id};
pub use laid_out::{NotLaidOut, laid_out};
pub use load::{Beside, Loaded, Named, load, load_named, solve};
pub use rules::rule;
pub use thin::thin;
