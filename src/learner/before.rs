//! What is believed before an answer, by the learner's day. Minutes or hours between answers of
//! one day make no difference.

use jiff::Timestamp;

use super::state::State;
use crate::course::{Course, QuestionIndex, SkillIndex};

/// Within this many answers on the same day, an answer to the same question is an echo of what
/// was just read. It is what a learner answers in about ten minutes.
const AN_ECHO: u32 = 20;

impl State {
    /// Whether a question was answered a few answers ago, on the same day.
    pub(super) fn is_echo(&self, question: QuestionIndex, at: Timestamp) -> bool {
        let state = &self.questions[question];
        let today = state
            .memory
            .is_some_and(|m| self.day(m.last) == self.day(at));
        let since = state.strength.as_ref().map(|on| self.form.since_asked(on));
        today && since.is_some_and(|since| since <= AN_ECHO)
    }

    /// P(known) of a skill before an answer. Nothing is taken off for time that passed on the
    /// same day: a slow learner knows no less.
    pub(super) fn believed_so_far(&self, course: &Course, skill: SkillIndex, at: Timestamp) -> f64 {
        let state = &self.skills[skill];
        let last = state.memory.map(|memory| self.day(memory.last));
        match state.attempts > 0 && last == Some(self.day(at)) {
            true => state.known,
            false => self.believed(course, skill, at),
        }
    }
}
