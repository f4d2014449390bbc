//! How much of a reason is shown before the learner asks.

use super::reason::{Reason, Rule};
use crate::course::Course;
use crate::words::Message;

/// How much is said of why a question comes before anybody asks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reasons {
    /// A sentence.
    #[default]
    Full,
    /// A few words.
    Short,
    /// Nothing.
    Off,
}

impl Reason {
    /// What is shown of it before the learner asks; `None` if the learner wants nothing. How far
    /// a test has come is no reason, and always said.
    pub fn told(&self, course: &Course, much: Reasons) -> Option<Message> {
        match (much, &self.rule) {
            (Reasons::Full, _) | (_, Rule::Test { .. } | Rule::Placement { .. }) => {
                Some(self.message(course))
            }
            (Reasons::Short, _) => Some(self.short(course)),
            (Reasons::Off, _) => None,
        }
    }
}
