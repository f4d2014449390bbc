//! What a simulated learner knows, whatever the model of it.

use crate::course::{ByQuestion, BySkill, QuestionIndex, SkillIndex};

/// Seconds in a day.
pub(crate) const DAY: f64 = 86_400.0;

/// What the memories of a question or of a skill come to at some time. Only the
/// mind that gave it can read it; tallies add up.
pub(crate) type Tally = [(f64, f64); 5];

/// What is known, and how it is learned and forgotten. Times are in seconds
/// since the first day's practice, and never go back.
pub(crate) trait Mind: Send {
    /// A sitting (or a test) begins.
    fn begin(&mut self, now: f64);
    /// P(knowing the answer), guesses and prerequisites left aside, 0 to 1.
    fn knows(&self, question: QuestionIndex, now: f64) -> f64;
    /// Time to the answer as a multiple of the usual.
    fn slowness(&self, question: QuestionIndex, now: f64) -> f64;
    /// One practice. `weight` is how much is learned from it (1 is usual, below 0
    /// it does harm); `won` from 0 (wrong) to 1 (known).
    fn practise(&mut self, question: QuestionIndex, now: f64, weight: f64, won: f64);
    /// What the memories of now will come to then, if nothing is practised meanwhile.
    fn tallies(&self, now: f64, then: f64) -> (ByQuestion<Tally>, BySkill<Tally>);
    /// What one more practice now would add to them.
    fn trace(&self, question: QuestionIndex, when: [f64; 2], weight: f64, won: f64) -> Tally;
    /// P(knowing the answer) where the memory of the question comes to so much, and
    /// those of its skills to so much.
    fn known(
        &self,
        question: QuestionIndex,
        mine: &Tally,
        skill: &dyn Fn(SkillIndex) -> Tally,
    ) -> f64;
}
