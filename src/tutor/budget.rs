//! What is left of a day's budget.

use jiff::civil::Date;
use jiff::{Timestamp, Unit};

use crate::course::Budget;
use crate::learner::State;

/// What is left of the day's budget; nothing where there is no limit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Left {
    pub minutes: Option<u32>,
    /// Questions that come back, and questions never asked.
    pub reviews: Option<u32>,
    pub new: Option<u32>,
}

/// What is left of the budget of the day of `now`.
pub fn left(state: &State, now: Timestamp) -> Left {
    left_of(state.plan.budget, state, now)
}

/// The same by another budget than that of the plan in force.
pub fn left_of(budget: Budget, state: &State, now: Timestamp) -> Left {
    let today = state.today(now);
    let minutes = u32::try_from(today.millis.whole_minutes()).unwrap_or(u32::MAX);
    Left {
        minutes: budget.minutes.map(|m| m.saturating_sub(minutes)),
        reviews: budget.reviews.map(|n| n.saturating_sub(today.reviews)),
        new: budget.new.map(|n| n.saturating_sub(today.new)),
    }
}

/// Days from the day of `now` to another; negative when it has passed.
pub fn days_until(state: &State, day: Date, now: Timestamp) -> i64 {
    let epoch = Date::constant(1970, 1, 1);
    let there = epoch
        .until((Unit::Day, day))
        .map_or(0, |s| i64::from(s.get_days()));
    there - state.day(now)
}
