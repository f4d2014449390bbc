//! The roll of a class: who handed in what, and what is held of it.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::bundle::{Bundle, is_answer};
use super::keep::Keep;
use super::keys::digest;
use super::member::Member;
use super::notes::Notes;
use crate::disk::remove;
use crate::journal::{Event, EventKind, renamed};
use crate::words::{Message, message};

const FILE: &str = "roll.age";

/// What is held of one learner in one course.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    /// When the newest bundle was made.
    pub made: Timestamp,
    /// The course's version, as the bundle says.
    pub version: String,
    pub answers: usize,
    pub typed: bool,
    /// When it came in.
    pub came: Timestamp,
    pub(super) sum: String,
}

/// One learner on the roll.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The key that the first bundle was signed with: later ones must be, too.
    pub(super) key: String,
    /// By course.
    pub courses: BTreeMap<String, Held>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Index {
    pub(super) members: BTreeMap<String, Entry>,
    /// Who was erased, and what was made up to when stays out.
    #[serde(default)]
    pub(super) erased: BTreeMap<String, Timestamp>,
    /// What happened before stays out.
    #[serde(default)]
    pub(super) retired: Option<Timestamp>,
    /// The number of the last plan.
    #[serde(default)]
    pub(super) plans: u64,
    /// Whether names or groups were written: their file is there then.
    #[serde(default)]
    has_notes: bool,
}

/// A class's roll, with its names.
#[derive(Debug)]
pub struct Roll {
    pub keep: Keep,
    pub notes: Notes,
    pub(super) index: Index,
    /// Whether the file of the names is gone.
    lacks_notes: bool,
}

/// The file of one learner in one course.
pub(super) fn file(id: &str, course: &str) -> String {
    format!("members/{id}-{}.age", &digest(course.as_bytes())[..8])
}

impl Roll {
    /// Reads a class's roll.
    ///
    /// # Errors
    /// Where it can't be read.
    pub fn open(keep: Keep) -> Result<Roll, Message> {
        let index = match keep.get(FILE)? {
            None => Index::default(),
            Some(text) => serde_json::from_slice(&text).map_err(|_| keep.damaged(FILE))?,
        };
        let notes = Notes::read(&keep)?;
        let lacks_notes = index.has_notes && notes.is_none();
        let notes = notes.unwrap_or_default();
        Ok(Roll {
            keep,
            notes,
            index,
            lacks_notes,
        })
    }

    /// Writes the names and groups.
    ///
    /// # Errors
    /// Where that fails.
    pub fn write_notes(&mut self) -> Result<(), Message> {
        self.notes.write(&self.keep)?;
        if !self.index.has_notes {
            self.index.has_notes = true;
            self.write()?;
        }
        Ok(())
    }

    /// That the names and groups are gone, and what to do, where they are.
    pub fn notes_lost(&self) -> Option<Message> {
        let path = self.keep.dir();
        self.lacks_notes
            .then(|| message!("class-names-lost", path = path))
    }

    pub(super) fn write(&self) -> Result<(), Message> {
        let text = serde_json::to_vec(&self.index).map_err(|e| Message::verbatim(e.to_string()))?;
        self.keep.put(FILE, &text)
    }

    /// Everybody on the roll, by pseudonym.
    pub fn entries(&self) -> impl Iterator<Item = (&str, &Entry)> {
        self.index
            .members
            .iter()
            .map(|(id, entry)| (id.as_str(), entry))
    }

    /// From when on events are held, where some were retired.
    pub fn retired(&self) -> Option<Timestamp> {
        self.index.retired
    }

    /// The pseudonym that is meant: by itself, by a beginning that only it has, or by the
    /// name that the teacher gave to it.
    ///
    /// # Errors
    /// Where nobody or more than one is meant.
    pub fn find(&self, word: &str) -> Result<String, Message> {
        if self.index.members.contains_key(word) {
            return Ok(word.to_owned());
        }
        let named = |id: &&String| self.notes.name(id) == Some(word);
        let of_name: Vec<&String> = self.index.members.keys().filter(named).collect();
        let begins = |id: &&String| !word.is_empty() && id.starts_with(&word.to_lowercase());
        let found = match of_name.is_empty() {
            true => self.index.members.keys().filter(begins).collect(),
            false => of_name,
        };
        let shown = crate::text::clean(word);
        match found[..] {
            [one] => Ok(one.clone()),
            [] => {
                let nobody = message!("class-nobody", word = shown);
                Err(Message::sentences(
                    [nobody].into_iter().chain(self.notes_lost()),
                ))
            }
            ref several => Err(message!("class-several", word = shown, n = several.len())),
        }
    }

    /// Whether a word could be taken for a pseudonym of this class: as a name, it would
    /// mean two people.
    pub fn is_like_one(&self, word: &str) -> bool {
        let word = word.trim().to_lowercase();
        !word.is_empty() && self.index.members.keys().any(|id| id.starts_with(&word))
    }

    /// The pseudonyms that words mean: groups, names and pseudonyms.
    ///
    /// # Errors
    /// Where one means nobody.
    pub fn find_all(&self, words: &[String]) -> Result<BTreeSet<String>, Message> {
        let mut found = BTreeSet::new();
        for word in words {
            let in_group = |id: &&String| {
                let known = self.notes.0.get(*id);
                known.is_some_and(|known| known.groups.iter().any(|group| group == word))
            };
            let group: Vec<String> = self
                .index
                .members
                .keys()
                .filter(in_group)
                .cloned()
                .collect();
            match group.is_empty() {
                true => drop(found.insert(self.find(word)?)),
                false => found.extend(group),
            }
        }
        Ok(found)
    }

    /// Puts a bundle's events in place of what was held, without what is retired. The roll
    /// itself is still to be written: where that is cut off, the bundle is taken in again.
    pub(super) fn hold(&mut self, bundle: &Bundle, now: Timestamp) -> Result<(), Message> {
        let contents = &bundle.contents;
        let from = self.index.retired.unwrap_or(Timestamp::MIN);
        let events = bundle.events.iter().filter(|event| event.at >= from);
        let held: Vec<&Event> = events.collect();
        put_events(&self.keep, &contents.id, &contents.course, &held)?;
        let entry = self.index.members.entry(contents.id.clone()).or_default();
        entry.key.clone_from(&bundle.key);
        entry.courses.insert(
            contents.course.clone(),
            Held {
                made: contents.made,
                version: contents.version.clone(),
                answers: held.iter().filter(|event| is_answer(&event.kind)).count(),
                typed: contents.holds.typed,
                came: now,
                sum: bundle.sum.clone(),
            },
        );
        Ok(())
    }

    /// Whether what is held of a learner in a course is there, and can be read.
    pub(super) fn is_readable(&self, id: &str, course: &str) -> bool {
        let there = crate::disk::fs::exists(&self.keep.dir().join(file(id, course)));
        there && get_events(&self.keep, id, course).is_ok()
    }

    /// Whether files of learners are there, of whom the roll knows nothing.
    pub fn is_lost(&self) -> bool {
        let members = self.keep.dir().join("members");
        self.index.members.is_empty()
            && super::files::names(&members, 1).is_ok_and(|names| !names.is_empty())
    }

    /// Takes out what happened before a time, and who has nothing left.
    ///
    /// # Errors
    /// Where something can't be read or written.
    pub fn retire(&mut self, before: Timestamp) -> Result<usize, Message> {
        let mut gone = 0;
        // Noted first: what is cut off can't come back with a bundle.
        self.index.retired = self.index.retired.max(Some(before));
        self.write()?;
        let ids: Vec<String> = self.index.members.keys().cloned().collect();
        for id in ids {
            let courses: Vec<String> = match self.index.members.get(&id) {
                Some(entry) => entry.courses.keys().cloned().collect(),
                None => continue,
            };
            for course in courses {
                gone += self.retire_one(&id, &course, before)?;
            }
        }
        self.index
            .members
            .retain(|_, entry| !entry.courses.is_empty());
        let members = &self.index.members;
        self.notes.0.retain(|id, _| members.contains_key(id));
        self.write_notes()?;
        self.write()?;
        Ok(gone)
    }

    fn retire_one(&mut self, id: &str, course: &str, before: Timestamp) -> Result<usize, Message> {
        let events = get_events(&self.keep, id, course)?;
        let kept: Vec<&Event> = events.iter().filter(|event| event.at >= before).collect();
        let answers = kept.iter().filter(|event| is_answer(&event.kind)).count();
        let Some(entry) = self.index.members.get_mut(id) else {
            return Ok(0);
        };
        match answers {
            0 => {
                let path = self.keep.dir().join(file(id, course));
                remove(&path).map_err(|e| e.message())?;
                entry.courses.remove(course);
            }
            answers => {
                put_events(&self.keep, id, course, &kept)?;
                if let Some(held) = entry.courses.get_mut(course) {
                    held.answers = answers;
                }
            }
        }
        Ok(events.len() - if answers == 0 { 0 } else { kept.len() })
    }

    /// Takes out all of a learner, the name too; what they made up to `until` stays out.
    pub(super) fn erase(&mut self, id: &str, until: Timestamp) -> Result<(), Message> {
        self.index.erased.insert(id.to_owned(), until);
        self.write()?;
        let entry = self.index.members.remove(id).unwrap_or_default();
        for course in entry.courses.keys() {
            let path = self.keep.dir().join(file(id, course));
            remove(&path).map_err(|e| e.message())?;
        }
        self.notes.0.remove(id);
        self.write_notes()?;
        self.write()
    }

    /// The number of the next plan, which is taken by that.
    ///
    /// # Errors
    /// Where that can't be kept.
    pub(super) fn next_plan(&mut self) -> Result<u64, Message> {
        self.index.plans += 1;
        self.write()?;
        Ok(self.index.plans)
    }
}

fn put_events(keep: &Keep, id: &str, course: &str, events: &[&Event]) -> Result<(), Message> {
    let mut text = Vec::new();
    for event in events {
        serde_json::to_writer(&mut text, event).map_err(|e| Message::verbatim(e.to_string()))?;
        text.push(b'\n');
    }
    keep.put(&file(id, course), &text)
}

fn get_events(keep: &Keep, id: &str, course: &str) -> Result<Vec<Event>, Message> {
    let name = file(id, course);
    let text = keep.get(&name)?.unwrap_or_default();
    let lines = text.split(|&b| b == b'\n').filter(|line| !line.is_empty());
    let read = lines.enumerate().map(|(at, line)| {
        serde_json::from_slice(line).map_err(|_| {
            let path = keep.dir().join(&name);
            message!("class-held-damaged", path = &path, line = at + 1)
        })
    });
    read.collect()
}

/// All that is held of a course, one learner after another, in the order of the roll. Only
/// one is in memory at a time. `was` are ids that the course had before: what was handed in
/// under them is of it, too.
pub fn members<'r>(
    roll: &'r Roll,
    of: &'r str,
    was: &'r [String],
) -> impl FnMut() -> Result<Option<Member>, Message> + 'r {
    let mut all = roll.index.members.iter();
    move || {
        for (id, entry) in all.by_ref() {
            let ids = was.iter().map(String::as_str).chain([of]);
            let held = ids.filter_map(|course| entry.courses.get_key_value(course));
            let mut held: Vec<(&String, &Held)> = held.collect();
            held.sort_by_key(|(_, held)| held.made);
            let Some((_, newest)) = held.last() else {
                continue;
            };
            let mut events = Vec::new();
            for (course, _) in &held {
                let more = renamed(&get_events(&roll.keep, id, course)?, was, of);
                events = and_then(events, more);
            }
            return Ok(Some(Member {
                id: id.clone(),
                name: roll.notes.name(id).map(str::to_owned),
                course: of.to_owned(),
                version: newest.version.clone(),
                as_of: newest.made,
                events,
            }));
        }
        Ok(None)
    }
}

/// What an older bundle of a course holds and a newer one does not, then the newer one: the
/// same event counts once, also where only one of them has what was typed.
fn and_then(older: Vec<Event>, newer: Vec<Event>) -> Vec<Event> {
    if older.is_empty() {
        return newer;
    }
    let known: HashSet<String> = newer.iter().filter_map(untyped).collect();
    let is_gone = |event: &Event| untyped(event).is_none_or(|event| !known.contains(&event));
    let mut all: Vec<Event> = older.into_iter().filter(is_gone).collect();
    all.extend(newer);
    all
}

/// An event without what was typed, as text.
fn untyped(event: &Event) -> Option<String> {
    let mut event = event.clone();
    match &mut event.kind {
        EventKind::Attempt(attempt)
        | EventKind::Probed(attempt)
        | EventKind::Tested { attempt, .. }
        | EventKind::Retried { attempt, .. }
        | EventKind::Reviewed { attempt, .. } => attempt.answer = None,
        _ => {}
    }
    serde_json::to_string(&event).ok()
}
