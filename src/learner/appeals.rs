//! Answers that should not count, as the learner says.

use jiff::Timestamp;

use super::known::AppealSeen;
use super::state::State;
use crate::course::Course;
use crate::journal::{Appeal, Given};

/// How many appeals are remembered for reports.
const APPEALS_KEPT: usize = 50;

impl State {
    /// Takes the last answer back, if it was to this question, and notes why. A
    /// question that is broken is left out as long as this version of it lasts.
    pub(super) fn appealed(
        &mut self,
        course: &Course,
        question: &str,
        (version, why): (u64, Appeal),
        at: Timestamp,
    ) {
        let last = self.to_take_back();
        if last.is_some_and(|last| last.question == question) {
            self.take_back(course);
        }
        self.note_appeal(course, question, (version, why), at);
    }

    /// The same for an answer that is named. Where the whole log is read, it is out of it already;
    /// else it may be the last one.
    pub(super) fn contested(
        &mut self,
        course: &Course,
        answer: &Given,
        (version, why): (u64, Option<Appeal>),
        at: Timestamp,
    ) {
        if let Some(why) = why {
            self.take_back_named(course, answer);
            self.note_appeal(course, &answer.question, (version, why), at);
        }
    }

    fn note_appeal(
        &mut self,
        course: &Course,
        question: &str,
        (version, why): (u64, Appeal),
        at: Timestamp,
    ) {
        let Some(question) = course.question(question) else {
            return;
        };
        self.appeals.push(AppealSeen { at, question, why });
        if self.appeals.len() > APPEALS_KEPT {
            self.appeals.remove(0);
        }
        if why == Appeal::Broken && version == course.questions[question].version {
            let state = &mut self.questions[question];
            state.suspended = true;
            self.recount(course, question);
            self.requeue(course, question);
        }
    }
}
