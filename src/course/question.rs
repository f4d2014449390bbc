//! Questions, as far as they are chosen by it; what is shown of them is their body.

use std::ops::Deref;

use super::body::Body;
use super::difficulty::Difficulty;
use super::ids::QuestionId;
use super::later::Later;
use crate::kinds::{Kind, SkillIndex};

/// What is asked, with its scaffold. What the choice of a question looks at stands here;
/// the rest is its [`Body`], which may be read only when it is first looked at.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct Question {
    pub id: QuestionId,
    pub was: Vec<String>,
    /// Those of `was` that were other questions, which asked for the same.
    pub continues: Vec<String>,
    /// Words by which it is selected, beside those of its skills (see
    /// [`Course::tags`](super::Course::tags)).
    pub tags: Box<[String]>,
    /// Never empty; the most important first.
    pub skills: Vec<SkillIndex>,
    pub difficulty: Difficulty,
    /// Fingerprint of its source text: it changes when the question does.
    pub version: u64,
    /// Tries before the answer is shown, 1 to 5, where it says so itself.
    pub tries: Option<u8>,
    /// Whether it is held back for the course's test: always, never, or as the course
    /// has room for it (see [`Reserve`](super::reserve::Reserve)).
    pub reserve: Option<bool>,
    #[serde(skip)]
    pub(crate) body: Later,
}

impl Deref for Question {
    type Target = Body;

    fn deref(&self) -> &Body {
        self.body.get()
    }
}

impl Question {
    /// Whether it is drawn anew each time.
    pub fn is_drawn(&self) -> bool {
        self.body.gist().is_drawn
    }

    /// The kind of what is asked; of a question with parts, that of the first.
    pub fn kind(&self) -> Kind {
        self.body.gist().kind
    }

    /// How many steps it has.
    pub fn step_count(&self) -> usize {
        self.body.gist().steps.into()
    }

    /// How many parts it has; none where one thing is asked.
    pub fn part_count(&self) -> usize {
        self.body.gist().parts.into()
    }

    /// Whether something is explained after the answer.
    pub fn is_explained(&self) -> bool {
        self.body.gist().is_explained
    }

    /// P(right without knowing it), as knowledge tracing has it where neither course nor
    /// calibration says otherwise.
    pub fn guess(&self) -> f64 {
        self.body.gist().guess
    }

    /// P(right) of picking blindly: 0 where there is nothing to pick from; the mean of
    /// its parts, where it has some.
    pub fn blind(&self) -> f64 {
        self.body.gist().blind
    }

    /// What is shown of it, where that is looked at once only: a body that was not read
    /// yet is not kept.
    pub fn once<T>(&self, look: impl FnOnce(&Body) -> T) -> T {
        self.body.once(look)
    }

    /// Changes what is shown of it.
    pub(crate) fn change(&mut self, change: impl FnOnce(&mut Body)) {
        self.body.change(change);
    }

    /// Whether several questions are asked on one stem.
    pub fn has_parts(&self) -> bool {
        self.part_count() > 0
    }

    /// Whether it fits a test: one answer, which the program grades.
    pub fn is_test_item(&self) -> bool {
        !self.has_parts() && !self.kind().is_self_graded()
    }
}
