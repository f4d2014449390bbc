//! Foreign formats, read and written: one file per format.
//!
//! - [`Answers`], [`read_answers`]: logs of answers in CSV, the form in which research
//!   data on learning is shared, as a plain struct of arrays
//! - [`own_answers`]: our own event logs in the same form
//!
//! **Invariant:** what reads or writes a format takes `impl Read` or
//! `impl Write` and touches nothing else; only the functions named `…_file`
//! open a path. A bad line is an error that names it, never skipped in silence.

mod answers;
mod names;
mod own_answers;
mod read_answers;

pub use answers::{AnswerRow, Answers, Recorder};
pub use names::Names;
pub use own_answers::own_answers;
pub use read_answers::{AnswersError, Columns, read_answers, read_answers_file};
