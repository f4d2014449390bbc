//! Progress summaries: pure functions from state to data, and from data to text.

mod progress;
mod sitting;
mod when;

pub use progress::{
    CourseProgress, FORMAT, MistakeProgress, Progress, SkillProgress, csv, json, markdown, progress,
};
pub use sitting::sitting_text;
pub use when::until;
