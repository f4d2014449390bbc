//! Memory by FSRS-6, through the `fsrs` crate.

use std::sync::LazyLock;

use fsrs::{FSRS, FSRS6_DEFAULT_DECAY, MemoryState, current_retrievability};
use jiff::{SignedDuration, Timestamp};

use crate::grading::{Rating, Verdict};

static SCHEDULER: LazyLock<FSRS> = LazyLock::new(FSRS::default);

/// What is remembered of one question or skill, as of its last review.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Memory {
    /// Days until recall falls to 90 %.
    pub stability: f32,
    /// 1 (easy) to 10 (hard).
    pub difficulty: f32,
    pub last: Timestamp,
    /// When recall will have fallen to the desired retention.
    pub due: Timestamp,
}

impl Memory {
    /// The memory after a review at `now`.
    pub fn review(
        before: Option<Memory>,
        rating: Rating,
        retention: f64,
        now: Timestamp,
    ) -> Memory {
        let days = before.map_or(0, |m| m.days_since(now).floor() as u32);
        let state = before.map(|m| m.state());
        let next = SCHEDULER.next_states(state, retention as f32, days);
        let chosen = next.map(|next| match rating {
            Rating::Again => next.again,
            Rating::Hard => next.hard,
            Rating::Good => next.good,
            Rating::Easy => next.easy,
        });
        match chosen {
            Ok(item) => {
                let seconds = (f64::from(item.interval).clamp(0.0, 36_500.0) * 86_400.0) as i64;
                Memory {
                    stability: item.memory.stability,
                    difficulty: item.memory.difficulty,
                    last: now,
                    due: now
                        .saturating_add(SignedDuration::from_secs(seconds))
                        .unwrap_or(now),
                }
            }
            // The crate refuses states that are not finite, which its own steps never give.
            Err(_) => before.unwrap_or(Memory {
                stability: 0.2,
                difficulty: 5.0,
                last: now,
                due: now,
            }),
        }
    }

    /// P(recall) at `now`, 0 to 1.
    pub fn retrievability(&self, now: Timestamp) -> f64 {
        let days = self.days_since(now) as f32;
        f64::from(current_retrievability(
            self.state(),
            days,
            FSRS6_DEFAULT_DECAY,
        ))
    }

    /// Days since the last review; 0 where the clock has gone backwards.
    pub fn days_since(&self, now: Timestamp) -> f64 {
        (now.duration_since(self.last).as_secs_f64() / 86_400.0).max(0.0)
    }

    fn state(&self) -> MemoryState {
        MemoryState {
            stability: self.stability,
            difficulty: self.difficulty,
        }
    }
}

/// What the memory model is told: a wrong answer or the bottom-out hint is
/// *again*, a partly right or hinted one *hard*, a right one *good*. Cards say it themselves.
pub fn rating_of(verdict: Verdict, grade: Option<Rating>, hints: u8, bottom_out: bool) -> Rating {
    match (grade, verdict) {
        (Some(grade), _) => grade,
        (None, Verdict::Incorrect | Verdict::GaveUp) => Rating::Again,
        (None, _) if bottom_out => Rating::Again,
        (None, Verdict::Partial(credit)) if credit < 0.5 => Rating::Again,
        (None, Verdict::Partial(_)) => Rating::Hard,
        (None, Verdict::Correct) if hints > 0 => Rating::Hard,
        (None, Verdict::Correct) => Rating::Good,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn recall_is_ninety_percent_when_due() {
        let now: Timestamp = "2026-01-01T12:00:00Z".parse().unwrap();
        let memory = Memory::review(None, Rating::Good, 0.9, now);
        assert!((memory.retrievability(memory.due) - 0.9).abs() < 0.001);
        assert_eq!(memory.retrievability(now), 1.0);
        let later = Memory::review(Some(memory), Rating::Good, 0.9, memory.due);
        assert!(later.stability > memory.stability);
        let lapsed = Memory::review(Some(later), Rating::Again, 0.9, later.due);
        assert!(lapsed.stability < later.stability);
    }

    #[test]
    fn a_clock_set_back_does_no_harm() {
        let now: Timestamp = "2026-01-01T12:00:00Z".parse().unwrap();
        let memory = Memory::review(None, Rating::Good, 0.9, now);
        let before: Timestamp = "2020-01-01T12:00:00Z".parse().unwrap();
        assert_eq!(memory.retrievability(before), 1.0);
        assert!(
            Memory::review(Some(memory), Rating::Good, 0.9, before)
                .stability
                .is_finite()
        );
    }
}
