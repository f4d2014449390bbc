//! No mind at all: one who knows each answer with the same chance, whatever was practised.
//! It shows what a course and a tutor offer to who gets on well.

use super::mind::{Mind, Tally};
use crate::course::{ByQuestion, BySkill, QuestionIndex, SkillIndex};

/// P(right) of each first try without given steps: nine times in ten.
const RIGHT: f64 = 0.9;

/// What such a learner has: only how much there is of the course.
pub(super) struct Steady {
    questions: usize,
    skills: usize,
}

impl Steady {
    pub(super) fn new(questions: usize, skills: usize) -> Self {
        Self { questions, skills }
    }
}

/// Memories come to nothing, and more of them to no more.
const NOTHING: Tally = [(0.0, 0.0); 5];

impl Mind for Steady {
    fn begin(&mut self, _now: f64) {}

    fn knows(&self, _: QuestionIndex, _: f64) -> f64 {
        RIGHT
    }

    fn slowness(&self, _: QuestionIndex, _: f64) -> f64 {
        1.0
    }

    fn practise(&mut self, _: QuestionIndex, _: f64, _: f64, _: f64) {}

    fn tallies(&self, _: f64, _: f64) -> (ByQuestion<Tally>, BySkill<Tally>) {
        (
            ByQuestion::of(NOTHING, self.questions),
            BySkill::of(NOTHING, self.skills),
        )
    }

    fn trace(&self, _: QuestionIndex, _: [f64; 2], _: f64, _: f64) -> Tally {
        NOTHING
    }

    fn known(&self, _: QuestionIndex, _: &Tally, _: &dyn Fn(SkillIndex) -> Tally) -> f64 {
        RIGHT
    }
}
