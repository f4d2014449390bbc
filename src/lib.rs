//! kenning: a practice tutor for the terminal.
//!
//! The map of the house, lowest floor first; a room uses only rooms below it:
//!
//! - [`course`]: what an instructor writes: model, loading, templates, checks
//! - [`grading`]: answer and question to verdict, mistake, feedback
//! - [`learner`]: what we believe about a learner: a fold over events
//! - [`tutor`]: what to ask next, and why
//! - [`session`]: one sitting as a state machine
//! - [`simulate`]: simulated learners who practise under different policies
//! - [`store`]: profiles on disk
//! - [`report`]: progress summaries
//! - [`exchange`]: foreign formats, read and written
//! - [`model`]: fitting and judging the learner model
//! - [`desk`]: where a sitting meets the disk
//! - [`tui`]: the full-screen front end
//! - [`plain`]: practice as lines of text
//! - [`cli`]: one file per subcommand

pub mod cli;
pub mod course;
pub mod desk;
pub mod exchange;
pub mod grading;
pub mod learner;
pub mod model;
pub mod plain;
pub mod report;
pub mod session;
pub mod simulate;
pub mod store;
pub mod tui;
pub mod tutor;
