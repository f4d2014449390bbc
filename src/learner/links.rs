//! Which skills a placement test may tell of from answers to others: the prerequisite graph
//! without skills of facts.

use crate::course::{BySkill, Course, SkillIndex};

/// Skills and their prerequisites, as far as answers to one say something about the other. A
/// learner who knows a skill knows its prerequisites. But a list of facts is known fact by fact,
/// so it says nothing about other skills, nor they about it. The skills above and below it are
/// linked directly.
pub struct Links {
    /// All skills, prerequisites first.
    pub(super) order: Vec<SkillIndex>,
    below: BySkill<Vec<SkillIndex>>,
    above: BySkill<Vec<SkillIndex>>,
    facts: BySkill<bool>,
}

impl Links {
    /// Those of a course.
    pub fn of(course: &Course) -> Links {
        let order = order(course);
        let facts: BySkill<bool> = course.skills.iter().map(|skill| skill.facts).collect();
        // What stands below each skill, through facts if need be.
        let mut below = BySkill::of(Vec::new(), course.skills.len());
        for &skill in &order {
            let mut found: Vec<SkillIndex> = Vec::new();
            for &required in &course.skills[skill].requires {
                match facts[required] {
                    true => found.extend_from_slice(&below[required]),
                    false => found.push(required),
                }
            }
            found.sort_unstable();
            found.dedup();
            below[skill] = found;
        }
        let mut above = BySkill::of(Vec::new(), course.skills.len());
        for skill in course.skills.positions() {
            if facts[skill] {
                below[skill] = Vec::new();
            }
            for &required in &below[skill] {
                above[required].push(skill);
            }
        }
        Links {
            order,
            below,
            above,
            facts,
        }
    }

    /// What a skill builds on directly.
    pub fn below(&self, skill: SkillIndex) -> &[SkillIndex] {
        &self.below[skill]
    }

    /// What builds on a skill directly.
    pub fn above(&self, skill: SkillIndex) -> &[SkillIndex] {
        &self.above[skill]
    }

    /// Whether answers tell of this skill: not so if it is one of facts.
    pub fn tells(&self, skill: SkillIndex) -> bool {
        !self.facts[skill]
    }

    /// The skills of facts.
    pub(super) fn untold(&self) -> impl Iterator<Item = SkillIndex> + '_ {
        self.facts.positions().filter(|&skill| !self.tells(skill))
    }

    /// Whether no skill builds on two.
    pub(super) fn is_tree(&self) -> bool {
        self.below.iter().all(|below| below.len() <= 1)
    }

    /// P(known) where nothing was asked, if what it builds on is known. The edge of what is
    /// known is as likely at any place of the longest chain through a skill as at any other.
    pub(super) fn chances(&self) -> BySkill<f64> {
        let mut height = BySkill::of(0u32, self.order.len());
        let mut depth = height.clone();
        for &skill in &self.order {
            for &dependent in self.above(skill) {
                height[dependent] = height[dependent].max(height[skill] + 1);
            }
        }
        for &skill in self.order.iter().rev() {
            for &required in self.below(skill) {
                depth[required] = depth[required].max(depth[skill] + 1);
            }
        }
        let mut alone = BySkill::of(0.5, self.order.len());
        let mut chances = alone.clone();
        for &skill in &self.order {
            let (below, above) = (f64::from(height[skill]), f64::from(depth[skill]));
            let limit = self.below(skill).iter().map(|&r| alone[r]);
            let limit = limit.fold(1.0, f64::min);
            alone[skill] = ((above + 1.0) / (below + above + 2.0)).min(limit);
            chances[skill] = (alone[skill] / limit).clamp(0.02, 0.98);
        }
        chances
    }
}

/// All skills, prerequisites first.
fn order(course: &Course) -> Vec<SkillIndex> {
    let mut missing: BySkill<usize> = course.skills.iter().map(|s| s.requires.len()).collect();
    let mut order: Vec<SkillIndex> = missing.positions().filter(|&s| missing[s] == 0).collect();
    let mut next = 0;
    while let Some(&skill) = order.get(next) {
        next += 1;
        for &above in course.dependents(skill) {
            missing[above] -= 1;
            if missing[above] == 0 {
                order.push(above);
            }
        }
    }
    order
}
