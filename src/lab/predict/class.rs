//! The weights that learners of a class begin with, fitted to others of it.

use super::alone;
use super::logistic::{Rows, fit_beside};
use super::population::Answer;
use crate::course::Class;
use crate::fit::Fit;
use crate::learner::belief::predict::{Form, WIDTH, shipped};
use crate::learner::belief::traced::SHARE;

/// How strongly the class's weights are drawn to the shipped ones: as if so many answers
/// of full information had said that these are right, for a feature whose standard
/// deviation is as in the logs that the shipped ones were fitted to.
const HELD: f64 = 20.0;

/// What one learner's answers say of the weights.
#[derive(Clone, Debug, Default)]
pub(crate) struct Told {
    features: Vec<f64>,
    /// Log-odds that the shipped weights and knowledge tracing make together.
    offsets: Vec<f64>,
    credit: Vec<f64>,
}

/// The shipped weights, with knowledge tracing beside them.
fn begun() -> Class {
    let (intercept, weights, _) = shipped();
    Class {
        tracing: SHARE,
        intercept,
        weights: weights.to_vec(),
    }
}

/// What a learner's answers tell, by knowledge tracing that was fitted to other learners.
/// (By the learner's own it would seem better than it is.)
pub(crate) fn told(answers: &[Answer], fit: &Fit) -> Told {
    let class = begun();
    let mut told = Told::default();
    alone::walk(
        answers,
        (Form::default(), Some(&class)),
        |skill, answer| fit.bkt(skill, answer.item),
        |answer| fit.difficulty(answer.item),
        |at, view| {
            let features = view.features();
            let weighed = class.weights.iter().zip(&features);
            let weighed: f64 = weighed.map(|(w, x)| w * x).sum();
            let weighed = class.intercept + weighed + view.unweighed();
            let traced = view.traced.map_or(weighed, |traced| traced.odds);
            told.offsets.push((1.0 - SHARE) * weighed + SHARE * traced);
            told.features
                .extend(features.iter().map(|x| (1.0 - SHARE) * x));
            told.credit.push(answers[at].credit);
        },
    );
    told
}

/// The class of learners of whom this was told.
pub(crate) fn fit_class<'t>(learners: impl IntoIterator<Item = &'t Told>) -> Class {
    let mut rows = Rows {
        width: WIDTH,
        ..Rows::default()
    };
    let mut offsets = Vec::new();
    for told in learners {
        rows.values.extend_from_slice(&told.features);
        rows.credit.extend_from_slice(&told.credit);
        offsets.extend_from_slice(&told.offsets);
    }
    let (_, _, spread) = shipped();
    let held = spread.iter().chain(&[1.0]).map(|s| HELD * s * s);
    let held: Vec<f64> = held.collect();
    let more = fit_beside(&rows, &offsets, 1.0 - SHARE, &held);
    let mut class = begun();
    // As many digits as a weight can be known to.
    let rounded = |x: f64| (x.clamp(-Class::MOST, Class::MOST) * 1e6).round() / 1e6;
    for (weight, more) in class.weights.iter_mut().zip(&more) {
        *weight = rounded(*weight + more);
    }
    class.intercept = rounded(class.intercept + more[WIDTH]);
    class
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::learner::belief::strength::sigmoid;

    #[test]
    fn a_class_comes_near_to_what_made_its_answers_and_stays_near_the_shipped_one_without() {
        let mut draws = crate::template::Draws::new(4);
        let mut learner = |count: u32| {
            let mut told = Told::default();
            for _ in 0..count {
                let x: [f64; WIDTH] = std::array::from_fn(|_| {
                    (1.0 - SHARE) * (draws.below(2001) as f64 / 500.0 - 2.0)
                });
                let p = sigmoid(0.2 + x[0] - (1.0 - SHARE));
                told.features.extend(x);
                told.offsets.push(0.2);
                told.credit
                    .push(f64::from(u8::from((draws.below(100_000) as f64) < 1e5 * p)));
            }
            told
        };
        let (intercept, weights, _) = shipped();
        let many = fit_class([&learner(40_000)]);
        assert!((many.weights[0] - weights[0] - 1.0).abs() < 0.2, "{many:?}");
        assert!((many.intercept - intercept + 1.0).abs() < 0.25, "{many:?}");
        let few = fit_class([&learner(5)]);
        assert!((few.weights[0] - weights[0]).abs() < 0.3, "{few:?}");
        assert_eq!(fit_class([]), begun());
    }
}
