//! What would be asked, without a sitting: nothing is recorded by looking.

use std::sync::Arc;

use jiff::Timestamp;

use super::only::selected;
use super::{Desk, Error};
use crate::course::{Course, Spot};
use crate::journal::{Attempt, Event, EventKind};
use crate::kinds::{Answer, Form, Rating};
use crate::select::Selector;
use crate::session::{Phase, Session, Showing};
use crate::tutor::Sitting;

/// Questions of a course up to which it is told what comes of each grade.
const MOST: usize = 5_000;

impl Desk {
    /// A sitting as it would begin now, were it recorded. Nothing is taught in it before it
    /// is asked.
    pub fn glance(&self, course: &Arc<Course>, only: Option<&Selector>) -> Session {
        let now = self.now();
        let mut state = self.state_or_new(course);
        state.apply(course, &self.opened(course, now));
        let sitting = Sitting {
            only: only.map(|selector| selected(selector, course, &state, now)),
            untaught: true,
            ..Sitting::default()
        };
        let seed = self.seed.unwrap_or(now.as_nanosecond() as u64);
        Session::begin_with(Arc::clone(course), &mut state, sitting, seed, now).0
    }

    /// When what is asked would come back after each grade, from "not at all" on, where the
    /// learner grades it. None where nothing hangs on it, as in a later try, or where to find
    /// it out would take long.
    pub fn after_grades(&self, session: &Session) -> Option<[Timestamp; 4]> {
        let Phase::Asking(asking) = session.phase() else {
            return None;
        };
        let course = session.course();
        let is_first = asking.missed.is_none() && asking.once_more.is_none();
        let is_whole = asking.step.is_none() && asking.part.is_none();
        let counts = !session.is_testing() && !session.is_placing() && !session.is_cram();
        let is_graded = matches!(asking.item().task.form(), Form::SelfGrade { .. });
        if !(is_first && is_whole && counts && is_graded) || course.questions.len() > MOST {
            return None;
        }
        let (state, now) = (self.lent(session)?, self.now());
        let after = |rating| {
            let graded = asking.item().grade(&Answer::Grade(rating)).ok()?;
            let attempt = Attempt {
                course: course.id.to_string(),
                question: course.questions[asking.question].id.to_string(),
                step: None,
                seed: asking.instance.seed,
                verdict: graded.verdict,
                grade: Some(rating),
                hints: u8::try_from(asking.hints_shown).unwrap_or(u8::MAX),
                bottom_out: false,
                millis: 0,
                mistake: None,
                answer: None,
            };
            let mut state = state.clone();
            state.apply(course, &Event::new(now, EventKind::Attempt(attempt)));
            state.due(course, asking.question)
        };
        Some([
            after(Rating::Again)?,
            after(Rating::Hard)?,
            after(Rating::Good)?,
            after(Rating::Easy)?,
        ])
    }

    /// Whether this showing of a question was answered already.
    ///
    /// # Errors
    /// Where the record can't be read.
    pub fn was_answered(&mut self, course: &Course, showing: &Showing) -> Result<bool, Error> {
        let Some(question) = course.questions.get(showing.question) else {
            return Ok(false);
        };
        if question.has_parts() {
            let state = self.state(&course.id);
            let parts = state.and_then(|s| s.parts_of(showing.question, showing.seed));
            if parts.is_some_and(|parts| parts.count() > showing.part) {
                return Ok(true);
            }
        }
        let id = question.id.as_str();
        let events = self.events()?;
        let mut answered = false;
        // Whether the last answer of the course was this one.
        let mut is_last = false;
        for event in &events {
            match &event.kind {
                EventKind::Attempt(attempt) if attempt.course == course.id.as_str() => {
                    // The same seed can be drawn again on another day.
                    is_last = attempt.question == id
                        && attempt.seed == showing.seed
                        && event.at >= showing.shown_at;
                    // A part after it tells that it was answered, too; so does the whole.
                    let part = Spot::of(attempt.step).part;
                    answered |= is_last && part.is_none_or(|part| part >= showing.part);
                }
                EventKind::Undone { course: of } if of == course.id.as_str() => {
                    answered &= !is_last;
                }
                EventKind::TakenBack { course: of, answer } if of == course.id.as_str() => {
                    answered &= answer.question != id || answer.seed != showing.seed;
                }
                _ => {}
            }
        }
        Ok(answered)
    }
}
