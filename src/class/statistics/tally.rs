//! Counting what learners did, one learner after another, each with a bounded part.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use super::sums::{FEWEST, LENGTH, TIMES};

/// Highest position of an answer among those to its skill that is told apart.
const POSITION: u64 = 20;
/// So many later answers of a learner to a question are counted: with more, how many there
/// are would tell of fewer than five.
const LATER: u64 = 1;
/// Seconds at which a bucket of times ends.
const ENDS: [f64; TIMES - 1] = [5.0, 10.0, 20.0, 40.0, 80.0];

/// An answer that counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Given {
    /// The question's id; `id#1` for its first step.
    pub question: String,
    /// The skills that it practises, most important first.
    pub skills: Vec<String>,
    /// Whether it was right without help, or with little.
    pub right: bool,
    /// How long it took; nothing where that is not known.
    pub seconds: Option<f64>,
    /// The mistake that was recognised.
    pub mistake: Option<String>,
}

/// A resource that was opened for a skill, the first time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// Its id.
    pub resource: String,
    /// The skill that it was opened for.
    pub skill: String,
    /// How many answers were given before.
    pub before: usize,
    /// Whether it was of use, by the learner's last word.
    pub useful: Option<bool>,
}

/// What one learner did.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Done {
    /// Their answers in the order in which they were given.
    pub answers: Vec<Given>,
    /// The resources that they opened: of each resource and skill, the first one counts.
    pub opened: Vec<Opened>,
}

impl From<Vec<Given>> for Done {
    fn from(answers: Vec<Given>) -> Done {
        Done {
            answers,
            opened: Vec::new(),
        }
    }
}

/// Sums over learners in the order in which they come, in fives: who is left over at the end
/// is not counted, so that two numbers of learners of a tally differ by five or not at all.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    /// By skill, the row of each learner, in order: its answers in binary, after a one.
    pub(super) rows: BTreeMap<String, Vec<u16>>,
    pub(super) questions: BTreeMap<String, Asked>,
    pub(super) mistakes: BTreeMap<(String, String), Followed>,
    pub(super) resources: BTreeMap<(String, String), Looked>,
    /// Learners who came, and their answers.
    pub learners: u64,
    pub answers: u64,
}

/// Something of at most five learners, and sums over the fives before.
#[derive(Clone, Debug)]
pub(super) struct Fives<T> {
    waiting: Vec<T>,
}

impl<T> Default for Fives<T> {
    fn default() -> Self {
        Fives {
            waiting: Vec::new(),
        }
    }
}

impl<T> Fives<T> {
    /// Adds one; gives five where they are full.
    fn push(&mut self, one: T) -> Vec<T> {
        self.waiting.push(one);
        match self.waiting.len() as u64 == FEWEST {
            true => std::mem::take(&mut self.waiting),
            false => Vec::new(),
        }
    }
}

/// The first answer of one learner to a question.
#[derive(Clone, Copy, Debug)]
struct First {
    right: bool,
    position: u64,
    bucket: Option<usize>,
}

/// What is counted of a question.
#[derive(Clone, Debug, Default)]
pub(super) struct Asked {
    pub(super) skills: Vec<String>,
    first: Fives<First>,
    pub(super) learners: u64,
    pub(super) right: u64,
    pub(super) position: u64,
    pub(super) times: [u64; TIMES],
    again: Fives<(u64, u64)>,
    pub(super) later: Later,
}

/// Later answers.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Later {
    pub(super) learners: u64,
    pub(super) answers: u64,
    pub(super) right: u64,
    /// Learners with an answer right, and with one wrong.
    pub(super) some_right: u64,
    pub(super) some_wrong: u64,
}

/// What is counted of a mistake.
#[derive(Clone, Debug, Default)]
pub(super) struct Followed {
    made: Fives<usize>,
    pub(super) learners: u64,
    pub(super) next: [u64; 3],
}

/// What is counted of a resource.
#[derive(Clone, Debug, Default)]
pub(super) struct Looked {
    opened: Fives<(usize, usize)>,
    pub(super) learners: u64,
    pub(super) next: [u64; 3],
    pub(super) useful: [u64; 3],
}

impl Tally {
    /// Adds a learner.
    pub fn add(&mut self, done: &Done) {
        let answers = &done.answers;
        self.learners += 1;
        self.answers += answers.len() as u64;
        let mut skills: BTreeMap<&str, (u16, u64)> = BTreeMap::new();
        // By question: the first answer, and later ones.
        let mut asked: BTreeMap<&str, (&Given, First, u64, u64)> = BTreeMap::new();
        // By question and mistake, what came next; those that wait for it by skill.
        let mut made: BTreeMap<(&str, &str), usize> = BTreeMap::new();
        let mut open: BTreeMap<&str, Vec<(&str, &str)>> = BTreeMap::new();
        for given in answers {
            let Some(main) = given.skills.first() else {
                continue;
            };
            for key in open.remove(main.as_str()).unwrap_or_default() {
                made.insert(key, usize::from(!given.right));
            }
            for skill in &given.skills {
                let (row, n) = skills.entry(skill).or_insert((1, 0));
                *n += 1;
                if *n <= LENGTH as u64 {
                    *row = *row << 1 | u16::from(given.right);
                }
            }
            let position = skills.get(main.as_str()).map_or(1, |(_, n)| *n);
            match asked.get_mut(given.question.as_str()) {
                Some((_, _, again, right)) if *again < LATER => {
                    *again += 1;
                    *right += u64::from(given.right);
                }
                Some(_) => {}
                None => {
                    let bucket = given
                        .seconds
                        .map(|s| ENDS.iter().filter(|e| s >= **e).count());
                    let first = First {
                        right: given.right,
                        position: position.min(POSITION),
                        bucket,
                    };
                    asked.insert(&given.question, (given, first, 0, 0));
                }
            }
            if let Some(mistake) = &given.mistake {
                let key = (given.question.as_str(), mistake.as_str());
                if let Entry::Vacant(first) = made.entry(key) {
                    first.insert(2);
                    open.entry(main).or_default().push(key);
                }
            }
        }
        for (skill, (row, _)) in skills {
            match self.rows.get_mut(skill) {
                Some(rows) => rows.push(row),
                None => drop(self.rows.insert(skill.to_owned(), vec![row])),
            }
        }
        for (id, (given, first, again, right)) in asked {
            let to = self.questions.entry(id.to_owned()).or_default();
            if to.skills.is_empty() {
                to.skills.clone_from(&given.skills);
            }
            to.take(first, again, right);
        }
        for ((question, mistake), next) in made {
            let key = (question.to_owned(), mistake.to_owned());
            let to = self.mistakes.entry(key).or_default();
            for next in to.made.push(next) {
                to.learners += 1;
                to.next[next] += 1;
            }
        }
        let mut known = BTreeSet::new();
        for opened in &done.opened {
            if known.insert((opened.skill.as_str(), opened.resource.as_str())) {
                self.looked(opened, answers);
            }
        }
    }

    /// Counts what came of a resource.
    fn looked(&mut self, opened: &Opened, answers: &[Given]) {
        let to = (answers.iter().skip(opened.before))
            .find(|given| given.skills.first() == Some(&opened.skill));
        let next = to.map_or(2, |given| usize::from(!given.right));
        let useful = opened.useful.map_or(2, |useful| usize::from(!useful));
        let key = (opened.skill.clone(), opened.resource.clone());
        let to = self.resources.entry(key).or_default();
        for (next, useful) in to.opened.push((next, useful)) {
            to.learners += 1;
            to.next[next] += 1;
            to.useful[useful] += 1;
        }
    }
}

impl Asked {
    fn take(&mut self, first: First, again: u64, right: u64) {
        let five = self.first.push(first);
        // What is true of all five: a sum would tell of the one who came later.
        let position = five.iter().map(|first| first.position).min().unwrap_or(0);
        for first in five {
            self.learners += 1;
            self.right += u64::from(first.right);
            self.position += position;
            if let Some(bucket) = first.bucket {
                self.times[bucket] += 1;
            }
        }
        if again == 0 {
            return;
        }
        for (again, right) in self.again.push((again, right)) {
            self.later.learners += 1;
            self.later.answers += again;
            self.later.right += right;
            self.later.some_right += u64::from(right > 0);
            self.later.some_wrong += u64::from(right < again);
        }
    }
}
