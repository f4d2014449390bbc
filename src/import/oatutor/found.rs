//! Problems of OATutor among the files of a source: in folders, or in one file.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use serde_json::Value;

use super::words::text_of;
use crate::import::{Losses, Source};
use crate::words::message;

/// The most problems of a source.
const MOST_PROBLEMS: usize = 100_000;

/// A problem with its steps.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// Its folder, or its file and id.
    pub(super) place: String,
    pub(super) problem: Value,
    pub(super) steps: Vec<FoundStep>,
}

/// A step with its help.
#[derive(Debug, Default)]
pub(super) struct FoundStep {
    pub(super) step: Value,
    pub(super) pathway: Vec<Value>,
}

/// All that a source holds.
#[derive(Debug, Default)]
pub(super) struct Content {
    pub(super) problems: Vec<Found>,
    /// Which skills a step practises, by its id.
    pub(super) skills: BTreeMap<String, Vec<String>>,
    /// Courses with their lessons.
    pub(super) plans: Value,
}

/// What is in the folder of a problem.
#[derive(Default)]
struct Folder {
    problem: Option<Value>,
    steps: BTreeMap<String, Inner>,
}

#[derive(Default)]
struct Inner {
    step: Option<Value>,
    pathways: Vec<(String, Vec<Value>)>,
}

/// Reads the files of a source. A file that can't be read is left out.
pub(super) fn content(source: &Source, losses: &mut Losses) -> Content {
    let mut content = Content::default();
    let mut folders: BTreeMap<String, Folder> = BTreeMap::new();
    for file in &source.files {
        if !file.path.to_ascii_lowercase().ends_with(".json") {
            continue;
        }
        let value: Value = match serde_json::from_slice(&file.bytes) {
            Ok(value) => value,
            Err(error) => {
                let place = format!("{}:{}", file.path, error.line());
                losses.left_out(message!("import-left-json"), place);
                continue;
            }
        };
        sorted(&file.path, value, &mut content, &mut folders);
    }
    for (path, folder) in folders {
        content.problems.extend(found(path, folder));
    }
    content
        .problems
        .sort_by(|a, b| naturally(&a.place, &b.place));
    content.problems.truncate(MOST_PROBLEMS);
    content
}

/// Puts what a file holds where it belongs.
fn sorted(path: &str, value: Value, content: &mut Content, folders: &mut BTreeMap<String, Folder>) {
    let parts: Vec<&str> = path.split('/').collect();
    let name = parts.last().copied().unwrap_or_default();
    let lower = name.to_ascii_lowercase();
    if lower == "courseplans.json" || is_plans(&value) {
        content.plans = value;
        return;
    }
    if lower == "skillmodel.json" {
        content.skills.extend(skill_model(&value));
        return;
    }
    if lower.contains("bktparams") {
        return;
    }
    if let Some(at) = parts.iter().rposition(|part| *part == "steps") {
        let folder = folders.entry(parts[..at].join("/")).or_default();
        let step = parts.get(at + 1).copied().unwrap_or_default();
        let inner = folder
            .steps
            .entry(step.trim_end_matches(".json").to_owned())
            .or_default();
        match value {
            Value::Array(items) => inner.pathways.push((name.to_owned(), items)),
            value => inner.step = Some(value),
        }
        return;
    }
    match value {
        Value::Array(items) => {
            for item in items {
                content.problems.extend(whole(path, item));
            }
        }
        value if value.get("steps").is_some_and(Value::is_array) => {
            content.problems.extend(whole(path, value));
        }
        value
            if value.get("id").is_some()
                && (value.get("title").is_some() || value.get("body").is_some()) =>
        {
            let folder = parts[..parts.len() - 1].join("/");
            folders.entry(folder).or_default().problem = Some(value);
        }
        // A pool of problems by their ids.
        Value::Object(map) => {
            for (_, item) in map {
                content.problems.extend(whole(path, item));
            }
        }
        _ => {}
    }
}

fn is_plans(value: &Value) -> bool {
    let first = value.as_array().and_then(|list| list.first());
    first.is_some_and(|course| course.get("lessons").is_some_and(Value::is_array))
}

fn skill_model(value: &Value) -> BTreeMap<String, Vec<String>> {
    let mut skills = BTreeMap::new();
    for (step, names) in value.as_object().into_iter().flatten() {
        let names = names
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str);
        let names: Vec<String> = names
            .map(|name| name.trim().to_owned())
            .filter(|name| !name.is_empty())
            .collect();
        if !names.is_empty() {
            skills.insert(step.clone(), names);
        }
    }
    skills
}

/// A problem that holds its steps, and these their help.
fn whole(path: &str, problem: Value) -> Option<Found> {
    let steps = problem.get("steps")?.as_array()?;
    let steps = steps.iter().map(|step| FoundStep {
        pathway: default_pathway(step.get("hints")),
        step: step.clone(),
    });
    Some(Found {
        place: format!("{path}: {}", text_of(&problem, "id")),
        steps: steps.collect(),
        problem: problem.clone(),
    })
}

fn default_pathway(hints: Option<&Value>) -> Vec<Value> {
    match hints {
        Some(Value::Array(items)) => items.clone(),
        Some(Value::Object(pathways)) => {
            let chosen = pathways
                .get("DefaultPathway")
                .or_else(|| pathways.values().next());
            chosen
                .and_then(Value::as_array)
                .cloned()
                .unwrap_or_default()
        }
        _ => Vec::new(),
    }
}

fn found(path: String, folder: Folder) -> Option<Found> {
    let mut steps: Vec<(String, FoundStep)> = Vec::new();
    for (name, inner) in folder.steps {
        let mut pathways = inner.pathways;
        pathways.sort_by_key(|(name, _)| !name.contains("Default"));
        let pathway = pathways
            .into_iter()
            .next()
            .map(|(_, items)| items)
            .unwrap_or_default();
        if let Some(step) = inner.step {
            steps.push((name, FoundStep { step, pathway }));
        }
    }
    if steps.is_empty() && folder.problem.is_none() {
        return None;
    }
    steps.sort_by(|(a, _), (b, _)| naturally(a, b));
    let problem = folder.problem.unwrap_or(Value::Null);
    let id = text_of(&problem, "id");
    Some(Found {
        place: if path.is_empty() { id.to_owned() } else { path },
        steps: steps.into_iter().map(|(_, step)| step).collect(),
        problem,
    })
}

/// Names in the order in which people put them: `real2` before `real11`.
fn naturally(a: &str, b: &str) -> Ordering {
    let (mut a, mut b) = (a, b);
    loop {
        let (number_a, number_b) = (digits(a), digits(b));
        if number_a > 0 && number_b > 0 {
            let of = |text: &str, length: usize| text[..length].trim_start_matches('0').to_owned();
            let (x, y) = (of(a, number_a), of(b, number_b));
            let order = x.len().cmp(&y.len()).then_with(|| x.cmp(&y));
            if order != Ordering::Equal {
                return order;
            }
            (a, b) = (&a[number_a..], &b[number_b..]);
            continue;
        }
        match (a.chars().next(), b.chars().next()) {
            (None, None) => return Ordering::Equal,
            (None, Some(_)) => return Ordering::Less,
            (Some(_), None) => return Ordering::Greater,
            (Some(x), Some(y)) if x != y => return x.cmp(&y),
            (Some(x), Some(_)) => (a, b) = (&a[x.len_utf8()..], &b[x.len_utf8()..]),
        }
    }
}

fn digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

#[cfg(test)]
mod tests {
    use super::naturally;
    use std::cmp::Ordering;

    #[test]
    fn numbers_within_names_count() {
        assert_eq!(naturally("real2", "real11"), Ordering::Less);
        assert_eq!(naturally("a2b", "a02b"), Ordering::Equal);
        assert_eq!(naturally("pa", "pb"), Ordering::Less);
    }
}
