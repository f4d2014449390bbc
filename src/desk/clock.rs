//! The clock, which tests and replays may set.

use std::time::Instant;

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

/// The time now. Where a start was given, it goes on from there by the minute.
#[derive(Clone, Copy, Debug)]
pub struct Clock {
    set: Option<(Timestamp, Instant)>,
    offset_minutes: Option<i16>,
}

impl Clock {
    /// The machine's clock, or one that starts at `now`; and how far it is ahead of UTC.
    pub fn new(now: Option<Timestamp>, offset_minutes: Option<i16>) -> Self {
        Self {
            offset_minutes,
            set: now.map(|now| (now, Instant::now())),
        }
    }

    /// Minutes by which the learner's clock is ahead of UTC. Where the time
    /// was given, days are UTC's, so that replays are exact anywhere.
    pub fn offset_minutes(&self) -> i16 {
        match (self.offset_minutes, self.set) {
            (Some(minutes), _) => minutes,
            (None, Some(_)) => 0,
            (None, None) => {
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
                // In whole minutes: how busy the machine is must not show in a replay.
                let minutes = i64::try_from(since.elapsed().as_secs() / 60).unwrap_or(0);
                let passed = SignedDuration::from_mins(minutes);
                start.saturating_add(passed).unwrap_or(start)
            }
        }
    }
}
