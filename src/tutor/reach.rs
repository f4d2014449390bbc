//! How hard new material may be.

use super::reason::Rule;

/// Predicted success below which new material is asked only where the learner picked it,
/// or, named as a stretch, where nothing else is left. Practice that mostly fails teaches
/// little and discourages (Wilson et al. 2019; Beck & Gong 2013).
pub const HOPELESS: f64 = 0.4;

/// How hard a question may be.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// Likely enough to go right, and not harder than what was missed.
    Within,
    /// Likely to go wrong, but not harder than what was missed.
    Unlikely,
    Any,
}

impl Reach {
    /// How hard what a rule asks may be.
    pub(super) fn of(rule: &Rule) -> Reach {
        match rule {
            Rule::Focus => Reach::Any,
            _ => Reach::Within,
        }
    }
}
