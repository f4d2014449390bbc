//! How long a sitting lasts: the time spent in it, its end when its length is
//! reached, and five minutes more.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};

use super::asking::SEEDS_EACH;
use super::summary::{Improved, Lasts};
use super::view::{Asking, Input, Phase, Refusal};
use super::{Session, Turn, refuse};
use crate::course::{QuestionIndex, SkillIndex};
use crate::journal::EventKind;
use crate::learner::State;
use crate::measure::Millis;
use crate::tutor::left::{can_expect, expected};
use crate::tutor::{self, Closing, Ending, Length, Rule, Sitting, TaughtHere};
use crate::words::message;

/// Longest time between two inputs that counts: ten minutes, as for an answer.
const LONGEST: SignedDuration = SignedDuration::from_mins(10);
/// By how many minutes a sitting can go on.
pub const MORE: u32 = 5;
/// Milliseconds that an answer is taken to need before the first few were given.
const USUAL: u64 = 20_000;
/// Other questions that come before a miss comes back.
const BETWEEN: u64 = 3;
/// A skill needs this many answers before we say that it went better.
const FEWEST: usize = 4;

/// The time spent in a sitting.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spent {
    /// Up to the last input.
    millis: Millis,
    last: Timestamp,
}

impl Spent {
    pub(super) fn begin(now: Timestamp) -> Spent {
        Spent {
            millis: Millis::default(),
            last: now,
        }
    }

    /// The time spent until now; a pause counts up to ten minutes.
    fn until(self, now: Timestamp) -> Millis {
        let since = now.duration_since(self.last);
        let since = since.clamp(SignedDuration::ZERO, LONGEST).as_millis();
        Millis::new(self.millis.get() + u64::try_from(since).unwrap_or(0))
    }

    /// So much was spent before.
    pub(super) fn add(&mut self, before: Millis) {
        self.millis += before;
    }

    /// An input comes.
    pub(super) fn input(&mut self, now: Timestamp) {
        *self = Spent {
            millis: self.until(now),
            last: now,
        };
    }
}

impl Session {
    /// How long the sitting is to last.
    pub fn length(&self) -> Length {
        self.sitting.length
    }

    /// Whether what is asked now is to be answered without hints and steps.
    pub fn is_unaided(&self) -> bool {
        let once_more = |asking: &Asking| asking.reason.rule == Rule::OnceMore;
        self.is_placing()
            || self.is_testing()
            || matches!(&self.phase, Phase::Asking(asking) if once_more(asking))
    }

    /// Whether an input is refused because the question must be answered without help. The front
    /// end can then say how to answer “I don't know”.
    pub fn refuses_as_help(&self, input: &Input) -> bool {
        let asks = matches!(self.phase, Phase::Asking(_));
        asks && match input {
            Input::Hint | Input::Steps => self.is_unaided(),
            Input::Lesson | Input::Skip | Input::Bury | Input::Suspend | Input::Appeal(_) => {
                self.is_testing()
            }
            _ => false,
        }
    }

    /// How far the sitting is on the way to its length.
    pub(super) fn lasts(&self, now: Timestamp) -> Lasts {
        Lasts {
            length: self.sitting.length.limits(),
            spent: self.spent.until(now),
            once_more: self.sitting.closing.as_ref().map(Closing::asked),
        }
    }

    /// How many more questions fit into its minutes, about.
    pub(super) fn fit(&self, now: Timestamp) -> Option<u64> {
        let minutes = self.sitting.length.minutes.filter(|minutes| *minutes > 0)?;
        let answered = self.summary.answered as u64;
        let spent = self.spent.until(now);
        let all = expected(answered, spent, minutes);
        let known = can_expect(answered);
        known.then(|| all.map_or(0, |all| all - answered))
    }

    /// Whether no new question is asked any more.
    pub(super) fn is_over(&self) -> bool {
        let (length, answered) = (self.sitting.length, self.summary.answered);
        !self.is_placing() && length.is_reached(self.spent.millis, answered)
    }

    /// Asks the next miss once more, or ends.
    pub(super) fn close(&mut self, turn: &Turn<'_>) {
        let (course, now) = (self.course.clone(), turn.now);
        let mut closing = self.sitting.closing.take().unwrap_or_else(|| {
            let misses = tutor::misses(&course, turn.state, &self.sitting, now);
            Closing::begin(misses, now)
        });
        self.phase = Phase::Finished;
        while let Some(question) = closing.next(now, |q| {
            tutor::may_come(&course, turn.state, &self.sitting, q, now)
        }) {
            let choice = tutor::once_more(&course, turn.state, &self.sitting, question, now);
            if let Some(phase) = self.show(&choice, SEEDS_EACH, turn) {
                self.phase = phase;
                break;
            }
        }
        self.sitting.closing = Some(closing);
    }

    /// Why the sitting ends by itself.
    pub(super) fn why_it_ends(&self, turn: &Turn<'_>) -> Ending {
        match self.sitting.closing {
            Some(_) => {
                let length = self.sitting.length;
                let wanted = length.limits().questions.map_or(usize::MAX, |n| n as usize);
                Ending::LengthReached {
                    length,
                    once_more: self.summary.answered > wanted,
                }
            }
            None => tutor::ending(&self.course, turn.state, &self.sitting, turn.now),
        }
    }

    /// The sitting, were it to last five minutes more.
    fn longer(&self) -> Sitting {
        Sitting {
            closing: None,
            length: self.sitting.length.and_minutes(MORE, self.spent.millis),
            ..self.sitting.clone()
        }
    }

    /// Whether the sitting has ended by itself and could go on for five minutes.
    pub(super) fn could_go_on(&self, state: &State, now: Timestamp) -> bool {
        let ended = self.summary.ending.as_ref();
        matches!(self.phase, Phase::Finished)
            && !self.sitting.cram
            && ended.is_some_and(Ending::may_last_longer)
            && tutor::next(&self.course, state, &self.longer(), now).is_some()
    }

    /// Goes on for five minutes more.
    pub(super) fn go_on(&mut self, turn: &mut Turn<'_>) -> Result<(), Refusal> {
        let ended = self.summary.ending.as_ref();
        if !ended.is_some_and(Ending::may_last_longer) {
            return refuse(message!("session-nothing-to-go-on"));
        }
        let longer = self.longer();
        if tutor::next(&self.course, turn.state, &longer, turn.now).is_none() {
            return refuse(message!("session-nothing-more"));
        }
        self.sitting = longer;
        self.summary.ending = None;
        let started = EventKind::SittingStarted {
            course: self.course_id(),
        };
        turn.event(&self.course, started);
        self.ask_or_end(turn);
        Ok(())
    }

    /// Goes back to how the sitting stood. That a question can't be shown stays so, and so does
    /// that something was taught, and minutes that were added do.
    pub(super) fn put_back(&mut self, sitting: Sitting) {
        let now = std::mem::replace(&mut self.sitting, sitting);
        let asked = self.sitting.asked.len();
        let since = now.taught.into_iter().skip(self.sitting.taught.len());
        self.sitting.taught.extend(since.map(|here| TaughtHere {
            at: here.at.min(asked),
            ..here
        }));
        self.sitting.undrawable.extend(now.undrawable);
        if self.sitting.length != now.length {
            self.sitting.length = now.length;
            self.sitting.closing = None;
        }
    }

    /// Whether a question was missed and comes back in this sitting.
    pub(super) fn comes_back(&self, asking: &Asking, state: &State, now: Timestamp) -> bool {
        self.coming_back(state, now).contains(&asking.question)
            && self.has_time_for(asking, state, now)
    }

    /// Whether a question was missed and may come back in this sitting, although that is not
    /// sure: it is left alone for now, or time may run out.
    pub(super) fn may_come_back(&self, asking: &Asking, state: &State, now: Timestamp) -> bool {
        let question = asking.question;
        let waits = self.sitting.relearning.iter().any(|(q, _)| *q == question);
        waits
            && !self.is_over()
            && state.is_available(question, now)
            && !self.sitting.leaves_out(question)
            && !self.comes_back(asking, state, now)
    }

    /// Whether a miss comes back before the sitting ends, as far as can be told: there
    /// is time for those that wait, or it is among those that come at the end.
    fn has_time_for(&self, asking: &Asking, state: &State, now: Timestamp) -> bool {
        if asking.reason.rule == Rule::OnceMore || self.sitting.closing.is_some() {
            return false;
        }
        let Length { minutes, questions } = self.sitting.length.limits();
        let answered = self.summary.answered as u64;
        let wanted = BETWEEN + self.sitting.relearning.len() as u64;
        let each = self.spent.millis.get().checked_div(answered);
        // Answers differ: twice as long as usual is on the safe side.
        let time = 2 * wanted * each.unwrap_or(USUAL);
        let minutes = minutes.is_none_or(|n| {
            Millis::new(self.spent.millis.get() + time).whole_minutes() < u64::from(n)
        });
        let questions = questions.is_none_or(|n| answered + wanted < u64::from(n));
        match self.is_over() {
            true => self.coming_back(state, now).contains(&asking.question),
            false => {
                let sure = || tutor::is_sure(state, &self.sitting, asking.question, now);
                let comes = (minutes && questions) || sure();
                comes && !tutor::can_be_held_up(&self.course, state, asking.question)
            }
        }
    }

    /// What went wrong and is to come back in this sitting, if there is time.
    pub(super) fn coming_back(&self, state: &State, now: Timestamp) -> Vec<QuestionIndex> {
        match (&self.sitting.closing, self.is_over()) {
            (Some(_), _) => Vec::new(),
            (None, true) => tutor::misses(&self.course, state, &self.sitting, now),
            (None, false) => {
                let waiting = self.sitting.coming_back(&self.course, state, now);
                waiting.collect()
            }
        }
    }

    /// The skill that went better in the second half of its answers than in the first, and
    /// right at least half of the time: the one that gained most.
    pub(super) fn improved(&self) -> Option<Improved> {
        let mut of: BTreeMap<SkillIndex, Vec<bool>> = BTreeMap::new();
        for &(question, right) in &self.sitting.answers {
            let skill = self.course.questions[question].skills[0];
            of.entry(skill).or_default().push(right);
        }
        let share = |(right, of): (usize, usize)| right as f64 / of as f64;
        let halves = of
            .into_iter()
            .filter(|(_, answers)| answers.len() >= FEWEST);
        let all = halves.map(|(skill, answers)| {
            let (first, then) = answers.split_at(answers.len() / 2);
            let count = |answers: &[bool]| {
                let right = answers.iter().filter(|&&right| right).count();
                (right, answers.len())
            };
            Improved {
                skill,
                first: count(first),
                then: count(then),
            }
        });
        let gain = |i: &Improved| share(i.then) - share(i.first);
        all.filter(|i| gain(i) > 0.0 && share(i.then) >= 0.5)
            .max_by(|a, b| gain(a).total_cmp(&gain(b)))
    }

    /// How many missed questions went right later in the sitting (by the last answer to each),
    /// and how many were missed.
    pub(super) fn mended(&self) -> (usize, usize) {
        let mut last: BTreeMap<_, (bool, bool)> = BTreeMap::new();
        for &(question, right) in &self.sitting.answers {
            let seen = last.entry(question).or_insert((false, right));
            *seen = (seen.0 || !right, right);
        }
        let missed = last.values().filter(|(missed, _)| *missed);
        (
            missed.clone().filter(|(_, right)| *right).count(),
            missed.count(),
        )
    }
}
