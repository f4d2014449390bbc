//! From the texts of course files to a checked [`Course`], or to all that is wrong with them.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::calibration::{self, Calibrated};
use super::care::Care;
use super::check;
use super::commands::read_commands;
use super::confusable;
use super::formulas;
use super::front_end::FrontEnd;
use super::gathered::{Written, read_questions, take_tables};
use super::ids::read_id;
use super::keys;
use super::lint;
use super::misconception::Misconceptions;
use super::pictures::{Looks, Pictures};
use super::pieces::{self, Pieces};
use super::question::Names;

use super::provenance::read_version;
use super::provenance::{read_authors, read_license};
use super::raw::{RawSkill, no_skill, two_with_one_id};
use super::read_plan::read_plan;
use super::rules;
use super::skill::read_skill;
use super::solver::Solver;
use super::teaching;
use super::themes::read_themes;
use super::was::{self, read_was};
use crate::course::reserve::Reserve;
use crate::course::{Graph, Plan, *};
use crate::kinds::{DecimalSign, Listed, Tongue};
use crate::measure::Probability;
use crate::reading::source;
use crate::reading::syntax;
use crate::reading::{
    Complaints, Diagnostic, Place, Severity, Single, Source, Table, TableName, Wanted, kind_of,
};
use crate::template::Language;
use crate::text::SafeText;
use crate::words::message;

/// The name of a plan in a course directory.
const PLAN: &str = "plan.toml";

/// What reading a course gave: warnings stand beside a course, errors instead of it.
#[derive(Debug)]
pub struct Loaded {
    pub course: Option<Course>,
    /// In the order of files and lines.
    pub diagnostics: Vec<Diagnostic>,
    /// The files as text, in the order in which they were given; none of a course that was
    /// trusted and is good.
    pub sources: Vec<Source>,
}

/// Reads a course from its files: names (for complaints) and contents, `course.toml` first.
pub fn load(files: &[(String, Vec<u8>)], care: Care) -> Loaded {
    let files = files.iter();
    let named: Vec<Named<'_>> = files.map(|(name, bytes)| (&**name, &**bytes)).collect();
    load_named(&named, care)
}

/// The name of a file, for complaints, and its bytes.
pub type Named<'f> = (&'f str, &'f [u8]);

/// The same, of files whose bytes are somewhere else.
pub fn load_named(files: &[Named<'_>], care: Care) -> Loaded {
    let cores = std::thread::available_parallelism();
    let solver = Solver {
        care,
        cores: cores.map_or(1, usize::from),
        front_ends: &[],
        told: None,
        pictures: None,
    };
    let in_pieces = match care {
        Care::Trusted => read_in_pieces(files, solver),
        Care::Quick | Care::Thorough => None,
    };
    in_pieces.unwrap_or_else(|| read_with(files, solver))
}

/// Reads a course with less memory: piece by piece. None where anything is to be said of it,
/// as nothing is of a course that is known to be good: places are to be those in the files.
pub(super) fn read_in_pieces(files: &[Named<'_>], solver: Solver<'_>) -> Option<Loaded> {
    let Pieces { files, pieces } = pieces::cut(files)?;
    let rest = files.iter().map(|(name, text)| (*name, text.as_bytes()));
    let rest: Vec<Named<'_>> = rest.collect();
    let mut loaded = read_cut(&rest, &pieces, solver);
    // These are the pieces; nobody is shown a place in them.
    loaded.sources.clear();
    (loaded.course.is_some() && loaded.diagnostics.is_empty()).then_some(loaded)
}

/// The same, thoroughly: what its author foresaw is entered in these front ends, too.
/// `pictures` looks whether the pictures are there. `told` is told how many questions of how many were tried out, again and again.
pub fn solve(
    files: &[Named<'_>],
    front_ends: &[FrontEnd],
    pictures: Option<&Looks<'_>>,
    told: &(dyn Fn(usize, usize) + Sync),
) -> Loaded {
    let cores = std::thread::available_parallelism();
    read_with(
        files,
        Solver {
            care: Care::Thorough,
            cores: cores.map_or(1, usize::from),
            front_ends,
            told: Some(told),
            pictures,
        },
    )
}

pub(super) fn read_with(files: &[Named<'_>], solver: Solver<'_>) -> Loaded {
    read_cut(files, &[], solver)
}

fn read_cut(files: &[Named<'_>], pieces: &[Named<'_>], solver: Solver<'_>) -> Loaded {
    let mut complaints = Complaints::new(keys::of_question());
    let mut readable = true;
    for (file, bytes) in files.iter().chain(pieces) {
        readable &= source::add(file, bytes, &mut complaints);
    }
    let course = match readable {
        true => read(solver, files.len(), &mut complaints),
        false => None,
    };
    rules::allow(solver.care == Care::Thorough, &mut complaints);
    complaints.close();
    let mut diagnostics = complaints.list;
    let order: HashMap<&str, usize> = complaints
        .sources
        .iter()
        .enumerate()
        .map(|(i, source)| (source.file.as_str(), i))
        .collect();
    diagnostics.sort_by_key(|d| (order.get(d.file.as_str()).copied(), d.line, d.column));
    diagnostics.dedup();
    let broken = diagnostics.iter().any(|d| d.severity == Severity::Error);
    Loaded {
        course: course.filter(|_| !broken),
        diagnostics,
        sources: Arc::unwrap_or_clone(complaints.sources),
    }
}

/// Reads the sources: so many files, and behind them the pieces that were cut out of them.
pub(super) fn read(
    solver: Solver<'_>,
    files: usize,
    complaints: &mut Complaints,
) -> Option<Course> {
    let sources = Arc::clone(&complaints.sources);
    let texts = sources.iter().map(|s| source::parsable(&s.text));
    let texts: Vec<Cow<'_, str>> = texts.collect();
    let (texts, pieces) = texts.split_at(files.min(texts.len()));
    let parsed = syntax::parse_all(texts).into_iter().zip(texts);
    let parsed: Vec<_> = (parsed.enumerate())
        .map(|(source, (parsed, text))| syntax::told(parsed, text, source, complaints))
        .collect();
    // All files are looked at before the first that is no TOML ends it.
    let parsed: Vec<_> = parsed.into_iter().collect::<Option<_>>()?;

    let mut parts = read_files(parsed, complaints);
    for (at, text) in pieces.iter().enumerate() {
        let piece = Written::piece(text, files + at);
        match pieces::key_of(text) {
            "facts" => parts.facts.push(piece),
            _ => parts.questions.push(piece),
        }
    }
    if parts.skills.is_empty() {
        no_skills(complaints);
        return None;
    }
    let mut skills: BySkill<RawSkill> = parts.skills.into();
    let skill_index = index_skills(&skills, complaints);
    let misconceptions = Misconceptions::gather(&mut skills, &skill_index, complaints);
    let names = Names {
        skills: &skill_index,
        misconceptions: &misconceptions,
        decimal: (parts.header.as_ref())
            .map(|(_, course)| DecimalSign::of_language(&course.language))
            .unwrap_or_default(),
        language: (parts.header.as_ref())
            .map(|(_, course)| Language::of(&course.language))
            .unwrap_or_default(),
        commands: (parts.header.as_ref())
            .map(|(_, course)| Arc::clone(&course.commands))
            .unwrap_or_default(),
        tongue: (parts.header.as_ref())
            .map(|(_, course)| Arc::clone(&course.tongue))
            .unwrap_or_default(),
        pictures: Pictures::default(),
        themes: (parts.header.as_ref())
            .filter(|_| !parts.themes_wrong)
            .map(|(_, course)| course.themes.as_slice()),
    };
    let gathered = read_questions(
        (parts.questions, parts.facts),
        &names,
        solver.cores,
        complaints,
    );
    let (mut questions, question_index) = (gathered.questions, gathered.index);
    for skill in gathered.of_facts {
        skills[skill].skill.facts = true;
    }
    let mut class = None;
    for (source, table) in &parts.calibrations {
        let mut calibrated = Calibrated {
            skills: &mut skills,
            skill_index: &skill_index,
            questions: &mut questions,
            question_index: &question_index,
        };
        let of_class = calibrated.read(table, *source, complaints);
        class = class.or(of_class);
    }
    link(&mut skills, &skill_index, complaints);
    confusable::link(&mut skills, &skill_index, complaints);
    let said = || teaching::said(&syntax::parse_all(texts));
    let known = teaching::Known::new(&questions, &question_index, &said);
    teaching::link_examples(&mut skills, &known, complaints);
    formulas::check(&questions, complaints);
    if let Some(looks) = solver.pictures {
        names.pictures.look(looks, complaints);
    }
    check::graph(&skills, complaints);
    check::questions(&questions, &skills, solver, complaints);
    misconceptions.unused(complaints);
    // Where something is wrong, what is hardly meant may follow from it.
    if solver.care == Care::Thorough && !complaints.has_errors() {
        let themes = parts.header.as_ref().map(|(_, course)| &course.themes[..]);
        lint::lint(&questions, themes.unwrap_or_default(), complaints);
    }

    let ids: Vec<&str> = skill_index.keys().map(String::as_str).collect();
    let knows = |name: &str| skill_index.contains_key(name);
    let plan =
        (parts.plan).map(|(source, table)| read_plan(&table, source, &ids, knows, complaints));

    let (id, header) = parts.header?;
    let reserved = check::first_reserved(&questions);
    let skills: BySkill<Skill> = skills.into_iter().map(|raw| raw.skill).collect();
    let mut questions: Vec<Question> = questions.into_iter().map(|raw| raw.question).collect();
    // It has the room of what was read so far.
    questions.shrink_to_fit();
    let questions: ByQuestion<Question> = questions.into();
    let reserve = Reserve::of(id.as_str(), &skills, &questions, &gathered.families);
    if let (Care::Thorough, Some(place)) = (solver.care, reserved) {
        check::too_few(&reserve, (id.as_str(), &questions), &place, complaints);
    }
    let (questions_of, procedures) = practice(&questions, &reserve, skills.len());
    let misconceptions = misconceptions.shown_by(&questions);
    Some(Course {
        id,
        // A circle has been complained of; there is no way down it to follow.
        graph: match complaints.has_errors() {
            true => Graph::default(),
            false => Graph::of(&skills),
        },
        skills,
        questions,
        misconceptions,
        skill_index,
        question_index,
        questions_of,
        procedures,
        families: Arc::new(gathered.families),
        siblings: Default::default(),
        plan: plan.unwrap_or_default(),
        reserve,
        class,
        ..header
    })
}

/// Complains that there are no skills. Nothing in the questions could be right then.
fn no_skills(complaints: &mut Complaints) {
    if !complaints.has_errors() {
        let place = Place {
            source: 0,
            span: 0..0,
        };
        let help = message!("author-no-skills-help");
        complaints.error(&place, message!("author-no-skills"), Some(help));
    }
}

/// Skills by id and former id.
fn index_skills(
    skills: &BySkill<RawSkill>,
    complaints: &mut Complaints,
) -> HashMap<String, SkillIndex> {
    let mut index = HashMap::new();
    for (i, raw) in skills.pairs() {
        let id = raw.skill.id.as_str();
        if let Some(first) = index.insert(id.to_owned(), i) {
            let first = &skills[first].id_place;
            two_with_one_id("skill", id, &raw.id_place, first, complaints);
        }
    }
    for (i, raw) in skills.pairs() {
        was::index(
            &raw.skill.was,
            &raw.was_places,
            i,
            &mut index,
            complaints,
            |at| skills[at].id_place.clone(),
        );
    }
    index
}

/// By skill: the questions that practise it, without those of the test, and whether all
/// of them are templates.
fn practice(
    questions: &ByQuestion<Question>,
    reserve: &Reserve,
    skills: usize,
) -> (BySkill<Vec<QuestionIndex>>, BySkill<bool>) {
    let mut questions_of = BySkill::of(Vec::new(), skills);
    let mut procedures = BySkill::of(true, skills);
    let kept = |i: &QuestionIndex| !reserve.questions().contains(i);
    for (i, question) in questions.pairs().filter(|(i, _)| kept(i)) {
        for &skill in &question.skills {
            questions_of[skill].push(i);
            procedures[skill] &= question.is_drawn();
        }
    }
    (questions_of, procedures)
}

/// What the files of a course hold, sorted.
#[derive(Default)]
struct Parts<'t> {
    header: Option<(CourseId, Course)>,
    /// Whether what stands under `themes` is no table.
    themes_wrong: bool,
    skills: Vec<RawSkill>,
    questions: Vec<(Written<'t>, Place)>,
    facts: Vec<(Written<'t>, Place)>,
    calibrations: Vec<(usize, DeTable<'t>)>,
    plan: Option<(usize, DeTable<'t>)>,
}

fn has_wrong_themes(file: &DeTable<'_>) -> bool {
    let course = file
        .get("course")
        .and_then(|course| course.get_ref().as_table());
    let themes = course.and_then(|course| course.get("themes"));
    themes.is_some_and(|themes| themes.get_ref().as_table().is_none())
}

fn read_files<'t>(parsed: Vec<Spanned<DeTable<'t>>>, complaints: &mut Complaints) -> Parts<'t> {
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
        let mut file = Table::new(&table, place, TableName::File, complaints);
        match source {
            0 => {
                parts.header = read_head(&mut file);
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

/// Looks prerequisites up.
fn link(
    skills: &mut BySkill<RawSkill>,
    index: &HashMap<String, SkillIndex>,
    complaints: &mut Complaints,
) {
    for raw in skills {
        for (name, weight, place) in &raw.requires {
            match index.get(name) {
                Some(&required) => {
                    raw.skill.requires.push(required);
                    raw.skill.weights.push(*weight);
                    raw.edges.push(place.clone());
                }
                None => no_skill(name, place, index.keys().map(String::as_str), complaints),
            }
        }
    }
}

/// `format` and `[course]`, which stand in the first file.
fn read_head(file: &mut Table<'_, '_>) -> Option<(CourseId, Course)> {
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
        None if course
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
fn refuse_head(file: &mut Table<'_, '_>) {
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

/// Whether a source is the file of this name in a course directory, and no
/// part of the course. A course of one file is a course, whatever its name.
fn is_named(source: usize, file: &str, name: &str) -> bool {
    source > 0 && file.rsplit(['/', '\\']).next() == Some(name)
}

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
