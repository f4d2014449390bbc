//! What the next days hold.

use jiff::{SignedDuration, Timestamp};

use super::due;
use crate::course::Course;
use crate::learner::State;

/// Days of the week that comes after this time tomorrow.
const WEEK: i64 = 7;

/// How many reviews the next days hold, as it stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ahead {
    /// Due at this time tomorrow, as far as the plan allows: what is due now, too, if it is
    /// left until then.
    pub tomorrow: usize,
    /// Becoming due in the seven days after that.
    pub week: usize,
}

/// What the days after `now` hold. Who comes back at the same hour tomorrow finds just that;
/// what is due later tomorrow is of the week.
pub fn ahead(course: &Course, state: &State, now: Timestamp) -> Ahead {
    let after = |days: i64| {
        let later = SignedDuration::from_hours(24 * days);
        now.saturating_add(later).unwrap_or(Timestamp::MAX)
    };
    let (day, week) = (after(1), after(1 + WEEK));
    let by = |at: Timestamp| due::may_be_asked(course, state, None, at);
    Ahead {
        tomorrow: due::due_count(course, state, None, day),
        week: by(week).saturating_sub(by(day)),
    }
}
