//! What other memory parameters would change: how soon questions come back.

use super::belief::memory::{Memory, Scheduler, days_between};
use super::state::State;
use crate::course::Course;
use crate::kinds::Rating;

/// Of the questions answered so far, how many come back sooner, later, or on
/// the same day, after a right answer when they are due next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shift {
    /// Questions that come back on an earlier day.
    pub sooner: usize,
    /// Questions that come back on a later day.
    pub later: usize,
    /// Questions that come back on the same day.
    pub same: usize,
}

impl std::ops::AddAssign for Shift {
    fn add_assign(&mut self, other: Shift) {
        self.sooner += other.sooner;
        self.later += other.later;
        self.same += other.same;
    }
}

impl State {
    /// What changes with these FSRS-6 parameters (empty: the defaults), compared with those in
    /// force.
    pub fn shift(&self, course: &Course, parameters: &[f32]) -> Shift {
        let others = Scheduler::new(parameters);
        let retention = self.retention(course).get();
        let mut shift = Shift::default();
        let asked = self.questions.iter().filter(|q| !q.suspended);
        for memory in asked.filter_map(|question| question.memory) {
            let days = |scheduler| days_after_due(scheduler, memory, retention);
            match days(&others).cmp(&days(&self.scheduler)) {
                std::cmp::Ordering::Less => shift.sooner += 1,
                std::cmp::Ordering::Greater => shift.later += 1,
                std::cmp::Ordering::Equal => shift.same += 1,
            }
        }
        shift
    }
}

/// Whole days to the review after the next, where that is answered right when due.
fn days_after_due(scheduler: &Scheduler, memory: Memory, retention: f64) -> u32 {
    let nights = days_between(memory.last, memory.due).get().round() as u32;
    let (due, good) = (memory.due, Rating::Good);
    let next = scheduler.review(Some(memory), good, retention, due, nights);
    days_between(due, next.due).get().round() as u32
}
