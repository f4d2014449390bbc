//! What a course takes for known of others.

use crate::text::SafeText;

/// Something of another course that a course takes for known.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Assumed {
    /// The id of the other course.
    pub course: SafeText,
    /// The id of one skill of it; none where all of its skills are meant.
    pub skill: Option<SafeText>,
}

impl Assumed {
    /// The most that a course may name.
    pub const MOST: usize = 100;

    /// As it is written: `course` or `course/skill`.
    pub fn shown(&self) -> String {
        match &self.skill {
            Some(skill) => format!("{}/{skill}", self.course),
            None => self.course.to_string(),
        }
    }
}
