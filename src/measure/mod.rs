//! Quantities as types: a probability is no share of minutes, and a number of days no
//! number of milliseconds.

mod days;
mod millis;
mod probability;

pub use days::Days;
pub use millis::Millis;
pub use probability::Probability;
