//! Skills: the units of mastery.

use super::ids::{QuestionIndex, SkillId};
use super::teach::Teach;
use crate::kinds::SkillIndex;
use crate::text::SafeText;

/// A knowledge component: the unit of mastery.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct Skill {
    pub id: SkillId,
    pub title: SafeText,
    /// Direct prerequisites.
    pub requires: Vec<SkillIndex>,
    /// For each of them, the share of a review (0 to 1) that a success on this skill is for it.
    pub weights: Vec<f64>,
    /// Markdown.
    pub lesson: Option<SafeText>,
    pub was: Vec<String>,
    /// Words by which its questions are selected; they are tags of each of those, too.
    pub tags: Vec<String>,
    pub bkt: BktOverrides,
    /// Tries of its questions before the answer is shown, 1 to 5, where it says so.
    pub tries: Option<u8>,
    /// Whether it is made of independent facts, such as words: knowing one does not
    /// teach the others.
    pub facts: bool,
    /// The question to show as a worked example; it has steps or an explanation.
    pub example: Option<QuestionIndex>,
    /// When it is taught, where it says so.
    pub teach: Option<Teach>,
    /// Skills that it is easily mixed up with, so that they are practised mixed.
    pub confusable: Vec<SkillIndex>,
}

/// Knowledge-tracing parameters that a course sets for a skill, each a probability.
#[derive(Clone, Copy, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
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
