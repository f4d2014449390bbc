//! What a record tells of a course whose files are not at hand.

use super::day::day;
use crate::journal::{Event, EventKind, answers_not_undone};
use crate::words::{Message, message};

/// How much was answered in a course, for the learner; nothing where nothing was.
pub fn recorded(course: &str, events: &[Event]) -> Option<Message> {
    let answers: Vec<_> = (answers_not_undone(events).into_iter())
        .filter(|(event, attempt)| {
            attempt.course == course
                && attempt.step.is_none()
                && matches!(
                    event.kind,
                    EventKind::Attempt(_) | EventKind::Reviewed { .. }
                )
        })
        .collect();
    let last = answers.iter().map(|(event, _)| event.at).max()?;
    let offset = events.iter().rev().find_map(|event| match &event.kind {
        EventKind::Opened {
            course: opened,
            offset_minutes,
        } if opened == course => Some(*offset_minutes),
        EventKind::Reviewed {
            attempt,
            offset_minutes,
            ..
        } if attempt.course == course => Some(*offset_minutes),
        _ => None,
    });
    let right = answers.iter().filter(|(_, a)| a.verdict.is_correct());
    Some(message!(
        "report-recorded",
        n = answers.len(),
        course = course,
        right = right.count(),
        last = day(last, offset.unwrap_or(0))
    ))
}
