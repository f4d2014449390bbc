//! What answers did to skills, so that before and after can be compared.

use super::view::{Before, Lapse, SkillMove};
use crate::course::{Course, SkillIndex};
use crate::learner::{SkillStage, State};
use crate::measure::Probability;

/// What was known of a skill before answers.
#[derive(Clone, Copy, Debug)]
pub(super) struct SkillBefore {
    pub(super) attempts: u32,
    /// What was learned; none where it was new.
    learned: Option<Probability>,
    how_far: SkillStage,
    along: Probability,
    mastered: bool,
    declared: bool,
    failed_last: bool,
}

impl SkillBefore {
    pub(super) fn of(course: &Course, state: &State, skill: SkillIndex) -> SkillBefore {
        let known = &state.skills[skill];
        SkillBefore {
            attempts: known.attempts,
            learned: (!state.is_new(skill)).then(|| state.learned(course, skill)),
            how_far: state.how_far(course, skill),
            along: state.along(course, skill),
            mastered: state.is_mastered(course, skill),
            declared: known.declared,
            failed_last: known.failed_last,
        }
    }

    /// What answers did to it.
    pub(super) fn to(self, course: &Course, state: &State, skill: SkillIndex) -> SkillMove {
        let after = state.learned(course, skill);
        SkillMove {
            skill,
            before: match self.learned {
                None => Before::New,
                Some(before) => Before::At(before),
            },
            after,
            stages: [self.how_far, state.how_far(course, skill)],
            along: state.along(course, skill),
            was_along: self.along,
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
