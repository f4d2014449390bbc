//! What follows from the prerequisites: who depends on a skill, and what is
//! practised along with it.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};

use super::skill::Skill;
use crate::kinds::{BySkill, SkillIndex};

/// Share of a review that a success is for a direct prerequisite, where the
/// course does not say otherwise.
pub const IMPLICIT: f64 = 0.4;
/// Smaller shares are not followed further down.
const LEAST: f64 = 0.1;
/// So many skills at most are practised along with one.
const MOST: usize = 100;
/// So many prerequisites at most are followed from one skill down.
const MOST_EDGES: usize = 1_000;

/// The prerequisite graph, looked at from both ends.
#[derive(Clone, Debug, Default, serde::Serialize, serde::Deserialize)]
pub(crate) struct Graph {
    pub(super) dependents: BySkill<Vec<SkillIndex>>,
    pub(super) implicit: BySkill<Vec<(SkillIndex, f64)>>,
}

impl Graph {
    /// Follows the edges of a graph without circles.
    pub(crate) fn of(skills: &BySkill<Skill>) -> Graph {
        let mut dependents = BySkill::of(Vec::new(), skills.len());
        for (i, skill) in skills.pairs() {
            for &required in &skill.requires {
                dependents[required].push(i);
            }
        }
        Graph {
            dependents,
            implicit: (skills.positions()).map(|s| implicit(skills, s)).collect(),
        }
    }
}

/// The largest product of weights along any path down, where it counts for
/// something: the largest first, and no more than [`MOST`] of them.
fn implicit(skills: &BySkill<Skill>, from: SkillIndex) -> Vec<(SkillIndex, f64)> {
    let mut found: HashMap<SkillIndex, f64> = HashMap::new();
    let mut edges = MOST_EDGES;
    // Shares are never negative: their bits are in the order of their sizes.
    let mut open = BinaryHeap::from([(1f64.to_bits(), Reverse(from))]);
    while let Some((bits, Reverse(skill))) = open.pop() {
        let share = f64::from_bits(bits);
        if skill != from {
            if found.contains_key(&skill) {
                continue;
            }
            found.insert(skill, share);
        }
        if found.len() == MOST {
            break;
        }
        let below = skills[skill].requires.iter().zip(&skills[skill].weights);
        for (&below, weight) in below.take(edges) {
            edges -= 1;
            let share = share * weight;
            if share >= LEAST && !found.contains_key(&below) {
                open.push((share.to_bits(), Reverse(below)));
            }
        }
    }
    let mut found: Vec<_> = found.into_iter().collect();
    found.sort_unstable_by_key(|(skill, _)| *skill);
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::course::{BktOverrides, SkillId};

    fn skill(requires: Vec<usize>, weight: f64) -> Skill {
        let requires: Vec<SkillIndex> = requires.into_iter().map(SkillIndex).collect();
        Skill {
            id: SkillId::from("s"),
            title: "S".into(),
            weights: vec![weight; requires.len()],
            requires,
            lesson: None,
            was: Vec::new(),
            bkt: BktOverrides::default(),
            tries: None,
            facts: false,
            example: None,
            teach: None,
            confusable: Vec::new(),
            tags: Vec::new(),
        }
    }

    #[test]
    fn the_best_way_down_counts_and_not_what_is_far() {
        let [a, b, c, d] = [0, 1, 2, 3].map(SkillIndex);
        let mut skills = BySkill::from(vec![
            skill(vec![], 0.0),
            skill(vec![0], 0.4),
            skill(vec![1], 0.4),
            skill(vec![2, 0], 0.4),
        ]);
        assert_eq!(implicit(&skills, d), [(a, 0.4), (b, 0.4 * 0.4), (c, 0.4)]);
        skills[d].weights = vec![1.0, 0.1];
        assert_eq!(
            implicit(&skills, d),
            [(a, 1.0 * 0.4 * 0.4), (b, 0.4), (c, 1.0)]
        );
    }

    #[test]
    fn a_long_chain_and_a_wide_fan_stay_bounded() {
        let chain: BySkill<Skill> = (0..20_000)
            .map(|n: usize| skill(n.checked_sub(1).into_iter().collect(), 1.0))
            .collect();
        let graph = Graph::of(&chain);
        assert_eq!(graph.implicit[SkillIndex(19_999)].len(), MOST);
        let mut fan: Vec<Skill> = (0..20_000).map(|_| skill(vec![], 1.0)).collect();
        let all = (0..20_000).collect();
        fan.push(skill(all, 1.0));
        fan.extend((0..20_000).map(|_| skill(vec![20_000], 1.0)));
        assert_eq!(
            Graph::of(&fan.into()).implicit[SkillIndex(40_000)].len(),
            MOST
        );
    }
}
