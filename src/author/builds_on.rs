//! Reads `builds-on`: the rows of facts that must have been met before a question is asked.

use std::collections::HashMap;

use super::raw::RawQuestion;
use crate::course::{ByQuestion, Families, QuestionIndex};
use crate::reading::{Complaints, Place, Single, Table, did_you_mean};
use crate::text::clean;
use crate::words::message;

/// The most rows that a question can build on.
const MOST: usize = 32;

/// The rows that a question names, not looked up yet.
pub(super) fn read(table: &mut Table<'_, '_>) -> Vec<(String, Place)> {
    let Some(named) = table.strings("builds-on", Single::Allowed) else {
        return Vec::new();
    };
    if named.entries.len() > MOST {
        let what = message!("author-builds-on-many", most = MOST);
        table.complaints.error(&named.place, what, None);
        return Vec::new();
    }
    named.entries
}

/// Looks them up. A row must belong to a skill of the question, so that whoever practises the
/// skill meets it there; a skill of other rows is one to require.
pub(super) fn link(
    questions: &mut ByQuestion<RawQuestion>,
    index: &HashMap<String, QuestionIndex>,
    families: &mut Families,
    complaints: &mut Complaints,
) {
    for one in questions.positions() {
        for (name, place) in std::mem::take(&mut questions[one].builds_on) {
            let found = index
                .get(&name)
                .filter(|at| questions[**at].is_of_row(&name));
            let Some(&row) = found else {
                unknown(&name, &place, (questions, index), complaints);
                continue;
            };
            let of = questions[row].question.skills[0];
            match questions[one].question.skills.contains(&of) {
                true => families.builds.add(one, row),
                false => complaints.error(
                    &place,
                    message!("author-builds-on-skill", row = clean(&name)),
                    Some(message!("author-builds-on-skill-help")),
                ),
            }
        }
    }
}

fn unknown(
    name: &str,
    place: &Place,
    (questions, index): (&ByQuestion<RawQuestion>, &HashMap<String, QuestionIndex>),
    complaints: &mut Complaints,
) {
    let rows = index
        .iter()
        .filter(|(id, at)| questions[**at].is_of_row(id));
    let mut rows: Vec<&str> = rows.map(|(id, _)| id.as_str()).collect();
    rows.sort_unstable();
    let near = did_you_mean(name, rows.iter().copied(), complaints);
    let help = near.unwrap_or_else(|| match rows.first() {
        Some(row) => message!("author-builds-on-unknown-help", row = *row),
        None => message!("author-builds-on-no-rows-help"),
    });
    let what = message!("author-builds-on-unknown", row = clean(name));
    complaints.error(place, what, Some(help));
}
