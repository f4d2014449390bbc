//! Questions that were made from one: two of them are never asked on one day.

use super::chooser::Chooser;
use crate::course::QuestionIndex;

impl Chooser<'_> {
    /// Whether another question that was made from the same text, card or row of facts was
    /// shown in this sitting, answered or not, or was met in it. [`State::is_available`]
    /// knows those that were answered on this day.
    ///
    /// [`State::is_available`]: crate::learner::State::is_available
    pub(super) fn has_shown_kin(&self, question: QuestionIndex) -> bool {
        let Some(kin) = self.course.kin(question) else {
            return false;
        };
        let met = self.sitting.taught.iter().filter_map(|met| met.question);
        let mut shown = self.sitting.asked.iter().copied().chain(met);
        let of_kin = |q: QuestionIndex| q != question && kin.holds(q);
        self.state.pinned != Some(question) && shown.any(of_kin)
    }

    /// Whether another question that was made from the same was met or answered before:
    /// what it asks for is not new.
    pub(super) fn knows_kin(&self, question: QuestionIndex) -> bool {
        let known = |q: QuestionIndex| {
            let known = &self.state.questions[q];
            q != question && (known.attempts > 0 || known.met.is_some())
        };
        let kin = self.course.kin(question);
        kin.is_some_and(|kin| kin.all().any(known))
    }
}
