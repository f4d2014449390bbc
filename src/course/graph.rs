//! What follows from the prerequisites: who depends on a skill, and what is
//! practised along with it.

use super::skill::Skill;
use crate::kinds::SkillIndex;

/// Share of a review that a success is for a direct prerequisite, where the
/// course does not say otherwise.
pub const IMPLICIT: f64 = 0.4;
/// Smaller shares are not followed further down.
const LEAST: f64 = 0.1;

/// The prerequisite graph, looked at from both ends.
#[derive(Clone, Debug, Default)]
pub(crate) struct Graph {
    pub(super) dependents: Vec<Vec<SkillIndex>>,
    pub(super) implicit: Vec<Vec<(SkillIndex, f64)>>,
}

impl Graph {
    /// Follows the edges of a graph without circles.
    pub(crate) fn of(skills: &[Skill]) -> Graph {
        let mut dependents = vec![Vec::new(); skills.len()];
        for (i, skill) in skills.iter().enumerate() {
            for &required in &skill.requires {
                dependents[required].push(i);
            }
        }
        Graph {
            dependents,
            implicit: (0..skills.len()).map(|s| implicit(skills, s)).collect(),
        }
    }
}

/// The largest product of weights along any path down, where it counts for something.
fn implicit(skills: &[Skill], from: SkillIndex) -> Vec<(SkillIndex, f64)> {
    let mut found: Vec<(SkillIndex, f64)> = Vec::new();
    let mut open = vec![(from, 1.0)];
    while let Some((skill, share)) = open.pop() {
        let edges = skills[skill].requires.iter().zip(&skills[skill].weights);
        for (&below, weight) in edges {
            let share = share * weight;
            if share < LEAST {
                continue;
            }
            match found.iter_mut().find(|(s, _)| *s == below) {
                Some((_, known)) if *known >= share => continue,
                Some((_, known)) => *known = share,
                None => found.push((below, share)),
            }
            open.push((below, share));
        }
    }
    found.sort_unstable_by_key(|(skill, _)| *skill);
    found
}
