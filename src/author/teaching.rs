//! Reads what a skill says of how it is taught: `facts`, `example` and `teach`.

use std::collections::HashMap;

use super::raw::{RawQuestion, RawSkill};
use crate::course::{ByQuestion, BySkill, QuestionIndex, Teach};
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

/// Looks examples up: each must be a question of its skill from which something
/// can be learned by reading.
pub(super) fn link_examples(
    skills: &mut BySkill<RawSkill>,
    questions: &ByQuestion<RawQuestion>,
    index: &HashMap<String, QuestionIndex>,
    complaints: &mut Complaints,
) {
    // A question that could not be read may be the one that is named.
    let all_read = !complaints.has_errors();
    for i in skills.positions() {
        let raw = &mut skills[i];
        let Some((name, place)) = raw.example.take() else {
            continue;
        };
        let skill = raw.skill.id.as_str();
        let Some(&found) = index.get(&name) else {
            if !all_read {
                continue;
            }
            let help = did_you_mean(&name, index.keys().map(String::as_str), complaints)
                .unwrap_or_else(|| message!("author-no-question-help"));
            let message = message!("author-no-question", question = clean(&name));
            complaints.error(&place, message, Some(help));
            continue;
        };
        let question = &questions[found].question;
        if !question.skills.contains(&i) {
            complaints.error(
                &place,
                message!("author-example-of-other", question = &name, skill = skill),
                Some(message!("author-example-of-other-help", skill = skill)),
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
