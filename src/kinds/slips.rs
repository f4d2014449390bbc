//! How an answer is treated that is wrong by one slip of a finger.

use super::answer::Unreadable;
use crate::reading::Table;
use crate::template::Pattern;
use crate::words::{Message, message};

/// What an answer comes to that is one letter off.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(super) enum Near {
    /// It is wrong; the learner reads how near it is.
    #[default]
    Wrong,
    /// It is right, with a remark.
    Accept,
    /// It does not count, and is asked again.
    Retry,
}

impl Near {
    pub(super) fn read(table: &mut Table<'_, '_>) -> Near {
        let words = [("accept", Near::Accept), ("retry", Near::Retry)];
        table.word("near", &words).unwrap_or_default()
    }

    /// Warns where no answer is long enough for a slip.
    pub(super) fn must_matter<'p>(
        self,
        mut accepted: impl Iterator<Item = &'p Pattern>,
        table: &mut Table<'_, '_>,
    ) {
        let is_short = |text: &Pattern| {
            let letters = text.source().chars().filter(|c| c.is_alphabetic());
            letters.count() < LETTERS && !text.source().contains('{')
        };
        if self != Near::Wrong && accepted.all(is_short) {
            let place = table.key_place("near");
            let help = message!("kinds-near-idle-help");
            let said = message!("kinds-near-idle", n = LETTERS);
            table.complaints.warn(&place, said, Some(help));
        }
    }
}

/// An answer with fewer letters can't be wrong by a slip.
pub(super) const LETTERS: usize = 4;

/// The message beside an answer that is right but for a slip.
pub(super) fn remark(wanted: &str) -> Message {
    message!("kinds-slip", wanted = wanted)
}

/// The message for an answer that is to be given again.
pub(super) fn again() -> Unreadable {
    Unreadable(message!("kinds-slip-again"))
}
