//! Whether a verdict comes with its explanation. A right answer that needs none gets one line;
//! the explanation comes on request.

use super::view::{Asking, Judged};
use crate::course::Course;
use crate::journal::Attempt;
use crate::kinds::{Answer, Rating};
use crate::learner::State;
use crate::text::SafeText;

/// Whether an answer is explained at once. `state` is as it was before the answer.
///
/// It is, unless it is a right answer on the first try, without help, no slower than is
/// usual for this learner, to a question that was right before. An answer that was only
/// typed once more was explained just now.
pub(super) fn explains(
    course: &Course,
    asking: &Asking,
    answer: &Answer,
    attempt: &Attempt,
    state: &State,
) -> bool {
    let recalled = match answer.own_grade() {
        Some(grade) => matches!(grade, Rating::Good | Rating::Easy),
        None => attempt.verdict.is_correct(),
    };
    if asking.once_more.is_some() {
        return !recalled;
    }
    let unaided = asking.missed.is_none() && attempt.hints == 0 && !attempt.bottom_out;
    let known = asking.step.is_none() && state.questions[asking.question].correct > 0;
    let item = course.questions[asking.question].item_at(asking.spot());
    let slow = item.is_some_and(|item| state.is_slow(item.task.kind(), attempt.time()));
    !(recalled && unaided && known) || slow
}

impl Judged {
    /// The explanation that is shown at once; nothing where there is none, or where it
    /// comes on request.
    pub fn explanation(&self) -> Option<&SafeText> {
        let explanation = self.asking.item().explanation.as_ref();
        explanation.filter(|_| self.explains)
    }

    /// Whether there is an explanation that is shown on request only.
    pub fn keeps_explanation(&self) -> bool {
        !self.explains && self.asking.item().explanation.is_some()
    }
}
