//! What could be asked in place of what is asked.

use jiff::Timestamp;

use super::Session;
use super::view::Phase;
use crate::learner::State;
use crate::tutor::levers::{self, Levers};

impl Session {
    /// What could be asked in place of the question. `None` if nothing is asked or about to be
    /// asked, and where the learner may not choose: in a test, or if the plan forbids passing
    /// over questions.
    pub fn levers(&self, state: &State, now: Timestamp) -> Option<Levers> {
        // Once it was answered it counts, whatever comes next.
        let counts = match &self.phase {
            Phase::Asking(asking) => {
                asking.missed.is_some() || asking.once_more.is_some() || asking.step.is_some()
            }
            Phase::Teaching(_) => false,
            Phase::Judged(_) | Phase::Concluded(_) | Phase::Finished => true,
        };
        if self.is_testing() || self.is_placing() || counts {
            return None;
        }
        let question = self.phase.leads_to()?;
        if state.plan.skip == Some(false) {
            return None;
        }
        let (course, sitting) = (&*self.course, &self.sitting);
        Some(levers::levers(course, state, sitting, question, now))
    }
}
