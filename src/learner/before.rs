//! How things stand before an answer, by the learner's day: whether it took minutes or an
//! hour to come to it makes no difference.

use jiff::Timestamp;

use super::state::State;
use crate::course::{Course, QuestionIndex, SkillIndex};

/// Answers within which the answer to the same question is an echo of what was just read,
/// on the same day: what one gives in ten minutes or so.
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

    /// P(known) of a skill before an answer. On the day of the one before, nothing is taken
    /// off for the time since: who is slow knows no less.
    pub(super) fn believed_so_far(&self, course: &Course, skill: SkillIndex, at: Timestamp) -> f64 {
        let state = &self.skills[skill];
        let last = state.memory.map(|memory| self.day(memory.last));
        match state.attempts > 0 && last == Some(self.day(at)) {
            true => state.known,
            false => self.believed(course, skill, at),
        }
    }
}
