//! Questions in the words that the learner picked.

use super::Session;
use crate::course::{Instance, QuestionIndex};
use crate::learner::State;

impl Session {
    /// A showing for practice, in words for one of the themes that the learner picked; none
    /// where the seed gives no values, or a draw that is held back for the test.
    pub(super) fn showing(
        &self,
        question: QuestionIndex,
        seed: u64,
        state: &State,
    ) -> Option<Instance> {
        let shown = self.course.showing(question, seed)?;
        Some(match &state.interests {
            Some(picked) => shown.in_words_for(picked),
            None => shown,
        })
    }
}
