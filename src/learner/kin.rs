//! Questions that were made from one: two of them are never asked on one day, and each has
//! its turn only once the one before it has gone right.

use jiff::Timestamp;

use super::state::State;
use super::turns::is_out;
use crate::course::{Course, QuestionIndex};

impl State {
    /// Whether the questions made from the same text, card or row allow this one to be asked. One
    /// that was answered today keeps its turn until tomorrow; then the one that asks for more has
    /// its turn.
    pub(super) fn has_its_turn(&self, question: QuestionIndex, now: Timestamp) -> bool {
        let last = self.questions[question].memory.map(|memory| memory.last);
        let today = || last.is_some_and(|last| self.day(last) == self.day(now));
        (!self.is_out_of_turn(question) || today()) && !self.waits_for_kin(question, now)
    }

    /// Whether a question has no turn of its own, whatever the day: the one before it, of
    /// those made from one row of facts, has not gone right yet, the one that asks for more
    /// has its turn and was not missed, or a row that it builds on was not met.
    pub fn is_out_of_turn(&self, question: QuestionIndex) -> bool {
        self.pinned != Some(question) && is_out(&self.families, &self.questions, question)
    }

    /// Whether a question waits until tomorrow because another one made from the same text, card
    /// or row of facts was answered or met today. A pinned question does not wait.
    pub fn waits_for_kin(&self, question: QuestionIndex, now: Timestamp) -> bool {
        let Some(kin) = self.families.of(question) else {
            return false;
        };
        let today = self.day(now);
        let was_today = |other: QuestionIndex| {
            let other = &self.questions[other];
            let answered = other.memory.map(|memory| memory.last);
            let mut seen = answered.into_iter().chain(other.met);
            seen.any(|at| self.day(at) == today)
        };
        let others = kin.all().filter(|&other| other != question);
        self.pinned != Some(question) && others.into_iter().any(was_today)
    }

    /// A question changed: it, and those made from the same as it, find their places in the
    /// queues.
    pub(super) fn requeue(&mut self, course: &Course, question: QuestionIndex) {
        let others = course.moved_by(question).into_iter();
        for at in others.chain([question]) {
            self.agenda.question(course, at, &self.questions);
        }
    }
}
