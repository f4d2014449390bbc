//! What is said of groups of learners.

use serde::Serialize;

use super::sentences::all_said;
use super::stats::{Band, Interval};
use crate::words::Message;

/// What one column of the groups file shows.
#[derive(Clone, Debug, Serialize)]
pub struct ColumnFairness {
    pub column: String,
    /// The largest group, with which the others are compared question by question.
    pub reference: Option<String>,
    /// Groups that are large enough, by size.
    pub groups: Vec<GroupFairness>,
    /// Learners of groups that are not shown, and learners without a value.
    pub suppressed: u32,
    pub without: u32,
    /// Questions that were tested, and those found to differ.
    pub tested: u32,
    pub dif: Vec<Dif>,
    /// What was found, and what can't be told, as sentences.
    #[serde(serialize_with = "all_said")]
    pub said: Vec<Message>,
}

/// How a group does.
#[derive(Clone, Debug, Serialize)]
pub struct GroupFairness {
    pub group: String,
    pub learners: u32,
    pub answers: u32,
    /// Predicted share less what came: above 0, more is expected than comes.
    pub gap: Option<Interval>,
    /// Of wrong answers, the share that was held likely right; of right ones, the share that
    /// was held likely wrong.
    pub false_right: Option<Interval>,
    pub false_wrong: Option<Interval>,
    /// Of answers on a later day to what counted as learned, the share that was wrong.
    pub learned_wrong: Option<Interval>,
    /// Answers until a skill counts as learned.
    pub answers_to_learned: Option<Interval>,
    /// Minutes of practice a day of practice.
    pub minutes: Option<Interval>,
}

/// A question that works otherwise in one group than in the reference.
#[derive(Clone, Debug, Serialize)]
pub struct Dif {
    pub question: String,
    pub group: String,
    /// Learners of the group, and of the reference, who were asked.
    pub learners: u32,
    pub reference: u32,
    /// On the scale of difficulty of the Educational Testing Service: below 0, harder for
    /// the group than for the reference at the same ability.
    pub delta: Interval,
    pub band: Band,
    /// P-values of Mantel and Haenszel's test and of the logistic one, adjusted for how many
    /// questions were tested.
    pub mantel_haenszel_p: f64,
    pub logistic_p: Option<f64>,
}
