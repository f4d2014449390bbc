//! Reads `[[skill.misconception]]` tables, and finds them by id for the mistakes that name them.

use std::collections::{HashMap, HashSet};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::ids::read_id;
use super::raw::{RawMisconception, RawSkill, no_skill};
use crate::course::{ByQuestion, Misconception, MisconceptionId, Question};
use crate::kinds::{BySkill, Listed, MisconceptionIndex, SkillIndex};
use crate::reading::{Complaints, Place, Single, Strings, Table, TableName, did_you_mean};
use crate::text::{SafeText, clean};
use crate::words::message;

/// The most characters of a name.
const LONGEST_NAME: usize = 80;

/// Reads the misconceptions of a skill.
pub(super) fn read_misconceptions(skill: &mut Table<'_, '_>) -> Vec<RawMisconception> {
    let tables = skill.tables("misconception");
    let read = tables.into_iter().filter_map(|(table, place)| {
        let name = TableName::Misconception;
        read_misconception(Table::new(table, place, name, &mut *skill.complaints))
    });
    read.collect()
}

fn read_misconception(mut table: Table<'_, '_>) -> Option<RawMisconception> {
    let id = read_id(&mut table);
    let name = table.required("name", message!("author-example-misconception"));
    let feedback = table.required("feedback", message!("author-example-feedback"));
    if let Some((name, place)) = &name {
        check_name(name, place, table.complaints);
    }
    let contrast = match table.has("contrast") {
        true => table.required("contrast", message!("author-example-contrast")),
        false => None,
    };
    let missing = table.string("missing");
    let was = table.strings("was", Single::Allowed);
    table.finish();
    let (id, id_place) = id?;
    // Without its texts it is still there: what names it is not wrong too.
    let text = |read: Option<(String, Place)>| read.map(|(text, _)| text).unwrap_or_default();
    Some(RawMisconception {
        misconception: Misconception {
            id: MisconceptionId(id),
            name: SafeText::line(&text(name)),
            feedback: text(feedback).into(),
            contrast: contrast.map(|(text, _)| text.into()),
            skill: SkillIndex::MAX,
            missing: None,
            questions: Vec::new(),
            was: was.map(Strings::texts).unwrap_or_default(),
        },
        missing,
        id_place,
    })
}

/// A name stands within sentences: it is one short line.
fn check_name(name: &str, place: &Place, complaints: &mut Complaints) {
    let name = name.trim();
    let long = name.chars().count() > LONGEST_NAME;
    if long || name.contains(['\n', '\r']) {
        let message = message!("author-misconception-name", n = LONGEST_NAME);
        let help = message!("author-misconception-name-help");
        complaints.warn(place, message, Some(help));
    }
}

/// All misconceptions of a course, by id and former id.
pub(super) struct Misconceptions {
    pub all: Listed<MisconceptionIndex, Misconception>,
    places: Vec<Place>,
    index: HashMap<String, MisconceptionIndex>,
    used: Mutex<HashSet<MisconceptionIndex>>,
}

impl Misconceptions {
    fn used(&self) -> MutexGuard<'_, HashSet<MisconceptionIndex>> {
        // What a thread noted before it ended in a panic was so all the same.
        self.used.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes them out of the skills, and looks up what they show to be missing.
    pub(super) fn gather(
        skills: &mut BySkill<RawSkill>,
        skill_index: &HashMap<String, SkillIndex>,
        complaints: &mut Complaints,
    ) -> Misconceptions {
        let (mut all, mut places) = (Vec::new(), Vec::new());
        let mut index = HashMap::new();
        for skill in skills.positions() {
            for raw in std::mem::take(&mut skills[skill].misconceptions) {
                let mut misconception = raw.misconception;
                misconception.skill = skill;
                if let Some((name, place)) = &raw.missing {
                    misconception.missing = skill_index.get(name).copied();
                    if misconception.missing == Some(skill) {
                        let id = misconception.id.as_str();
                        let message = message!("author-misconception-own", id = id);
                        let help = message!("author-misconception-own-help");
                        complaints.error(place, message, Some(help));
                    } else if misconception.missing.is_none() {
                        let known = skill_index.keys().map(String::as_str);
                        no_skill(name, place, known, complaints);
                    }
                }
                let at = MisconceptionIndex(all.len());
                let id = misconception.id.to_string();
                if let Some(first) = index.insert(id.clone(), at) {
                    twice(&id, &raw.id_place, &places[first.0], complaints);
                }
                places.push(raw.id_place);
                all.push(misconception);
            }
        }
        for (at, misconception) in all.iter().enumerate() {
            for was in &misconception.was {
                (index.entry(was.clone())).or_insert(MisconceptionIndex(at));
            }
        }
        Misconceptions {
            all: all.into(),
            places,
            index,
            used: Mutex::default(),
        }
    }

    /// The one that a mistake names; complains where there is none.
    pub(super) fn find(
        &self,
        name: &str,
        place: &Place,
        complaints: &mut Complaints,
    ) -> Option<MisconceptionIndex> {
        let found = self.index.get(name).copied();
        match found {
            Some(at) => {
                self.used().insert(at);
            }
            None => {
                let known = self.index.keys().map(String::as_str);
                let near = did_you_mean(name, known, complaints);
                let help = near.unwrap_or_else(|| message!("author-no-misconception-help"));
                let message = message!("author-no-misconception", name = clean(name));
                complaints.error(place, message, Some(help));
            }
        }
        found
    }

    /// All of them, with the questions that can show each.
    pub(super) fn shown_by(
        self,
        questions: &ByQuestion<Question>,
    ) -> Listed<MisconceptionIndex, Misconception> {
        let mut all = self.all;
        for (at, question) in questions.pairs() {
            let mistakes = question.asked().flat_map(|item| &item.mistakes);
            for idea in mistakes.filter_map(|m| m.misconception) {
                let shown_by = &mut all[idea].questions;
                if shown_by.last() != Some(&at) {
                    shown_by.push(at);
                }
            }
        }
        all
    }

    /// Warns of those that no mistake names. One that could not be read may have.
    pub(super) fn unused(&self, complaints: &mut Complaints) {
        if complaints.has_errors() {
            return;
        }
        let used = self.used();
        for (at, misconception) in self.all.pairs() {
            if !used.contains(&at) {
                let id = misconception.id.as_str();
                let message = message!("author-misconception-unused", id = id);
                let help = message!("author-misconception-unused-help", id = id);
                complaints.warn(&self.places[at.0], message, Some(help));
            }
        }
    }
}

fn twice(id: &str, place: &Place, first: &Place, complaints: &mut Complaints) {
    // Finding a line takes as long as the file is.
    let (file, line) = match complaints.is_full() {
        true => Default::default(),
        false => complaints.at(first),
    };
    let help = message!("author-misconception-twice-help", file = file, line = line);
    complaints.error_beside(
        place,
        first,
        message!("author-misconception-twice", id = id),
        Some(help),
    );
}
