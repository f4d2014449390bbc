//! A question with parts, as far as it was answered.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::state::State;
use crate::course::{Course, Question, QuestionIndex, SkillIndex, Spot};
use crate::journal::Attempt;
use crate::kinds::{Kind, Verdict};

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

/// Every skill that answers in a question with parts may tell about.
pub(super) fn touched(question: &Question) -> Vec<SkillIndex> {
    let spots = question.spots().into_iter();
    let of_steps = spots.filter_map(|spot| question.step_at(spot)?.skill);
    question.skills.iter().copied().chain(of_steps).collect()
}

/// The kinds of all that is answered in a question, each once.
pub(super) fn kinds(question: &Question) -> Vec<Kind> {
    let mut kinds: Vec<Kind> = question.items().map(|item| item.task.kind()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds
}

impl State {
    /// A showing of a question with parts that was begun today and not answered to its end:
    /// it goes on there. On another day it begins anew.
    pub fn parts(
        &self,
        course: &Course,
        question: QuestionIndex,
        now: Timestamp,
    ) -> Option<&Parts> {
        let parts = self.questions[question].parts.as_deref()?;
        let left = parts.count() < course.questions[question].parts.len();
        (left && self.day(parts.at) == self.day(now)).then_some(parts)
    }

    /// The parts answered so far of a showing.
    pub fn parts_of(&self, question: QuestionIndex, seed: u64) -> Option<&Parts> {
        let parts = self.questions[question].parts.as_deref()?;
        (parts.seed == seed).then_some(parts)
    }

    /// Whether an answer goes on with a showing, so that it is taken back together with
    /// the answers before it.
    pub(super) fn goes_on(&self, question: QuestionIndex, attempt: &Attempt) -> bool {
        let undo = self.undo.as_ref();
        undo.is_some_and(|point| point.question == question)
            && self.parts_of(question, attempt.seed).is_some()
    }

    /// Notes an answer to a part, or to the question as a whole, which ends its showing.
    pub(super) fn part_answered(
        &mut self,
        question: QuestionIndex,
        attempt: &Attempt,
        at: Timestamp,
    ) {
        let spot = Spot::of(attempt.step);
        let state = &mut self.questions[question].parts;
        let Some(part) = spot.part else {
            *state = None;
            return;
        };
        // Steps are help, and begin nothing.
        if !spot.is_part() {
            return;
        }
        let begun = state.take().filter(|parts| parts.seed == attempt.seed);
        let mut parts = begun.unwrap_or_else(|| {
            Box::new(Parts {
                seed: attempt.seed,
                at,
                answered: Vec::new(),
            })
        });
        if part == parts.count() {
            parts.answered.push(Answered {
                verdict: attempt.verdict,
                hints: attempt.hints,
                told: attempt.bottom_out,
                millis: attempt.millis,
            });
        }
        *state = Some(parts);
    }
}
