//! What learners decide over the tutor: a skill is known or begins anew, a question is put
//! away, comes back or comes next.

use jiff::Timestamp;

use super::belief::mastery::Bkt;
use super::belief::predict::Together;
use super::known::SkillState;
use super::of_question::{OfQuestion, QuestionState};
use super::state::State;
use crate::course::{Course, QuestionIndex, SkillIndex};
use crate::journal::Override;

impl State {
    pub(super) fn declare(&mut self, course: &Course, skill: SkillIndex, at: Timestamp) {
        let day = self.day(at);
        self.skills[skill].is_declared(course, day);
    }

    pub(super) fn overrule(&mut self, course: &Course, action: &Override, at: Timestamp) {
        self.decided(action);
        match action {
            Override::Bury { question }
            | Override::Suspend { question }
            | Override::Resume { question }
            | Override::Pin { question } => {
                if let Some(index) = course.question(question) {
                    self.put_away(course, index, action, at);
                }
            }
            Override::Known { skill } => {
                if let Some(skill) = course.skill(skill) {
                    self.declare(course, skill, at);
                    self.agenda.skill(course, skill, &self.skills);
                }
            }
            // The decision stands no more: see `journal::standing`.
            Override::Withdrawn { .. } => {}
            Override::Reset { skill } => {
                if let Some(skill) = course.skill(skill) {
                    self.begin_anew(course, skill);
                }
            }
        }
    }

    /// Of a skill and its questions, nothing is believed any more. What was put away stays so:
    /// that was decided of the question.
    fn begin_anew(&mut self, course: &Course, skill: SkillIndex) {
        self.skills[skill] = SkillState {
            known: Bkt::prior(&course.skills[skill].bkt),
            ..SkillState::default()
        };
        for question in course.all_questions_of(skill) {
            let before = &self.questions[question];
            let anew = OfQuestion {
                suspended: before.suspended,
                buried_until: before.buried_until,
                ..OfQuestion::default()
            };
            self.questions[question] = QuestionState::from(anew);
            self.sets[self.set_of[question] as usize] = Together::default();
        }
        let shared = course.questions_of(skill).iter();
        for &other in shared.flat_map(|&q| &course.questions[q].skills) {
            self.count_held(course, other);
        }
        self.remedial.retain(|&s| s != skill);
        self.forget_missteps(course, skill);
        self.rebuild(course);
    }

    fn put_away(
        &mut self,
        course: &Course,
        index: QuestionIndex,
        action: &Override,
        at: Timestamp,
    ) {
        let tomorrow = self.tomorrow(at);
        let state = &mut self.questions[index];
        match action {
            Override::Bury { .. } => {
                state.buried_until = Some(tomorrow);
            }
            Override::Suspend { .. } => state.suspended = true,
            Override::Resume { .. } => {
                state.suspended = false;
                state.buried_until = None;
            }
            _ => {
                state.suspended = false;
                self.pinned = Some(index);
                self.pins_before(index);
            }
        }
        self.recount(course, index);
        if !matches!(action, Override::Pin { .. }) {
            self.pinned = self.pinned.filter(|&pinned| pinned != index);
        }
        self.requeue(course, index);
    }
}
