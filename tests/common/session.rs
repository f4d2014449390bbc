//! A session with a state of its own, for tests that need no desk.

use std::ops::Deref;
use std::sync::Arc;

use jiff::Timestamp;
use kenning::course::{Course, Length, SkillIndex};
use kenning::journal::{Event, EventKind};
use kenning::learner::State;
use kenning::session::{self, Input, Progress, Refusal, Summary};
use kenning::tutor::Sitting;

/// A sitting, and what is believed about the learner.
pub struct Session {
    sitting: session::Session,
    state: State,
}

impl Session {
    /// A sitting in which nothing is taught before it is asked.
    pub fn begin(
        course: Arc<Course>,
        state: State,
        focus: Option<SkillIndex>,
        seed: u64,
        now: Timestamp,
    ) -> (Session, Vec<Event>) {
        let sitting = Sitting {
            focus,
            untaught: true,
            ..Sitting::default()
        };
        Session::with(course, state, sitting, seed, now)
    }
    /// A sitting in which what is new is taught.
    pub fn taught(
        course: Arc<Course>,
        state: State,
        focus: Option<SkillIndex>,
        seed: u64,
        now: Timestamp,
    ) -> (Session, Vec<Event>) {
        let sitting = Sitting {
            focus,
            ..Sitting::default()
        };
        Session::with(course, state, sitting, seed, now)
    }
    /// The same, to last so long.
    pub fn last(
        course: Arc<Course>,
        state: State,
        length: Length,
        seed: u64,
        now: Timestamp,
    ) -> (Session, Vec<Event>) {
        let sitting = Sitting {
            length,
            ..Sitting::default()
        };
        Session::with(course, state, sitting, seed, now)
    }
    fn with(
        course: Arc<Course>,
        mut state: State,
        with: Sitting,
        seed: u64,
        now: Timestamp,
    ) -> (Session, Vec<Event>) {
        let (sitting, events) = session::Session::begin_with(course, &mut state, with, seed, now);
        (Session { sitting, state }, events)
    }
    pub fn place(
        course: Arc<Course>,
        mut state: State,
        seed: u64,
        now: Timestamp,
    ) -> (Session, Vec<Event>) {
        let (sitting, events) = session::Session::place(course, &mut state, seed, now);
        (Session { sitting, state }, events)
    }
    pub fn test(
        course: Arc<Course>,
        mut state: State,
        seed: u64,
        now: Timestamp,
    ) -> (Session, Vec<Event>) {
        let (sitting, events) = session::Session::test(course, &mut state, seed, now);
        (Session { sitting, state }, events)
    }
    pub fn handle(&mut self, input: Input, now: Timestamp) -> Result<Vec<Event>, Refusal> {
        self.sitting.handle(&mut self.state, input, now)
    }
    /// The same, for who keeps the log: it is read again, as a desk does, where what was said
    /// of an answer is taken back. A refusal changes nothing.
    pub fn take(&mut self, input: Input, now: Timestamp, log: &mut Vec<Event>) {
        let Ok(events) = self.handle(input, now) else {
            return;
        };
        let is_contested = |event: &Event| matches!(event.kind, EventKind::Contested { .. });
        let again = events.iter().any(is_contested);
        log.extend(events);
        if again {
            self.state = State::replay(self.sitting.course(), log.iter());
        }
    }
    pub fn state(&self) -> &State {
        &self.state
    }
    /// What is believed once the log was read again, as a desk does where an answer that
    /// others came after goes or comes back.
    pub fn believes(&mut self, state: State) {
        self.state = state;
    }
    pub fn into_state(self) -> State {
        self.state
    }
    pub fn progress(&self, now: Timestamp) -> Progress {
        self.sitting.progress(&self.state, now)
    }
    pub fn summary(&self, now: Timestamp) -> Summary {
        self.sitting.summary(&self.state, now)
    }
}

impl Deref for Session {
    type Target = session::Session;
    fn deref(&self) -> &session::Session {
        &self.sitting
    }
}
