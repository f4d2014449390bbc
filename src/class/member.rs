//! What a teacher holds of one learner.

use jiff::Timestamp;

use crate::journal::Event;

/// What a teacher holds of one learner in one course.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// The pseudonym.
    pub id: String,
    /// The name that the teacher gave to it; kept only on the teacher's side.
    pub name: Option<String>,
    /// The id of the course.
    pub course: String,
    /// The version of the course, as its file says; empty where it says nothing.
    pub version: String,
    /// Until when the events tell: nothing is known of what came after.
    pub as_of: Timestamp,
    /// In the order in which they are to be folded; what was typed is removed unless the
    /// learner shares it.
    pub events: Vec<Event>,
}
