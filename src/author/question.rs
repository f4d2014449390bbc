//! Reads `[[question]]` tables, with their steps and mistakes.

use std::collections::HashMap;

use super::load::{RawQuestion, no_skill};
use super::params::read_template;
use super::skill::read_id;
use super::task::{self, read_task};
use crate::course::*;
use crate::reading::{Place, Strings, Table};

type Skills = HashMap<String, SkillIndex>;

pub(super) fn read_question(mut table: Table<'_, '_>, skills: &Skills) -> Option<RawQuestion> {
    let from = table.complaints.written.len();
    let id = read_id(&mut table);
    let was = table.strings("was", true);
    let named = table.required_strings("skills", true, "[\"a-skill\"]");
    let mut practised = Vec::new();
    for (name, place) in named.into_iter().flat_map(|named| named.entries) {
        if let Some(skill) = find_skill(&name, &place, skills, &mut table)
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
    let template = read_template(&mut table);
    let steps = table.tables("step");
    let item = read_item(&mut table, skills, true);
    let mut values = vec![table.complaints.written[from..].to_vec()];
    let mut read_steps = Vec::new();
    for (step, place) in steps {
        let mut step = Table::new(step, place, "a step", &mut *table.complaints);
        let skill = step
            .string("skill")
            .and_then(|(name, place)| find_skill(&name, &place, skills, &mut step));
        let from = step.complaints.written.len();
        let item = read_item(&mut step, skills, false);
        let read = step.complaints.written[from..].to_vec();
        step.finish();
        if let Some(item) = item {
            read_steps.push(Step {
                item,
                skill,
                difficulty,
            });
            values.push(read);
        }
    }
    table.finish();
    let (id, id_place) = id?;
    if practised.is_empty() {
        return None;
    }
    Some(RawQuestion {
        question: Question {
            id: QuestionId(id),
            was: was.map(Strings::texts).unwrap_or_default(),
            skills: practised,
            difficulty,
            template: template?,
            item: item?,
            steps: read_steps,
        },
        id_place,
        values,
    })
}

fn find_skill(
    name: &str,
    place: &Place,
    skills: &Skills,
    table: &mut Table<'_, '_>,
) -> Option<SkillIndex> {
    let found = skills.get(name).copied();
    if found.is_none() {
        no_skill(
            name,
            place,
            skills.keys().map(String::as_str),
            table.complaints,
        );
    }
    found
}

fn read_item(table: &mut Table<'_, '_>, skills: &Skills, question: bool) -> Option<Item> {
    let kind_place = table.place_of("kind");
    let kind = match table.expect("kind", "\"choice\"") {
        true => table.word("kind", &Kind::ALL),
        false => None,
    };
    let prompt = table.required("prompt", "\"What is asked\"");
    let hints = read_hints(table);
    let explanation = table.optional("explanation");
    let mistakes = table.tables("mistake");
    let Some(kind) = kind else {
        // Without a kind the other keys can't be told right from wrong.
        task::pass_over(table);
        return None;
    };
    if kind == Kind::Card && !question {
        table.complaints.error(
            &kind_place,
            "a step can't be a card",
            Some("a step's answer must be gradable; use `kind = \"text\"`".into()),
        );
    }
    // What a foreign key stands for is not missing too.
    let task = match task::refuse_foreign(kind, table) {
        true => {
            task::pass_over(table);
            None
        }
        false => read_task(kind, table),
    };
    let mut read = Vec::new();
    for (mistake, place) in mistakes {
        let mut mistake = Table::new(mistake, place, "a mistake", &mut *table.complaints);
        read.extend(read_mistake(&mut mistake, kind, task.as_ref(), skills));
        mistake.finish();
    }
    Some(Item {
        prompt: prompt?.0,
        task: task?,
        hints,
        explanation,
        mistakes: read,
    })
}

fn read_hints(table: &mut Table<'_, '_>) -> Vec<String> {
    let Some(hints) = table.strings("hints", false) else {
        return Vec::new();
    };
    for (hint, place) in &hints.entries {
        if hint.trim().is_empty() {
            table.empty_entry("hints", place);
        }
    }
    hints.texts()
}

fn read_mistake(
    table: &mut Table<'_, '_>,
    kind: Kind,
    task: Option<&Task>,
    skills: &Skills,
) -> Option<Mistake> {
    let header = table.place.clone();
    let name = table.required("name", "\"what-went-wrong\"");
    let feedback = table.required("feedback", "\"What to say\"");
    let skill = table
        .string("skill")
        .and_then(|(name, place)| find_skill(&name, &place, skills, table));
    if kind == Kind::Card {
        table.take("answer");
        table.complaints.error(
            &header,
            "a card has no mistakes: the learner grades themself",
            Some("take it out, or make the question a `kind = \"text\"`".into()),
        );
        return None;
    }
    let example = "\"what is then answered\"";
    let answers = match kind {
        // Blank entries stand for any filling.
        Kind::Cloze => match table.expect("answer", "[\"what is then answered\"]") {
            true => table.strings("answer", true)?,
            false => return None,
        },
        _ => table.required_strings("answer", true, example)?,
    };
    fits(task?, &answers, table);
    Some(Mistake {
        name: name?.0,
        answer: answers.texts(),
        feedback: feedback?.0,
        skill,
    })
}

/// Whether an answer of this form can be given to the task at all.
fn fits(task: &Task, answers: &Strings, table: &mut Table<'_, '_>) {
    match task {
        Task::Choice { options, .. } | Task::Multi { options, .. } => {
            for (answer, place) in &answers.entries {
                task::position(answer, place, options, table);
            }
        }
        Task::Cloze { parts, .. } => {
            let is_blank = |p: &&ClozePart| matches!(p, ClozePart::Blank(_));
            let blanks = parts.iter().filter(is_blank).count();
            let given = answers.entries.len();
            if given != blanks {
                let blanks = match blanks {
                    1 => "1 blank".to_owned(),
                    n => format!("{n} blanks"),
                };
                table.complaints.error(
                    &answers.place,
                    format!("`text` has {blanks}, but this mistake answers {given}"),
                    Some("give a list with one entry per blank, `\"\"` for any".into()),
                );
            }
        }
        Task::Order { items, .. } => {
            let mut given: Vec<&String> = answers.entries.iter().map(|(a, _)| a).collect();
            let mut all: Vec<&String> = items.iter().collect();
            let in_order = given == all;
            given.sort();
            all.sort();
            if in_order || given != all {
                table.complaints.error(
                    &answers.place,
                    match in_order {
                        true => "this mistake has the items in the right order",
                        false => "this mistake does not have the very same items as `items`",
                    },
                    Some("list all the items in the wrong order that you mean".into()),
                );
            }
        }
        Task::Text { .. } | Task::Number { .. } | Task::Card { .. } => {}
    }
}
