//! Dates by the learner's clock.

use jiff::Timestamp;
use jiff::tz::Offset;

use crate::words::{Message, date};

/// The date of a time by a clock that is so many minutes ahead of UTC.
pub(super) fn day(at: Timestamp, offset_minutes: i16) -> Message {
    let offset = Offset::from_seconds(i32::from(offset_minutes) * 60).unwrap_or(Offset::UTC);
    date(offset.to_datetime(at).date())
}
