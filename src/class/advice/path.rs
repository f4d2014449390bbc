//! A learner's way through the skills of a course: where they were stuck, and what they did
//! then.

use std::collections::{BTreeSet, HashSet};

use jiff::Timestamp;

use crate::class::Member;
use crate::course::{Course, Did, Like, SkillIndex, Spot};
use crate::journal::{Event, EventKind, answers_not_undone};
use crate::learner::{Misstep, Moment, State};
use crate::tutor::is_spinning;

/// Answers to another skill from which it counts as practised.
const PRACTISED: u32 = 3;
/// Answers after being stuck from which it is told what came of it.
const SEEN: u32 = 5;
/// Misses in a row after which it is told what a resource did that is opened then.
const MISSES: u8 = 2;
/// Answers after these within which it is to be opened.
const SOON: u32 = 5;
/// From so often on, a misconception is one that the learner has.
const HAS: u32 = 2;

/// What one learner did in each skill, in the order of the course.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Path {
    pub(super) skills: Vec<OnSkill>,
}

/// What a learner did in one skill.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct OnSkill {
    /// Answers to it.
    pub(super) answers: u32,
    /// Answers up to the one with which it was learned.
    pub(super) learned: Option<u32>,
    /// What was learned when it was begun.
    pub(super) begun_with: Vec<bool>,
    /// The resources of the skill, by id, that were opened before it was begun.
    pub(super) opened_before: BTreeSet<String>,
    /// Answers up to the first two misses in a row, before it was learned.
    pub(super) missed: Option<u32>,
    /// The resources that were opened soon after these, by id.
    pub(super) opened_then: BTreeSet<String>,
    pub(super) stuck: Option<Stuck>,
}

/// That a learner was stuck.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Stuck {
    day: i64,
    /// Answers to the skill before.
    at: u32,
    /// As whom they were stuck.
    pub(super) likes: BTreeSet<Like>,
    /// What they did until they were through.
    pub(super) dids: BTreeSet<Did>,
    /// Answers to other skills that it builds on.
    others: Vec<(SkillIndex, u32)>,
}

impl OnSkill {
    /// Answers from being stuck to being through, or without coming there; nothing of who
    /// left soon.
    pub(super) fn after(&self) -> Option<(u32, bool)> {
        let stuck = self.stuck.as_ref()?;
        match self.learned {
            Some(learned) => Some((learned.saturating_sub(stuck.at), true)),
            None => {
                let more = self.answers - stuck.at;
                (more >= SEEN).then_some((more, false))
            }
        }
    }
}

/// A learner's way, by what a teacher holds of it. Events that claim to come after `now` are
/// left out.
pub fn path(course: &Course, member: &Member, now: Timestamp) -> Path {
    let counted: HashSet<*const Event> = (answers_not_undone(&member.events).into_iter())
        .map(|(event, _)| std::ptr::from_ref(event))
        .collect();
    let mut path = Path {
        skills: vec![OnSkill::default(); course.skills.len()],
    };
    State::replay_watched(
        course,
        &member.events,
        || true,
        |moment, state, event| {
            let ours = event.kind.course() == course.id.as_str() && event.at <= now;
            if !ours {
                return;
            }
            match (&event.kind, moment) {
                (EventKind::LessonRead { skill, .. }, Moment::After) => path.taught(course, skill),
                (EventKind::Taught(taught), Moment::After) if !taught.passed => {
                    path.taught(course, &taught.skill);
                }
                (EventKind::ResourceOpened { resource, .. }, Moment::After) => {
                    path.opened(course, resource);
                }
                (EventKind::Attempt(attempt), _)
                    if Spot::of(attempt.step) == Spot::WHOLE
                        && counted.contains(&std::ptr::from_ref(event)) =>
                {
                    if let Some(question) = course.question(&attempt.question) {
                        let skills = &course.questions[question].skills;
                        for skill in skills.iter().copied() {
                            match moment {
                                Moment::Before => path.begins(course, state, skill),
                                Moment::After => path.answered(course, state, skill, event.at),
                            }
                        }
                    }
                }
                _ => {}
            }
        },
    );
    path
}

impl Path {
    /// A lesson or an example helps from where somebody is stuck on.
    fn taught(&mut self, course: &Course, skill: &str) {
        let Some(skill) = course.skill(skill) else {
            return;
        };
        let on = &mut self.skills[skill.0];
        if let (Some(stuck), None) = (&mut on.stuck, on.learned) {
            stuck.dids.insert(Did::Lesson);
        }
    }

    /// A resource helps from where somebody is stuck on, or to begin with.
    fn opened(&mut self, course: &Course, resource: &str) {
        let Some(at) = course.resource(resource) else {
            return;
        };
        for skill in &course.resources[at].skills {
            let on = &mut self.skills[skill.0];
            if on.answers == 0 {
                on.opened_before.insert(resource.to_owned());
            }
            let soon = on.missed.is_some_and(|at| on.answers < at + SOON);
            if soon && on.learned.is_none() {
                on.opened_then.insert(resource.to_owned());
            }
            if let (Some(stuck), None) = (&mut on.stuck, on.learned) {
                stuck.dids.insert(Did::Resource(resource.to_owned()));
            }
        }
    }

    fn begins(&mut self, course: &Course, state: &State, skill: SkillIndex) {
        let on = &mut self.skills[skill.0];
        if on.answers == 0 && on.begun_with.is_empty() {
            let learned = course.skills.positions();
            on.begun_with = learned.map(|s| state.skills[s].is_learned()).collect();
        }
    }

    fn answered(&mut self, course: &Course, state: &State, skill: SkillIndex, at: Timestamp) {
        let day = state.day(at);
        // Who is stuck elsewhere practises what that builds on.
        for (of, on) in self.skills.iter_mut().enumerate() {
            let (Some(stuck), None) = (&mut on.stuck, on.learned) else {
                continue;
            };
            if of != skill.0 && course.skills[SkillIndex(of)].requires.contains(&skill) {
                let known = stuck.others.iter_mut().find(|(other, _)| *other == skill);
                let times = match known {
                    Some((_, times)) => {
                        *times += 1;
                        *times
                    }
                    None => {
                        stuck.others.push((skill, 1));
                        1
                    }
                };
                if times == PRACTISED {
                    let id = course.skills[skill].id.to_string();
                    stuck.dids.insert(Did::Skill(id));
                }
            }
        }
        let on = &mut self.skills[skill.0];
        on.answers += 1;
        if on.learned.is_some() {
            return;
        }
        if on.missed.is_none() && state.skills[skill].wrong_run >= MISSES {
            on.missed = Some(on.answers);
        }
        if let Some(stuck) = &mut on.stuck
            && day > stuck.day
        {
            stuck.dids.insert(Did::Pause);
        }
        if state.is_mastered(course, skill) {
            on.learned = Some(on.answers);
        } else if on.stuck.is_none() && is_spinning(course, state, skill) {
            on.stuck = Some(Stuck {
                day,
                at: on.answers,
                likes: likes(course, state, skill),
                ..Stuck::default()
            });
        }
    }
}

/// As whom a learner is stuck: by the skills that this one builds on, and by misconceptions.
fn likes(course: &Course, state: &State, skill: SkillIndex) -> BTreeSet<Like> {
    let weak = course.skills[skill].requires.iter().copied();
    let weak = weak.filter(|&s| !state.skills[s].is_learned());
    let weak = weak.map(|s| Like::Weak(course.skills[s].id.to_string()));
    let has = state.followed().iter().filter_map(|followed| {
        let open = followed.times >= HAS && followed.overcome.is_none();
        match &followed.what {
            Misstep::Idea(idea) if open => {
                Some(Like::Idea(course.misconceptions[*idea].id.to_string()))
            }
            _ => None,
        }
    });
    weak.chain(has).collect()
}
