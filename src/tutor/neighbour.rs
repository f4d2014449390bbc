//! Neighbours in a list. Who is asked words, dates or cards in the order of their file learns
//! what comes after what, and not what each of them means: the one before gives the next away,
//! as in counting from one to ten.

use super::chooser::Chooser;
use crate::course::{Course, QuestionIndex};
use crate::kinds::Kind;

/// What coming right after its neighbour puts a question back: as much as a small difference
/// in recall (0 to 1), less than one level of difficulty.
const NEIGHBOUR: f64 = 0.03;

impl Chooser<'_> {
    /// What is added to the cost of a question, so that it does not follow its neighbour where
    /// another one is nearly as good.
    pub(super) fn neighbourly(&self, question: QuestionIndex) -> f64 {
        let last = self.last_shown();
        match last.is_some_and(|last| follows(self.course, last, question)) {
            true => NEIGHBOUR,
            false => 0.0,
        }
    }

    /// What was shown last, asked or with its answer.
    fn last_shown(&self) -> Option<QuestionIndex> {
        let asked = self.sitting.asked.last().copied();
        let met = self.sitting.taught.last();
        let met = met.filter(|met| met.at == self.sitting.asked.len());
        met.and_then(|met| met.question).or(asked)
    }
}

/// Whether a question stands right behind another one in a list: both are fixed questions of
/// one skill that is made of facts, or both are cards of one skill. What was made from one row
/// or card counts as one.
pub(super) fn follows(course: &Course, one: QuestionIndex, next: QuestionIndex) -> bool {
    let end = course
        .kin(one)
        .map_or(one.0 + 1, |kin| kin.first.0 + kin.count);
    let first = course.kin(next).map_or(next.0, |kin| kin.first.0);
    if end != first {
        return false;
    }
    let (one, next) = (&course.questions[one], &course.questions[next]);
    let skill = one.skills[0];
    let is_list = || {
        let is_card = |kind| kind == Kind::Card;
        course.skills[skill].facts || (is_card(one.kind()) && is_card(next.kind()))
    };
    skill == next.skills[0] && !one.is_drawn() && !next.is_drawn() && is_list()
}
