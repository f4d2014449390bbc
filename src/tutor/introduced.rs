//! How something new begins: whether it may be known already, and if not, how it is introduced.

use super::aim::asks_from;
use super::chooser::Chooser;
use super::next::Choice;
use super::teach::{Lead, Occasion};
use crate::course::{QuestionIndex, SkillIndex};
use crate::learner::Bkt;

/// For facts, and for skills: how many new ones are shown at first before one is asked to see
/// whether it is known; and how many such answers the share of known ones needs to count. Choices
/// of ours.
const FACTS: (u32, f64) = (2, 2.5);
const SKILLS: (u32, f64) = (1, 1.0);

impl Chooser<'_> {
    /// Whether something that the learner has not met may be known all the same. What tells:
    /// answers to questions that came before they were shown, a placement test, and how many
    /// people know it. Now and then one is asked to find out.
    pub(super) fn may_be_known(&self, skill: SkillIndex, question: QuestionIndex) -> bool {
        let (course, state) = (self.course, self.state);
        let known = &course.skills[skill];
        let cold = state.cold(known.facts);
        let (between, few) = if known.facts { FACTS } else { SKILLS };
        // What is expected of anybody, or was told by a placement test.
        let expected = || {
            let prior = match state.placed {
                Some(_) => state.believed(course, skill, self.now),
                None => Bkt::prior(&known.bkt),
            };
            Bkt::of(&known.bkt, &course.questions[question]).predict(prior)
        };
        cold.asks(between, few) || (!cold.missed() && expected() >= asks_from(&state.plan))
    }

    /// The lowest level of a skill's own questions that can be shown.
    fn lowest(&self, skill: SkillIndex) -> f64 {
        let all = self.some_questions(skill).into_iter();
        let own = all.filter(|&q| self.first_skill(q) == skill && self.can_be_shown(q));
        own.map(|q| self.level(q)).fold(f64::INFINITY, f64::min)
    }

    /// Instruction for a new skill, at the lowest level that it has; a harder question does not
    /// come first only because it has steps. In this order: a worked example; a question with its
    /// explanation; the beginning of the lesson, and then the question. Something harder is shown
    /// only if there is none of these.
    pub(super) fn introduce(&self, skill: SkillIndex, choice: &Choice) -> Option<Lead> {
        let lowest = self.lowest(skill);
        let is_lowest = |q: QuestionIndex| self.level(q) <= lowest;
        let by = |example: QuestionIndex| self.by_example(skill, Occasion::New, example, choice);
        let asks_lowest = |lead: &Lead| {
            let twin = lead.twin.as_ref();
            twin.is_none_or(|twin| is_lowest(twin.question))
        };
        let worked = self.example(skill, is_lowest).and_then(by);
        worked
            .filter(asks_lowest)
            .or_else(|| {
                let explained = self.explained(skill, choice).filter(|&q| is_lowest(q))?;
                by(explained).filter(asks_lowest)
            })
            .or_else(|| self.lesson(skill, Occasion::New, choice))
            .or_else(|| {
                let example = self.example(skill, |_| true)?;
                let mut lead = by(example)?;
                // What is asked then is no harder for it.
                if !asks_lowest(&lead) && choice.question != example {
                    lead.twin = Some(choice.clone());
                }
                Some(lead)
            })
            .or_else(|| by(self.explained(skill, choice)?))
    }

    /// The easiest question of a skill that is shown with its explanation, as it has no
    /// steps.
    fn explained(&self, skill: SkillIndex, choice: &Choice) -> Option<QuestionIndex> {
        let mut all = self.some_questions(skill);
        all.retain(|&q| {
            let asked = &self.course.questions[q];
            asked.is_explained()
                && asked.step_count() == 0
                && (asked.is_drawn() || q != choice.question)
                && self.state.questions[q].attempts == 0
                && self.can_be_shown(q)
        });
        let easiest = |&a: &QuestionIndex, &b: &QuestionIndex| {
            self.level(a).total_cmp(&self.level(b)).then(a.cmp(&b))
        };
        all.into_iter().min_by(easiest)
    }

    /// A lead by an example, where there is a question like it to do then.
    pub(super) fn by_example(
        &self,
        skill: SkillIndex,
        occasion: Occasion,
        example: QuestionIndex,
        choice: &Choice,
    ) -> Option<Lead> {
        let twin = match self.course.questions[example].is_drawn() {
            true if example == choice.question => choice.clone(),
            true => self.twin_of(skill, example),
            false if example != choice.question => choice.clone(),
            // Another question, which is no second showing of the example.
            false => {
                let rule = choice.reason.rule.clone();
                self.because(rule, skill, self.nearest(skill, example)?, None, 1)
            }
        };
        Some(Lead {
            skill,
            how: self.how(example),
            occasion,
            question: Some(example),
            twin: Some(twin),
        })
    }

    /// The question of a skill that is nearest to another one in its level, and then in its
    /// kind, and not asked yet.
    fn nearest(&self, skill: SkillIndex, to: QuestionIndex) -> Option<QuestionIndex> {
        let away = |q: QuestionIndex| (self.level(q) - self.level(to)).abs();
        let mut all = self.some_questions(skill);
        all.retain(|&q| {
            let fresh = self.state.questions[q].attempts == 0;
            q != to && fresh && self.course.questions[q].skills[0] == skill && self.can_be_shown(q)
        });
        let nearest = all.into_iter();
        let kind = |q: QuestionIndex| self.course.questions[q].kind();
        let differs = |q: QuestionIndex| kind(q) != kind(to);
        nearest.min_by(|&a, &b| {
            let level = away(a).total_cmp(&away(b));
            level.then(differs(a).cmp(&differs(b))).then(a.cmp(&b))
        })
    }
}
