//! What answers without help have shown of a skill and of its questions: what
//! [`Stage`](super::Stage) stands on.

use serde::{Deserialize, Serialize};

use crate::course::QuestionIndex;

/// Days of practice after the one on which a skill was learned, each with a right
/// answer, until it is kept.
pub(super) const LATER_DAYS: u8 = 2;
/// Nights without practice after which a right answer shows that a skill lasts. Three
/// weeks: from such an interval on, schedulers call a memory mature, and a success at
/// about a tenth to a fifth of the time that something is to be remembered serves it
/// best (Cepeda et al. 2008), which makes three weeks stand for half a year.
pub(super) const LONG: i64 = 21;

/// What answers without help have shown of a skill. Only answers to questions count,
/// not those to steps.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Proof {
    /// Whether it ever was learned: what builds on it is open from then on.
    pub learned: bool,
    /// Whether it was practised when all its prerequisites had been mastered, with help or
    /// without. Then it stays open.
    pub opened: bool,
    /// First answers to questions of it, right or wrong, with help or without.
    pub opportunities: u32,
    /// Questions answered right, as many as may be needed.
    pub(super) structures: Vec<QuestionIndex>,
    /// Days with a right answer after the one on which it was learned.
    pub(super) later_days: u8,
    /// The latest day with a right answer.
    pub(super) last_day: Option<i64>,
    /// Whether an answer was right after a long time without practice.
    pub(super) long: bool,
    /// P(known), which a right answer never lowers: see [`State::learned`](super::State::learned).
    pub(super) level: f64,
    /// Questions put away for good, which no longer count.
    pub(super) away: usize,
    /// Questions that hold, that are kept and that last: see [`Held`].
    pub(super) held: [u32; 3],
}

/// What answers without help have shown of a question, as of a fact of its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    /// Days with a right answer since the last miss.
    pub(super) days: u8,
    /// Whether one of them came after a long time.
    pub(super) long: bool,
}

impl Held {
    /// No answers yet.
    pub(super) const NONE: Held = Held {
        days: 0,
        long: false,
    };

    /// 0: the last answer was no success; 1: it was; 2: on later days, too; 3: after a
    /// long time, too.
    pub(super) fn rank(self) -> usize {
        match (self.days, self.long) {
            (0, _) => 0,
            (days, _) if days <= LATER_DAYS => 1,
            (_, false) => 2,
            (_, true) => 3,
        }
    }
}

/// An answer to a question, as far as stages go.
#[derive(Clone, Copy, Debug)]
pub(super) struct Told {
    /// Right, without help.
    pub(super) unaided: bool,
    /// Right, with whatever help.
    pub(super) right: bool,
    /// Less than half right, or told by the last hint.
    pub(super) failed: bool,
    /// The learner's day.
    pub(super) day: i64,
}
