//! Questions that build on rows of facts: they wait until these rows were met.

use std::collections::HashMap;

use super::ids::QuestionIndex;
use super::sorted;

/// Which rows questions build on. A row is named by the first of its questions.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(crate) struct Builds {
    #[serde(serialize_with = "sorted::serialize")]
    on: HashMap<QuestionIndex, Vec<QuestionIndex>>,
    /// The questions that build on a row.
    #[serde(serialize_with = "sorted::serialize")]
    carried: HashMap<QuestionIndex, Vec<QuestionIndex>>,
}

impl Builds {
    /// The rows that a question builds on.
    pub(crate) fn rows(&self, question: QuestionIndex) -> &[QuestionIndex] {
        self.on.get(&question).map_or(&[], Vec::as_slice)
    }

    /// The questions that build on the row whose first question this is.
    pub(crate) fn carried_by(&self, row: QuestionIndex) -> &[QuestionIndex] {
        self.carried.get(&row).map_or(&[], Vec::as_slice)
    }

    /// All that is noted: questions with their rows, and rows with their questions.
    pub(super) fn each(&self) -> impl Iterator<Item = (&QuestionIndex, &Vec<QuestionIndex>)> {
        self.on.iter().chain(&self.carried)
    }

    /// Notes that a question builds on a row; once is enough.
    pub(crate) fn add(&mut self, question: QuestionIndex, row: QuestionIndex) {
        let rows = self.on.entry(question).or_default();
        if !rows.contains(&row) {
            rows.push(row);
            self.carried.entry(row).or_default().push(question);
        }
    }
}
