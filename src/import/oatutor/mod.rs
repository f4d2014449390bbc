//! Content of OATutor: a folder with `content-pool`, `skillModel.json` and `coursePlans.json`,
//! or a file in which all problems stand with their steps.

mod answer;
mod form;
mod found;
mod help;
mod marks;
mod numbers;
mod turn;
mod words;

use std::collections::BTreeMap;

use serde_json::Value;

use super::called::Called;
use super::pictured;
use super::{
    Brought, BroughtQuestion, BroughtSkill, Heading, Ids, Importer, Losses, NotBrought, Picture,
    Source, slug,
};
use crate::words::message;
use found::{Content, Found};
use words::text_of;

/// How the importer is called, and what it reads.
pub(super) const OATUTOR: Importer = Importer {
    name: "oatutor",
    about: || message!("import-about-oatutor"),
    endings: &["json", "gif", "png", "jpg", "jpeg", "svg", "webp"],
    bring,
};

/// From how many questions of its own on a skill is practised by others along.
const ENOUGH: usize = 3;

fn bring(source: &Source) -> Result<Brought, NotBrought> {
    let mut losses = Losses::default();
    let content = found::content(source, &mut losses);
    if content.problems.is_empty() {
        return Err(NotBrought::file(&source.name, message!("import-nothing")));
    }
    let mut brought = Brought {
        head: heading(source, &content),
        losses,
        ..Brought::default()
    };
    let mut shelf = Shelf::of(&content);
    let mut called = Called::of(source);
    for found in &content.problems {
        one(source, found, &mut shelf, &mut called, &mut brought);
    }
    brought.skills = shelf
        .skills
        .into_values()
        .filter(|skill| !skill.questions.is_empty())
        .collect();
    called.give(&mut brought);
    Ok(brought)
}

/// The heading: called as the course of all problems is, if it is one.
fn heading(source: &Source, content: &Content) -> Heading {
    let mut head = Heading::named(&source.name);
    let names = |key: &str| {
        let mut names: Vec<&str> = content
            .problems
            .iter()
            .map(|found| text_of(&found.problem, key))
            .collect();
        names.sort_unstable();
        names.dedup();
        match names.as_slice() {
            [one] if !one.is_empty() => Some((*one).to_owned()),
            _ => None,
        }
    };
    if let Some(name) = names("courseName") {
        head.id = slug(&name);
        head.title = name;
    }
    head.license = names("license").and_then(|license| super::rights::spdx(&license));
    let course = content
        .plans
        .as_array()
        .and_then(|plans| match plans.as_slice() {
            [one] => Some(one),
            _ => None,
        });
    if let Some(language) = course
        .map(|course| text_of(course, "language"))
        .filter(|text| !text.is_empty())
    {
        // OATutor calls Swedish by its country.
        head.language = Some(if language == "se" { "sv" } else { language }.to_owned());
    }
    head
}

/// Skills in the order of the lessons, and how steps are told to which one they belong.
struct Shelf<'c> {
    content: &'c Content,
    /// By rank.
    skills: BTreeMap<usize, BroughtSkill>,
    ids: BTreeMap<String, String>,
    ranks: BTreeMap<String, usize>,
    /// How many questions practise a skill first.
    first: BTreeMap<String, usize>,
}

impl Shelf<'_> {
    fn of(content: &Content) -> Shelf<'_> {
        let mut names: Vec<String> = Vec::new();
        let mut first: BTreeMap<String, usize> = BTreeMap::new();
        for found in &content.problems {
            for (n, step) in found.steps.iter().enumerate() {
                let skills = named(content, found, text_of(&step.step, "id"));
                if let Some(name) = skills.first().filter(|_| n == 0) {
                    *first.entry(name.clone()).or_default() += 1;
                }
                names.extend(skills);
            }
        }
        let mut seen = std::collections::HashSet::new();
        names.retain(|name| seen.insert(name.clone()));
        let order = lessons(&content.plans);
        names.sort_by_key(|name| order.get(name).copied().unwrap_or(usize::MAX));
        let mut given = Ids::default();
        let (mut skills, mut ids, mut ranks) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        for (rank, name) in names.into_iter().enumerate() {
            let id = given.give(&name);
            let skill = BroughtSkill {
                id: id.clone(),
                title: titled(&name),
                ..BroughtSkill::default()
            };
            skills.insert(rank, skill);
            ranks.insert(id.clone(), rank);
            ids.insert(name, id);
        }
        Shelf {
            content,
            skills,
            ids,
            ranks,
            first,
        }
    }
}

/// A name with underscores as a title.
fn titled(name: &str) -> String {
    let words = name.replace('_', " ");
    let mut chars = words.chars();
    match chars.next() {
        Some(c) if name.contains('_') => c.to_uppercase().chain(chars).collect(),
        _ => words.clone(),
    }
}

/// The skills of a step; where the source names none, its lesson or its course.
fn named(content: &Content, found: &Found, step: &str) -> Vec<String> {
    if let Some(skills) = content.skills.get(step) {
        // Some name the address of a document in the place of a skill.
        let is_address = |name: &&String| name.contains("://");
        let skills: Vec<String> = skills.iter().filter(|n| !is_address(n)).cloned().collect();
        if !skills.is_empty() {
            return skills;
        }
    }
    let of = |value: &Value, key: &str| {
        Some(text_of(value, key).to_owned()).filter(|text| !text.is_empty())
    };
    let inner = found
        .steps
        .iter()
        .find(|other| text_of(&other.step, "id") == step);
    let inner = inner.and_then(|step| step.step.get("knowledgeComponents")?.as_array());
    let inner: Vec<String> = inner
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect();
    if !inner.is_empty() {
        return inner;
    }
    let lesson = of(&found.problem, "lesson").or_else(|| of(&found.problem, "courseName"));
    vec![lesson.unwrap_or_else(|| "Problems".to_owned())]
}

/// In which place of all lessons a skill comes first.
fn lessons(plans: &Value) -> BTreeMap<String, usize> {
    let mut order = BTreeMap::new();
    let courses = plans.as_array().into_iter().flatten();
    let lessons = courses
        .filter_map(|course| course.get("lessons")?.as_array())
        .flatten();
    for (n, lesson) in lessons.enumerate() {
        let skills = lesson.get("learningObjectives").and_then(Value::as_object);
        for (name, _) in skills.into_iter().flatten() {
            order.entry(name.trim().to_owned()).or_insert(n);
        }
        for key in ["name", "topics"] {
            let name = text_of(lesson, key);
            if !name.is_empty() {
                order.entry(name.to_owned()).or_insert(n);
            }
        }
    }
    order
}

/// Brings one problem in.
fn one(
    source: &Source,
    found: &Found,
    shelf: &mut Shelf<'_>,
    called: &mut Called,
    brought: &mut Brought,
) {
    let id = match text_of(&found.problem, "id") {
        "" => found.place.rsplit('/').next().unwrap_or_default(),
        id => id,
    };
    let mut taken: Vec<Picture> = Vec::new();
    let asked = turn::asked(found, &mut |name| {
        let picture = picture(source, found, id, name)?;
        let path = picture.path.clone();
        taken.push(picture);
        Some(path)
    });
    let mut asked = match asked {
        Ok(asked) => asked,
        Err(why) => return brought.losses.left_out(why.message(), &found.place),
    };
    for picture in taken {
        if brought
            .pictures
            .iter()
            .rev()
            .take(64)
            .all(|other| other.path != picture.path)
        {
            brought.pictures.push(picture);
        }
    }
    for what in &asked.lost {
        brought.losses.with_loss(what.message(), &found.place);
    }
    let content = shelf.content;
    let first = &shelf.first;
    let skills = turn::skills(
        &mut asked,
        found,
        &|step| named(content, found, step),
        &shelf.ids,
        &|name| first.get(name).copied().unwrap_or(0) >= ENOUGH,
    );
    let Some(rank) = skills.first().and_then(|skill| shelf.ranks.get(skill)) else {
        return;
    };
    asked.set_texts("skills", skills);
    let file = found.place.split(": ").next().unwrap_or_default();
    called.add(&mut asked, id, true, file);
    if let Some(skill) = shelf.skills.get_mut(rank) {
        skill.questions.push(BroughtQuestion {
            table: asked.table,
            place: found.place.clone(),
            ..BroughtQuestion::default()
        });
    }
}

/// A picture of a problem, if the source holds it.
fn picture(source: &Source, found: &Found, id: &str, name: &str) -> Option<Picture> {
    let name = name.trim().trim_start_matches("./");
    if name.is_empty() || name.contains("..") {
        return None;
    }
    let file = source
        .file(&format!("{}/figures/{name}", found.place))
        .or_else(|| source.file(&format!("figures/{name}")))
        .or_else(|| source.file(&format!("{}/{name}", found.place)))?;
    pictured::picture(id, name, file.bytes.clone())
}
