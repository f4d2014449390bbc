//! What is selected in courses, and decisions on it.

use std::sync::Arc;

use super::{Desk, Error};
use crate::course::{Course, QuestionIndex};
use crate::journal::{Event, EventKind};
use crate::select::Selector;

impl Desk {
    /// The questions of a course that a selector means now, in its order.
    pub fn selected(&self, course: &Course, selector: &Selector) -> Vec<QuestionIndex> {
        let state = self.state_or_new(course);
        selector.of(course, &state, self.now())
    }

    /// Records decisions on questions of a course, all at once.
    ///
    /// # Errors
    /// Where they can't be recorded.
    pub fn decide_each(
        &mut self,
        course: &Arc<Course>,
        kinds: impl IntoIterator<Item = EventKind>,
    ) -> Result<(), Error> {
        let at = self.now();
        let events: Vec<Event> = kinds.into_iter().map(|kind| Event::new(at, kind)).collect();
        match events.is_empty() {
            true => Ok(()),
            false => self.record(std::slice::from_ref(course), &events),
        }
    }

    /// Keeps tags of the learner's own on questions, in place of those before, all at once.
    ///
    /// # Errors
    /// Where they can't be recorded.
    pub fn set_all_tags(
        &mut self,
        course: &Arc<Course>,
        tags: Vec<(QuestionIndex, Vec<String>)>,
    ) -> Result<(), Error> {
        let kind = |(question, tags): (QuestionIndex, Vec<String>)| EventKind::Tagged {
            course: course.id.to_string(),
            question: course.questions[question].id.to_string(),
            tags,
        };
        self.decide_each(course, tags.into_iter().map(kind))
    }
}
