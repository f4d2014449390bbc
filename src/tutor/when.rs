//! When something went wrong, in words: days by name, and questions that lie between.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::chooser::Chooser;
use super::sitting::Sitting;
use crate::course::QuestionIndex;
use crate::words::{Message, message};

/// The day on which a question was answered last, and missed, by the learner's calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LastMiss {
    pub on: Date,
    /// Days from then to now; 0 on the same day.
    pub days: i64,
}

impl LastMiss {
    /// When it was, of a question that is drawn anew each time or is always the same.
    pub(super) fn message(self, drawn: bool) -> Message {
        missed(said(self.on, self.days), drawn)
    }
}

/// That this question, or one like it where it is drawn anew each time, went wrong.
pub(super) fn missed(when: Message, drawn: bool) -> Message {
    match drawn {
        true => message!("tutor-reason-probe-like", when = when),
        false => message!("tutor-reason-probe-own", when = when),
    }
}

impl Sitting {
    /// How many questions ago one was missed, as they are numbered on the screen: a step
    /// that is asked by itself has no number. The question itself counts, so 1 is the least.
    pub(super) fn questions_ago(&self, question: QuestionIndex) -> usize {
        let missed = self.relearning.iter().find(|(q, _)| *q == question);
        let at = missed.map_or(self.asked.len(), |(_, at)| *at);
        let steps = self.steps.iter().filter(|(_, shown)| *shown > at).count();
        (self.asked.len() + 1).saturating_sub(at + steps).max(1)
    }
}

impl Chooser<'_> {
    /// When a question was answered last, if that went wrong.
    pub(super) fn last_miss(&self, question: QuestionIndex) -> Option<LastMiss> {
        let known = &self.state.questions[question];
        let missed = known.attempts > 0 && !known.last_right;
        let day = self.state.day(known.memory.filter(|_| missed)?.last);
        Some(LastMiss {
            on: date_of(day)?,
            days: self.state.day(self.now) - day,
        })
    }
}

/// The date of a day that is counted from 1970.
pub(super) fn date_of(day: i64) -> Option<Date> {
    // A date has room for many more days than a clock.
    let start = Timestamp::from_second(day.saturating_mul(86_400)).ok()?;
    Some(start.to_zoned_datetime(TimeZone::UTC).date())
}

/// So many days ago, that is on this date, as part of a sentence: the day of the week where
/// it tells which day it was.
pub(super) fn said(on: Date, days: i64) -> Message {
    match days {
        ..=0 => message!("tutor-probe-today"),
        1 => message!("tutor-probe-yesterday"),
        2..=6 => message!(
            "tutor-probe-weekday",
            day = i64::from(on.weekday().to_monday_one_offset())
        ),
        _ => message!("tutor-probe-days", n = days),
    }
}
