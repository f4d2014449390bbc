//! A problem of OATutor as a question: with one step as it is, with more in parts.

use std::collections::BTreeMap;

use serde_json::Value;

use super::answer::answer;
use super::form::form;
use super::found::{Found, FoundStep};
use super::help::{Step, help};
use super::words::{prose, text_of};
use crate::import::asked::{Asked, Unasked};
use crate::import::pictured::figure;
use crate::import::prose::{Lost, Pictured};
use crate::import::rights;
use crate::words::message;

/// The most parts of a question.
const MOST_PARTS: usize = 30;

/// Finds the file of a picture in a problem's folder, and gives its path in the course.
pub(super) type Pictures<'p> = dyn FnMut(&str) -> Option<String> + 'p;

/// The question that a problem becomes; not its id and skills.
pub(super) fn asked(found: &Found, pictures: &mut Pictures<'_>) -> Result<Asked, Unasked> {
    let mut whole = Asked::default();
    let problem = &found.problem;
    let mut stem = texts(&mut whole, problem, &["title", "body"]);
    let shown = std::mem::take(&mut whole.pictures);
    figures(&mut whole, shown, pictures);
    match found.steps.as_slice() {
        [] => return Err(Unasked::Empty),
        [step] => {
            let mut part = part(step, problem, pictures)?;
            let own = part.table.remove("prompt");
            let own = own
                .as_ref()
                .and_then(|own| own.as_str())
                .unwrap_or_default();
            if !own.is_empty() && own != stem.join("\n\n") {
                stem.push(own.to_owned());
            }
            merged(&mut whole, part);
        }
        steps => {
            if steps.len() > MOST_PARTS {
                whole.lose(Lost::ManySteps);
            }
            in_parts(&mut whole, found, &mut stem, pictures)?;
        }
    }
    if stem.is_empty() {
        return Err(Unasked::Empty);
    }
    whole.set("prompt", stem.join("\n\n"));
    provenance(&mut whole, problem);
    Ok(whole)
}

/// Texts of an object, those that are not empty and differ.
fn texts(asked: &mut Asked, object: &Value, keys: &[&str]) -> Vec<String> {
    let drawn = object.get("variabilization").unwrap_or(&Value::Null);
    let mut out: Vec<String> = Vec::new();
    for key in keys {
        let text = text_of(object, key);
        if text.eq_ignore_ascii_case("nan") {
            continue;
        }
        let text = asked.absorb(prose(text, drawn));
        if !text.is_empty() && !out.contains(&text) {
            out.push(text);
        }
    }
    out
}

/// A step with its answer and its help.
fn part(found: &FoundStep, problem: &Value, pictures: &mut Pictures<'_>) -> Result<Asked, Unasked> {
    let mut part = Asked::default();
    let prompt = texts(&mut part, &found.step, &["stepTitle", "stepBody"]);
    answer(&mut part, &found.step, "stepAnswer")?;
    let own = ["stepTitle", "stepBody"].map(|key| text_of(&found.step, key));
    let all = ["title", "body"].map(|key| text_of(problem, key));
    form(&mut part, &found.step, &[own, all].concat());
    part.set("prompt", prompt.join("\n\n"));
    let shown = std::mem::take(&mut part.pictures);
    figures(&mut part, shown, pictures);
    let help = help(&found.pathway);
    part.set_texts("hints", help.hints);
    for what in help.lost {
        part.lose(what);
    }
    for Step {
        table,
        pictures: shown,
    } in help.steps
    {
        let mut step = Asked {
            table,
            ..Asked::default()
        };
        figures(&mut step, shown, pictures);
        for what in step.lost {
            part.lose(what);
        }
        part.push("step", step.table);
    }
    Ok(part)
}

/// Takes all of a part over into the question itself.
fn merged(whole: &mut Asked, part: Asked) {
    for (key, value) in part.table {
        match (whole.table.get_mut(&key), value) {
            (Some(toml::Value::Array(list)), toml::Value::Array(more)) => list.extend(more),
            (_, value) => whole.set(&key, value),
        }
    }
    for what in part.lost {
        whole.lose(what);
    }
}

fn in_parts(
    whole: &mut Asked,
    found: &Found,
    stem: &mut Vec<String>,
    pictures: &mut Pictures<'_>,
) -> Result<(), Unasked> {
    let mut made = 0;
    let mut why = Unasked::Empty;
    for step in found.steps.iter().take(MOST_PARTS) {
        match part(step, &found.problem, pictures) {
            Ok(mut part) => {
                let id = text_of(&step.step, "id");
                let is_mute = part
                    .table
                    .get("prompt")
                    .is_none_or(|text| text.as_str() == Some(""));
                if is_mute {
                    let title = stem.first().cloned().ok_or(Unasked::Empty)?;
                    part.set("prompt", title);
                }
                // Which step it was: its skill is found by that.
                part.set("skill", id);
                for what in part.lost {
                    whole.lose(what);
                }
                whole.push("part", part.table);
                made += 1;
            }
            Err(reason) => {
                whole.lose(Lost::Step);
                why = reason;
            }
        }
    }
    if stem.is_empty() && made > 0 {
        stem.push(message!("import-asks-parts").to_string());
    }
    if made == 0 { Err(why) } else { Ok(()) }
}

/// Figures for pictures that a text shows.
fn figures(asked: &mut Asked, shown: Vec<Pictured>, pictures: &mut Pictures<'_>) {
    for picture in shown {
        match pictures(&picture.file) {
            Some(file) => {
                // The source says nothing about what is seen.
                let alt = message!("import-picture-alt").to_string();
                asked.push("figure", figure(&alt, &file));
            }
            None => asked.lose(Lost::Picture),
        }
    }
}

/// Where a problem comes from.
fn provenance(asked: &mut Asked, problem: &Value) {
    let (address, name) = rights::addressed(text_of(problem, "oer"));
    let id = text_of(problem, "id");
    let mut source = format!("OATutor {id}");
    if !address.is_empty() {
        source.push_str(&format!(", {address}"));
    }
    let license = text_of(problem, "license");
    match rights::spdx(license) {
        Some(license) => asked.set("license", license),
        // As the source says it.
        None if !license.is_empty() => source.push_str(&format!(", {license}")),
        None => {}
    }
    asked.set("source", source);
    let name = match name.as_str() {
        "" => rights::named(license).unwrap_or_default(),
        name => name,
    };
    if !name.is_empty() {
        asked.set("authors", name);
    }
}

/// The skills of a question, by the ids of its steps; sets them for its parts. The first one
/// is that of its first step, others only where `also` has it that they stand by themselves.
pub(super) fn skills(
    asked: &mut Asked,
    found: &Found,
    named: &dyn Fn(&str) -> Vec<String>,
    ids: &BTreeMap<String, String>,
    also: &dyn Fn(&str) -> bool,
) -> Vec<String> {
    let first = found.steps.first();
    let first = first.map_or("", |step| text_of(&step.step, "id"));
    let names = named(first);
    let mut all: Vec<String> = names
        .first()
        .and_then(|name| ids.get(name).cloned())
        .into_iter()
        .collect();
    let Some(toml::Value::Array(parts)) = asked.table.get_mut("part") else {
        let others = names.iter().skip(1).filter(|name| also(name));
        for skill in others.filter_map(|name| ids.get(name)) {
            if !all.contains(skill) {
                all.push(skill.clone());
            }
        }
        return all;
    };
    let mut asked_for: Vec<String> = Vec::new();
    for part in parts.iter_mut().filter_map(toml::Value::as_table_mut) {
        let step = part.remove("skill");
        let step = step
            .as_ref()
            .and_then(toml::Value::as_str)
            .unwrap_or_default();
        let own = named(step).into_iter().next().filter(|name| also(name));
        let own = own.and_then(|name| ids.get(&name).cloned());
        let Some(skill) = own.or_else(|| all.first().cloned()) else {
            continue;
        };
        part.insert("skill".to_owned(), skill.clone().into());
        if !asked_for.contains(&skill) {
            asked_for.push(skill);
        }
    }
    // Each skill of a question is asked for by some part.
    asked_for
}
