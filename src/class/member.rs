//! What a teacher holds of one learner.

use jiff::Timestamp;

use crate::journal::Event;

/// What a teacher holds of one learner in one course.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// The pseudonym.
    pub id: String,
    /// The name that the teacher gave to it.
    pub name: Option<String>,
    /// The course's id.
    pub course: String,
    /// The version of the course, as its file says; empty where it says nothing.
    pub version: String,
    /// When the newest bundle was made.
    pub as_of: Timestamp,
    /// In the order in which they happened; typed answers are removed unless shared.
    pub events: Vec<Event>,
}
