//! When a skill is taught: before its first question or after its first miss.

use serde::{Deserialize, Serialize};

/// When instruction comes: an example, a lesson, or the answer of a fact.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Teach {
    /// First where a right answer is unlikely, otherwise after the first miss.
    #[default]
    Auto,
    /// Before the first question, whoever practises.
    First,
    /// After the first miss.
    AfterMiss,
}

impl Teach {
    /// All of them, by the name that courses and plans use.
    pub const ALL: [(&'static str, Teach); 3] = [
        ("auto", Teach::Auto),
        ("first", Teach::First),
        ("after-miss", Teach::AfterMiss),
    ];
}
