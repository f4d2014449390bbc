//! Who was counted already. Two files made on two days differ by the guarded sums of five new
//! learners or more, or not at all: each learner counts once, with what they had answered by
//! then, and what was told is only added to.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::guard::told;
use super::sums::{FEWEST, Head, Statistics};
use super::tally::{Done, Tally};
use crate::class::Keep;
use crate::class::keys::digest;
use crate::words::Message;

/// What was told of a course, and of whom.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Counted {
    who: BTreeSet<String>,
    /// Answers of those who were counted.
    pub answers: u64,
    /// The sums, without noise.
    pub sums: Statistics,
}

/// It as it is written, encrypted to the class.
#[derive(Serialize, Deserialize)]
struct Written {
    who: BTreeSet<String>,
    answers: u64,
    sums: String,
}

/// The file of a course in the class's directory.
fn file(course: &str) -> String {
    format!("statistics-{}.age", &digest(course.as_bytes())[..8])
}

impl Counted {
    /// Reads what a class told of a course; nothing where it told nothing yet.
    ///
    /// # Errors
    /// Where it can't be read.
    pub fn read(keep: &Keep, course: &str) -> Result<Counted, Message> {
        let name = file(course);
        let Some(text) = keep.get(&name)? else {
            return Ok(Counted::default());
        };
        let written: Written = serde_json::from_slice(&text).map_err(|_| keep.damaged(&name))?;
        let sums = Statistics::read(written.sums.as_bytes());
        let (_, sums) = sums.map_err(|_| keep.damaged(&name))?;
        Ok(Counted {
            who: written.who,
            answers: written.answers,
            sums,
        })
    }

    /// Keeps it. To be done before the sums are handed out.
    ///
    /// # Errors
    /// Where it can't be written.
    pub fn write(&self, keep: &Keep) -> Result<(), Message> {
        let failed = |e: serde_json::Error| Message::verbatim(e.to_string());
        let written = Written {
            who: self.who.clone(),
            answers: self.answers,
            sums: self.sums.write(None).map_err(failed)?,
        };
        let text = serde_json::to_vec(&written).map_err(failed)?;
        keep.put(&file(&self.sums.head.course), &text)
    }

    /// How many were counted.
    pub fn learners(&self) -> usize {
        self.who.len()
    }

    /// Counts learners, each with a pseudonym, who were not counted yet: in fives, and only
    /// where something may be told of them. Gives how many of them wait.
    ///
    /// # Errors
    /// The first error of the learners ends it, and nothing is counted.
    pub fn add<E>(
        &mut self,
        learners: impl Iterator<Item = Result<(String, Done), E>>,
        head: &Head,
    ) -> Result<usize, E> {
        let mut tally = Tally::default();
        let mut five: Vec<(String, Done)> = Vec::new();
        let mut new: Vec<String> = Vec::new();
        for learner in learners {
            let (id, done) = learner?;
            if done.answers.is_empty() || self.who.contains(&id) {
                continue;
            }
            five.push((id, done));
            if five.len() as u64 == FEWEST {
                for (id, done) in five.drain(..) {
                    tally.add(&done);
                    new.push(id);
                }
            }
        }
        let more = told(&tally, head.clone());
        if more.is_empty() {
            return Ok(new.len() + five.len());
        }
        if self.who.is_empty() {
            self.sums.head = more.head.clone();
        }
        if self.sums.head.version != more.head.version {
            self.sums.head.version.clear();
        }
        self.sums.head.made.clone_from(&more.head.made);
        self.sums.add(&more);
        self.answers += tally.answers;
        self.who.extend(new);
        Ok(five.len())
    }
}
