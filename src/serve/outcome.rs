//! The objects that tell what came of a sitting, and of a test.

use jiff::Timestamp;
use serde::Serialize;

use super::objects::Move;
use super::texts::{Text, Titled};
use crate::text::SafeText;

#[derive(Debug, Serialize)]
pub(super) struct Summary {
    pub(super) ending: Ending,
    pub(super) answered: usize,
    pub(super) correct: usize,
    pub(super) partial: usize,
    pub(super) skipped: usize,
    pub(super) steps: usize,
    pub(super) hints: usize,
    pub(super) seconds: u64,
    pub(super) moves: Vec<Move>,
    pub(super) mistakes: Vec<Met>,
    pub(super) overcome: Vec<SafeText>,
    pub(super) due_now: usize,
    pub(super) next_due: Option<Timestamp>,
    pub(super) placed: Option<usize>,
    pub(super) left_placement: bool,
    pub(super) test: Option<Test>,
    pub(super) unshown: usize,
    pub(super) spent: u64,
    pub(super) ahead: Ahead,
    pub(super) now: Timestamp,
    pub(super) text: String,
}

#[derive(Debug, Serialize)]
pub(super) struct Ending {
    pub(super) name: &'static str,
    /// Why, where the tutor ended it.
    pub(super) text: Option<String>,
}

#[derive(Debug, Serialize)]
pub(super) struct Met {
    pub(super) name: SafeText,
    /// What the learner reads.
    pub(super) text: SafeText,
    pub(super) feedback: Option<Text>,
    /// What the learner had answered when it was met first.
    pub(super) given: SafeText,
    /// What it was an answer to.
    pub(super) asked: SafeText,
    pub(super) times: usize,
}

/// How many reviews the next days hold.
#[derive(Debug, Serialize)]
pub(super) struct Ahead {
    pub(super) tomorrow: usize,
    pub(super) week: usize,
}

/// What came of a test.
#[derive(Debug, Serialize)]
pub(super) struct Test {
    /// Whether all of it was answered; else it was left.
    pub(super) ended: bool,
    pub(super) answered: usize,
    pub(super) of: usize,
    pub(super) form: Option<String>,
    pub(super) began: Option<Timestamp>,
    pub(super) right: Option<usize>,
    pub(super) skills: Vec<OfSkill>,
    pub(super) gains: Vec<Gain>,
    pub(super) answers: Vec<Answered>,
}

#[derive(Debug, Serialize)]
pub(super) struct OfSkill {
    pub(super) skill: Titled,
    pub(super) right: usize,
    pub(super) of: usize,
}

/// How it compares with an earlier test.
#[derive(Debug, Serialize)]
pub(super) struct Gain {
    pub(super) since: Timestamp,
    pub(super) first: bool,
    pub(super) same_form: bool,
    pub(super) of: usize,
    pub(super) then: usize,
    pub(super) now: usize,
    pub(super) low: Option<f64>,
    pub(super) high: Option<f64>,
}

#[derive(Debug, Serialize)]
pub(super) struct Answered {
    pub(super) id: String,
    pub(super) seed: String,
    pub(super) verdict: &'static str,
    pub(super) given: Option<SafeText>,
    pub(super) prompt: Text,
    pub(super) model_answer: Text,
    pub(super) explanation: Option<Text>,
}
