//! The tests that a learner took of a course. They move no belief: a test that
//! trained would spoil the next one.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::course::QuestionIndex;
use crate::journal::Occasion;
use crate::kinds::Verdict;
use crate::text::SafeText;

/// An answer in a test.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Marked {
    /// The question that was asked.
    pub question: QuestionIndex,
    /// The seed of its values, and of the order of its options.
    pub seed: u64,
    /// What came out; it is not shown before the test ends.
    pub verdict: Verdict,
    /// What was answered, where answers are kept.
    pub given: Option<SafeText>,
}

/// A test that was begun.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Exam {
    /// Which form: 0 is A.
    pub form: u8,
    /// When its first question was answered.
    pub began: Timestamp,
    /// When its last answer was given.
    pub last: Timestamp,
    /// In the order in which they were given.
    pub answers: Vec<Marked>,
    /// Milliseconds spent on answers, on those that were taken back, too.
    pub millis: u64,
}

/// The tests of a course, and its offers.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Exams {
    /// Those that ended, oldest first.
    pub taken: Vec<Exam>,
    /// Begun, and not ended: it can be gone on with for seven days, that on which it began
    /// counted.
    pub open: Option<Exam>,
    /// How many were begun and left for good: others were begun after them.
    pub left: u32,
    /// When the test was offered.
    pub offered: BTreeMap<Occasion, Timestamp>,
    /// Whether the learner wants no more offers.
    pub declined: bool,
    /// When a test ended with all skills learned, for the first time.
    pub end: Option<Timestamp>,
    /// Whether the last thing that happened was an answer in a test.
    pub(super) may_undo: bool,
}

impl Exams {
    /// Whether the last answer in the test can be taken back: until something else
    /// is answered or decided, or the test ends.
    pub fn can_take_back(&self) -> bool {
        self.may_undo
    }

    /// Takes the last answer in the test back; tells whether there was one.
    pub(super) fn take_back(&mut self) -> bool {
        let may = std::mem::take(&mut self.may_undo);
        if may && let Some(open) = &mut self.open {
            open.answers.pop();
            if open.answers.is_empty() {
                self.open = None;
            }
        }
        may
    }
}
