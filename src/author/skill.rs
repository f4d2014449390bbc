//! Reads `[[skill]]` tables.

use toml::de::DeValue;

use super::confusable;
use super::ids::read_id;
use super::misconception::read_misconceptions;
use super::raw::RawSkill;
use super::tags::read_tags;
use super::teaching::{RawTeaching, read_teaching};
use crate::course::graph;
use crate::course::{BktOverrides, Course, Skill, SkillId};
use crate::reading::{Place, Single, Table, TableName};
use crate::template::MAX_TEXT;
use crate::text::SafeText;
use crate::words::message;

/// Prerequisites: names, or `{ skill = "name", weight = 0.5 }`.
fn read_requires(table: &mut Table<'_, '_>) -> Vec<(String, f64, Place)> {
    let mut requires = Vec::new();
    for (value, place) in table.entries("requires") {
        match value {
            DeValue::Table(edge) => {
                let mut edge = Table::new(edge, place, TableName::Prerequisite, table.complaints);
                let skill = edge.required("skill", "\"some-skill\"");
                let weight = edge.number("weight", 0.0, 1.0).unwrap_or(graph::IMPLICIT);
                edge.finish();
                requires.extend(skill.map(|(name, place)| (name, weight, place)));
            }
            other => requires.extend(
                table
                    .entry("requires", other, place)
                    .map(|(name, place)| (name, graph::IMPLICIT, place)),
            ),
        }
    }
    requires
}

/// A lesson is a screen like any other, and as long at most.
fn read_lesson(table: &mut Table<'_, '_>) -> Option<String> {
    let place = table.place_of("lesson");
    let lesson = table.optional("lesson")?;
    if lesson.len() > MAX_TEXT {
        table.complaints.error(
            &place,
            message!("author-lesson-long", n = MAX_TEXT / 1024),
            Some(message!("author-lesson-long-help")),
        );
    }
    Some(lesson)
}

pub(super) fn read_skill(mut table: Table<'_, '_>) -> Option<RawSkill> {
    let id = read_id(&mut table);
    let title = table.required("title", message!("author-example-title"));
    let requires = read_requires(&mut table);
    let confusable = confusable::read(&mut table);
    let lesson = read_lesson(&mut table);
    let was = table.strings("was", Single::Allowed);
    let (was, was_places) = was
        .map(|was| was.entries.into_iter().unzip())
        .unwrap_or_default();
    let tags = read_tags(&mut table);
    let bkt = BktOverrides {
        prior: table.number("prior", 0.0, 1.0),
        learn: table.number("learn", 0.0, 1.0),
        guess: table.number("guess", 0.0, 0.499),
        slip: table.number("slip", 0.0, 0.499),
    };
    let tries = table.whole("tries", 1, Course::MOST_TRIES);
    let misconceptions = read_misconceptions(&mut table);
    let RawTeaching {
        facts,
        teach,
        example,
    } = read_teaching(&mut table);
    table.finish();
    let (id, id_place) = id?;
    Some(RawSkill {
        skill: Skill {
            id: SkillId(id),
            // Without a title it is still a skill: what names it is not wrong too.
            title: title.map(|(t, _)| SafeText::line(&t)).unwrap_or_default(),
            requires: Vec::new(),
            weights: Vec::new(),
            lesson: lesson.map(SafeText::from),
            was,
            tags,
            bkt,
            tries,
            facts,
            example: None,
            teach,
            confusable: Vec::new(),
        },
        requires,
        misconceptions,
        confusable,
        example,
        edges: Vec::new(),
        was_places,
        id_place,
    })
}
