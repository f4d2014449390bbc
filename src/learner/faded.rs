//! The help with a skill's fixed questions after an example of one: less each time, over
//! one question after another, as none of them comes twice with other numbers.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::fade::is_right;
use crate::course::Question;
use crate::journal::Attempt;

/// How much of a fixed question with steps is given in a skill of which a fixed example
/// was shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Faded {
    /// When the example was shown.
    pub(super) at: Timestamp,
    /// Steps that are left to do in the next question, from its end.
    left: u16,
    /// Whether a step went wrong since the last answer.
    slipped: bool,
}

impl Faded {
    /// After an example: the last step is left to do.
    pub(super) fn begin(at: Timestamp) -> Faded {
        Faded {
            at,
            left: 1,
            slipped: false,
        }
    }

    /// How many of a question's steps are given, the first ones.
    pub(super) fn given(self, question: &Question) -> usize {
        question.step_count().saturating_sub(self.left.into())
    }

    /// What an answer to such a question makes of it: a step that went wrong is where the next
    /// one begins, if that is not sooner than this one did; a right answer without further help
    /// takes one step more away, a wrong one brings back all but the last. `None` once a question
    /// went right with no steps given.
    pub(super) fn after(mut self, question: &Question, attempt: &Attempt) -> Option<Faded> {
        let right = is_right(attempt, self.given(question) > 0);
        let all = u16::try_from(question.step_count()).unwrap_or(u16::MAX);
        match (attempt.step, attempt.verdict.is_correct()) {
            (Some(step), false) => {
                let left = all.saturating_sub(step).min(self.left);
                (self.left, self.slipped) = (left.max(1), true);
            }
            (Some(_), true) => {}
            (None, by_help) => {
                let done = right && self.left >= all;
                self.left = match (self.slipped, right) {
                    (true, _) => self.left,
                    (false, true) if done => return None,
                    (false, true) => self.left + 1,
                    (false, false) if by_help => self.left,
                    (false, false) => 1,
                };
                self.slipped = false;
            }
        }
        Some(self)
    }
}
