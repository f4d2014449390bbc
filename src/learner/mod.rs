//! What is believed about a learner: a fold over events.
//!
//! **Invariant:** pure; events folded one by one give the state that replaying gives.

mod agenda;
mod answered;
mod appeals;
pub mod belief;
mod counted;
mod exams;
mod fade;
mod faded;
mod fold;
mod followed;
mod following;
mod in_parts;
mod kin;
mod known;
mod marks;
mod older;
mod parts;
pub mod placement;
mod proof;
mod regrade;
mod reviewed;
mod reviews;
mod seen;
mod shift;
mod slip;
mod spread;
mod stage;
mod state;
mod teaching;
mod tested;
mod turns;
mod undo;

pub use crate::measure::Days;
pub use agenda::Agenda;
pub use belief::mastery::{Bkt, evidence, informed_prior};
pub use belief::memory::{Memory, Scheduler, rating_of};
pub use belief::pace::{Habits, Pace, clicked_through, is_hasty};
pub use exams::{Exam, Exams, Marked};
pub use fade::Fade;
pub use followed::{Followed, Misstep, Tries};
pub use known::{AppealSeen, Mark, MistakeSeen, Probe, QuestionState, Reviews, SkillState, Today};
pub use marks::{LONGEST_NOTE, cut};
pub use parts::Parts;
pub use proof::{Held, Proof};
pub use regrade::regraded;
pub use shift::Shift;
pub use slip::Slip;
pub use stage::{Lacks, Stage};
pub use state::{State, day_at, tomorrow_at};
