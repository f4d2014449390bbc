//! Reviews to come: what is scheduled now, and what comes of it in the next weeks.

use jiff::{SignedDuration, Timestamp};

use crate::course::Course;
use crate::kinds::Rating;
use crate::learner::{Scheduler, State};

/// How many days are looked ahead, today among them.
pub const AHEAD: usize = 28;
/// Seconds that an answer takes of a learner of whom nothing is known, and for how many
/// answers that counts; and seconds until the next question. As forecasts have it.
const SECONDS: (f64, f64) = (15.0, 10.0);
const BETWEEN: f64 = 5.0;

/// Answers to expect on each of the next days, today first, where recall is to be `kept` when
/// a question comes back (0 to 1). A question is reckoned to go right when it comes back, and
/// the share of those that do not to be asked once more the next day. Nothing new is reckoned
/// with.
pub(super) fn ahead(course: &Course, state: &State, now: Timestamp, kept: f64) -> Vec<f64> {
    let scheduler = Scheduler::new(state.parameters());
    let today = state.day(now);
    let own = state.retention(course).get();
    let mut days = vec![0.0; AHEAD];
    for question in course.questions.positions() {
        let known = &state.questions[question];
        let Some(mut memory) = known.memory else {
            continue;
        };
        let Some(due) = state.due(course, question) else {
            continue;
        };
        if known.suspended || state.is_out_of_turn(question) {
            continue;
        }
        let shift = memory.days_until(kept).get() - memory.days_until(own).get();
        let shift = SignedDuration::from_secs((shift * 86_400.0) as i64);
        let due = due.checked_add(shift).unwrap_or(due);
        let mut day = (state.day(due) - today).max(0);
        while let Some(at) = usize::try_from(day).ok().filter(|&day| day < AHEAD) {
            days[at] += 1.0;
            if let Some(next) = days.get_mut(at + 1) {
                *next += 1.0 - kept;
            }
            let then = now
                .checked_add(SignedDuration::from_hours(24 * day))
                .unwrap_or(now);
            let nights = (state.day(then) - state.day(memory.last)).max(0);
            let nights = u32::try_from(nights).unwrap_or(u32::MAX);
            memory = scheduler.review(Some(memory), Rating::Good, kept, then, nights);
            day = (state.day(memory.due) - today).max(day + 1);
        }
    }
    days
}

/// Seconds that an answer of this learner takes, with all that goes with it.
pub fn seconds_an_answer(state: &State) -> f64 {
    let (usual, answers) = SECONDS;
    let spent = state.millis.get() as f64 / 1000.0;
    BETWEEN + (spent + usual * answers) / (f64::from(state.attempts) + answers)
}
