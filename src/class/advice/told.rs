//! What of fits was told already. A row of advice changes only where five learners or more went
//! on, and a calibration is written again only where of five other answers are fitted: two files of two days tell
//! nothing of fewer.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::rows::is_close;
use crate::class::keys::digest;
use crate::class::{Keep, Member};
use crate::course::{Advice, Course};
use crate::import::answered;
use crate::journal::answers_not_undone;
use crate::learner::evidence;
use crate::words::Message;

/// What was told of a course.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Told {
    /// The rows of the last file of advice.
    pub advice: Vec<Advice>,
    /// What the last calibration was fitted to.
    pub fitted: Option<Fitted>,
}

/// What a calibration was fitted to.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Fitted {
    /// The day, as 2026-12-24.
    pub made: String,
    /// By pseudonym, a checksum of the answers that were fitted.
    #[serde(default)]
    answers: BTreeMap<String, String>,
}

/// The file of a course in the class's directory.
fn file(course: &str) -> String {
    format!("told-{}.age", &digest(course.as_bytes())[..8])
}

impl Told {
    /// Reads what a class told of a course; nothing where it told nothing yet.
    ///
    /// # Errors
    /// Where it can't be read.
    pub fn read(keep: &Keep, course: &str) -> Result<Told, Message> {
        let name = file(course);
        let Some(text) = keep.get(&name)? else {
            return Ok(Told::default());
        };
        serde_json::from_slice(&text).map_err(|_| keep.damaged(&name))
    }

    /// Keeps it. To be done before something is handed out.
    ///
    /// # Errors
    /// Where it can't be written.
    pub fn write(&self, keep: &Keep, course: &str) -> Result<(), Message> {
        let text = serde_json::to_vec(self).map_err(|e| Message::verbatim(e.to_string()))?;
        keep.put(&file(course), &text)
    }

    /// The rows that may be told after those that were: those, and of the new ones each that is
    /// apart from them by nobody or by five learners or more. Gives how many stay as they were,
    /// though there is something new.
    pub fn renewed(&self, new: Vec<Advice>) -> (Vec<Advice>, usize) {
        let is_same =
            |a: &Advice, b: &Advice| (&a.skill, &a.like, &a.did) == (&b.skill, &b.like, &b.did);
        let is_as_many =
            |a: &Advice, b: &Advice| (a.of, a.through, a.others) == (b.of, b.through, b.others);
        // With as many learners, the answers that they needed stay, too: they could be one's.
        let stays = |old: &Advice, new: &Advice| is_as_many(old, new) || is_close(old, new);
        let (mut kept, mut open): (Vec<Advice>, Vec<Advice>) = (Vec::new(), Vec::new());
        for old in &self.advice {
            if new
                .iter()
                .find(|of| is_same(of, old))
                .is_none_or(|of| stays(old, of))
            {
                kept.push(old.clone());
            }
        }
        for of in &new {
            if !kept.iter().any(|old| is_same(old, of)) {
                open.push(of.clone());
            }
        }
        // What is told of one day may be a part of what is told of another.
        loop {
            let points = |of: &Advice| {
                kept.iter()
                    .any(|old| old.skill == of.skill && is_close(old, of))
            };
            let Some(at) = open.iter().position(points) else {
                break;
            };
            let gone = open.remove(at);
            kept.extend(self.advice.iter().find(|old| is_same(old, &gone)).cloned());
        }
        let as_they_were = (new.iter())
            .filter(|of| !open.contains(of) && !kept.contains(of))
            .count();
        // In the order of the new ones, and behind them what is of no new one.
        let place = |of: &Advice| {
            new.iter()
                .position(|new| is_same(new, of))
                .unwrap_or(usize::MAX)
        };
        let mut all: Vec<Advice> = kept.into_iter().chain(open).collect();
        all.sort_by_key(place);
        all.truncate(Advice::MOST);
        (all, as_they_were)
    }
}

impl Fitted {
    /// What a calibration of these members would be fitted to: of each, the answers that count.
    pub fn of(course: &Course, members: &[Member], made: String) -> Fitted {
        let sum = |member: &Member| {
            let mut text = String::new();
            for (event, attempt) in answers_not_undone(&member.events) {
                if let Some((item, _)) = answered(course, attempt)
                    && attempt.course == course.id.as_str()
                {
                    let right = evidence(attempt.verdict.credit(), attempt.help());
                    text += &format!("{} {item} {right}\n", event.at.as_millisecond());
                }
            }
            (!text.is_empty()).then(|| (member.id.clone(), digest(text.as_bytes())))
        };
        Fitted {
            made,
            answers: members.iter().filter_map(sum).collect(),
        }
    }

    /// Of how many learners other answers are fitted in a later one, or none any more.
    pub fn moved(&self, later: &Fitted) -> usize {
        let differs = |id: &&String| self.answers.get(*id) != later.answers.get(*id);
        let gone = |id: &&String| !later.answers.contains_key(*id);
        self.answers.keys().filter(gone).count() + later.answers.keys().filter(differs).count()
    }
}
