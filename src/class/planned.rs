//! Plan files: what a teacher decides for all, a group or one learner in a course, signed
//! by the class's key.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::card::LARGEST;
use super::files::{PLAN, names, read, unread};
use super::joined::Joined;
use super::keep::Keep;
use super::keys::Signer;
use super::signed;
use super::wrong::Wrong;
use crate::course::Plan;
use crate::words::{Message, message};

const WHAT: &str = "plan";
/// So many plan files of a folder are looked at.
const MOST: usize = 1000;
/// So many names of a folder are looked at.
const LISTED: usize = 100_000;

/// What a teacher decides in a course.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanFile {
    /// The class's name.
    pub class: String,
    /// The course's id.
    pub course: String,
    /// For whom, by pseudonym; nobody: for all.
    #[serde(default, rename = "for", skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<String>,
    /// Which of the class's plans it is: the highest number holds.
    pub number: u64,
    pub made: Timestamp,
    /// The plan as TOML; empty: none holds any more.
    pub plan: String,
}

impl PlanFile {
    /// The file's text.
    pub(super) fn write(&self, signer: &Signer) -> Result<String, serde_json::Error> {
        signed::write(WHAT, self, [], signer)
    }

    /// Reads one that is to be of a class's key.
    ///
    /// # Errors
    /// Where it is none, damaged, forged, or of another key.
    pub fn read(bytes: &[u8], key: &str) -> Result<PlanFile, Wrong> {
        if bytes.len() as u64 > LARGEST {
            return Err(Wrong::NotOne);
        }
        let text = str::from_utf8(bytes).map_err(|_| Wrong::NotOne)?;
        let read = signed::read::<PlanFile>(WHAT, text)?;
        match read.key == key {
            true => Ok(read.says),
            false => Err(Wrong::OtherKey),
        }
    }

    /// Whether it is for a learner, by pseudonym.
    fn is_for(&self, id: &str) -> bool {
        self.members.is_empty() || self.members.iter().any(|member| member == id)
    }
}

/// What is found in a class's folder for a learner.
#[derive(Debug, Default)]
pub struct Found {
    /// The newest plan of each course that is for them, by number, and its file.
    pub plans: Vec<(PlanFile, PathBuf)>,
    /// What is refused, with the reason.
    pub refused: Vec<Message>,
}

impl Found {
    /// Those that the learner has not agreed to.
    pub fn open<'f>(&'f self, joined: &'f Joined) -> impl Iterator<Item = &'f PlanFile> {
        let agreed = |plan: &PlanFile| match joined.plans.get(&plan.course) {
            Some((number, taken)) => plan.number < *number || (plan.number == *number && *taken),
            None => false,
        };
        let plans = self.plans.iter().map(|(plan, _)| plan);
        plans.filter(move |plan| !agreed(plan))
    }

    /// Those that the learner has not answered yet.
    pub fn waiting<'f>(&'f self, joined: &'f Joined) -> impl Iterator<Item = &'f PlanFile> {
        let answered = |plan: &PlanFile| joined.plans.get(&plan.course).map_or(0, |(n, _)| *n);
        let plans = self.plans.iter().map(|(plan, _)| plan);
        plans.filter(move |plan| plan.number > answered(plan))
    }
}

/// The days by which what a class's teacher handed out wants a course learned, by pseudonym, of
/// those that are asked for. Of several plans the newest holds.
pub fn deadlines<'i>(
    keep: &Keep,
    course: &str,
    ids: impl Iterator<Item = &'i str>,
) -> HashMap<String, Date> {
    let key = keep.signer.public();
    let names = newest(names(&keep.handed_in, LISTED).unwrap_or_default());
    let read = names.iter().filter_map(|name| {
        let bytes = read(&keep.handed_in.join(name), LARGEST).ok()?;
        PlanFile::read(&bytes, &key).ok()
    });
    let mut plans: Vec<PlanFile> = read.filter(|plan| plan.course == course).collect();
    plans.sort_by_key(|plan| Reverse(plan.number));
    let day = |id: &str| {
        let newest = plans.iter().find(|plan| plan.is_for(id))?;
        Some((id.to_owned(), Plan::parse(&newest.plan).deadline?))
    };
    ids.filter_map(day).collect()
}

fn is_plan(name: &str) -> bool {
    name.contains(PLAN) && !name.ends_with(".tmp")
}

/// The plan files among names, in order: of too many those with the highest numbers, as the
/// newest plan holds.
fn newest(mut names: Vec<String>) -> Vec<String> {
    names.retain(|name| is_plan(name));
    let number = |name: &String| {
        let digits = name.bytes().take_while(u8::is_ascii_digit).count();
        name[..digits].parse::<u64>().unwrap_or(0)
    };
    names.sort_by_key(number);
    names.split_off(names.len().saturating_sub(MOST))
}

/// The plans in a class's folder that are for a learner. A folder that is not there holds
/// none.
pub fn found(joined: &Joined, folder: &Path) -> Found {
    let mut found = Found::default();
    let (Some(card), Ok(names)) = (&joined.card, names(folder, LISTED)) else {
        return found;
    };
    let id = joined.id();
    for name in newest(names) {
        let path = folder.join(&name);
        let read = match read(&path, LARGEST) {
            Ok(bytes) => PlanFile::read(&bytes, &card.key),
            Err(error) => {
                found.refused.push(unread(&path, &error));
                continue;
            }
        };
        match read {
            Ok(plan) if plan.is_for(&id) => keep_newest(&mut found.plans, plan, path),
            Ok(_) => {}
            Err(wrong) => {
                let why = wrong.message();
                found
                    .refused
                    .push(message!("class-refused", path = &path, why = why));
            }
        }
    }
    found
}

fn keep_newest(plans: &mut Vec<(PlanFile, PathBuf)>, plan: PlanFile, path: PathBuf) {
    match plans
        .iter_mut()
        .find(|(known, _)| known.course == plan.course)
    {
        Some((known, _)) if known.number >= plan.number => {}
        Some(known) => *known = (plan, path),
        None => plans.push((plan, path)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_too_many_plans_the_newest_are_looked_at() {
        let all = 1..=10_002;
        let mut all: Vec<String> = all.map(|n| format!("{n:04}{PLAN}")).collect();
        all.sort();
        let found = newest(all);
        assert_eq!(found.len(), MOST);
        let ends = [&found[0], &found[MOST - 1]];
        assert_eq!(ends, ["9003.plan", "10002.plan"]);
        let few = ["b.plan", "0002.plan", "0001.plan.tmp", "x.bundle"];
        let few = few.map(str::to_owned).to_vec();
        assert_eq!(newest(few), ["b.plan", "0002.plan"]);
    }
}
