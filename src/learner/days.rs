//! Days as learners count them: a time after midnight belongs to the evening before.

use jiff::Timestamp;

/// A day of practice ends at four in the morning: night owls finish theirs.
const DAY_BEGINS: i64 = 4 * 3600;

/// The day that a time belongs to, in days since 1970, by a clock that is so
/// many minutes ahead of UTC.
pub fn day_at(at: Timestamp, offset_minutes: i16) -> i64 {
    let local = at.as_second() + i64::from(offset_minutes) * 60;
    (local - DAY_BEGINS).div_euclid(86_400)
}

/// When the day after that of `now` begins, by a clock that is so many minutes ahead of
/// UTC.
pub fn tomorrow_at(now: Timestamp, offset_minutes: i16) -> Timestamp {
    day_begins(day_at(now, offset_minutes) + 1, offset_minutes)
}

/// When a day begins, by a clock that is so many minutes ahead of UTC.
pub(super) fn day_begins(day: i64, offset_minutes: i16) -> Timestamp {
    let begins = day * 86_400 + DAY_BEGINS - 60 * i64::from(offset_minutes);
    Timestamp::from_second(begins).unwrap_or(Timestamp::MAX)
}
