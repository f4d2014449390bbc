//! What answers did to mastery, so that before and after can be compared.

use jiff::Timestamp;

use super::SkillMove;
use crate::course::SkillIndex;
use crate::learner::State;

/// How a skill stood before answers.
#[derive(Clone, Copy, Debug)]
pub(super) struct Standing {
    pub(super) attempts: u32,
    credit: f64,
    /// What had been learned, and how much of it was remembered.
    known: f64,
    mastery: f64,
}

impl Standing {
    pub(super) fn of(state: &State, skill: SkillIndex, now: Timestamp) -> Standing {
        let known = &state.skills[skill];
        Standing {
            attempts: known.attempts,
            credit: known.credit,
            known: known.known,
            mastery: state.mastery(skill, now),
        }
    }

    /// What answers did to mastery. Any answer refreshes what had faded; where
    /// none earned credit that is no gain, so what had been learned is compared.
    pub(super) fn to(self, state: &State, skill: SkillIndex, now: Timestamp) -> SkillMove {
        let after = state.mastery(skill, now);
        let before = match state.skills[skill].credit > self.credit {
            true => self.mastery,
            false => self.mastery.max(self.known).max(after),
        };
        SkillMove {
            skill,
            before,
            after,
        }
    }
}
