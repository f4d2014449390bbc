//! From the texts of course files to a checked [`Course`], or to all that is wrong with them.

use std::collections::HashMap;

use toml::de::{DeTable, DeValue};

use super::calibration;
use super::check;
use super::diagnostic::{Complaints, Diagnostic, Place, Source};
use super::graph::{self, Graph};
use super::model::*;
use super::plan::Plan;
use super::question;
use super::read::{Table, did_you_mean};

/// Largest course file, in bytes.
pub const MAX_FILE: usize = 4 << 20;

/// The name of a plan in a course directory.
const PLAN: &str = "plan.toml";

/// What reading a course gave: warnings stand beside a course, errors instead of it.
#[derive(Debug)]
pub struct Loaded {
    pub course: Option<Course>,
    /// In the order of files and lines.
    pub diagnostics: Vec<Diagnostic>,
}

/// A skill as read, before its prerequisites are looked up.
pub(super) struct RawSkill {
    pub skill: Skill,
    pub requires: Vec<(String, f64, Place)>,
    pub place: Place,
}

/// A question as read, with the places that later checks complain at.
pub(super) struct RawQuestion {
    pub question: Question,
    pub place: Place,
}

/// Reads a course from its files: names (for complaints) and contents, `course.toml` first.
pub fn load(files: &[(String, Vec<u8>)], care: check::Care) -> Loaded {
    let mut complaints = Complaints::default();
    for (file, bytes) in files {
        let source = complaints.sources.len();
        let text = readable(file, bytes, source, &mut complaints);
        complaints.sources[source].text = text;
    }
    let course = if complaints.has_errors() {
        None
    } else {
        read(care, &mut complaints)
    };
    let mut diagnostics = complaints.list;
    let order: HashMap<&str, usize> = files
        .iter()
        .enumerate()
        .map(|(i, (file, _))| (file.as_str(), i))
        .collect();
    diagnostics.sort_by_key(|d| (order.get(d.file.as_str()).copied(), d.line, d.column));
    diagnostics.dedup();
    let broken = diagnostics
        .iter()
        .any(|d| d.severity == super::diagnostic::Severity::Error);
    Loaded {
        course: course.filter(|_| !broken),
        diagnostics,
    }
}

fn readable(file: &str, bytes: &[u8], source: usize, complaints: &mut Complaints) -> String {
    let mut text = String::new();
    complaints.sources.push(Source {
        file: super::text::clean(file).into_owned(),
        text: String::new(),
    });
    let start = Place { source, span: 0..0 };
    if bytes.len() > MAX_FILE {
        complaints.error(
            &start,
            format!("the file has {} MiB; the limit is 4 MiB", bytes.len() >> 20),
            Some("split it: all *.toml files of a course directory are read".into()),
        );
    } else {
        match std::str::from_utf8(bytes) {
            Ok(utf8) if utf8.trim().is_empty() => complaints.error(
                &start,
                "the file is empty",
                Some("a course begins with `format = 1` and a `[course]` table".into()),
            ),
            Ok(utf8) => text = utf8.strip_prefix('\u{FEFF}').unwrap_or(utf8).to_owned(),
            Err(error) => {
                let good = String::from_utf8_lossy(&bytes[..error.valid_up_to()]).into_owned();
                complaints.sources[source].text = good;
                complaints.error(
                    &Place {
                        source,
                        span: error.valid_up_to()..error.valid_up_to(),
                    },
                    "this byte is not valid UTF-8",
                    Some("save the file as UTF-8 in your editor".into()),
                );
            }
        }
    }
    text
}

fn read(care: check::Care, complaints: &mut Complaints) -> Option<Course> {
    let texts: Vec<String> = complaints.sources.iter().map(|s| s.text.clone()).collect();
    let mut header = None;
    let mut skills = Vec::new();
    let mut parsed = Vec::new();
    for (source, text) in texts.iter().enumerate() {
        let (table, errors) = DeTable::parse_recoverable(text);
        for error in errors {
            let place = Place {
                source,
                span: error.span().unwrap_or(0..0),
            };
            complaints.error(&place, syntax_message(error.message()), None);
        }
        parsed.push(table);
    }
    if complaints.has_errors() {
        return None;
    }
    let mut questions = Vec::new();
    let mut calibrations = Vec::new();
    for (source, table) in parsed.iter().enumerate() {
        let file = &complaints.sources[source].file;
        if is_named(source, file, PLAN) {
            continue;
        }
        if is_named(source, file, calibration::NAME) {
            calibrations.push((source, table.get_ref()));
            continue;
        }
        let place = Place { source, span: 0..0 };
        let mut file = Table::new(table.get_ref(), place.clone(), "a course file", complaints);
        if source == 0 {
            match file.take("format") {
                None => file.missing("format", "1"),
                Some((DeValue::Integer(n), _)) if n.as_str() == "1" => {}
                Some((_, place)) => file.complaints.error(
                    &place,
                    "this course format is not known to this version of kenning",
                    Some(
                        "this version reads `format = 1`; a newer kenning may read the course"
                            .into(),
                    ),
                ),
            }
            match file.table("course") {
                Some((table, place)) => {
                    header = read_header(Table::new(table, place, "[course]", file.complaints));
                }
                None => file.complaints.error(
                    &place,
                    "there is no `[course]` table",
                    Some("add `[course]` with `id` and `title`".into()),
                ),
            }
        }
        let skill_tables = file.tables("skill");
        let question_tables = file.tables("question");
        for (table, place) in skill_tables {
            skills.extend(read_skill(Table::new(
                table,
                place,
                "a skill",
                file.complaints,
            )));
        }
        questions.extend(question_tables);
        file.finish();
    }

    let mut index = HashMap::new();
    for (i, raw) in skills.iter().enumerate() {
        enter(
            &mut index,
            raw.skill.id.as_str(),
            i,
            "skill",
            &raw.place,
            complaints,
        );
    }
    for (i, raw) in skills.iter().enumerate() {
        for was in &raw.skill.was {
            index.entry(was.clone()).or_insert(i);
        }
    }
    for (source, table) in calibrations {
        calibration::apply(table, source, &mut skills, &index, complaints);
    }
    let mut raw_questions: Vec<RawQuestion> = Vec::new();
    let mut question_index = HashMap::new();
    for (table, place) in questions {
        let table = Table::new(table, place, "a question", complaints);
        if let Some(raw) = question::read_question(table, &index) {
            enter(
                &mut question_index,
                raw.question.id.as_str(),
                raw_questions.len(),
                "question",
                &raw.place,
                complaints,
            );
            raw_questions.push(raw);
        }
    }
    for (i, raw) in raw_questions.iter().enumerate() {
        for was in &raw.question.was {
            question_index.entry(was.clone()).or_insert(i);
        }
    }
    for raw in &mut skills {
        for (name, weight, place) in &raw.requires {
            match index.get(name) {
                Some(&required) => {
                    raw.skill.requires.push(required);
                    raw.skill.weights.push(*weight);
                }
                None => complaints.error(
                    place,
                    format!("there is no skill `{name}`"),
                    did_you_mean(name, index.keys().map(String::as_str)),
                ),
            }
        }
    }
    check::graph(&skills, complaints);
    check::questions(&raw_questions, &skills, care, complaints);

    let (id, header) = header?;
    let mut questions_of = vec![Vec::new(); skills.len()];
    for (i, raw) in raw_questions.iter().enumerate() {
        for &skill in &raw.question.skills {
            questions_of[skill].push(i);
        }
    }
    let plan = read_plan(&index, complaints);
    let skills: Vec<Skill> = skills.into_iter().map(|raw| raw.skill).collect();
    Some(Course {
        id,
        // A circle has been complained of; there is no way down it to follow.
        graph: match complaints.has_errors() {
            true => Graph::default(),
            false => Graph::of(&skills),
        },
        skills,
        questions: raw_questions.into_iter().map(|raw| raw.question).collect(),
        skill_index: index,
        question_index,
        questions_of,
        plan,
        ..header
    })
}

/// Whether a source is the file of this name in a course directory, and no
/// part of the course. A course of one file is a course, whatever its name.
fn is_named(source: usize, file: &str, name: &str) -> bool {
    source > 0 && file.rsplit(['/', '\\']).next() == Some(name)
}

/// The plan that the course carries, if any.
fn read_plan(skills: &HashMap<String, usize>, complaints: &mut Complaints) -> Plan {
    let mut sources = complaints.sources.iter().enumerate();
    let found = sources.position(|(source, s)| is_named(source, &s.file, PLAN));
    let Some(source) = found else {
        return Plan::default();
    };
    let text = complaints.sources[source].text.clone();
    let plan = match Plan::parse(&text) {
        Ok(plan) => plan,
        Err(error) => {
            let span = error.span;
            complaints.error(&Place { source, span }, error.message, None);
            return Plan::default();
        }
    };
    for name in plan.skills().filter(|name| !skills.contains_key(*name)) {
        let at = text.find(name).unwrap_or(0);
        complaints.error(
            &Place {
                source,
                span: at..at + name.len(),
            },
            format!("there is no skill `{}`", super::text::clean(name)),
            did_you_mean(name, skills.keys().map(String::as_str)),
        );
    }
    plan
}

/// The parser speaks of tokens; instructors of quotes and brackets.
fn syntax_message(message: &str) -> String {
    format!(
        "this is not valid TOML: {}",
        super::text::clean(message).replace('\n', ", ")
    )
}

fn enter(
    index: &mut HashMap<String, usize>,
    id: &str,
    at: usize,
    what: &str,
    place: &Place,
    complaints: &mut Complaints,
) {
    if index.insert(id.to_owned(), at).is_some() {
        complaints.error(
            place,
            format!("there are two {what}s with the id `{id}`"),
            Some("ids are what a learner's history hangs on; give one of them another".into()),
        );
    }
}

/// Reads an id and checks its form.
pub(super) fn read_id(table: &mut Table<'_, '_>, key: &'static str) -> Option<(String, Place)> {
    let (id, place) = table.required(key, "\"some-name\"")?;
    let good = id.len() <= 64
        && id.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit())
        && id
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    if !good {
        table.complaints.error(
            &place,
            format!("`{id}` can't be an id"),
            Some("ids are lower-case letters, digits and `-`, at most 64 of them".into()),
        );
        return None;
    }
    Some((id, place))
}

fn read_header(mut table: Table<'_, '_>) -> Option<(CourseId, Course)> {
    let id = read_id(&mut table, "id");
    let title = table.required("title", "\"A title\"");
    let text = |table: &mut Table<'_, '_>, key| table.string(key).map(|(s, _)| s);
    let course = Course {
        id: CourseId(String::new()),
        title: title.as_ref().map(|(t, _)| t.clone()).unwrap_or_default(),
        description: text(&mut table, "description").unwrap_or_default(),
        language: text(&mut table, "language").unwrap_or_else(|| "en".into()),
        license: text(&mut table, "license").unwrap_or_default(),
        authors: table
            .strings("authors", true)
            .into_iter()
            .map(|(a, _)| a)
            .collect(),
        retention: table.number("retention", 0.7, 0.99).unwrap_or(0.9),
        mastery: table.number("mastery", 0.5, 0.999).unwrap_or(0.95),
        skills: Vec::new(),
        questions: Vec::new(),
        skill_index: HashMap::new(),
        question_index: HashMap::new(),
        questions_of: Vec::new(),
        graph: Graph::default(),
        plan: Plan::default(),
    };
    table.finish();
    title?;
    id.map(|(id, _)| (CourseId(id), course))
}

/// Prerequisites: names, or `{ skill = "name", weight = 0.5 }`.
fn read_requires(table: &mut Table<'_, '_>) -> Vec<(String, f64, Place)> {
    let mut requires = Vec::new();
    for (value, place) in table.entries("requires", "a list of skill ids") {
        match value {
            DeValue::Table(edge) => {
                let mut edge = Table::new(edge, place, "a prerequisite", table.complaints);
                let skill = edge.required("skill", "\"some-skill\"");
                let weight = edge.number("weight", 0.0, 1.0).unwrap_or(graph::IMPLICIT);
                edge.finish();
                requires.extend(skill.map(|(name, place)| (name, weight, place)));
            }
            other => requires.extend(
                table
                    .as_scalar("requires", other, place)
                    .map(|(name, place)| (name, graph::IMPLICIT, place)),
            ),
        }
    }
    requires
}

fn read_skill(mut table: Table<'_, '_>) -> Option<RawSkill> {
    let place = table.place.clone();
    let id = read_id(&mut table, "id");
    let title = table.required("title", "\"A title\"");
    let requires = read_requires(&mut table);
    let lesson = table.string("lesson").map(|(text, _)| text);
    let was = table
        .strings("was", true)
        .into_iter()
        .map(|(w, _)| w)
        .collect();
    let bkt = BktOverrides {
        prior: table.number("prior", 0.0, 1.0),
        learn: table.number("learn", 0.0, 1.0),
        guess: table.number("guess", 0.0, 0.499),
        slip: table.number("slip", 0.0, 0.499),
    };
    table.finish();
    Some(RawSkill {
        skill: Skill {
            id: SkillId(id?.0),
            // Without a title it is still a skill: what names it is not wrong too.
            title: title.map(|(t, _)| t).unwrap_or_default(),
            requires: Vec::new(),
            weights: Vec::new(),
            lesson,
            was,
            bkt,
        },
        requires,
        place,
    })
}
