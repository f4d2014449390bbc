//! Reads what a skill says of how it is taught: `facts`, `example` and `teach`.

use std::collections::{HashMap, HashSet};

use super::raw::{RawQuestion, RawSkill};
use crate::course::{ByQuestion, BySkill, QuestionIndex, Teach};
use crate::reading::syntax::Parsed;
use crate::reading::{Complaints, Place, Table, did_you_mean};
use crate::text::clean;
use crate::words::message;

/// What a skill says of how it is taught; the example is not looked up yet.
pub(super) struct RawTeaching {
    pub facts: bool,
    pub teach: Option<Teach>,
    pub example: Option<(String, Place)>,
}

pub(super) fn read_teaching(table: &mut Table<'_, '_>) -> RawTeaching {
    RawTeaching {
        facts: table.truth("facts").unwrap_or(false),
        teach: table.word("teach", &Teach::ALL),
        example: table.string("example"),
    }
}

/// The questions that an example is looked up among.
pub(super) struct Known<'k> {
    questions: &'k ByQuestion<RawQuestion>,
    /// Their positions, by id and former id.
    index: &'k HashMap<String, QuestionIndex>,
    /// What is [`said`] in the tables they were read from, those too that could not be read.
    said: &'k dyn Fn() -> HashSet<String>,
}

impl<'k> Known<'k> {
    pub(super) fn new(
        questions: &'k ByQuestion<RawQuestion>,
        index: &'k HashMap<String, QuestionIndex>,
        said: &'k dyn Fn() -> HashSet<String>,
    ) -> Known<'k> {
        Known {
            questions,
            index,
            said,
        }
    }
}

/// Looks examples up: each must be a question of its skill from which something
/// can be learned by reading.
pub(super) fn link_examples(
    skills: &mut BySkill<RawSkill>,
    known: &Known<'_>,
    complaints: &mut Complaints,
) {
    let mut unread = None;
    for i in skills.positions() {
        let raw = &mut skills[i];
        let Some((name, place)) = raw.example.take() else {
            continue;
        };
        let skill = raw.skill.id.as_str();
        let Some(&found) = known.index.get(&name) else {
            let unread = unread.get_or_insert_with(known.said);
            // It may be a question whose own faults are told where it stands.
            if !unread.contains(name.as_str()) {
                unknown(&name, &place, known, complaints);
            }
            continue;
        };
        let question = &known.questions[found].question;
        if !question.skills.contains(&i) {
            complaints.error(
                &place,
                message!("author-example-of-other", question = &name, skill = skill),
                Some(message!("author-example-of-other-help", skill = skill)),
            );
        } else if question.has_parts() {
            complaints.error(
                &place,
                message!("author-example-parts", question = &name),
                Some(message!("author-example-parts-help")),
            );
        } else if question.steps.is_empty() && question.item.explanation.is_none() {
            complaints.error(
                &place,
                message!("author-example-empty", question = &name),
                Some(message!("author-example-empty-help")),
            );
        } else {
            raw.skill.example = Some(found);
        }
    }
}

/// What a question could be meant to be called: every line of text in the tables of
/// questions, as an `id` may be misspelt.
pub(super) fn said(files: &[Parsed<'_>]) -> HashSet<String> {
    let questions = files.iter().filter_map(|(file, _)| {
        let questions = file.get_ref().get("question")?;
        questions.get_ref().as_array()
    });
    let tables = questions.flat_map(|questions| questions.iter());
    let tables = tables.filter_map(|entry| entry.get_ref().as_table());
    let values = tables.flat_map(|table| table.values());
    values
        .filter_map(|value| Some(value.get_ref().as_str()?.to_owned()))
        .collect()
}

fn unknown(name: &str, place: &Place, known: &Known<'_>, complaints: &mut Complaints) {
    let names = known.index.keys().map(String::as_str);
    let near = did_you_mean(name, names, complaints);
    let help = near.unwrap_or_else(|| message!("author-no-question-help"));
    let message = message!("author-no-question", question = clean(name));
    complaints.error(place, message, Some(help));
}
