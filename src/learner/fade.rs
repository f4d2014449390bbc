//! The help with a question after an example of it: less each time.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::course::Question;
use crate::journal::{Attempt, Help};

/// How much of a question's solution is given after an example of it. The given steps
/// fade from the last to the first (Renkl & Atkinson 2003, "Structuring the transition
/// from example study to problem solving in cognitive skill acquisition").
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fade {
    /// When the example was shown.
    pub at: Timestamp,
    /// Steps that the next showing gives, the first ones; 0: none.
    pub given: u16,
    /// Answers to the question since the example.
    pub twins: u8,
    /// Whether a step went wrong since the last answer.
    slipped: bool,
}

impl Fade {
    /// After an example: all steps but the last are given.
    pub(super) fn of(question: &Question, at: Timestamp) -> Option<Fade> {
        let given = u16::try_from(question.step_count().checked_sub(1)?).ok()?;
        (given > 0).then_some(Fade {
            at,
            given,
            twins: 0,
            slipped: false,
        })
    }

    /// What an answer makes of it. A step that went wrong is where the next showing begins, if
    /// that is not sooner than this one did; a right answer without further help takes one step
    /// more away. `None` once the question went right with no steps given.
    pub(super) fn after(mut self, question: &Question, attempt: &Attempt) -> Option<Fade> {
        let right = is_right(attempt, self.given > 0);
        let last = u16::try_from(question.step_count()).unwrap_or(u16::MAX);
        let last = last.saturating_sub(1);
        match attempt.step {
            Some(step) if !attempt.verdict.is_correct() => {
                (self.given, self.slipped) = (step.max(self.given).min(last), true);
            }
            Some(_) => {}
            None => {
                self.twins = self.twins.saturating_add(1);
                self.given = match (self.slipped, right, self.given) {
                    (true, ..) => self.given,
                    (false, true, 0) => return None,
                    (false, true, given) => given - 1,
                    (false, false, given) if attempt.verdict.is_correct() => given,
                    // Nobody knows where it went wrong: one step of help.
                    (false, false, 0) => last.min(1),
                    (false, false, _) => last,
                };
                self.slipped = false;
            }
        }
        Some(self)
    }
}

/// Whether an answer is right without more help than the steps that were given, which
/// count as one hint.
pub(super) fn is_right(attempt: &Attempt, given: bool) -> bool {
    let hints = u8::from(given);
    attempt.verdict.is_correct() && matches!(attempt.help(), Help::Hints(n) if n <= hints)
}
