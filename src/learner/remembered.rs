//! Every review of every question's memory, as the fold took it: what other programs that
//! schedule by FSRS keep of a learner.

use std::collections::HashSet;

use jiff::Timestamp;

use super::belief::memory::Memory;
use super::seen::Seen;
use super::state::State;
use crate::course::{Course, QuestionIndex, Spot};
use crate::journal::{Attempt, Event, EventKind, answers_not_undone, standing as standing_events};
use crate::kinds::{Rating, Verdict};

/// A review of a question's memory that stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Remembered {
    /// When it was.
    pub at: Timestamp,
    /// Of which question.
    pub question: QuestionIndex,
    /// What the memory model was told.
    pub rating: Rating,
    /// From showing to answering, in milliseconds.
    pub millis: u32,
    /// The memory before it; none where it was the first.
    pub before: Option<Memory>,
    /// The memory after it.
    pub after: Memory,
}

/// The reviews of a course in the order in which they are folded, without those that were
/// taken back. `events` are in the order of [`State::replay`].
pub fn remembered(course: &Course, events: &[Event]) -> Vec<Remembered> {
    let standing: HashSet<*const Event> = answers_not_undone(events)
        .into_iter()
        .map(|(event, _)| std::ptr::from_ref(event))
        .collect();
    let mut state = State::new(course);
    state.agenda.pause();
    let mut found = Vec::new();
    let all: Vec<&Event> = events.iter().collect();
    for event in standing_events(&all) {
        if let EventKind::Erased { course: erased } = &event.kind
            && (erased.is_empty() || erased == course.id.as_str())
        {
            found.clear();
        }
        let stands = standing.contains(&std::ptr::from_ref(event));
        let asked = if stands { asked(course, event) } else { None };
        let before = asked.and_then(|(question, ..)| state.questions[question].memory);
        state.apply(course, event);
        let Some((question, rating, millis)) = asked else {
            continue;
        };
        if let Some(after) = state.questions[question].memory {
            found.push(Remembered {
                at: event.at,
                question,
                rating,
                millis,
                before,
                after,
            });
        }
    }
    found
}

/// The question that an event reviews the memory of, with what the memory model is told, as
/// far as was known before.
fn asked(course: &Course, event: &Event) -> Option<(QuestionIndex, Rating, u32)> {
    let (attempt, rating): (&Attempt, Option<Rating>) = match &event.kind {
        EventKind::Attempt(attempt) | EventKind::Reviewed { attempt, .. } => (attempt, None),
        EventKind::Probed(attempt) if attempt.verdict == Verdict::Correct => {
            (attempt, Some(Rating::Good))
        }
        _ => return None,
    };
    if attempt.course != course.id.as_str() || Spot::of(attempt.step) != Spot::WHOLE {
        return None;
    }
    let question = course.question(&attempt.question)?;
    let item = &course.questions[question].item;
    let rating = rating.unwrap_or_else(|| Seen::of(attempt, item).rating);
    Some((question, rating, attempt.millis))
}
