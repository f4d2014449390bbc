//! Progress over time: when there was practice, what was learned and is remembered, what
//! comes back, and how well that is foretold. A fold over the log.
//!
//! It goes over every event, so it is asked for when somebody looks, and on a thread of
//! its own.

mod ahead;
mod all;
mod course;
mod day;
mod fold;
mod lines;
mod view;

pub use ahead::{AHEAD, seconds_an_answer};
pub use all::History;
pub use course::{CourseHistory, Hard, Mistake};
pub use day::{BANDS, Band, Day};
pub use fold::Point;
pub use lines::{
    Part, ahead_line, brought_line, calibration_line, calibration_sum, date_of, hard_line,
    kept_line, known_line, lacks_days, lines, mistake_line, share_of, short, sum_line, time,
    workload_line,
};
pub use view::{Range, View};
