//! What is said where a skill was learned just now: what it opens, or that it was the last.

use super::view::SkillMove;
use crate::course::{Course, SkillIndex};
use crate::learner::{Stage, State};
use crate::words::{Joined, Message, Value, message};

/// Skills that are named.
const NAMED: usize = 3;

impl SkillMove {
    /// Whether the answer made the skill a learned one.
    fn is_learned_now(&self) -> bool {
        let reached = |stage: Stage| !matches!(stage, Stage::New | Stage::Begun);
        let [before, now] = self.stages.map(|far| far.stage);
        reached(now) && !reached(before)
    }

    /// Whether the answer brought the skill to a stage that lasts: learned, kept, or lasting.
    pub fn came_further(&self) -> bool {
        let [before, now] = self.stages.map(|far| far.stage);
        now > before && now >= Stage::Learned
    }

    /// What follows where the skill was learned by this answer; `state` is as it stands
    /// after it.
    pub fn learned(&self, course: &Course, state: &State) -> Option<Message> {
        if !self.is_learned_now() {
            return None;
        }
        let skill = &course.skills[self.skill].title;
        let mut all = course.skills.positions();
        if all.all(|other| state.skills[other].is_learned()) {
            return Some(message!("session-learned-all", skill = skill));
        }
        let above = course.dependents(self.skill).iter().copied();
        let opened = above.filter(|&s| state.is_new(s) && state.is_open(course, s));
        let opened: Vec<SkillIndex> = opened.collect();
        if opened.is_empty() {
            return None;
        }
        let named = opened.iter().take(NAMED);
        let named = named.map(|&s| message!("session-quoted", title = &course.skills[s].title));
        let skills = Value::list(named.collect::<Vec<_>>(), Joined::Commas);
        let more = opened.len().saturating_sub(NAMED);
        let n = opened.len();
        Some(message!(
            "session-learned-opens",
            skills = skills,
            n = n,
            more = more
        ))
    }
}
