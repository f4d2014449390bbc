//! How long what waits takes this learner.

use std::collections::BTreeSet;

use crate::course::{Course, QuestionIndex, Teach};
use crate::learner::State;

/// Seconds that an answer takes a learner of whom nothing is known, and how many answers this
/// guess weighs.
const SECONDS: (f64, f64) = (20.0, 10.0);
/// The share of answers that go wrong at first for such a learner.
const MISSED: f64 = 0.15;

/// Seconds that it takes to be shown a new skill, by an example or the beginning of its lesson,
/// and to meet a new fact. Choices of ours.
pub const TO_BE_SHOWN: f64 = 40.0;
/// See [`TO_BE_SHOWN`].
pub const TO_MEET: f64 = 5.0;

/// Seconds that this learner reads before these questions, none of which was asked yet: what is
/// new is shown first, unless the plan or the course says otherwise.
pub(super) fn reading(course: &Course, state: &State, questions: &[QuestionIndex]) -> f64 {
    let is_shown =
        |skill| state.plan.teach.unwrap_or_else(|| course.teach(skill)) != Teach::AfterMiss;
    let (mut skills, mut facts) = (BTreeSet::new(), 0.0);
    for &question in questions {
        let first = course.questions[question].skills[0];
        if !is_shown(first) || state.skims() {
            continue;
        }
        if course.skills[first].facts {
            facts += f64::from(u8::from(state.is_unmet(course, question)));
        } else if state.is_new(first) && state.skills[first].taught.is_none() {
            skills.insert(first);
        }
    }
    TO_BE_SHOWN * skills.len() as f64 + TO_MEET * facts
}

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
    minutes_with(0.0, questions, seconds_a_question)
}

/// The same with so many seconds of reading.
pub(super) fn minutes_with(reading: f64, questions: usize, seconds_a_question: f64) -> u32 {
    ((reading + questions as f64 * seconds_a_question) / 60.0).ceil() as u32
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
