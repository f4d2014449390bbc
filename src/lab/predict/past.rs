//! What a learner's past says of one thing: a skill, a set of skills, a question.

use crate::learner::belief::strength::{Average, Belief, streak_after};

/// What to keep of an average with every answer, so that it forgets by half in so many.
pub(super) fn keep(half_life: f64) -> f64 {
    0.5f64.powf(1.0 / half_life)
}

/// The past on one thing.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Past {
    pub count: f64,
    pub wins: f64,
    pub slow: Belief,
    pub fast: Belief,
    pub short: Average,
    pub long: Average,
    /// Last outcome and the one before: −1 wrong, 1 right, 0 none.
    pub last: f64,
    pub before: f64,
    /// Surprise of the last answer.
    pub surprise: f64,
    /// The learner's answer count and time in seconds when last met.
    pub index: f64,
    pub time: f64,
    /// Right answers in a row; negative for wrong ones.
    pub streak: f64,
    /// Right answers, of credit over a half.
    pub won: f64,
    /// The last outcomes as bits, the newest lowest.
    pub outcomes: u32,
}

/// An answer as a past takes it in.
pub(super) struct Seen {
    pub credit: f64,
    pub index: f64,
    pub time: f64,
    /// Surprise against difficulty alone, against slow and against fast beliefs.
    pub plain: f64,
    pub slow: f64,
    pub fast: f64,
    /// p(1 − p) of the slow and the fast prediction.
    pub slow_information: f64,
    pub fast_information: f64,
    /// Among how many things the surprise is shared.
    pub shared: f64,
}

impl Past {
    pub(super) fn new(variance: f64) -> Self {
        Past {
            count: 0.0,
            wins: 0.0,
            slow: Belief::new(variance),
            fast: Belief::new(variance),
            short: Average::default(),
            long: Average::default(),
            last: 0.0,
            before: 0.0,
            surprise: 0.0,
            index: 0.0,
            time: 0.0,
            streak: 0.0,
            won: 0.0,
            outcomes: 0,
        }
    }

    pub(super) fn is_new(&self) -> bool {
        self.count == 0.0
    }

    /// Logarithm of one plus the answers since it was last met; 0 if never.
    pub(super) fn lag(&self, index: f64) -> f64 {
        match self.is_new() {
            true => 0.0,
            false => (index - self.index).max(0.0).ln_1p(),
        }
    }

    /// Logarithm of one plus the seconds since it was last met; 0 if never, or
    /// where times are not known.
    pub(super) fn time_lag(&self, time: Option<f64>) -> f64 {
        match time {
            Some(now) if !self.is_new() => (now - self.time).max(0.0).ln_1p(),
            _ => 0.0,
        }
    }

    pub(super) fn wins_log(&self) -> f64 {
        self.wins.ln_1p()
    }
    pub(super) fn losses_log(&self) -> f64 {
        (self.count - self.wins).max(0.0).ln_1p()
    }

    pub(super) fn add(&mut self, seen: &Seen, drift: [f64; 2]) {
        let share = seen.shared;
        self.slow
            .learn(seen.slow / share, seen.slow_information / share, drift[0]);
        self.fast
            .learn(seen.fast / share, seen.fast_information / share, drift[1]);
        self.short.add(seen.plain, keep(3.0));
        self.long.add(seen.plain, keep(10.0));
        self.before = self.last;
        self.last = 2.0 * seen.credit - 1.0;
        self.surprise = seen.slow;
        self.index = seen.index;
        self.time = seen.time;
        self.count += 1.0;
        self.wins += seen.credit;
        self.streak = streak_after(self.streak, seen.credit);
        let right = u32::from(seen.credit > 0.5);
        self.won += f64::from(right);
        self.outcomes = self.outcomes << 1 | right;
    }
}
