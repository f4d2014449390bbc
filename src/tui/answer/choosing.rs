//! Options of which one is chosen, or several are marked.

use super::entry::{Entry, step};
use crate::kinds::Answer;
use crate::tui::keys::Keymap;
use crate::tui::keys::action::{Action, Context};
use crate::words::message;

/// Chooses one of so many options, or hands it in.
pub(super) fn choose(
    at: &mut usize,
    of: usize,
    chosen: &mut bool,
    action: Action,
    keys: &Keymap,
) -> Entry {
    let accept = || keys.name(Context::Choose, Action::Accept);
    match action {
        Action::Accept if *chosen => return Entry::Done(Answer::Choice(*at)),
        Action::Accept => {
            return Entry::Say(message!("tui-none-chosen", accept = accept()));
        }
        Action::Pick(n) if n < of => *at = n,
        Action::Pick(_) => return Entry::Say(message!("tui-no-such-option")),
        Action::Mark if *chosen => {
            return Entry::Say(message!("tui-one-is-right", accept = accept()));
        }
        Action::Mark => {}
        // None looks chosen before: the way begins at either end.
        Action::Down | Action::Up if !*chosen => {
            *at = if action == Action::Down {
                0
            } else {
                of.saturating_sub(1)
            };
        }
        Action::Up | Action::Down | Action::First | Action::Last => step(at, of, action),
        _ => return Entry::Changed,
    }
    *chosen = true;
    Entry::Changed
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
