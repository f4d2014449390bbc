//! Which answers of a log count: those that were not taken back.

use std::collections::HashMap;

use super::event::{Attempt, Event, EventKind};

/// The answers that were not taken back, those of placement tests among them,
/// in the order of the log. As in the fold of events, only the last answer of a
/// course can be taken back or appealed against, and only until something else is
/// decided there.
pub fn answers_not_undone(events: &[Event]) -> Vec<(&Event, &Attempt)> {
    let mut answers: Vec<Option<(&Event, &Attempt)>> = Vec::new();
    // The answer of each course that can still go.
    let mut last: HashMap<&str, usize> = HashMap::new();
    for event in events {
        let course = event.kind.course();
        match &event.kind {
            EventKind::Attempt(attempt) => {
                last.insert(course, answers.len());
                answers.push(Some((event, attempt)));
            }
            // No evidence; taking it back leaves the answer before it alone.
            EventKind::Tested { .. } => drop(last.remove(course)),
            EventKind::Probed(attempt) => {
                last.remove(course);
                answers.push(Some((event, attempt)));
            }
            EventKind::Undone { .. } => {
                if let Some(taken_back) = last.remove(course) {
                    answers[taken_back] = None;
                }
            }
            EventKind::Appealed { question, .. } => {
                let to = |at: &usize| answers[*at].is_some_and(|(_, a)| a.question == *question);
                if let Some(taken_back) = last.get(course).copied().filter(to) {
                    last.remove(course);
                    answers[taken_back] = None;
                }
            }
            EventKind::Override { .. } | EventKind::Placed { .. } | EventKind::Planned { .. } => {
                last.remove(course);
            }
            EventKind::Erased { course: erased } => {
                last.remove(course);
                for answer in &mut answers {
                    answer.take_if(|(event, _)| event.kind.course() == erased);
                }
            }
            EventKind::SittingStarted { .. }
            | EventKind::SittingEnded { .. }
            | EventKind::Skipped { .. }
            | EventKind::LessonRead { .. }
            | EventKind::Opened { .. }
            | EventKind::Tuned { .. }
            | EventKind::NotTuned {}
            | EventKind::Taught(_)
            | EventKind::Retried { .. }
            | EventKind::TestEnded { .. }
            | EventKind::TestOffered { .. }
            | EventKind::TestDeclined { .. }
            | EventKind::AnswersKept { .. }
            | EventKind::SittingsLast { .. } => {}
        }
    }
    answers.into_iter().flatten().collect()
}
