//! Which answers of a log count: those that were not taken back.

use std::collections::HashMap;

use super::event::{Attempt, Event, EventKind, Override};
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

/// The answers of a course that can still go, all at once.
struct Last<'e> {
    together: Together<'e>,
    /// Their places among all answers.
    answers: Vec<usize>,
    /// The questions put away since.
    away: Vec<String>,
}

impl<'e> Last<'e> {
    fn begin(first: &'e Attempt, at: usize) -> Last<'e> {
        Last {
            together: Together::begin(first),
            answers: vec![at],
            away: Vec::new(),
        }
    }
}

fn take_back(gone: Option<Last<'_>>, answers: &mut [Option<(&Event, &Attempt)>]) {
    for at in gone.into_iter().flat_map(|gone| gone.answers) {
        answers[at] = None;
    }
}

/// The answers that were not taken back, those of placement tests among them,
/// in the order of the log. As in the fold of events, only the last answer of a
/// course can be taken back or appealed against, and only until something else is
/// decided there; a question put away and asked for again is no such decision.
pub fn answers_not_undone(events: &[Event]) -> Vec<(&Event, &Attempt)> {
    let mut answers: Vec<Option<(&Event, &Attempt)>> = Vec::new();
    // What of each course can still go.
    let mut last: HashMap<&str, Last<'_>> = HashMap::new();
    for event in events {
        let course = event.kind.course();
        match &event.kind {
            EventKind::Attempt(attempt) => {
                let at = answers.len();
                answers.push(Some((event, attempt)));
                let of = last.get_mut(course).filter(|of| of.away.is_empty());
                match of.and_then(|of| of.together.goes_on(attempt).then_some(of)) {
                    Some(of) => of.answers.push(at),
                    None => drop(last.insert(course, Last::begin(attempt, at))),
                }
            }
            // No evidence; taking it back leaves the answer before it alone.
            EventKind::Tested { .. } => drop(last.remove(course)),
            EventKind::Probed(attempt) | EventKind::Reviewed { attempt, .. } => {
                last.remove(course);
                answers.push(Some((event, attempt)));
            }
            EventKind::Undone { .. } => {
                let gone = last.remove(course).filter(|last| last.away.is_empty());
                take_back(gone, &mut answers);
            }
            EventKind::TakenBack { answer, .. } => {
                let is = |at: &usize| answers[*at].is_some_and(|(event, _)| answer.is(event));
                if last
                    .get(course)
                    .is_some_and(|last| last.answers.iter().any(is))
                {
                    take_back(last.remove(course), &mut answers);
                }
            }
            EventKind::Appealed { question, .. } => {
                let to = |last: &Last<'_>| {
                    last.away.is_empty() && last.together.first.question == *question
                };
                if last.get(course).is_some_and(to) {
                    take_back(last.remove(course), &mut answers);
                }
            }
            EventKind::Override { action, .. } => {
                if let Some(of) = last.get_mut(course)
                    && !action.puts_away(&mut of.away)
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
            | EventKind::SittingsLast { .. }
            | EventKind::Interested { .. } => {}
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
