//! Whose turn it is among questions that were made from one row of facts.

use super::known::QuestionState;
use crate::course::{ByQuestion, Families, QuestionIndex};

/// Whether a question has no turn now, whatever the day: what comes before it has not gone
/// right yet, or what asks for more has its turn and was not missed.
pub(super) fn is_out(
    families: &Families,
    questions: &ByQuestion<QuestionState>,
    question: QuestionIndex,
) -> bool {
    let Some(kin) = families.of(question) else {
        return false;
    };
    let rests = |more: QuestionIndex| {
        let begun = questions[more].attempts > 0;
        match begun || questions[more].suspended {
            true => questions[more].last_right && !questions[more].suspended,
            false => !waits(families, questions, more),
        }
    };
    kin.until.is_some_and(rests) || waits(families, questions, question)
}

/// Whether a question was never answered and the one before it has not gone right. What the
/// learner has put away for good holds nothing up.
fn waits(
    families: &Families,
    questions: &ByQuestion<QuestionState>,
    question: QuestionIndex,
) -> bool {
    let before = families.of(question).and_then(|kin| kin.after);
    let open = |before: QuestionIndex| questions[before].last_right || questions[before].suspended;
    questions[question].attempts == 0 && !before.is_none_or(open)
}
