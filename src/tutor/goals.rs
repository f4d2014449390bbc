//! What sets one goal apart from another.

use super::budget;
use super::chooser::Chooser;
use super::next::{Choice, Repeats};
use super::reason::Rule;
use crate::course::{Goal, SkillIndex};

/// Days before an exam in which no skill is begun, and reviews come early.
const BEFORE_EXAM: i64 = 3;
/// Answers to a skill after which whoever wants sure steps goes on to the next one, and
/// the last questions that are looked at for it.
const SURE: u32 = 8;
const LATELY: usize = 12;

impl Chooser<'_> {
    /// New material by the goal: whoever wants sure steps learns one skill, and well, before the
    /// next begins, and the last days before an exam begin none.
    pub(super) fn by_pace(&self) -> Option<Choice> {
        match self.state.plan.goal() {
            Goal::Support => (self.not_sure_yet())
                .or_else(|| self.begun(Repeats::No))
                .or_else(|| self.begun(Repeats::Yes))
                .or_else(|| self.begun(Repeats::Twins))
                .or_else(|| self.frontier(Repeats::No)),
            Goal::Exam if self.exam_is_near() => self.begun(Repeats::No),
            _ => self.frontier(Repeats::No),
        }
    }

    /// What would be forgotten by an exam that is near, before anything new.
    pub(super) fn for_exam(&self) -> Option<Choice> {
        self.exam_is_near().then(|| self.before_deadline())?
    }

    fn exam_is_near(&self) -> bool {
        let plan = &self.state.plan;
        let days = plan
            .deadline
            .map(|day| budget::days_until(self.state, day, self.now));
        plan.goal() == Goal::Exam && days.is_some_and(|days| (0..=BEFORE_EXAM).contains(&days))
    }

    /// One more question of a skill that is learned by a few answers only, of this sitting.
    fn not_sure_yet(&self) -> Option<Choice> {
        if self.sitting.focus.is_some() {
            return None;
        }
        let asked = &self.sitting.asked;
        let lately = asked[asked.len().saturating_sub(LATELY)..].iter();
        let mut skills: Vec<SkillIndex> = Vec::new();
        for skill in lately.map(|&q| self.first_skill(q)) {
            if !skills.contains(&skill) && self.state.skills[skill].attempts < SURE {
                skills.push(skill);
            }
        }
        let of = |repeats| {
            let mut skills = skills.iter();
            skills.find_map(|&s| self.by_difficulty(Rule::Frontier, s, repeats))
        };
        of(Repeats::No).or_else(|| of(Repeats::Twins))
    }

    /// A question of a skill that is begun and not learned.
    fn begun(&self, repeats: Repeats) -> Option<Choice> {
        if self.sitting.focus.is_some() {
            return None;
        }
        let wanted = self.wanted();
        let mut begun = self.open_skills();
        begun.retain(|&s| self.state.skills[s].attempts > 0);
        begun.into_iter().find_map(|skill| {
            let rule = match wanted.contains(&skill) {
                true => Rule::Planned,
                false => Rule::Frontier,
            };
            self.by_difficulty(rule, skill, repeats)
        })
    }
}
