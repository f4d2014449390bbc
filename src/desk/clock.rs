//! The clock, which tests and replays may set.

use std::time::Instant;

use jiff::tz::TimeZone;
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

    /// Minutes by which the learner's clock is ahead of UTC. Where the time
    /// was given, days are UTC's, so that replays are exact anywhere.
    pub fn offset_minutes(&self) -> i16 {
        match self.set {
            Some(_) => 0,
            None => {
                let offset = TimeZone::system().to_offset(Timestamp::now());
                i16::try_from(offset.seconds() / 60).unwrap_or(0)
            }
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
