//! Hints that ask: in the place of a text, something to answer.

use super::item::{Item, Shown};

impl Item {
    /// What the hint at a position, from 0, asks; none where it is a text, or not there.
    pub fn asked_by_hint(&self, at: usize) -> Option<&Item> {
        let hint = self.asking.iter().find(|hint| hint.at == at)?;
        Some(&hint.item)
    }
}

impl Shown {
    /// What the hint at a position, from 0, asks; none where it is a text, or not there.
    pub fn asked_by_hint(&self, at: usize) -> Option<&Shown> {
        let hint = self.asking.iter().find(|hint| hint.at == at)?;
        Some(&hint.item)
    }

    /// Whether the last of several hints gives the answer away: it states one that is right,
    /// or asks for one, whose answer is then shown.
    pub fn is_told_by_hints(&self) -> bool {
        let Some(last) = self.hints.len().checked_sub(1).filter(|last| *last > 0) else {
            return false;
        };
        match self.asked_by_hint(last) {
            Some(asked) => asked.task.model_answer() == self.task.model_answer(),
            None => self.is_stated_in(&self.hints[last]),
        }
    }

    /// Whether the hint at a position, from 0, is a text that states the answer.
    pub fn is_stated_by_hint(&self, at: usize) -> bool {
        let hint = self.hints.get(at);
        self.asked_by_hint(at).is_none() && hint.is_some_and(|hint| self.is_stated_in(hint))
    }

    /// Puts what hints ask into the words for a theme, where it has some.
    pub(super) fn put_hints_into(&mut self, theme: &str) {
        for hint in &mut self.asking {
            hint.item.put_into(theme);
            if let Some(text) = self.hints.get_mut(hint.at) {
                text.clone_from(&hint.item.prompt);
            }
        }
    }
}
