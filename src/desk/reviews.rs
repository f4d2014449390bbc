//! The reviews of a course, for programs that schedule by them.

use super::Desk;
use super::regrading::today;
use crate::course::Course;
use crate::journal::Event;
use crate::learner::{Remembered, remembered};

impl Desk {
    /// Every review of a course that stands, as the memory model took it; `events` are those
    /// of [`Desk::events`].
    pub fn remembered(&self, course: &Course, events: &[Event]) -> Vec<Remembered> {
        let former = self.former(course);
        remembered(course, &today(course, &former, events).events)
    }

    /// Minutes by which the learner's clock is ahead of UTC now.
    pub fn offset_minutes(&self) -> i16 {
        self.clock.offset_minutes()
    }
}
