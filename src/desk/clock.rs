//! The clock, which tests and replays may set.

use std::time::Instant;

use jiff::{SignedDuration, Timestamp};

/// The time now. Where a start was given, it goes on from there.
#[derive(Clone, Copy, Debug)]
pub struct Clock {
    set: Option<(Timestamp, Instant)>,
}

impl Clock {
    /// The machine's clock, or one that starts at `now`.
    pub fn new(now: Option<Timestamp>) -> Self {
        Self {
            set: now.map(|now| (now, Instant::now())),
        }
    }

    /// The time.
    pub fn now(&self) -> Timestamp {
        match self.set {
            None => Timestamp::now(),
            Some((start, since)) => {
                let passed =
                    SignedDuration::try_from(since.elapsed()).unwrap_or(SignedDuration::ZERO);
                start.saturating_add(passed).unwrap_or(start)
            }
        }
    }
}
