//! Weights for where nothing is known of other learners.
//!
//! Chosen so that weights fitted in one field predict in another: an online
//! course in algebra and one in statics, each tried on the other.

use super::Weights;

/// Number of features.
const WIDTH: usize = 98;

const INTERCEPT: f64 = 1.5777;

/// Weights by the position of their feature, fitted to both fields together.
const SHIPPED: [(usize, f64); 16] = [
    (8, 0.2421),   // ability, slow
    (17, 0.1063),  // last answer against a typical question
    (20, 0.5159),  // surprise over about 30 answers
    (22, 0.7518),  // outcomes over about 3 answers
    (32, -0.0510), // wrong answers on the skill
    (37, 1.0554),  // outcomes over about 3 answers on the skill
    (43, 0.1241),  // right answers in a row on the skill
    (45, -0.3768), // the same skills as the last question
    (52, 1.3527),  // outcomes over about 10 answers on this set of skills
    (53, -0.1945), // answers since this set of skills was last met
    (54, -1.0731), // never met
    (58, 0.8032),  // strength on the question itself
    (61, 0.0111),  // last answer to it, and how many answers ago
    (87, 0.6886),  // a run of right answers where the skill goes well
    (89, -0.0190), // a run of right answers by an able learner
    (91, 0.3800),  // a new skill for an able learner
];

/// Whether a feature holds from one field to another.
pub(super) fn is_kept(feature: usize) -> bool {
    SHIPPED.iter().any(|(kept, _)| *kept == feature)
}

/// The shipped weights.
pub(super) fn weights() -> Weights {
    let mut by_feature = vec![0.0; WIDTH];
    for (feature, weight) in SHIPPED {
        by_feature[feature] = weight;
    }
    Weights {
        intercept: INTERCEPT,
        by_feature,
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn there_is_a_weight_for_every_feature() {
        assert_eq!(
            super::weights().by_feature.len(),
            super::super::parts().len()
        );
    }
}
