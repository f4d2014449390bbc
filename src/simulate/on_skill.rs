//! What one learner did with one skill, and how far it came.

use crate::course::{BySkill, Course};
use crate::learner::{Stage, State};

/// Minutes on a skill after which a learner who has not kept it counts as stuck.
pub const STUCK_AFTER: f64 = 20.0;

/// One learner with one skill.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct OnSkill {
    /// Minutes with questions whose first skill it is, instruction before them included.
    pub minutes: f64,
    /// First tries at these questions, and how many of them were right.
    pub tries: usize,
    pub right: usize,
    /// Whether the first question without help on a day later than that on which the skill
    /// was begun was right: of learners who can be taught.
    pub later: Option<bool>,
    /// How far the tutor held it to be on the last evening; nothing of a policy that
    /// has no such belief.
    pub stage: Option<Stage>,
}

impl OnSkill {
    /// Notes a first try.
    pub(super) fn tried(&mut self, right: bool) {
        self.tries += 1;
        self.right += usize::from(right);
    }

    pub(super) fn is_at_least(&self, stage: Stage) -> bool {
        self.stage.is_some_and(|reached| reached >= stage)
    }

    /// Whether so many minutes have not been enough.
    pub(super) fn is_stuck(&self) -> bool {
        self.minutes >= STUCK_AFTER && !self.is_at_least(Stage::Kept)
    }
}

/// Adds what the tutor believes in the end.
pub(super) fn judged(
    mut skills: BySkill<OnSkill>,
    course: &Course,
    state: Option<&State>,
) -> BySkill<OnSkill> {
    if let Some(state) = state {
        for skill in course.skills.positions() {
            skills[skill].stage = Some(state.stage(course, skill));
        }
    }
    skills
}
