//! What a record tells of a course whose files are not at hand.

use crate::journal::{Event, EventKind, answers_not_undone};
use crate::words::counted;

/// How much was answered in a course, as a sentence; nothing where nothing was.
pub fn recorded(course: &str, events: &[Event]) -> Option<String> {
    let answers: Vec<_> = (answers_not_undone(events).into_iter())
        .filter(|(event, attempt)| {
            attempt.course == course
                && attempt.step.is_none()
                && matches!(event.kind, EventKind::Attempt(_))
        })
        .collect();
    let last = answers.iter().map(|(event, _)| event.at).max()?;
    let right = answers.iter().filter(|(_, a)| a.verdict.is_correct());
    Some(format!(
        "The record holds {} in `{course}`, {} fully right, the last on {}.",
        counted(answers.len(), "answer"),
        right.count(),
        last.strftime("%Y-%m-%d")
    ))
}
