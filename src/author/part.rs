//! Reads what stands below a question: its steps, the steps of those, and its parts.

use std::sync::Arc;

use super::cases::{Case, read_cases};
use super::figure::read_figures;
use super::hints::ReadItem;
use super::question::{Names, find_skill, read_item};
use super::raw::Told;
use super::themes::read_wordings;
use super::{faces, keys};
use crate::course::{Course, Difficulty, Part, SkillIndex, Spot, Step};
use crate::kinds::Item;
use crate::reading::{Place, Table, TableName};
use crate::template::Pattern;
use crate::words::message;

/// Steps or parts as read, and what was read of each, in the order of the spots.
pub(super) struct Below<T> {
    pub read: Vec<T>,
    pub told: Vec<Told>,
}

impl<T> Default for Below<T> {
    fn default() -> Self {
        Below {
            read: Vec::new(),
            told: Vec::new(),
        }
    }
}

/// Whether steps may have steps of their own.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Depth {
    First,
    Second,
}

/// Keys that belong to the whole question, and not to its parts.
const OF_QUESTION: [&str; 8] = [
    "id",
    "was",
    "skills",
    "tags",
    "difficulty",
    "params",
    "where",
    "reserve",
];

/// Keys of a question that its parts have instead, where it has some.
const OF_PARTS: [&str; 5] = ["kind", "hints", "explanation", "mistake", "step"];

/// Reads the steps of a question or of a part.
pub(super) fn read_steps(
    table: &mut Table<'_, '_>,
    names: &Names<'_>,
    difficulty: Difficulty,
) -> Below<Step> {
    read_steps_at(table, names, difficulty, Depth::First)
}

fn read_steps_at(
    table: &mut Table<'_, '_>,
    names: &Names<'_>,
    difficulty: Difficulty,
    depth: Depth,
) -> Below<Step> {
    let mut steps = Below::default();
    let mut within = Vec::new();
    let mut nested = false;
    for (entries, place) in table.tables("step") {
        let header = place.clone();
        let mut step = Table::new(entries, place, TableName::Step, &mut *table.complaints);
        let skill = step
            .string("skill")
            .and_then(|(name, place)| find_skill(&name, &place, names, &mut step));
        let cases = read_cases(&mut step);
        let subs = match depth {
            Depth::First => read_steps_at(&mut step, names, difficulty, Depth::Second),
            Depth::Second => {
                too_deep(&mut step);
                Below::default()
            }
        };
        limit(subs.read.len(), Spot::MOST_SUBS, &header, "step", &mut step);
        let from = step.complaints.written.len();
        let item = read_one(&mut step, names, false);
        let values = step.complaints.written[from..].to_vec();
        let (item, hints) = item.with_hints(&mut step, names);
        step.finish();
        if let Some(item) = item {
            nested |= !subs.read.is_empty();
            steps.read.push(Step {
                item,
                skill,
                difficulty,
                steps: subs.read,
            });
            steps.told.push(Told {
                values,
                cases,
                hints,
            });
            within.extend(subs.told);
        }
    }
    if nested {
        let place = table.place.clone();
        limit(steps.read.len(), Spot::MOST_STEPS, &place, "step", table);
    }
    steps.told.extend(within);
    steps
}

/// Reads what is asked in a step or a part, which is one thing.
fn read_one<'t>(table: &mut Table<'t, '_>, names: &Names<'_>, graded: bool) -> ReadItem<'t> {
    let header = table.place.clone();
    let keys = ["blanks", "both-ways"];
    let key = keys.into_iter().find(|key| table.has(key));
    let place = key.map_or(header, |key| table.key_place(key));
    let item = read_item(table, names, graded);
    let several = (item.item.as_ref()).is_some_and(|item| faces::are_several(&item.task));
    if several {
        table.complaints.error(
            &place,
            message!("author-part-several"),
            Some(message!("author-part-several-help")),
        );
    }
    item
}

fn too_deep(step: &mut Table<'_, '_>) {
    let place = step.key_place("step");
    if step.has("step") {
        step.take("step");
        step.complaints.error(
            &place,
            message!("author-step-deep"),
            Some(message!("author-step-deep-help")),
        );
    }
}

fn limit(count: usize, most: usize, place: &Place, what: &'static str, table: &mut Table<'_, '_>) {
    if count > most {
        table.complaints.error(
            place,
            message!("author-too-many", what = what, n = count, most = most),
            Some(message!("author-too-many-help", what = what)),
        );
    }
}

/// The stem of a question with parts, as the item of the question: its task is that of
/// the first part. Complains about cases of the question, as those belong to its parts.
pub(super) fn read_stem(
    table: &mut Table<'_, '_>,
    names: &Names<'_>,
    parts: &[Part],
    cases: &[Case],
) -> Option<Item> {
    let prompt = table.required("prompt", message!("author-example-prompt"));
    let figures = read_figures(table, &names.pictures);
    let wordings = read_wordings(table, &figures, names.themes);
    for key in OF_PARTS
        .into_iter()
        .chain(keys::of_some_kind().iter().copied())
    {
        let place = table.key_place(key);
        if table.has(key) {
            table.take(key);
            misplaced(key, &place, table);
        }
    }
    for case in cases {
        let key = if case.is_right { "right" } else { "wrong" };
        misplaced(key, &case.place, table);
    }
    Some(Item {
        prompt: Pattern::new(prompt?.0 + &figures),
        task: parts.first()?.item.task.clone(),
        hints: Vec::new(),
        explanation: None,
        mistakes: Vec::new(),
        decimal: names.decimal,
        language: names.language.clone(),
        commands: Arc::clone(&names.commands),
        tongue: Arc::clone(&names.tongue),
        wordings,
        asking: Vec::new(),
    })
}

fn misplaced(key: &'static str, place: &Place, table: &mut Table<'_, '_>) {
    table.complaints.error(
        place,
        message!("author-part-key", key = key),
        Some(message!("author-part-key-help")),
    );
}

/// Reads the parts of a question that practises these skills; none where it has none.
pub(super) fn read_parts(
    table: &mut Table<'_, '_>,
    names: &Names<'_>,
    practised: &[SkillIndex],
    difficulty: Difficulty,
) -> Option<Below<Part>> {
    let mut parts = Below::default();
    let mut asked = Vec::new();
    let tables = table.tables("part");
    if tables.is_empty() {
        return None;
    }
    let header = table.place.clone();
    let count = tables.len();
    limit(count, Spot::MOST_PARTS, &header, "part", table);
    for (entries, place) in tables {
        let mut part = Table::new(entries, place, TableName::Part, &mut *table.complaints);
        let skill = part_skill(&mut part, names, practised);
        asked.extend(skill);
        let tries = part.whole("tries", 1, Course::MOST_TRIES);
        of_question(&mut part);
        let cases = read_cases(&mut part);
        let header = part.place.clone();
        let steps = read_steps(&mut part, names, difficulty);
        limit(
            steps.read.len(),
            Spot::MOST_STEPS,
            &header,
            "step",
            &mut part,
        );
        let from = part.complaints.written.len();
        let item = read_one(&mut part, names, true);
        let values = part.complaints.written[from..].to_vec();
        let (item, hints) = item.with_hints(&mut part, names);
        part.finish();
        if let (Some(item), Some(skill)) = (item, skill) {
            parts.read.push(Part {
                item,
                skill,
                steps: steps.read,
                tries,
            });
            parts.told.push(Told {
                values,
                cases,
                hints,
            });
            parts.told.extend(steps.told);
        }
    }
    // One whose skill could not be read may ask for it.
    let known = asked.len() == count;
    let unasked = practised
        .iter()
        .filter(|skill| known && !asked.contains(skill));
    for &skill in unasked {
        let named = names.skills.iter().find(|(_, at)| **at == skill);
        let Some((skill, _)) = named else { continue };
        table.complaints.error(
            &header,
            message!("author-part-unasked", skill = skill),
            Some(message!("author-part-unasked-help", skill = skill)),
        );
    }
    Some(parts)
}

/// The skill that a part is evidence for: the one that it names, or the question's first.
fn part_skill(
    part: &mut Table<'_, '_>,
    names: &Names<'_>,
    practised: &[SkillIndex],
) -> Option<SkillIndex> {
    let Some((name, place)) = part.string("skill") else {
        return practised.first().copied();
    };
    let skill = find_skill(&name, &place, names, part)?;
    if !practised.contains(&skill) {
        part.complaints.error(
            &place,
            message!("author-part-skill", skill = &name),
            Some(message!("author-part-skill-help", skill = &name)),
        );
        return None;
    }
    Some(skill)
}

/// Complains about keys of the question that stand in a part.
fn of_question(part: &mut Table<'_, '_>) {
    for key in OF_QUESTION {
        let place = part.key_place(key);
        if part.has(key) {
            part.take(key);
            part.complaints.error(
                &place,
                message!("author-not-of-part", key = key),
                Some(message!("author-not-of-part-help")),
            );
        }
    }
}
