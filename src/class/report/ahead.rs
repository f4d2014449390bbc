//! When all would be learned at the pace of the last weeks. It knows nothing of what is
//! harder or easier to come: that is what it says.

use super::data::Ahead;
use super::kept::{Looked, WEEK, weeks};
use super::stats::at_least;
use crate::course::Course;
use crate::learner::Stage;

/// The weeks that a pace is taken from, at most, and how many days it takes at least.
const PAST: i64 = 4 * WEEK;
const FEWEST_DAYS: i64 = WEEK;
/// Weeks that are looked ahead.
const MOST_WEEKS: u32 = 104;

/// The forecast of a learner; none where the learner has practised for less than a week.
/// `deadline` is in days from the last day that is known.
pub(super) fn ahead(course: &Course, learner: &Looked, deadline: Option<i64>) -> Option<Ahead> {
    let (first, _) = learner.span()?;
    let past = (learner.today + 1 - first).min(PAST);
    if past < FEWEST_DAYS {
        return None;
    }
    let asked = course
        .skills
        .positions()
        .filter(|&s| !course.questions_of(s).is_empty());
    let left = asked
        .filter(|s| learner.skills[s.0].stage < Stage::Learned)
        .count();
    let left = u32::try_from(left).unwrap_or(u32::MAX);
    let from = learner.today - past;
    // What was learned and is not any more is left to do, and shows a pace all the same.
    let won = learner
        .skills
        .iter()
        .filter(|on| on.learned_after.is_some() && on.learned_on.is_some_and(|day| day > from));
    let won = u32::try_from(won.count()).unwrap_or(u32::MAX);
    let past = weeks(past);
    let chance = |ahead: f64| at_least(left, won, past, ahead);
    let when = |share: f64| (0..=MOST_WEEKS).find(|&n| chance(f64::from(n)) >= share);
    Some(Ahead {
        left,
        pace: f64::from(won) / past,
        weeks: [when(0.1), when(0.5), when(0.9)],
        chance: deadline.map(|days| chance(weeks(days.max(0)))),
    })
}
