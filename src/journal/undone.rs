//! Which answers of a log count: those that were not taken back.

use std::collections::HashMap;

use super::contested::standing;
use super::event::{Attempt, Event, EventKind, Given};
use super::open::{Last, Open};

fn take_back(gone: Option<Last<'_>>, answers: &mut [Option<(&Event, &Attempt)>]) {
    for at in gone.into_iter().flat_map(|gone| gone.answers) {
        answers[at] = None;
    }
}

/// What counts of a log, while it is gone through.
#[derive(Default)]
struct Walk<'e> {
    answers: Vec<Option<(&'e Event, &'e Attempt)>>,
    /// By course.
    open: HashMap<&'e str, Open<'e>>,
}

impl<'e> Walk<'e> {
    fn over(events: &[&'e Event]) -> Walk<'e> {
        let mut walk = Walk::default();
        for event in standing(events) {
            walk.take(event);
        }
        walk
    }

    fn take(&mut self, event: &'e Event) {
        let answers = &mut self.answers;
        let course = event.kind.course();
        let of = self.open.entry(course).or_default();
        match &event.kind {
            EventKind::Attempt(attempt) => {
                let at = answers.len();
                answers.push(Some((event, attempt)));
                of.answered(attempt, event.at, at);
            }
            EventKind::Probed(attempt) | EventKind::Reviewed { attempt, .. } => {
                of.passes(&event.kind);
                answers.push(Some((event, attempt)));
            }
            EventKind::Undone { .. } => match of.goes(|_| true) {
                None => of.0.clear(),
                gone => take_back(gone, answers),
            },
            EventKind::TakenBack { answer, .. } => {
                let gone = of.goes(|last| last.goes_with(answer));
                take_back(gone, answers);
            }
            EventKind::Appealed { question, .. } => {
                let gone = of.goes(|last| last.together.first.question == *question);
                take_back(gone, answers);
            }
            EventKind::Erased { course: erased } => {
                of.passes(&event.kind);
                for answer in answers {
                    answer.take_if(|(event, _)| event.kind.course() == erased);
                }
            }
            kind => {
                of.passes(kind);
            }
        }
    }
}

/// The answers that were not taken back, those of placement tests among them,
/// in the order of the log. As in the fold of events, the last answers of a
/// course can be taken back, one after another up to the sitting's first and the one before
/// it, and the last can be appealed against; and only until something else is
/// decided there; a question put away and asked for again is no such decision.
pub fn answers_not_undone(events: &[Event]) -> Vec<(&Event, &Attempt)> {
    let events: Vec<&Event> = events.iter().collect();
    Walk::over(&events).answers.into_iter().flatten().collect()
}

/// Whether an answer among the events of a course can be taken back behind the last of them:
/// no other was given since that stands, and nothing decided.
pub(super) fn is_still_last(events: &[&Event], answer: &Given) -> bool {
    let walk = Walk::over(events);
    let is = |at: &usize| walk.answers[*at].is_some_and(|(event, _)| answer.is(event));
    let last = walk.open.values().find(|open| !open.0.is_empty());
    last.and_then(Open::last)
        .is_some_and(|last| last.answers.iter().any(is))
}
