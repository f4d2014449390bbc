//! The way back after weeks without practice: what waits is spread over days, and what
//! is worth most for its time comes first.
//!
//! It follows from the state and the day alone: as long as more reviews have been
//! overdue for a week than a day holds, the day holds a portion of them.

use jiff::Timestamp;

use super::minutes::{minutes, seconds_a_question};
use crate::course::{Course, QuestionIndex};
use crate::learner::{LONG_DUE, Stage, State};
use crate::measure::Probability;
use crate::words::{Message, message, whole_days};

/// Days without practice after which a learner is welcomed back.
const AWAY: f64 = 14.0;
/// The share of a day's minutes that reviews get: the rest is for what is new.
const SHARE: f64 = 0.8;
/// Reviews of a day, at least and at most.
const PORTION: (f64, f64) = (5.0, 200.0);

/// What a learner who was away for weeks finds: how much of what waits today holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WayBack {
    /// Reviews that wait, those of today included.
    pub waiting: usize,
    /// Those that are left of today's portion.
    pub today: usize,
    /// Minutes that those of today take.
    pub minutes: u32,
    /// Days over which the others are spread; 0 where today holds all.
    pub days: usize,
    /// Skills learned; those kept are among them.
    pub learned: usize,
    /// Skills kept or lasting.
    pub kept: usize,
    /// Days since the last answer.
    pub away: f64,
}

/// How many reviews a day holds: of the plan's minutes, or of a sitting as it usually is for
/// this learner, or of fifteen. What is missed takes the time of once more.
pub fn portion(state: &State) -> usize {
    let minutes = state.plan.minutes_with_usual(state.usual_minutes);
    let held = f64::from(minutes) * 60.0 * SHARE / seconds_a_question(state);
    held.clamp(PORTION.0, PORTION.1) as usize
}

/// What is left of today's portion, where there is a way back to go; none where
/// reviews are as usual, or the plan says how many a day holds.
pub(super) fn left(state: &State, now: Timestamp) -> Option<usize> {
    if state.plan.budget.reviews.is_some() {
        return None;
    }
    let portion = portion(state);
    let today = state.today(now);
    let long_ago = now.checked_sub(LONG_DUE).ok()?;
    let waiting = state.agenda().due(long_ago).flat_map(|(_, all)| all);
    let waiting = waiting.filter(|&q| state.is_available(q, now));
    // No more are counted than are needed.
    let waiting = waiting.take(portion + 1).count();
    // Those of today that had been waiting as long were part of it.
    let is_long = waiting + today.long_due as usize > portion;
    is_long.then(|| portion.saturating_sub(today.reviews as usize))
}

/// The way back, if `due` reviews can be asked now. It is for a learner who comes back after
/// weeks, and lasts as long as more waits than a day holds.
pub(super) fn way_back(
    course: &Course,
    state: &State,
    due: usize,
    now: Timestamp,
) -> Option<WayBack> {
    let last = state.last?;
    let away = now.duration_since(last).as_secs_f64() / 86_400.0;
    let today = left(state, now).map_or(due, |left| left.min(due));
    let later = due - today;
    if later == 0 && away < AWAY {
        return None;
    }
    let stages = course.skills.positions().map(|s| state.stage(course, s));
    let at_least = |stage: Stage| stages.clone().filter(|&s| s >= stage).count();
    Some(WayBack {
        waiting: due,
        today,
        minutes: minutes(today, seconds_a_question(state)),
        days: later.div_ceil(portion(state)),
        learned: at_least(Stage::Learned),
        kept: at_least(Stage::Kept),
        away,
    })
}

/// What a review is worth for its time: what is still recalled is saved by one answer,
/// what is forgotten takes several, and falls no further meanwhile (by recall, highest
/// first: ankitects/anki#3460 and #3559). `covers` is how much of other due reviews it
/// makes up for.
pub(super) fn worth(
    course: &Course,
    state: &State,
    question: QuestionIndex,
    covers: f64,
    now: Timestamp,
) -> f64 {
    let recall = state.recall(course, question, now);
    let recall = recall.map_or(0.0, Probability::get);
    // A miss is asked again at least once.
    let answers = 1.0 + 1.5 * (1.0 - recall);
    recall * (1.0 + 0.2 * covers.min(2.0)) / answers
}

impl WayBack {
    fn long(&self) -> Message {
        let years = self.away / 365.25;
        if years >= 2.0 {
            let (whole, is_almost) = (years.floor() as i64, years.fract() >= 0.75);
            return match is_almost {
                true => message!("tutor-almost-years", n = whole + 1),
                false => message!("tutor-years", n = whole),
            };
        }
        match self.away {
            days if days < 28.0 && whole_days(days) % 7 != 0 => {
                message!("words-days", n = whole_days(days))
            }
            days if days < 2.0 * 30.4 => message!("tutor-weeks", n = whole_days(days / 7.0)),
            days => message!("tutor-months", n = whole_days(days / 30.4)),
        }
    }

    /// What to say of it.
    pub fn message(&self) -> Message {
        let (waiting, today, days) = (self.waiting, self.today, self.days);
        if days == 0 {
            return message!(
                "tutor-welcome-back-all",
                away = self.long(),
                learned = self.learned,
                kept = self.kept,
                due = waiting,
                minutes = self.minutes
            );
        }
        if today == 0 {
            return message!("tutor-way-back-done", waiting = waiting, days = days);
        }
        match self.away >= AWAY {
            true => message!(
                "tutor-welcome-back",
                away = self.long(),
                waiting = waiting,
                today = today,
                minutes = self.minutes,
                days = days,
            ),
            false => message!(
                "tutor-way-back",
                waiting = waiting,
                today = today,
                minutes = self.minutes,
                days = days
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_break_is_named_only_where_there_was_one() {
        // As after bringing in a collection that was practised a minute ago.
        let back = |today, away| WayBack {
            waiting: 362,
            today,
            minutes: 15,
            days: 9,
            learned: 3,
            kept: 1,
            away,
        };
        let said = back(40, 0.0).message().to_string();
        assert_eq!(
            said,
            "362 reviews have been waiting; today the 40 that matter most, about 15 \
             minutes, the rest over the next 9 days."
        );
        let done = back(0, 0.0).message().to_string();
        assert!(!done.contains("break"), "{done}");
        for (days, told) in [
            (19.96, "20 days"),
            (21.0, "3 weeks"),
            (27.4, "27 days"),
            (34.0, "5 weeks"),
            (58.0, "8 weeks"),
            (86.0, "3 months"),
            (700.0, "23 months"),
            (800.0, "2 years"),
            (1400.0, "almost 4 years"),
        ] {
            let said = back(40, days).message().to_string();
            assert!(said.contains(&format!("after {told}.")), "{said}");
        }
    }
}
