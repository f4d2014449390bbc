//! A sitting that begins with a question shown by an earlier run of the program, so that one
//! command can ask a question and the next one can take the answer.

use std::sync::Arc;

use jiff::Timestamp;

use super::view::{Asking, Phase};
use super::{Purpose, Session, Turn};
use crate::course::{Course, QuestionIndex, read};
use crate::journal::Event;
use crate::learner::State;
use crate::tutor::{self, Choice, Sitting};

/// A showing of a question that waits for its answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Showing {
    pub question: QuestionIndex,
    /// Seed of its values and of the order of options.
    pub seed: u64,
    /// Position of the part that is asked; 0 where the question has none.
    pub part: usize,
    pub shown_at: Timestamp,
    /// A digest of what was to be read, where it is known: see [`Showing::is_changed`].
    pub digest: Option<u32>,
}

impl Showing {
    /// What a sitting asks now; none where it asks nothing, or a step.
    pub fn of(session: &Session) -> Option<Showing> {
        match session.phase() {
            Phase::Asking(asking) if asking.step.is_none() => Some(Showing {
                question: asking.question,
                seed: asking.instance.seed,
                part: asking.part.unwrap_or(0),
                shown_at: asking.shown_at,
                digest: Some(digest(asking)),
            }),
            _ => None,
        }
    }

    /// Whether a sitting that began with this showing asks something else than was shown:
    /// the course was edited since. Where nothing is known of what was shown, it counts as
    /// the same.
    pub fn is_changed(&self, session: &Session) -> bool {
        match session.phase() {
            Phase::Asking(asking) => self.digest.is_some_and(|shown| shown != digest(asking)),
            _ => false,
        }
    }
}

/// A digest of what is read before an answer: the texts, and what an answer can name by its
/// place.
fn digest(asking: &Asking) -> u32 {
    let stem = asking.stem();
    read::sum(stem.map(|stem| &stem.prompt), asking.item())
}

impl Session {
    /// Begins a sitting with one showing of a question. The sitting ends at once if that can't be
    /// asked now: the question was put away, rests, or the course text has changed. The events
    /// are folded into `state`, which must be of this course.
    pub fn begin_at(
        course: Arc<Course>,
        state: &mut State,
        sitting: Sitting,
        showing: &Showing,
        seed: u64,
        now: Timestamp,
    ) -> (Session, Vec<Event>) {
        let (mut session, turn) =
            Session::set_up(course, state, sitting, Purpose::Practice, seed, now);
        if let Some(phase) = session.shown_before(showing, &turn) {
            session.phase = phase;
        }
        (session, turn.events)
    }

    fn shown_before(&mut self, showing: &Showing, turn: &Turn<'_>) -> Option<Phase> {
        let question = showing.question;
        self.course.questions.get(question)?;
        let choice = self.chosen_or_pinned(question, turn)?;
        let begun = self.begun(question, turn.state, turn.now);
        let (instance, part) = match begun {
            Some((instance, part)) if instance.seed == showing.seed => (instance, part),
            _ => (self.showing(question, showing.seed, turn.state)?, 0),
        };
        if part != showing.part {
            return None;
        }
        self.sitting.asked.push(question);
        let shown_at = showing.shown_at.min(turn.now);
        let mut asking = Asking::new(&choice, Arc::new(instance), shown_at);
        if asking.part.is_some() {
            asking.part = Some(part);
            asking.first_part = part;
        }
        asking.begin_with_hints(asking.reason.hints);
        asking.reason.hints = asking.hints_shown;
        Some(Phase::Asking(asking))
    }

    /// The question with its reason: that of the tutor, where it would ask it now, too.
    fn chosen_or_pinned(&self, question: QuestionIndex, turn: &Turn<'_>) -> Option<Choice> {
        let next = |state: &State| tutor::next(&self.course, state, &self.sitting, turn.now);
        let is_it = |choice: &Choice| choice.question == question;
        next(turn.state).filter(is_it).or_else(|| {
            let mut state = turn.state.clone();
            state.pinned = Some(question);
            next(&state).filter(is_it)
        })
    }
}
