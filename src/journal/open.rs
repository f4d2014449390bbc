//! What of a course can still be taken back, while its log is gone through.

use jiff::Timestamp;

use super::event::{Attempt, EventKind, Given, Override};
use super::together::Together;

/// How many answers of a sitting can be taken back, one after another.
pub const UNDONE_AT_MOST: usize = 100;

/// The answers of a course that can still go, all at once.
pub(super) struct Last<'e> {
    pub(super) together: Together<'e>,
    /// When the first was given.
    at: Timestamp,
    /// Their places.
    pub(super) answers: Vec<usize>,
    /// The questions put away since.
    away: Vec<String>,
}

impl<'e> Last<'e> {
    fn begin(first: &'e Attempt, at: Timestamp, place: usize) -> Last<'e> {
        Last {
            together: Together::begin(first),
            at,
            answers: vec![place],
            away: Vec::new(),
        }
    }

    /// Whether they go when this answer is taken back, as [`Given::goes_with`] tells.
    pub(super) fn goes_with(&self, answer: &Given) -> bool {
        answer.goes_with(&Given::of(self.together.first, self.at))
    }
}

/// What of a course can still go, the last at the end.
#[derive(Default)]
pub(super) struct Open<'e>(pub(super) Vec<Last<'e>>);

impl<'e> Open<'e> {
    /// Takes in an answer, given at that time, which has this place.
    pub(super) fn answered(&mut self, attempt: &'e Attempt, at: Timestamp, place: usize) {
        let top = self.0.last_mut().filter(|of| of.away.is_empty());
        if let Some(of) = top.and_then(|of| of.together.goes_on(attempt).then_some(of)) {
            return of.answers.push(place);
        }
        if self.0.len() == UNDONE_AT_MOST {
            self.0.remove(0);
        }
        self.0.push(Last::begin(attempt, at, place));
    }

    /// The last, where it can go at all: not where a question was put away since.
    pub(super) fn last(&self) -> Option<&Last<'e>> {
        self.0.last().filter(|last| last.away.is_empty())
    }

    /// The last, where it is such: it goes. Where a question was put away since, it stays
    /// for good, and so do all before it.
    pub(super) fn goes(&mut self, is: impl Fn(&Last<'e>) -> bool) -> Option<Last<'e>> {
        self.0.pop_if(|last| last.away.is_empty() && is(last))
    }

    /// Takes in what is no answer that can go and takes none back; whether something is decided
    /// by it, so that the answers before stay for good.
    pub(super) fn passes(&mut self, kind: &EventKind) -> bool {
        let decides = match kind {
            EventKind::Override { action, .. } => {
                let mut none = Vec::new();
                let last = self.0.last_mut();
                !action.puts_away(last.map_or(&mut none, |last| &mut last.away))
            }
            EventKind::SittingStarted { .. } => {
                // Of the sittings before, the last answer alone can go.
                let before = self.0.len().saturating_sub(1);
                self.0.drain(..before);
                false
            }
            kind => settles(kind),
        };
        if decides {
            self.0.clear();
        }
        decides
    }
}

/// Whether what happened leaves no answer before it that can go.
fn settles(kind: &EventKind) -> bool {
    match kind {
        // No evidence; taking it back leaves the answer before it alone.
        EventKind::Tested { .. }
        | EventKind::Probed(_)
        | EventKind::Reviewed { .. }
        | EventKind::Placed { .. }
        | EventKind::Planned { .. }
        | EventKind::Assigned { .. }
        | EventKind::Erased { .. } => true,
        EventKind::Override { .. }
        | EventKind::SittingStarted { .. }
        | EventKind::Attempt(_)
        | EventKind::Undone { .. }
        | EventKind::TakenBack { .. }
        | EventKind::Appealed { .. }
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
        | EventKind::Helped { .. } => false,
    }
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
