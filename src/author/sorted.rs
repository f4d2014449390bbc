//! What the files of a course hold, sorted: its head, skills, questions and resources, and the
//! files beside it that are no part of it.

use toml::Spanned;
use toml::de::DeTable;

use super::calibration;
use super::gathered::{Written, take_tables};
use super::header::{has_wrong_themes, read_head, refuse_head};
use super::raw::RawSkill;
use super::resource::{RawResource, read_resources};
use super::skill::read_skill;
use crate::course::{Course, CourseId};
use crate::reading::{Complaints, Place, Table, TableName};

/// The name of a plan in a course directory.
const PLAN: &str = "plan.toml";

/// What the files of a course hold, sorted.
#[derive(Default)]
pub(super) struct Parts<'t> {
    pub(super) header: Option<(CourseId, Course)>,
    /// Whether what stands under `themes` is no table.
    pub(super) themes_wrong: bool,
    pub(super) skills: Vec<RawSkill>,
    pub(super) questions: Vec<(Written<'t>, Place)>,
    pub(super) facts: Vec<(Written<'t>, Place)>,
    pub(super) resources: Vec<RawResource>,
    pub(super) calibrations: Vec<(usize, DeTable<'t>)>,
    pub(super) plan: Option<(usize, DeTable<'t>)>,
}

/// Sorts the tables of all files; of the first, its head.
pub(super) fn read_files<'t>(
    parsed: Vec<Spanned<DeTable<'t>>>,
    complaints: &mut Complaints,
) -> Parts<'t> {
    let mut parts = Parts::default();
    for (source, table) in parsed.into_iter().enumerate() {
        let mut table = table.into_inner();
        let file = &complaints.sources[source].file;
        if is_named(source, file, PLAN) {
            parts.plan = Some((source, table));
            continue;
        }
        if is_named(source, file, calibration::NAME) {
            parts.calibrations.push((source, table));
            continue;
        }
        let place = Place { source, span: 0..0 };
        let questions = take_tables(&mut table, "question", source);
        let facts = take_tables(&mut table, "facts", source);
        let in_skills = table
            .get("skill")
            .and_then(|skills| skills.get_ref().as_array());
        let in_skills = (in_skills.into_iter().flat_map(|skills| skills.iter()))
            .filter_map(|skill| skill.get_ref().as_table());
        let below = questions.iter().chain(&facts).map(|(table, _)| table);
        let format_below = below
            .chain(in_skills)
            .any(|table| table.contains_key("format"));
        let mut file = Table::new(&table, place, TableName::File, complaints);
        match source {
            0 => {
                parts.header = read_head(&mut file, format_below);
                parts.themes_wrong = has_wrong_themes(&table);
            }
            _ => refuse_head(&mut file),
        }
        let skill_tables = file.tables("skill");
        // The tables there were taken out: these complain of what is none.
        file.tables("question");
        file.tables("facts");
        for (table, place) in skill_tables {
            let table = Table::new(table, place, TableName::Skill, file.complaints);
            parts.skills.extend(read_skill(table));
        }
        parts.resources.extend(read_resources(&mut file));
        file.finish();
        if let Some(record) = &mut complaints.asked {
            record.held(&table, "question", questions.iter().map(|(table, _)| table));
            record.held(&table, "facts", facts.iter().map(|(table, _)| table));
        }
        let parsed = |(table, place)| (Written::Parsed(table), place);
        parts.questions.extend(questions.into_iter().map(parsed));
        parts.facts.extend(facts.into_iter().map(parsed));
    }
    parts
}

/// Whether a source is the file of this name in a course directory, and no
/// part of the course. A course of one file is a course, whatever its name.
fn is_named(source: usize, file: &str, name: &str) -> bool {
    source > 0 && file.rsplit(['/', '\\']).next() == Some(name)
}
