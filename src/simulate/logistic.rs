//! A mind after DAS3H (Choffin, Popineau, Bourda & Vie 2019, "DAS3H: modeling
//! student learning and forgetting for optimally scheduling distributed
//! practice of skills"): the logit of success is ability less difficulty plus,
//! for each time window, the logarithms of the wins and attempts in it.

use std::sync::Arc;

use super::material::Material;
use super::mind::{DAY, Mind, Tally};
use crate::course::{ByQuestion, BySkill, QuestionIndex, SkillIndex};

/// Length in days, weight of wins, weight of attempts. The windows are the
/// paper's; the weights are ours, within the range of its fits, and such that
/// ten practices raise a procedure from 15 % to about 70 % a week later.
const WINDOWS: [(f64, f64, f64); 5] = [
    (1.0 / 24.0, 0.10, 0.05),
    (1.0, 0.15, 0.05),
    (7.0, 0.25, 0.10),
    (30.0, 0.35, 0.15),
    (f64::INFINITY, 0.45, 0.25),
];
/// Logit before any practice: of a procedure, and of a fact, which can't be worked out.
const PROCEDURE: f64 = -1.7;
const FACT: f64 = -2.8;

/// One practice: when (seconds), and what it counts as wins and attempts.
type Practice = (f64, f64, f64);

pub(super) struct Logistic {
    material: Arc<Material>,
    ability: f64,
    forgetting: f64,
    by_skill: BySkill<Vec<Practice>>,
    by_question: ByQuestion<Vec<Practice>>,
}

impl Logistic {
    pub(super) fn new(material: Arc<Material>, ability: f64, forgetting: f64) -> Self {
        Self {
            ability,
            forgetting,
            by_skill: BySkill::of(Vec::new(), material.requires.len()),
            by_question: ByQuestion::of(Vec::new(), material.questions.len()),
            material,
        }
    }

    /// Wins and attempts in each window.
    fn counts(&self, history: &[Practice], now: f64) -> Tally {
        let mut counts = [(0.0, 0.0); 5];
        for &(at, wins, attempts) in history {
            let days = (now - at) / DAY * self.forgetting;
            for (count, window) in counts.iter_mut().zip(WINDOWS) {
                if days <= window.0 {
                    count.0 += wins;
                    count.1 += attempts;
                }
            }
        }
        counts
    }

    fn logit(
        &self,
        question: QuestionIndex,
        mine: &Tally,
        skill: &dyn Fn(SkillIndex) -> Tally,
    ) -> f64 {
        let traits = &self.material.questions[question];
        // Facts are learned one by one, and each quickly; procedures as a whole.
        let (start, own, shared, quick) = match traits.procedure {
            true => (PROCEDURE, 0.5, 1.0, 1.0),
            false => (FACT, 1.0, 0.04, 4.0),
        };
        let weakest = traits
            .skills
            .iter()
            .map(|&skill_index| {
                let windows = mine.iter().zip(skill(skill_index)).zip(WINDOWS);
                windows
                    .map(|((mine, skill), (_, win, attempt))| {
                        let wins = own * mine.0 + shared * skill.0;
                        let attempts = own * mine.1 + shared * skill.1;
                        // What did harm does not take more away than there was.
                        let count = |n: f64| (quick * n.max(0.0)).ln_1p();
                        win * count(wins) + attempt * count(attempts)
                    })
                    .sum::<f64>()
            })
            .fold(f64::INFINITY, f64::min);
        start + self.ability - traits.hardness + weakest
    }
}

impl Mind for Logistic {
    fn begin(&mut self, _now: f64) {}

    fn knows(&self, question: QuestionIndex, now: f64) -> f64 {
        let mine = self.counts(&self.by_question[question], now);
        self.known(question, &mine, &|skill| {
            self.counts(&self.by_skill[skill], now)
        })
    }

    fn slowness(&self, question: QuestionIndex, now: f64) -> f64 {
        1.5 - 0.8 * self.knows(question, now)
    }

    fn practise(&mut self, question: QuestionIndex, now: f64, weight: f64, won: f64) {
        let practice = (now, weight * won, weight);
        self.by_question[question].push(practice);
        for &skill in &self.material.questions[question].skills {
            self.by_skill[skill].push(practice);
        }
    }

    fn tallies(&self, _: f64, then: f64) -> (ByQuestion<Tally>, BySkill<Tally>) {
        let counts = |history: &Vec<Practice>| self.counts(history, then);
        (
            self.by_question.iter().map(counts).collect(),
            self.by_skill.iter().map(counts).collect(),
        )
    }

    fn trace(&self, _: QuestionIndex, [now, then]: [f64; 2], weight: f64, won: f64) -> Tally {
        self.counts(&[(now, weight * won, weight)], then)
    }

    fn known(
        &self,
        question: QuestionIndex,
        mine: &Tally,
        skill: &dyn Fn(SkillIndex) -> Tally,
    ) -> f64 {
        1.0 / (1.0 + (-self.logit(question, mine, skill)).exp())
    }
}
