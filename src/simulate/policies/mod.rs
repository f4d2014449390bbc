//! Ways to choose what to practise next.
//!
//! A policy knows the course as its author wrote it, what it has seen of the
//! learner, and the time; never what the learner really knows.

mod kenning;
mod models;
mod oracle;
mod oracle_ahead;
mod own;
mod plain;

use std::sync::Arc;

use jiff::Timestamp;

use self::models::Limits;
use super::gains::Gains;
use super::learner::Response;
use super::outlook::Outlook;
use super::teaching::{Act, Moment, Taught, Teaching};
use crate::course::{Course, QuestionIndex};
use crate::learner::State;
use crate::tutor::Rule;

/// Chooses questions, sitting by sitting.
pub trait Policy {
    /// So many minutes are booked for each sitting.
    fn books(&mut self, _: f64) {}
    /// A sitting begins.
    fn begin(&mut self, now: Timestamp);
    /// A look at what the learner really knows, before each choice, of learners who can
    /// be taught. A policy that is to be compared with others must not take it.
    fn look(&mut self, _: &dyn Fn() -> Gains) {}
    /// The same, further ahead than one question.
    fn look_ahead(&mut self, _: &dyn Fn() -> Outlook) {}
    /// What to ask now, or `None` where nothing is left for this sitting.
    fn next(&mut self, now: Timestamp) -> Option<QuestionIndex>;
    /// What to ask a learner who goes on although nothing is left.
    fn ahead(&mut self, _: Timestamp) -> Option<QuestionIndex> {
        None
    }
    /// What came of it. The question was asked at `shown`, answered
    /// [`Response::seconds`] later, and the next may be asked at `now`.
    fn saw(
        &mut self,
        question: QuestionIndex,
        response: &Response,
        shown: Timestamp,
        now: Timestamp,
    );
    /// The sitting ends.
    fn end(&mut self, now: Timestamp);
    /// What to do with a learner who can be taught; `None` leaves it to the plan.
    fn teach(&mut self, _: &Moment, _: Timestamp) -> Option<Act> {
        None
    }
    /// What was done with such a learner, and what was answered if it asked
    /// for an answer. [`Policy::saw`] follows, with the first try only.
    fn taught(&mut self, _: Act, _: Option<&Response>, _: Timestamp) {}
    /// What is shown before the next question is chosen, of a policy that teaches
    /// by itself. [`Policy::taught`] follows.
    fn show(&mut self, _: Timestamp) -> Option<Act> {
        None
    }
    /// How each step went, where the learner walked through them.
    fn walked(&mut self, _: &[bool], _: Timestamp) {}
    /// Whether an answer that was told is to be given once more, from memory.
    fn once_more(&mut self, _: Timestamp) -> bool {
        false
    }
    /// Which of the tutor's rules chose last, where it was the tutor.
    fn rule(&self) -> Option<Rule> {
        None
    }
    /// What the tutor believes of the learner, where it was the tutor.
    fn state(&self) -> Option<&State> {
        None
    }
}

/// The policies that can be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PolicyKind {
    /// Ours: `tutor::next`, through a `Session`, as a learner meets it.
    Kenning,
    /// The order of the course, round and round.
    Fixed,
    /// Any question but the last.
    Random,
    /// Due reviews by FSRS, then new questions in order; no skills.
    Fsrs,
    /// OATutor's rule: the skill of least mastery that is not mastered, any of its questions.
    Bkt,
    /// Boxes of 1, 2, 4, 8 and 16 days.
    Leitner,
    /// Each skill in order until it is mastered.
    Mastery,
    /// FSRS that takes new questions of skills whose prerequisites are likely known first.
    FsrsGraph,
    /// FSRS with at most 20 new questions a day, and nothing else once they are done.
    Fsrs20,
    /// What gains most, by what the learner really knows: no policy, but a measure of
    /// what there is to win. Only of learners who can be taught.
    Oracle,
    /// The same with a look further ahead than one question.
    OracleAhead,
}

impl PolicyKind {
    /// All policies, by name; the last two are none that could be used.
    pub const NAMED: [(&'static str, PolicyKind); 11] = [
        ("kenning", PolicyKind::Kenning),
        ("fixed", PolicyKind::Fixed),
        ("random", PolicyKind::Random),
        ("fsrs", PolicyKind::Fsrs),
        ("bkt", PolicyKind::Bkt),
        ("leitner", PolicyKind::Leitner),
        ("mastery", PolicyKind::Mastery),
        ("fsrs-graph", PolicyKind::FsrsGraph),
        ("fsrs-20", PolicyKind::Fsrs20),
        ("oracle", PolicyKind::Oracle),
        ("oracle-ahead", PolicyKind::OracleAhead),
    ];
    /// The policies that are compared if none is named.
    pub const ALL: [PolicyKind; 9] = [
        PolicyKind::Kenning,
        PolicyKind::Fixed,
        PolicyKind::Random,
        PolicyKind::Fsrs,
        PolicyKind::Bkt,
        PolicyKind::Leitner,
        PolicyKind::Mastery,
        PolicyKind::FsrsGraph,
        PolicyKind::Fsrs20,
    ];

    /// The name used on the command line and in tables.
    pub fn name(self) -> &'static str {
        Self::NAMED[self as usize].0
    }

    /// The policy as it meets a new learner, who is taught so, if at all; `seed`
    /// fixes what it draws by lot.
    pub fn make(self, course: &Arc<Course>, seed: u64, taught: Option<&Taught>) -> Box<dyn Policy> {
        let course = course.clone();
        match self {
            PolicyKind::Kenning => match taught.filter(|t| t.teaching == Teaching::Own) {
                Some(taught) => Box::new(own::Own::new(&course, taught, seed)),
                None => Box::new(kenning::Kenning::new(&course, seed)),
            },
            PolicyKind::Fixed => Box::new(plain::Fixed::new(&course)),
            PolicyKind::Random => Box::new(plain::Random::new(&course, seed)),
            PolicyKind::Leitner => Box::new(plain::Leitner::new(&course)),
            PolicyKind::Fsrs => Box::new(models::Fsrs::new(course, Limits::default())),
            PolicyKind::FsrsGraph => Box::new(models::Fsrs::new(
                course,
                Limits {
                    prerequisites: true,
                    new: None,
                },
            )),
            PolicyKind::Fsrs20 => Box::new(models::Fsrs::new(
                course,
                Limits {
                    prerequisites: false,
                    new: Some(20),
                },
            )),
            PolicyKind::Bkt => Box::new(models::Bkt::new(course, seed)),
            PolicyKind::Mastery => Box::new(models::Mastery::new(course)),
            PolicyKind::Oracle => Box::new(oracle::Oracle::new(&course)),
            PolicyKind::OracleAhead => Box::new(oracle_ahead::OracleAhead::new(&course)),
        }
    }
}
