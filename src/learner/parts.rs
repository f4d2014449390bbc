//! What was answered of a showing of a question with parts.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::journal::Attempt;
use crate::kinds::Verdict;

/// The parts of one showing that were answered, in their order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Parts {
    /// The seed of the showing.
    pub seed: u64,
    at: Timestamp,
    answered: Vec<Answered>,
}

/// The first try at a part.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
struct Answered {
    verdict: Verdict,
    hints: u8,
    told: bool,
    millis: u32,
}

impl Parts {
    pub(super) fn begin(seed: u64, at: Timestamp) -> Parts {
        Parts {
            seed,
            at,
            answered: Vec::new(),
        }
    }

    /// When its first part was answered.
    pub(super) fn at(&self) -> Timestamp {
        self.at
    }

    /// Notes the first try at the next part.
    pub(super) fn answered(&mut self, attempt: &Attempt) {
        self.answered.push(Answered {
            verdict: attempt.verdict,
            hints: attempt.hints,
            told: attempt.bottom_out,
            millis: attempt.millis,
        });
    }

    /// How many were answered: the next one is at this position.
    pub fn count(&self) -> usize {
        self.answered.len()
    }

    /// How many of them were right.
    pub fn right(&self) -> usize {
        let right = |part: &&Answered| part.verdict.is_correct();
        self.answered.iter().filter(right).count()
    }

    /// The answer to the question as a whole that follows from those to its parts: the
    /// mean of their credit (0 to 1), the most hints of one, the time of all.
    pub fn whole(&self, part: &Attempt) -> Attempt {
        let all = &self.answered;
        let credit: f64 = all.iter().map(|part| part.verdict.credit()).sum();
        let mean = credit / all.len().max(1) as f64;
        let every = |verdict: Verdict| all.iter().all(|part| part.verdict == verdict);
        Attempt {
            step: None,
            verdict: match mean {
                _ if every(Verdict::Correct) => Verdict::Correct,
                _ if every(Verdict::GaveUp) => Verdict::GaveUp,
                0.0 => Verdict::Incorrect,
                mean => Verdict::Partial(mean as f32),
            },
            grade: None,
            hints: all.iter().map(|part| part.hints).max().unwrap_or(0),
            bottom_out: all.iter().all(|part| part.told),
            millis: all
                .iter()
                .fold(0, |sum, part| part.millis.saturating_add(sum)),
            mistake: None,
            answer: None,
            ..part.clone()
        }
    }
}
