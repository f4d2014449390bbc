//! Memory by FSRS-6, through the `fsrs` crate.

use fsrs::{FSRS, FSRSItem, FSRSReview, MemoryState, current_retrievability};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::journal::Help;
use crate::kinds::{Rating, Verdict};
use crate::measure::Days;

const DAY: f64 = 86_400.0;

/// What is remembered of one question or skill, as of its last review.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Memory {
    /// Days until recall falls to 90 %.
    pub stability: f32,
    /// 1 (easy) to 10 (hard).
    pub difficulty: f32,
    /// How the forgetting curve bends (FSRS-6, w20).
    pub decay: f32,
    /// When it was reviewed last.
    #[serde(with = "jiff::fmt::serde::timestamp::millisecond::required")]
    pub last: Timestamp,
    /// When recall will have fallen to the desired retention.
    #[serde(with = "jiff::fmt::serde::timestamp::millisecond::required")]
    pub due: Timestamp,
}

impl Memory {
    /// P(recall) after `days` without a review, 0 to 1.
    pub fn recall_after(&self, days: Days) -> f64 {
        let days = days.get().max(0.0) as f32;
        f64::from(current_retrievability(self.state(), days, self.decay))
    }

    /// P(recall) at `now`, 0 to 1, where nothing else has kept the memory up.
    pub fn retrievability(&self, now: Timestamp) -> f64 {
        self.recall_after(self.days_since(now))
    }

    /// Days without a review until P(recall) falls to `retention` (0.01 to 0.99): the forgetting
    /// curve of FSRS-6, R = (1 + F·t/S)^−d with F such that it is 0.9 at t = S, turned round.
    pub fn days_until(&self, retention: f64) -> Days {
        let (decay, retention) = (f64::from(self.decay).max(0.01), retention.clamp(0.01, 0.99));
        let factor = 0.9f64.powf(-1.0 / decay) - 1.0;
        let days = f64::from(self.stability) / factor * (retention.powf(-1.0 / decay) - 1.0);
        Days::new(days.clamp(0.0, 36_500.0))
    }

    /// Days since the last review; 0 where the clock has gone backwards.
    pub fn days_since(&self, now: Timestamp) -> Days {
        days_between(self.last, now)
    }

    fn state(&self) -> MemoryState {
        MemoryState {
            stability: self.stability,
            difficulty: self.difficulty,
        }
    }
}

/// Days from one time to another; 0 where the second is the earlier one.
pub(crate) fn days_between(from: Timestamp, to: Timestamp) -> Days {
    let millis = to.as_millisecond() - from.as_millisecond();
    Days::new((millis as f64 / 1000.0 / DAY).max(0.0))
}

/// FSRS-6 with its parameters: the crate's defaults, or a learner's own.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(from = "Vec<f32>", into = "Vec<f32>")]
pub struct Scheduler {
    fsrs: FSRS,
    /// Empty for the defaults.
    parameters: Vec<f32>,
    decay: f32,
}

impl From<Vec<f32>> for Scheduler {
    fn from(parameters: Vec<f32>) -> Self {
        Self::new(&parameters)
    }
}

impl From<Scheduler> for Vec<f32> {
    fn from(scheduler: Scheduler) -> Self {
        scheduler.parameters
    }
}

impl PartialEq for Scheduler {
    fn eq(&self, other: &Self) -> bool {
        self.parameters == other.parameters
    }
}

impl Default for Scheduler {
    fn default() -> Self {
        Self {
            fsrs: FSRS::default(),
            parameters: Vec::new(),
            decay: fsrs::FSRS6_DEFAULT_DECAY,
        }
    }
}

impl Scheduler {
    /// A scheduler with a learner's own parameters (21 of FSRS-6); the default
    /// one where they are empty or make no sense.
    pub fn new(parameters: &[f32]) -> Self {
        match (FSRS::new(parameters), parameters.get(20)) {
            (Ok(fsrs), Some(&decay)) if parameters.iter().all(|p| p.is_finite()) => Self {
                fsrs,
                parameters: parameters.to_vec(),
                decay: decay.clamp(0.1, 0.8),
            },
            _ => Self::default(),
        }
    }

    /// The learner's own parameters; empty for the defaults.
    pub fn parameters(&self) -> &[f32] {
        &self.parameters
    }

    /// How the forgetting curve bends (w20).
    pub fn decay(&self) -> f64 {
        f64::from(self.decay)
    }

    /// The memory after a review at `now`, `days` nights after the one before
    /// (0: on the same day, which FSRS-6 treats as short-term learning).
    pub fn review(
        &self,
        before: Option<Memory>,
        rating: Rating,
        retention: f64,
        now: Timestamp,
        days: u32,
    ) -> Memory {
        let review = FSRSReview {
            rating: rating as u32 + 1,
            delta_t: if before.is_some() { days } else { 0 },
        };
        let item = FSRSItem {
            reviews: vec![review],
        };
        let state = self
            .fsrs
            .memory_state(item, before.map(|m| m.state()))
            .unwrap_or(MemoryState {
                // The crate refuses states that are not finite, which its own steps never give.
                stability: 0.2,
                difficulty: 5.0,
            });
        let interval = self
            .fsrs
            .next_interval(Some(state.stability), retention as f32, 0);
        let millis = (f64::from(interval).clamp(0.0, 36_500.0) * DAY * 1000.0) as i64;
        Memory {
            stability: state.stability,
            difficulty: state.difficulty,
            decay: self.decay,
            last: now,
            due: Timestamp::from_millisecond(now.as_millisecond() + millis).unwrap_or(now),
        }
    }
}

/// What the memory model is told: a wrong answer is *again*, and so is one that took the last
/// hint, two hints, or half of the hints there are; one that is partly right or took a hint is
/// *hard*, the rest *good*. Steps that stood there count as a hint, and are half of nothing where
/// there are no hints. Cards have the learner's own grade. The speed of an answer plays no
/// part. `ladder` is how many hints the question has, where that is known.
pub fn rating_of(
    verdict: Verdict,
    grade: Option<Rating>,
    help: Help,
    ladder: Option<usize>,
) -> Rating {
    match (grade, verdict, help) {
        (Some(grade), ..) => grade,
        (None, Verdict::Incorrect | Verdict::GaveUp, _) => Rating::Again,
        (None, _, Help::Told(_) | Help::Hints(2..)) => Rating::Again,
        (None, _, Help::Hints(1)) if ladder.is_some_and(|all| (1..=2).contains(&all)) => {
            Rating::Again
        }
        (None, Verdict::Partial(credit), _) if credit < 0.5 => Rating::Again,
        (None, Verdict::Partial(_), _) | (None, _, Help::Hints(1)) => Rating::Hard,
        (None, Verdict::Correct, _) => Rating::Good,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn noon() -> Timestamp {
        "2026-01-01T12:00:00Z".parse().unwrap()
    }

    #[test]
    fn recall_is_ninety_percent_when_due() {
        let (fsrs, now) = (Scheduler::default(), noon());
        let memory = fsrs.review(None, Rating::Good, 0.9, now, 0);
        assert!((memory.retrievability(memory.due) - 0.9).abs() < 0.001);
        assert_eq!(memory.retrievability(now), 1.0);
        let later = fsrs.review(Some(memory), Rating::Good, 0.9, memory.due, 2);
        assert!(later.stability > memory.stability);
        let lapsed = fsrs.review(Some(later), Rating::Again, 0.9, later.due, 10);
        assert!(lapsed.stability < later.stability);
    }

    #[test]
    fn a_higher_retention_brings_reviews_sooner() {
        let due = |retention| Scheduler::default().review(None, Rating::Good, retention, noon(), 0);
        assert!(due(0.95).due < due(0.9).due);
        assert!(due(0.8).due > due(0.9).due);
    }

    #[test]
    fn a_clock_set_back_does_no_harm() {
        let memory = Scheduler::default().review(None, Rating::Good, 0.9, noon(), 0);
        let before: Timestamp = "2020-01-01T12:00:00Z".parse().unwrap();
        assert_eq!(memory.retrievability(before), 1.0);
        let again = Scheduler::default().review(Some(memory), Rating::Good, 0.9, before, 0);
        assert!(again.stability.is_finite());
    }

    #[test]
    fn the_rating_follows_verdict_and_hints() {
        let right = |hints, ladder| rating_of(Verdict::Correct, None, Help::Hints(hints), ladder);
        assert_eq!(right(0, None), Rating::Good);
        assert_eq!(right(0, Some(1)), Rating::Good);
        assert_eq!(right(1, Some(3)), Rating::Hard);
        assert_eq!(right(1, None), Rating::Hard);
        // Steps that stood there, at a question without hints.
        assert_eq!(right(1, Some(0)), Rating::Hard);
        // Half of the hints, or two of any number, are as good as being told.
        assert_eq!(right(1, Some(2)), Rating::Again);
        assert_eq!(right(2, Some(9)), Rating::Again);
        assert_eq!(right(2, None), Rating::Again);
        assert_eq!(
            rating_of(Verdict::Correct, None, Help::Told(3), None),
            Rating::Again
        );
        assert_eq!(
            rating_of(Verdict::Partial(0.6), None, Help::Hints(0), None),
            Rating::Hard
        );
    }

    #[test]
    fn parameters_that_make_no_sense_are_not_used() {
        assert_eq!(Scheduler::new(&[f32::NAN; 21]), Scheduler::default());
        assert_eq!(Scheduler::new(&[1.0]), Scheduler::default());
        let mut own = fsrs::DEFAULT_PARAMETERS;
        own[2] = 5.0;
        let scheduler = Scheduler::new(&own);
        let memory = scheduler.review(None, Rating::Good, 0.9, noon(), 0);
        assert!((memory.stability - 5.0).abs() < 1e-3);
    }
}
