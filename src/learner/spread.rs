//! When reviews come back: spread, so that one good day does not become one lump, by the
//! learner's day, and in bounds where a clock was wrong.

use jiff::{SignedDuration, Timestamp};

use super::agenda::millis;
use super::belief::memory::{Memory, days_between};
use super::state::State;
use crate::course::{Course, QuestionIndex, instead_of};
use crate::measure::Days;

/// Intervals up to this are left as they are.
const SPREAD_FROM: Days = Days::new(2.0);
/// The share of an interval by which a review comes sooner or later at most.
const SHARE: f64 = 0.15;
/// Intervals from this on end where the learner's day begins.
const WHOLE_FROM: Days = Days::new(0.5);
/// Events of several devices may be out of order by up to this much.
const SLACK: SignedDuration = SignedDuration::from_hours(24);

/// Why a question comes back on the day on which it does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dated {
    /// When it was answered last.
    pub last: Timestamp,
    /// Days until recall falls to 90 %, by the memory model as the learner's answers have
    /// corrected it.
    pub stability: Days,
    /// Days from then until recall falls to what is aimed for.
    pub interval: Days,
    /// Days by which it comes later so that not all comes on one day, and on a whole day;
    /// below zero: sooner.
    pub spread: Days,
    /// Days that right answers further up have made up for.
    pub forgiven: Days,
    /// When it comes back.
    pub due: Timestamp,
}

impl State {
    /// Why a question comes back when it does; none where it was never answered.
    pub fn dated(&self, course: &Course, question: QuestionIndex) -> Option<Dated> {
        let state = &self.questions[question];
        let memory = state.memory?;
        let skill = course.questions[question].skills[0];
        let until = |recall| {
            let aim = self.correction.aim(recall, memory.decay.into());
            memory.days_until(aim)
        };
        let interval = until(self.retention(course).get());
        Some(Dated {
            last: memory.last,
            stability: until(0.9),
            interval,
            spread: days_between(memory.last, memory.due) - interval,
            forgiven: self.skills[skill].forgiven - state.forgiven,
            due: self.due(course, question)?,
        })
    }

    /// When a question with this new memory is to come back. The memory itself stays as it is.
    /// The random part follows from the question, its number of answers and the day, so a replay
    /// gives the same date, and so do slower answers.
    pub(super) fn comes_back(
        &self,
        course: &Course,
        question: QuestionIndex,
        memory: Memory,
    ) -> Timestamp {
        let interval = days_between(memory.last, memory.due);
        if interval < WHOLE_FROM {
            return memory.due;
        }
        let id = course.questions[question].id.as_str();
        let attempts = self.questions[question].attempts;
        let off = match interval > SPREAD_FROM {
            true => SHARE * (2.0 * drawn(id, attempts, self.day(memory.last)) - 1.0),
            false => 0.0,
        };
        let put_off = millis(Days::new(interval.get() * off));
        let due = Timestamp::from_millisecond(memory.due.as_millisecond() + put_off);
        let due = due.unwrap_or(memory.due);
        // Due today is due from the morning on.
        let day = self.off_duty(id, attempts, self.day(due), self.day(memory.last) + 1);
        self.day_begins(day).max(memory.last)
    }

    /// The day for a review that falls on `day`. If that is a day off, the review moves before or
    /// after it by chance, so that both sides get their share.
    fn off_duty(&self, id: &str, attempts: u32, day: i64, earliest: i64) -> i64 {
        let before_first = drawn(id, attempts, day) < 0.5;
        instead_of(&self.plan.days_off, day, earliest, before_first)
    }

    /// The plan has other days off: reviews that are to come on one go before or after it.
    pub(super) fn keep_days_off(&mut self, course: &Course, now: Timestamp) {
        if self.plan.days_off.is_empty() {
            return;
        }
        let today = self.day(now);
        for question in course.questions.positions() {
            let (state, id) = (&self.questions[question], &course.questions[question].id);
            let Some(memory) = state.memory else {
                continue;
            };
            let day = self.day(memory.due);
            let earliest = (self.day(memory.last) + 1).max(today);
            let moved = self.off_duty(id.as_str(), state.attempts, day, earliest);
            // A review that is due already keeps its day.
            if day > today && moved != day {
                let due = self.day_begins(moved);
                if let Some(memory) = &mut self.questions[question].memory {
                    memory.due = due;
                }
            }
        }
    }

    /// For a clock that was ahead and is right again. What was answered or put away meanwhile
    /// must not wait until that future time. A time before the first sitting is no better, and
    /// changes nothing.
    pub(super) fn set_back(&mut self, course: &Course, at: Timestamp) {
        let ahead = self
            .last
            .is_some_and(|last| last.duration_since(at) > SLACK);
        if !ahead || self.first.is_none_or(|first| at < first) {
            return;
        }
        let tomorrow = self.tomorrow(at);
        for question in course.questions.positions() {
            let skill = course.questions[question].skills[0];
            let forgiven = self.skills[skill].forgiven;
            let state = &mut self.questions[question];
            state.buried_until = state.buried_until.map(|until| until.min(tomorrow));
            if let Some(memory) = &mut state.memory {
                if memory.last > at {
                    memory.due = memory.due.min(tomorrow);
                }
                // No more can be made up for than has passed.
                let most = days_between(memory.last, at);
                state.forgiven = later(state.forgiven, forgiven - most);
            }
        }
        for skill in course.skills.positions() {
            let state = &mut self.skills[skill];
            let since = state.memory.map_or(Days::default(), |m| m.days_since(at));
            state.forgiven_then = later(state.forgiven_then, state.forgiven - since);
        }
        self.correction.set_back(at);
        self.last = Some(at);
        self.rebuild(course);
    }
}

fn later(one: Days, other: Days) -> Days {
    if one < other { other } else { one }
}

/// A number from 0 to 1, not 1 itself, as good as random (FNV-1a, mixed by the steps
/// of MurmurHash3).
fn drawn(id: &str, attempts: u32, day: i64) -> f64 {
    let bytes = id.bytes().chain(attempts.to_le_bytes());
    let bytes = bytes.chain(day.to_le_bytes());
    let mut hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    hash = (hash ^ (hash >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    hash = (hash ^ (hash >> 33)).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    hash ^= hash >> 33;
    (hash >> 11) as f64 / (1u64 << 53) as f64
}
