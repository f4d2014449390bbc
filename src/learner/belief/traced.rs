//! What knowledge tracing itself predicts in a calibrated course, and how it goes together
//! with the weighed features: the two log-odds are averaged. Knowledge tracing with measured
//! questions ranks what one learner can do better than features that were made for learners
//! of whom nothing is known; these see what it can't, such as how the day goes. The mean of
//! both was better than each on four logs (`docs/model.md`).

use super::mastery::Bkt;
use super::part::Part;
use super::strength::logit;
use super::weights::WIDTH;
use crate::course::Class;

/// How much knowledge tracing counts where a calibration is fitted, chosen on four logs.
pub const SHARE: f64 = 0.75;

/// A question as knowledge tracing and the class see it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Traced {
    /// Log-odds of a right answer by knowledge tracing alone.
    pub odds: f64,
    /// How much they count, 0 to 1.
    pub share: f64,
    /// Log-odds of the class with all features 0.
    pub intercept: f64,
}

/// Log-odds of a right answer by knowledge tracing to a question whose skills have these
/// parameters and P(known): the mean over skills.
pub fn odds(skills: impl Iterator<Item = (Bkt, f64)>) -> f64 {
    let right = |(bkt, known): (Bkt, f64)| bkt.predict(known.clamp(0.001, 0.999));
    let (sum, count) = skills
        .map(right)
        .fold((0.0, 0.0), |(sum, count), p| (sum + p, count + 1.0));
    logit(sum / f64::max(count, 1.0))
}

/// What a class says, where it was fitted for these very features.
pub fn usable(class: Option<&Class>) -> Option<&Class> {
    class.filter(|class| class.weights.len() == WIDTH)
}

impl Traced {
    /// Makes the parts of the weighed features, which add up to log-odds above `anyone`,
    /// those of the mean with knowledge tracing. `difficulty` is in both. What knowledge
    /// tracing says besides is said of the skill.
    pub(super) fn mean(&self, parts: &mut [f64; Part::ALL.len()], difficulty: f64, anyone: f64) {
        for part in parts.iter_mut() {
            *part *= 1.0 - self.share;
        }
        parts[Part::Difficulty as usize] += self.share * difficulty;
        parts[Part::Skill as usize] += self.share * (self.odds - difficulty - anyone);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_of_the_mean_add_up_to_the_mean_of_the_log_odds() {
        let mut parts = [0.3, -0.2, 0.5, 0.1, -0.4, 0.0];
        let (anyone, difficulty) = (1.4, 0.3);
        let weighed = anyone + parts.iter().sum::<f64>();
        let traced = Traced {
            odds: -0.7,
            share: SHARE,
            intercept: 0.9,
        };
        traced.mean(&mut parts, difficulty, anyone);
        let told = anyone + parts.iter().sum::<f64>();
        assert!((told - ((1.0 - SHARE) * weighed + SHARE * -0.7)).abs() < 1e-12);
        assert!((parts[Part::Difficulty as usize] - difficulty).abs() < 1e-12);
    }

    #[test]
    fn a_class_of_other_features_is_passed_over() {
        let class = |weights: usize| Class {
            tracing: SHARE,
            intercept: 0.5,
            weights: vec![0.0; weights],
        };
        assert_eq!(usable(Some(&class(WIDTH + 1))), None);
        assert_eq!(usable(Some(&class(WIDTH))), Some(&class(WIDTH)));
    }
}
