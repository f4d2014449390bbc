//! Progress summaries: pure functions from state to data, and from data to text.

mod missteps;
mod own;
mod progress;
mod recorded;
mod sitting;

pub use missteps::MisstepProgress;
pub use own::is_export;
pub use progress::{
    CourseProgress, FORMAT, MistakeProgress, Progress, SkillProgress, csv, json, markdown, progress,
};
pub use recorded::recorded;
pub use sitting::{appealed, met, outlook, overcome, placement, sitting_text, unshown};
