//! Whose turn it is among questions that were made from one row of facts.

use super::of_question::QuestionState;
use crate::course::{ByQuestion, Families, QuestionIndex};

/// Whether a question has no turn now, whatever the day: the one before it has not gone right
/// yet, or the one that asks for more has its turn and was not missed.
pub(super) fn is_out(
    families: &Families,
    questions: &ByQuestion<QuestionState>,
    question: QuestionIndex,
) -> bool {
    if builds_on_unmet(families, questions, question) {
        return true;
    }
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

/// Whether a question was never answered and builds on a row of facts of which no question was
/// answered yet. Questions that the learner put away for good hold nothing up.
fn builds_on_unmet(
    families: &Families,
    questions: &ByQuestion<QuestionState>,
    question: QuestionIndex,
) -> bool {
    let is_unmet = |&first: &QuestionIndex| {
        let mut row = families.of(first).map_or(first.0..first.0 + 1, |kin| {
            kin.first.0..kin.first.0 + kin.count
        });
        let is_new = |q: &QuestionState| q.attempts == 0;
        row.clone().all(|q| is_new(&questions[QuestionIndex(q)]))
            && !row.all(|q| questions[QuestionIndex(q)].suspended)
    };
    questions[question].attempts == 0 && families.builds().rows(question).iter().any(is_unmet)
}

/// How far a question holds, 0 to 3 (see [`Held::rank`]): as far as its own answers show,
/// or those to what asks for more.
///
/// [`Held::rank`]: super::proof::Held::rank
pub(super) fn rank(
    families: &Families,
    questions: &ByQuestion<QuestionState>,
    question: QuestionIndex,
) -> usize {
    let more = families.of(question).and_then(|kin| kin.until);
    let more = more.map(|more| &questions[more]).filter(|q| !q.suspended);
    let own = questions[question].held.rank();
    more.map_or(own, |more| own.max(more.held.rank()))
}

/// The questions whose rank depends on the answers to one: itself, and those for which it
/// asks for more.
pub(super) fn moved_by(
    families: &Families,
    question: QuestionIndex,
) -> impl Iterator<Item = QuestionIndex> + '_ {
    let kin = families.of(question).into_iter().flat_map(|kin| kin.all());
    let less = kin.filter(move |&q| {
        families
            .of(q)
            .is_some_and(|kin| kin.until == Some(question))
    });
    std::iter::once(question).chain(less)
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
