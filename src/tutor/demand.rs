//! After a miss, the next question of a skill is not harder.

use super::next::{Basics, Choice, Chooser, Repeats};
use super::reason::Rule;
use crate::course::{QuestionIndex, SkillIndex};

impl Chooser<'_> {
    /// The highest level of a skill's next question: after a miss that of what was
    /// missed, unless there is nothing else, or the learner picked the skill. `of` are
    /// the skill's questions.
    pub(super) fn ceiling(&self, rule: &Rule, skill: SkillIndex, of: &[QuestionIndex]) -> f64 {
        let free = matches!(rule, Rule::Stretch | Rule::Focus);
        if free || self.state.skills[skill].wrong_run == 0 {
            return f64::INFINITY;
        }
        let mut shown = self.sitting.asked.iter().rev().copied();
        let missed = shown
            .find(|&q| self.course.questions[q].skills.contains(&skill))
            .or_else(|| {
                let last = |q| self.state.questions[q].memory.map(|m| m.last);
                let answered = of.iter().copied().filter(|&q| last(q).is_some());
                answered.max_by_key(|&q| last(q))
            });
        missed.map_or(f64::INFINITY, |q| {
            self.course.questions[q].difficulty.level()
        })
    }

    /// A harder question than the one that was missed, where nothing else can be asked.
    pub(super) fn stretch(&self) -> Option<Choice> {
        if self.sitting.focus.is_some() || self.is_held_back() {
            return None;
        }
        let mut open = self.open_skills();
        open.extend(self.ahead(Basics::Tried));
        let of = |repeats| {
            let mut skills = open.iter();
            skills.find_map(|&s| self.by_difficulty(Rule::Stretch, s, repeats))
        };
        of(Repeats::No)
            .or_else(|| of(Repeats::Yes))
            .or_else(|| of(Repeats::Twins))
    }
}
