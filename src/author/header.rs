//! `format` and `[course]`, which stand in the first file of a course and in no other.

use std::collections::HashMap;
use std::sync::Arc;

use toml::de::{DeTable, DeValue};

use super::assumes::read_assumes;
use super::commands::read_commands;
use super::ids::read_id;
use super::provenance::{read_authors, read_license, read_version};
use super::themes::read_themes;
use super::was::read_was;
use crate::course::{Graph, Plan, *};
use crate::kinds::{Listed, Tongue};
use crate::measure::Probability;
use crate::reading::{Single, Table, TableName, Wanted, kind_of};
use crate::text::SafeText;
use crate::words::message;

/// Whether what stands under `themes` is no table.
pub(super) fn has_wrong_themes(file: &DeTable<'_>) -> bool {
    let course = file
        .get("course")
        .and_then(|course| course.get_ref().as_table());
    let themes = course.and_then(|course| course.get("themes"));
    themes.is_some_and(|themes| themes.get_ref().as_table().is_none())
}

/// `format` and `[course]`, which stand in the first file; whether `format` stands in a skill,
/// a question or a table of facts by mistake.
pub(super) fn read_head(
    file: &mut Table<'_, '_>,
    format_below: bool,
) -> Option<(CourseId, Course)> {
    let course = match file.has("course") {
        true => file.table("course"),
        false => {
            file.missing_table("course", message!("author-add-course"));
            None
        }
    };
    file.needs("course");
    file.needs("format");
    file.asks(
        "format",
        Wanted::Whole {
            from: 1,
            to: Some(1),
        },
    );
    match file.take("format") {
        // It will be found there, and told where to go.
        None if format_below
            || course
                .as_ref()
                .is_some_and(|(t, _)| t.contains_key("format")) => {}
        None => file.missing("format", "1"),
        Some((DeValue::Integer(n), _)) if n.as_str() == "1" => {}
        Some((DeValue::Integer(n), place)) => file.complaints.error(
            &place,
            message!("author-format", found = n.as_str()),
            Some(message!("author-format-help")),
        ),
        Some((other, place)) => file.complaints.error(
            &place,
            message!("author-format-kind", found = kind_of(other)),
            Some(message!("author-format-kind-help")),
        ),
    }
    let (course, place) = course?;
    read_header(Table::new(
        course,
        place,
        TableName::Course,
        file.complaints,
    ))
}

/// Says of `format` and `[course]` in a further file where they stand already.
pub(super) fn refuse_head(file: &mut Table<'_, '_>) {
    let first = file.complaints.sources[0].file.clone();
    for (key, shown) in [("format", "format"), ("course", "[course]")] {
        let place = file.key_place(key);
        if file.take(key).is_some() {
            file.complaints.error(
                &place,
                message!("author-second-head", name = shown, file = &first),
                Some(message!("author-second-head-help")),
            );
        }
    }
}

/// The keys of `[course]`.
fn read_header(mut table: Table<'_, '_>) -> Option<(CourseId, Course)> {
    let id = read_id(&mut table);
    let title = table.required("title", message!("author-example-title"));
    if let Some(allowed) = table.strings("allow", Single::Allowed) {
        table.complaints.allowed = allowed.entries;
    }
    let was = read_was(&mut table, id.as_ref().map(|(id, _)| id.as_str()));
    let language = table.optional("language");
    let language = language.unwrap_or_else(|| "en".into());
    let course = Course {
        id: CourseId(String::new()),
        assumes: read_assumes(&mut table, id.as_ref().map(|(id, _)| id.as_str())),
        was,
        version: read_version(&mut table),
        title: title
            .as_ref()
            .map(|(t, _)| SafeText::line(t))
            .unwrap_or_default(),
        description: table.optional("description").unwrap_or_default().into(),
        tongue: Arc::new(Tongue::read(&language, &mut table)),
        language: language.into(),
        commands: read_commands(&mut table),
        themes: read_themes(&mut table),
        license: read_license(&mut table).unwrap_or_default(),
        authors: read_authors(&mut table),
        retention: Probability::new(table.number("retention", 0.7, 0.99).unwrap_or(0.9)),
        mastery: Probability::new(table.number("mastery", 0.5, 0.999).unwrap_or(0.95)),
        tries: (table.whole("tries", 1, Course::MOST_TRIES)).unwrap_or(Course::TRIES),
        teach: table.word("teach", &Teach::ALL).unwrap_or_default(),
        skills: BySkill::default(),
        questions: ByQuestion::default(),
        misconceptions: Listed::default(),
        resources: Listed::default(),
        skill_index: HashMap::new(),
        question_index: HashMap::new(),
        questions_of: BySkill::default(),
        procedures: BySkill::default(),
        graph: Graph::default(),
        families: Default::default(),
        siblings: Default::default(),
        plan: Plan::default(),
        reserve: Default::default(),
        class: None,
    };
    table.finish();
    title?;
    id.map(|(id, _)| (CourseId(id), course))
}
