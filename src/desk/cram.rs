//! Cramming: a sitting that changes nothing. Its answers are folded into a copy of what is
//! believed, and are not recorded; at its end, what is believed is what it was.

use std::sync::Arc;

use super::Desk;
use crate::course::Course;
use crate::journal::Event;
use crate::learner::State;
use crate::session::{Phase, Refusal, Session};
use crate::words::message;

impl Desk {
    /// Puts what is really believed of a course aside, until a sitting that crams it ends.
    pub(super) fn set_aside(&mut self, course: &Arc<Course>) {
        let real = self.state_or_new(course);
        self.real.entry(course.id.clone()).or_insert(real);
    }

    /// An input of a sitting that crams was taken: at its end, what is believed is as it was.
    pub(super) fn crammed(&mut self, session: &Session) {
        self.mark(session);
        let course = session.course();
        if let Phase::Finished = session.phase()
            && let Some(real) = self.real.remove(&course.id)
        {
            self.believed(course).state = real;
        }
    }

    /// Why a sitting that crammed takes nothing more; none where it goes on.
    pub(super) fn cram_is_over(&self, session: &Session) -> Option<Refusal> {
        let is_over = session.is_cram() && !self.real.contains_key(&session.course().id);
        is_over.then(|| Refusal(message!("scripts-cram-over")))
    }

    /// What is decided while a course is crammed holds after that, too.
    pub(super) fn apply_to_real(&mut self, course: &Course, events: &[Event]) {
        if let Some(real) = self.real.get_mut(&course.id) {
            events.iter().for_each(|event| real.apply(course, event));
        }
    }

    /// What is really believed, for what is told of a sitting.
    pub(super) fn real_or<'s>(&'s self, session: &Session, state: &'s State) -> &'s State {
        self.real.get(&session.course().id).unwrap_or(state)
    }
}
