//! What follows teaching: like questions after an example, and facts that were just met.

use super::chooser::Chooser;
use super::next::Choice;
use super::reason::Rule;
use super::sitting::ASKED_BACK_AFTER;
use crate::course::{QuestionIndex, SkillIndex};

/// Most questions in a row that are like the example before them.
const TWINS: u8 = 2;

impl Chooser<'_> {
    /// What was taught a moment ago and is to be done now: facts, and after an example
    /// questions like it, while they go right and less and less is given.
    pub(super) fn after_teaching(&self) -> Option<Choice> {
        self.met(|others, is_fact| is_fact && others >= ASKED_BACK_AFTER)
            .or_else(|| self.twin())
    }

    /// What was shown with its answer and not asked since, however lately that was: facts,
    /// and where nothing else is left what was solved as an example.
    pub(super) fn met_lately(&self) -> Option<Choice> {
        self.met(|_, is_fact| is_fact || self.lenient)
    }

    /// The one that waits longest of those that are ready: by how many other things were
    /// shown since, and whether it is a fact.
    fn met(&self, is_ready: impl Fn(usize, bool) -> bool) -> Option<Choice> {
        let ready = |&(q, others, is_fact): &(QuestionIndex, usize, bool)| {
            is_ready(others, is_fact)
                && self.can_be_shown(q)
                && !self.follows_sibling(q)
                && !self.course.questions[q].is_drawn()
        };
        let apart = |&(q, ..): &(QuestionIndex, usize, bool)| self.neighbourly(q) == 0.0;
        let mut waiting: Vec<_> = self.sitting.waiting().filter(ready).collect();
        waiting.sort_by_key(|waits| !apart(waits));
        let question = waiting.first()?.0;
        Some(self.because(Rule::Met, self.first_skill(question), question, None, 1))
    }

    fn twin(&self) -> Option<Choice> {
        let &question = self.sitting.asked.last()?;
        let fade = self.state.fade(question, self.now)?;
        let again = (1..TWINS).contains(&fade.twins)
            && self.state.questions[question].last_right
            && self.course.questions[question].is_drawn()
            && self.can_be_shown(question)
            && !self.is_relearning(question);
        again.then(|| self.twin_of(self.first_skill(question), question))
    }

    /// A question like the example before it.
    pub(super) fn twin_of(&self, skill: SkillIndex, question: QuestionIndex) -> Choice {
        self.because(Rule::Twin, skill, question, None, 1)
    }

    /// Whether a question could be asked, were it not the last one shown.
    pub(super) fn can_be_shown(&self, question: QuestionIndex) -> bool {
        self.state.is_available(question, self.now)
            && !self.sitting.leaves_out(question)
            && !self.is_harder_than_missed(question)
            && !self.has_shown_kin(question)
            && !self.rests(question)
    }
}
