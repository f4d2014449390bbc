//! How much may be asked of the learner: nothing that will most likely go wrong, and
//! nothing harder after a miss.

use super::chooser::Chooser;
use super::next::{Basics, Choice, Repeats};
use super::reach::{HOPELESS, Reach};
use super::reason::Rule;
use crate::course::{QuestionIndex, SkillIndex};

/// Right answers in a row from which a stretch is offered before anything is asked again.
const ON_A_RUN: i32 = 2;

impl Chooser<'_> {
    /// Whether a question of a skill is too hard now. `of` are the skill's questions.
    pub(super) fn is_too_hard(
        &self,
        reach: Reach,
        skill: SkillIndex,
        of: &[QuestionIndex],
    ) -> impl Fn(QuestionIndex) -> bool + '_ {
        let most = match reach {
            Reach::Any => f64::INFINITY,
            Reach::Within | Reach::Unlikely => self.ceiling(skill, of),
        };
        let least = match reach {
            Reach::Within => HOPELESS,
            Reach::Unlikely | Reach::Any => 0.0,
        };
        move |q| {
            self.course.questions[q].difficulty.level() > most
                || (least > 0.0 && self.state.predict(self.course, q, self.now).p < least)
        }
    }

    /// The highest level of a skill's next question: after a miss that of what was missed.
    pub(super) fn ceiling(&self, skill: SkillIndex, of: &[QuestionIndex]) -> f64 {
        if self.state.skills[skill].wrong_run == 0 {
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

    /// What will most likely go wrong, where the last answers were right and nothing within
    /// reach is left: who is that far is not held back.
    pub(super) fn stretch_on_a_run(&self) -> Option<Choice> {
        match self.sitting.streak >= ON_A_RUN {
            true => self.stretched(Reach::Unlikely),
            false => None,
        }
    }

    /// What will most likely go wrong, or is harder than what was missed, where nothing
    /// else can be asked.
    pub(super) fn stretch(&self) -> Option<Choice> {
        self.stretched(Reach::Unlikely)
            .or_else(|| self.stretched(Reach::Any))
    }

    fn stretched(&self, reach: Reach) -> Option<Choice> {
        if self.sitting.focus.is_some() || self.is_held_back() {
            return None;
        }
        let mut open = self.open_skills();
        open.extend(self.ahead(Basics::Tried));
        let of = |repeats| {
            let mut skills = open.iter();
            skills.find_map(|&s| self.of_skill(Rule::Stretch, s, repeats, reach))
        };
        of(Repeats::No)
            .or_else(|| of(Repeats::Yes))
            .or_else(|| of(Repeats::Twins))
            .or_else(|| self.not_met(Rule::Stretch, |_| true))
    }

    /// Whether a question is likely enough to go right.
    pub(super) fn is_likely(&self, question: QuestionIndex) -> bool {
        self.state.predict(self.course, question, self.now).p >= HOPELESS
    }
}
