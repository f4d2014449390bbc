//! An answer, read as evidence.

use super::belief::mastery::evidence;
use super::belief::memory::rating_of;
use super::belief::pace::{clicked_through, is_hasty};
use super::proof::Told;
use crate::course::Spot;
use crate::journal::{Attempt, Help, Millis};
use crate::kinds::{Item, Rating};

/// An answer as evidence.
pub(super) struct Seen {
    pub(super) credit: f64,
    /// Credit less hints, 0 to 1.
    pub(super) worth: f64,
    pub(super) rating: Rating,
    pub(super) time: Millis,
    /// An answer to the question itself, or to a part of it, not to one of its steps.
    pub(super) of_question: bool,
    /// Less than half right, or told by the last hint. Other hints and an echo
    /// weaken a right answer as evidence; they do not make it a failure.
    pub(super) failed: bool,
    /// Right, be it with help.
    pub(super) right: bool,
    /// Right without help.
    pub(super) unaided: bool,
    pub(super) hasty: bool,
    pub(super) clicked: bool,
}

impl Seen {
    /// How fast it came says something of habits, and nothing of what is known.
    pub(super) fn of(attempt: &Attempt, item: &Item) -> Seen {
        let help = attempt.help();
        let credit = attempt.verdict.credit();
        let hasty = is_hasty(item, attempt.time());
        let right = attempt.verdict.is_correct() && !matches!(help, Help::Told(_));
        Seen {
            credit,
            worth: evidence(credit, help),
            rating: rating_of(attempt.verdict, attempt.grade, help, Some(item.hints.len())),
            time: attempt.time(),
            of_question: Spot::of(attempt.step).step.is_none(),
            failed: credit < 0.5 || matches!(help, Help::Told(_)),
            right,
            unaided: right && help == Help::Hints(0),
            hasty,
            clicked: clicked_through(item, help, attempt.time()),
        }
    }

    /// The same, as far as stages go.
    pub(super) fn told(&self, day: i64) -> Told {
        Told {
            unaided: self.unaided,
            right: self.right,
            failed: self.failed,
            day,
        }
    }
}
