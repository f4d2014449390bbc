//! Answers of another program, of which the history was brought in.

use jiff::Timestamp;

use super::fold::TakeBack;
use super::state::State;
use crate::course::Course;
use crate::journal::Attempt;

impl State {
    /// Takes in an answer that was given in another program. For mastery and memory it counts
    /// like any other. Its time is not used, and its day is the day it had there.
    pub(super) fn reviewed(
        &mut self,
        course: &Course,
        attempt: &Attempt,
        (offset_minutes, from): (i16, &str),
        at: Timestamp,
    ) {
        self.undo.clear();
        if course.question(&attempt.question).is_none() {
            return;
        }
        let ours = std::mem::replace(&mut self.offset_minutes, offset_minutes);
        let last = self.last;
        self.first.get_or_insert(at);
        self.attempt(course, &attempt.untimed(), at, TakeBack::Never);
        self.last = self.last.max(last);
        self.offset_minutes = ours;
        match self.brought_in.iter_mut().find(|(name, _)| name == from) {
            Some((_, count)) => *count += 1,
            None => self.brought_in.push((from.to_owned(), 1)),
        }
    }
}
