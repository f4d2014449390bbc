//! A learner of a test course, who does one thing after another.

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use kenning::course::{Course, QuestionIndex, SkillIndex};
use kenning::journal::{Event, EventKind, Override};
use kenning::learner::State;
use kenning::tutor::{self, Choice, Rule, Sitting};

use super::course::{Draft, ID};
use super::events::{Told, answer, overruled, planned};

/// A learner, their course, and what time it is.
#[derive(Clone, Debug)]
pub struct Learner {
    pub course: Arc<Course>,
    pub state: State,
    pub now: Timestamp,
}

impl Learner {
    /// One who has not begun, at noon.
    pub fn of(draft: Draft) -> Learner {
        let course = draft.build();
        Learner {
            state: State::new(&course),
            now: super::noon(),
            course,
        }
    }

    pub fn wait(&mut self, time: SignedDuration) -> &mut Learner {
        self.now += time;
        self
    }

    pub fn minutes(&mut self, minutes: i64) -> &mut Learner {
        self.wait(SignedDuration::from_mins(minutes))
    }

    pub fn hours(&mut self, hours: i64) -> &mut Learner {
        self.wait(SignedDuration::from_hours(hours))
    }

    pub fn days(&mut self, days: i64) -> &mut Learner {
        self.hours(24 * days)
    }

    pub fn event(&mut self, event: &Event) -> &mut Learner {
        self.state.apply(&self.course, event);
        self
    }

    pub fn kind(&mut self, kind: EventKind) -> &mut Learner {
        let at = self.now;
        self.event(&Event { at, kind })
    }

    pub fn tells(&mut self, told: Told) -> &mut Learner {
        self.event(&told.at(self.now))
    }

    /// Answers questions right, at once, one after another.
    pub fn right(&mut self, questions: &[&str]) -> &mut Learner {
        for question in questions {
            self.tells(answer(question));
        }
        self
    }

    pub fn wrong(&mut self, questions: &[&str]) -> &mut Learner {
        for question in questions {
            self.tells(answer(question).wrong());
        }
        self
    }

    /// Answers questions more than half right: the learner is begun, and missed nothing.
    pub fn half(&mut self, questions: &[&str]) -> &mut Learner {
        for question in questions {
            self.tells(answer(question).partly(0.7));
        }
        self
    }

    pub fn decides(&mut self, action: Override) -> &mut Learner {
        self.event(&overruled(action, self.now))
    }

    /// Says that a skill is known.
    pub fn knows(&mut self, skill: &str) -> &mut Learner {
        let skill = skill.into();
        self.decides(Override::Known { skill })
    }

    pub fn plans(&mut self, plan: &str) -> &mut Learner {
        self.event(&planned(plan, self.now))
    }

    pub fn undoes(&mut self) -> &mut Learner {
        let course = ID.into();
        self.kind(EventKind::Undone { course })
    }

    pub fn question(&self, id: &str) -> QuestionIndex {
        self.course.question(id).expect("a question of the course")
    }

    pub fn skill(&self, id: &str) -> SkillIndex {
        self.course.skill(id).expect("a skill of the course")
    }

    /// P(known) of a skill when it was last practised.
    pub fn known(&self, id: &str) -> f64 {
        self.state.skills[self.skill(id)].known
    }

    pub fn is_mastered(&self, id: &str) -> bool {
        self.state.is_mastered(&self.course, self.skill(id))
    }

    /// When a question is due.
    pub fn due(&self, id: &str) -> Option<Timestamp> {
        self.state.due(&self.course, self.question(id))
    }

    /// What would be asked now, in a sitting that has gone on so far.
    pub fn next_in(&self, sitting: &Sitting) -> Option<Choice> {
        tutor::next(&self.course, &self.state, sitting, self.now)
    }

    pub fn next(&self) -> Option<Choice> {
        self.next_in(&Sitting::default())
    }

    /// The id of what would be asked now, and the rule that asks it.
    pub fn asked_in(&self, sitting: &Sitting) -> Option<(&str, Rule)> {
        let choice = self.next_in(sitting)?;
        let id = self.course.questions[choice.question].id.as_str();
        Some((id, choice.reason.rule))
    }

    pub fn asked(&self) -> Option<(&str, Rule)> {
        self.asked_in(&Sitting::default())
    }

    /// A sitting in which these were shown.
    pub fn shown(&self, ids: &[&str]) -> Sitting {
        Sitting {
            asked: ids.iter().map(|id| self.question(id)).collect(),
            ..Sitting::default()
        }
    }
}
