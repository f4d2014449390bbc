//! What a simulated learner knows, whatever the model of it.

use crate::course::QuestionIndex;

/// Seconds in a day.
pub const DAY: f64 = 86_400.0;

/// What is known, and how it is learned and forgotten. Times are in seconds
/// since the first day's practice, and never go back.
pub trait Mind: Send {
    /// A sitting (or a test) begins.
    fn begin(&mut self, now: f64);
    /// P(knowing the answer), guesses and prerequisites left aside, 0 to 1.
    fn knows(&self, question: QuestionIndex, now: f64) -> f64;
    /// Time to the answer as a multiple of the usual.
    fn slowness(&self, question: QuestionIndex, now: f64) -> f64;
    /// One practice. `weight` is how much is learned from it (1 is usual, below 0
    /// it does harm); `won` from 0 (wrong) to 1 (known).
    fn practise(&mut self, question: QuestionIndex, now: f64, weight: f64, won: f64);
}
