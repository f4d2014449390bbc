//! What the next days hold.

use jiff::{SignedDuration, Timestamp};

use super::due;
use crate::course::Course;
use crate::learner::State;

/// Days of a week after tomorrow.
const WEEK: i64 = 7;

/// How many reviews the next days hold, as it stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ahead {
    /// Due by the end of tomorrow, as far as the plan allows.
    pub tomorrow: usize,
    /// Due in the seven days after tomorrow.
    pub week: usize,
}

/// What the days after that of `now` hold.
pub fn ahead(course: &Course, state: &State, now: Timestamp) -> Ahead {
    let tomorrow = state.tomorrow(now);
    let end_of = |days: i64| {
        let end = SignedDuration::from_hours(24 * days) - SignedDuration::from_millis(1);
        tomorrow.saturating_add(end).unwrap_or(Timestamp::MAX)
    };
    let (day, week) = (end_of(1), end_of(1 + WEEK));
    let by = |at: Timestamp| due::may_be_asked(course, state, None, at);
    Ahead {
        tomorrow: due::due_count(course, state, None, day),
        week: by(week).saturating_sub(by(day)),
    }
}
