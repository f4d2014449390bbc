//! One sitting of practice as a state machine: input in, new phase and events out.
//!
//! **Invariant:** no I/O, no clock, no global randomness. The events that
//! [`Session::handle`] returns must be on disk before the new phase is shown.

mod answering;
mod before;
mod placing;
mod view;

use std::sync::Arc;

use jiff::Timestamp;

use crate::course::{BySkill, Course, QuestionIndex, SkillIndex};
use crate::journal::{Event, EventKind, Override};
use crate::learner::State;
use crate::template::Draws;
use crate::tutor::{self, Choice, Sitting};
use before::SkillBefore;
pub use view::{
    Asking, Before, Input, Judged, Lapse, MistakeMet, Phase, Progress, Refusal, SkillMove, Summary,
};

/// Seeds with which one question is tried.
const SEEDS_EACH: usize = 8;
/// Questions that could not be shown, up to which the next is tried with so many.
const PATIENT: usize = 4;
/// Seeds tried in all before something is asked.
const SEEDS: usize = 128;

/// A sitting.
#[derive(Clone, Debug)]
pub struct Session {
    course: Arc<Course>,
    state: State,
    /// How the skills stood at the beginning.
    start: BySkill<SkillBefore>,
    sitting: Sitting,
    draws: Draws,
    phase: Phase,
    summary: Summary,
    undo: Option<Box<UndoPoint>>,
    purpose: Purpose,
}

/// What a sitting is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Purpose {
    Practice,
    /// The placement test.
    Placement,
}

/// Where the sitting stood before the last answer, or before a question was put away.
#[derive(Clone, Debug)]
struct UndoPoint {
    sitting: Sitting,
    summary: Summary,
    phase: Phase,
    put_away: bool,
}

fn refuse<T>(sentence: &str) -> Result<T, Refusal> {
    Err(Refusal(sentence.into()))
}

impl Session {
    /// Begins a sitting and chooses its first question.
    pub fn begin(
        course: Arc<Course>,
        state: State,
        focus: Option<SkillIndex>,
        seed: u64,
        now: Timestamp,
    ) -> (Session, Vec<Event>) {
        Session::open(course, state, focus, Purpose::Practice, seed, now)
    }

    fn open(
        course: Arc<Course>,
        state: State,
        focus: Option<SkillIndex>,
        purpose: Purpose,
        seed: u64,
        now: Timestamp,
    ) -> (Session, Vec<Event>) {
        let mut session = Session {
            start: state
                .skills
                .positions()
                .map(|s| SkillBefore::of(&course, &state, s, now))
                .collect(),
            sitting: Sitting {
                focus,
                ..Sitting::default()
            },
            draws: Draws::new(seed),
            phase: Phase::Finished,
            summary: Summary::default(),
            undo: None,
            purpose,
            course,
            state,
        };
        let started = session.event(
            now,
            EventKind::SittingStarted {
                course: session.course_id(),
            },
        );
        session.ask_next(now);
        session.note_ending(now);
        (session, vec![started])
    }

    /// The course being practised.
    pub fn course(&self) -> &Course {
        &self.course
    }
    /// What is believed about the learner now.
    pub fn state(&self) -> &State {
        &self.state
    }
    /// Gives the state back at the end.
    pub fn into_state(self) -> State {
        self.state
    }
    /// Where the sitting stands.
    pub fn phase(&self) -> &Phase {
        &self.phase
    }
    /// Whether there is an answer to take back.
    pub fn can_undo(&self) -> bool {
        self.undo.is_some()
    }

    /// How far the sitting is.
    pub fn progress(&self, now: Timestamp) -> Progress {
        let due = tutor::due_count(&self.course, &self.state, self.sitting.focus, now);
        Progress {
            answered: self.summary.answered,
            correct: self.summary.correct,
            coming_back: self.coming_back(now).count(),
            due,
        }
    }

    fn coming_back(&self, now: Timestamp) -> impl Iterator<Item = QuestionIndex> + '_ {
        self.sitting.coming_back(&self.course, &self.state, now)
    }

    /// What the sitting held so far.
    pub fn summary(&self, now: Timestamp) -> Summary {
        let mut summary = self.summary.clone();
        summary.moves = self
            .course
            .skills
            .positions()
            .filter(|&s| self.state.skills[s].attempts != self.start[s].attempts)
            .map(|skill| self.start[skill].to(&self.course, &self.state, skill, now))
            .collect();
        let (course, state, focus) = (&*self.course, &self.state, self.sitting.focus);
        summary.next_due = tutor::next_due(course, state, focus, now);
        summary.due_now = tutor::due_count(course, state, focus, now);
        summary.unshown = self.sitting.undrawable.len();
        summary.left_placement = self.is_placing() && matches!(self.phase, Phase::Finished);
        summary
    }

    /// Takes an input. On success the phase has changed, and the events tell
    /// what happened.
    ///
    /// # Errors
    /// [`Refusal`] where the input changes nothing, as a sentence.
    pub fn handle(&mut self, input: Input, now: Timestamp) -> Result<Vec<Event>, Refusal> {
        let phase = self.phase.clone();
        match (phase, input) {
            (_, Input::Undo) => self.take_back(now),
            (Phase::Finished, _) => Ok(Vec::new()),
            (Phase::Concluded(conclusion), input) => self.concluded(conclusion, input, now),
            (_, Input::Quit) => Ok(vec![self.finish(now)]),
            (Phase::Asking(asking), Input::Answer(answer)) => self.answer(asking, answer, now),
            (_, Input::Known(_)) => refuse("There is nothing to agree to here."),
            (Phase::Asking(_), Input::Hint | Input::Steps) if self.is_placing() => {
                refuse("The placement test gives no help: “I don't know” is a good answer here.")
            }
            (Phase::Asking(asking), Input::Hint) => self.hint(asking),
            (Phase::Asking(asking), Input::Steps) => self.enter_steps(asking, now),
            (Phase::Judged(judged), Input::Steps) if judged.offers_steps => {
                self.enter_steps(judged.asking, now)
            }
            (Phase::Asking(asking) | Phase::Judged(Judged { asking, .. }), Input::Lesson) => {
                let skill = self.course.questions[asking.question].skills[0];
                Ok(vec![self.event(
                    now,
                    EventKind::LessonRead {
                        course: self.course_id(),
                        skill: self.course.skills[skill].id.to_string(),
                    },
                )])
            }
            (Phase::Asking(asking), Input::Skip) => self.skip(asking, now),
            (Phase::Asking(asking) | Phase::Judged(Judged { asking, .. }), Input::Bury) => {
                self.put_away(asking, now, |question| Override::Bury { question })
            }
            (Phase::Asking(asking) | Phase::Judged(Judged { asking, .. }), Input::Suspend) => {
                self.put_away(asking, now, |question| Override::Suspend { question })
            }
            (Phase::Judged(judged), Input::Next) => Ok(self.after(judged, now)),
            (Phase::Asking(_), Input::Next) => refuse("Answer first, or pass over it with skip."),
            (Phase::Judged(_), Input::Answer(_) | Input::Hint) => {
                refuse("This one is answered. Go on to the next.")
            }
            (Phase::Judged(_), Input::Skip) => refuse("This one is answered. Go on to the next."),
            (Phase::Judged(_), Input::Steps) => refuse("There are no steps to walk through here."),
        }
    }

    fn course_id(&self) -> String {
        self.course.id.to_string()
    }

    fn question_id(&self, asking: &Asking) -> String {
        self.course.questions[asking.question].id.to_string()
    }

    /// Makes an event and folds it in.
    fn event(&mut self, at: Timestamp, kind: EventKind) -> Event {
        // What is on disk has milliseconds: the fold must see the same.
        let at = Timestamp::from_millisecond(at.as_millisecond()).unwrap_or(at);
        let event = Event { at, kind };
        self.state.apply(&self.course, &event);
        event
    }

    /// Asks the best question that can be shown. A broken template is remembered,
    /// and only so many seeds are tried, whatever the course: with each goes
    /// the work of drawing values up to a thousand times.
    fn ask_next(&mut self, now: Timestamp) {
        let mut left = SEEDS;
        while left > 0 {
            let Some(choice) = self.choose(now) else {
                break;
            };
            // The first few get another chance; where many fail, one seed each has to
            // do, but for placement, where choosing takes longest.
            let patient = self.is_placing() || self.sitting.undrawable.len() < PATIENT;
            let seeds = if patient { SEEDS_EACH.min(left) } else { 1 };
            left -= seeds;
            if let Some(phase) = self.show(&choice, seeds, now) {
                self.phase = phase;
                return;
            }
            self.sitting.undrawable.insert(choice.question);
        }
        self.phase = match self.is_placing() {
            true => self.conclude(),
            false => Phase::Finished,
        };
    }

    fn choose(&self, now: Timestamp) -> Option<Choice> {
        match self.is_placing() {
            true => tutor::placement::probe(&self.course, &self.state, &self.sitting),
            false => tutor::next(&self.course, &self.state, &self.sitting, now),
        }
    }

    /// A chosen question, if one of so many seeds gives values for it.
    fn show(&mut self, choice: &Choice, seeds: usize, now: Timestamp) -> Option<Phase> {
        let question = choice.question;
        let instance = (0..seeds).find_map(|_| {
            let seed = self.draws.bits();
            self.course.questions[question].instance(seed).ok()
        })?;
        self.sitting.asked.push(question);
        Some(Phase::Asking(Asking {
            question,
            instance,
            reason: choice.reason.clone(),
            step: None,
            hints_shown: 0,
            shown_at: now,
        }))
    }

    /// Where nothing is left, the sitting's end is an event of its own.
    fn end_if_finished(&mut self, now: Timestamp) -> Vec<Event> {
        match self.phase {
            Phase::Finished => {
                self.note_ending(now);
                vec![self.finish(now)]
            }
            _ => Vec::new(),
        }
    }

    /// Why the sitting ends by itself, where it does.
    fn note_ending(&mut self, now: Timestamp) {
        if let Phase::Finished = self.phase {
            let why = tutor::ending(&self.course, &self.state, &self.sitting, now);
            self.summary.ending = Some(why);
        }
    }

    fn skip(&mut self, asking: Asking, now: Timestamp) -> Result<Vec<Event>, Refusal> {
        self.summary.skipped += 1;
        self.sitting.skipped.push(asking.question);
        self.sitting
            .relearning
            .retain(|(q, _)| *q != asking.question);
        let kind = EventKind::Skipped {
            course: self.course_id(),
            question: self.question_id(&asking),
        };
        let mut events = vec![self.event(now, kind)];
        self.ask_next(now);
        events.extend(self.end_if_finished(now));
        Ok(events)
    }

    fn put_away(
        &mut self,
        asking: Asking,
        now: Timestamp,
        action: impl Fn(String) -> Override,
    ) -> Result<Vec<Event>, Refusal> {
        let kind = EventKind::Override {
            course: self.course_id(),
            action: action(self.question_id(&asking)),
        };
        self.undo = Some(Box::new(UndoPoint {
            sitting: self.sitting.clone(),
            summary: self.summary.clone(),
            phase: self.phase.clone(),
            put_away: true,
        }));
        let mut events = vec![self.event(now, kind)];
        self.sitting
            .relearning
            .retain(|(q, _)| *q != asking.question);
        self.ask_next(now);
        events.extend(self.end_if_finished(now));
        Ok(events)
    }

    fn take_back(&mut self, now: Timestamp) -> Result<Vec<Event>, Refusal> {
        let Some(point) = self.undo.take() else {
            return refuse("There is no answer to take back.");
        };
        let course = self.course_id();
        let kind = match (&point.phase, point.put_away) {
            (Phase::Asking(asking) | Phase::Judged(Judged { asking, .. }), true) => {
                let question = self.question_id(asking);
                let action = Override::Resume { question };
                EventKind::Override { course, action }
            }
            _ => EventKind::Undone { course },
        };
        let event = self.event(now, kind);
        // That a question can't be shown stays so.
        let undrawable = std::mem::take(&mut self.sitting.undrawable);
        self.sitting = point.sitting;
        self.sitting.undrawable.extend(undrawable);
        self.summary = point.summary;
        self.phase = point.phase;
        if let Phase::Asking(asking) = &mut self.phase {
            asking.shown_at = now;
        }
        Ok(vec![event])
    }

    fn finish(&mut self, now: Timestamp) -> Event {
        self.phase = Phase::Finished;
        self.event(
            now,
            EventKind::SittingEnded {
                course: self.course_id(),
            },
        )
    }
}
