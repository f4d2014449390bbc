//! What answers did to mastery, so that before and after can be compared.

use jiff::Timestamp;

use super::view::{Before, Lapse, SkillMove};
use crate::course::{Course, SkillIndex};
use crate::learner::State;
use crate::measure::Probability;
use crate::words::whole_percent;

/// What was known of a skill before answers.
#[derive(Clone, Copy, Debug)]
pub(super) struct SkillBefore {
    pub(super) attempts: u32,
    credit: f64,
    /// P(known and remembered), as the screens show it; none where it was new.
    mastery: Option<Probability>,
    mastered: bool,
    declared: bool,
    failed_last: bool,
}

impl SkillBefore {
    pub(super) fn of(
        course: &Course,
        state: &State,
        skill: SkillIndex,
        now: Timestamp,
    ) -> SkillBefore {
        let known = &state.skills[skill];
        SkillBefore {
            attempts: known.attempts,
            credit: known.credit,
            mastery: (!state.is_new(skill)).then(|| state.mastery(skill, now)),
            mastered: state.is_mastered(course, skill),
            declared: known.declared,
            failed_last: known.failed_last,
        }
    }

    /// What answers did to mastery.
    pub(super) fn to(
        self,
        course: &Course,
        state: &State,
        skill: SkillIndex,
        now: Timestamp,
    ) -> SkillMove {
        let after = state.mastery(skill, now);
        let earned = state.skills[skill].credit > self.credit;
        SkillMove {
            skill,
            before: match self.mastery {
                None => Before::New,
                Some(before) if whole_percent(before) < whole_percent(after) && !earned => {
                    Before::Faded
                }
                Some(before) => Before::At(before),
            },
            after,
            lapse: match (self.mastered, state.is_mastered(course, skill)) {
                (true, true) => {
                    let failed = state.skills[skill].failed_last;
                    (failed && state.is_in_review(course, skill)).then_some(Lapse::First)
                }
                (true, false) if self.declared || !self.failed_last => Some(Lapse::Unproven),
                (true, false) => Some(Lapse::Second),
                (false, _) => None,
            },
        }
    }
}
