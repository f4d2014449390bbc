//! Reads `[[question]]` tables, with all that stands below them.

use super::cases::read_cases;
use super::ids::read_id;
use super::params::read_template;
use super::part::{Below, Told, read_parts, read_stem, read_steps};
use super::provenance::read_provenance;
use super::question::{Names, find_skill, read_item};
use super::raw::RawQuestion;
use crate::course::{Course, Difficulty, Provenance, Question, QuestionId};
use crate::reading::{Single, Table};

pub(super) fn read_question(mut table: Table<'_, '_>, names: &Names<'_>) -> Option<RawQuestion> {
    // They are no part of what learners see: another case makes no other question.
    let mut cases = vec![read_cases(&mut table)];
    let provenance = read_provenance(&mut table);
    let pictures = names.pictures.count();
    let version = table.fingerprint();
    let from = table.complaints.written.len();
    let id = read_id(&mut table);
    let was = table.strings("was", Single::Allowed);
    let (was, was_places) = was
        .map(|was| was.entries.into_iter().unzip())
        .unwrap_or_default();
    let named = table.required_strings("skills", Single::Allowed, "[\"a-skill\"]");
    let mut practised = Vec::new();
    for (name, place) in named.into_iter().flat_map(|named| named.entries) {
        if let Some(skill) = find_skill(&name, &place, names, &mut table)
            && !practised.contains(&skill)
        {
            practised.push(skill);
        }
    }
    let difficulty = Difficulty::Level(
        table
            .whole("difficulty", 1, 5)
            .unwrap_or(Difficulty::TYPICAL),
    );
    let tries = table.whole("tries", 1, Course::MOST_TRIES);
    let reserve = table.truth("reserve");
    let template = read_template(&mut table);
    let mut own = table.complaints.written[from..].to_vec();
    let parts = read_parts(&mut table, names, &practised, difficulty);
    let from = table.complaints.written.len();
    let (steps, item) = match &parts {
        None => {
            let item = read_item(&mut table, names, true);
            own.extend_from_slice(&table.complaints.written[from..]);
            (read_steps(&mut table, names, difficulty), item)
        }
        Some(parts) => {
            let item = read_stem(&mut table, names, &parts.read, &cases[0]);
            own.extend_from_slice(&table.complaints.written[from..]);
            (Below::default(), item)
        }
    };
    let parts = parts.unwrap_or_default();
    let mut values = vec![own];
    for Told {
        values: read,
        cases: typed,
    } in steps.told.into_iter().chain(parts.told)
    {
        values.push(read);
        cases.push(typed);
    }
    table.finish();
    let (id, id_place) = id?;
    if practised.is_empty() {
        return None;
    }
    Some(RawQuestion {
        question: Question {
            id: QuestionId(id),
            was,
            continues: Vec::new(),
            skills: practised,
            difficulty,
            template: template?.map(Box::new),
            item: item?,
            steps: steps.read,
            parts: parts.read,
            version,
            tries,
            reserve,
            provenance: Provenance {
                pictures: names.pictures.credits_since(pictures),
                ..provenance
            },
        },
        id_place,
        values,
        cases,
        was_places,
    })
}
