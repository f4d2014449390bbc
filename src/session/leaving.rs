//! A sitting that is left before its end, and gone on with later on the same day.

use std::sync::Arc;

use jiff::Timestamp;

use super::before::SkillBefore;
use super::summary::Summary;
use super::{Purpose, Session, Turn};
use crate::course::{BySkill, Course};
use crate::journal::{Event, EventKind, Stands};
use crate::learner::{State, UnderWay};
use crate::measure::Millis;
use crate::tutor::Sitting;
use crate::tutor::left::{FEWEST, as_left};

/// What a sitting held beyond its counts, for the summary of the one that goes on with it. It is
/// not recorded: if kenning was closed in between, only the counts remain.
#[derive(Clone, Debug)]
pub struct LeftOff {
    course: Arc<Course>,
    summary: Summary,
    start: BySkill<SkillBefore>,
}

impl Session {
    /// What its summary holds, for [`Session::take_up`].
    pub fn left_off(&self) -> LeftOff {
        LeftOff {
            course: self.course.clone(),
            summary: self.summary.clone(),
            start: self.start.clone(),
        }
    }

    /// Adds the mistakes and skills of the sitting that this one continues to the summary, if
    /// `before` is of that sitting.
    pub fn take_up(&mut self, before: &LeftOff) {
        let was = &before.summary;
        let counted = (self.summary.answered, self.summary.correct);
        if !Arc::ptr_eq(&before.course, &self.course) || counted != (was.answered, was.correct) {
            return;
        }
        self.start = before.start.clone();
        self.summary.mistakes = was.mistakes.clone();
        self.summary.overcome = was.overcome.clone();
        self.summary.partial = was.partial;
        self.summary.skipped = was.skipped;
        self.summary.steps = was.steps;
        self.summary.hints = was.hints;
    }

    /// Begins where a sitting was left: with as much answered and spent, what went wrong in
    /// it still to come back, and its length, where that is known. The events are folded
    /// into `state`, which must be of this course.
    pub fn go_on_with(
        course: Arc<Course>,
        state: &mut State,
        sitting: Sitting,
        left: &UnderWay,
        seed: u64,
        now: Timestamp,
    ) -> (Session, Vec<Event>) {
        let was = as_left(left);
        let length = match left.length {
            Some(_) => was.length,
            None => sitting.length,
        };
        let sitting = Sitting {
            length,
            untaught: sitting.untaught,
            teach: sitting.teach,
            offline: sitting.offline,
            language: sitting.language,
            in_lines: sitting.in_lines,
            ..was
        };
        let purpose = Purpose::Practice;
        let (mut session, mut turn) = Session::set_up(course, state, sitting, purpose, seed, now);
        session.summary.answered = left.answered as usize;
        session.summary.correct = left.correct as usize;
        session.summary.seconds = left.spent.get() / 1000;
        session.spent.add(left.spent);
        session.note_standing(&mut turn);
        session.ask_next(&mut turn);
        session.note_ending(&turn);
        (session, turn.events)
    }

    /// Notes how the sitting stands, as the learner leaves it before its end.
    pub(super) fn note_leaving(&self, turn: &mut Turn<'_>) {
        let is_practice = self.purpose == Purpose::Practice && !self.is_cram();
        let enough = self.summary.answered >= FEWEST;
        if is_practice && enough && !self.is_over() {
            self.note_standing(turn);
        }
    }

    fn note_standing(&self, turn: &mut Turn<'_>) {
        let lasts = self.lasts(turn.now);
        let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let millis: Millis = lasts.spent;
        let focus = self.sitting.focus;
        let stands = Stands {
            answered: number(self.summary.answered),
            correct: number(self.summary.correct),
            millis: u32::try_from(millis.get()).unwrap_or(u32::MAX),
            minutes: lasts.length.minutes,
            questions: lasts.length.questions,
            focus: focus.map(|skill| self.course.skills[skill].id.to_string()),
        };
        let course = self.course_id();
        turn.event(&self.course, EventKind::SittingStands { course, stands });
    }
}
