//! Mastery by Bayesian knowledge tracing (Corbett & Anderson 1995), with
//! question difficulty shifting guess and slip (KT-IDEM, Pardos & Heffernan
//! 2011) and fractional credit.

use super::strength::{logit, sigmoid};
use crate::course::{BktOverrides, Difficulty, Question};
use crate::journal::Help;
use crate::kinds::{FREE_GUESS, Task};

/// Parameters for one skill and one question, each a probability.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bkt {
    /// P(known) before the first practice.
    pub prior: f64,
    /// P(becoming known) at each practice.
    pub learn: f64,
    /// P(right though unknown).
    pub guess: f64,
    /// P(wrong though known).
    pub slip: f64,
}

impl Bkt {
    /// Defaults for a free answer: middle values of those fitted to tutor logs
    /// in the literature (for example OATutor's defaults, and the ranges in
    /// Corbett & Anderson).
    pub const DEFAULT: Bkt = Bkt {
        prior: 0.2,
        learn: 0.15,
        guess: FREE_GUESS,
        slip: 0.1,
    };

    /// Parameters for a question: the course's own where it sets them,
    /// otherwise defaults by kind, shifted by difficulty.
    pub fn new(set: &BktOverrides, task: &Task, difficulty: Difficulty) -> Self {
        Self::guessing(set, task.guess(), difficulty)
    }

    /// The same for what is asked in a question as a whole.
    pub fn of(set: &BktOverrides, question: &Question) -> Self {
        Self::guessing(set, question.guess(), question.difficulty)
    }

    fn guessing(set: &BktOverrides, guess: f64, difficulty: Difficulty) -> Self {
        // One level harder is 25 % more slips and 20 % fewer lucky guesses.
        let levels = match difficulty {
            Difficulty::Level(level) => i32::from(level) - i32::from(Difficulty::TYPICAL),
            Difficulty::Measured(_) => 0,
        };
        let limit = |p: f64| p.clamp(0.01, 0.45);
        let typical = Self {
            prior: set.prior.unwrap_or(Self::DEFAULT.prior),
            learn: set.learn.unwrap_or(Self::DEFAULT.learn),
            guess: limit(set.guess.unwrap_or(guess) * 0.8f64.powi(levels)),
            slip: limit(set.slip.unwrap_or(Self::DEFAULT.slip) * 1.25f64.powi(levels)),
        };
        match difficulty {
            Difficulty::Level(_) => typical,
            Difficulty::Measured(odds) => typical.harder(odds),
        }
    }

    /// The parameters for a question with higher log-odds of a wrong answer, by `by`, whether the
    /// skill is known or not. Probabilities never reach 0 or 1.
    pub fn harder(&self, by: f64) -> Self {
        let limit = |p: f64| p.clamp(0.01, 0.99);
        Self {
            guess: limit(sigmoid(logit(self.guess) - by)),
            slip: limit(sigmoid(logit(self.slip) + by)),
            ..*self
        }
    }

    /// The prior where nothing of the kind is known of the skill.
    pub fn prior(set: &BktOverrides) -> f64 {
        set.prior.unwrap_or(Self::DEFAULT.prior)
    }

    /// P(right answer) at P(known) = `known`.
    pub fn predict(&self, known: f64) -> f64 {
        known * (1.0 - self.slip) + (1.0 - known) * self.guess
    }

    /// P(known) after an answer with `credit` from 0 (wrong) to 1 (right).
    pub fn update(&self, known: f64, credit: f64) -> f64 {
        self.update_along(known, credit, 1.0)
    }

    /// The same for one of several skills that a question needs, all of them
    /// (the conjunctive DINA model of Junker & Sijtsma 2001): `others` is
    /// P(known) of all the others together. A wrong answer is blamed mostly on
    /// the weakest.
    pub fn update_along(&self, known: f64, credit: f64, others: f64) -> f64 {
        let knowing = others * (1.0 - self.slip) + (1.0 - others) * self.guess;
        let all = known * knowing + (1.0 - known) * self.guess;
        // Partial credit stands between a right and a wrong answer on the scale of likelihoods.
        let like = |p: f64| p.powf(credit) * (1.0 - p).powf(1.0 - credit);
        let seen = match credit {
            1.0 => known * knowing / all,
            0.0 => known * (1.0 - knowing) / (1.0 - all),
            _ => {
                let yes = known * like(knowing);
                yes / (yes + (1.0 - known) * like(self.guess))
            }
        };
        (seen + (1.0 - seen) * self.learn).clamp(0.001, 0.999)
    }
}

/// P(known) of a skill that was never practised: its prior, moved by the ability that the learner
/// has shown (`ability`, in log-odds above an average learner), and held back by prerequisites
/// that are not known (`basics`: P(known) of the weakest, 1 if there are none).
pub fn informed_prior(prior: f64, ability: f64, basics: f64) -> f64 {
    let prior = prior.clamp(0.01, 0.99);
    let odds = (prior / (1.0 - prior)).ln() + 0.5 * ability.clamp(-3.0, 3.0);
    (1.0 / (1.0 + (-odds).exp()) * basics.clamp(0.0, 1.0).sqrt()).clamp(0.01, 0.9)
}

/// What an answer is worth as evidence: hints take off up to half, and the
/// bottom-out hint makes it a wrong answer.
pub fn evidence(credit: f64, help: Help) -> f64 {
    match help {
        Help::Told(_) => 0.0,
        // Squared: half an answer is more like none than like a whole one.
        Help::Hints(hints) => credit * credit * (1.0 - 0.2 * f64::from(hints)).max(0.5),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BKT: Bkt = Bkt::DEFAULT;

    #[test]
    fn three_right_answers_in_a_row_are_mastery_and_one_is_not() {
        let one = BKT.update(0.2, 1.0);
        let three = BKT.update(BKT.update(one, 1.0), 1.0);
        assert!(one < 0.8, "{one}");
        assert!(three > 0.95, "{three}");
    }

    #[test]
    fn the_update_is_bayes_rule() {
        // By hand: 0.5·0.9 / (0.5·0.9 + 0.5·0.15) = 0.857142…, then learning.
        let expected = 0.857_142_857 + 0.142_857_143 * 0.15;
        assert!((BKT.update(0.5, 1.0) - expected).abs() < 1e-8);
        assert!(BKT.update(0.5, 0.0) < 0.5);
    }

    #[test]
    fn half_right_for_ever_is_not_mastery() {
        let known = (0..20).fold(0.2, |known, _| {
            BKT.update(known, evidence(0.5, Help::Hints(0)))
        });
        assert!(known < 0.3, "{known}");
    }

    #[test]
    fn hints_lower_the_evidence() {
        assert_eq!(evidence(1.0, Help::Hints(0)), 1.0);
        assert!(evidence(1.0, Help::Hints(1)) < 1.0);
        assert_eq!(evidence(1.0, Help::Told(3)), 0.0);
    }

    #[test]
    fn of_two_skills_the_weaker_one_is_blamed() {
        let strong = BKT.update_along(0.95, 0.0, 0.3);
        let weak = BKT.update_along(0.3, 0.0, 0.95);
        assert!(0.95 - strong < 0.1, "{strong}");
        assert!(weak < 0.25, "{weak}");
        // With one skill it is plain knowledge tracing.
        assert_eq!(BKT.update_along(0.5, 1.0, 1.0), BKT.update(0.5, 1.0));
    }

    #[test]
    fn the_prior_follows_ability_and_basics() {
        assert!((informed_prior(0.2, 0.0, 1.0) - 0.2).abs() < 1e-12);
        assert!(informed_prior(0.2, 1.5, 1.0) > 0.3);
        assert!(informed_prior(0.2, -1.5, 1.0) < 0.12);
        assert!(informed_prior(0.2, 0.0, 0.3) < 0.12);
    }

    proptest::proptest! {
        #[test]
        fn more_credit_never_lowers_mastery(known in 0.001f64..0.999, a in 0f64..1.0, b in 0f64..1.0) {
            let (low, high) = if a < b { (a, b) } else { (b, a) };
            proptest::prop_assert!(BKT.update(known, low) <= BKT.update(known, high) + 1e-12);
        }
    }
}
