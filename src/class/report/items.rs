//! What is said of a question.

use serde::Serialize;

use super::sentences::said;
use super::stats::Interval;
use crate::words::Message;

/// How a question did.
#[derive(Clone, Debug, Serialize)]
pub struct QuestionLine {
    pub id: String,
    /// Its first skill.
    pub skill: String,
    /// Learners who were asked it, and their first answers right without hints; steps may
    /// have stood there.
    pub learners: u32,
    pub right: Option<Interval>,
    /// All answers, and those right, with whatever help.
    pub answers: u32,
    pub answers_right: u32,
    /// How a right first answer goes with ability by all other questions.
    pub discrimination: Option<Interval>,
    /// The probability that ability is no hindrance, adjusted for many questions.
    pub misleads_p: Option<f64>,
    /// What wrong first answers were.
    pub picks: Vec<PickLine>,
    /// How many these were in all: of `picks` only the most common stand there.
    #[serde(skip)]
    pub wrong: u32,
    /// Usual seconds that an answer takes (geometric mean).
    pub seconds: Option<f64>,
    /// Shares of answers with a hint, and with the last one.
    pub hinted: f64,
    pub told: f64,
    /// The share of answers with steps that stood there or were gone through.
    pub with_steps: f64,
    /// First answers without such steps: how hard it is, is told by them.
    #[serde(skip)]
    pub whole: u32,
    pub mistakes: Vec<MistakeLine>,
    /// How often learners said that they were right, and that it is broken.
    pub appeals: u32,
    pub flags: u32,
    /// What was answered then, where it is shared.
    pub appealed: Vec<String>,
    /// The share predicted, and the share that came right without hints, of all answers that
    /// were foretold: those without steps.
    pub predicted: Option<f64>,
    pub came: Option<f64>,
    /// The p-value of the difference, adjusted for many questions.
    pub fit_p: Option<f64>,
    /// By version of the course.
    pub versions: Vec<VersionLine>,
    /// For its author.
    pub notes: Vec<Note>,
}

/// A wrong first answer, and who gave it.
#[derive(Clone, Debug, Serialize)]
pub struct PickLine {
    /// `mistake`, `answer`, `shown` or `other`.
    pub kind: &'static str,
    /// The mistake's name, or the answer.
    pub text: String,
    pub learners: u32,
    /// Those among them who belong to the ablest third of who were asked, and to the weakest.
    pub ablest: u32,
    pub weakest: u32,
    /// Their mean ability, in log-odds; that of the class is 0.
    pub ability: f64,
}

impl PickLine {
    /// Whether it tells of no single one: three gave it, or its author foresaw it.
    pub(super) fn is_common(&self) -> bool {
        self.kind != "answer" || self.learners >= 3
    }
}

/// A mistake that the author foresaw.
#[derive(Clone, Debug, Serialize)]
pub struct MistakeLine {
    pub name: String,
    pub times: u32,
    /// Tries after its feedback, and the share of right ones.
    pub tries: u32,
    pub right: Option<Interval>,
}

/// How a question did in one version of the course.
#[derive(Clone, Debug, Serialize)]
pub struct VersionLine {
    pub version: String,
    pub answers: u32,
    /// The share predicted, and the share that came right, 0 to 1.
    pub predicted: f64,
    pub came: f64,
}

/// Something that an author should look at.
#[derive(Clone, Debug, Serialize)]
pub struct Note {
    /// `misleads`, `hard`, `easy`, `feedback`, `unforeseen`, `disputed`, `told` or `drift`.
    pub rule: &'static str,
    #[serde(serialize_with = "said")]
    pub message: Message,
    #[serde(serialize_with = "said")]
    pub help: Message,
}
