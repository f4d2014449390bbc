//! Progress summaries, and answers for other programs: pure functions from state to data, and from data to text.

mod answers;
mod apkg;
mod columns;
mod day;
mod gift;
mod history;
mod html;
mod life;
mod listed;
mod markdown;
mod missteps;
mod notes;
mod own;
mod progress;
mod qti;
mod recorded;
mod resources;
mod sitting;
mod skill_tree;
mod tested;
mod tests_taken;

pub use answers::{
    Answered, Asked, Looked, answered, answers_csv, datashop, is_answers, is_record, looked,
    looked_csv, not_in_record, xapi,
};
pub use apkg::{Apkg, Learned, When, apkg, is_apkg};
pub use columns::csv;
pub use gift::{Gift, gift};
pub use history::{
    AHEAD, BANDS, Band, CourseHistory, Day, Hard, History, Mistake, Part, Point, Range, View,
    ahead_line, brought_line, calibration_line, calibration_sum, date_of, hard_line, kept_line,
    known_line, lacks_days, lines, mistake_line, seconds_an_answer, share_of, short, sum_line,
    time, workload_line,
};
pub use html::{html, is_html};
pub use life::{Cause, Life, Lived, Purpose, Waits, life, standing};
pub use listed::{Standing, only_begins, why_now};
pub use markdown::markdown;
pub use missteps::{MisstepProgress, missteps_heading, missteps_lines, told_apart};
pub use notes::notes;
pub use own::is_export;
pub use progress::{
    CourseProgress, FORMAT, MistakeProgress, Progress, SkillProgress, json, progress,
};
pub use qti::{Qti, qti};
pub use recorded::recorded;
pub use resources::ResourceProgress;
pub use sitting::{
    MistakeTold, appealed, becomes_kept, left_parts, mistakes_told, outlook, overcome, placement,
    sitting_text, thin_material, unrecorded, unshown,
};
pub use skill_tree::{Branch, map_lines, named, skill_tree};
pub use tested::{
    Reread, by_skill, compared, form_name, left, reread, result, starting_point, test_begins,
    test_offer, test_text,
};
pub use tests_taken::{GainProgress, TestProgress, TestedSkill};
