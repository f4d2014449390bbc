//! Kinds of questions of a learned skill that were not met yet, before what was met comes
//! once more.

use super::chooser::Chooser;
use super::next::{CANDIDATES, Choice};
use super::reason::Rule;
use crate::course::QuestionIndex;

/// What each showing of its skill among the last twelve adds to a question's cost, in levels of
/// difficulty; and what being of the skill that was just asked adds.
const SHOWN: f64 = 0.5;
const SAME_SKILL: f64 = 4.0;

impl Chooser<'_> {
    /// A question of a learned skill that was never asked, the easiest first and the skills
    /// in turn: what is practised in several forms is known in others, too (varied practice;
    /// Paas & van Merriënboer 1994, "Variability of worked examples and transfer of
    /// geometrical problem-solving skills"). Facts have a rule of their own, which comes
    /// sooner: knowing some teaches none of the others.
    pub(super) fn varied(&self) -> Option<Choice> {
        if self.left.new == Some(0) {
            return None;
        }
        let agenda = self.state.agenda();
        let last = self.sitting.asked.last().map(|&q| self.first_skill(q));
        let known = self.course.skills.positions();
        let known = known.filter(|&s| agenda.is_mastered(s) && self.state.skills[s].attempts > 0);
        let all = known.flat_map(|s| self.course.questions_of(s).iter().map(move |&q| (s, q)));
        let fits = |&(skill, q): &(_, QuestionIndex)| {
            let skills = &self.course.questions[q].skills;
            self.state.questions[q].attempts == 0
                && skills[0] == skill
                && skills.iter().all(|&s| agenda.is_mastered(s))
                && self.in_focus(q)
                && self.may_ask(q)
                && self.is_likely(q)
        };
        let all = all.filter(fits).map(|(_, q)| q);
        self.choose(
            |_| Rule::Remaining,
            |q| self.first_skill(q),
            all.take(CANDIDATES),
            |q| {
                let skill = self.first_skill(q);
                let same = if last == Some(skill) { SAME_SKILL } else { 0.0 };
                let level = self.level(q);
                level + same + SHOWN * self.shown_lately(skill) as f64
            },
        )
    }
}
