//! When a course will be learned: practice is played forward from where a learner
//! stands, many times, and what came of it is counted.
//!
//! **Invariant:** pure; bounded in work, whatever the size of the course; the same
//! state, plan, time and seed give the same forecast.

mod finish;
mod objective;
mod outlook;
mod start;
mod walk;

pub use finish::{Finish, Forecast, forecast};
pub use objective::{ahead, chosen, objective, told_ahead};
pub use outlook::{Deadline, Outlook, outlook};
pub use walk::HORIZON;
