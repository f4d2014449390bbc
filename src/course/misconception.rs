//! Misconceptions: wrong ideas that show in the mistakes of several questions.

use super::ids::{MisconceptionId, QuestionIndex};
use crate::kinds::SkillIndex;
use crate::text::SafeText;

/// A wrong idea with a name, as a course describes it.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Misconception {
    pub id: MisconceptionId,
    /// What the learner reads.
    pub name: SafeText,
    /// What to say to whoever has it, whatever the question. A mistake may say
    /// something of its own instead.
    pub feedback: SafeText,
    /// The right way beside the wrong one.
    pub contrast: Option<SafeText>,
    /// The skill it is described in.
    pub skill: SkillIndex,
    /// The skill that it shows to be missing.
    pub missing: Option<SkillIndex>,
    /// The questions that can show it, steps left out, in the order of the course.
    pub questions: Vec<QuestionIndex>,
    /// Former ids.
    pub was: Vec<String>,
}

impl Misconception {
    /// Whether it has, or once had, this id.
    pub fn is_called(&self, id: &str) -> bool {
        self.id.as_str() == id || self.was.iter().any(|was| was == id)
    }
}
