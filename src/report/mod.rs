//! Progress summaries: pure functions from state to data, and from data to text.

mod missteps;
mod own;
mod progress;
mod recorded;
mod sitting;
mod tested;
mod tests_taken;

pub use missteps::MisstepProgress;
pub use own::is_export;
pub use progress::{
    CourseProgress, FORMAT, MistakeProgress, Progress, SkillProgress, csv, json, markdown, progress,
};
pub use recorded::recorded;
pub use sitting::{appealed, met, outlook, overcome, placement, sitting_text, unshown};
pub use tested::{
    Reread, compared, form_name, left, reread, result, test_begins, test_offer, test_text,
};
pub use tests_taken::{GainProgress, TestProgress, TestedSkill, test_line};
