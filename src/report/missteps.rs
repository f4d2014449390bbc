//! What became of misconceptions and mistakes that were met, for reports.

use std::fmt::Write;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::day::day;
use crate::course::Course;
use crate::learner::{Followed, Misstep, State};
use crate::text::escaped;
use crate::text::{SafeText, blocks};
use crate::words::{Message, message, spoken, times};

/// Seeds that are tried for a showing in which a mistake can be made.
const SEEDS: u64 = 32;

/// A misconception, or a mistake of one question, that was met and is followed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MisstepProgress {
    /// The id of the misconception; none for a mistake of one question.
    pub misconception: Option<String>,
    /// Where it was met last.
    pub question: String,
    /// What people read for it.
    pub name: SafeText,
    /// The skill that the misconception, or the question first of all, belongs to.
    pub skill: String,
    /// How often it was met, later tries counted.
    pub times: u32,
    pub first: Timestamp,
    pub last: Timestamp,
    /// Right answers since then that showed it to be gone, at their time: 0 to 3.
    pub right_since: u8,
    /// When the third of them came.
    pub overcome: Option<Timestamp>,
    /// How often it was met after it had been overcome.
    pub returned: u32,
    /// What people read of it; not in exports, which have `name`.
    #[serde(skip)]
    said: Option<Words>,
    /// Minutes by which the learner's clock is ahead of UTC, for dates that people read.
    #[serde(skip)]
    offset_minutes: i16,
}

/// What is said of a misstep: in which question it was, where it has no name that is
/// meant for learners, and the feedback on it.
#[derive(Clone, Debug, PartialEq)]
struct Words {
    asked: Option<String>,
    feedback: String,
}

impl Words {
    fn of(followed: &Followed, course: &Course) -> Option<Words> {
        let name = match &followed.what {
            Misstep::Idea(idea) => {
                return Some(Words {
                    asked: None,
                    feedback: line(&course.misconceptions[*idea].feedback),
                });
            }
            Misstep::Own(_, name) => name,
        };
        // Where values are drawn: one showing in which the mistake can be made.
        let shown = (0..SEEDS).find_map(|seed| {
            let shown = course.showing(followed.question, seed)?;
            let spots = course.questions[followed.question].spots();
            let mut items = spots.into_iter().map(|spot| shown.item_at(spot));
            items.find_map(|item| {
                let mistake = item.mistakes.iter().find(|m| *m.name == **name)?;
                Some((line(&item.prompt), line(&mistake.feedback)))
            })
        });
        shown.map(|(asked, feedback)| Words {
            asked: Some(asked),
            feedback,
        })
    }
}

/// A text of a course on one line.
pub(super) fn line(text: &SafeText) -> String {
    let text = blocks(text);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl MisstepProgress {
    fn of(followed: &Followed, course: &Course, state: &State) -> MisstepProgress {
        let (misconception, name) = match &followed.what {
            Misstep::Idea(idea) => {
                let idea = &course.misconceptions[*idea];
                (Some(idea.id.to_string()), idea.name.clone())
            }
            Misstep::Own(_, name) => (None, SafeText::line(&spoken(name))),
        };
        MisstepProgress {
            misconception,
            question: course.questions[followed.question].id.to_string(),
            name,
            skill: course.skills[followed.what.skill(course)].id.to_string(),
            times: followed.times,
            first: followed.first,
            last: followed.last,
            right_since: followed.passed,
            overcome: followed.overcome,
            returned: followed.returned,
            said: Words::of(followed, course),
            offset_minutes: state.offset_minutes(),
        }
    }

    /// What it is called on one line: its name, or what was asked where it was met.
    pub fn called(&self) -> String {
        match self.said.as_ref().and_then(|said| said.asked.as_deref()) {
            Some(asked) => message!("report-misstep-in", prompt = asked).into(),
            None => self.name.to_string(),
        }
    }

    /// Whether it says more than the list of recent mistakes does.
    fn is_worth_a_line(&self) -> bool {
        self.misconception.is_some() || self.times > 1 || self.overcome.is_some()
    }

    /// What became of it, and what there is to know about it; texts of the course are
    /// written as `written` makes them.
    fn message(&self, written: impl Fn(&str) -> String) -> Message {
        let name = match self.said.as_ref().and_then(|said| said.asked.as_deref()) {
            Some(asked) => message!("report-misstep-in", prompt = written(asked)).into(),
            None => written(&self.name),
        };
        let day = |at| day(at, self.offset_minutes);
        let (times, last) = (times(self.times), day(self.last));
        let became = match self.overcome {
            Some(overcome) => message!(
                "report-misstep-overcome",
                name = name,
                times = times,
                last = last,
                overcome = day(overcome)
            ),
            None => message!(
                "report-misstep",
                name = name,
                times = times,
                last = last,
                right = i64::from(self.right_since)
            ),
        };
        let said = self.said.as_ref().map(|said| written(&said.feedback));
        match (said, self.overcome) {
            (Some(said), None) => message!("report-misstep-said", became = became, said = said),
            (_, Some(_)) | (None, None) => became,
        }
    }
}

/// All that is followed, what was met last first.
pub(super) fn missteps(course: &Course, state: &State) -> Vec<MisstepProgress> {
    let mut all: Vec<MisstepProgress> = (state.followed().iter())
        .map(|followed| MisstepProgress::of(followed, course, state))
        .collect();
    all.sort_by_key(|misstep| std::cmp::Reverse(misstep.last));
    all
}

/// The line above the list for people.
pub fn missteps_heading() -> Message {
    message!("report-missteps")
}

/// A line of plain text for each that says more than the list of recent mistakes does.
pub fn missteps_lines(all: &[MisstepProgress]) -> impl Iterator<Item = Message> {
    worth_a_line(all).map(|one| one.message(str::to_owned))
}

fn worth_a_line(all: &[MisstepProgress]) -> impl Iterator<Item = &MisstepProgress> {
    all.iter().filter(|one| one.is_worth_a_line())
}

/// The list in Markdown; nothing where it is empty.
pub(super) fn write(out: &mut String, all: &[MisstepProgress]) -> std::fmt::Result {
    let mut lines = worth_a_line(all).map(|one| one.message(escaped)).peekable();
    if lines.peek().is_none() {
        return Ok(());
    }
    writeln!(out, "\n{}\n", missteps_heading())?;
    lines.try_for_each(|line| writeln!(out, "- {line}"))
}

/// Those of a skill for a table: `id:3` was right at three probes, which is overcome.
pub(super) fn column(all: &[MisstepProgress], skill: &str) -> String {
    let of_skill = all.iter().filter(|one| one.skill == skill);
    let known = of_skill.filter_map(|one| Some((one.misconception.as_ref()?, one.right_since)));
    let shown: Vec<String> = known.map(|(id, right)| format!("{id}:{right}")).collect();
    shown.join(" ")
}
