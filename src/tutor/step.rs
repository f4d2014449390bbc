//! The step that went wrong, as a question of its own, before the whole is asked again.

use super::chooser::Chooser;
use super::next::Choice;
use super::reason::Rule;
use super::sitting::Sitting;
use crate::course::QuestionIndex;

/// How often a step of a question is asked by itself in one sitting, at most.
const MOST: usize = 2;
/// Other questions that come before a step of a fixed question, whose answer was shown.
const OTHERS: usize = 2;
/// How many questions back we look for one whose step went wrong.
const LOOKED_AT: usize = 24;

impl Sitting {
    /// Notes that the question shown last was asked for one step only.
    pub fn asks_step(&mut self, question: QuestionIndex) {
        self.steps.push((question, self.asked.len()));
    }

    /// How often a question was asked for one step only.
    pub(super) fn times_in_part(&self, question: QuestionIndex) -> usize {
        self.steps.iter().filter(|(q, _)| *q == question).count()
    }
}

impl Chooser<'_> {
    /// The step of the question just shown, with other numbers.
    pub(super) fn step_at_once(&self) -> Option<Choice> {
        let &last = self.sitting.asked.last()?;
        let drawn = self.course.questions[last].is_drawn();
        drawn.then(|| self.step_of(last))?
    }

    /// Puts the step that went wrong in place of a question, or of another one of its skill. The
    /// question stays if the learner wants it, or if it tests what is remembered.
    pub(super) fn step_first(&self, choice: Choice) -> Choice {
        if !choice.reason.rule.practises() {
            return choice;
        }
        let skill = self.first_skill(choice.question);
        let shown = self.sitting.asked.iter().rev().copied().enumerate();
        let mut others = shown
            .take(LOOKED_AT)
            .filter(|&(at, q)| {
                let drawn = self.course.questions[q].is_drawn();
                self.first_skill(q) == skill && (drawn || at >= OTHERS)
            })
            .map(|(_, q)| q);
        let of = |q| self.step_of(q);
        of(choice.question)
            .or_else(|| others.find_map(of))
            .unwrap_or(choice)
    }

    /// The step of a question that went wrong, if it may be asked by itself now.
    fn step_of(&self, question: QuestionIndex) -> Option<Choice> {
        let step = self.state.slip(question, self.now)?;
        let sitting = self.sitting;
        let asked = &self.course.questions[question];
        // With the same numbers again, the whole begins at this step by itself.
        let begins =
            !asked.is_drawn() && step > 0 && self.state.given(self.course, question) == step;
        let just_was = sitting.steps.last() == Some(&(question, sitting.asked.len()));
        let may = !sitting.untaught
            && !just_was
            && sitting.times_in_part(question) < MOST
            && !begins
            && step < asked.step_count()
            && self.in_focus(question)
            && self.can_be_shown(question);
        may.then(|| {
            let skill = self.first_skill(question);
            self.because(Rule::Step { step }, skill, question, None, 1)
        })
    }
}
