//! What the learner had read when an answer went wrong. It is kept in case the key is corrected
//! later.

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
