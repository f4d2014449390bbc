//! Ids that stay when a source is brought in again with more in it, wherever that stands.

use std::collections::{HashMap, HashSet};

use sha2::{Digest, Sha256};
use toml::Table;

use super::asked::Asked;
use super::{Brought, BroughtQuestion, Ids, Source, own_id, slug};

/// What questions are called in their source, until all of them are known.
///
/// No id hangs on what comes before a question: another question that is called the same would
/// otherwise get the answers that were given to this one.
#[derive(Default)]
pub(super) struct Called {
    is_folder: bool,
    all: Vec<Call>,
}

/// What one question is called.
struct Call {
    /// Three ways to call it, each of which tells more of it.
    ways: [String; 3],
}

impl Called {
    pub(super) fn of(source: &Source) -> Called {
        let is_file = matches!(source.files.as_slice(), [file] if file.path == source.name);
        Called {
            is_folder: !is_file,
            all: Vec::new(),
        }
    }

    /// Notes what a question is called. `is_own` says that it is an id in the source, which is
    /// its own in all files; other names are those of their file.
    pub(super) fn add(&mut self, asked: &mut Asked, name: &str, is_own: bool, file: &str) {
        let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
        let within = |name: &str| match self.is_folder {
            true => slug(&format!("{stem} {name}")),
            false => slug(name),
        };
        let words = match first_words(asked) {
            words if words.is_empty() => name.to_owned(),
            words => words,
        };
        let ways = [
            if is_own { own_id(name) } else { within(name) },
            within(if is_own && self.is_folder {
                name
            } else {
                &words
            }),
            within(&format!("{words} {}", sum(&asked.table))),
        ];
        // Its place among all, until `give`.
        asked.set("id", self.all.len().to_string());
        self.all.push(Call { ways });
    }

    /// Gives the ids: each question is called in the first way that is no other's.
    pub(super) fn give(self, brought: &mut Brought) {
        let mut given: Vec<Option<&str>> = vec![None; self.all.len()];
        let mut taken: HashSet<&str> = HashSet::new();
        for way in 0..3 {
            let mut times: HashMap<&str, usize> = HashMap::new();
            let open = open(&self.all, &given);
            for (_, call) in &open {
                *times.entry(&call.ways[way]).or_default() += 1;
            }
            for (at, call) in open {
                let id = call.ways[way].as_str();
                if times.get(id) == Some(&1) && !taken.contains(id) {
                    given[at] = Some(id);
                }
            }
            taken.extend(times.into_keys());
        }
        let mut ids = Ids::default();
        let last: Vec<String> = (self.all.iter().zip(given))
            .map(|(call, id)| ids.give(id.unwrap_or(&call.ways[2])))
            .collect();
        let name = |question: &mut BroughtQuestion| {
            let at = question.table.get("id").and_then(toml::Value::as_str);
            let at = at.and_then(|at| at.parse::<usize>().ok());
            if let Some(id) = at.and_then(|at| last.get(at)) {
                question.table.insert("id".to_owned(), id.clone().into());
            }
        };
        for question in brought.skills.iter_mut().flat_map(|s| &mut s.questions) {
            name(question);
            question.apart.iter_mut().for_each(name);
        }
    }
}

/// The questions that have no id yet.
fn open<'c>(all: &'c [Call], given: &[Option<&str>]) -> Vec<(usize, &'c Call)> {
    let all = all.iter().zip(given).enumerate();
    let open = all.filter_map(|(at, (call, id))| id.is_none().then_some((at, call)));
    open.collect()
}

/// The first words of a question, which an id is made of.
pub(super) fn first_words(asked: &Asked) -> String {
    let text = |key: &str| asked.table.get(key).and_then(toml::Value::as_str);
    let code = text("code").filter(|_| text("kind") == Some("output"));
    let text = code.or_else(|| text("text")).or_else(|| text("prompt"));
    let words = text
        .unwrap_or_default()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    words.take(6).collect::<Vec<_>>().join(" ")
}

/// A part of the checksum of what a question asks.
fn sum(table: &Table) -> String {
    let mut sum = Sha256::new();
    for key in ["prompt", "text", "code", "options", "pairs", "answer"] {
        if let Some(value) = table.get(key) {
            sum.update(format!("{key} {value}\n"));
        }
    }
    let sum: String = sum.finalize().iter().map(|b| format!("{b:02x}")).collect();
    sum[..8].to_owned()
}
