//! The placement test as part of a sitting: it asks without help, tells what it
//! concluded, and goes over to practice once the learner has agreed.

use std::sync::Arc;

use jiff::Timestamp;

use super::view::{Asking, Input, Judged, Phase, Refusal};
use super::{Purpose, Session, Turn, refuse};
use crate::course::Course;
use crate::journal::{Attempt, Event, EventKind};
use crate::kinds::{Answer, Graded};
use crate::learner::State;
use crate::tutor::Sitting;
use crate::tutor::placement::{self, Conclusion};
use crate::words::message;

impl Session {
    /// Begins a sitting with a placement test, or goes on with one that was left.
    pub fn place(
        course: Arc<Course>,
        state: &mut State,
        seed: u64,
        now: Timestamp,
    ) -> (Session, Vec<Event>) {
        Session::place_with(course, state, Sitting::default(), seed, now)
    }

    /// The same for a sitting of which more is decided; no length cuts the placement test
    /// itself short.
    pub fn place_with(
        course: Arc<Course>,
        state: &mut State,
        sitting: Sitting,
        seed: u64,
        now: Timestamp,
    ) -> (Session, Vec<Event>) {
        Session::open(course, state, sitting, Purpose::Placement, seed, now)
    }

    /// Whether the placement test is going on.
    pub fn is_placing(&self) -> bool {
        self.purpose == Purpose::Placement
    }

    pub(super) fn conclude(&self, state: &State) -> Phase {
        Phase::Concluded(placement::conclusion(&self.course, state))
    }

    /// An answer in the test: noted, told right or wrong, and not practised further.
    pub(super) fn probed(
        &mut self,
        asking: Asking,
        answer: Answer,
        graded: Graded,
        attempt: Attempt,
        turn: &mut Turn<'_>,
    ) {
        self.undo.clear();
        self.summary.answered += 1;
        self.summary.correct += usize::from(graded.verdict.is_correct());
        self.summary.seconds += u64::from(attempt.millis / 1000);
        turn.event(&self.course, EventKind::Probed(attempt));
        self.phase = Phase::Judged(Judged {
            overcome: Vec::new(),
            asking,
            answer,
            graded,
            feedback: None,
            explains: true,
            tries: 1,
            offers_steps: false,
            once_more: false,
            moves: Vec::new(),
            reached: Vec::new(),
            due: None,
            notice: None,
            comes_back: false,
            may_come_back: false,
        });
    }

    pub(super) fn concluded(
        &mut self,
        mut conclusion: Conclusion,
        input: Input,
        turn: &mut Turn<'_>,
    ) -> Result<(), Refusal> {
        match input {
            Input::Known(skill) if skill.0 < self.course.skills.len() => {
                match conclusion.known.iter().position(|&s| s == skill) {
                    Some(at) => drop(conclusion.known.remove(at)),
                    None => conclusion.known.push(skill),
                }
                self.phase = Phase::Concluded(conclusion);
                Ok(())
            }
            Input::Next => {
                let ids = conclusion.known.iter();
                let kind = EventKind::Placed {
                    course: self.course_id(),
                    known: ids.map(|&s| self.course.skills[s].id.to_string()).collect(),
                };
                turn.event(&self.course, kind);
                self.summary.placed = Some(conclusion.known.len());
                self.purpose = Purpose::Practice;
                self.sitting = Sitting {
                    undrawable: std::mem::take(&mut self.sitting.undrawable),
                    ..self.sitting.as_set()
                };
                self.ask_or_end(turn);
                Ok(())
            }
            // What was answered is kept; the test can be gone on with.
            Input::Quit => {
                self.finish(turn);
                Ok(())
            }
            _ => refuse(message!("session-say-what-is-right")),
        }
    }
}
