//! How hard questions and steps are.

use serde::{Deserialize, Serialize};

/// How hard a question or a step is.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Difficulty {
    /// As its author says: 1 (first contact) to 5 (hard).
    Level(u8),
    /// As the answers of learners showed: by how much the log-odds of a wrong
    /// one are higher than the guess and slip of its skills say, up to
    /// [`Difficulty::MOST`] either way.
    Measured(f64),
}

impl Difficulty {
    /// The hardest that can be measured, and, below 0, the easiest.
    pub const MOST: f64 = 10.0;
    /// The level at which guess and slip are those of the skill.
    pub const TYPICAL: u8 = 2;
    /// Log-odds of a wrong answer from one level to the next: a quarter more slips.
    const PER_LEVEL: f64 = 0.223;

    /// On the author's scale, 1 to 5.
    pub fn level(self) -> f64 {
        match self {
            Difficulty::Level(level) => f64::from(level),
            Difficulty::Measured(odds) => {
                (f64::from(Self::TYPICAL) + odds / Self::PER_LEVEL).clamp(1.0, 5.0)
            }
        }
    }
}
