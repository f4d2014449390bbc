//! A sitting from its beginning to its end: begun, told what was put in, kept.

use std::sync::Arc;

use jiff::Timestamp;

use super::only::selected;
use super::regrading::judges_again;
use super::{Desk, Error, Start};
use crate::course::Course;
use crate::journal::{Event, EventKind};
use crate::session::{Input, Phase, Progress, Refusal, Session, Summary};
use crate::tutor::{Length, Sitting};
use crate::words::message;

impl Desk {
    /// Begins a sitting that lasts as long as is usual. Until it ends, by
    /// [`Input::Quit`] or by itself, the files of its course are not read again.
    ///
    /// # Errors
    /// Where the record is of a newer kenning.
    pub fn begin(&mut self, course: Arc<Course>, start: Start) -> Result<Session, Error> {
        self.begin_for(course, start, None)
    }

    /// The same, to last so long; where nothing is said, as long as is usual.
    ///
    /// # Errors
    /// Where the record is of a newer kenning.
    pub fn begin_for(
        &mut self,
        course: Arc<Course>,
        start: Start,
        length: Option<Length>,
    ) -> Result<Session, Error> {
        self.ready()?;
        if start == Start::Test {
            self.test_outlook(&course)?;
        }
        let now = self.now();
        let seed = self.next_seed(now);
        let length = length.unwrap_or_else(|| self.length(&course));
        let mut sitting = self.as_set_up(start.is_cram(), length);
        if sitting.cram {
            self.set_aside(&course);
        }
        let mut before = vec![self.opened(&course, now)];
        // A cram records nothing: what is new stays so for the next sitting.
        if !sitting.cram {
            let news = self.news_of(&course).into_iter();
            before.extend(news.map(|kind| Event::new(now, kind)));
        }
        let believed = self.believed(&course);
        // The first choice already depends on what day it is.
        believed.apply(&before);
        let (current, state) = (believed.course.clone(), &mut believed.state);
        sitting.only = (start.only()).map(|selector| selected(selector, &current, state, now));
        let today = state.day(now);
        let left = (state.under_way()).filter(|left| state.day(left.at) == today);
        let left = left.filter(|_| start == Start::GoOn).cloned();
        let goes_on = left.is_some();
        let (mut session, mut events) = match start {
            Start::GoOn => match &left {
                Some(left) => Session::go_on_with(current, state, sitting, left, seed, now),
                None => Session::begin_with(current, state, sitting, seed, now),
            },
            Start::Practice | Start::Cram | Start::Only(_) | Start::CramOnly(_) => {
                Session::begin_with(current, state, sitting, seed, now)
            }
            Start::Skill(skill) => {
                // The course may have been read again since it was asked for.
                let skill = course.skills.get(skill);
                sitting.focus = skill.and_then(|skill| current.skill(skill.id.as_str()));
                Session::begin_with(current, state, sitting, seed, now)
            }
            Start::Placement => Session::place_with(current, state, sitting, seed, now),
            Start::Test => Session::test(current, state, seed, now),
            Start::Showing(at) => Session::begin_at(current, state, sitting, &at, seed, now),
        };
        if let Some(before) = self.left_off.as_ref().filter(|_| goes_on) {
            session.take_up(before);
        }
        if !session.is_cram() {
            events.splice(..0, before);
            self.keep(session.course(), &events)?;
        }
        match session.is_cram() {
            true => self.crammed(&session),
            false => self.mark(&session),
        }
        Ok(session)
    }

    /// The seed of one more sitting.
    fn next_seed(&mut self, now: Timestamp) -> u64 {
        self.sittings += 1;
        match self.seed {
            Some(seed) => seed.wrapping_add(self.sittings - 1),
            None => now.as_nanosecond() as u64 ^ self.keeping.bytes().rotate_left(32),
        }
    }

    /// A sitting as the learner's settings have it. Nothing is taught in a cram.
    fn as_set_up(&self, cram: bool, length: Length) -> Sitting {
        Sitting {
            untaught: self.untaught || cram,
            teach: self.settings.teach(),
            offline: self.settings.is_low_bandwidth(),
            language: Some(self.settings.language().tag().to_owned()),
            length,
            cram,
            ..Sitting::default()
        }
    }

    /// Notes whether a sitting is on.
    pub(super) fn mark(&mut self, session: &Session) {
        let id = &session.course().id;
        match session.phase() {
            Phase::Finished => self.practised.remove(id),
            _ => self.practised.insert(id.clone()),
        };
    }

    /// What day it is for the learner, as an event.
    pub(super) fn opened(&self, course: &Course, now: Timestamp) -> Event {
        let kind = EventKind::Opened {
            course: course.id.to_string(),
            offset_minutes: self.clock.offset_minutes(),
        };
        Event::new(now, kind)
    }

    /// Hands an input to a sitting. When it returns, what happened is on disk,
    /// or [`Desk::unsaved`] says why it is not.
    ///
    /// # Errors
    /// The outer error says that the record is of a newer kenning or open in
    /// another, and nothing was counted; the inner is a refusal, as a sentence for
    /// the learner.
    pub fn send(
        &mut self,
        session: &mut Session,
        input: Input,
    ) -> Result<Result<(), Refusal>, Error> {
        if let Some(over) = self.cram_is_over(session) {
            return Ok(Err(over));
        }
        let now = self.now();
        let believed = self.believed(session.course());
        if !Arc::ptr_eq(&believed.course, session.course()) {
            return Ok(Err(Refusal(message!("desk-course-changed"))));
        }
        let events = match session.handle(&mut believed.state, input, now) {
            Err(refusal) => return Ok(Err(refusal)),
            Ok(events) => events,
        };
        if session.is_cram() {
            self.crammed(session);
            return Ok(Ok(()));
        }
        self.keep(session.course(), &events)?;
        if judges_again(session.course(), &[], &events) {
            // An answer goes, be it the last one, or counts again.
            let course = session.course().clone();
            self.fold_again(&course);
        }
        self.mark(session);
        let ended = |event: &Event| matches!(event.kind, EventKind::SittingEnded { .. });
        if events.iter().any(ended) {
            self.snapshot(session.course());
            self.after_sitting(session);
            self.left_off = Some(session.left_off());
        }
        Ok(Ok(()))
    }

    /// How far a sitting is.
    pub fn progress(&self, session: &Session) -> Progress {
        match self.lent(session) {
            Some(state) => session.progress(state, self.now()),
            None => Progress {
                answered: session.counted().answered,
                correct: session.counted().correct,
                ..Progress::default()
            },
        }
    }

    /// What a sitting held so far.
    pub fn summary(&self, session: &Session) -> Summary {
        match self.lent(session) {
            Some(state) => session.summary(self.real_or(session, state), self.now()),
            None => session.counted().clone(),
        }
    }

    /// Whether a sitting has an answer to take back.
    pub fn can_undo(&self, session: &Session) -> bool {
        let state = self.lent(session);
        let is_over = self.cram_is_over(session).is_some();
        !is_over && state.is_some_and(|state| session.can_undo(state))
    }

    /// Whether the learner may say now that the answer to what a sitting shows was right.
    pub fn may_have_been_right(&self, session: &Session) -> bool {
        let state = self.lent(session);
        state.is_some_and(|state| session.may_have_been_right(state))
    }

    /// What an input takes back of an earlier sitting, as the question was shown, in a line;
    /// none where it does not.
    pub fn earlier_taken_back(&self, session: &Session, input: &Input) -> Option<String> {
        session.earlier_taken_back(self.lent(session)?, input)
    }
}
