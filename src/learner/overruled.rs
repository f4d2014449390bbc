//! What the learner decides, folded in: what a placement test found, what is known, put away
//! or begun anew.

use jiff::Timestamp;

use super::belief::mastery::Bkt;
use super::belief::predict::Together;
use super::known::{QuestionState, SkillState};
use super::links::Links;
use super::placement;
use super::state::State;
use crate::course::{Course, QuestionIndex, SkillIndex};
use crate::journal::Override;

impl State {
    /// A placement test has ended: these skills are known, as the learner agreed.
    pub(super) fn place(&mut self, course: &Course, known: &[String], at: Timestamp) {
        self.undo.clear();
        let beliefs = placement::beliefs(course, self, &Links::of(course), &self.probes);
        for (skill, &belief) in beliefs.pairs() {
            if self.skills[skill].attempts == 0 {
                // Above this one counts as mastered: that is for the learner to agree to.
                self.skills[skill].known = belief.min(course.mastery.get() - 0.05);
            }
        }
        for skill in known.iter().filter_map(|id| course.skill(id)) {
            self.declare(course, skill, at);
        }
        self.probes.clear();
        self.placed = Some(at);
        self.rebuild(course);
    }

    fn declare(&mut self, course: &Course, skill: SkillIndex, at: Timestamp) {
        let day = self.day(at);
        self.skills[skill].is_declared(course, day);
    }

    /// The learner decides something over questions and skills.
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
                    self.skills[skill] = SkillState {
                        known: Bkt::prior(&course.skills[skill].bkt),
                        ..SkillState::default()
                    };
                    for question in course.all_questions_of(skill) {
                        self.questions[question] = QuestionState::default();
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
            }
        }
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
