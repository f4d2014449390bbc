//! Reviews: of a question by its answer, and of what an answer exercises besides.

use jiff::Timestamp;

use super::belief::memory::{Memory, days_between};
use super::seen::Seen;
use super::state::State;
use crate::course::{Course, QuestionIndex, SkillIndex};
use crate::kinds::Rating;
use crate::measure::Days;

/// The least time after which a review on another day tells how much is forgotten.
pub const A_NIGHT: Days = Days::new(0.25);

impl State {
    /// Nights since a review, less those that implicit reviews have made up for.
    pub(super) fn nights(&self, memory: Option<Memory>, forgiven: Days, at: Timestamp) -> u32 {
        let Some(memory) = memory else { return 0 };
        let nights = (self.day(at) - self.day(memory.last)).max(0);
        if nights == 0 {
            return 0;
        }
        ((nights as f64 - forgiven.get()).round() as u32).max(1)
    }

    /// Takes a review as evidence of how this learner forgets: on a later day, of what
    /// was not exercised otherwise since, right without help or not right.
    pub(super) fn correct_memory(
        &mut self,
        course: &Course,
        question: QuestionIndex,
        seen: &Seen,
        at: Timestamp,
    ) {
        let state = &self.questions[question];
        let Some(memory) = state.memory else { return };
        let skill = course.questions[question].skills[0];
        let forgiven = self.skills[skill].forgiven - state.forgiven;
        let rested = memory.days_since(at) - forgiven;
        let later = self.day(at) > self.day(memory.last) && rested >= A_NIGHT;
        if later && (seen.unaided || seen.failed) {
            let fsrs = memory.recall_after(rested);
            self.correction.learn(fsrs, seen.unaided, at);
        }
    }

    /// Reviews a question's own memory.
    pub(super) fn remember(
        &mut self,
        course: &Course,
        question: QuestionIndex,
        rating: Rating,
        at: Timestamp,
    ) {
        let skill = course.questions[question].skills[0];
        let forgiven = self.skills[skill].forgiven;
        let state = &self.questions[question];
        let days = self.nights(state.memory, forgiven - state.forgiven, at);
        let decay = self.scheduler.decay();
        let retention = (self.correction).aim(self.retention(course).get(), decay);
        let mut memory = self
            .scheduler
            .review(state.memory, rating, retention, at, days);
        memory.due = self.comes_back(course, question, memory);
        let state = &mut self.questions[question];
        state.memory = Some(memory);
        state.forgiven = forgiven;
    }

    /// A success is, in part, a review of what the skill builds on: it makes up
    /// for part of the time since that was last practised. Coming early, there
    /// is little to make up for. (After the fractional implicit repetition of
    /// Skycak's work at Math Academy.)
    pub(super) fn review_implicitly(
        &mut self,
        course: &Course,
        skill: SkillIndex,
        worth: f64,
        at: Timestamp,
    ) {
        for &(below, share) in course.implicit(skill) {
            let state = &mut self.skills[below];
            let Some(exercised) = state.exercised else {
                continue;
            };
            state.forgiven += Days::new(share * worth * days_between(exercised, at).get());
            state.exercised = Some(at);
            self.agenda.skill(course, below, &self.skills);
        }
    }

    /// A success on a procedure is a review of the other questions on it, too:
    /// what they ask for was practised, only with other numbers. `exercised` is
    /// when each skill of the question was before this.
    pub(super) fn review_siblings(
        &mut self,
        course: &Course,
        question: QuestionIndex,
        exercised: &[Option<Timestamp>],
        worth: f64,
        at: Timestamp,
    ) {
        let skills = &course.questions[question].skills;
        for (&skill, exercised) in skills.iter().zip(exercised) {
            if let (true, Some(exercised)) = (course.is_procedure(skill), *exercised) {
                let state = &mut self.skills[skill];
                state.forgiven += Days::new(worth * days_between(exercised, at).get());
                state.forgiven_then = state.forgiven;
                self.agenda.skill(course, skill, &self.skills);
            }
        }
        self.questions[question].forgiven = self.skills[skills[0]].forgiven;
    }
}
