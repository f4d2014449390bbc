//! What several tests need.
#![allow(dead_code)]

pub mod screen;

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use kenning::author::{Care, load};
use kenning::course::{Course, Draws, Item, Task};
use kenning::desk::bundled;
use kenning::journal::{Attempt, Event, EventKind};
use kenning::kinds::{Answer, Rating, Verdict};

/// A moment all tests can agree on.
pub fn noon() -> Timestamp {
    "2026-03-01T12:00:00Z".parse().expect("a date")
}

/// The bundled courses, which must all be good.
pub fn courses() -> Vec<Arc<Course>> {
    bundled()
        .into_iter()
        .map(|files| {
            let loaded = load(&files.files, Care::Quick);
            let said: Vec<String> = loaded.diagnostics.iter().map(|d| d.to_string()).collect();
            assert!(said.is_empty(), "{}", said.join("\n"));
            Arc::new(loaded.course.expect("a course without complaints"))
        })
        .collect()
}

/// The right answer to an item.
pub fn right(item: &Item) -> Answer {
    match &item.task {
        Task::Choice { answer, .. } => Answer::Choice(*answer),
        Task::Multi { answers, .. } => Answer::Multi(answers.clone()),
        Task::Text { accepted, .. } => Answer::Typed(accepted[0].clone()),
        Task::Number { answer, .. } => Answer::Typed(answer.clone()),
        Task::Cloze { parts, .. } => Answer::Blanks(
            parts
                .iter()
                .filter_map(|part| match part {
                    kenning::course::ClozePart::Blank(accepted) => Some(accepted[0].clone()),
                    kenning::course::ClozePart::Text(_) => None,
                })
                .collect(),
        ),
        Task::Card { .. } => Answer::Grade(Rating::Good),
        Task::Order { items, shown } => Answer::Order(
            (0..items.len())
                .map(|place| {
                    shown
                        .iter()
                        .position(|&s| s == place)
                        .expect("a permutation")
                })
                .collect(),
        ),
    }
}

/// Some answer or other, often wrong.
pub fn random(item: &Item, draws: &mut Draws) -> Answer {
    if draws.below(3) == 0 {
        return right(item);
    }
    match &item.task {
        Task::Choice { options, .. } => Answer::Choice(draws.below(options.len())),
        Task::Multi { options, .. } => {
            Answer::Multi((0..options.len()).filter(|_| draws.below(2) == 0).collect())
        }
        Task::Order { items, .. } => {
            let mut order: Vec<usize> = (0..items.len()).collect();
            draws.shuffle(&mut order);
            Answer::Order(order)
        }
        Task::Card { .. } => {
            Answer::Grade([Rating::Again, Rating::Hard, Rating::Easy][draws.below(3)])
        }
        Task::Text { .. } | Task::Number { .. } => match item.mistakes.first() {
            Some(mistake) if draws.below(2) == 0 => Answer::Typed(mistake.answer[0].clone()),
            _ => Answer::Typed("17".into()),
        },
        Task::Cloze { parts, .. } => {
            let blanks = parts
                .iter()
                .filter(|p| matches!(p, kenning::course::ClozePart::Blank(_)));
            Answer::Blanks(blanks.map(|_| "es".to_string()).collect())
        }
    }
}

/// An answer of which nothing else is to be told.
pub fn attempt(course: &str, question: &str, verdict: Verdict) -> Attempt {
    Attempt {
        course: course.into(),
        question: question.into(),
        step: None,
        seed: 0,
        verdict,
        grade: None,
        hints: 0,
        bottom_out: false,
        millis: 9_000,
        mistake: None,
        answer: None,
    }
}

/// What a learner did over weeks who answers each question of a course `times`
/// times on different days, one to six nights apart, the last time before noon
/// at the latest. Forgets with each night so many percent.
pub fn weeks(course: &Course, times: usize, forgets: usize) -> Vec<Event> {
    let mut draws = Draws::new(3);
    let mut events = Vec::new();
    for (i, question) in course.questions.iter().enumerate() {
        let gaps: Vec<usize> = (1..times).map(|_| 1 + draws.below(6)).collect();
        let ago = draws.below(5) + gaps.iter().sum::<usize>();
        let mut at = noon() - SignedDuration::from_hours(24 * ago as i64);
        at -= SignedDuration::from_mins(i as i64);
        for gap in std::iter::once(0).chain(gaps) {
            at += SignedDuration::from_hours(24 * gap as i64);
            let verdict = match draws.below(100) < 95usize.saturating_sub(forgets * gap) {
                true => Verdict::Correct,
                false => Verdict::Incorrect,
            };
            let attempt = attempt(course.id.as_str(), question.id.as_str(), verdict);
            let kind = EventKind::Attempt(attempt);
            events.push(Event { at, kind });
        }
    }
    events.sort_by_key(|event| event.at);
    events
}
