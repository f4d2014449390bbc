//! What is kept of a resource of a course.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::course::{ResourceIndex, SkillIndex};

/// Answers to questions of its skills that are told of a resource each time it is opened.
pub const ANSWERS_AFTER: u8 = 3;

/// What a learner did with a resource, and what came after it. It is no evidence of what is
/// known: the answers themselves are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResourceSeen {
    /// How often it was recommended.
    pub offered: u32,
    /// When that was last.
    pub last_offered: Option<Timestamp>,
    /// How often it was opened.
    pub opened: u32,
    /// When that was last.
    pub last_opened: Option<Timestamp>,
    /// Whether it was of use, by the learner's last word; none where nothing was said.
    pub useful: Option<bool>,
    /// When that was said.
    pub rated: Option<Timestamp>,
    /// Of the answers right after it was opened, [`ANSWERS_AFTER`] each time: how many went
    /// right at the first try.
    pub right_after: u32,
    /// The others of them.
    pub wrong_after: u32,
    /// How many answers are still to be told of the last time.
    pub(super) awaits: u8,
}

impl ResourceSeen {
    /// Whether nothing ever happened to it.
    pub(super) fn is_nothing(&self) -> bool {
        *self == ResourceSeen::default()
    }
}

/// How resources stood before an answer.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct ResourcesBefore {
    pub(super) skills: Vec<SkillIndex>,
    pub(super) seen: Vec<(ResourceIndex, ResourceSeen)>,
}
