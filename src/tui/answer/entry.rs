//! What comes of a key, and how keys move among options.

use crate::kinds::Answer;
use crate::tui::keys::action::Action;
use crate::words::{Message, message};

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

/// Marks options, or hands them in.
pub(super) fn mark(at: &mut usize, chosen: &mut [bool], action: Action) -> Entry {
    match action {
        Action::Accept => {
            let picked = (0..chosen.len()).filter(|&i| chosen[i]).collect();
            return Entry::Done(Answer::Multi(picked));
        }
        Action::Pick(n) if n < chosen.len() => {
            *at = n;
            chosen[n] = !chosen[n];
        }
        Action::Pick(_) => return Entry::Say(message!("tui-no-such-option")),
        Action::Mark => chosen[*at] = !chosen[*at],
        Action::Up | Action::Down | Action::First | Action::Last => {
            step(at, chosen.len(), action);
        }
        _ => {}
    }
    Entry::Changed
}
