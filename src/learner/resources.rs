//! What came of the resources of a course: offered, opened, rated, and the answers after that.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::resource_seen::{ANSWERS_AFTER, ResourceSeen, ResourcesBefore};
use super::state::State;
use crate::course::{Course, ResourceIndex, SkillIndex};
use crate::journal::EventKind;

/// Days for which a resource that was offered is not offered again; one that was opened, and
/// one that was said to be of no use.
const OFFERED_DAYS: i64 = 2;
const OPENED_DAYS: i64 = 14;
const NO_USE_DAYS: i64 = 180;

impl State {
    /// What the learner did with a resource; none where that is nothing.
    pub fn resource(&self, resource: ResourceIndex) -> Option<&ResourceSeen> {
        self.resources.get(&resource)
    }

    /// All resources that something happened to, in the order of the course.
    pub fn resources(&self) -> impl Iterator<Item = (ResourceIndex, &ResourceSeen)> {
        self.resources.iter().map(|(at, seen)| (*at, seen))
    }

    /// Whether a resource was offered, opened or said to be of no use so lately that it is not
    /// to be offered now.
    pub fn is_resource_resting(&self, resource: ResourceIndex, now: Timestamp) -> bool {
        let Some(seen) = self.resource(resource) else {
            return false;
        };
        let within = |at: Option<Timestamp>, days: i64| {
            at.is_some_and(|at| self.day(now) - self.day(at) < days)
        };
        within(seen.last_offered, OFFERED_DAYS)
            || within(seen.last_opened, OPENED_DAYS)
            || (seen.useful == Some(false) && within(seen.rated, NO_USE_DAYS))
    }

    /// Folds in what bears on resources; tells whether that is all the event does.
    pub(super) fn resource_event(
        &mut self,
        course: &Course,
        kind: &EventKind,
        at: Timestamp,
    ) -> bool {
        let (EventKind::ResourceOffered { resource, .. }
        | EventKind::ResourceOpened { resource, .. }
        | EventKind::ResourceRated { resource, .. }) = kind
        else {
            return false;
        };
        // One that the course has no more says nothing.
        let Some(resource) = course.resource(resource) else {
            return true;
        };
        let seen = self.resources.entry(resource).or_default();
        match kind {
            EventKind::ResourceOffered { .. } => {
                seen.offered += 1;
                seen.last_offered = Some(at);
            }
            EventKind::ResourceOpened { .. } => {
                seen.opened += 1;
                seen.last_opened = Some(at);
                seen.awaits = ANSWERS_AFTER;
            }
            EventKind::ResourceRated { useful, .. } => {
                seen.useful = Some(*useful);
                seen.rated = Some(at);
            }
            _ => {}
        }
        true
    }

    /// Tells the resources that were opened for these skills how an answer went.
    pub(super) fn resources_answered(
        &mut self,
        course: &Course,
        skills: &[SkillIndex],
        right: bool,
    ) {
        for (at, seen) in &mut self.resources {
            let of = course.resources.get(*at).map(|of| &of.skills);
            let of = of.is_some_and(|of| of.iter().any(|skill| skills.contains(skill)));
            if seen.awaits == 0 || !of {
                continue;
            }
            seen.awaits -= 1;
            match right {
                true => seen.right_after += 1,
                false => seen.wrong_after += 1,
            }
        }
    }
}

impl ResourcesBefore {
    /// How the resources of these skills stand.
    pub(super) fn of(
        all: &BTreeMap<ResourceIndex, ResourceSeen>,
        course: &Course,
        skills: &[SkillIndex],
    ) -> ResourcesBefore {
        let mut before = ResourcesBefore::default();
        if course.resources.is_empty() {
            return before;
        }
        before.skills = skills.to_vec();
        before.seen = (all.iter())
            .filter(|(at, _)| is_of(course, **at, skills))
            .map(|(at, seen)| (*at, *seen))
            .collect();
        before
    }

    /// Undoes what followed from the answer: its result, and what was recommended after it. What
    /// the learner opened or said since stays.
    pub(super) fn restore(self, state: &mut State, course: &Course) {
        let touched: Vec<ResourceIndex> = (state.resources.keys().copied())
            .filter(|at| is_of(course, *at, &self.skills))
            .collect();
        for at in touched {
            let before = self.seen.iter().find(|(of, _)| *of == at);
            let before = before.map(|(_, seen)| *seen).unwrap_or_default();
            let Some(now) = state.resources.get_mut(&at) else {
                continue;
            };
            now.offered = before.offered;
            now.last_offered = before.last_offered;
            now.right_after = before.right_after;
            now.wrong_after = before.wrong_after;
            now.awaits = match now.opened == before.opened {
                true => before.awaits,
                false => ANSWERS_AFTER,
            };
            if now.is_nothing() {
                state.resources.remove(&at);
            }
        }
    }
}

fn is_of(course: &Course, resource: ResourceIndex, skills: &[SkillIndex]) -> bool {
    let of = course.resources.get(resource);
    of.is_some_and(|of| of.skills.iter().any(|skill| skills.contains(skill)))
}
