//! The history that another program kept of a course.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use jiff::Timestamp;

use super::regrading::own;
use super::{Desk, Error};
use crate::course::Course;
use crate::import::{BroughtGrade, BroughtReview};
use crate::journal::{Attempt, Event, EventKind, Override};
use crate::kinds::{Rating, Verdict};

/// What is known of a course from elsewhere.
#[derive(Clone, Copy, Debug)]
pub struct History<'h> {
    /// The program that kept it, as people call it.
    pub program: &'h str,
    pub reviews: &'h [BroughtReview],
    /// Ids of questions that were put away there.
    pub put_away: &'h [String],
}

/// What became of a history.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BroughtIn {
    /// Answers that are recorded now.
    pub new: usize,
    /// Answers that were recorded before.
    pub known: usize,
    /// Answers to questions that the course does not have.
    pub unasked: usize,
    /// Answers that are dated later than now.
    pub ahead: usize,
    /// Questions that are put away now.
    pub put_away: usize,
}

impl Desk {
    /// Records the history of a course: each answer once, however often it is brought in,
    /// and questions put away that the learner has not decided on here. It is on disk when
    /// this returns. Days are reckoned by the learner's clock of now.
    ///
    /// # Errors
    /// Where it can't be recorded.
    pub fn bring_in(
        &mut self,
        course: &Arc<Course>,
        history: History<'_>,
    ) -> Result<BroughtIn, Error> {
        self.ready()?;
        let (now, former) = (self.now(), self.former(course));
        let events = self.events()?;
        let events = own(course, &former, &events);
        let (mut known, decided) = known(course, &events);
        let mut done = BroughtIn::default();
        let mut new = Vec::with_capacity(history.reviews.len());
        for review in history.reviews {
            // The time in milliseconds, as events have it.
            let key = (review.question.as_str(), review.when.as_millisecond());
            if course.question(&review.question).is_none() {
                done.unasked += 1;
            } else if review.when > now {
                done.ahead += 1;
            } else if !known.insert(key) {
                done.known += 1;
            } else {
                let kind = EventKind::Reviewed {
                    attempt: attempt(course, review),
                    offset_minutes: (review.offset_minutes)
                        .unwrap_or_else(|| self.clock.offset_minutes()),
                    from: history.program.to_owned(),
                };
                new.push(Event::new(review.when, kind));
            }
        }
        done.new = new.len();
        new.sort_by_key(|event| event.at);
        for question in history.put_away {
            let undecided = !decided.contains_key(question.as_str());
            if course.question(question).is_some() && undecided {
                done.put_away += 1;
                new.push(put_away(course, question, now));
            }
        }
        if new.is_empty() {
            return Ok(done);
        }
        if done.new > 0 {
            // If nothing was practised here, nothing looks another way now.
            self.begins();
        }
        self.keeping.append(&new)?;
        self.begun |= done.new > 0;
        self.fold_again(course);
        Ok(done)
    }
}

/// Answers of a course that were brought in, and what was decided on its questions.
type Known<'e> = (HashSet<(&'e str, i64)>, HashMap<&'e str, ()>);

fn known<'e>(course: &Course, events: &'e [Event]) -> Known<'e> {
    let (mut known, mut decided) = Known::default();
    let ours = events
        .iter()
        .filter(|e| e.kind.course() == course.id.as_str());
    for event in ours {
        match &event.kind {
            EventKind::Reviewed { attempt, .. } => {
                known.insert((attempt.question.as_str(), event.at.as_millisecond()));
            }
            EventKind::Override {
                action: Override::Suspend { question } | Override::Resume { question },
                ..
            } => drop(decided.insert(question.as_str(), ())),
            _ => {}
        }
    }
    (known, decided)
}

fn attempt(course: &Course, review: &BroughtReview) -> Attempt {
    let (grade, verdict) = match review.grade {
        BroughtGrade::Again => (Rating::Again, Verdict::Incorrect),
        BroughtGrade::Hard => (Rating::Hard, Verdict::Correct),
        BroughtGrade::Good => (Rating::Good, Verdict::Correct),
        BroughtGrade::Easy => (Rating::Easy, Verdict::Correct),
    };
    Attempt {
        course: course.id.to_string(),
        question: review.question.clone(),
        step: None,
        seed: 0,
        verdict,
        grade: Some(grade),
        hints: 0,
        bottom_out: false,
        // At most ten minutes, as with any answer.
        millis: review.ms.unwrap_or(0).min(600_000),
        mistake: None,
        answer: None,
    }
}

fn put_away(course: &Course, question: &str, now: Timestamp) -> Event {
    let kind = EventKind::Override {
        course: course.id.to_string(),
        action: Override::Suspend {
            question: question.to_owned(),
        },
    };
    Event::new(now, kind)
}
