//! The named parts whose sum a prediction is.

/// What a prediction is told by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// How hard the question is for anyone.
    Difficulty,
    /// How able the learner is.
    Ability,
    /// How strong in the question's skills.
    Skill,
    /// What is still remembered, and how it went with this very question.
    Memory,
    /// How it went just now.
    Recency,
    /// What the answers to other questions say of this one.
    Neighbours,
}

impl Part {
    /// All parts, in the order in which they are told.
    pub const ALL: [Part; 6] = [
        Part::Difficulty,
        Part::Ability,
        Part::Skill,
        Part::Memory,
        Part::Recency,
        Part::Neighbours,
    ];
}
