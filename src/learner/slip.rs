//! The step of a question that went wrong, until it goes right by itself.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::course::Question;
use crate::journal::{Attempt, Help};
use crate::kinds::Verdict;

/// A step that went wrong: the first one, where several did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slip {
    /// Its position, from 0.
    pub(super) step: u16,
    pub(super) at: Timestamp,
}

impl Slip {
    /// What an answer to the question, or to one of its steps, makes of it.
    pub(super) fn after(
        before: Option<Slip>,
        question: &Question,
        attempt: &Attempt,
        at: Timestamp,
    ) -> Option<Slip> {
        let unaided = attempt.verdict == Verdict::Correct && attempt.help() == Help::Hints(0);
        match (attempt.step, before) {
            // Who does the whole of it without help can do each step.
            (None, before) => before.filter(|_| !unaided),
            (Some(step), _) if usize::from(step) >= question.step_count() => before,
            (Some(step), before) if !attempt.verdict.is_correct() => {
                let step = before.map_or(step, |before| before.step.min(step));
                Some(Slip { step, at })
            }
            (Some(step), Some(before)) if before.step == step && unaided => None,
            (Some(_), before) => before,
        }
    }
}
