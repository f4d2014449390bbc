//! What other learners' answers say of skills and questions, and of what
//! follows what.

use std::collections::HashMap;

use crate::learner::belief::strength::{logit, sigmoid};

/// How many answers back one question may tell of another.
pub(super) const WINDOW: usize = 10;

/// One answer, with indices of its question, its skills and the set that these make.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    pub item: u32,
    /// Each once, sorted; never empty (questions without skills share one of their own).
    pub skills: Vec<u32>,
    pub set: u32,
    /// Seconds; `None` where only the order is known.
    pub time: Option<f64>,
    /// 0 to 1.
    pub credit: f64,
}

/// Wins and answers, by index.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Tally {
    wins: f64,
    count: f64,
}

/// Sums over learners: differences of two of them leave a learner out.
#[derive(Clone, Debug, Default)]
pub struct Sums {
    all: Tally,
    skills: HashMap<u32, Tally>,
    sets: HashMap<u32, Tally>,
    items: HashMap<u32, Tally>,
    pairs: HashMap<(u32, u32), Pair>,
    /// How often one question came right after another, and after any.
    follows: HashMap<(u32, u32), f64>,
    from: HashMap<u32, f64>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Pair {
    product: f64,
    square: f64,
}

/// What a population says of a question.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Facts {
    /// Log-odds of a right answer for its skills, and what the set of skills
    /// and the question itself add to that.
    pub skill: f64,
    pub set: f64,
    pub item: f64,
    /// Answers to the question.
    pub evidence: f64,
}

/// What the answers before say of this question.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Neighbours {
    pub last: f64,
    pub window: f64,
    /// Logarithm of how usual it is that this question comes after the last one.
    pub usual: f64,
    pub unknown: f64,
}

impl Sums {
    /// Adds one learner's answers.
    pub(super) fn add(&mut self, answers: &[Answer]) {
        for answer in answers {
            let tally = |t: &mut Tally| {
                t.wins += answer.credit;
                t.count += 1.0;
            };
            tally(&mut self.all);
            for &skill in &answer.skills {
                tally(self.skills.entry(skill).or_default());
            }
            tally(self.sets.entry(answer.set).or_default());
            tally(self.items.entry(answer.item).or_default());
        }
    }

    /// Adds what one learner's surprises tell of pairs of questions.
    pub(super) fn add_pairs(&mut self, answers: &[Answer], surprises: &[f64]) {
        for i in 0..answers.len() {
            for j in i.saturating_sub(WINDOW)..i {
                if answers[i].item != answers[j].item {
                    let key = (answers[j].item, answers[i].item);
                    let pair = self.pairs.entry(key).or_default();
                    pair.product += surprises[i] * surprises[j];
                    pair.square += surprises[j] * surprises[j];
                }
            }
            if i > 0 {
                let before = answers[i - 1].item;
                *self.follows.entry((before, answers[i].item)).or_default() += 1.0;
                *self.from.entry(before).or_default() += 1.0;
            }
        }
    }

    /// What is known of a question, the learner's own answers left out.
    pub(super) fn facts(&self, answer: &Answer, own: Option<&Sums>) -> Facts {
        let less = |all: Option<&Tally>, own: Option<&Tally>| {
            let (all, own) = (all.copied().unwrap_or_default(), own.copied());
            let own = own.unwrap_or_default();
            Tally {
                wins: all.wins - own.wins,
                count: all.count - own.count,
            }
        };
        // Log-odds, drawn towards those of the whole that this is a part of.
        let shrunk = |t: Tally, towards: f64, by: f64| {
            logit((t.wins + by * sigmoid(towards)) / (t.count + by))
        };
        let base = logit((self.all.wins + 1.0) / (self.all.count + 2.0));
        let of = |skill: &u32| {
            let tally = less(
                self.skills.get(skill),
                own.and_then(|o| o.skills.get(skill)),
            );
            shrunk(tally, base, 10.0)
        };
        let skill = answer.skills.iter().map(of).sum::<f64>() / answer.skills.len().max(1) as f64;
        let set = less(
            self.sets.get(&answer.set),
            own.and_then(|o| o.sets.get(&answer.set)),
        );
        let set = shrunk(set, skill, 10.0);
        let tally = less(
            self.items.get(&answer.item),
            own.and_then(|o| o.items.get(&answer.item)),
        );
        Facts {
            skill,
            set: set - skill,
            item: shrunk(tally, set, 4.0) - set,
            evidence: tally.count,
        }
    }

    /// What answers before number `at` say of it, the learner's own left out.
    pub(super) fn neighbours(
        &self,
        answers: &[Answer],
        surprises: &[f64],
        at: usize,
        own: Option<&Sums>,
    ) -> Neighbours {
        let mut found = Neighbours::default();
        for before in at.saturating_sub(WINDOW)..at {
            let key = (answers[before].item, answers[at].item);
            let Some(pair) = self.pairs.get(&key) else {
                continue;
            };
            let own = own.and_then(|o| o.pairs.get(&key)).copied();
            let own = own.unwrap_or_default();
            let slope = (pair.product - own.product) / (pair.square - own.square + 3.0);
            match before + 1 == at {
                true => found.last = slope * surprises[before],
                false => found.window += slope * surprises[before],
            }
        }
        if at > 0 {
            let before = answers[at - 1].item;
            let count = |sums: &Sums| {
                let follows = sums.follows.get(&(before, answers[at].item));
                let from = sums.from.get(&before);
                (
                    follows.copied().unwrap_or(0.0),
                    from.copied().unwrap_or(0.0),
                )
            };
            let (mut follows, mut from) = count(self);
            if let Some(own) = own {
                let (f, n) = count(own);
                (follows, from) = (follows - f, from - n);
            }
            found.usual = ((follows + 0.5) / (from + 5.0)).ln();
            found.unknown = f64::from(u8::from(from < 1.0));
        }
        found
    }
}
