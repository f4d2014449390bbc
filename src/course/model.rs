//! What a course is, once read and checked: plain data, addressed by index.

use std::collections::HashMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::graph::Graph;
use super::plan::Plan;
use crate::kinds::{Item, SkillIndex};
use crate::template::Template;

macro_rules! id_type {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl $name {
            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }
    };
}

id_type!(
    /// Stable name of a course.
    CourseId
);
id_type!(
    /// Stable name of a skill within its course.
    SkillId
);
id_type!(
    /// Stable name of a question within its course.
    QuestionId
);

/// Position of a question in [`Course::questions`].
pub type QuestionIndex = usize;

/// A checked course. Skills refer to one another, and questions to skills, by index.
#[derive(Clone, Debug)]
pub struct Course {
    pub id: CourseId,
    pub title: String,
    pub description: String,
    /// BCP 47 tag of the language the prompts are written in.
    pub language: String,
    pub license: String,
    pub authors: Vec<String>,
    /// Desired retention of reviews, 0.7 to 0.99.
    pub retention: f64,
    /// P(known) from which a skill counts as mastered.
    pub mastery: f64,
    pub skills: Vec<Skill>,
    pub questions: Vec<Question>,
    pub(crate) skill_index: HashMap<String, SkillIndex>,
    pub(crate) question_index: HashMap<String, QuestionIndex>,
    /// Questions that practise a skill, by skill.
    pub(crate) questions_of: Vec<Vec<QuestionIndex>>,
    /// See [`Course::is_procedure`], by skill.
    pub(crate) procedures: Vec<bool>,
    pub(crate) graph: Graph,
    /// How the course's author wants it practised; empty where nothing was said.
    pub plan: Plan,
}

impl Course {
    /// The skill with this id, or with this former id (`was`).
    pub fn skill(&self, id: &str) -> Option<SkillIndex> {
        self.skill_index.get(id).copied()
    }
    /// The question with this id, or with this former id (`was`).
    pub fn question(&self, id: &str) -> Option<QuestionIndex> {
        self.question_index.get(id).copied()
    }
    /// The questions that practise a skill, in the order of the course.
    pub fn questions_of(&self, skill: SkillIndex) -> &[QuestionIndex] {
        &self.questions_of[skill]
    }
    /// Whether all questions that practise a skill are templates: then whoever
    /// answers one has practised what the others ask for, which is not so of facts.
    pub fn is_procedure(&self, skill: SkillIndex) -> bool {
        self.procedures[skill]
    }
    /// The skills that name this one as a prerequisite.
    pub fn dependents(&self, skill: SkillIndex) -> &[SkillIndex] {
        &self.graph.dependents[skill]
    }
    /// Skills that are practised along with this one, near and far, each with
    /// the share of a review (0 to 1) that a success here is for it.
    pub fn implicit(&self, skill: SkillIndex) -> &[(SkillIndex, f64)] {
        &self.graph.implicit[skill]
    }
}

/// A knowledge component: the unit of mastery.
#[derive(Clone, Debug)]
pub struct Skill {
    pub id: SkillId,
    pub title: String,
    /// Direct prerequisites.
    pub requires: Vec<SkillIndex>,
    /// For each of them, the share of a review (0 to 1) that a success on this skill is for it.
    pub weights: Vec<f64>,
    /// Markdown.
    pub lesson: Option<String>,
    pub was: Vec<String>,
    pub bkt: BktOverrides,
}

/// Knowledge-tracing parameters that a course sets for a skill, each a probability.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct BktOverrides {
    pub prior: Option<f64>,
    pub learn: Option<f64>,
    pub guess: Option<f64>,
    pub slip: Option<f64>,
}

impl BktOverrides {
    /// The least and the greatest that a calibration may say of any of them; in
    /// a course, guess and slip stay below a half.
    pub const CALIBRATED: (f64, f64) = (1e-6, 1.0 - 1e-6);
}

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
