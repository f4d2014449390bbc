//! What an experiment tries, and what is noted of it.

use jiff::{SignedDuration, Timestamp};

use super::learner::LearnerKind;
use super::mind::DAY;
use super::policies::PolicyKind;
use super::spent::Spent;
use super::teaching::Taught;

/// Days from the last practice to the second test of learners who can be taught.
pub const LATER: f64 = 30.0;

/// Practice begins up to so many seconds sooner or later than on other days.
pub(super) const UNPUNCTUAL: f64 = 2.0 * 3600.0;

/// The first day's practice, 2026-01-05 16:00 UTC, in seconds since 1970.
const FIRST_DAY: i64 = 1_767_628_800;

/// Seconds since the first day's practice, as a time.
pub(super) fn at(seconds: f64) -> Timestamp {
    let first = Timestamp::from_second(FIRST_DAY).unwrap_or(Timestamp::UNIX_EPOCH);
    let after = SignedDuration::from_millis((seconds * 1000.0) as i64);
    first.saturating_add(after).unwrap_or(first)
}

/// An experiment: who practises what, and by which policies.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Days of practice, one sitting each.
    pub days: u32,
    /// Minutes of practice a day, at most.
    pub minutes: f64,
    /// Days without practice in the middle of them.
    pub away: u32,
    /// Days from the last practice to the test.
    pub delay: f64,
    /// Learners of each kind, for each seed.
    pub learners: usize,
    /// What everything that falls by lot follows from: one at least.
    pub seeds: Vec<u64>,
    /// Whether learners go on to the end of the minutes when nothing is left.
    pub fill: bool,
    pub kinds: Vec<LearnerKind>,
    pub policies: Vec<PolicyKind>,
    /// Learners who can be taught, if they can.
    pub taught: Option<Taught>,
    /// How many threads may work; the results are the same for any.
    pub threads: usize,
}

impl Plan {
    /// On which day, from 0, each sitting is.
    pub(super) fn calendar(&self) -> impl Iterator<Item = u32> + use<> {
        let (half, away) = (self.days.div_ceil(2), self.away);
        (0..self.days).map(move |day| if day < half { day } else { day + away })
    }

    /// The second of a test so many days after the last practice.
    pub(super) fn test_after(&self, delay: f64) -> f64 {
        let last = self.calendar().last().unwrap_or(0);
        (f64::from(last) + delay) * DAY + 2.0 * UNPUNCTUAL
    }
}

/// One day of practice.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize)]
pub struct Day {
    pub minutes: f64,
    pub answers: usize,
    pub right: usize,
    /// Questions never asked before: as many structures, as a template is one whatever it draws.
    pub new: usize,
    /// Skills of which no question was asked before.
    pub begun: usize,
    /// Different skills practised.
    pub skills: usize,
    /// How often each rule of the tutor chose.
    pub rules: std::collections::BTreeMap<String, usize>,
    /// What the minutes went to, by the rule that chose (`-` for a policy that has none);
    /// empty where it was not to be noted.
    pub spent: std::collections::BTreeMap<String, Spent>,
    /// Whether the learner had had enough and left.
    pub left: bool,
}
