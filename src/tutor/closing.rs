//! The end of a sitting whose length is reached: what still comes in it.

use std::collections::VecDeque;

use jiff::{SignedDuration, Timestamp};

use crate::course::QuestionIndex;

/// The end of a sitting takes at most this long; after that no further miss is asked.
const LONGEST: SignedDuration = SignedDuration::from_mins(3);

/// What still comes in a sitting whose length is reached.
#[derive(Clone, Debug, PartialEq)]
pub struct Closing {
    misses: VecDeque<QuestionIndex>,
    of: usize,
    begun: Timestamp,
}

impl Closing {
    /// Begins the end of a sitting, in which these misses come once more.
    pub fn begin(misses: Vec<QuestionIndex>, now: Timestamp) -> Closing {
        Closing {
            of: misses.len(),
            misses: misses.into(),
            begun: now,
        }
    }

    /// Takes out the next miss that may be asked. `None` if there is none, or no time is left.
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
