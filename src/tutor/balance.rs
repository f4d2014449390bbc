//! How a sitting is shared out between what is due and what is new.

use super::chooser::Chooser;
use super::next::{Choice, Repeats};
use super::way_back;
use crate::course::{Goal, QuestionIndex};

/// The share of a sitting's questions that skills learned before may take while there is
/// something new. Our choice: without it, they would soon fill every sitting of a large course.
/// Simulated learners knew more at tests 7 and 30 days later, and kept more skills, with two
/// thirds than with a half or with all.
const OF_LEARNED: f64 = 0.67;
/// The share of a sitting's questions that skills which begin in it are to have, if there are
/// any, while reviews leave room. Our choice: simulated learners knew more at tests 7 and 30 days
/// later with a third than with none or a sixth; two thirds were no better.
const OF_NEW: f64 = 0.33;
/// The shares are looked at after this many questions of a sitting.
const AT_FIRST: usize = 4;
/// If more than this many days' worth of reviews wait, nothing new comes before them.
const DAYS_WAITING: usize = 2;

impl Chooser<'_> {
    /// Whether reviews leave room for new skills: the learner wants to get on, picked no skill,
    /// and no more reviews wait than two days hold. On the way back after weeks, what was said to
    /// come today comes first.
    pub(super) fn reviews_leave_room(&self) -> bool {
        let most = DAYS_WAITING * way_back::portion(self.state);
        let waiting = || self.state.agenda().due(self.now).flat_map(|(_, due)| due);
        self.state.plan.goal() == Goal::Accelerate
            && self.sitting.focus.is_none()
            && waiting().take(most + 1).count() <= most
            && way_back::left(self.state, self.now).is_none_or(|left| left == 0)
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

    /// A new skill, if those that began in this sitting had less than their share and reviews
    /// leave room. The first questions of a skill teach most. A skill that a mistake points to
    /// comes first.
    pub(super) fn share_of_new(&self) -> Option<Choice> {
        let asked = &self.sitting.asked;
        let opened = &self.sitting.opened;
        let of_new = asked
            .iter()
            .filter(|&&q| opened.contains(&self.first_skill(q)));
        if asked.len() < AT_FIRST
            || of_new.count() as f64 >= OF_NEW * asked.len() as f64
            || !self.has_room()
            || !self.reviews_leave_room()
            || self.remedial().is_some()
        {
            return None;
        }
        let wanted = self.wanted();
        let open = self.open_skills().into_iter();
        let mut new = open.filter(|&skill| self.state.skills[skill].attempts == 0);
        new.find_map(|s| self.by_difficulty(self.rule_of(s, &wanted), s, Repeats::No))
    }

    /// Whether a review may wait because another question of its skill went right in this
    /// sitting: the same was done with other numbers. The review comes when nothing is new, or on
    /// another day.
    pub(super) fn may_wait(&self, question: QuestionIndex) -> bool {
        let skill = self.first_skill(question);
        self.course.questions[question].is_drawn()
            && !self.course.skills[skill].facts
            && (self.sitting.answers.iter())
                .any(|&(answered, right)| right && self.first_skill(answered) == skill)
    }
}
