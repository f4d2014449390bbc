//! What was to be read when an answer was given: when it went wrong, for the day on which its
//! key is corrected; and steps, which are no hints.

use jiff::Timestamp;

use super::Session;
use super::view::Asking;
use crate::journal::{Attempt, Event, EventKind, Given};
use crate::kinds::{Form, Verdict};

impl Session {
    /// What to record of what was shown, right after an answer. Only for answers that may be
    /// judged again, and only if the answer's name does not tell it already.
    pub(super) fn asked_as(
        &self,
        asking: &Asking,
        attempt: &Attempt,
        now: Timestamp,
    ) -> Option<EventKind> {
        let is_wrong = matches!(attempt.verdict, Verdict::Incorrect | Verdict::Partial(_));
        let is_kept = attempt.answer.is_some() && !attempt.bottom_out;
        let form = asking.item().task.form();
        let is_typed = matches!(form, Form::Line(_) | Form::Blanks { .. });
        let question = &self.course.questions[asking.question];
        let is_drawn = question.is_drawn() || attempt.step.is_some();
        if !(is_wrong && is_kept && is_typed && is_drawn) {
            return None;
        }
        // In the question's own words, whatever the learner likes to read of.
        let shown = question.instance(attempt.seed).ok()?;
        let kind = EventKind::Attempt(attempt.clone());
        Some(EventKind::AskedAs {
            course: attempt.course.clone(),
            answer: Given::of(attempt, Event::new(now, kind).at),
            sum: shown.sum(attempt.step)?,
        })
    }
}

/// How many steps stand as done beside what is asked: of a step itself, none.
pub(super) fn given_beside(asking: &Asking) -> usize {
    match asking.step {
        None => asking.given,
        Some(_) => 0,
    }
}

/// Whether the steps of what is asked were gone through.
pub(super) fn is_walked(asking: &Asking) -> bool {
    match asking.step {
        None => asking.walked,
        Some(_) => asking.walked || asking.walked_sub && asking.sub.is_none(),
    }
}

/// What is to be recorded of steps beside an answer, right behind it; nothing where there were
/// none.
pub(super) fn helped(asking: &Asking, attempt: &Attempt, now: Timestamp) -> Option<EventKind> {
    let (given, walked) = (given_beside(asking), is_walked(asking));
    (given > 0 || walked).then(|| {
        let kind = EventKind::Attempt(attempt.clone());
        EventKind::Helped {
            course: attempt.course.clone(),
            answer: Given::of(attempt, Event::new(now, kind).at),
            hints: u8::try_from(asking.hints_shown).unwrap_or(u8::MAX),
            given: u16::try_from(given).unwrap_or(u16::MAX),
            walked,
        }
    })
}
