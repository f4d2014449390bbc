//! A question with parts, as far as it was answered, in what is believed of a learner.

use jiff::Timestamp;

use super::parts::Parts;
use super::state::State;
use crate::course::{Course, Question, QuestionIndex, SkillIndex, Spot};
use crate::journal::Attempt;
use crate::kinds::Kind;

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
        let left = parts.count() < course.questions[question].part_count();
        (left && self.day(parts.at()) == self.day(now)).then_some(parts)
    }

    /// How many questions had some of their parts answered and then no more, on any day.
    pub fn begun(&self, course: &Course) -> usize {
        let begun = |question: &QuestionIndex| {
            let parts = self.questions[*question].parts.as_deref();
            parts.is_some_and(|parts| parts.count() < course.questions[*question].part_count())
        };
        course.questions.positions().filter(begun).count()
    }

    /// The parts answered so far of a showing.
    pub fn parts_of(&self, question: QuestionIndex, seed: u64) -> Option<&Parts> {
        let parts = self.questions[question].parts.as_deref()?;
        (parts.seed == seed).then_some(parts)
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
        let mut parts = begun.unwrap_or_else(|| Box::new(Parts::begin(attempt.seed, at)));
        if part == parts.count() {
            parts.answered(attempt);
        }
        *state = Some(parts);
    }
}
