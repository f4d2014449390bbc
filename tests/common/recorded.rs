//! A record on disk with answers in it, and what it holds.

use std::path::Path;

use jiff::{SignedDuration, Timestamp};
use kenning::journal::{Attempt, Event, EventKind};
use kenning::kinds::Verdict;
use kenning::record::{Mark, read_since};

/// So many minutes after noon.
pub fn at(minute: i64) -> Timestamp {
    super::noon() + SignedDuration::from_mins(minute)
}

/// An answer at a minute, as it was typed.
pub fn answer(minute: i64, typed: &str) -> Event {
    answer_in(minute, "course", typed)
}

/// The same in a course.
pub fn answer_in(minute: i64, course: &str, typed: &str) -> Event {
    Event {
        at: at(minute),
        kind: EventKind::Attempt(Attempt {
            answer: Some(typed.into()),
            ..super::attempt(course, "q", Verdict::Correct)
        }),
    }
}

/// All events of a record; none is damaged.
pub fn events(dir: &Path) -> Vec<Event> {
    let back = read_since(dir, &Mark::default()).expect("it reads");
    let back = back.expect("there is no mark");
    assert_eq!(back.damaged, 0);
    back.events
}

/// What was typed, in order.
pub fn answers(dir: &Path) -> Vec<String> {
    let events = events(dir).into_iter();
    let typed = events.filter_map(|event| match event.kind {
        EventKind::Attempt(attempt) => attempt.answer,
        _ => None,
    });
    typed.collect()
}
