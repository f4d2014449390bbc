//! The numbers of a statistics file.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Fewest learners behind any number.
pub const FEWEST: u64 = 5;
/// So many answers of a learner to a skill are kept; the rest is cut off.
pub const LENGTH: usize = 12;
/// Times of first answers are told apart in so many buckets: under 5, 10, 20, 40 and 80
/// seconds, and longer.
pub const TIMES: usize = 6;

/// Where numbers come from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Source {
    /// The checksum of the file's numbers, in hexadecimal digits.
    pub id: String,
    /// The key that signed it; nothing where none did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// Whether it was joined of others, which stand beside it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub joined: bool,
}

/// What a statistics file says of itself.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Head {
    /// The course's id.
    pub course: String,
    /// The course's version; empty where it is not known or there are several.
    #[serde(default)]
    pub version: String,
    /// The day on which it was made, by UTC, as 2026-12-24.
    pub made: String,
    /// [`FEWEST`] when it was made.
    pub fewest: u64,
    /// [`LENGTH`] when it was made.
    pub length: usize,
    /// ε of the noise on each number, where there is noise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub noise: Option<f64>,
    /// The files that were joined, in order; none in one of a single class.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub of: Vec<Source>,
}

/// What is known of a question, by the first answer of each learner unless said otherwise.
/// All are sums.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfQuestion {
    /// The skills that it practises, most important first.
    pub skills: Vec<String>,
    /// Who answered it.
    pub learners: u64,
    /// Which answer to its first skill it was, from 1 on and at most 20, summed: of each five,
    /// five times the least.
    pub position: u64,
    /// Of how many learners it is told how many were right.
    #[serde(default)]
    pub of: u64,
    /// Those who were right, of `of`.
    #[serde(default)]
    pub right: u64,
    /// Where fewer than [`FEWEST`] were wrong: in how many files, and of how many learners.
    #[serde(default, skip_serializing_if = "is_nothing")]
    pub few_wrong: (u64, u64),
    /// Where fewer than [`FEWEST`] were right, likewise.
    #[serde(default, skip_serializing_if = "is_nothing")]
    pub few_right: (u64, u64),
    /// How many took so long, by bucket; 0 where it is not told.
    pub times: [u64; TIMES],
    /// Of how many it is not told how long they took.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub untold: u64,
    /// Who answered it again later, how often (the first time of each), and how many of those
    /// answers were right; all 0 where it is not told.
    #[serde(default, skip_serializing_if = "is_no_later")]
    pub later: (u64, u64, u64),
}

/// What followed on a mistake's feedback: the next answer to the question's first skill, of
/// each learner once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfMistake {
    /// Who made it.
    pub learners: u64,
    /// Next were right, next were wrong, had no next answer; 0 where it is not told.
    pub next: [u64; 3],
    /// Of how many it is not told.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub untold: u64,
}

/// What followed on a resource: of each learner once, the first time that they opened it for the
/// skill.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfResource {
    /// Who opened it.
    pub learners: u64,
    /// Of how many the next answer to the skill was right, was wrong, was not there; 0 where it
    /// is not told.
    pub next: [u64; 3],
    /// Of how many that is not told.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub untold: u64,
    /// How many said that it was of use, that it was of none, nothing; 0 where it is not told.
    pub useful: [u64; 3],
    /// Of how many that is not told.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub unsaid: u64,
}

fn is_zero(n: &u64) -> bool {
    *n == 0
}

fn is_nothing(of: &(u64, u64)) -> bool {
    *of == (0, 0)
}

fn is_no_later(of: &(u64, u64, u64)) -> bool {
    *of == (0, 0, 0)
}

/// A statistics file, or several that were joined.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Statistics {
    pub head: Head,
    /// How many learners answered so, by skill and row: 1 for an answer that was right
    /// without help or with little, 0 for another, oldest first.
    pub rows: BTreeMap<(String, String), u64>,
    /// By question, or step of one (`id#1`).
    pub questions: BTreeMap<String, OfQuestion>,
    /// By question and mistake.
    pub mistakes: BTreeMap<(String, String), OfMistake>,
    /// By skill and resource.
    pub resources: BTreeMap<(String, String), OfResource>,
}

impl OfQuestion {
    pub(super) fn add(&mut self, other: &OfQuestion) {
        if self.skills.is_empty() {
            self.skills.clone_from(&other.skills);
        }
        self.learners += other.learners;
        self.position += other.position;
        self.of += other.of;
        self.right += other.right;
        self.few_wrong.0 += other.few_wrong.0;
        self.few_wrong.1 += other.few_wrong.1;
        self.few_right.0 += other.few_right.0;
        self.few_right.1 += other.few_right.1;
        for (sum, n) in self.times.iter_mut().zip(other.times) {
            *sum += n;
        }
        self.untold += other.untold;
        self.later.0 += other.later.0;
        self.later.1 += other.later.1;
        self.later.2 += other.later.2;
    }

    /// How many were right, and how many in all: where fewer than [`FEWEST`] were one or the
    /// other, half of that is taken.
    pub fn split(&self) -> (f64, f64) {
        let half = FEWEST as f64 / 2.0;
        let most = |(files, learners): (u64, u64)| learners as f64 - half * files as f64;
        let right = self.right as f64 + most(self.few_wrong) + half * self.few_right.0 as f64;
        let of = self.of + self.few_wrong.1 + self.few_right.1;
        (right, of as f64)
    }
}

impl OfMistake {
    pub(super) fn add(&mut self, other: &OfMistake) {
        self.learners += other.learners;
        for (sum, n) in self.next.iter_mut().zip(other.next) {
            *sum += n;
        }
        self.untold += other.untold;
    }
}

impl OfResource {
    pub(super) fn add(&mut self, other: &OfResource) {
        self.learners += other.learners;
        for (sum, n) in self.next.iter_mut().zip(other.next) {
            *sum += n;
        }
        self.untold += other.untold;
        for (sum, n) in self.useful.iter_mut().zip(other.useful) {
            *sum += n;
        }
        self.unsaid += other.unsaid;
    }
}

impl Statistics {
    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        let none = self.rows.is_empty() && self.questions.is_empty();
        none && self.mistakes.is_empty() && self.resources.is_empty()
    }

    /// Adds the numbers of another one.
    pub(super) fn add(&mut self, other: &Statistics) {
        for (row, n) in &other.rows {
            *self.rows.entry(row.clone()).or_default() += n;
        }
        for (id, question) in &other.questions {
            self.questions.entry(id.clone()).or_default().add(question);
        }
        for (key, mistake) in &other.mistakes {
            self.mistakes.entry(key.clone()).or_default().add(mistake);
        }
        for (key, resource) in &other.resources {
            self.resources.entry(key.clone()).or_default().add(resource);
        }
    }

    /// Learners of the skill that most are told of: as many there are at least.
    pub fn learners(&self) -> u64 {
        let mut by_skill: BTreeMap<&str, u64> = BTreeMap::new();
        for ((skill, _), n) in &self.rows {
            *by_skill.entry(skill).or_default() += n;
        }
        by_skill.into_values().max().unwrap_or(0)
    }

    /// Answers in the rows: one of several skills counts for each.
    pub fn answers(&self) -> u64 {
        let each = self
            .rows
            .iter()
            .map(|((_, row), n)| n.saturating_mul(row.len() as u64));
        each.fold(0, u64::saturating_add)
    }
}
