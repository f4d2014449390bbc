//! What the next days hold.

use jiff::{SignedDuration, Timestamp};

use super::{due, way_back};
use crate::course::Course;
use crate::learner::State;

/// Days of the week that comes after this time tomorrow.
const WEEK: i64 = 7;

/// How many reviews the next days hold, if nothing is answered until then.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ahead {
    /// Due at this time tomorrow, as far as the plan allows: what is due now, too, if it is
    /// left until then.
    pub tomorrow: usize,
    /// Becoming due in the seven days after that.
    pub week: usize,
}

/// Counts the reviews of the days after `now`. `tomorrow` is what a learner finds who comes back
/// at the same hour. What becomes due later tomorrow counts towards `week`.
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

/// How many reviews each of the next `days` days holds, today first, if nothing is answered:
/// those due on that day, and those left over from the day before. Some are left over where the
/// plan, or a way back after weeks, limits a day.
pub fn by_day(course: &Course, state: &State, now: Timestamp, days: usize) -> Vec<usize> {
    let mut held = vec![0; days];
    let Some(last) = i64::try_from(days).ok().filter(|&days| days > 0) else {
        return held;
    };
    let end = SignedDuration::from_hours(24 * (last - 1)) - SignedDuration::from_millis(1);
    let end = (state.tomorrow(now)).saturating_add(end);
    let end = end.unwrap_or(Timestamp::MAX);
    let today = state.day(now);
    let all = state.agenda().due(end).flat_map(|(_, questions)| questions);
    for question in all.filter(|&q| state.is_available(q, end)) {
        let Some(at) = due::due(course, state, None, question, now) else {
            continue;
        };
        let day = usize::try_from((state.day(at) - today).max(0)).unwrap_or(0);
        if let Some(held) = held.get_mut(day) {
            *held += 1;
        }
    }
    let asked = due::due_count(course, state, None, now);
    let waiting = due::may_be_asked(course, state, None, now);
    let mut over = waiting.saturating_sub(asked);
    held[0] = held[0].saturating_sub(over);
    let plan = state.plan.budget.reviews.map(|most| most as usize);
    let most = plan.or_else(|| way_back::left(state, now).map(|_| way_back::portion(state)));
    for held in held.iter_mut().skip(1) {
        let waits = *held + over;
        *held = most.map_or(waits, |most| waits.min(most));
        over = waits - *held;
    }
    held
}
