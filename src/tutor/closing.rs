//! The end of a sitting whose length is reached: what still comes in it.

use std::collections::VecDeque;

use jiff::{SignedDuration, Timestamp};

use crate::course::QuestionIndex;

/// Time at the end after which no further question is asked.
const LONGEST: SignedDuration = SignedDuration::from_mins(3);

/// What still comes in a sitting whose length is reached.
#[derive(Clone, Debug, PartialEq)]
pub struct Closing {
    misses: VecDeque<QuestionIndex>,
    of: usize,
    begun: Timestamp,
}

impl Closing {
    /// These misses come once more.
    pub fn begin(misses: Vec<QuestionIndex>, now: Timestamp) -> Closing {
        Closing {
            of: misses.len(),
            misses: misses.into(),
            begun: now,
        }
    }

    /// Takes the next miss out that may be asked, if there is one, and time for it.
    pub fn next(
        &mut self,
        now: Timestamp,
        may_ask: impl Fn(QuestionIndex) -> bool,
    ) -> Option<QuestionIndex> {
        if now.duration_since(self.begun) >= LONGEST {
            return None;
        }
        let left = std::iter::from_fn(|| self.misses.pop_front());
        left.into_iter().find(|&miss| may_ask(miss))
    }

    /// Which one was taken last, from 1, and of how many.
    pub fn asked(&self) -> (usize, usize) {
        (self.of - self.misses.len(), self.of)
    }
}
