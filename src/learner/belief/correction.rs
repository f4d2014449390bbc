//! How a learner's own forgetting differs from what FSRS assumes: two numbers on the
//! log-odds of recall, a slope and a shift, which every review moves, and what today's
//! reviews say of today.
//!
//! FSRS knows one question at a time. That all of a learner's memories last shorter or
//! longer than its parameters say shows in every review, from the first one on, long
//! before there are enough of them to fit parameters to. The two numbers are believed to
//! be normally distributed around 1 and 0, each by itself, and a review moves them by how
//! surprising it was (assumed-density filtering, as in [`super::weights`]).
//!
//! **Invariant:** a review that went right lowers no predicted recall, and one that went
//! wrong raises none. Held by the tests below.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::memory::days_between;
use super::strength::{logit, sigmoid};

/// Variances of the shift and of the slope before any review: how far learners differ.
const APART: [f64; 2] = [0.1, 0.02];
/// By how much the variances grow with each review: people change.
const DRIFT: [f64; 2] = [0.000_05, 0.000_01];
/// Bounds of the two.
const SHIFTS: (f64, f64) = (-1.5, 1.5);
const SLOPES: (f64, f64) = (0.6, 1.7);
/// The slope acts on log-odds from 0 up to this value, a chance of 98 %. Beyond it, the effect is
/// the same as there.
const TURNED_TO: f64 = 4.0;
/// The weight of recent surprises, in log-odds; how far the latest one moves their mean; and the
/// days after which half of it has worn off.
const RECENT: f64 = 0.8;
const LATEST: f64 = 0.083;
const HALF_GONE: f64 = 1.0;
/// An interval becomes at most so many times as long, or as short.
const FURTHEST: f64 = 4.0;
/// After this many reviews we say how the learner forgets.
const TOLD_FROM: u32 = 20;

/// What a learner's reviews say about FSRS's recall.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Correction {
    shift: f64,
    slope: f64,
    /// Variances of the two.
    unsure: [f64; 2],
    /// A running mean of surprises, from -1 to 1, as of `at`.
    recent: f64,
    #[serde(with = "jiff::fmt::serde::timestamp::millisecond::optional")]
    at: Option<Timestamp>,
    reviews: u32,
}

impl Default for Correction {
    fn default() -> Self {
        Correction {
            shift: 0.0,
            slope: 1.0,
            unsure: APART,
            recent: 0.0,
            at: None,
            reviews: 0,
        }
    }
}

/// How a learner forgets, compared with what the memory model assumes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Forgets {
    /// Intervals are less than half as long.
    MuchFaster,
    /// They are less than 0.8 times as long.
    Faster,
    /// They are from 1.25 times as long on.
    Slower,
    /// They are at least twice as long.
    MuchSlower,
}

impl Correction {
    /// Added to the log-odds of recall; 0 where the learner is as FSRS assumes. From -1.5 to 1.5.
    pub fn shift(&self) -> f64 {
        self.shift
    }

    /// What log-odds of recall are multiplied by; 1 where the learner is as FSRS assumes.
    /// From 0.6 to 1.7.
    pub fn slope(&self) -> f64 {
        self.slope
    }

    /// Reviews that moved it.
    pub fn reviews(&self) -> u32 {
        self.reviews
    }

    /// P(recall) at `now`, where FSRS says `fsrs`; with what the day's reviews say.
    pub fn recall(&self, fsrs: f64, now: Timestamp) -> f64 {
        self.corrected(fsrs, RECENT * self.recent(now))
    }

    /// The same on any day: it leaves out how the last reviews went.
    pub fn lasting(&self, fsrs: f64) -> f64 {
        self.corrected(fsrs, 0.0)
    }

    fn corrected(&self, fsrs: f64, more: f64) -> f64 {
        // What was just reviewed is not forgotten, whoever the learner is.
        if fsrs >= 1.0 {
            return 1.0;
        }
        let odds = logit(fsrs);
        sigmoid(odds + self.shift + (self.slope - 1.0) * turned(odds) + more)
    }

    /// How surprising the last reviews were, as far as it still counts.
    fn recent(&self, now: Timestamp) -> f64 {
        let Some(at) = self.at else { return 0.0 };
        self.recent * 0.5f64.powf(days_between(at, now).get() / HALF_GONE)
    }

    /// What FSRS says when this learner's recall is `retention` (0 to 1), on a curve that
    /// bends by `decay`. The interval up to there is at most four times as long or as
    /// short as FSRS's own.
    pub fn aim(&self, retention: f64, decay: f64) -> f64 {
        let wanted = logit(retention) - self.shift;
        let odds = match wanted / self.slope {
            odds if odds > TURNED_TO => wanted - (self.slope - 1.0) * TURNED_TO,
            odds if odds < 0.0 => wanted,
            odds => odds,
        };
        let own = length(retention, decay);
        let at = |length: f64| (1.0 + length).powf(-decay);
        sigmoid(odds).clamp(at(own * FURTHEST), at(own / FURTHEST))
    }

    /// How much longer intervals are than FSRS's own, from a quarter to 4.
    pub fn stretch(&self, retention: f64, decay: f64) -> f64 {
        length(self.aim(retention, decay), decay) / length(retention, decay)
    }

    /// Takes in a review on a later day than the one before it. `fsrs` is the recall that FSRS
    /// predicted, 0 to 1.
    pub fn learn(&mut self, fsrs: f64, recalled: bool, at: Timestamp) {
        let fsrs = fsrs.clamp(0.01, 0.999);
        let p = self.recall(fsrs, at);
        let surprise = f64::from(u8::from(recalled)) - p;
        let information = p * (1.0 - p);
        let along = [1.0, turned(logit(fsrs))];
        let variance: f64 = (along.iter().zip(self.unsure))
            .map(|(x, v)| x * x * v)
            .sum();
        let shrink = 1.0 / (1.0 + information * variance);
        let step = |i: usize| shrink * self.unsure[i] * along[i] * surprise;
        let (shift, slope) = (self.shift + step(0), self.slope + step(1));
        self.shift = shift.clamp(SHIFTS.0, SHIFTS.1);
        self.slope = slope.clamp(SLOPES.0, SLOPES.1);
        for i in 0..2 {
            let known = self.unsure[i] * along[i];
            let left = self.unsure[i] - information * shrink * known * known;
            self.unsure[i] = (left + DRIFT[i]).min(APART[i]);
        }
        let before = self.recent(at);
        let after = before + LATEST * (surprise - before);
        // A right answer is never bad news for the day, however expected it was.
        self.recent = match recalled {
            true => after.max(before),
            false => after.min(before),
        };
        // If the clock went back, the later time stays.
        self.at = Some(self.at.map_or(at, |last| last.max(at)));
        self.reviews = self.reviews.saturating_add(1);
    }

    /// For a clock that was ahead and is right again: the surprises of the day fade from now on.
    pub(crate) fn set_back(&mut self, at: Timestamp) {
        self.at = self.at.map(|last| last.min(at));
    }

    /// How the learner forgets, if enough reviews say that intervals change by at least a
    /// quarter.
    pub fn forgets(&self, retention: f64, decay: f64) -> Option<Forgets> {
        if self.reviews < TOLD_FROM {
            return None;
        }
        Some(match self.stretch(retention, decay) {
            ..0.5 => Forgets::MuchFaster,
            ..0.8 => Forgets::Faster,
            ..1.25 => return None,
            ..2.0 => Forgets::Slower,
            _ => Forgets::MuchSlower,
        })
    }
}

/// The part of log-odds that the slope turns.
fn turned(odds: f64) -> f64 {
    odds.clamp(0.0, TURNED_TO)
}

/// How long it takes until recall falls to `retention`, in units of the curve.
fn length(retention: f64, decay: f64) -> f64 {
    retention.clamp(0.001, 0.999).powf(-1.0 / decay) - 1.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::SignedDuration;
    use proptest::prelude::*;

    const DECAY: f64 = 0.1542;

    fn noon() -> Timestamp {
        "2026-01-01T12:00:00Z".parse().unwrap()
    }

    /// Reviews: what FSRS said, whether it was recalled, hours since the one before.
    fn after(reviews: &[(f64, bool, u16)]) -> (Correction, Timestamp) {
        let mut now = noon();
        let mut correction = Correction::default();
        for &(fsrs, recalled, hours) in reviews {
            now += SignedDuration::from_hours(hours.into());
            correction.learn(fsrs, recalled, now);
        }
        (correction, now)
    }

    #[test]
    fn without_reviews_it_is_what_fsrs_says() {
        let none = Correction::default();
        for p in [0.1, 0.5, 0.9, 0.97, 1.0] {
            assert!((none.recall(p, noon()) - p).abs() < 1e-9);
            assert!((none.aim(p.clamp(0.5, 0.97), DECAY) - p.clamp(0.5, 0.97)).abs() < 1e-9);
        }
        assert_eq!(none.forgets(0.9, DECAY), None);
    }

    #[test]
    fn a_bad_day_is_forgotten_the_numbers_are_not() {
        let bad: Vec<_> = (0..10).map(|_| (0.9, false, 0)).collect();
        let (correction, now) = after(&bad);
        let week = now + SignedDuration::from_hours(168);
        assert!(correction.recall(0.9, now) < correction.lasting(0.9) - 0.01);
        assert!((correction.recall(0.9, week) - correction.lasting(0.9)).abs() < 0.001);
        assert!(correction.lasting(0.9) < 0.85, "{correction:?}");
    }

    proptest! {
        #[test]
        fn it_stays_in_bounds_and_in_order(
            reviews in prop::collection::vec((0f64..=1.0, any::<bool>(), 0u16..2000), 0..300),
            retention in 0.7f64..0.98,
        ) {
            let (correction, now) = after(&reviews);
            prop_assert!((-1.5..=1.5).contains(&correction.shift()));
            prop_assert!((0.6..=1.7).contains(&correction.slope()));
            let stretch = correction.stretch(retention, DECAY);
            prop_assert!((0.249..=4.001).contains(&stretch), "{stretch}");
            // More recall by FSRS is never less recall.
            let recalls: Vec<f64> = (0..=100).map(|p| correction.recall(f64::from(p) / 100.0, now)).collect();
            prop_assert!(recalls.is_sorted() && recalls.iter().all(|p| (0.0..=1.0).contains(p)));
            // Where the interval is not cut, recall is the retention at its end.
            if (0.26..3.9).contains(&stretch) {
                let at_due = correction.lasting(correction.aim(retention, DECAY));
                prop_assert!((at_due - retention).abs() < 1e-6, "{at_due} {retention}");
            }
        }

        #[test]
        fn a_right_answer_lowers_nothing_and_a_wrong_one_raises_nothing(
            reviews in prop::collection::vec((0f64..=1.0, any::<bool>(), 0u16..200), 0..100),
            fsrs in 0f64..=1.0,
            recalled: bool,
        ) {
            let (before, now) = after(&reviews);
            let mut correction = before;
            correction.learn(fsrs, recalled, now);
            for p in (0..=100).map(|p| f64::from(p) / 100.0) {
                let (was, is) = (before.recall(p, now), correction.recall(p, now));
                let (more, less) = (is >= was - 1e-12, is <= was + 1e-12);
                prop_assert!(if recalled { more } else { less }, "{p}: {was} {is}");
            }
        }
    }
}
