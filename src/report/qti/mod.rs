//! The questions of a course as a content package of QTI 2.1.
//!
//! - `filled`: questions with values in the place of parameters; `blanks`: texts with blanks
//! - `kinds` with `typed`, `numbers`, `pairs`, `keys`: an item of each; `rules`, `xhtml`, `draft`:
//!   how it is written
//! - `package`: the files around them
//!
//! **Invariant:** what QTI can't say is named and counted; what it says comes back the same.
//! Held by `tests/moving/exports_qti.rs`.

mod blanks;
mod draft;
mod filled;
mod keys;
mod kinds;
mod numbers;
mod package;
mod pairs;
mod rules;
mod typed;
mod xhtml;

use std::collections::{HashMap, HashSet};

use toml::{Table, Value};

use crate::course::{Course, Question};
use crate::import::{Losses, slug};
use crate::kinds::Kind;
use crate::words::{Message, message};
use draft::Draft;
use package::{Packed, identifier, packed};
use xhtml::escaped;

/// A course as a package.
#[derive(Clone, Debug)]
pub struct Qti {
    /// The file.
    pub package: Vec<u8>,
    /// How many items are in it.
    pub items: usize,
    /// What is not in it, or not all of it, by the ids of questions.
    pub losses: Losses,
}

/// Writes a course as a content package of QTI 2.1. `files` are its files by name, of which
/// `course` was made; `picture` gives the bytes of a picture by its path in the course.
///
/// # Errors
/// Where nothing of it can be said, or it can't be packed.
pub fn qti(
    course: &Course,
    files: &[(&str, &[u8])],
    picture: &mut dyn FnMut(&str) -> Option<Vec<u8>>,
) -> Result<Qti, Message> {
    let tables = tables(files);
    let mut losses = Losses::default();
    let mut items: Vec<Packed> = Vec::new();
    let mut pictures: Vec<(String, Vec<u8>)> = Vec::new();
    let mut seen: HashSet<&str> = HashSet::new();
    // A showing may be called as another question is: `slope-1`.
    let ids = course.questions.iter().map(|question| question.id.as_str());
    let ids = ids.chain(tables.keys().map(String::as_str));
    let mut taken: HashSet<String> = ids.map(str::to_owned).collect();
    for question in course.questions.iter() {
        let id = question.id.as_str();
        let whole = id.split('.').next().unwrap_or(id);
        let Some(table) = tables.get(id).or_else(|| tables.get(whole)) else {
            fact(question, course, &mut taken, &mut items, &mut losses);
            continue;
        };
        let own = if tables.contains_key(id) { id } else { whole };
        if !seen.insert(own) {
            continue;
        }
        let showings = filled::showings(question, table);
        if showings.is_empty() {
            losses.left_out(message!("report-qti-answer"), own);
        }
        let many = question.template.is_some();
        for (n, showing) in showings.iter().enumerate() {
            let name = match many {
                true => free(format!("{own}-{}", n + 1), &mut taken),
                false => own.to_owned(),
            };
            let draft = match item(showing, picture, &mut pictures) {
                Ok(draft) => draft,
                Err(why) => {
                    losses.left_out(why, own);
                    break;
                }
            };
            note(&draft, many, own, &mut losses);
            items.push(placed(question, course, name, draft));
        }
    }
    if items.is_empty() {
        return Err(message!("report-qti-nothing"));
    }
    let count = items.len();
    let package = packed(course, &items, &pictures)
        .map_err(|error| message!("report-qti-not-packed", error = error))?;
    Ok(Qti {
        package,
        items: count,
        losses,
    })
}

/// The questions of all files by their ids.
fn tables(files: &[(&str, &[u8])]) -> HashMap<String, Table> {
    let mut all = HashMap::new();
    for (_, bytes) in files {
        let text = std::str::from_utf8(bytes).unwrap_or_default();
        let Ok(file) = text.trim_start_matches('\u{feff}').parse::<Table>() else {
            continue;
        };
        let Some(Value::Array(questions)) = file.get("question") else {
            continue;
        };
        for table in questions.iter().filter_map(Value::as_table) {
            if let Some(id) = table.get("id").and_then(Value::as_str) {
                all.insert(id.to_owned(), table.clone());
            }
        }
    }
    all
}

/// A name that no item has: this one, or one that begins so.
fn free(name: String, taken: &mut HashSet<String>) -> String {
    if taken.insert(name.clone()) {
        return name;
    }
    let others = (2..).map(|n| format!("{name}-{n}"));
    let mut free = others.filter(|other| taken.insert(other.clone()));
    free.next().unwrap_or(name)
}

/// What is lost with a showing is noted once for its question.
fn note(draft: &Draft, many: bool, own: &str, losses: &mut Losses) {
    if many {
        let what = message!("report-qti-template", most = filled::SHOWINGS);
        losses.with_loss(what, own);
    }
    for what in &draft.lost {
        losses.with_loss(what.clone(), own);
    }
}

/// An item of a question.
fn item(
    table: &Table,
    picture: &mut dyn FnMut(&str) -> Option<Vec<u8>>,
    pictures: &mut Vec<(String, Vec<u8>)>,
) -> Result<Draft, Message> {
    let mut draft = Draft::default();
    figures(table, &mut draft, picture, pictures);
    let Some(parts) = table.get("part").and_then(Value::as_array) else {
        kinds::ask(table, &mut draft)?;
        return Ok(draft);
    };
    let stem = table
        .get("prompt")
        .and_then(Value::as_str)
        .unwrap_or_default();
    draft.text(stem, &[]);
    for part in parts.iter().filter_map(Value::as_table) {
        figures(part, &mut draft, picture, pictures);
        kinds::ask(part, &mut draft)?;
    }
    Ok(draft)
}

/// Figures of a question: pictures go along, others are told by what is seen in them.
fn figures(
    table: &Table,
    draft: &mut Draft,
    picture: &mut dyn FnMut(&str) -> Option<Vec<u8>>,
    pictures: &mut Vec<(String, Vec<u8>)>,
) {
    let all = table.get("figure").and_then(Value::as_array);
    for figure in all.into_iter().flatten().filter_map(Value::as_table) {
        let text = |key: &str| figure.get(key).and_then(Value::as_str);
        let alt = text("alt").unwrap_or_default();
        let found = text("file").and_then(|file| {
            let known = pictures.iter().any(|(name, _)| name == file);
            if !known {
                pictures.push((file.to_owned(), picture(file)?));
            }
            Some(file)
        });
        match found {
            Some(file) => {
                draft.pictures.push(file.to_owned());
                let address = escaped(&file.replace('%', "%25").replace(' ', "%20"));
                draft.block(&format!(
                    "<p><img src=\"../pictures/{address}\" alt=\"{}\"/></p>",
                    escaped(alt)
                ));
            }
            None => {
                draft.text(&crate::text::literal(alt), &[]);
                draft.lose(message!("report-qti-figure"));
            }
        }
    }
}

fn placed(question: &Question, course: &Course, name: String, draft: Draft) -> Packed {
    let id = identifier(&name);
    let provenance = &question.provenance;
    let text = |text: &Option<crate::text::SafeText>| {
        text.as_ref()
            .map(|text| text.to_string())
            .unwrap_or_default()
    };
    let first = question.skills.first();
    let skill = course.skills.pairs().position(|(at, _)| Some(&at) == first);
    let pictures = draft.pictures.clone();
    Packed {
        xml: draft.finish(&id, &name),
        id,
        skill: skill.unwrap_or(0),
        source: text(&provenance.source),
        license: text(&provenance.license),
        authors: provenance
            .authors
            .iter()
            .map(|name| name.to_string())
            .collect(),
        pictures,
    }
}

/// A question that a table of facts makes: what is typed goes along. What is chosen among
/// options that are drawn asks for the same.
fn fact(
    question: &Question,
    course: &Course,
    taken: &mut HashSet<String>,
    items: &mut Vec<Packed>,
    losses: &mut Losses,
) {
    let id = question.id.as_str();
    if question.item.task.kind() != Kind::Text {
        if question.item.task.kind() != Kind::Choice {
            losses.left_out(message!("report-qti-fact"), id);
        }
        return;
    }
    let Ok(instance) = question.instance(0) else {
        return losses.left_out(message!("report-qti-answer"), id);
    };
    let answers = instance
        .item
        .task
        .right()
        .into_iter()
        .filter_map(|answer| match answer {
            crate::kinds::Answer::Typed(text) => Some(Value::String(text)),
            _ => None,
        });
    let mut table = Table::new();
    table.insert("kind".to_owned(), "text".into());
    table.insert("prompt".to_owned(), instance.item.prompt.to_string().into());
    table.insert("answer".to_owned(), Value::Array(answers.collect()));
    if let Some(explanation) = &instance.item.explanation {
        table.insert("explanation".to_owned(), explanation.to_string().into());
    }
    let mut draft = Draft::default();
    match kinds::ask(&table, &mut draft) {
        Ok(()) => {
            let name = free(slug(&id.replace('.', "-")), taken);
            items.push(placed(question, course, name, draft));
        }
        Err(why) => losses.left_out(why, id),
    }
}
