//! Pairs in the making: each line on the left gets a number of the list below.

use ratatui::text::Span;

use super::entry::{Entry, step};
use crate::kinds::Answer;
use crate::text::SafeText;
use crate::tui::keys::Keymap;
use crate::tui::keys::action::{Action, Context};
use crate::tui::widgets::canvas::Canvas;
use crate::words::message;

/// Pairs in the making.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::tui) struct Pairing {
    /// For each line its partner, a position in the list below.
    partners: Vec<Option<usize>>,
    /// How many there are to pick from.
    of: usize,
    /// The line that a number is given to.
    at: usize,
    /// Was told that a line has no partner.
    warned: bool,
}

impl Pairing {
    pub(super) fn new(lines: usize, of: usize) -> Pairing {
        Pairing {
            partners: vec![None; lines],
            of,
            at: 0,
            warned: false,
        }
    }

    /// Takes over what was right before.
    pub(super) fn keep(&mut self, right: Vec<Option<usize>>) {
        self.partners = right;
        self.at = self.open().unwrap_or(0);
    }

    fn open(&self) -> Option<usize> {
        self.partners.iter().position(Option::is_none)
    }

    pub(super) fn act(&mut self, action: Action, keys: &Keymap) -> Entry {
        let warned = std::mem::take(&mut self.warned);
        match action {
            Action::Accept => match self.open() {
                Some(open) if !warned => {
                    (self.at, self.warned) = (open, true);
                    let left = self.partners.iter().filter(|p| p.is_none()).count();
                    let accept = keys.name(Context::Choose, Action::Accept);
                    Entry::Say(message!("tui-pair-open", n = left, accept = accept))
                }
                _ => Entry::Done(Answer::Match(self.partners.clone())),
            },
            Action::Pick(n) if n < self.of => {
                self.partners[self.at] = Some(n);
                // On to the next line that has none.
                let after = (self.at + 1..self.partners.len()).chain(0..self.at);
                let mut open = after.filter(|&line| self.partners[line].is_none());
                self.at = open.next().unwrap_or(self.at);
                Entry::Changed
            }
            Action::Pick(_) => Entry::Say(message!("tui-no-such-option")),
            Action::Mark => {
                self.partners[self.at] = None;
                Entry::Changed
            }
            Action::Up | Action::Down | Action::First | Action::Last => {
                step(&mut self.at, self.partners.len(), action);
                Entry::Changed
            }
            _ => Entry::Changed,
        }
    }

    /// Lays the lines out, and below them what they are paired with.
    pub(super) fn lay(&self, left: &[SafeText], right: &[SafeText], canvas: &mut Canvas) {
        let start = canvas.lines.len();
        let mut here = start;
        for (i, line) in left.iter().enumerate() {
            let (sign, style) = canvas.mark(i == self.at);
            if i == self.at {
                here = canvas.lines.len();
            }
            let first = Span::styled(sign, style);
            let partner = match self.partners[i] {
                Some(at) => format!(" → {}", at + 1),
                None => " → _".to_owned(),
            };
            let behind = Span::styled(partner, canvas.theme.key);
            let from = canvas.lines.len();
            canvas.entry(line, style, [first, Span::raw("  ")], behind);
            canvas.rows.push(from..canvas.lines.len());
        }
        let end = canvas.lines.len();
        if canvas.room.is_tall() {
            canvas.blank();
        }
        canvas.say(message!("tui-pair-how", n = right.len()), canvas.theme.dim);
        for (i, partner) in right.iter().enumerate() {
            // Partners that are taken are dim.
            let style = match self.partners.contains(&Some(i)) {
                true => canvas.theme.dim,
                false => canvas.theme.text,
            };
            let number = Span::styled(format!("  {}  ", i + 1), canvas.theme.key);
            canvas.entry(partner, style, [number, Span::raw("     ")], Span::raw(""));
        }
        // All of it where it finds room below the pinned question; otherwise from the line
        // at the cursor on.
        let all = canvas.lines.len() - start;
        let from_here = canvas.lines.len() - here;
        canvas.focus = match canvas.room.height {
            room if all < room => start..canvas.lines.len(),
            room if from_here < room => here..canvas.lines.len(),
            _ => here..end,
        };
    }
}
