//! The themes that the learner is interested in, course by course.

use std::sync::Arc;

use super::{Desk, Error};
use crate::course::{Course, Theme};
use crate::journal::EventKind;

impl Desk {
    /// The themes that the learner picked among those of a course; none before they were
    /// asked.
    pub fn interests(&self, course: &Course) -> Option<Vec<String>> {
        let picked = self.state(&course.id)?.interests.as_ref()?;
        Some(Theme::among(&course.themes, picked))
    }

    /// Whether the learner is to be asked which themes of a course they like: it has some,
    /// and they never were.
    pub fn asks_interests(&self, course: &Course) -> bool {
        let asked = self.state(&course.id).map(|state| &state.interests);
        !course.themes.is_empty() && asked.is_none_or(Option::is_none)
    }

    /// Has questions of a course put into words for these of its themes from now on; for
    /// none, into their own words.
    ///
    /// # Errors
    /// Where that can't be recorded.
    pub fn set_interests(&mut self, course: &Arc<Course>, picked: &[String]) -> Result<(), Error> {
        let kind = EventKind::Interested {
            course: course.id.to_string(),
            themes: Theme::among(&course.themes, picked),
        };
        self.decide(course, kind)
    }
}
