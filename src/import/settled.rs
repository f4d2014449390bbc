//! From what an importer brought to files of a course that `kenning check` accepts.

use std::collections::{BTreeMap, HashMap};

use toml::Value;

use super::laid::{Laid, Piece};
use super::{
    Brought, BroughtQuestion, BroughtReview, BroughtSkill, Losses, NotBrought, laid, tidy,
};
use crate::author::{self, Beside, FrontEnd};
use crate::figure::is_picture;
use crate::reading::{Diagnostic, Severity};
use crate::words::{Message, message};

/// Times that a course is checked again after something was left out.
const ROUNDS: usize = 100;
/// Questions and rows that all these checks read at most, together.
const CHECKED: usize = 1_000_000;

/// A course as files, checked.
#[derive(Clone, Debug)]
pub struct Settled {
    /// Its id.
    pub id: String,
    /// Course files by name, `course.toml` first, then pictures by path.
    pub files: Vec<(String, Vec<u8>)>,
    /// How many skills it has.
    pub skills: usize,
    /// How many questions and rows of facts were brought in.
    pub items: usize,
    /// What did not come along.
    pub losses: Losses,
    /// Answers to questions that are in the course, oldest first.
    pub reviews: Vec<BroughtReview>,
    /// Questions of the course that were put away for good.
    pub put_away: Vec<String>,
    /// The program that kept these, as people call it.
    pub program: String,
    /// Of questions and rows of facts, by their ids, the line of the source.
    pub lines: HashMap<String, usize>,
    /// Of each course file, in the order of `files`, where what came of a line of the source
    /// begins: that line of the file, and the line of the source.
    starts: Vec<Vec<(usize, usize)>>,
}

impl Settled {
    /// The line of the source that a line of a course file was made of.
    pub fn line(&self, file: &str, line: usize) -> Option<usize> {
        let at = self.files.iter().position(|(name, _)| name == file)?;
        let starts = self.starts.get(at)?;
        let before = starts.partition_point(|(start, _)| *start <= line);
        Some(starts[before.checked_sub(1)?].1)
    }
}

/// Lays a course out in files and checks them as `kenning check` does. What is refused is
/// left out, with the reason, and the rest is checked again.
///
/// # Errors
/// Where nothing is left, or the course can't be used for another reason than its questions.
pub fn settle(mut brought: Brought, front_ends: &[FrontEnd]) -> Result<Settled, NotBrought> {
    let source = brought.head.source.clone();
    laid::clean(&mut brought);
    tidy::bound(&mut brought);
    let mut checked = 0;
    for _ in 0..ROUNDS {
        drop_empty(&mut brought);
        if brought.skills.is_empty() {
            return Err(nothing(&source, &brought.losses));
        }
        let laid = laid::lay(&brought).map_err(|why| NotBrought::file(&source, why))?;
        let wrong = refused(&laid, &brought, front_ends);
        if wrong.is_empty() {
            return Ok(settled(brought, laid));
        }
        if let Some(why) = too_large(&wrong, &laid, &brought) {
            return Err(NotBrought::file(source, why));
        }
        let mut dropped = BTreeMap::new();
        for diagnostic in &wrong {
            let Some(piece) = laid.piece(&diagnostic.file, diagnostic.line) else {
                return Err(unusable(&source, diagnostic));
            };
            // Of several complaints about one piece, the first is its reason.
            dropped
                .entry(piece)
                .or_insert_with(|| diagnostic.message.clone());
        }
        for (piece, why) in dropped.into_iter().rev() {
            leave_out(&mut brought, piece, why, &source, &wrong)?;
        }
        checked += items(&brought.skills);
        if checked > CHECKED {
            break;
        }
    }
    Err(NotBrought::file(source, message!("import-too-much-wrong")))
}

/// Where the rows make more than one course can hold: how many of them fit. Left out one at a
/// time, the others would be checked for hours.
fn too_large(wrong: &[Diagnostic], laid: &Laid, brought: &Brought) -> Option<Message> {
    let full = wrong
        .iter()
        .filter(|diagnostic| diagnostic.message.id() == "author-facts-many");
    let first = full.filter_map(|diagnostic| laid.piece(&diagnostic.file, diagnostic.line));
    let fit = match first.min()? {
        Piece::Row(skill, table, row) => {
            let whole: usize = (brought.skills[..skill].iter())
                .flat_map(|skill| &skill.facts)
                .chain(&brought.skills[skill].facts[..table])
                .map(|facts| facts.rows.len())
                .sum();
            whole + row
        }
        _ => return None,
    };
    Some(message!("import-too-large", n = fit))
}

/// How many questions and rows of facts there are.
fn items(skills: &[BroughtSkill]) -> usize {
    let each = skills.iter().map(|skill| {
        let rows: usize = skill.facts.iter().map(|facts| facts.rows.len()).sum();
        let questions = skill.questions.iter();
        rows + questions
            .map(|question| question.apart.len().max(1))
            .sum::<usize>()
    });
    each.sum()
}

/// What `check` refuses.
fn refused(laid: &Laid, brought: &Brought, front_ends: &[FrontEnd]) -> Vec<Diagnostic> {
    let looks = |file: &str| {
        let picture = brought.pictures.iter().find(|picture| picture.path == file);
        match picture {
            Some(picture) => is_picture(file, &picture.bytes),
            None => Err(message!("import-no-picture", file = file)),
        }
    };
    let files = laid.files.iter();
    let named: Vec<author::Named<'_>> = files.map(|(name, bytes)| (&**name, &**bytes)).collect();
    let beside = Beside {
        pictures: &looks,
        texts: &|_| Ok(()),
    };
    let loaded = author::solve(&named, (front_ends, &[]), Some(beside), &|_, _| {});
    let mut wrong = loaded.diagnostics;
    wrong.retain(|diagnostic| diagnostic.severity == Severity::Error);
    wrong
}

/// Takes a piece out. Pieces of one skill are taken out last ones first.
fn leave_out(
    brought: &mut Brought,
    piece: Piece,
    why: Message,
    source: &str,
    wrong: &[Diagnostic],
) -> Result<(), NotBrought> {
    let Brought { skills, losses, .. } = brought;
    let refused = message!("import-refused", why = why);
    match piece {
        Piece::Skill(skill) => match skills[skill].lesson.take() {
            Some(_) => losses.left_out(refused, skills[skill].title.clone()),
            None => {
                let first = wrong.first();
                return Err(match first {
                    Some(first) => unusable(source, first),
                    None => NotBrought::file(source, refused),
                });
            }
        },
        Piece::Question(skill, at) => {
            let question = skills[skill].questions.remove(at);
            losses.left_out(refused, question.place);
            skills[skill].questions.splice(at..at, question.apart);
        }
        Piece::Part(skill, at, part) => {
            let question = &mut skills[skill].questions[at];
            if let Some(Value::Array(parts)) = question.table.get_mut("part") {
                parts.remove(part);
            }
            losses.left_out(refused, question.apart.remove(part).place);
        }
        Piece::Row(skill, table, at) => {
            let row = skills[skill].facts[table].rows.remove(at);
            losses.left_out(refused, row.place);
        }
        Piece::Facts(skill, table) => {
            let facts = skills[skill].facts.remove(table);
            for row in facts.rows {
                losses.left_out(refused.clone(), row.place);
            }
        }
    }
    Ok(())
}

/// Takes out texts without a part, tables of one row and skills that nothing practises.
fn drop_empty(brought: &mut Brought) {
    let Brought { skills, losses, .. } = brought;
    let has_none = |question: &BroughtQuestion| {
        let parts = question.table.get("part").and_then(Value::as_array);
        parts.is_some_and(Vec::is_empty)
    };
    for skill in skills.iter_mut() {
        skill.questions.retain(|question| !has_none(question));
        skill.facts.retain_mut(|facts| {
            let is_table = facts.rows.len() > 1;
            for row in facts
                .rows
                .drain(if is_table { 0..0 } else { 0..facts.rows.len() })
            {
                losses.left_out(message!("import-alone"), row.place);
            }
            is_table
        });
    }
    while let Some(at) = (skills.iter()).position(|s| s.questions.is_empty() && s.facts.is_empty())
    {
        let gone = skills.remove(at);
        if gone.lesson.is_some() {
            losses.left_out(message!("import-lesson-alone"), gone.title);
        }
        for skill in skills.iter_mut() {
            let Some(named) = skill.requires.iter().position(|id| *id == gone.id) else {
                continue;
            };
            skill.requires.remove(named);
            for id in &gone.requires {
                if !skill.requires.contains(id) {
                    skill.requires.push(id.clone());
                }
            }
        }
    }
}

fn settled(brought: Brought, laid: Laid) -> Settled {
    let items = items(&brought.skills);
    let mut reviews = brought.reviews;
    let questions = (brought.skills.iter())
        .flat_map(|skill| skill.questions.iter().map(|question| &question.table));
    let facts =
        (brought.skills.iter()).flat_map(|skill| skill.facts.iter().map(|facts| &facts.table));
    let asked: std::collections::HashSet<&str> = (questions.chain(facts))
        .filter_map(|table| table.get("id")?.as_str())
        .collect();
    // Several questions made from one have ids such as `id.back`, `id.1`, `table.row.way`.
    let is_asked = |question: &str| {
        let whole = question.split('.').next().unwrap_or_default();
        asked.contains(question) || asked.contains(whole)
    };
    reviews.retain(|review| is_asked(&review.question));
    let mut put_away = brought.put_away;
    put_away.retain(|question| is_asked(question));
    reviews.sort_by_key(|review| review.when);
    let mut lines = HashMap::new();
    for skill in &brought.skills {
        for question in &skill.questions {
            note_line(&mut lines, question.table.get("id"), None, &question.place);
        }
        for facts in &skill.facts {
            for row in &facts.rows {
                note_line(
                    &mut lines,
                    facts.table.get("id"),
                    row.cells.first(),
                    &row.place,
                );
            }
        }
    }
    let starts = (0..laid.files.len())
        .map(|at| starts(&laid, at, &brought.skills))
        .collect();
    let mut files = laid.files;
    let named = |picture: &super::Picture| laid.names.contains(&picture.path);
    let pictures = brought.pictures.into_iter().filter(named);
    files.extend(pictures.map(|picture| (picture.path, picture.bytes)));
    Settled {
        id: brought.head.id,
        files,
        skills: brought.skills.len(),
        items,
        losses: brought.losses,
        reviews,
        put_away,
        program: brought.program,
        lines,
        starts,
    }
}

/// Notes the line that a question or a row stands in, where its place names one.
fn note_line(
    lines: &mut HashMap<String, usize>,
    id: Option<&Value>,
    row: Option<&Value>,
    place: &str,
) {
    let (Some(Value::String(id)), Some(line)) = (id, line_in(place)) else {
        return;
    };
    let id = match row {
        Some(Value::String(row)) => format!("{id}.{row}"),
        _ => id.clone(),
    };
    lines.entry(id).or_insert(line);
}

/// The line that a place such as `deck.md:12` names.
fn line_in(place: &str) -> Option<usize> {
    place.rsplit_once(':')?.1.parse().ok()
}

/// Where in a file of the course begins what came of a line of the source.
fn starts(laid: &Laid, file: usize, skills: &[BroughtSkill]) -> Vec<(usize, usize)> {
    let of = laid.starts(file).iter().filter_map(|(start, piece)| {
        let place = match *piece {
            Piece::Question(skill, at) => &skills.get(skill)?.questions.get(at)?.place,
            Piece::Part(skill, at, part) => {
                &skills.get(skill)?.questions.get(at)?.apart.get(part)?.place
            }
            Piece::Row(skill, table, at) => {
                &skills.get(skill)?.facts.get(table)?.rows.get(at)?.place
            }
            Piece::Facts(skill, table) => &skills.get(skill)?.facts.get(table)?.rows.first()?.place,
            Piece::Skill(_) => return None,
        };
        Some((*start, line_in(place)?))
    });
    of.collect()
}

/// Nothing of a source is left.
fn nothing(source: &str, losses: &Losses) -> NotBrought {
    let first = losses.reasons_left_out().into_iter().next();
    let why = match first {
        Some(loss) => message!(
            "import-nothing-left",
            n = losses.items_left_out(),
            reason = loss.reason
        ),
        None => message!("import-nothing"),
    };
    NotBrought::file(source, why)
}

fn unusable(source: &str, diagnostic: &Diagnostic) -> NotBrought {
    let why = message!("import-unusable", why = &diagnostic.message);
    NotBrought::file(source, why)
}
