//! One sitting of practice as a state machine: input in, new phase and events out.
//!
//! **Invariant:** no I/O, no clock, no global randomness. The events that
//! [`Session::handle`] returns must be on disk before the new phase is shown.

mod placing;
mod standing;
mod view;

use std::sync::Arc;

use jiff::Timestamp;

use standing::Standing;
pub use view::{Asking, Input, Judged, MistakeMet, Phase, Progress, Refusal, SkillMove, Summary};

use crate::course::{Course, Draws, SkillIndex};
use crate::grading::{self, Answer, Rating, Verdict};
use crate::learner::{Attempt, Event, EventKind, Override, State};
use crate::tutor::{self, Choice, Sitting};

/// Longest time that counts as thinking about one answer: ten minutes.
const LONGEST: u32 = 600_000;

/// A sitting.
#[derive(Clone, Debug)]
pub struct Session {
    course: Arc<Course>,
    state: State,
    /// How the skills stood at the beginning.
    start: Vec<Standing>,
    sitting: Sitting,
    draws: Draws,
    phase: Phase,
    summary: Summary,
    undo: Option<Box<UndoPoint>>,
    placing: bool,
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
    Err(Refusal(sentence.to_owned()))
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
        Session::open(course, state, focus, false, seed, now)
    }

    fn open(
        course: Arc<Course>,
        state: State,
        focus: Option<SkillIndex>,
        placing: bool,
        seed: u64,
        now: Timestamp,
    ) -> (Session, Vec<Event>) {
        let mut session = Session {
            start: (0..state.skills.len())
                .map(|s| Standing::of(&state, s, now))
                .collect(),
            sitting: Sitting {
                focus,
                ..Sitting::default()
            },
            draws: Draws::new(seed),
            phase: Phase::Finished,
            summary: Summary::default(),
            undo: None,
            placing,
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
        session.note_rest(now);
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
        let due = self.state.due_count(now);
        Progress {
            answered: self.summary.answered,
            correct: self.summary.correct,
            coming_back: self.sitting.relearning.len(),
            due,
        }
    }

    /// What the sitting held so far.
    pub fn summary(&self, now: Timestamp) -> Summary {
        let mut summary = self.summary.clone();
        summary.moves = (0..self.course.skills.len())
            .filter(|&s| self.state.skills[s].attempts != self.start[s].attempts)
            .map(|skill| self.start[skill].to(&self.state, skill, now))
            .collect();
        let agenda = self.state.agenda();
        summary.next_due = agenda.next_due(now);
        summary.due_now = self.state.due_count(now);
        summary.left_placement = self.placing && matches!(self.phase, Phase::Finished);
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
            (Phase::Asking(_), Input::Hint | Input::Steps) if self.placing => {
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

    fn ask_next(&mut self, now: Timestamp) {
        self.phase = match self.choose(now) {
            None if self.placing => self.conclude(),
            None => Phase::Finished,
            Some(choice) => self.ask(choice, now),
        };
    }

    fn choose(&self, now: Timestamp) -> Option<Choice> {
        match self.placing {
            true => tutor::placement::probe(&self.course, &self.state, &self.sitting.skipped),
            false => tutor::next(&self.course, &self.state, &self.sitting, now),
        }
    }

    fn ask(&mut self, choice: Choice, now: Timestamp) -> Phase {
        // Checked courses can always be shown; a few seeds more cost nothing.
        let instance = (0..8).find_map(|_| {
            let seed = self.draws.bits();
            self.course.questions[choice.question].instance(seed).ok()
        });
        match instance {
            Some(instance) => {
                self.sitting.asked.push(choice.question);
                Phase::Asking(Asking {
                    question: choice.question,
                    instance,
                    reason: choice.reason,
                    step: None,
                    hints_shown: 0,
                    shown_at: now,
                })
            }
            None => {
                self.sitting.skipped.push(choice.question);
                match self.choose(now) {
                    Some(other) => self.ask(other, now),
                    None if self.placing => self.conclude(),
                    None => Phase::Finished,
                }
            }
        }
    }

    fn hint(&mut self, mut asking: Asking) -> Result<Vec<Event>, Refusal> {
        if !asking.has_more_hints() {
            return refuse(match asking.item().hints.is_empty() {
                true => "This question has no hints.",
                false => "That was the last hint.",
            });
        }
        asking.hints_shown += 1;
        self.summary.hints += 1;
        self.phase = Phase::Asking(asking);
        Ok(Vec::new())
    }

    fn enter_steps(&mut self, mut asking: Asking, now: Timestamp) -> Result<Vec<Event>, Refusal> {
        if asking.step.is_some() {
            return refuse("You are walking through the steps already.");
        }
        if asking.instance.steps.is_empty() {
            return refuse("This question has no steps.");
        }
        asking.step = Some(0);
        asking.hints_shown = 0;
        asking.shown_at = now;
        self.phase = Phase::Asking(asking);
        Ok(Vec::new())
    }

    fn answer(
        &mut self,
        asking: Asking,
        answer: Answer,
        now: Timestamp,
    ) -> Result<Vec<Event>, Refusal> {
        let item = asking.item();
        let graded = grading::grade(item, &answer).map_err(|e| Refusal(e.0))?;
        let mistake = graded.mistake.and_then(|m| item.mistakes.get(m));
        let grade = match answer {
            Answer::Grade(rating) => Some(rating),
            _ => None,
        };
        let millis = now.duration_since(asking.shown_at).as_millis();
        let millis = u32::try_from(millis.max(0)).unwrap_or(LONGEST).min(LONGEST);
        let attempt = Attempt {
            course: self.course_id(),
            question: self.question_id(&asking),
            step: asking.step.and_then(|s| u16::try_from(s).ok()),
            seed: asking.instance.seed,
            verdict: graded.verdict,
            grade,
            hints: u8::try_from(asking.hints_shown).unwrap_or(u8::MAX),
            bottom_out: asking.hints_shown > 0 && !asking.has_more_hints() && item.hints.len() > 1,
            millis,
            mistake: mistake.map(|m| m.name.clone()),
            answer: (self.state.keeps_answers && !graded.given.is_empty())
                .then(|| graded.given.chars().take(500).collect()),
        };
        let feedback = mistake.map(|m| m.feedback.clone());
        if self.placing {
            return Ok(self.probed(asking, graded, attempt, now));
        }
        self.undo = Some(Box::new(UndoPoint {
            sitting: self.sitting.clone(),
            summary: self.summary.clone(),
            phase: Phase::Asking(asking.clone()),
            put_away: false,
        }));

        let skills: Vec<SkillIndex> = match asking.step {
            None => self.course.questions[asking.question].skills.clone(),
            Some(step) => asking.instance.steps[step].skill.into_iter().collect(),
        };
        let before: Vec<Standing> = (skills.iter())
            .map(|&s| Standing::of(&self.state, s, now))
            .collect();
        let name = attempt.mistake.clone();
        let event = self.event(now, EventKind::Attempt(attempt));
        let moves = skills
            .iter()
            .zip(before)
            .map(|(&skill, before)| before.to(&self.state, skill, now))
            .collect();

        self.summary.seconds += u64::from(millis / 1000);
        if let (Some(name), Some(feedback)) = (name, &feedback) {
            match self.summary.mistakes.iter_mut().find(|m| m.name == name) {
                Some(met) => met.times += 1,
                None => self.summary.mistakes.push(MistakeMet {
                    name,
                    feedback: feedback.clone(),
                    times: 1,
                }),
            }
        }
        let comes_back = match asking.step {
            Some(_) => {
                self.summary.steps += 1;
                false
            }
            None => self.count(&asking, graded.verdict, grade),
        };
        let notice = match asking.step {
            None => tutor::notice(&self.course, &self.state, asking.question, now),
            Some(_) => None,
        };
        self.phase = Phase::Judged(Judged {
            offers_steps: asking.has_steps() && !graded.verdict.is_correct(),
            due: self.state.due(&self.course, asking.question),
            notice,
            asking,
            graded,
            feedback,
            moves,
            comes_back,
        });
        Ok(vec![event])
    }

    /// Counts an answer to a question; tells whether it comes back in this sitting.
    fn count(&mut self, asking: &Asking, verdict: Verdict, grade: Option<Rating>) -> bool {
        self.summary.answered += 1;
        let right = verdict.is_correct() && grade != Some(Rating::Again);
        self.sitting.streak = match (right, self.sitting.streak) {
            (true, s) => s.max(0) + 1,
            (false, s) => s.min(0) - 1,
        };
        self.sitting
            .relearning
            .retain(|(q, _)| *q != asking.question);
        match verdict {
            Verdict::Correct => self.summary.correct += 1,
            Verdict::Partial(_) => self.summary.partial += 1,
            Verdict::Incorrect | Verdict::GaveUp => {}
        }
        if !right {
            self.sitting
                .relearning
                .push((asking.question, self.sitting.asked.len()));
        }
        !right
    }

    fn after(&mut self, judged: Judged, now: Timestamp) -> Vec<Event> {
        let Judged { mut asking, .. } = judged;
        match asking.step {
            Some(step) if step + 1 < asking.instance.steps.len() => {
                asking.step = Some(step + 1);
                asking.hints_shown = 0;
                asking.shown_at = now;
                self.phase = Phase::Asking(asking);
                Vec::new()
            }
            // Steps taken before answering lead back to the question, fully scaffolded: it counts as
            // practice with help.
            Some(_) if !self.answered_last(&asking) => {
                asking.step = None;
                asking.hints_shown = asking.instance.item.hints.len().min(1);
                asking.shown_at = now;
                self.phase = Phase::Asking(asking);
                Vec::new()
            }
            _ => {
                self.ask_next(now);
                self.end_if_finished(now)
            }
        }
    }

    /// Where nothing is left, the sitting's end is an event of its own.
    fn end_if_finished(&mut self, now: Timestamp) -> Vec<Event> {
        match self.phase {
            Phase::Finished => {
                self.note_rest(now);
                vec![self.finish(now)]
            }
            _ => Vec::new(),
        }
    }

    /// Why the sitting ends by itself, where it does.
    fn note_rest(&mut self, now: Timestamp) {
        if let Phase::Finished = self.phase {
            let why = tutor::rest(&self.course, &self.state, &self.sitting, now);
            self.summary.rest = Some(why);
        }
    }

    /// Whether the question whose steps are walked through was answered in this showing.
    fn answered_last(&self, asking: &Asking) -> bool {
        self.sitting
            .relearning
            .iter()
            .any(|(q, at)| *q == asking.question && *at == self.sitting.asked.len())
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
        self.sitting = point.sitting;
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
