//! The tutor as it teaches by itself: its session is told every try, step and
//! example at the time of it, and says what comes next.

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};

use super::kenning::with_tries;
use super::{Policy, Response};
use crate::course::{Course, Length, QuestionIndex};
use crate::journal::Instruction;
use crate::learner::State;
use crate::session::{Asking, Input, Phase, Session, Teaching};
use crate::simulate::answers;
use crate::simulate::lot::Lot;
use crate::simulate::teaching::{Act, Moment, Part, Taught};
use crate::tutor::{Rule, Sitting};

/// Inputs after which a session that goes nowhere is left alone.
const ENOUGH: usize = 100;

pub(super) struct Own {
    course: Arc<Course>,
    taught: Taught,
    state: State,
    session: Option<Session>,
    lot: Lot,
    /// Why the last question was chosen.
    rule: Option<Rule>,
    /// How long a sitting is to last.
    length: Length,
}

impl Own {
    pub(super) fn new(course: &Course, taught: &Taught, seed: u64) -> Self {
        let course = Arc::new(with_tries(course, taught.tries));
        Self {
            state: State::new(&course),
            taught: taught.clone(),
            course,
            session: None,
            lot: Lot::new(seed),
            rule: None,
            length: Length::default(),
        }
    }

    fn phase(&self) -> &Phase {
        self.session
            .as_ref()
            .map_or(&Phase::Finished, Session::phase)
    }

    fn asking(&self) -> Option<&Asking> {
        match self.phase() {
            Phase::Asking(asking) => Some(asking),
            Phase::Teaching(_) | Phase::Judged(_) | Phase::Concluded(_) | Phase::Finished => None,
        }
    }

    /// Whether the session took it.
    fn tell(&mut self, input: Input, now: Timestamp) -> bool {
        let session = self.session.as_mut();
        session.is_some_and(|session| session.handle(&mut self.state, input, now).is_ok())
    }

    /// Answers what is asked, a step or the question. A slip that does not count
    /// is made once more.
    fn answer(&mut self, right: bool, response: Option<&Response>, now: Timestamp) {
        for _ in 0..2 {
            let mut lot = Lot::new(self.lot.bits());
            let Some(asking) = self.asking() else { return };
            let item = asking.item();
            // Mistakes are those of the question.
            let response = response.filter(|_| asking.step.is_none());
            let mistake = response.and_then(|r| item.mistakes.get(r.mistake?));
            let mistaken = mistake.and_then(|m| answers::mistaken(item, m.name.as_str()));
            let answer = match (right, mistaken) {
                (true, _) => answers::right(item),
                (false, Some(answer)) => answer,
                (false, None) => answers::given(item, &mut lot),
            };
            if self.tell(Input::Answer(answer), now) {
                return;
            }
        }
    }

    /// A try at what is left of the question: right through, or wrong at the first
    /// thing that is asked.
    fn attempt(&mut self, response: &Response, now: Timestamp) {
        let waited = SignedDuration::from_secs_f64(response.feedback);
        let answered = now.saturating_sub(waited).unwrap_or(now);
        for _ in 0..response.hints {
            self.tell(Input::Hint, answered);
            if self.asking().is_some_and(|asking| asking.hint.is_some()) {
                self.tell(Input::Skip, answered);
            }
        }
        for _ in 0..ENOUGH {
            let Some(asking) = self.asking() else { return };
            let of_question = asking.step.is_none();
            self.answer(response.right, Some(response), answered);
            // A step by itself is over with its answer.
            let alone = matches!(self.phase(), Phase::Judged(judged) if judged.asking.is_alone());
            if of_question || alone || self.asking().is_some() {
                return;
            }
            // A step is over: what follows it is asked.
            self.tell(Input::Next, answered);
            if !response.right {
                return;
            }
        }
    }

    /// Walks through the steps, which went so; the question follows.
    fn walk(&mut self, steps: &[bool], now: Timestamp) {
        self.tell(Input::Steps, now);
        for _ in 0..ENOUGH {
            let Some(asking) = self.asking() else { return };
            let Some(step) = asking.step else { return };
            // What went wrong is put right together.
            let right = asking.missed.is_some() || steps.get(step).is_none_or(|right| *right);
            self.answer(right, None, now);
            if matches!(self.phase(), Phase::Judged(_)) {
                self.tell(Input::Next, now);
            }
        }
    }

    /// What is shown to learn from.
    fn act(&self, teaching: &Teaching) -> Act {
        let shown = teaching.example.as_ref().map(|example| example.question);
        match (teaching.how, shown) {
            (Instruction::Fact, Some(question)) => Act::Meet(question),
            (Instruction::Example | Instruction::Answer, Some(question)) => Act::Example(question),
            (_, _) => {
                let of = teaching.skill;
                let whole = self.course.skills[of].lesson.as_ref();
                let whole = whole.map_or(1, |lesson| lesson.len().max(1));
                let shown = teaching.lesson.as_ref().map_or(0, |lesson| lesson.len());
                let percent = u8::try_from(100 * shown / whole).unwrap_or(100).min(100);
                Act::Beginning { of, percent }
            }
        }
    }

    /// What the learner does after a miss, with what the session offers: reads what is
    /// said; walks through the steps where nothing is; tries again.
    fn after_miss(&self, feedback: bool, steps: bool) -> Act {
        let (said, stepped) = match self.phase() {
            Phase::Judged(judged) => {
                let unread = judged.feedback.is_some() && !feedback;
                return match unread && self.taught.has(Part::Feedback) {
                    true => Act::Feedback,
                    false => Act::Answer,
                };
            }
            Phase::Asking(asking) => {
                let missed = asking.missed.as_ref();
                (
                    missed.is_some_and(|m| m.feedback.is_some()),
                    asking.has_steps(),
                )
            }
            Phase::Teaching(_) | Phase::Concluded(_) | Phase::Finished => return Act::Answer,
        };
        if said && self.taught.has(Part::Feedback) {
            return if feedback { Act::Retry } else { Act::Feedback };
        }
        match stepped && !steps && self.taught.has(Part::Steps) {
            true => Act::Steps,
            false => Act::Retry,
        }
    }
}

impl Policy for Own {
    fn books(&mut self, minutes: f64) {
        // Minutes of a plan are whole ones.
        self.length = Length::of_minutes(minutes.round() as u32);
    }

    fn begin(&mut self, now: Timestamp) {
        let seed = self.lot.bits();
        let (course, state) = (self.course.clone(), &mut self.state);
        let sitting = Sitting {
            untaught: !self.taught.has(Part::Examples) && !self.taught.has(Part::Lessons),
            length: self.length,
            ..Sitting::default()
        };
        self.session = Some(Session::begin_with(course, state, sitting, seed, now).0);
    }

    fn next(&mut self, _: Timestamp) -> Option<QuestionIndex> {
        let (question, rule) = self
            .asking()
            .map(|asking| (asking.question, asking.reason.rule.clone()))?;
        self.rule = Some(rule);
        Some(question)
    }

    fn saw(&mut self, _: QuestionIndex, _: &Response, _: Timestamp, now: Timestamp) {
        // It was told already; the question is over.
        self.tell(Input::Next, now);
    }

    fn end(&mut self, now: Timestamp) {
        self.tell(Input::Quit, now);
        self.session = None;
    }

    fn teach(&mut self, moment: &Moment, _: Timestamp) -> Option<Act> {
        Some(match *moment {
            Moment::Chosen { .. } => Act::Ask {
                // Of a step by itself one share is left to do.
                given: self.asking().map_or(0, |asking| match asking.is_alone() {
                    true => asking.instance.steps.len().saturating_sub(1),
                    false => asking.given,
                }),
                tries: u8::MAX,
            },
            Moment::Missed {
                feedback, steps, ..
            } => self.after_miss(feedback, steps),
        })
    }

    fn taught(&mut self, act: Act, response: Option<&Response>, now: Timestamp) {
        match (act, response) {
            (Act::Ask { .. } | Act::Retry, Some(response)) => self.attempt(response, now),
            (Act::Example(_) | Act::Lesson(_) | Act::Beginning { .. } | Act::Meet(_), _) => {
                self.tell(Input::Next, now);
            }
            _ => {}
        }
    }

    fn show(&mut self, now: Timestamp) -> Option<Act> {
        for _ in 0..ENOUGH {
            let Phase::Teaching(teaching) = self.phase() else {
                return None;
            };
            let act = self.act(teaching);
            let part = match act {
                Act::Beginning { .. } => Part::Lessons,
                _ => Part::Examples,
            };
            if self.taught.has(part) {
                return Some(act);
            }
            // This learner is not taught in that way: it is passed over unread.
            self.tell(Input::Next, now);
        }
        None
    }

    fn walked(&mut self, steps: &[bool], now: Timestamp) {
        self.walk(steps, now);
    }

    fn once_more(&mut self, now: Timestamp) -> bool {
        let wanted = matches!(self.phase(), Phase::Judged(judged) if judged.once_more);
        wanted && self.tell(Input::Next, now)
    }

    fn state(&self) -> Option<&State> {
        Some(&self.state)
    }

    fn rule(&self) -> Option<Rule> {
        self.rule.clone()
    }
}
