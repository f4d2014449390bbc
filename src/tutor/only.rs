//! What the learner selected for a sitting.

use std::collections::BTreeSet;

use crate::course::QuestionIndex;

/// What the learner selected for a sitting, as it was when that began.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Only {
    pub questions: BTreeSet<QuestionIndex>,
    /// How it was written.
    pub written: String,
}
