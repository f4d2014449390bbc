//! The plan that is in force: the learner's or the course's own, under a teacher's.

use jiff::Timestamp;

use super::state::State;
use crate::course::{Course, Plan};

impl State {
    /// From now on the learner practises by this plan (TOML); empty: by the course's own.
    pub(super) fn is_planned(&mut self, course: &Course, plan: &str, at: Timestamp) {
        self.planned = !plan.is_empty();
        self.own = match self.planned {
            // What this version does not understand is passed over.
            true => Plan::parse(plan),
            false => course.plan.clone(),
        };
        self.lay(course, at);
    }

    /// From now on a teacher's plan goes over it; empty: none does.
    pub(super) fn is_assigned(&mut self, course: &Course, class: &str, plan: &str, at: Timestamp) {
        let is_one = !plan.trim().is_empty();
        self.class = if is_one {
            class.to_owned()
        } else {
            String::new()
        };
        self.assigned = Plan::parse(plan);
        self.lay(course, at);
    }

    fn lay(&mut self, course: &Course, at: Timestamp) {
        self.undo.clear();
        self.plan = self.own.under(&self.assigned);
        self.keep_days_off(course, at);
        self.rebuild(course);
    }

    /// Whether a teacher's plan is in force.
    pub fn is_in_class(&self) -> bool {
        !self.class.is_empty()
    }

    /// Who hands out the teacher's plan: the teacher's name, or else the class's.
    pub fn teacher(&self) -> &str {
        self.assigned.from.as_deref().unwrap_or(&self.class)
    }

    /// The learner's own plan to record when the learner wants this one. Keys that the teacher
    /// sets stay as the learner had them.
    pub fn own_plan(&self, wanted: &Plan) -> Plan {
        wanted.without(&self.assigned, &self.own)
    }
}
