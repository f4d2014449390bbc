//! The answers of a sitting so far, for looking back.

use std::sync::Arc;

use super::Session;
use super::view::{Judged, Phase};

/// Most answers that are kept; of a longer sitting the last ones.
const MOST: usize = 500;

impl Session {
    /// The answers of this sitting that were judged and not taken back, the oldest first:
    /// at most the last 500. None of a test, which tells at its end.
    pub fn past(&self) -> &[Arc<Judged>] {
        &self.past
    }

    pub(super) fn is_judged(&self) -> bool {
        matches!(self.phase, Phase::Judged(_))
    }

    /// Keeps the answer that was judged just now; `before`: one was shown already.
    pub(super) fn note_past(&mut self, before: bool) {
        let Phase::Judged(judged) = &self.phase else {
            return;
        };
        if before || self.is_testing() {
            return;
        }
        if self.past.len() == MOST {
            self.past.remove(0);
        }
        self.past.push(Arc::new(judged.clone()));
    }
}
