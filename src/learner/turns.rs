//! Whose turn it is among questions that were made from one row of facts.

use super::known::QuestionState;
use crate::course::{ByQuestion, Families, QuestionIndex};

/// Whether a question has no turn now, whatever the day: what comes before it has not gone
/// right yet, or what asks for more has.
pub(super) fn is_out(
    families: &Families,
    questions: &ByQuestion<QuestionState>,
    question: QuestionIndex,
) -> bool {
    let Some(kin) = families.of(question) else {
        return false;
    };
    // What the learner has put away for good holds nothing up.
    let waits = |before: QuestionIndex| {
        let before = &questions[before];
        !before.last_right && !before.suspended
    };
    let begun = questions[question].attempts > 0;
    let rests = kin.until.is_some_and(|more| questions[more].last_right);
    rests || (!begun && kin.after.is_some_and(waits))
}
