//! Progress summaries: pure functions from state to data, and from data to text.

mod columns;
mod escaped;
mod missteps;
mod own;
mod progress;
mod recorded;
mod sitting;
mod tested;
mod tests_taken;

pub use columns::csv;
pub use missteps::{MisstepProgress, missteps_heading, missteps_lines};
pub use own::is_export;
pub use progress::{
    CourseProgress, FORMAT, MistakeProgress, Progress, SkillProgress, json, markdown, progress,
};
pub use recorded::recorded;
pub use sitting::{
    MistakeTold, appealed, becomes_kept, left_parts, mistakes_told, outlook, overcome, placement,
    sitting_text, thin_material, unshown,
};
pub use tested::{
    Reread, by_skill, compared, form_name, left, reread, result, starting_point, test_begins,
    test_offer, test_text,
};
pub use tests_taken::{GainProgress, TestProgress, TestedSkill, test_line};

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::words::{Message, date};

/// The day of a time, in UTC.
fn day(at: Timestamp) -> Message {
    date(at.to_zoned_datetime(TimeZone::UTC).date())
}
