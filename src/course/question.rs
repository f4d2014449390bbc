//! Questions and their steps.

use super::ids::QuestionId;
use super::provenance::Provenance;
use crate::kinds::{Item, SkillIndex};
use crate::template::Template;

/// What is asked, with its scaffold.
#[derive(Clone, Debug)]
pub struct Question {
    pub id: QuestionId,
    pub was: Vec<String>,
    /// Never empty; the most important first.
    pub skills: Vec<SkillIndex>,
    pub difficulty: Difficulty,
    pub template: Option<Template>,
    pub item: Item,
    pub steps: Vec<Step>,
    /// Fingerprint of its source text: it changes when the question does.
    pub version: u64,
    /// Tries before the answer is shown, 1 to 5, where it says so itself.
    pub tries: Option<u8>,
    /// Whether it is held back for the course's test: always, never, or as the course
    /// has room for it (see [`Reserve`](super::reserve::Reserve)).
    pub reserve: Option<bool>,
    /// Where it comes from.
    pub provenance: Provenance,
}

/// A sub-question of a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    pub item: Item,
    pub skill: Option<SkillIndex>,
    pub difficulty: Difficulty,
}

/// How hard a question or a step is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Difficulty {
    /// As its author says: 1 (first contact) to 5 (hard).
    Level(u8),
    /// As the answers of learners showed: by how much the log-odds of a wrong
    /// one are higher than the guess and slip of its skills say, up to
    /// [`Difficulty::MOST`] either way.
    Measured(f64),
}

impl Difficulty {
    /// The hardest that can be measured, and, below 0, the easiest.
    pub const MOST: f64 = 10.0;
    /// The level at which guess and slip are those of the skill.
    pub const TYPICAL: u8 = 2;
    /// Log-odds of a wrong answer from one level to the next: a quarter more slips.
    const PER_LEVEL: f64 = 0.223;

    /// On the author's scale, 1 to 5.
    pub fn level(self) -> f64 {
        match self {
            Difficulty::Level(level) => f64::from(level),
            Difficulty::Measured(odds) => {
                (f64::from(Self::TYPICAL) + odds / Self::PER_LEVEL).clamp(1.0, 5.0)
            }
        }
    }
}
