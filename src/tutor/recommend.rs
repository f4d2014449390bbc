//! Which resource is recommended, and why: at most one line, at the moments when help from
//! elsewhere is useful.

use jiff::Timestamp;

use super::advised;
use super::sitting::Sitting;
use crate::course::{Advice, Course, Resource, ResourceIndex, ResourceKind, SkillIndex};
use crate::journal::Moment;
use crate::learner::State;
use crate::words::{Message, message};

/// Misses in a row on a skill from which a resource is recommended.
pub const MISSES: u8 = 2;
/// Questions between two recommendations of a sitting, at least.
const APART: usize = 3;

/// A resource that is recommended now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recommended {
    pub resource: ResourceIndex,
    pub skill: SkillIndex,
    pub reason: Moment,
    /// Misses in a row on the skill.
    pub misses: u8,
    /// Answers on the skill so far.
    pub tries: u32,
    /// What similar learners gained from it, if a plan or the course tells.
    pub gained: Option<Box<Advice>>,
}

/// The resource to recommend for a skill at a moment, if any. Preferred, in this order: the
/// learner's language; useful before; similar learners gained from it (the highest lower end of
/// the interval); needs no network; short; first in the course. Left out: what was offered,
/// opened or found useless lately, and what needs a network if the learner has none. `None` soon
/// after another recommendation.
pub fn recommend(
    course: &Course,
    state: &State,
    sitting: &Sitting,
    (skill, reason): (SkillIndex, Moment),
    now: Timestamp,
) -> Option<Recommended> {
    let shown = sitting.asked.len();
    // An offer at the beginning does not keep the learner from another one after a miss.
    let keeps = |(at, why): &(usize, Moment)| {
        let goes_on = *why == Moment::New && reason != Moment::New;
        !goes_on && shown < at + APART
    };
    if sitting.recommended.last().is_some_and(keeps) {
        return None;
    }
    let fits = |at: &ResourceIndex| {
        let resource = &course.resources[*at];
        let opens = !resource.network || !sitting.offline;
        let begins = reason != Moment::New || !is_for_later(resource.kind);
        opens && begins && !state.is_resource_resting(*at, now)
    };
    let gained = |at: ResourceIndex| advised::by_resource(course, state, (skill, reason), at);
    let rank = |at: &ResourceIndex| {
        let resource = &course.resources[*at];
        let seen = state.resource(*at);
        (
            foreign(course, resource, sitting.language.as_deref()),
            seen.and_then(|seen| seen.useful) != Some(true),
            gained(*at).map_or((true, u32::MAX), advised::rank),
            resource.network,
            resource.minutes.unwrap_or(u16::MAX),
            at.0,
        )
    };
    let resource = course.resources_of(skill).filter(fits).min_by_key(rank)?;
    let known = &state.skills[skill];
    Some(Recommended {
        resource,
        skill,
        reason,
        misses: known.wrong_run,
        tries: known.attempts,
        gained: gained(resource).cloned().map(Box::new),
    })
}

/// Whether a resource is no use yet to a learner who knows nothing of a skill: an exercise, or a
/// page of the manual, which is for looking things up.
fn is_for_later(kind: ResourceKind) -> bool {
    matches!(kind, ResourceKind::Exercise | ResourceKind::ManPage)
}

/// How far a resource is from what the learner reads: 0 in their own language, 1 in that of
/// the course, 2 in another.
fn foreign(course: &Course, resource: &Resource, own: Option<&str>) -> u8 {
    let spoken = resource.spoken(&course.language);
    let of_course = course.language.split(['-', '_']).next();
    match (own == Some(spoken), of_course == Some(spoken)) {
        (true, _) => 0,
        (false, true) => 1,
        (false, false) => 2,
    }
}

impl Recommended {
    /// What is recommended, and why: one line, without a key.
    pub fn message(&self, course: &Course) -> Message {
        let resource = &course.resources[self.resource];
        let (what, title) = (resource.what(), &resource.title);
        let said = match self.reason {
            Moment::New => message!("tutor-resource-new", what = what, title = title),
            Moment::Missed | Moment::Stuck if self.misses >= MISSES => {
                let n = self.misses;
                message!("tutor-resource-missed", what = what, title = title, n = n)
            }
            Moment::Missed | Moment::Stuck => {
                let n = self.tries;
                message!("tutor-resource-stuck", what = what, title = title, n = n)
            }
        };
        match resource.network {
            true => message!("tutor-resource-network", said = said),
            false => said,
        }
    }

    /// What similar learners gained from it: one line, shown below the other.
    pub fn of_others(&self) -> Option<Message> {
        self.gained.as_deref().map(advised::of_resource)
    }
}
