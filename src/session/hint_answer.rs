//! What came of a hint that asked.

use crate::course::Spot;
use crate::kinds::Graded;
use crate::text::SafeText;
use crate::words::{Message, message};

/// What came of a hint that asked.
#[derive(Clone, Debug)]
pub struct HintAnswer {
    /// Where it stands.
    pub(super) spot: Spot,
    /// What was answered; none where it was passed over.
    pub graded: Option<Graded>,
    /// Feedback of the recognised mistake.
    pub feedback: Option<SafeText>,
}

impl HintAnswer {
    /// What came of it, in a word: right, not right, shown, or passed over.
    pub fn word(&self) -> Message {
        match &self.graded {
            None => message!("session-hint-passed"),
            Some(graded) => graded.verdict.word(),
        }
    }

    /// Whether it was answered rightly.
    pub fn is_right(&self) -> bool {
        (self.graded.as_ref()).is_some_and(|graded| graded.verdict.is_correct())
    }
}
