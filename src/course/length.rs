//! How long one sitting is to last.

use serde::Serialize;

use crate::measure::Millis;

/// Milliseconds of a minute.
const MINUTE: u64 = 60_000;

/// How long one sitting is to last: until its minutes are spent or its questions are
/// answered, whichever is first. Where nothing is said, or 0, there is no limit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Length {
    /// Minutes of time spent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
    /// Questions answered; tries after the first and steps are not counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub questions: Option<u32>,
}

impl Length {
    /// The most minutes that can be set: those of a day.
    pub const MOST_MINUTES: u32 = 1440;

    /// So many minutes; 0: no limit.
    pub const fn of_minutes(minutes: u32) -> Length {
        Length {
            minutes: Some(minutes),
            questions: None,
        }
    }

    /// Whether anything is said, be it that there is no limit.
    pub fn is_said(self) -> bool {
        self != Length::default()
    }

    /// The limits alone: 0 is none.
    pub fn limits(self) -> Length {
        Length {
            minutes: self.minutes.filter(|&n| n > 0),
            questions: self.questions.filter(|&n| n > 0),
        }
    }

    /// Whether there is a limit.
    pub fn is_limited(self) -> bool {
        self.limits().is_said()
    }

    /// Whether so much time and so many answers reach a limit.
    pub fn is_reached(self, spent: Millis, answered: usize) -> bool {
        let Length { minutes, questions } = self.limits();
        minutes.is_some_and(|n| spent.get() >= u64::from(n) * MINUTE)
            || questions.is_some_and(|n| answered as u64 >= u64::from(n))
    }

    /// The same, for so many minutes more than were spent or were to be.
    #[must_use]
    pub fn and_minutes(self, more: u32, spent: Millis) -> Length {
        let spent = u32::try_from(spent.get().div_ceil(MINUTE)).unwrap_or(u32::MAX);
        let booked = self.limits().minutes.filter(|&n| n <= spent);
        Length::of_minutes(booked.unwrap_or(spent).saturating_add(more))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_limit_that_is_reached_ends_it_and_zero_is_none() {
        let both = Length {
            minutes: Some(2),
            questions: Some(3),
        };
        let reached =
            |length: Length, millis, answered| length.is_reached(Millis::new(millis), answered);
        assert!(!reached(both, 119_999, 2));
        assert!(reached(both, 120_000, 0) && reached(both, 0, 3));
        assert!(!reached(Length::of_minutes(0), u64::MAX, 9));
        assert!(Length::of_minutes(0).is_said() && !Length::of_minutes(0).is_limited());
    }

    #[test]
    fn more_minutes_come_after_those_that_were_booked_or_spent() {
        let more = |length: Length, millis| length.and_minutes(5, Millis::new(millis)).minutes;
        assert_eq!(more(Length::of_minutes(15), 15 * 60_000), Some(20));
        assert_eq!(more(Length::of_minutes(15), 15 * 60_000 + 9_000), Some(20));
        assert_eq!(more(Length::default(), 61_000), Some(7));
        assert_eq!(more(Length::of_minutes(15), 3 * 60_000), Some(8));
    }
}
