//! The rules that choose the next question, in their order.

use jiff::Timestamp;

use super::reason::{Reason, Rule};
use crate::course::{Course, QuestionIndex, SkillIndex};
use crate::learner::{Bkt, State};

/// The success rate that new material aims for (Wilson et al. 2019, "The eighty
/// five percent rule for optimal learning").
pub const TARGET: f64 = 0.85;
/// Questions between a wrong answer and its return.
const RELEARN_AFTER: usize = 3;
/// Answers after which a new skill is mixed with others.
const FIRST_STEPS: u32 = 2;
/// A question is not asked again within so many others, where there is a choice.
const REST: usize = 4;

/// Days after which a question that was answered right may be asked again
/// although it is not due: sooner, the answer tells nothing new.
const REPEAT_AFTER: f64 = 1.0 / 24.0;

/// Whether questions may be asked that are neither new nor due.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Repeats {
    No,
    Yes,
}

/// What happened in this sitting so far, as far as it bears on the choice.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sitting {
    /// Questions shown, oldest first.
    pub asked: Vec<QuestionIndex>,
    /// Answered wrong and not yet right again, with the length of `asked` at that time.
    pub relearning: Vec<(QuestionIndex, usize)>,
    /// Passed over in this sitting.
    pub skipped: Vec<QuestionIndex>,
    /// The skill that the learner picked.
    pub focus: Option<SkillIndex>,
    /// Right answers in a row; negative for wrong ones.
    pub streak: i32,
}

/// A question and why it is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    pub question: QuestionIndex,
    pub reason: Reason,
}

struct Chooser<'a> {
    course: &'a Course,
    state: &'a State,
    sitting: &'a Sitting,
    now: Timestamp,
}

/// The next question, or `None` when nothing is left for today.
pub fn next(course: &Course, state: &State, sitting: &Sitting, now: Timestamp) -> Option<Choice> {
    let chooser = Chooser {
        course,
        state,
        sitting,
        now,
    };
    chooser
        .relearning(RELEARN_AFTER)
        .or_else(|| chooser.due())
        .or_else(|| chooser.remedial())
        .or_else(|| chooser.focus())
        .or_else(|| chooser.frontier(Repeats::No))
        .or_else(|| chooser.remaining())
        .or_else(|| chooser.frontier(Repeats::Yes))
        .or_else(|| chooser.relearning(0))
}

impl Chooser<'_> {
    /// The success rate aimed for now: a little easier after failures, harder after successes.
    fn target(&self) -> f64 {
        (TARGET - 0.03 * f64::from(self.sitting.streak.clamp(-3, 3))).clamp(0.7, 0.95)
    }

    fn may_ask(&self, question: QuestionIndex) -> bool {
        self.state.is_available(question, self.now)
            && !self.sitting.skipped.contains(&question)
            && self.sitting.asked.last() != Some(&question)
    }

    fn in_focus(&self, question: QuestionIndex) -> bool {
        let skills = &self.course.questions[question].skills;
        self.sitting
            .focus
            .is_none_or(|focus| skills.contains(&focus))
    }

    fn rested(&self, question: QuestionIndex) -> bool {
        !self
            .sitting
            .asked
            .iter()
            .rev()
            .take(REST)
            .any(|&q| q == question)
    }

    /// The best of the candidates by `cost` (ties: the order of the course), with its reason.
    fn choose(
        &self,
        rule: impl Fn(QuestionIndex) -> Rule,
        skill: impl Fn(QuestionIndex) -> SkillIndex,
        candidates: impl Iterator<Item = QuestionIndex>,
        cost: impl Fn(QuestionIndex) -> f64,
    ) -> Option<Choice> {
        let mut ranked: Vec<(f64, QuestionIndex)> = candidates.map(|q| (cost(q), q)).collect();
        ranked.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        let (_, question) = *ranked.first()?;
        let skill = skill(question);
        let asked = &self.course.questions[question];
        let bkt = Bkt::new(
            &self.course.skills[skill].bkt,
            &asked.item.task,
            asked.difficulty,
        );
        let mastery = self.state.mastery(skill, self.now);
        let memory = self.state.questions[question].memory;
        Some(Choice {
            question,
            reason: Reason {
                rule: rule(question),
                skill,
                predicted: self.state.predict(self.course, question, self.now),
                target: self.target(),
                days_since: memory.map(|m| m.days_since(self.now)),
                retrievability: memory.map(|m| m.retrievability(self.now)),
                retention: self.course.retention,
                mastery,
                mastery_if_correct: bkt.update(mastery.clamp(0.001, 0.999), 1.0),
                difficulty: asked.difficulty,
                runner_up: ranked.get(1).map(|(_, q)| *q),
                candidates: ranked.len(),
            },
        })
    }

    fn first_skill(&self, question: QuestionIndex) -> SkillIndex {
        self.course.questions[question].skills[0]
    }

    fn relearning(&self, after: usize) -> Option<Choice> {
        let count = self.sitting.asked.len();
        let waiting = |q: QuestionIndex| {
            let found = self.sitting.relearning.iter().find(|(r, _)| *r == q);
            found.map_or(0, |(_, at)| count.saturating_sub(*at))
        };
        self.choose(
            |q| Rule::Relearning {
                ago: waiting(q).max(1),
            },
            |q| self.first_skill(q),
            self.sitting
                .relearning
                .iter()
                .map(|(q, _)| *q)
                .filter(|&q| waiting(q) >= after && self.may_ask(q)),
            |q| -(waiting(q) as f64),
        )
    }

    /// Most at risk first; among like risks, those that cover more due skills.
    fn due(&self) -> Option<Choice> {
        let covers = |q: QuestionIndex| self.course.questions[q].skills.len() as f64;
        self.choose(
            |_| Rule::Due,
            |q| self.first_skill(q),
            (0..self.course.questions.len()).filter(|&q| {
                self.state.is_due(q, self.now)
                    && self.in_focus(q)
                    && self.may_ask(q)
                    && self.rested(q)
                    && !self.sitting.relearning.iter().any(|(r, _)| *r == q)
            }),
            |q| {
                let recall = self.state.questions[q]
                    .memory
                    .map_or(1.0, |m| m.retrievability(self.now));
                recall - 0.02 * (covers(q) - 1.0)
            },
        )
    }

    /// The simplest question of the missing skill that has rested.
    fn remedial(&self) -> Option<Choice> {
        self.state.remedial.iter().find_map(|&skill| {
            self.choose(
                |_| Rule::Remedial,
                |_| skill,
                self.askable(skill, Repeats::Yes),
                |q| f64::from(self.course.questions[q].difficulty) + self.staleness(q),
            )
        })
    }

    /// Questions of a skill that can be asked now.
    fn askable(
        &self,
        skill: SkillIndex,
        repeats: Repeats,
    ) -> impl Iterator<Item = QuestionIndex> + '_ {
        let questions = self.course.questions_of(skill).iter().copied();
        questions.filter(move |&q| {
            let fresh = self.state.questions[q].attempts == 0
                || self.course.questions[q].template.is_some();
            let others = self.course.questions[q].skills.iter().copied();
            self.may_ask(q)
                && self.rested(q)
                && (fresh || (repeats == Repeats::Yes && self.may_repeat(q)))
                && !self.sitting.relearning.iter().any(|(r, _)| *r == q)
                && others
                    .filter(|&s| s != skill)
                    .all(|s| self.state.is_open(self.course, s))
        })
    }

    fn may_repeat(&self, question: QuestionIndex) -> bool {
        let known = &self.state.questions[question];
        let since = known.memory.map_or(f64::MAX, |m| m.days_since(self.now));
        !self.sitting.asked.contains(&question)
            && (self.sitting.focus.is_some() || !known.last_right || since >= REPEAT_AFTER)
    }

    /// What was asked before gives way to what was not.
    fn staleness(&self, question: QuestionIndex) -> f64 {
        let times = self
            .sitting
            .asked
            .iter()
            .filter(|&&q| q == question)
            .count() as f64;
        let known = f64::from(self.state.questions[question].attempts.min(10));
        0.15 * times + 0.04 * known
    }

    fn by_difficulty(&self, rule: Rule, skill: SkillIndex, repeats: Repeats) -> Option<Choice> {
        let target = self.target();
        self.choose(
            |_| rule.clone(),
            |_| skill,
            self.askable(skill, repeats),
            |q| {
                // At the start of a skill nothing can be predicted well: begin with the easiest.
                let level = f64::from(self.course.questions[q].difficulty);
                let early = if self.state.skills[skill].attempts < FIRST_STEPS {
                    0.1 * level
                } else {
                    0.0
                };
                (self.state.predict(self.course, q, self.now) - target).abs()
                    + early
                    + self.staleness(q)
            },
        )
    }

    fn focus(&self) -> Option<Choice> {
        self.by_difficulty(Rule::Focus, self.sitting.focus?, Repeats::Yes)
    }

    /// Skills not mastered whose prerequisites all are: first the one whose
    /// first steps are under way, then in turn.
    fn frontier(&self, repeats: Repeats) -> Option<Choice> {
        if self.sitting.focus.is_some() {
            return None;
        }
        let (course, state) = (self.course, self.state);
        let mut frontier: Vec<SkillIndex> = (0..course.skills.len())
            .filter(|&s| !state.is_mastered(course, s) && state.is_open(course, s))
            .collect();
        let last = self.sitting.asked.last().map(|&q| self.first_skill(q));
        let practised = |s: SkillIndex| {
            let shown = self.sitting.asked.iter().rev();
            shown
                .take(12)
                .filter(|&&q| course.questions[q].skills.contains(&s))
                .count()
        };
        frontier.sort_by_key(|&s| {
            let attempts = state.skills[s].attempts;
            let beginning = (1..FIRST_STEPS).contains(&attempts);
            // Begun ones before new ones.
            (!beginning, last == Some(s), attempts == 0, practised(s), s)
        });
        let begun = frontier
            .iter()
            .filter(|&&s| state.skills[s].attempts > 0)
            .count();
        if begun == 1 && last.is_some_and(|l| frontier.contains(&l)) {
            // Alone, a begun skill goes on until it has three answers; then a second one joins it.
            let alone = frontier
                .iter()
                .copied()
                .find(|&s| state.skills[s].attempts > 0);
            if let Some(alone) = alone.filter(|&s| state.skills[s].attempts < 3) {
                frontier.retain(|&s| s != alone);
                frontier.insert(0, alone);
            }
        }
        frontier.into_iter().find_map(|skill| {
            let rule = match state.skills[skill].attempts {
                0 => Rule::FirstSteps,
                _ => Rule::Frontier,
            };
            self.by_difficulty(rule, skill, repeats)
        })
    }

    /// Facts of a mastered skill that have not come up yet: knowing some words
    /// of a list does not teach the others. Procedures need none of this.
    fn remaining(&self) -> Option<Choice> {
        let state = self.state;
        self.choose(
            |_| Rule::Remaining,
            |q| self.first_skill(q),
            (0..self.course.questions.len()).filter(|&q| {
                let asked = &self.course.questions[q];
                state.questions[q].attempts == 0
                    && asked.template.is_none()
                    && self.in_focus(q)
                    && self.may_ask(q)
                    && asked.skills.iter().all(|&s| state.is_open(self.course, s))
            }),
            |q| f64::from(self.course.questions[q].difficulty),
        )
    }
}
