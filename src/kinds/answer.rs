//! What a learner can answer, and what we say to it.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::text::SafeText;
use crate::words::{Message, message};

/// An answer as a front end hands it in.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// Position of the chosen option, as shown.
    Choice(usize),
    /// Positions of the chosen options, as shown.
    Multi(Vec<usize>),
    /// Text, number or expression as typed.
    Typed(String),
    /// One entry per blank.
    Blanks(Vec<String>),
    /// Positions of the shown items, in the learner's order.
    Order(Vec<usize>),
    /// For each on the left the position of its partner as shown; none where it has none.
    Match(Vec<Option<usize>>),
    /// The learner's own grade of a card.
    Grade(Rating),
    /// What the learner wrote before the back of a card was shown, and their own mark of it.
    Written(String, OwnMark),
    /// "I don't know": show me.
    GiveUp,
}

impl Answer {
    /// The chosen positions, where the answer is a pick.
    pub fn positions(&self) -> &[usize] {
        match self {
            Answer::Choice(chosen) => std::slice::from_ref(chosen),
            Answer::Multi(chosen) => chosen,
            Answer::Typed(_)
            | Answer::Blanks(_)
            | Answer::Order(_)
            | Answer::Match(_)
            | Answer::Grade(_)
            | Answer::Written(..)
            | Answer::GiveUp => &[],
        }
    }

    /// The grade that the learner gave themselves; none where nobody did.
    pub fn own_grade(&self) -> Option<Rating> {
        match self {
            Answer::Grade(rating) | Answer::Written(_, OwnMark::Grade(rating)) => Some(*rating),
            _ => None,
        }
    }

    /// Whether the learner marked the answer, and not kenning.
    pub fn is_self_marked(&self) -> bool {
        matches!(self, Answer::Grade(_) | Answer::Written(..))
    }
}

/// How learners mark what they wrote, beside the model answer.
#[derive(Clone, Debug, PartialEq)]
pub enum OwnMark {
    Grade(Rating),
    /// Positions of the ideas that it holds.
    Ideas(Vec<usize>),
}

/// What the memory model is told of a review (FSRS).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Rating {
    Again,
    Hard,
    Good,
    Easy,
}

impl Rating {
    /// The word for it in the record.
    pub fn name(self) -> &'static str {
        match self {
            Rating::Again => "again",
            Rating::Hard => "hard",
            Rating::Good => "good",
            Rating::Easy => "easy",
        }
    }
}

/// How an attempt came out.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    Correct,
    /// Partly right, with credit strictly between 0 and 1.
    Partial(f32),
    Incorrect,
    GaveUp,
}

impl Verdict {
    /// Credit from 0 to 1.
    pub fn credit(self) -> f64 {
        match self {
            Verdict::Correct => 1.0,
            Verdict::Partial(credit) => f64::from(credit).clamp(0.0, 1.0),
            Verdict::Incorrect | Verdict::GaveUp => 0.0,
        }
    }
    /// Whether the answer was wholly right.
    pub fn is_correct(self) -> bool {
        self == Verdict::Correct
    }
    /// A word for the screen.
    pub fn word(self) -> Message {
        match self {
            Verdict::Correct => message!("kinds-correct"),
            Verdict::Partial(_) => message!("kinds-partly-right"),
            Verdict::Incorrect => message!("kinds-not-right"),
            Verdict::GaveUp => message!("kinds-shown"),
        }
    }
    /// The same for what came of this answer: a learner who graded a card themselves was
    /// neither right nor wrong.
    pub fn word_for(self, answer: &Answer) -> Message {
        match (answer.own_grade(), answer) {
            (Some(Rating::Again), _) => message!("kinds-card-not-known"),
            (Some(_), _) => message!("kinds-card-known"),
            (None, Answer::Written(..)) => match self {
                Verdict::Correct => message!("kinds-written-all"),
                Verdict::Partial(_) => message!("kinds-written-part"),
                Verdict::Incorrect | Verdict::GaveUp => message!("kinds-written-none"),
            },
            (None, _) => self.word(),
        }
    }
}

/// What grading found.
#[derive(Clone, Debug, PartialEq)]
pub struct Graded {
    pub verdict: Verdict,
    /// Position in the item's mistakes of the one that was recognised.
    pub mistake: Option<usize>,
    /// The mistyped word, in small letters, if the answer is wrong only by one slip of a finger.
    /// The caller has to check that it is no word of its own.
    pub typo: Option<String>,
    /// Said beside the verdict: an accent, a near miss, which blank was wrong.
    pub remarks: Vec<Message>,
    /// The answer as a person would write it, for the record.
    pub given: SafeText,
    /// What its author says of this answer, as Markdown, where no mistake was recognised.
    pub said: Option<SafeText>,
}

impl Graded {
    /// A right or wrong answer, with nothing more to say.
    pub(super) fn plain(right: bool, given: impl Into<SafeText>) -> Graded {
        Graded {
            verdict: match right {
                true => Verdict::Correct,
                false => Verdict::Incorrect,
            },
            mistake: None,
            typo: None,
            remarks: Vec::new(),
            given: given.into(),
            said: None,
        }
    }
}

/// An answer that can't be graded, and why: it is not counted, and asked again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable(pub Message);

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Unreadable {}
