//! What several tests need.
#![allow(dead_code)]

use std::sync::Arc;

use jiff::Timestamp;
use kenning::course::{Care, Course, Draws, Item, Task, load};
use kenning::desk::bundled;
use kenning::grading::{Answer, Rating};

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
