//! What became of misconceptions and mistakes that were met, for reports.

use std::collections::HashMap;
use std::fmt::Write;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::day::day;
use crate::course::{Course, Instance, Spot};
use crate::learner::{Followed, Misstep, State};
use crate::text::escaped;
use crate::text::{SafeText, titled, unmarked_line, within_quotes};
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
    /// Whether it was asked in other words or with other values, which nothing tells any more.
    is_example: bool,
    feedback: String,
}

impl Words {
    fn of(followed: &Followed, course: &Course, state: &State) -> Option<Words> {
        let name = match &followed.what {
            Misstep::Idea(idea) => {
                return Some(Words {
                    asked: None,
                    is_example: false,
                    feedback: unmarked_line(&course.misconceptions[*idea].feedback),
                });
            }
            Misstep::Own(_, name) => name,
        };
        let said = |shown: &Instance, spot: Spot, is_example: bool| {
            let item = shown.item_at(spot);
            let mistake = item.mistakes.iter().find(|m| *m.name == **name)?;
            Some(Words {
                asked: Some(within_quotes(&titled(&item.prompt))),
                is_example,
                feedback: unmarked_line(&mistake.feedback),
            })
        };
        let showing = |seed: u64| course.showing(followed.question, seed);
        let spots = course.questions[followed.question].spots();
        let here = Spot::of(followed.step);
        // As the learner met it last.
        let met = showing(followed.seed).filter(|_| spots.contains(&here));
        let met = met.map(|shown| match &state.interests {
            Some(picked) => shown.in_words_for(picked),
            None => shown,
        });
        let met = met.and_then(|shown| said(&shown, here, false));
        // Where the course has changed since: one showing in which the mistake can be made.
        met.or_else(|| {
            (0..SEEDS).find_map(|seed| {
                let shown = showing(seed)?;
                spots.iter().find_map(|&spot| said(&shown, spot, true))
            })
        })
    }
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
            said: Words::of(followed, course, state),
            offset_minutes: state.offset_minutes(),
        }
    }

    /// What it is called on one line: its name, or what was asked where it was met.
    pub fn called(&self) -> String {
        self.in_question(str::to_owned)
            .map_or_else(|| self.name.to_string(), |said| said.to_string())
    }

    /// The last of the ways to call it.
    const WAYS: usize = 3;

    /// What it is called where others are called the same: 0 is its usual name.
    fn called_by(&self, way: usize) -> String {
        let name = self.called();
        let with = |what: &str, name: String| {
            message!("report-misstep-apart", what = what, name = name).to_string()
        };
        let said = match self.feedback() {
            Some(said) => format!("{said} {name}"),
            None => name.clone(),
        };
        let day = day(self.last, self.offset_minutes);
        match way {
            0 => name,
            1 => said,
            2 => with(&day.to_string(), said),
            _ => with(&format!("{}, {}", self.question, self.name), name),
        }
    }

    /// In which question it was met, where it has no name that is meant for learners.
    fn in_question(&self, written: impl Fn(&str) -> String) -> Option<Message> {
        let said = self.said.as_ref()?;
        let prompt = written(said.asked.as_deref()?);
        Some(match said.is_example {
            true => message!("report-misstep-in-example", prompt = prompt),
            false => message!("report-misstep-in", prompt = prompt),
        })
    }

    /// What is said of a mistake of one question: several of them are told apart by it.
    pub(super) fn feedback(&self) -> Option<&str> {
        let said = self.said.as_ref()?;
        said.asked.as_ref()?;
        Some(&*said.feedback).filter(|said| !said.is_empty())
    }

    /// Whether it says more than the list of recent mistakes does.
    fn is_worth_a_line(&self) -> bool {
        self.misconception.is_some() || self.times > 1 || self.overcome.is_some()
    }

    /// What became of it, and what there is to know about it; texts of the course are
    /// written as `written` makes them.
    fn message(&self, written: impl Fn(&str) -> String) -> Message {
        let name = (self.in_question(&written))
            .map_or_else(|| written(&self.name), |said| said.to_string());
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

/// What each is called on one line of so many characters, so that no two look alike: its own
/// name, or first what is said of it, then when it was met last, then what its author calls it.
pub fn told_apart(all: &[&MisstepProgress], wide: usize) -> Vec<String> {
    let mut ways = vec![0; all.len()];
    loop {
        let names = all.iter().zip(&ways).map(|(one, &way)| one.called_by(way));
        let names: Vec<String> = names.collect();
        let seen: Vec<String> = (names.iter())
            .map(|name| name.chars().take(wide).collect())
            .collect();
        let mut same: HashMap<&str, usize> = HashMap::new();
        for name in &seen {
            *same.entry(name).or_default() += 1;
        }
        let mut is_done = true;
        for (name, way) in seen.iter().zip(&mut ways) {
            if same[name.as_str()] > 1 && *way < MisstepProgress::WAYS {
                *way += 1;
                is_done = false;
            }
        }
        if is_done {
            return names;
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

#[cfg(test)]
mod tests {
    use super::*;

    fn met(question: &str, asked: &str, feedback: &str, day: i8) -> MisstepProgress {
        let at = format!("2026-03-0{day}T09:00:00Z");
        let at: Timestamp = at.parse().expect("a time");
        MisstepProgress {
            misconception: None,
            question: question.to_owned(),
            name: "m".into(),
            skill: "s".to_owned(),
            times: 1,
            first: at,
            last: at,
            right_since: 0,
            overcome: None,
            returned: 0,
            said: Some(Words {
                asked: Some(asked.to_owned()),
                is_example: false,
                feedback: feedback.to_owned(),
            }),
            offset_minutes: 0,
        }
    }

    #[test]
    fn rows_that_would_look_alike_are_told_apart() {
        let long = "Solve the equation by adding the same on both sides: x";
        let all = [
            met("a", "Solve 2x = 4", "You added.", 2),
            met("b", &format!("{long} - 1 = 2"), "The sign is lost.", 2),
            met("c", &format!("{long} - 2 = 3"), "You divided.", 2),
            met("d", &format!("{long} - 3 = 4"), "You divided.", 3),
            met("e", &format!("{long} - 4 = 5"), "You divided.", 3),
        ];
        let all: Vec<&MisstepProgress> = all.iter().collect();
        for wide in [36, 60] {
            let names = told_apart(&all, wide);
            assert_eq!(names[0], "In “Solve 2x = 4”");
            let seen = names.iter().map(|n| n.chars().take(wide).collect());
            let seen: std::collections::BTreeSet<String> = seen.collect();
            assert_eq!(seen.len(), all.len(), "{names:#?}");
        }
        let names = told_apart(&all, 36);
        assert!(names[1].starts_with("The sign is lost. In “"), "{names:#?}");
        assert!(names[2].contains(": You divided."), "{names:#?}");
        assert!(names[3].starts_with("d, m: In “"), "{names:#?}");
        // Where there is room for all of it, the usual names do.
        assert!(
            told_apart(&all, 200)
                .iter()
                .all(|name| name.starts_with("In “"))
        );
    }
}
