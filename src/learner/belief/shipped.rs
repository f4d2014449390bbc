//! The weights that every learner begins with: the mean of those of four public logs, which
//! `predict` names.

use super::part::Part;
use super::strength::sigmoid;
use super::weights::{WIDTH, Weights};

/// The part of each feature.
pub const PARTS: [Part; WIDTH] = {
    use Part::{Ability, Memory, Recency, Skill};
    [
        Ability, Ability, Recency, Recency, Recency, Skill, Skill, Skill, Skill, Skill, Skill,
        Skill, Skill, Skill, Memory, Memory, Memory,
    ]
};
/// Log-odds with all features 0.
pub(super) const INTERCEPT: f64 = 1.2466;
/// Weights of the features, in the order of `View::features`.
const WEIGHTS: [f64; WIDTH] = [
    0.3784,  // ability
    0.9942,  // how first answers on a set of skills went, where this is one
    1.4285,  // outcomes over about 3 answers
    0.0193,  // right answers in a row
    -0.1586, // the same set of skills as the answer before
    0.3095,  // strength in the skills
    0.0398,  // the same, times the answers since the set was last met
    0.1327,  // right answers in a row there
    -0.0049, // mastery of the skills, the mean
    0.0758,  // mastery of the weakest
    1.2837,  // outcomes on the set over about 120 answers
    -0.1254, // answers since the set was last met
    -0.8858, // never met
    -0.2252, // never met, and of several skills
    0.7534,  // strength on the question itself
    -0.0014, // answers since the question was last met
    0.6736,  // logarithm of P(recall) of the skills
];

/// Standard deviations of the features in those logs, the mean.
pub(super) const SPREADS: [f64; WIDTH] = [
    0.6069, 0.0629, 0.1862, 1.0317, 0.3716, 0.5444, 1.2392, 0.9530, 1.1801, 1.2218, 0.2036, 1.1910,
    0.2880, 0.1818, 0.2017, 1.2376, 0.1928,
];
/// The weights that a learner of whom nothing is known begins with.
pub(super) const SHIPPED: Weights = Weights::new(INTERCEPT, &WEIGHTS, &SPREADS);

/// The shipped intercept, weights, and standard deviations of the features.
pub fn shipped() -> (f64, [f64; WIDTH], [f64; WIDTH]) {
    (INTERCEPT, WEIGHTS, SPREADS)
}

/// P(right) where nothing is known of anything.
pub fn anyone() -> f64 {
    sigmoid(INTERCEPT)
}
