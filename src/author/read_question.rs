//! Reads `[[question]]` tables, with all that stands below them.

use super::builds_on;
use super::cases::read_cases;
use super::ids::read_id;
use super::params::read_template;
use super::part::{Below, read_parts, read_stem, read_steps};
use super::provenance::read_provenance;
use super::question::{Names, find_skill, read_item};
use super::raw::{RawQuestion, Told};
use super::tags::read_tags;
use crate::course::{
    Body, Course, Difficulty, Later, Provenance, Question, QuestionId, SkillIndex,
};
use crate::reading::{Single, Table};
use crate::text::clean;
use crate::words::message;

pub(super) fn read_question(mut table: Table<'_, '_>, names: &Names<'_>) -> Option<RawQuestion> {
    // They are no part of what learners see: another case makes no other question.
    let mut cases = vec![read_cases(&mut table)];
    let provenance = read_provenance(&mut table);
    let tags = read_tags(&mut table).into_boxed_slice();
    let pictures = names.pictures.count();
    let version = table.fingerprint();
    let from = table.complaints.written.len();
    let id = read_id(&mut table);
    let was = table.strings("was", Single::Allowed);
    let (was, was_places) = was
        .map(|was| was.entries.into_iter().unzip())
        .unwrap_or_default();
    let practised = read_practised(&mut table, names);
    let difficulty = Difficulty::Level(
        table
            .whole("difficulty", 1, 5)
            .unwrap_or(Difficulty::TYPICAL),
    );
    let tries = table.whole("tries", 1, Course::MOST_TRIES);
    let reserve = table.truth("reserve");
    let builds_on = builds_on::read(&mut table);
    let template = read_template(&mut table);
    let mut own = table.complaints.written[from..].to_vec();
    let parts = read_parts(&mut table, names, &practised, difficulty);
    let from = table.complaints.written.len();
    let mut own_hints = Vec::new();
    let (steps, item) = match &parts {
        None => {
            let item = read_item(&mut table, names, true);
            own.extend_from_slice(&table.complaints.written[from..]);
            let (item, hints) = item.with_hints(&mut table, names);
            own_hints = hints;
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
    let below = steps.told.into_iter().chain(parts.told);
    for told in with_hints_last(own_hints, below) {
        values.push(told.values);
        cases.push(told.cases);
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
            tags,
            skills: practised,
            difficulty,
            version,
            tries,
            reserve,
            body: Later::read(Body {
                template: template?.map(Box::new),
                item: item?,
                steps: steps.read,
                parts: parts.read,
                provenance: Provenance {
                    pictures: names.pictures.credits_since(pictures),
                    ..provenance
                },
            }),
        },
        id_place,
        values,
        cases,
        was_places,
        builds_on,
        is_of_fact: false,
    })
}

/// The skills that it practises, each once.
fn read_practised(table: &mut Table<'_, '_>, names: &Names<'_>) -> Vec<SkillIndex> {
    let named = table.required_strings("skills", Single::Allowed, "[\"a-skill\"]");
    let mut practised = Vec::new();
    for (name, place) in named.into_iter().flat_map(|named| named.entries) {
        let Some(skill) = find_skill(&name, &place, names, table) else {
            continue;
        };
        match practised.contains(&skill) {
            false => practised.push(skill),
            true => {
                let said = message!("author-skill-named-twice", name = clean(&name));
                let help = message!("author-skill-named-twice-help");
                table.complaints.warn(&place, said, Some(help));
            }
        }
    }
    practised
}

/// What was read of steps and parts, and behind it what was read of the hints that ask: first
/// those of the question itself, then those of each of the others.
fn with_hints_last(own: Vec<Told>, below: impl Iterator<Item = Told>) -> Vec<Told> {
    let mut all: Vec<Told> = below.collect();
    let of_each = all.iter_mut().map(|told| std::mem::take(&mut told.hints));
    let hints: Vec<Told> = own.into_iter().chain(of_each.flatten()).collect();
    all.extend(hints);
    all
}
