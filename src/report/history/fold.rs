//! One course over time: the fold of its events that charts are made of.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::day::{Band, Day};
use crate::course::{Course, QuestionIndex, Spot};
use crate::journal::{Attempt, Event, EventKind, Help, Helped, answers_not_undone};
use crate::learner::{Moment, State, tomorrow_at};
use crate::measure::Probability;

/// How a course stood at the end of a day.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// Days since 1970, as the learner's clock has them.
    pub day: i64,
    /// Skills learned.
    pub learned: f64,
    /// How many of these one would get right, by predicted recall: never more than `learned`.
    pub remembered: f64,
}

/// How a question went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tried {
    pub(super) asked: u32,
    pub(super) right: u32,
    /// Right answers in a row since the last one that was not.
    pub(super) run: u32,
    /// Of the values that were drawn last.
    pub(super) seed: u64,
}

/// What comes out of the fold.
pub(super) struct Folded {
    pub(super) state: State,
    pub(super) days: BTreeMap<i64, Day>,
    pub(super) points: Vec<Point>,
    pub(super) tried: BTreeMap<QuestionIndex, Tried>,
}

/// Folds a course's events; `samples` are days at whose ends it is looked at, in their order,
/// the last of them at `now`.
pub(super) fn fold(
    course: &Course,
    events: &[Event],
    samples: &[i64],
    now: Timestamp,
    offset_minutes: i16,
    goes_on: &dyn Fn() -> bool,
) -> Folded {
    let mut days: BTreeMap<i64, Day> = BTreeMap::new();
    let mut tried: BTreeMap<QuestionIndex, Tried> = BTreeMap::new();
    let mut points = Vec::with_capacity(samples.len());
    let counted = answers_not_undone(events);
    let mut counted = counted.iter().peekable();
    let helped = Helped::of(events);
    let ends = |day: i64| end_of(day, offset_minutes).min(now);
    // Whether the event counts, and what stood before it.
    let mut counts = false;
    let (mut millis, mut answers, mut right) = (0, 0, 0);
    let state = State::replay_watched(course, events, goes_on, |moment, state, event| {
        if moment == Moment::Before {
            while let Some(&day) = samples.get(points.len())
                && ends(day) <= event.at
            {
                points.push(point(course, state, day, ends(day)));
            }
            counts = !is_answer(event) || counted.next_if(|of| std::ptr::eq(of.0, event)).is_some();
            (millis, answers, right) = (state.millis.get(), state.attempts, state.correct);
            if counts && let Some((question, attempt, brought)) = whole(course, event) {
                let day = days.entry(state.day(event.at)).or_default();
                let given = || state.gave_steps(course, question);
                // The whole of it was foretold, without steps that stand there.
                let is_foretold = !brought && !helped.with(attempt, event.at, given).has_steps();
                expect(day, course, state, question, attempt, is_foretold, event.at);
                note(tried.entry(question).or_default(), attempt);
            }
            return;
        }
        let spent = state.millis.get().saturating_sub(millis);
        let given = state.attempts.saturating_sub(answers);
        if counts && (spent > 0 || given > 0) {
            let day = days.entry(state.day(event.at)).or_default();
            day.millis += spent;
            day.answers += given;
            day.right += state.correct.saturating_sub(right);
            if matches!(event.kind, EventKind::Reviewed { .. }) {
                day.brought += given;
            }
        }
        if matches!(event.kind, EventKind::Erased { .. }) {
            days.clear();
            tried.clear();
            points.iter_mut().for_each(|point: &mut Point| {
                (point.learned, point.remembered) = (0.0, 0.0);
            });
        }
    });
    let rest = samples.iter().skip(points.len());
    points.extend(rest.map(|&day| point(course, &state, day, ends(day))));
    Folded {
        state,
        days,
        points,
        tried,
    }
}

/// When a day of practice ends by a clock that is so many minutes ahead of UTC.
fn end_of(day: i64, offset_minutes: i16) -> Timestamp {
    let noon = day
        .saturating_mul(86_400)
        .saturating_add(43_200 - 60 * i64::from(offset_minutes));
    let noon = Timestamp::from_second(noon).unwrap_or(Timestamp::MAX);
    tomorrow_at(noon, offset_minutes)
}

fn is_answer(event: &Event) -> bool {
    matches!(
        event.kind,
        EventKind::Attempt(_) | EventKind::Probed(_) | EventKind::Reviewed { .. }
    )
}

/// The question that an event is the answer to, and whether it came from another program.
fn whole<'e>(course: &Course, event: &'e Event) -> Option<(QuestionIndex, &'e Attempt, bool)> {
    let (attempt, brought) = match &event.kind {
        EventKind::Attempt(attempt) => (attempt, false),
        EventKind::Reviewed { attempt, .. } => (attempt, true),
        _ => return None,
    };
    let is_whole = Spot::of(attempt.step) == Spot::WHOLE;
    let question = course.question(&attempt.question).filter(|_| is_whole)?;
    Some((question, attempt, brought))
}

/// Right at the first try, without help.
fn unaided(attempt: &Attempt) -> bool {
    attempt.verdict.is_correct() && attempt.help() == Help::Hints(0)
}

/// Notes what was expected of an answer, and whether what was learned earlier was kept.
fn expect(
    day: &mut Day,
    course: &Course,
    state: &State,
    question: QuestionIndex,
    attempt: &Attempt,
    is_foretold: bool,
    at: Timestamp,
) {
    let right = u32::from(unaided(attempt));
    let before = state.questions[question].memory;
    if before.is_some_and(|memory| state.day(at) > state.day(memory.last)) {
        day.reviews += 1;
        day.kept += right;
    }
    // Of parts, each was expected for itself; what was answered elsewhere, nobody foretold.
    if is_foretold && !course.questions[question].has_parts() {
        let chance = state.predict(course, question, at).p;
        day.bands[Band::of(chance)].add(&Band {
            answers: 1,
            expected: chance,
            right,
        });
    }
}

fn note(tried: &mut Tried, attempt: &Attempt) {
    let right = attempt.verdict.is_correct();
    *tried = Tried {
        asked: tried.asked + 1,
        right: tried.right + u32::from(right),
        run: if right { tried.run + 1 } else { 0 },
        seed: attempt.seed,
    };
}

fn point(course: &Course, state: &State, day: i64, at: Timestamp) -> Point {
    let learned = (course.skills.positions()).filter(|&s| state.is_mastered(course, s));
    let mut point = Point {
        day,
        ..Point::default()
    };
    for skill in learned {
        let recall = state.remembered(course, skill, at);
        point.learned += 1.0;
        // Of what was said to be known and never asked, nothing else is known.
        point.remembered += recall.map_or(1.0, Probability::get);
    }
    point
}
