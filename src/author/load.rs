//! From the texts of course files to a checked [`Course`], or to all that is wrong with them.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use super::calibration::Calibrated;
use super::care::Care;
use super::check;
use super::confusable;
use super::formulas;
use super::front_end::FrontEnd;
use super::gathered::{Written, read_questions};
use super::keys;
use super::lint;
use super::misconception::Misconceptions;
use super::pictures::{Looks, Pictures};
use super::pieces::{self, Pieces};
use super::question::Names;
use super::raw::{RawSkill, no_skill, two_with_one_id};
use super::read_plan::{day_of_exam, read_plan};
use super::resource;
use super::rules;
use super::solver::Solver;
use super::sorted::{Parts, read_files};
use super::teaching;
use super::was;
use crate::course::reserve::Reserve;
use crate::course::{Graph, *};
use crate::kinds::DecimalSign;
use crate::reading::source;
use crate::reading::syntax;
use crate::reading::{Complaints, Diagnostic, Place, Severity, Source};
use crate::template::Language;
use crate::words::message;

/// What reading a course gave: warnings stand beside a course, errors instead of it.
#[derive(Debug)]
pub struct Loaded {
    pub course: Option<Course>,
    /// In the order of files and lines.
    pub diagnostics: Vec<Diagnostic>,
    /// The files as text, in the order in which they were given; none of a course that was
    /// trusted and is good.
    pub sources: Vec<Source>,
    /// The rules whose warnings the course allows.
    pub allowed: Vec<String>,
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
        allowed: &[],
        told: None,
        pictures: None,
        texts: None,
    };
    let in_pieces = match care {
        Care::Trusted => read_in_pieces(files, solver),
        Care::Quick | Care::Thorough => None,
    };
    in_pieces.unwrap_or_else(|| read_with(files, solver))
}

/// Reads a course with less memory: piece by piece. None where anything is to be said of it,
/// as nothing is of a course that is known to be good: places are to be those in the files.
fn read_in_pieces(files: &[Named<'_>], solver: Solver<'_>) -> Option<Loaded> {
    let Pieces { files, pieces } = pieces::cut(files)?;
    let rest = files.iter().map(|(name, text)| (*name, text.as_bytes()));
    let rest: Vec<Named<'_>> = rest.collect();
    let mut loaded = read_cut(&rest, &pieces, solver);
    // These are the pieces; nobody is shown a place in them.
    loaded.sources.clear();
    (loaded.course.is_some() && loaded.diagnostics.is_empty()).then_some(loaded)
}

/// The same, thoroughly: what its author foresaw is entered in these front ends, too.
/// `beside` looks whether the pictures and texts are there that it names. Warnings of the rules
/// in `allowed` are not wanted. `told` is told, again and again, how many questions of how many
/// were tried out.
pub fn solve(
    files: &[Named<'_>],
    (front_ends, allowed): (&[FrontEnd], &[String]),
    beside: Option<Beside<'_>>,
    told: &(dyn Fn(usize, usize) + Sync),
) -> Loaded {
    let cores = std::thread::available_parallelism();
    read_with(
        files,
        Solver {
            care: Care::Thorough,
            cores: cores.map_or(1, usize::from),
            front_ends,
            allowed,
            told: Some(told),
            pictures: beside.map(|beside| beside.pictures),
            texts: beside.map(|beside| beside.texts),
        },
    )
}

/// Who looks whether the files are there that a course names.
#[derive(Clone, Copy)]
pub struct Beside<'f> {
    /// Looks at pictures.
    pub pictures: &'f Looks<'f>,
    /// Looks at the texts of resources.
    pub texts: &'f Looks<'f>,
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
    let allowed = rules::allow(solver.care == Care::Thorough, &mut complaints);
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
        allowed,
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
    let parts = parse(texts, pieces, complaints)?;
    rules::mute(solver.allowed, complaints);
    if parts.skills.is_empty() {
        no_skills(complaints);
        return None;
    }
    let mut skills: BySkill<RawSkill> = parts.skills.into();
    let skill_index = index_skills(&skills, complaints);
    let misconceptions = Misconceptions::gather(&mut skills, &skill_index, complaints);
    let course = parts.header.as_ref().map(|(_, course)| course);
    let names = names(course, parts.themes_wrong, (&skill_index, &misconceptions));
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
    let mut calibrated = Calibrated {
        skills: &mut skills,
        skill_index: &skill_index,
        questions: &mut questions,
        question_index: &question_index,
    };
    let mut class = None;
    for (source, table) in &parts.calibrations {
        let of_class = calibrated.read(table, *source, complaints);
        class = class.or(of_class);
    }
    link(&mut skills, &skill_index, complaints);
    confusable::link(&mut skills, &skill_index, complaints);
    let resources = resource::link(parts.resources, &skill_index, solver.texts, complaints);
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
        let themes = course.map(|course| &course.themes[..]);
        lint::lint(&questions, themes.unwrap_or_default(), complaints);
    }

    let ids: Vec<&str> = skill_index.keys().map(String::as_str).collect();
    let knows = |name: &str| skill_index.contains_key(name);
    let plan = parts.plan.map(|(source, table)| {
        let plan = read_plan(&table, source, &ids, knows, complaints);
        day_of_exam(&table, source, &plan, complaints);
        plan
    });

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
        resources,
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

/// What questions are read by: what they may name, and what the head of the course says.
fn names<'c>(
    course: Option<&'c Course>,
    themes_wrong: bool,
    (skills, misconceptions): (&'c HashMap<String, SkillIndex>, &'c Misconceptions),
) -> Names<'c> {
    Names {
        skills,
        misconceptions,
        decimal: (course.map(|course| DecimalSign::of_language(&course.language)))
            .unwrap_or_default(),
        language: (course.map(|course| Language::of(&course.language))).unwrap_or_default(),
        commands: (course.map(|course| Arc::clone(&course.commands))).unwrap_or_default(),
        tongue: (course.map(|course| Arc::clone(&course.tongue))).unwrap_or_default(),
        pictures: Pictures::default(),
        themes: (course.filter(|_| !themes_wrong)).map(|course| course.themes.as_slice()),
    }
}

/// The tables of files, and of the pieces that were cut out of them, sorted; none where one is no TOML.
fn parse<'t>(
    texts: &'t [Cow<'_, str>],
    cut: &'t [Cow<'_, str>],
    complaints: &mut Complaints,
) -> Option<Parts<'t>> {
    let parsed = syntax::parse_all(texts).into_iter().zip(texts);
    let parsed: Vec<_> = (parsed.enumerate())
        .map(|(source, (parsed, text))| syntax::told(parsed, text, source, complaints))
        .collect();
    // All files are looked at before the first that is no TOML ends it.
    let parsed: Vec<_> = parsed.into_iter().collect::<Option<_>>()?;
    let mut parts = read_files(parsed, complaints);
    for (at, text) in cut.iter().enumerate() {
        let piece = Written::piece(text, texts.len() + at);
        match pieces::key_of(text) {
            "facts" => parts.facts.push(piece),
            _ => parts.questions.push(piece),
        }
    }
    Some(parts)
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
