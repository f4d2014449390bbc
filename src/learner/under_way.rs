//! The sitting that is on, or was left before its end.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::course::{QuestionIndex, SkillIndex};
use crate::journal::Millis;

/// Answers of it that are kept in mind; of a longer one the last ones.
pub(super) const ANSWERS: usize = 40;

/// A sitting that is on, or was left before its end: by the learner, or as the program died.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnderWay {
    pub(super) began: Timestamp,
    /// When its last answer was given, or when it was left.
    pub at: Timestamp,
    /// Questions answered.
    pub answered: u32,
    /// Those of them that were right.
    pub correct: u32,
    /// Time spent in it; of answers alone where nothing else is known.
    pub spent: Millis,
    /// How many minutes and how many questions it was to last, each none where there is no
    /// limit; nothing where it was not left but broke off.
    pub length: Option<(Option<u32>, Option<u32>)>,
    /// The skill that the learner picked for it.
    pub focus: Option<SkillIndex>,
    /// Its last answers, oldest first, and whether each was right at once.
    pub answers: Vec<(QuestionIndex, bool)>,
    /// Whether the learner left it.
    pub is_left: bool,
    /// The answers of the sitting before, until it is known whether this one goes on with it.
    pub(super) before: Vec<(QuestionIndex, bool)>,
}

impl UnderWay {
    pub(super) fn begin(at: Timestamp, before: Vec<(QuestionIndex, bool)>) -> UnderWay {
        UnderWay {
            began: at,
            at,
            answered: 0,
            correct: 0,
            spent: Millis::default(),
            length: None,
            focus: None,
            answers: Vec::new(),
            is_left: false,
            before,
        }
    }

    /// The questions that went wrong last, oldest first, and how many had been answered
    /// by then.
    pub fn missed(&self) -> Vec<(QuestionIndex, usize)> {
        let last = |q: QuestionIndex| self.answers.iter().rposition(|(of, _)| *of == q);
        let all = self.answers.iter().enumerate();
        let wrong = all.filter(|(at, (q, right))| !right && last(*q) == Some(*at));
        wrong.map(|(at, (q, _))| (*q, at + 1)).collect()
    }
}
