//! Pairs that a line leaves open are asked for once.

use super::lines::Line;
use crate::kinds::Answer;
use crate::session::Input;
use crate::words::{Joined, Value, message};

/// Pairs that were typed while others are open, until those were asked for.
#[derive(Default)]
pub(super) struct OpenPairs(Option<Vec<Option<usize>>>);

impl OpenPairs {
    /// Asks once for the pairs that an answer leaves open; the next line adds to it.
    pub(super) fn ask(&mut self, read: Line) -> Line {
        let Line::Input(Input::Answer(Answer::Match(given))) = read else {
            return read;
        };
        let before = self.0.take();
        let kept = before
            .iter()
            .flatten()
            .copied()
            .chain(std::iter::repeat(None));
        let all: Vec<_> = given
            .iter()
            .zip(kept)
            .map(|(new, old)| new.or(old))
            .collect();
        let open = all
            .iter()
            .enumerate()
            .filter(|(_, partner)| partner.is_none());
        let open: Vec<String> = open.map(|(i, _)| (i + 1).to_string()).collect();
        if open.is_empty() || open.len() == all.len() || before.is_some() {
            return Line::Input(Input::Answer(Answer::Match(all)));
        }
        self.0 = Some(all);
        let (n, lines) = (open.len(), Value::list(open, Joined::And));
        Line::Nothing(message!("plain-pairs-open", n = n, lines = lines))
    }

    pub(super) fn clear(&mut self) {
        self.0 = None;
    }
}
