//! Which answers of a log count: those that were not taken back.

use std::collections::HashMap;

use super::contested::standing;
use super::event::{Attempt, Event, EventKind, Given, Override};
use super::together::Together;

/// How many answers of a sitting can be taken back, one after another.
pub const UNDONE_AT_MOST: usize = 100;

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

/// What of a course can still go, the last at the end.
#[derive(Default)]
struct Open<'e>(Vec<Last<'e>>);

impl<'e> Open<'e> {
    fn answered(&mut self, attempt: &'e Attempt, at: usize) {
        let top = self.0.last_mut().filter(|of| of.away.is_empty());
        if let Some(of) = top.and_then(|of| of.together.goes_on(attempt).then_some(of)) {
            return of.answers.push(at);
        }
        if self.0.len() == UNDONE_AT_MOST {
            self.0.remove(0);
        }
        self.0.push(Last::begin(attempt, at));
    }

    /// The last, where it is such: it goes. Where a question was put away since, it stays
    /// for good, and so do all before it.
    fn goes(&mut self, is: impl Fn(&Last<'e>) -> bool) -> Option<Last<'e>> {
        self.0.pop_if(|last| last.away.is_empty() && is(last))
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
                of.answered(attempt, at);
            }
            // No evidence; taking it back leaves the answer before it alone.
            EventKind::Tested { .. } => of.0.clear(),
            EventKind::Probed(attempt) | EventKind::Reviewed { attempt, .. } => {
                of.0.clear();
                answers.push(Some((event, attempt)));
            }
            EventKind::Undone { .. } => match of.goes(|_| true) {
                None => of.0.clear(),
                gone => take_back(gone, answers),
            },
            EventKind::TakenBack { answer, .. } => {
                let is = |at: &usize| answers[*at].is_some_and(|(event, _)| answer.is(event));
                let gone = of.goes(|last| last.answers.iter().any(is));
                take_back(gone, answers);
            }
            EventKind::Appealed { question, .. } => {
                let gone = of.goes(|last| last.together.first.question == *question);
                take_back(gone, answers);
            }
            EventKind::Override { action, .. } => {
                let last = of.0.last_mut();
                if last.is_some_and(|last| !action.puts_away(&mut last.away)) {
                    of.0.clear();
                }
            }
            EventKind::Placed { .. } | EventKind::Planned { .. } | EventKind::Assigned { .. } => {
                of.0.clear();
            }
            EventKind::Erased { course: erased } => {
                of.0.clear();
                for answer in answers {
                    answer.take_if(|(event, _)| event.kind.course() == erased);
                }
            }
            EventKind::SittingStarted { .. } => {
                // Of the sittings before, the last answer alone can go.
                let last = of.0.pop();
                of.0 = last.into_iter().collect();
            }
            EventKind::SittingEnded { .. }
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
            | EventKind::Interested { .. }
            | EventKind::Noted { .. }
            | EventKind::Bookmarked { .. }
            | EventKind::ResourceOffered { .. }
            | EventKind::ResourceOpened { .. }
            | EventKind::ResourceRated { .. }
            | EventKind::Tagged { .. }
            | EventKind::SittingStands { .. }
            | EventKind::Contested { .. }
            | EventKind::AskedAs { .. }
            | EventKind::Helped { .. } => {}
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
    let last = walk.open.values().find_map(|open| open.0.last());
    last.is_some_and(|last| last.away.is_empty() && last.answers.iter().any(is))
}

impl Override {
    /// Notes a question that is put away after an answer, or asked for again or next; whether the
    /// answer can still be taken back once all of them are asked for again, the last one
    /// first.
    pub(crate) fn puts_away(&self, away: &mut Vec<String>) -> bool {
        match self {
            Override::Bury { question } | Override::Suspend { question } => {
                away.push(question.clone());
                true
            }
            Override::Resume { question } => away.pop_if(|last| last == question).is_some(),
            // What comes next is no matter of the answers before it.
            Override::Pin { .. } => true,
            Override::Known { .. } | Override::Reset { .. } | Override::Withdrawn { .. } => false,
        }
    }
}
