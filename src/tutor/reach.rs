//! How hard new material may be, and what else must hold of it.

use super::reason::Rule;

/// Predicted success below which new material is asked only where the learner picked it,
/// or, named as a stretch, where nothing else is left. Practice that mostly fails teaches
/// little and discourages (Wilson et al. 2019; Beck & Gong 2013).
pub const HOPELESS: f64 = 0.4;

/// How hard a question may be.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// Likely enough to go right.
    Within,
    /// However likely to go wrong.
    Unlikely,
}

impl Reach {
    /// How hard what a rule asks may be.
    pub(super) fn of(rule: &Rule) -> Reach {
        match rule {
            Rule::Focus => Reach::Unlikely,
            _ => Reach::Within,
        }
    }
}

/// Whether questions may be asked that are neither new nor due.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Repeats {
    No,
    Yes,
    /// Fresh draws of templates too, however lately they were shown.
    Twins,
}

/// How many of the reviews that are due may be asked.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Portion {
    /// What today holds of them.
    Today,
    /// All of them: today's are done, and the learner goes on.
    All,
}

/// What must hold of the prerequisites of a skill before its questions are asked.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Basics {
    Mastered,
    /// Mastered, or practised and more likely known than not.
    Trusted,
    /// Mastered or practised.
    Tried,
}
