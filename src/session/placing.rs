//! The placement test as part of a sitting: it asks without help, tells what it
//! concluded, and goes over to practice once the learner has agreed.

use std::sync::Arc;

use jiff::Timestamp;

use super::view::{Asking, Input, Judged, Phase, Refusal};
use super::{Purpose, Session, refuse};
use crate::course::Course;
use crate::journal::{Attempt, Event, EventKind};
use crate::kinds::{Answer, Graded};
use crate::learner::State;
use crate::tutor::Sitting;
use crate::tutor::placement::{self, Conclusion};

impl Session {
    /// Begins a sitting with a placement test, or goes on with one that was left.
    pub fn place(
        course: Arc<Course>,
        state: State,
        seed: u64,
        now: Timestamp,
    ) -> (Session, Vec<Event>) {
        Session::open(course, state, None, Purpose::Placement, seed, now)
    }

    /// Whether the placement test is going on.
    pub fn is_placing(&self) -> bool {
        self.purpose == Purpose::Placement
    }

    pub(super) fn conclude(&self) -> Phase {
        Phase::Concluded(placement::conclusion(&self.course, &self.state))
    }

    /// An answer in the test: noted, told right or wrong, and not practised further.
    pub(super) fn probed(
        &mut self,
        asking: Asking,
        answer: Answer,
        graded: Graded,
        attempt: Attempt,
        now: Timestamp,
    ) -> Vec<Event> {
        self.undo = None;
        self.summary.answered += 1;
        self.summary.correct += usize::from(graded.verdict.is_correct());
        self.summary.seconds += attempt.time().whole_seconds();
        let event = self.event(now, EventKind::Probed(attempt));
        self.phase = Phase::Judged(Judged {
            asking,
            answer,
            graded,
            feedback: None,
            offers_steps: false,
            moves: Vec::new(),
            due: None,
            notice: None,
            comes_back: false,
        });
        vec![event]
    }

    pub(super) fn concluded(
        &mut self,
        mut conclusion: Conclusion,
        input: Input,
        now: Timestamp,
    ) -> Result<Vec<Event>, Refusal> {
        match input {
            Input::Known(skill) if skill.0 < self.course.skills.len() => {
                match conclusion.known.iter().position(|&s| s == skill) {
                    Some(at) => drop(conclusion.known.remove(at)),
                    None => conclusion.known.push(skill),
                }
                self.phase = Phase::Concluded(conclusion);
                Ok(Vec::new())
            }
            Input::Next => {
                let ids = conclusion.known.iter();
                let kind = EventKind::Placed {
                    course: self.course_id(),
                    known: ids.map(|&s| self.course.skills[s].id.to_string()).collect(),
                };
                let mut events = vec![self.event(now, kind)];
                self.summary.placed = Some(conclusion.known.len());
                self.purpose = Purpose::Practice;
                self.sitting = Sitting {
                    undrawable: std::mem::take(&mut self.sitting.undrawable),
                    ..Sitting::default()
                };
                self.ask_next(now);
                events.extend(self.end_if_finished(now));
                Ok(events)
            }
            // What was answered is kept; the test can be gone on with.
            Input::Quit => Ok(vec![self.finish(now)]),
            _ => refuse("Say what is right, then go on."),
        }
    }
}
