//! When a skill has had its share of a sitting: more of it teaches more on another day.

use super::chooser::Chooser;
use super::opened::BLOCK;
use crate::course::{Goal, SkillIndex};

/// Answers after which a skill has had its share of a sitting: those of its block.
pub const SHARE: usize = BLOCK;
/// The same for learners who explore, right or wrong: they came to look around.
const SHARE_OF_LOOKING: usize = 3;

impl Chooser<'_> {
    /// Whether a skill has had its share of this sitting and went right at least as often as
    /// wrong. What more is asked of it teaches more on another day: practice that is spread
    /// over days is remembered longer (Cepeda et al. 2006, "Distributed practice in verbal
    /// recall tasks"). That five answers are a share is our choice; simulated learners gained
    /// by it.
    pub(super) fn has_had_its_share(&self, skill: SkillIndex) -> bool {
        let answers = self.sitting.answers.iter();
        let of_skill = answers.filter(|(q, _)| self.first_skill(*q) == skill);
        let (all, right) = of_skill.fold((0, 0), |(all, right), (_, is_right)| {
            (all + 1, right + usize::from(*is_right))
        });
        match self.state.plan.goal() {
            Goal::Explore => all >= SHARE_OF_LOOKING,
            Goal::Accelerate | Goal::Support | Goal::Exam => all >= SHARE && 2 * right >= all,
        }
    }
}
