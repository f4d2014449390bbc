//! The fold of sittings: their beginning, their answers, and how they end or are left.

use jiff::Timestamp;

use super::state::State;
use super::under_way::{ANSWERS, UnderWay};
use crate::course::{Course, QuestionIndex};
use crate::journal::{Attempt, Millis, Stands};

/// No sitting holds more answers: one that is said to is one that was forged.
const MOST: u32 = 1_000_000;

impl State {
    /// The sitting that is on, or that was left before its end and not gone on with since;
    /// none where the last one came to its end, or held no answer.
    pub fn under_way(&self) -> Option<&UnderWay> {
        self.under_way
            .as_ref()
            .filter(|sitting| sitting.answered > 0)
    }

    pub(super) fn sitting_begins(&mut self, at: Timestamp) {
        let before = self.under_way.take().map(|sitting| sitting.answers);
        self.under_way = Some(UnderWay::begin(at, before.unwrap_or_default()));
    }

    pub(super) fn sitting_stands(&mut self, course: &Course, stands: &Stands, at: Timestamp) {
        let Some(sitting) = &mut self.under_way else {
            return;
        };
        // Right at its beginning it goes on with the one before.
        let begins = sitting.answered == 0;
        let before = std::mem::take(&mut sitting.before);
        if begins {
            sitting.answers = before;
        }
        sitting.is_left = !begins;
        sitting.at = at;
        // A record from elsewhere may say anything.
        sitting.answered = stands.answered.min(MOST);
        sitting.correct = stands.correct.min(sitting.answered);
        sitting.spent = Millis::new(u64::from(stands.millis));
        sitting.length = Some((stands.minutes, stands.questions));
        sitting.focus = stands.focus.as_ref().and_then(|id| course.skill(id));
    }

    /// A question was answered as a whole.
    pub(super) fn sitting_holds(
        &mut self,
        question: QuestionIndex,
        attempt: &Attempt,
        at: Timestamp,
    ) {
        let Some(sitting) = &mut self.under_way else {
            return;
        };
        let right = attempt.verdict.is_correct();
        sitting.before.clear();
        sitting.is_left = false;
        sitting.at = at;
        sitting.answered = sitting.answered.saturating_add(1);
        sitting.correct = sitting.correct.saturating_add(u32::from(right));
        sitting.spent += attempt.time();
        if sitting.answers.len() == ANSWERS {
            sitting.answers.remove(0);
        }
        sitting.answers.push((question, right));
    }

    pub(super) fn sitting_ends(&mut self) {
        self.under_way.take_if(|sitting| !sitting.is_left);
    }

    /// An answer is taken back: the sitting stands as before it, if it is the same one.
    pub(super) fn sitting_goes_back(&mut self, before: Option<UnderWay>) {
        let began = |sitting: &Option<UnderWay>| sitting.as_ref().map(|s| s.began);
        if began(&before) == began(&self.under_way) {
            self.under_way = before;
        }
    }
}
