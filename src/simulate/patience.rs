//! When a learner has had enough of a sitting.

use std::collections::VecDeque;

/// Questions of which one may be solved for a sitting to be hopeless.
const SOLVED: usize = 1;

/// How much a learner puts up with in one sitting.
#[derive(Clone, Debug)]
pub(crate) struct Patience {
    /// Misses in a row after which the learner leaves.
    misses: usize,
    /// The learner leaves after so many questions of which at most one was solved.
    hopeless: usize,
    row: usize,
    last: VecDeque<bool>,
}

impl Patience {
    /// A learner who leaves after so many misses in a row (1 or more), or so
    /// many questions almost none of which was solved.
    pub(crate) fn new(misses: usize, hopeless: usize) -> Self {
        Self {
            misses: misses.max(1),
            hopeless: hopeless.max(SOLVED + 2),
            row: 0,
            last: VecDeque::new(),
        }
    }

    /// One who never leaves.
    pub(crate) fn endless() -> Self {
        Self::new(usize::MAX, usize::MAX)
    }

    /// A new sitting: the last one is forgiven.
    pub(crate) fn begin(&mut self) {
        self.row = 0;
        self.last.clear();
    }

    /// A question is over, solved by the learner at some try or not.
    pub(crate) fn saw(&mut self, solved: bool) {
        self.row = if solved { 0 } else { self.row + 1 };
        self.last.push_back(solved);
        if self.last.len() > self.hopeless {
            self.last.pop_front();
        }
    }

    /// Whether it is enough.
    pub(crate) fn is_gone(&self) -> bool {
        let solved = self.last.iter().filter(|solved| **solved).count();
        self.row >= self.misses || (self.last.len() >= self.hopeless && solved <= SOLVED)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_learner_leaves_after_so_many_misses_in_a_row() {
        let mut patience = Patience::new(4, 10);
        for solved in [false, false, false, true, false, false, false] {
            patience.saw(solved);
            assert!(!patience.is_gone());
        }
        patience.saw(false);
        assert!(patience.is_gone());
        patience.begin();
        assert!(!patience.is_gone());
    }

    #[test]
    fn a_learner_leaves_when_almost_nothing_was_solved() {
        let mut patience = Patience::new(8, 10);
        for n in 0..10 {
            assert!(!patience.is_gone(), "{n}");
            patience.saw(n == 5);
        }
        assert!(patience.is_gone());
        let mut endless = Patience::endless();
        (0..100).for_each(|_| endless.saw(false));
        assert!(!endless.is_gone());
    }
}
