//! What would be asked, without a sitting: nothing is recorded by looking.

use std::sync::Arc;

use super::{Desk, Error};
use crate::course::Course;
use crate::journal::EventKind;
use crate::session::{Session, Showing};
use crate::tutor::Sitting;

impl Desk {
    /// A sitting as it would begin now, were it recorded. Nothing is taught in it before it
    /// is asked.
    pub fn glance(&self, course: &Arc<Course>) -> Session {
        let now = self.now();
        let mut state = self.state_or_new(course);
        state.apply(course, &self.opened(course, now));
        let sitting = Sitting {
            untaught: true,
            ..Sitting::default()
        };
        let seed = self.seed.unwrap_or(now.as_nanosecond() as u64);
        Session::begin_with(Arc::clone(course), &mut state, sitting, seed, now).0
    }

    /// Whether this showing of a question was answered already.
    ///
    /// # Errors
    /// Where the record can't be read.
    pub fn was_answered(&mut self, course: &Course, showing: &Showing) -> Result<bool, Error> {
        let Some(question) = course.questions.get(showing.question) else {
            return Ok(false);
        };
        if question.has_parts() {
            let state = self.state(&course.id);
            let parts = state.and_then(|s| s.parts_of(showing.question, showing.seed));
            return Ok(parts.is_some_and(|parts| parts.count() > showing.part));
        }
        let id = question.id.as_str();
        let events = self.events()?;
        let mut answered = false;
        // Whether the last answer of the course was this one.
        let mut is_last = false;
        for event in &events {
            match &event.kind {
                EventKind::Attempt(attempt) if attempt.course == course.id.as_str() => {
                    is_last = attempt.question == id && attempt.seed == showing.seed;
                    answered |= is_last;
                }
                EventKind::Undone { course: of } if of == course.id.as_str() => {
                    answered &= !is_last;
                }
                EventKind::TakenBack { course: of, answer } if of == course.id.as_str() => {
                    answered &= answer.question != id || answer.seed != showing.seed;
                }
                _ => {}
            }
        }
        Ok(answered)
    }
}
