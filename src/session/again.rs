//! A question that is tried again: after its steps, or with what stays of the try before.

use std::sync::Arc;

use super::view::{Around, Asking, Missed};
use crate::course::ShownStep;
use crate::kinds::{Answer, Form, Shown};

impl Asking {
    /// The steps that are shown as done: those given, and those walked through after them.
    pub fn done(&self) -> impl Iterator<Item = &Shown> {
        let done = match self.given {
            0 => 0,
            given => self.step.unwrap_or(given),
        };
        self.steps().iter().take(done).map(|step| &step.item)
    }
    /// Goes through all steps before the question itself.
    pub(super) fn begin_with_steps(&mut self) {
        if self.has_steps() {
            self.step = Some(0);
            self.around = Some(Around {
                missed: None,
                hints_shown: 0,
            });
        }
    }
    /// Shows so many hints from the beginning, but never the last one, which may tell the answer,
    /// and none from the first one on that asks something itself.
    pub(super) fn begin_with_hints(&mut self, wanted: usize) {
        let item = self.item();
        let most = item.hints.len().saturating_sub(1);
        let asks = (0..most).find(|&at| item.asked_by_hint(at).is_some());
        self.hints_shown = wanted.min(asks.unwrap_or(most));
    }
    /// Goes to one step, with those before it given.
    pub(super) fn ask_step(&mut self, step: usize) {
        self.given = step;
        self.step = Some(step);
    }
    /// Gives the first steps, and goes to the next one to be done. Where only the answer
    /// itself is left, that is asked.
    pub(super) fn give(&mut self, steps: usize) {
        self.given = steps.min(self.steps().len().saturating_sub(1));
        if (1..self.walks_to()).contains(&self.given) {
            self.step = Some(self.given);
            self.around = Some(Around {
                missed: None,
                hints_shown: 0,
            });
        } else if self.given > 0 {
            self.hint_at_the_last_step();
        }
    }
    /// Where only the answer is left, the last step's hints come first, if that step asks for the
    /// same: the question's own hints would lead through what is shown as done. The question's
    /// last hint, which gives the answer away, stays the last one.
    pub(super) fn hint_at_the_last_step(&mut self) {
        let Some(last) = self.steps().last().map(|step| &step.item) else {
            return;
        };
        let whole = &self.instance.item;
        let asks = !last.asking.is_empty() || !whole.asking.is_empty();
        let other = last.task.model_answer() != whole.task.model_answer();
        let few = last.hints.is_empty() || whole.hints.len() < 2;
        if asks || other || few || self.part.is_some() || self.hints_shown > 0 {
            return;
        }
        let mut hints = last.hints.clone();
        hints.extend(whole.hints.last().cloned());
        hints.dedup();
        Arc::make_mut(&mut self.instance).item.hints = hints;
    }
    /// How many steps are walked through. Where steps are given, a last one that asks for the
    /// same as the question is left out.
    pub(super) fn walks_to(&self) -> usize {
        let steps = self.steps();
        let answer = self.whole().task.model_answer();
        let repeats = |last: &ShownStep| last.item.task.model_answer() == answer;
        match self.given {
            0 => steps.len(),
            _ => steps.len() - usize::from(steps.last().is_some_and(repeats)),
        }
    }

    /// Whether steps can be walked through from here.
    pub fn has_steps(&self) -> bool {
        match (self.step, self.sub) {
            (None, _) => !self.steps().is_empty(),
            (Some(_), None) => !self.subs().is_empty(),
            (Some(_), Some(_)) => false,
        }
    }

    /// Whether that is worth offering: once they were walked through, what is left is the
    /// whole answer.
    pub fn offers_steps(&self) -> bool {
        if self.hint.is_some() {
            return false;
        }
        let walked = match self.step {
            None => self.walked,
            Some(_) => self.walked_sub,
        };
        self.has_steps() && !walked
    }

    /// Whether the steps were walked through, so that the answer itself is left.
    pub fn is_walked(&self) -> bool {
        self.walked
    }

    /// Whether it stands as it was first shown: as a whole, or at the first step that is
    /// to be done where others are given, or where one is asked on its own.
    pub fn stands_as_begun(&self) -> bool {
        match self.step {
            None => !self.walked && self.part.is_none_or(|part| part == self.first_part),
            Some(_) if self.sub.is_some() || self.walked_sub => false,
            Some(step) => self.is_alone() || (self.given > 0 && step == self.given),
        }
    }

    /// Whether the steps were walked through, and the whole answer was not tried since: a
    /// miss before them is past.
    pub fn is_after_steps(&self) -> bool {
        let since = |missed: &Missed| missed.after_steps;
        let walked = match self.step {
            None => self.walked,
            Some(_) => self.walked_sub && self.sub.is_none(),
        };
        walked && self.hint.is_none() && !self.missed.as_ref().is_some_and(since)
    }

    /// The miss that the next try is to put right; none right after the steps.
    pub fn last_miss(&self) -> Option<&Missed> {
        self.missed.as_ref().filter(|_| !self.is_after_steps())
    }

    /// In a question with one right option: the position of the one chosen at the try before.
    pub fn missed_option(&self) -> Option<usize> {
        match self.last_miss()?.answer {
            Answer::Choice(at) => Some(at),
            _ => None,
        }
    }

    /// In a question with several right options: the positions chosen at the try before, if all
    /// of them are right and others are missing. They need not be chosen again.
    pub fn chosen_right(&self) -> &[usize] {
        let Some(Answer::Multi(chosen)) = self.missed.as_ref().map(|missed| &missed.answer) else {
            return &[];
        };
        let right = self.item().task.right();
        let right = right.first().map_or(&[][..], Answer::positions);
        match chosen.iter().all(|at| right.contains(at)) {
            true => chosen,
            false => &[],
        }
    }

    /// In a question with pairs: for each thing on the left its partner of the try before, if
    /// that was right. Right pairs need not be made again.
    pub fn pairs_right(&self) -> Vec<Option<usize>> {
        let Form::Match { left, .. } = self.item().task.form() else {
            return Vec::new();
        };
        let right = self.item().task.right().into_iter().next();
        let missed = self.missed.as_ref().map(|missed| &missed.answer);
        let (Some(Answer::Match(given)), Some(Answer::Match(right))) = (missed, right) else {
            return vec![None; left.len()];
        };
        let pairs = given.iter().zip(right);
        pairs
            .map(|(given, right)| given.filter(|_| *given == right))
            .collect()
    }
}
