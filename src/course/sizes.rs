//! How many things a course has, and whether positions are among them.

use super::body::{Body, Step};
use super::difficulty::Difficulty;
use super::ids::QuestionIndex;
use crate::kinds::{BySkill, Item, MisconceptionIndex, SkillIndex};

/// The most tries that a course may allow.
pub(super) const MOST_TRIES: u8 = 5;

/// How many things of each sort a course has.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sizes {
    pub(super) skills: usize,
    pub(super) questions: usize,
    pub(super) misconceptions: usize,
}

impl Sizes {
    pub(super) fn skill(self, at: SkillIndex) -> bool {
        at.0 < self.skills
    }

    pub(super) fn skills(self, all: &[SkillIndex]) -> bool {
        all.iter().all(|&at| self.skill(at))
    }

    pub(super) fn question(self, at: QuestionIndex) -> bool {
        at.0 < self.questions
    }

    pub(super) fn questions(self, all: &[QuestionIndex]) -> bool {
        all.iter().all(|&at| self.question(at))
    }

    fn misconception(self, at: MisconceptionIndex) -> bool {
        at.0 < self.misconceptions
    }

    pub(super) fn for_each_skill<T>(self, list: &BySkill<T>) -> bool {
        list.len() == self.skills
    }

    /// Whether all that a body names is there.
    pub(super) fn hold(self, body: &Body) -> bool {
        let parts = body.parts.iter();
        self.item(&body.item)
            && self.steps(&body.steps)
            && (parts.clone()).all(|part| self.skill(part.skill) && is_tries(part.tries))
            && (parts.clone()).all(|part| self.item(&part.item) && self.steps(&part.steps))
    }

    fn item(self, item: &Item) -> bool {
        let mistakes = item.mistakes.iter().all(|mistake| {
            mistake.skill.is_none_or(|at| self.skill(at))
                && (mistake.misconception).is_none_or(|at| self.misconception(at))
        });
        mistakes && item.asking.iter().all(|hint| self.item(&hint.item))
    }

    fn steps(self, steps: &[Step]) -> bool {
        steps.iter().all(|step| {
            step.skill.is_none_or(|at| self.skill(at))
                && is_level(step.difficulty)
                && self.item(&step.item)
                && self.steps(&step.steps)
        })
    }
}

pub(super) fn is_tries(tries: Option<u8>) -> bool {
    tries.is_none_or(|tries| (1..=MOST_TRIES).contains(&tries))
}

pub(super) fn is_level(difficulty: Difficulty) -> bool {
    match difficulty {
        Difficulty::Level(level) => (1..=5).contains(&level),
        Difficulty::Measured(odds) => odds.abs() <= Difficulty::MOST,
    }
}
