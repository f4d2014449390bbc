//! The history that another program kept: it counts as if it had been practised here, once,
//! and memory is as FSRS has it over the same reviews.

use crate::common;

use std::collections::HashMap;
use std::sync::Arc;

use common::course::{course, question, skill};
use common::events::answer;
use fsrs::{FSRS, FSRSItem, FSRSReview};
use jiff::{SignedDuration, Timestamp};
use kenning::course::Course;
use kenning::journal::{Attempt, Event, EventKind, answers_not_undone, in_time};
use kenning::kinds::{Rating, Verdict};
use kenning::learner::{State, day_at};
use kenning::template::Draws;

/// Minutes by which the learner's clock is ahead of UTC.
const OFFSET: i16 = 330;

fn cards(count: usize) -> Arc<Course> {
    let mut draft = course().skill(skill("words").set("facts", true));
    for n in 0..count {
        let card = question("card", &format!("w{n}"), &["words"]);
        draft = draft.ask(
            card.set("prompt", format!("word {n}"))
                .set("answer", "back"),
        );
    }
    draft.build()
}

fn reviewed(question: &str, rating: Rating, at: Timestamp) -> Event {
    let verdict = match rating {
        Rating::Again => Verdict::Incorrect,
        _ => Verdict::Correct,
    };
    let attempt = Attempt {
        grade: Some(rating),
        millis: 4000,
        ..common::attempt(common::course::ID, question, verdict)
    };
    let kind = EventKind::Reviewed {
        attempt,
        offset_minutes: OFFSET,
        from: "Anki".into(),
    };
    Event { at, kind }
}

/// Histories by chance: up to a dozen reviews of each card, minutes to months apart.
fn histories(course: &Course, seed: u64) -> Vec<Event> {
    let mut draws = Draws::new(seed);
    let mut events = Vec::new();
    for question in course.questions.iter() {
        let mut at = common::noon() + SignedDuration::from_mins(draws.below(10_000) as i64);
        for _ in 0..=draws.below(12) {
            let rating = [Rating::Again, Rating::Hard, Rating::Good, Rating::Easy];
            let rating = rating[draws.below(4)];
            events.push(reviewed(question.id.as_str(), rating, at));
            let minutes = [10, 600, 1440, 10_000, 100_000][draws.below(5)];
            at += SignedDuration::from_mins(1 + draws.below(minutes) as i64);
        }
    }
    events.sort_by_key(|event| event.at);
    events
}

/// Stability and difficulty by FSRS itself, with days that end at four in the morning.
fn by_fsrs(events: &[Event]) -> HashMap<String, (f32, f32)> {
    let mut items: HashMap<String, (Vec<FSRSReview>, i64)> = HashMap::new();
    for event in events {
        let EventKind::Reviewed { attempt, .. } = &event.kind else {
            continue;
        };
        let day = day_at(event.at, OFFSET);
        let (reviews, last) = items.entry(attempt.question.clone()).or_default();
        let delta_t = if reviews.is_empty() {
            0
        } else {
            (day - *last) as u32
        };
        let rating = attempt.grade.map_or(0, |rating| rating as u32 + 1);
        reviews.push(FSRSReview { rating, delta_t });
        *last = day;
    }
    let fsrs = FSRS::default();
    let memory = |reviews| {
        let state = fsrs.memory_state(FSRSItem { reviews }, None);
        let state = state.expect("a memory");
        (state.stability, state.difficulty)
    };
    let all = items.into_iter();
    all.map(|(question, (reviews, _))| (question, memory(reviews)))
        .collect()
}

#[test]
fn memory_is_as_fsrs_has_it_over_the_same_reviews() {
    let course = cards(60);
    for seed in 0..5 {
        let events = histories(&course, seed);
        let state = State::replay(&course, &events);
        let expected = by_fsrs(&events);
        assert_eq!(expected.len(), 60);
        for (id, (stability, difficulty)) in expected {
            let question = course.question(&id).expect("a card");
            let memory = state.questions[question].memory.expect("it was reviewed");
            let near = |ours: f32, theirs: f32| (ours - theirs).abs() <= 1e-4 * theirs.abs();
            assert!(
                near(memory.stability, stability),
                "{id}: {memory:?} {stability}"
            );
            assert!(
                near(memory.difficulty, difficulty),
                "{id}: {memory:?} {difficulty}"
            );
        }
    }
}

#[test]
fn what_was_brought_in_counts_as_practised_and_is_not_taken_back() {
    let course = cards(2);
    let at = |days: i64| common::noon() + SignedDuration::from_hours(24 * days);
    let mut events = vec![answer("w1").at(at(0))];
    events.extend([1, 4, 12].map(|days| reviewed("w0", Rating::Good, at(days))));
    let mut state = State::replay(&course, &events);
    let card = course.question("w0").expect("a card");
    assert_eq!((state.attempts, state.correct), (4, 4));
    assert_eq!(state.questions[card].attempts, 3);
    assert_eq!(state.brought_in, [("Anki".to_owned(), 3)]);
    assert_eq!(answers_not_undone(&events).len(), 4);
    // Neither it nor what was answered before it.
    let before = state.clone();
    let course_id = common::course::ID.to_owned();
    let undone = EventKind::Undone { course: course_id };
    let undone = Event {
        at: at(13),
        kind: undone,
    };
    assert!(!state.can_take_back());
    state.apply(&course, &undone);
    assert_eq!(state, before);
    events.push(undone);
    assert_eq!(answers_not_undone(&events).len(), 4);
}

#[test]
fn how_long_it_took_elsewhere_says_nothing_of_the_pace_here() {
    let course = cards(12);
    let at = |n: usize| common::noon() + SignedDuration::from_hours(n as i64);
    let slow = |n: usize, millis: u32| {
        let mut event = reviewed(&format!("w{n}"), Rating::Good, at(n));
        if let EventKind::Reviewed { attempt, .. } = &mut event.kind {
            attempt.millis = millis;
        }
        event
    };
    let state = |millis: u32| {
        let events: Vec<Event> = (0..12).map(|n| slow(n, millis)).collect();
        State::replay(&course, &events)
    };
    assert_eq!(state(600), state(60_000));
}

#[test]
fn what_was_brought_in_is_no_part_of_a_sitting_here() {
    let course = cards(3);
    let at = |hours: i64| common::noon() + SignedDuration::from_hours(hours);
    let id = || common::course::ID.to_owned();
    let here = |hours: i64, kind: EventKind| Event {
        at: at(hours),
        kind,
    };
    let started = EventKind::SittingStarted { course: id() };
    let opened = EventKind::Opened {
        course: id(),
        offset_minutes: OFFSET,
    };
    // They stand between the beginning of a sitting and its first answer.
    let mut events = vec![here(50, started), here(50, opened)];
    events.extend([1, 20, 40].map(|hours| reviewed("w0", Rating::Good, at(hours))));
    let state = State::replay(&course, &events);
    assert_eq!(state.under_way(), None);
    events.push(answer("w1").at(at(51)));
    let state = State::replay(&course, &events);
    assert_eq!(state.under_way().map(|sitting| sitting.answered), Some(1));
}

#[test]
fn what_comes_later_is_folded_where_it_belongs() {
    let course = cards(20);
    let all = histories(&course, 7);
    let expected = State::replay(&course, &all);
    // A first package, then a newer one: recorded in two lots, the second with older ones.
    let (mut second, first): (Vec<_>, Vec<_>) =
        (all.iter().cloned().enumerate()).partition(|(n, _)| n % 3 == 0);
    let mut log: Vec<Event> = first.into_iter().map(|(_, event)| event).collect();
    log.extend(second.drain(..).map(|(_, event)| event));
    assert_eq!(State::replay(&course, &in_time(log.clone())), expected);
    // A third machine brings the same in once more.
    log.extend(all);
    assert_eq!(State::replay(&course, &in_time(log)), expected);
}
