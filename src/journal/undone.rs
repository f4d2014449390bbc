//! Which answers of a log count: those that were not taken back.

use std::collections::HashMap;

use super::event::{Attempt, Event, EventKind};
use crate::course::Spot;

/// The answers to a question with parts, which are taken back together: those from its
/// first part on, up to the answer to the question as a whole.
#[derive(Clone, Copy, Debug)]
pub(super) struct Together<'e> {
    first: &'e Attempt,
    ended: bool,
}

impl<'e> Together<'e> {
    /// What begins with an answer.
    pub(super) fn begin(first: &'e Attempt) -> Together<'e> {
        let ended = !Spot::of(first.step).is_part();
        Together { first, ended }
    }

    /// Whether an answer belongs to it; takes it in, where it does.
    pub(super) fn goes_on(&mut self, next: &Attempt) -> bool {
        let of = |attempt: &Attempt| (attempt.question.clone(), attempt.seed);
        let spot = Spot::of(next.step);
        let part = spot.part.is_some() || spot == Spot::WHOLE;
        let goes_on = !self.ended && part && of(self.first) == of(next);
        self.ended |= goes_on && spot == Spot::WHOLE;
        goes_on
    }
}

/// The answers that were not taken back, those of placement tests among them,
/// in the order of the log. As in the fold of events, only the last answer of a
/// course can be taken back or appealed against, and only until something else is
/// decided there.
pub fn answers_not_undone(events: &[Event]) -> Vec<(&Event, &Attempt)> {
    let mut answers: Vec<Option<(&Event, &Attempt)>> = Vec::new();
    // The answers of each course that can still go, all at once.
    let mut last: HashMap<&str, (Together<'_>, Vec<usize>)> = HashMap::new();
    for event in events {
        let course = event.kind.course();
        match &event.kind {
            EventKind::Attempt(attempt) => {
                let at = answers.len();
                answers.push(Some((event, attempt)));
                let before = last.get_mut(course);
                let before =
                    before.and_then(|(together, all)| together.goes_on(attempt).then_some(all));
                match before {
                    Some(all) => all.push(at),
                    None => drop(last.insert(course, (Together::begin(attempt), vec![at]))),
                }
            }
            // No evidence; taking it back leaves the answer before it alone.
            EventKind::Tested { .. } => drop(last.remove(course)),
            EventKind::Probed(attempt) => {
                last.remove(course);
                answers.push(Some((event, attempt)));
            }
            EventKind::Undone { .. } => {
                for taken_back in last.remove(course).into_iter().flat_map(|(_, all)| all) {
                    answers[taken_back] = None;
                }
            }
            EventKind::Appealed { question, .. } => {
                let to = |together: &Together<'_>| together.first.question == *question;
                if last.get(course).is_some_and(|(together, _)| to(together)) {
                    for taken_back in last.remove(course).into_iter().flat_map(|(_, all)| all) {
                        answers[taken_back] = None;
                    }
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
