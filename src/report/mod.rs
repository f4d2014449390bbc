//! Progress summaries: pure functions from state to data, and from data to text.

mod own;
mod progress;
mod recorded;
mod sitting;
mod text;
mod when;

pub use own::is_export;
pub use progress::{
    CourseProgress, FORMAT, MistakeProgress, Progress, SkillProgress, csv, json, markdown, progress,
};
pub use recorded::recorded;
pub use sitting::{comes_back, placement, sitting_text, unshown};
pub(crate) use text::{blocks, inline};
pub use when::until;
