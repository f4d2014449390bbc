//! What comes of a key, and how keys move among lines.

use crate::kinds::Answer;
use crate::tui::keys::action::Action;
use crate::words::Message;

/// What came of a key.
#[derive(Debug, PartialEq)]
pub(in crate::tui) enum Entry {
    /// The draft changed, or there was nothing to do.
    Changed,
    /// The answer is complete.
    Done(Answer),
    /// To be told to the learner.
    Say(Message),
}

/// Moves the cursor among so many lines.
pub(super) fn step(at: &mut usize, of: usize, action: Action) {
    *at = match action {
        Action::Up => at.checked_sub(1).unwrap_or(of.saturating_sub(1)),
        Action::Down => (*at + 1) % of.max(1),
        Action::First => 0,
        _ => of.saturating_sub(1),
    };
}
