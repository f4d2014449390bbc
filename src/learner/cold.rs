//! How questions went that were asked before they were ever shown. Only these tell whether the
//! learner knows more than was taught.

use serde::{Deserialize, Serialize};

/// What an answer weighs beside the one after it.
const FADES: f64 = 0.9;
/// Share of right answers from which one right answer is enough to go on asking.
const MOSTLY: f64 = 0.75;
/// Otherwise this many right answers in a row are needed.
const ROW: u8 = 2;
/// If most went wrong, each miss in a row doubles what is shown before the next try, up to this
/// many misses.
const DOUBLINGS: u8 = 5;

/// Answers to what was never shown before, of one sort: facts, or first questions of
/// skills.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Cold {
    /// How much all answers weigh, and the right ones among them.
    weight: f64,
    right: f64,
    /// Right answers in a row at the end, and misses.
    row: u8,
    misses: u8,
    /// How much was shown first since the last answer.
    shown: u32,
}

impl Cold {
    /// Something new was shown before it was asked.
    pub(super) fn show(&mut self) {
        self.shown = self.shown.saturating_add(1);
    }

    /// An answer without help to what was never shown; `by_chance`: it could well be right
    /// by chance, and then tells nothing.
    pub(super) fn answer(&mut self, right: bool, by_chance: bool) {
        self.shown = 0;
        if right && by_chance {
            return;
        }
        self.weight = self.weight * FADES + 1.0;
        self.right = self.right * FADES + f64::from(u8::from(right));
        (self.row, self.misses) = match right {
            true => (self.row.saturating_add(1), 0),
            false => (0, self.misses.saturating_add(1)),
        };
    }

    /// Whether the next one may be asked before it is shown: the last ones went right, or enough
    /// others were shown since (at first `between`). `few` is how many answers the share of right
    /// ones needs to count.
    pub fn asks(&self, between: u32, few: f64) -> bool {
        let mostly = self.weight >= few && self.right >= MOSTLY * self.weight;
        let (row, doubled) = match mostly {
            true => (1, 0),
            false => (ROW, self.misses.min(DOUBLINGS)),
        };
        let between = between << doubled;
        self.row >= row || self.shown >= between
    }

    /// The share of what was never shown that is known, 0 to 1: of the right answers, drawn to
    /// what is `expected` as if by so many answers.
    pub fn share_known(&self, expected: f64, counts: f64) -> f64 {
        (self.right + counts * expected) / (self.weight + counts)
    }

    /// Whether the last one went wrong.
    pub fn missed(&self) -> bool {
        self.misses > 0
    }
}

/// The same of both sorts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct AskedCold {
    pub(super) facts: Cold,
    pub(super) skills: Cold,
}

impl AskedCold {
    pub(super) fn of(&mut self, facts: bool) -> &mut Cold {
        match facts {
            true => &mut self.facts,
            false => &mut self.skills,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Cold;

    const FACTS: (u32, f64) = (2, 2.5);

    /// How many of so many facts are asked before they are shown, where `knows` says which
    /// are known.
    fn asked(facts: u32, knows: impl Fn(u32) -> bool) -> u32 {
        let mut cold = Cold::default();
        let mut asked = 0;
        for n in 0..facts {
            match cold.asks(FACTS.0, FACTS.1) {
                true => {
                    asked += 1;
                    cold.answer(knows(n), false);
                }
                false => cold.show(),
            }
        }
        asked
    }

    #[test]
    fn who_knows_nothing_is_asked_a_few_and_who_knows_all_is_shown_a_few() {
        assert!(asked(700, |_| false) <= 14, "{}", asked(700, |_| false));
        assert_eq!(700 - asked(700, |_| true), 4);
        // Nearly all: each miss costs two cards.
        let nearly = 700 - asked(700, |n| n % 20 != 7);
        assert!(nearly <= 90, "{nearly}");
    }

    #[test]
    fn what_may_be_right_by_chance_tells_nothing_where_it_is() {
        let mut cold = Cold::default();
        for _ in 0..9 {
            cold.answer(true, true);
        }
        assert!(!cold.asks(FACTS.0, FACTS.1));
        cold.answer(true, false);
        cold.answer(true, false);
        assert!(cold.asks(FACTS.0, FACTS.1));
        cold.answer(false, true);
        assert!(!cold.asks(FACTS.0, FACTS.1) && cold.missed());
    }
}
