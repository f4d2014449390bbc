//! What an answer to a whole question adds to the counts: of the learner, of the day, and
//! of the question.

use jiff::{SignedDuration, Timestamp};

use super::belief::pace::{Haste, was_taken};
use super::seen::Seen;
use super::state::State;
use crate::course::{Course, QuestionIndex};
use crate::journal::Attempt;
use crate::kinds::{Kind, Verdict};

/// Reviews that have been due for so long were not just missed yesterday: on the way back after
/// weeks they are spread over days.
pub const LONG_DUE: SignedDuration = SignedDuration::from_hours(7 * 24);

impl State {
    /// Notes how fast something was answered.
    pub(super) fn note_pace(&mut self, kind: Kind, attempt: &Attempt, seen: &Seen) {
        let right = attempt.verdict.is_correct();
        self.habits.note(Haste {
            // A learner who says at once “I don't know” has not guessed.
            hasty: seen.hasty && !right && attempt.verdict != Verdict::GaveUp,
            clicked: seen.clicked,
        });
        if right && attempt.hints == 0 && !seen.hasty && was_taken(attempt.time()) {
            self.paces.entry(kind).or_default().observe(attempt.time());
        }
    }

    /// Counts an answer for the learner and for the day, before the question's own memory
    /// moves.
    pub(super) fn count_answer(
        &mut self,
        course: &Course,
        question: QuestionIndex,
        attempt: &Attempt,
        at: Timestamp,
    ) {
        let was_due = self.is_due(course, question, at);
        let long_ago = at.checked_sub(LONG_DUE);
        let was_long_due = long_ago.is_ok_and(|then| self.is_due(course, question, then));
        let right = attempt.verdict.is_correct();
        let before = self.questions[question].memory;
        let is_review = before.is_some_and(|m| self.day(at) > self.day(m.last));
        self.reviews.all += u32::from(is_review);
        self.attempts += 1;
        self.correct += u32::from(right);
        self.today.new += u32::from(self.questions[question].attempts == 0);
        self.today.reviews += u32::from(was_due);
        self.today.long_due += u32::from(was_long_due);
        self.pinned = self.pinned.filter(|&pinned| pinned != question);
    }

    /// Counts an answer for its question.
    pub(super) fn count_for_question(
        &mut self,
        course: &Course,
        question: QuestionIndex,
        right: bool,
    ) {
        let state = &mut self.questions[question];
        state.lapses += u32::from(!right && state.last_right);
        state.attempts += 1;
        state.correct += u32::from(right);
        state.last_right = right;
        state.buried_until = None;
        self.requeue(course, question);
    }
}
