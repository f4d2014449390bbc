//! What could be asked in place of what is asked.

use jiff::Timestamp;

use super::Session;
use super::view::Phase;
use crate::learner::State;
use crate::tutor::levers::{self, Levers};

impl Session {
    /// What could be asked in place of the question; none where nothing is asked, or where
    /// something else is not the learner's choice, as in a test or where the plan lets
    /// nothing be passed over.
    pub fn levers(&self, state: &State, now: Timestamp) -> Option<Levers> {
        let Phase::Asking(asking) = &self.phase else {
            return None;
        };
        // Once it was answered it counts, whatever comes next.
        let counts = asking.missed.is_some() || asking.once_more.is_some();
        if self.is_testing() || self.is_placing() || counts || asking.step.is_some() {
            return None;
        }
        if state.plan.skip == Some(false) {
            return None;
        }
        let (course, sitting) = (&*self.course, &self.sitting);
        Some(levers::levers(course, state, sitting, asking.question, now))
    }
}
