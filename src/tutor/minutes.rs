//! How long what waits takes this learner.

use crate::learner::State;

/// Seconds that an answer takes a learner of whom nothing is known, and how many answers this
/// guess weighs.
const SECONDS: (f64, f64) = (20.0, 10.0);
/// The share of answers that go wrong at first for such a learner.
const MISSED: f64 = 0.15;

/// Seconds that an answer takes this learner in this course: the mean of all, drawn to the
/// usual time while there are few. At least 1.
pub(super) fn seconds_each(state: &State) -> f64 {
    let (usual, weight) = SECONDS;
    let spent = state.millis.get() as f64 / 1000.0;
    let each = (spent + usual * weight) / (f64::from(state.attempts) + weight);
    each.max(1.0)
}

/// Seconds that a question takes on the mean, with what comes of a miss: it is asked once
/// more on the same day.
pub fn seconds_a_question(state: &State) -> f64 {
    let (_, weight) = SECONDS;
    let missed = f64::from(state.attempts.saturating_sub(state.correct)) + MISSED * weight;
    seconds_each(state) * (1.0 + missed / (f64::from(state.attempts) + weight))
}

/// Whole minutes that so many questions take: rounded up, 0 for none.
pub fn minutes(questions: usize, seconds_a_question: f64) -> u32 {
    (questions as f64 * seconds_a_question / 60.0).ceil() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_are_rounded_up_and_none_is_none() {
        let told = |n| minutes(n, 25.0);
        assert_eq!((told(0), told(1), told(2), told(3)), (0, 1, 1, 2));
        assert_eq!(told(12), 5);
    }
}
