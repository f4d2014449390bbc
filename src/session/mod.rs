//! One sitting of practice as a state machine: input in, new phase and events out.
//!
//! **Invariant:** no I/O, no clock, no global randomness. The events that
//! [`Session::handle`] returns must be on disk before the new phase is shown.
//!
//! A session has no state of its own. The caller owns the learner's state, and lends it to the
//! session with each input. So a decision made elsewhere counts at once, and each event is folded
//! once.

mod again;
mod allowed;
mod answering;
mod appealing;
mod asked_as;
mod asking;
mod asking_hint;
mod before;
mod contesting;
mod course_words;
mod excused;
mod explaining;
mod hint_answer;
mod instead;
mod lasting;
mod later;
mod leaving;
mod letters;
mod misstep;
mod parts;
mod past;
mod pictures;
mod placing;
mod putting_away;
mod reached;
mod recommending;
mod shown_before;
mod summary;
mod teaching;
mod testing;
mod undo;
mod view;
mod wording;

use std::sync::Arc;

use jiff::Timestamp;

use crate::course::{BySkill, Course, QuestionIndex, SkillIndex};
use crate::journal::{Event, EventKind, Given, Override};
use crate::learner::State;
use crate::template::Draws;
use crate::tutor::{Only, Rule, Sitting};
use crate::words::{Message, message};
pub use allowed::no_skipping;
use allowed::{Permission, allowed};
use before::SkillBefore;
use course_words::CourseWords;
pub use hint_answer::HintAnswer;
pub use lasting::MORE;
use lasting::Spent;
pub use later::Later;
pub use leaving::LeftOff;
pub use past::Past;
pub use recommending::Offer;
pub use shown_before::Showing;
pub use summary::{Improved, Lasts, MistakeMet, Progress, Summary, Tested};
use undo::UndoPoint;
pub use view::{
    Around, Asking, Before, Example, Input, Judged, Lapse, Missed, Phase, Refusal, SkillMove,
    Teaching,
};

/// A sitting.
#[derive(Clone, Debug)]
pub struct Session {
    course: Arc<Course>,
    /// How the skills stood at the beginning.
    start: BySkill<SkillBefore>,
    sitting: Sitting,
    draws: Draws,
    phase: Phase,
    summary: Summary,
    /// Where it stood before each answer, the last one at the end.
    undo: Vec<UndoPoint>,
    /// Whether an appeal that can't be taken back settled what was answered before it.
    settled: bool,
    /// Whether it was just said which answer of an earlier sitting undo takes back next.
    names_earlier: bool,
    /// The answers so far, for looking back.
    past: Vec<Past>,
    /// What the record calls the last answer to a question; of one with parts, the first.
    given: Option<Given>,
    purpose: Purpose,
    spent: Spent,
    /// What is recommended beside what is shown.
    offer: Option<Offer>,
    /// By which a word of its own is told from a slip.
    words: CourseWords,
}

/// What a sitting is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Purpose {
    Practice,
    /// The placement test.
    Placement,
    /// The course's test.
    Test,
}

/// What an input needs on its way through the session: what is believed, the
/// time, and what has happened so far.
#[derive(Debug)]
struct Turn<'s> {
    state: &'s mut State,
    now: Timestamp,
    /// When each of the missteps that are followed was overcome, at the beginning.
    overcome: Vec<Option<Timestamp>>,
    events: Vec<Event>,
}

impl<'s> Turn<'s> {
    fn new(state: &'s mut State, now: Timestamp) -> Turn<'s> {
        Turn {
            overcome: state.followed().iter().map(|f| f.overcome).collect(),
            state,
            now,
            events: Vec::new(),
        }
    }

    /// Makes an event and folds it in.
    fn event(&mut self, course: &Course, kind: EventKind) {
        let event = Event::new(self.now, kind);
        self.state.apply(course, &event);
        self.events.push(event);
    }
}

fn refuse<T>(why: Message) -> Result<T, Refusal> {
    Err(Refusal(why))
}

impl Session {
    /// Begins a sitting and chooses its first question. The events are folded
    /// into `state`, which must be of this course.
    pub fn begin(
        course: Arc<Course>,
        state: &mut State,
        focus: Option<SkillIndex>,
        seed: u64,
        now: Timestamp,
    ) -> (Session, Vec<Event>) {
        let sitting = Sitting {
            focus,
            ..Sitting::default()
        };
        Session::begin_with(course, state, sitting, seed, now)
    }

    /// The same for a sitting of which more is decided than the skill.
    pub fn begin_with(
        course: Arc<Course>,
        state: &mut State,
        sitting: Sitting,
        seed: u64,
        now: Timestamp,
    ) -> (Session, Vec<Event>) {
        Session::open(course, state, sitting, Purpose::Practice, seed, now)
    }

    fn open(
        course: Arc<Course>,
        state: &mut State,
        sitting: Sitting,
        purpose: Purpose,
        seed: u64,
        now: Timestamp,
    ) -> (Session, Vec<Event>) {
        let (mut session, mut turn) = Session::set_up(course, state, sitting, purpose, seed, now);
        session.ask_next(&mut turn);
        session.note_ending(&turn);
        session.recommends(&mut turn);
        (session, turn.events)
    }

    /// A sitting that began and asks nothing yet.
    fn set_up<'s>(
        course: Arc<Course>,
        state: &'s mut State,
        sitting: Sitting,
        purpose: Purpose,
        seed: u64,
        now: Timestamp,
    ) -> (Session, Turn<'s>) {
        let session = Session {
            start: state
                .skills
                .positions()
                .map(|s| SkillBefore::of(&course, state, s))
                .collect(),
            sitting,
            draws: Draws::new(seed),
            phase: Phase::Finished,
            summary: Summary::default(),
            undo: Vec::new(),
            settled: false,
            names_earlier: false,
            past: Vec::new(),
            given: None,
            purpose,
            spent: Spent::begin(now),
            offer: None,
            words: CourseWords::default(),
            course,
        };
        let mut turn = Turn::new(state, now);
        let started = EventKind::SittingStarted {
            course: session.course_id(),
        };
        turn.event(&session.course, started);
        (session, turn)
    }

    /// The course being practised.
    pub fn course(&self) -> &Arc<Course> {
        &self.course
    }
    /// Whether the learner crams: nothing of it is recorded.
    pub fn is_cram(&self) -> bool {
        self.sitting.cram
    }
    /// What is shown stays above what is asked then, as in plain lines: no answer is typed from
    /// memory right below where it was told.
    pub fn in_lines(mut self) -> Session {
        self.sitting.in_lines = true;
        self
    }
    /// What the learner selected for it, where that is not the whole course.
    pub fn only(&self) -> Option<&Only> {
        self.sitting.only.as_deref()
    }
    /// Where the sitting stands.
    pub fn phase(&self) -> &Phase {
        &self.phase
    }

    /// Takes an input. On success the phase has changed; the events tell what
    /// happened, and are folded into `state`.
    ///
    /// # Errors
    /// [`Refusal`] where the input counts for nothing: why.
    pub fn handle(
        &mut self,
        state: &mut State,
        input: Input,
        now: Timestamp,
    ) -> Result<Vec<Event>, Refusal> {
        let mut turn = Turn::new(state, now);
        self.spent.input(now);
        // What is taken back may lead to a verdict that was noted already.
        let judged = self.is_judged() || input == Input::Undo;
        self.names_earlier &= input == Input::Undo;
        self.take(input, &mut turn)?;
        self.names_earlier = false;
        self.recommends(&mut turn);
        if let (true, Phase::Judged(judged)) = (self.sitting.cram, &mut self.phase) {
            // What is not recorded changes nothing.
            (judged.moves, judged.due) = (Vec::new(), None);
        }
        self.note_past(judged);
        Ok(turn.events)
    }

    fn take(&mut self, input: Input, turn: &mut Turn<'_>) -> Result<(), Refusal> {
        if let Input::Open(_) | Input::Rate(..) = input {
            return self.with_resource(&input, turn);
        }
        if self.is_testing() {
            return self.in_test(input, turn);
        }
        match (self.phase.clone(), input) {
            (_, Input::Undo) => self.take_back(turn),
            (_, Input::Contest(at, why)) => self.contest(at, why, turn),
            (Phase::Finished, Input::GoOn) => self.go_on(turn),
            (_, Input::GoOn) => refuse(message!("session-nothing-to-go-on")),
            (Phase::Finished, _) => Ok(()),
            (Phase::Concluded(conclusion), input) => self.concluded(conclusion, input, turn),
            (phase, Input::Quit) => {
                if let Phase::Asking(asking) = &phase
                    && asking.is_counted()
                {
                    self.keeps_missed(asking);
                }
                self.note_leaving(turn);
                self.finish(turn);
                Ok(())
            }
            (Phase::Teaching(teaching), input) => self.taught(teaching, input, turn),
            (Phase::Asking(asking), input) if asking.hint.is_some() && input.is_of_hint() => {
                self.in_hint(asking, input)
            }
            (Phase::Asking(asking), Input::Answer(answer)) => self.answer(asking, answer, turn),
            (Phase::Asking(_) | Phase::Judged(_), Input::Appeal(why)) => self.appeal(why, turn),
            (_, Input::Known(_)) => refuse(message!("session-nothing-to-agree")),
            (Phase::Asking(_), Input::Hint | Input::Steps) if self.is_placing() => {
                refuse(message!("session-placement-no-help"))
            }
            (Phase::Asking(asking), Input::Hint | Input::Steps)
                if asking.reason.rule == Rule::OnceMore =>
            {
                refuse(message!("session-once-more-no-help"))
            }
            (Phase::Asking(asking), Input::Hint) => {
                allowed(turn.state, Permission::Hints)?;
                self.hint(asking)
            }
            (Phase::Asking(asking), Input::Steps) => self.enter_steps(asking, false, turn),
            (Phase::Judged(judged), Input::Steps) if judged.offers_steps => {
                self.enter_steps(judged.asking, true, turn)
            }
            (Phase::Asking(asking) | Phase::Judged(Judged { asking, .. }), Input::Lesson) => {
                self.lesson_read(self.course.questions[asking.question].skills[0], turn);
                Ok(())
            }
            (Phase::Asking(asking), Input::Next | Input::Skip) if asking.once_more.is_some() => {
                self.ask_or_end(turn);
                Ok(())
            }
            (Phase::Asking(_) | Phase::Judged(_), Input::Skip) if self.is_kept_from(turn.state) => {
                allowed(turn.state, Permission::Skipping)
            }
            (Phase::Asking(_) | Phase::Judged(_), Input::Bury | Input::Suspend)
                if turn.state.plan.skip == Some(false) =>
            {
                allowed(turn.state, Permission::Skipping)
            }
            (Phase::Asking(asking), Input::Skip) => self.skip(asking, turn),
            (Phase::Asking(asking) | Phase::Judged(Judged { asking, .. }), Input::Bury) => {
                self.put_away(asking, turn, |question| Override::Bury { question })
            }
            (Phase::Asking(asking) | Phase::Judged(Judged { asking, .. }), Input::Suspend) => {
                self.put_away(asking, turn, |question| Override::Suspend { question })
            }
            (Phase::Judged(judged), Input::Next) => {
                self.after(judged, turn);
                Ok(())
            }
            (Phase::Asking(asking), Input::Next) => refuse(match asking.missed {
                Some(_) => message!("session-try-again"),
                None => message!("session-answer-first"),
            }),
            (Phase::Judged(_), Input::Answer(_) | Input::Hint | Input::Skip) => {
                refuse(message!("session-answered"))
            }
            (Phase::Judged(judged), Input::Steps) => refuse(judged.why_no_steps()),
            (_, input @ (Input::Open(_) | Input::Rate(..))) => self.with_resource(&input, turn),
        }
    }

    /// Whether the plan forbids passing over what is shown. A question whose first try has
    /// counted may be passed over all the same.
    fn is_kept_from(&self, state: &State) -> bool {
        let counted = match &self.phase {
            Phase::Asking(asking) => asking.is_counted(),
            _ => false,
        };
        state.plan.skip == Some(false) && !counted
    }

    fn course_id(&self) -> String {
        self.course.id.to_string()
    }

    fn question_id(&self, asking: &Asking) -> String {
        self.course.questions[asking.question].id.to_string()
    }

    fn skip(&mut self, asking: Asking, turn: &mut Turn<'_>) -> Result<(), Refusal> {
        if asking.is_counted() {
            // It counts by its first try, and comes back.
            self.keeps_missed(&asking);
            self.ask_or_end(turn);
            return Ok(());
        }
        // Passing over one step is not passing over the whole question.
        match asking.is_alone() {
            false => self.pass_over(asking.question, turn),
            true => self.skipped(asking.question, turn),
        }
        Ok(())
    }

    /// Passes over a question, for this sitting.
    fn pass_over(&mut self, question: QuestionIndex, turn: &mut Turn<'_>) {
        self.sitting.skipped.push(question);
        self.waits_no_more(question);
        self.skipped(question, turn);
    }

    fn skipped(&mut self, question: QuestionIndex, turn: &mut Turn<'_>) {
        self.summary.skipped += 1;
        let kind = EventKind::Skipped {
            course: self.course_id(),
            question: self.course.questions[question].id.to_string(),
        };
        turn.event(&self.course, kind);
        self.ask_or_end(turn);
    }

    /// Notes that a skill's lesson was opened.
    fn lesson_read(&self, skill: SkillIndex, turn: &mut Turn<'_>) {
        let read = EventKind::LessonRead {
            course: self.course_id(),
            skill: self.course.skills[skill].id.to_string(),
        };
        turn.event(&self.course, read);
    }

    /// A missed question that waited to come back no longer does.
    fn waits_no_more(&mut self, question: QuestionIndex) {
        self.sitting.relearning.retain(|(q, _)| *q != question);
    }

    fn finish(&mut self, turn: &mut Turn<'_>) {
        self.phase = Phase::Finished;
        let ended = EventKind::SittingEnded {
            course: self.course_id(),
        };
        turn.event(&self.course, ended);
    }
}
