//! The clock, which tests and replays may set.

use std::path::Path;
use std::time::Instant;

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use crate::disk::fs;

/// The last time that there is, in whole milliseconds: 9999-12-30T22:00:00Z.
pub const LAST: Timestamp = Timestamp::constant(253_402_207_200, 0);
/// By how much a clock can be moved forward: later times could not be reckoned with.
const MOST_AHEAD: SignedDuration = SignedDuration::from_hours(100 * 365 * 24);

/// The time now. Where a start was given, it goes on from there by the minute. It
/// can be moved forward, and stopped.
#[derive(Clone, Copy, Debug)]
pub struct Clock {
    runs: Runs,
    /// By how much it was moved forward.
    ahead: SignedDuration,
    offset_minutes: Option<i16>,
}

/// How a clock runs, before it is moved.
#[derive(Clone, Copy, Debug)]
enum Runs {
    /// As the machine's.
    Machine,
    /// From a start, by the minute.
    From(Timestamp, Instant),
    /// Not at all.
    Stopped(Timestamp),
}

impl Clock {
    /// The machine's clock, or one that starts at `now`; and how far it is ahead of UTC.
    pub fn new(now: Option<Timestamp>, offset_minutes: Option<i16>) -> Self {
        Self {
            runs: match now {
                Some(now) => Runs::From(now, Instant::now()),
                None => Runs::Machine,
            },
            ahead: SignedDuration::ZERO,
            // Where the time was given, days are UTC's, so that replays are exact anywhere.
            offset_minutes: offset_minutes.or(now.map(|_| 0)),
        }
    }

    /// Minutes by which the learner's clock is ahead of UTC; none where the time was
    /// given.
    pub fn offset_minutes(&self) -> i16 {
        self.offset_minutes.unwrap_or_else(|| {
            let offset = here().to_offset(Timestamp::now());
            i16::try_from(offset.seconds() / 60).unwrap_or(0)
        })
    }

    /// The time.
    pub fn now(&self) -> Timestamp {
        let now = match self.runs {
            Runs::Machine => Timestamp::now(),
            Runs::From(start, since) => {
                // In whole minutes: how busy the machine is must not show in a replay.
                let minutes = i64::try_from(since.elapsed().as_secs() / 60).unwrap_or(0);
                later(start, SignedDuration::from_mins(minutes))
            }
            Runs::Stopped(at) => at,
        };
        later(now, self.ahead)
    }

    /// Moves it forward, in all by a hundred years at most, and up to [`LAST`]: tells whether
    /// it went so far, else it stays. A time below zero moves nothing.
    pub fn pass(&mut self, time: SignedDuration) -> bool {
        let time = time.max(SignedDuration::ZERO);
        let ahead = self.ahead.saturating_add(time);
        let then = self.now().checked_add(time);
        let goes = ahead <= MOST_AHEAD && then.is_ok_and(|then| then <= LAST);
        if goes {
            self.ahead = ahead;
        }
        goes
    }

    /// Stops it where it began to run: from now on only [`Clock::pass`] moves it.
    pub fn stop(&mut self) {
        let now = match self.runs {
            Runs::Machine => Timestamp::now(),
            Runs::From(start, _) | Runs::Stopped(start) => start,
        };
        self.runs = Runs::Stopped(now);
    }
}

/// The time zone of the machine. Where the environment names none, it stands in one file:
/// to tell its name, too, all zones there are would be looked through.
fn here() -> TimeZone {
    const SYSTEM: &str = "/etc/localtime";
    const MOST: u64 = 1 << 20;
    let is_named = !cfg!(unix) || std::env::var_os("TZ").is_some();
    let read = || {
        let path = Path::new(SYSTEM);
        let is_small = fs::metadata(path).ok()?.len() <= MOST;
        let bytes = is_small.then(|| fs::read(path).ok())??;
        TimeZone::tzif("here", &bytes).ok()
    };
    let read = (!is_named).then(read).flatten();
    read.unwrap_or_else(TimeZone::system)
}

/// A time later by so much, up to the last that there is.
fn later(at: Timestamp, by: SignedDuration) -> Timestamp {
    at.saturating_add(by).map_or(LAST, |then| then.min(LAST))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_was_stopped_moves_only_when_told_to() {
        let start: Timestamp = "2026-03-01T12:00:00Z".parse().unwrap();
        let mut clock = Clock::new(Some(start), None);
        clock.pass(SignedDuration::from_secs(18));
        clock.stop();
        clock.pass(SignedDuration::from_secs(-60));
        clock.pass(SignedDuration::from_hours(24));
        let wanted: Timestamp = "2026-03-02T12:00:18Z".parse().unwrap();
        assert_eq!((clock.now(), clock.offset_minutes()), (wanted, 0));
        assert!(!clock.pass(SignedDuration::MAX) && !clock.pass(MOST_AHEAD));
        assert_eq!(clock.now(), wanted);
        assert!(clock.pass((start + MOST_AHEAD).duration_since(wanted)));
        assert_eq!(clock.now(), start + MOST_AHEAD);
    }

    #[test]
    fn no_clock_goes_beyond_the_last_time() {
        assert_eq!(LAST.to_string(), "9999-12-30T22:00:00Z");
        let mut clock = Clock::new(Some(LAST), None);
        clock.stop();
        assert!(!clock.pass(SignedDuration::from_millis(1)));
        assert!(clock.pass(SignedDuration::ZERO));
        assert_eq!(later(LAST, SignedDuration::from_mins(1)), LAST);
    }

    #[test]
    fn the_clock_of_the_machine_can_be_moved_and_goes_on() {
        let mut clock = Clock::new(None, Some(60));
        clock.pass(SignedDuration::from_hours(1));
        let ahead = clock.now().duration_since(Timestamp::now());
        assert!(ahead > SignedDuration::from_mins(59), "{ahead}");
        assert_eq!(clock.offset_minutes(), 60);
    }

    #[test]
    fn the_zone_of_the_machine_is_the_one_that_its_file_says() {
        let (now, half_a_year) = (Timestamp::now(), SignedDuration::from_hours(183 * 24));
        for at in [now, later(now, half_a_year)] {
            let known = TimeZone::system().to_offset(at);
            assert_eq!(here().to_offset(at), known);
        }
    }
}
