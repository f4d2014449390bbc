//! Which answers of a log count: those that were not taken back.

use std::collections::HashMap;

use super::event::{Attempt, Event, EventKind, Override};

/// The answers that were not taken back, those of placement tests among them,
/// in the order of the log. As in the fold of events, only the last answer of a
/// course can be taken back or appealed against, and only until something else is
/// decided there; a question put away and asked for again is no such decision.
pub fn answers_not_undone(events: &[Event]) -> Vec<(&Event, &Attempt)> {
    let mut answers: Vec<Option<(&Event, &Attempt)>> = Vec::new();
    // The answer of each course that can still go, with the questions put away since.
    let mut last: HashMap<&str, (usize, Vec<String>)> = HashMap::new();
    for event in events {
        let course = event.kind.course();
        match &event.kind {
            EventKind::Attempt(attempt) => {
                last.insert(course, (answers.len(), Vec::new()));
                answers.push(Some((event, attempt)));
            }
            // No evidence; taking it back leaves the answer before it alone.
            EventKind::Tested { .. } => drop(last.remove(course)),
            EventKind::Probed(attempt) => {
                last.remove(course);
                answers.push(Some((event, attempt)));
            }
            EventKind::Undone { .. } => {
                if let Some((taken_back, away)) = last.remove(course)
                    && away.is_empty()
                {
                    answers[taken_back] = None;
                }
            }
            EventKind::TakenBack { answer, .. } => {
                let is = |(at, _): &&(usize, Vec<String>)| {
                    answers[*at].is_some_and(|(event, _)| answer.is(event))
                };
                if let Some(taken_back) = last.get(course).filter(is).map(|(at, _)| *at) {
                    last.remove(course);
                    answers[taken_back] = None;
                }
            }
            EventKind::Appealed { question, .. } => {
                let to = |(at, away): &&(usize, Vec<String>)| {
                    away.is_empty() && answers[*at].is_some_and(|(_, a)| a.question == *question)
                };
                if let Some(taken_back) = last.get(course).filter(to).map(|(at, _)| *at) {
                    last.remove(course);
                    answers[taken_back] = None;
                }
            }
            EventKind::Override { action, .. } => {
                if let Some((_, away)) = last.get_mut(course)
                    && !action.puts_away(away)
                {
                    last.remove(course);
                }
            }
            EventKind::Placed { .. } | EventKind::Planned { .. } => {
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
            | EventKind::Versioned { .. }
            | EventKind::Regraded { .. }
            | EventKind::SittingsLast { .. } => {}
        }
    }
    answers.into_iter().flatten().collect()
}

impl Override {
    /// Notes a question that is put away after an answer, or asked for again; whether the
    /// answer can still be taken back once all of them are asked for again, the last one
    /// first.
    pub(crate) fn puts_away(&self, away: &mut Vec<String>) -> bool {
        match self {
            Override::Bury { question } | Override::Suspend { question } => {
                away.push(question.clone());
                true
            }
            Override::Resume { question } => away.pop_if(|last| last == question).is_some(),
            Override::Known { .. } | Override::Reset { .. } | Override::Pin { .. } => false,
        }
    }
}
