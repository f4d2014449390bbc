//! Our own policy: a real [`Session`] every day, over one state. It chooses, and
//! others teach.

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};

use super::{Policy, Response};
use crate::course::{Course, QuestionIndex, SkillIndex};
use crate::learner::State;
use crate::session::{Input, Phase, Session};
use crate::simulate::answers;
use crate::simulate::lot::Lot;
use crate::tutor::{Rule, Sitting};

pub(super) struct Kenning {
    course: Arc<Course>,
    state: State,
    session: Option<Session>,
    lot: Lot,
}

/// The course with so many tries at each question.
pub(super) fn with_tries(course: &Course, tries: u8) -> Course {
    let mut course = course.clone();
    course.tries = tries;
    for skill in course.skills.iter_mut() {
        skill.tries = None;
    }
    for question in course.questions.iter_mut() {
        question.tries = None;
    }
    course
}

impl Kenning {
    /// The tutor, which sees one try at each question.
    pub(super) fn new(course: &Course, seed: u64) -> Self {
        let course = Arc::new(with_tries(course, 1));
        Self {
            state: State::new(&course),
            course,
            session: None,
            lot: Lot::new(seed),
        }
    }

    fn asking(&self) -> Option<&crate::session::Asking> {
        match self.session.as_ref()?.phase() {
            Phase::Asking(asking) => Some(asking),
            Phase::Teaching(_) | Phase::Judged(_) | Phase::Concluded(_) | Phase::Finished => None,
        }
    }

    /// Begins a sitting. These learners have no way to learn from examples.
    fn sit(&mut self, focus: Option<SkillIndex>, seed: u64, now: Timestamp) {
        let sitting = Sitting {
            focus,
            untaught: true,
            ..Sitting::default()
        };
        let (course, state) = (self.course.clone(), &mut self.state);
        self.session = Some(Session::begin_with(course, state, sitting, seed, now).0);
    }

    /// Inputs that the session refuses change nothing, and are none of ours.
    fn tell(&mut self, input: Input, now: Timestamp) {
        if let Some(session) = &mut self.session {
            let _ = session.handle(&mut self.state, input, now);
        }
    }
}

impl Policy for Kenning {
    fn begin(&mut self, now: Timestamp) {
        let seed = self.lot.bits();
        self.sit(None, seed, now);
    }

    fn next(&mut self, _: Timestamp) -> Option<QuestionIndex> {
        self.asking().map(|asking| asking.question)
    }

    /// What a learner can do on the last screen: pick the skill that stands worst.
    fn ahead(&mut self, now: Timestamp) -> Option<QuestionIndex> {
        self.end(now);
        let state = &self.state;
        let mut skills: Vec<_> = self
            .course
            .skills
            .positions()
            .filter(|&s| state.skills[s].attempts > 0)
            .map(|s| (state.mastery(s, now), s))
            .collect();
        skills.sort_by(|a, b| a.0.total_cmp(&b.0));
        for (_, skill) in skills {
            let seed = self.lot.bits();
            self.sit(Some(skill), seed, now);
            if let Some(asking) = self.asking() {
                return Some(asking.question);
            }
            self.end(now);
        }
        None
    }

    fn saw(
        &mut self,
        question: QuestionIndex,
        response: &Response,
        shown: Timestamp,
        now: Timestamp,
    ) {
        let after = SignedDuration::from_secs_f64(response.seconds);
        // The session asks at once; an example before the question is no time spent on it.
        let asked = self.asking().map_or(shown, |asking| asking.shown_at);
        let shown = asked.min(shown);
        let answered = shown.saturating_add(after).unwrap_or(now);
        for _ in 0..response.hints {
            self.tell(Input::Hint, shown);
            if self.asking().is_some_and(|asking| asking.hint.is_some()) {
                self.tell(Input::Skip, shown);
            }
        }
        let Some(asking) = self.asking() else { return };
        let item = asking.item();
        let mistakes = &self.course.questions[question].item.mistakes;
        let mistake = response.mistake.and_then(|m| mistakes.get(m));
        let mistaken = mistake.and_then(|m| answers::mistaken(item, m.name.as_str()));
        let answer = match (response.right, mistaken) {
            (true, _) => answers::right(item),
            (false, Some(answer)) => answer,
            (false, None) => answers::wrong(item, response.missing, &mut self.lot.clone()),
        };
        self.lot.bits();
        self.tell(Input::Answer(answer), answered);
        self.tell(Input::Next, now);
    }

    fn end(&mut self, now: Timestamp) {
        self.tell(Input::Quit, now);
        self.session = None;
    }

    fn state(&self) -> Option<&State> {
        Some(&self.state)
    }

    fn rule(&self) -> Option<Rule> {
        self.asking().map(|asking| asking.reason.rule.clone())
    }
}
