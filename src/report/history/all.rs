//! All courses over time, and what was practised of those that are not at hand.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use jiff::Timestamp;

use super::course::CourseHistory;
use super::day::Day;
use crate::course::Course;
use crate::journal::{Attempt, Event, EventKind, answers_not_undone, later_tries};
use crate::learner::day_at;

/// Days before today of which each is looked at; before them, one in seven.
const DAILY: i64 = 92;
/// The most days that are looked back: ten years. What was before that counts in sums.
const FARTHEST: i64 = 3_660;

/// All courses over time.
#[derive(Clone, Debug)]
pub struct History {
    pub courses: Vec<CourseHistory>,
    /// Practice of courses that are not at hand: its time, and how many answers there were.
    pub elsewhere: BTreeMap<i64, Day>,
    /// The day that it is, in days since 1970, as the learner's clock has them.
    pub today: i64,
}

impl History {
    /// Looks back over the events of each course, and over those of courses that are not at
    /// hand, as they stand at `now` by a clock that is so many minutes ahead of UTC.
    pub fn of(
        courses: &[(Arc<Course>, Vec<Event>)],
        elsewhere: &[Event],
        now: Timestamp,
        offset_minutes: i16,
    ) -> History {
        History::unless(courses, elsewhere, now, offset_minutes, &|| false)
    }

    /// The same; where `stopped` says so it comes to its end early, and what it gives is
    /// for nobody.
    pub fn unless(
        courses: &[(Arc<Course>, Vec<Event>)],
        elsewhere: &[Event],
        now: Timestamp,
        offset_minutes: i16,
        stopped: &dyn Fn() -> bool,
    ) -> History {
        let today = day_at(now, offset_minutes);
        let all = courses.iter().flat_map(|(_, events)| events);
        let answered = all.filter(|event| spent(&event.kind).is_some());
        let first = answered.map(|event| event.at).min();
        let first = first.map_or(today, |at| day_at(at, offset_minutes).min(today));
        let samples = samples(first, today);
        History {
            courses: (courses.iter())
                .take_while(|_| !stopped())
                .map(|(course, events)| {
                    let goes_on = || !stopped();
                    CourseHistory::of(course, events, &samples, now, offset_minutes, &goes_on)
                })
                .collect(),
            elsewhere: elsewhere_by_day(elsewhere, offset_minutes),
            today,
        }
    }
}

/// The days at whose ends courses are looked at: from the day before the first one on.
fn samples(first: i64, today: i64) -> Vec<i64> {
    let first = (first - 1).max(today - FARTHEST);
    let daily = (today - DAILY).max(first);
    let weekly = (1..).map(|week| daily - 7 * week);
    let mut days: Vec<i64> = weekly.take_while(|&day| day > first).collect();
    if first < daily {
        days.push(first);
    }
    days.reverse();
    days.extend(daily..=today);
    days
}

/// The time that an event took, and whether it is an answer to a question that counts.
fn spent(kind: &EventKind) -> Option<(u32, Option<bool>)> {
    match kind {
        EventKind::Attempt(attempt) => {
            let whole = attempt.step.is_none();
            let right = attempt.verdict.is_correct();
            Some((attempt.millis, whole.then_some(right)))
        }
        EventKind::Probed(attempt)
        | EventKind::Retried { attempt, .. }
        | EventKind::Tested { attempt, .. } => Some((attempt.millis, None)),
        EventKind::Taught(taught) => Some((taught.millis, None)),
        EventKind::Reviewed { attempt, .. } => Some((0, Some(attempt.verdict.is_correct()))),
        _ => None,
    }
}

/// The answers and later tries that count: those that nobody took back, and of which nobody said
/// that they should not count.
fn counted(events: &[Event]) -> HashSet<*const Attempt> {
    let answers = answers_not_undone(events);
    let answers = answers.into_iter().map(|(_, attempt)| attempt);
    let tries = later_tries(events);
    let tries = tries.into_iter().map(|later| later.attempt);
    answers.chain(tries).map(std::ptr::from_ref).collect()
}

fn elsewhere_by_day(events: &[Event], offset_minutes: i16) -> BTreeMap<i64, Day> {
    let mut days: BTreeMap<i64, Day> = BTreeMap::new();
    let counted = counted(events);
    let counts = |event: &&Event| match &event.kind {
        EventKind::Attempt(attempt)
        | EventKind::Probed(attempt)
        | EventKind::Retried { attempt, .. }
        | EventKind::Reviewed { attempt, .. } => counted.contains(&std::ptr::from_ref(attempt)),
        _ => true,
    };
    for event in events.iter().filter(counts) {
        let Some((millis, answered)) = spent(&event.kind) else {
            continue;
        };
        let brought = matches!(event.kind, EventKind::Reviewed { .. });
        days.entry(day_at(event.at, offset_minutes))
            .or_default()
            .add(&Day {
                millis: u64::from(millis),
                answers: u32::from(answered.is_some()),
                right: u32::from(answered == Some(true)),
                brought: u32::from(brought),
                ..Day::default()
            });
    }
    days
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;

    use super::*;
    use crate::journal::sample::right;
    use crate::journal::{Appeal, Given};

    #[test]
    fn what_was_taken_back_in_a_course_that_is_gone_counts_for_nothing() {
        let begun: Timestamp = "2026-03-01T12:00:00Z".parse().expect("a time");
        let answered = |n: i64| Event {
            at: begun + SignedDuration::from_mins(n),
            kind: EventKind::Attempt(Attempt {
                millis: 60_000,
                ..right("gone", &format!("q{n}"))
            }),
        };
        let told = |event: &Event, kind: fn(String, Given) -> EventKind| {
            let EventKind::Attempt(attempt) = &event.kind else {
                panic!("an answer");
            };
            let given = Given::of(attempt, event.at);
            Event {
                at: event.at + SignedDuration::from_secs(5),
                kind: kind("gone".into(), given),
            }
        };
        let (first, second, third) = (answered(0), answered(1), answered(2));
        let contested = told(&second, |course, answer| EventKind::Contested {
            course,
            answer,
            version: 0,
            why: Some(Appeal::Right),
        });
        let back = told(&third, |course, answer| EventKind::TakenBack {
            course,
            answer,
        });
        let events = [first, second, contested, third, back];
        let days = elsewhere_by_day(&events, 0);
        let all: Vec<(u64, u32)> = days.values().map(|d| (d.millis, d.answers)).collect();
        assert_eq!(all, [(60_000, 1)]);
    }
}
