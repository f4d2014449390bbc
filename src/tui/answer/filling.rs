//! Blanks that are filled in.

use super::entry::Entry;
use crate::kinds::Answer;
use crate::tui::keys::Keymap;
use crate::tui::keys::action::{Action, Context};
use crate::tui::widgets::field::Field;
use crate::words::message;

/// Goes from blank to blank, or hands them in; asks once where one is empty.
pub(super) fn fill(
    fields: &[Field],
    at: &mut usize,
    warned: &mut bool,
    action: Action,
    keys: &Keymap,
) -> Entry {
    let last = fields.len().saturating_sub(1);
    let is_empty = |f: &Field| f.text().trim().is_empty();
    let told = std::mem::take(warned);
    match action {
        Action::Accept if *at < last && !told => *at += 1,
        Action::Accept => match fields.iter().position(is_empty) {
            // With nothing typed at all, grading says so.
            Some(empty) if !told && !fields.iter().all(is_empty) => {
                (*at, *warned) = (empty, true);
                let accept = keys.name(Context::Blanks, Action::Accept);
                let left = fields.iter().filter(|field| is_empty(field)).count();
                return Entry::Say(message!("tui-blank-empty", n = left, accept = accept));
            }
            _ => {
                let blanks = fields.iter().map(|f| f.text().to_owned()).collect();
                return Entry::Done(Answer::Blanks(blanks));
            }
        },
        Action::NextBlank => *at = if *at == last { 0 } else { *at + 1 },
        Action::PreviousBlank => *at = at.checked_sub(1).unwrap_or(last),
        _ => {}
    }
    Entry::Changed
}
