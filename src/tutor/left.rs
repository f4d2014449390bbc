//! A sitting that was left before its end.

use jiff::Timestamp;

use super::due::due;
use super::sitting::Sitting;
use crate::course::{Course, Length};
use crate::learner::{State, UnderWay};
use crate::measure::Millis;
use crate::words::{Message, ago, message};

/// Fewest answers of a sitting that is worth going on with.
pub const FEWEST: usize = 2;
/// Days for which it is told that a sitting was left.
const TOLD: i64 = 7;
/// The pace that is assumed at first, so that the first answers do not decide alone. It weighs as
/// much as so many questions of so many milliseconds each. Choices of ours.
const USUAL: u64 = 3;
const USUAL_MILLIS: u64 = 25_000;

/// A sitting that was left before its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Left {
    /// When.
    pub at: Timestamp,
    /// Questions answered in it.
    pub answered: u64,
    /// How many it would have been, about; none where it had no end, or that is not known.
    pub of: Option<u64>,
    /// How many of the questions that went wrong in it still wait: today, those that come back if
    /// it is continued; on a later day, those that are due.
    pub waits: usize,
    /// Days since then, as the learner's clock has them.
    pub days: i64,
    /// Whether it can be gone on with: for the rest of its day.
    pub goes_on: bool,
    /// Whether the learner left it. If not, it broke off, or goes on in another window.
    pub is_sure: bool,
}

impl Left {
    /// How far it was: "12 of ~20 questions".
    pub fn far(&self) -> Message {
        message!(
            "tutor-left-far",
            n = self.answered,
            of = self.of.unwrap_or(0)
        )
    }

    /// What to say of it in its course; `by` names the key or command that continues it, which is
    /// possible only on the same day.
    pub fn message(&self, course: &Course, now: Timestamp, by: &str) -> Message {
        if !self.goes_on {
            return message!(
                "tutor-left-earlier",
                days = self.days,
                far = self.far(),
                due = self.waits
            );
        }
        let left = message!(
            "tutor-left",
            course = &course.title,
            far = self.far(),
            ago = ago(self.at, now),
            by = by
        );
        let waits = (self.waits > 0).then(|| message!("tutor-left-waits", n = self.waits));
        Message::sentences([left].into_iter().chain(waits))
    }
}

/// How many questions it will have been at the end of a sitting of so many minutes, about,
/// by the pace so far; nothing where its time is up.
pub fn expected(answered: u64, spent: Millis, minutes: u32) -> Option<u64> {
    let left = (u64::from(minutes) * 60_000).checked_sub(spent.get())?;
    let pace = (spent.get() + USUAL * USUAL_MILLIS) / (answered + USUAL);
    (left > 0).then(|| answered + left.div_ceil(pace.max(1)))
}

/// Whether enough was answered to say what is [`expected`].
pub fn can_expect(answered: u64) -> bool {
    answered >= USUAL
}

/// The sitting that was left before its end, for today and seven days more.
pub(super) fn left(course: &Course, state: &State, now: Timestamp) -> Option<Left> {
    let sitting = state
        .under_way()
        .filter(|of| of.answered as usize >= FEWEST)?;
    let days = state.day(now) - state.day(sitting.at);
    if !(0..=TOLD).contains(&days) {
        return None;
    }
    let missed = sitting.missed();
    let is_due = |q| due(course, state, None, q, now).is_some_and(|due| due <= now);
    let waits = match days {
        0 => as_left(sitting).coming_back(course, state, now).count(),
        _ => missed
            .iter()
            .filter(|(q, _)| state.is_available(*q, now) && is_due(*q))
            .count(),
    };
    let answered = u64::from(sitting.answered);
    let of = match sitting.length {
        Some((_, Some(questions))) => Some(u64::from(questions).max(answered)),
        Some((Some(minutes), None)) => {
            expected(answered, sitting.spent, minutes).filter(|_| can_expect(answered))
        }
        _ => None,
    };
    Some(Left {
        at: sitting.at,
        answered,
        of,
        waits,
        days,
        goes_on: days == 0,
        is_sure: sitting.is_left,
    })
}

/// A sitting as it was left, to go on with: what was asked last, and what is still to come
/// back. Its length is none where that is not known.
pub fn as_left(left: &UnderWay) -> Sitting {
    let (asked, answers) = (left.answers.iter().map(|(q, _)| *q), left.answers.clone());
    let mut sitting = Sitting {
        asked: asked.collect(),
        relearning: left.missed(),
        answers,
        focus: left.focus,
        ..Sitting::default()
    };
    if let Some((minutes, questions)) = left.length {
        // A sitting without an end goes on without one.
        let minutes = minutes.or(questions.is_none().then_some(0));
        sitting.length = Length { minutes, questions };
    }
    sitting.streak = sitting.in_a_row();
    sitting
}
