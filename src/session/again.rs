//! A question that is tried again: after its steps, or with what stays of the try before.

use super::view::{Asking, Missed};
use crate::kinds::{Answer, Form};

impl Asking {
    /// Whether steps can be walked through from here.
    pub fn has_steps(&self) -> bool {
        self.step.is_none() && !self.instance.steps.is_empty()
    }

    /// Whether that is worth offering: once they were walked through, what is left is the
    /// whole answer.
    pub fn offers_steps(&self) -> bool {
        self.has_steps() && !self.walked
    }

    /// Whether the steps were walked through, so that the answer itself is left.
    pub fn is_walked(&self) -> bool {
        self.walked
    }

    /// Whether it stands as it was first shown: as a whole, or at the first step that is
    /// to be done where others are given, or where one is asked on its own.
    pub fn stands_as_begun(&self) -> bool {
        match self.step {
            None => !self.walked,
            Some(step) => self.is_alone() || (self.given > 0 && step == self.given),
        }
    }

    /// Whether the steps were walked through, and the whole answer was not tried since: a
    /// miss before them is past.
    pub fn is_after_steps(&self) -> bool {
        let since = |missed: &Missed| missed.after_steps;
        self.walked && self.step.is_none() && !self.missed.as_ref().is_some_and(since)
    }

    /// The miss that the next try is to put right; none right after the steps.
    pub fn last_miss(&self) -> Option<&Missed> {
        self.missed.as_ref().filter(|_| !self.is_after_steps())
    }

    /// Of several options: the positions that were chosen at the try before, where all of
    /// them are right and others are missing. They need not be chosen again.
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

    /// Of things to be paired: for each on the left its partner of the try before, where
    /// that was right. Those need not be paired again.
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
