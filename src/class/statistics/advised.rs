//! What followed on resources as advice, which a course or a plan can bring along.

use super::sums::{FEWEST, Statistics};
use crate::course::{Advice, Did, Like};

/// A row for each resource and skill of which it is told how the next answers went.
pub fn advised(statistics: &Statistics) -> Vec<Advice> {
    let each = statistics.resources.iter().filter_map(|((skill, id), of)| {
        let [right, wrong, _] = of.next;
        let all = right + wrong;
        // Of what is not told, some may have been right.
        let is_told = of.untold == 0 && all >= FEWEST;
        is_told.then(|| {
            Some(Advice {
                skill: skill.clone(),
                like: Like::Anybody,
                did: Did::Next(id.clone()),
                of: u32::try_from(all).ok()?,
                through: u32::try_from(right).ok()?,
                others: None,
                answers: None,
            })
        })?
    });
    each.take(Advice::MOST).collect()
}
