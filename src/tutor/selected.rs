//! A sitting with a part of the course that the learner selected: nothing else is asked in it.
//! Answers count as always, so what comes before it is due is weighed by how little time has
//! passed, as the memory model has it.

use super::chooser::Chooser;
use super::next::{CANDIDATES, Choice};
use super::reason::Rule;
use crate::course::QuestionIndex;

/// The cost of a new question: it comes after the weakest of what was met.
const NEW: f64 = 1.0;

impl Chooser<'_> {
    /// A selected question that was not asked in this sitting, for when no rule that serves the
    /// learner more has one: first the weakest of those met before, then new ones in the order of
    /// the course. The learner selected them, so prerequisites do not count.
    pub(super) fn selected(&self) -> Option<Choice> {
        let only = self.sitting.only.as_ref()?;
        let (course, state) = (self.course, self.state);
        let fits = |&q: &QuestionIndex| {
            let is_new = state.questions[q].attempts == 0;
            let is_limited = match is_new {
                true => self.left.new == Some(0),
                false => self.left.reviews == Some(0) && state.is_due(course, q, self.now),
            };
            self.times_asked(q) == 0 && !is_limited && self.may_ask(q)
        };
        if self.left.minutes == Some(0) {
            return None;
        }
        let weak = |q: QuestionIndex| {
            let recall = state.recall(course, q, self.now);
            recall.map_or(NEW, |recall| recall.get())
        };
        let mut all: Vec<QuestionIndex> = only.questions.iter().copied().filter(fits).collect();
        all.sort_by(|&a, &b| weak(a).total_cmp(&weak(b)).then(a.cmp(&b)));
        all.truncate(CANDIDATES);
        self.choose(
            |_| Rule::Selected,
            |q| self.first_skill(q),
            all.into_iter(),
            weak,
        )
    }
}

impl Rule {
    /// Whether it only keeps a sitting going: what was selected and not asked yet comes first.
    pub(super) fn only_goes_on(&self) -> bool {
        matches!(
            self,
            Rule::Again
                | Rule::Stretch
                | Rule::Change
                | Rule::AllTheSame
                | Rule::OnTrust
                | Rule::NothingElse
        )
    }
}
