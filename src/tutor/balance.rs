//! How a sitting is shared out between what is due and what is new.

use super::chooser::Chooser;
use super::way_back;
use crate::course::{Goal, QuestionIndex};

/// The share of a sitting's questions that skills learned before may take while there is
/// something new. Our choice: in a large course they would soon take all of it. Simulated
/// learners knew more at tests 7 and 30 days later, and kept more skills, with two thirds than
/// with a half or with all.
const OF_LEARNED: f64 = 0.67;
/// Questions with which a sitting begins before that is looked at.
const AT_FIRST: usize = 4;
/// Days' worth of reviews that may wait meanwhile: where more do, what is new waits.
const DAYS_WAITING: usize = 2;

impl Chooser<'_> {
    /// Whether reviews leave room for what is new: for who wants to get on, picked no skill,
    /// and has not more waiting than two days hold.
    pub(super) fn reviews_leave_room(&self) -> bool {
        let most = DAYS_WAITING * way_back::portion(self.state);
        let waiting = || self.state.agenda().due(self.now).flat_map(|(_, due)| due);
        self.state.plan.goal() == Goal::Accelerate
            && self.sitting.focus.is_none()
            && waiting().take(most + 1).count() <= most
    }

    /// Whether reviews have had their share of this sitting, so that something new comes before
    /// more of them, if there is anything.
    pub(super) fn reviews_had_their_share(&self) -> bool {
        let (agenda, asked) = (self.state.agenda(), &self.sitting.asked);
        let is_old = |&&question: &&QuestionIndex| {
            let skill = self.first_skill(question);
            agenda.is_mastered(skill) && !self.sitting.opened.contains(&skill)
        };
        asked.len() >= AT_FIRST
            && asked.iter().filter(is_old).count() as f64 > OF_LEARNED * asked.len() as f64
    }

    /// Whether a review may wait, as another question of its skill went right in this sitting:
    /// the same was done with other numbers. It comes once nothing is new, or another day.
    pub(super) fn may_wait(&self, question: QuestionIndex) -> bool {
        let skill = self.first_skill(question);
        self.course.questions[question].is_drawn()
            && !self.course.skills[skill].facts
            && (self.sitting.answers.iter())
                .any(|&(answered, right)| right && self.first_skill(answered) == skill)
    }
}
