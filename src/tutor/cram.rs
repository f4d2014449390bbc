//! Cramming: what was met comes again, the weakest first, whatever is due. It is for the
//! evening before a test, and leaves the schedule alone: the sitting is not recorded.

use super::chooser::Chooser;
use super::next::{CANDIDATES, Choice};
use super::reason::Rule;
use crate::course::QuestionIndex;

/// Other questions between a miss and its return.
const OTHERS_BETWEEN: usize = 3;

impl Chooser<'_> {
    /// The weakest of what was met and did not go right in this sitting yet; a miss comes
    /// back after a few others, or at once where there are none.
    pub(super) fn cram(&self) -> Option<Choice> {
        self.crammed(OTHERS_BETWEEN).or_else(|| self.crammed(0))
    }

    fn crammed(&self, others: usize) -> Option<Choice> {
        let lately = |q: &QuestionIndex| {
            let shown = self.sitting.asked.iter().rev();
            shown.take(others).any(|asked| asked == q)
        };
        let went_right = |q: &QuestionIndex| {
            let answers = self.sitting.answers.iter();
            answers
                .filter(|(asked, _)| asked == q)
                .any(|(_, right)| *right)
        };
        let all = self.course.questions.positions();
        let mut met: Vec<(f64, QuestionIndex)> = all
            .filter(|&q| self.state.questions[q].memory.is_some())
            .filter(|&q| self.state.is_available(q, self.now) && self.in_focus(q))
            .filter(|q| !self.sitting.leaves_out(*q) && !went_right(q) && !lately(q))
            .map(|q| (self.recall(q), q))
            .collect();
        met.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        met.truncate(CANDIDATES);
        self.choose(
            |_| Rule::Cram,
            |q| self.first_skill(q),
            met.iter().map(|(_, q)| *q),
            |q| self.recall(q),
        )
    }

    fn recall(&self, question: QuestionIndex) -> f64 {
        let recall = self.state.recall(self.course, question, self.now);
        recall.map_or(1.0, |recall| recall.get())
    }
}
