//! Predicting, one answer ahead, whether it will be right: one logistic
//! regression over what is known of the question, of the learner, and of how
//! it went lately.
//!
//! It stands on surprise-driven strengths (Elo's way: Pelánek 2016), counts of
//! wins and losses (Pavlik et al. 2009; Gervet et al. 2020), recency-weighted
//! averages (Galyardt & Goldin 2015), difficulties drawn towards their skill's
//! and estimated without the learner's own answers, and what answers to
//! one question tell of the next. Its log-odds are a sum of six named [`Part`]s.

mod alone;
mod features;
mod logistic;
mod past;
mod population;

pub use features::{Learner, Part};
pub use logistic::Weights;
pub use population::{Answer, Sums};

use logistic::Rows;
use population::{Facts, Neighbours};

/// Ridge of the weights.
const RIDGE: f64 = 5.0;

/// Log-odds to probability.
pub(crate) fn sigmoid(log_odds: f64) -> f64 {
    1.0 / (1.0 + (-log_odds).exp())
}

/// Log-odds of a probability, kept away from 0 and 1.
pub(crate) fn logit(p: f64) -> f64 {
    let p = p.clamp(1e-6, 1.0 - 1e-6);
    (p / (1.0 - p)).ln()
}

/// P(right) of one answer before it was given.
#[derive(Clone, Debug, PartialEq)]
pub struct Prediction {
    /// Strictly between 0 and 1.
    pub p: f64,
    /// What each part of [`Part::ALL`] adds to the log-odds; with the
    /// intercept they sum up to those of `p`.
    pub parts: [f64; Part::ALL.len()],
}

/// A fitted model: a population, and weights.
#[derive(Clone, Debug, Default)]
pub struct Model {
    /// Nothing where the model knows no population.
    sums: Option<Sums>,
    weights: Weights,
}

impl Model {
    /// The shipped model, for where nothing is known of other learners.
    pub fn alone() -> Model {
        Model {
            sums: None,
            weights: alone::weights(),
        }
    }

    /// Fits a population and weights to learners' answers. While fitting, what
    /// is said of a question leaves out the answers of the learner predicted.
    pub fn fit(learners: &[&[Answer]]) -> Model {
        let mut sums = Sums::default();
        for answers in learners {
            sums.add(answers);
        }
        let own: Vec<Sums> = learners.iter().map(|answers| own(answers)).collect();
        let surprises: Vec<Vec<f64>> = learners
            .iter()
            .zip(&own)
            .map(|(answers, own)| surprises(answers, &sums, Some(own)))
            .collect();
        for (answers, surprises) in learners.iter().zip(&surprises) {
            sums.add_pairs(answers, surprises);
        }
        let mut rows = Rows::default();
        for ((answers, mut own), surprises) in learners.iter().zip(own).zip(&surprises) {
            own.add_pairs(answers, surprises);
            walk(answers, Some((&sums, Some(&own))), |at, row| {
                rows.width = row.len();
                rows.values.extend_from_slice(row);
                rows.credit.push(answers[at].credit);
            });
        }
        Model {
            weights: logistic::fit(&rows, RIDGE),
            sums: Some(sums),
        }
    }

    /// Fits weights that need no population, from the features that hold from
    /// one field to another.
    pub fn fit_alone(learners: &[&[Answer]]) -> Model {
        let mut rows = Rows::default();
        for answers in learners {
            walk(answers, None, |at, row| {
                rows.width = row.len();
                let kept = row.iter().enumerate();
                rows.values
                    .extend(kept.map(|(i, x)| if alone::is_kept(i) { *x } else { 0.0 }));
                rows.credit.push(answers[at].credit);
            });
        }
        Model {
            sums: None,
            weights: logistic::fit(&rows, RIDGE),
        }
    }

    /// The weights.
    pub fn weights(&self) -> &Weights {
        &self.weights
    }

    /// P(right) of every answer of a learner, each from those before it.
    pub fn predict(&self, answers: &[Answer]) -> Vec<Prediction> {
        let known = self.sums.as_ref().map(|sums| (sums, None));
        let parts = parts();
        let mut predictions = Vec::with_capacity(answers.len());
        walk(answers, known, |_, row| {
            let mut by_part = [0.0; Part::ALL.len()];
            for ((weight, x), part) in self.weights.by_feature.iter().zip(row).zip(&parts) {
                by_part[*part as usize] += weight * x;
            }
            predictions.push(Prediction {
                p: sigmoid(self.weights.log_odds(row)),
                parts: by_part,
            });
        });
        predictions
    }
}

/// The part of each feature.
fn parts() -> Vec<Part> {
    let asked = Answer {
        item: 0,
        skills: vec![0],
        set: 0,
        time: None,
        credit: 0.0,
    };
    let mut parts = Vec::new();
    Learner::default().features(&asked, None, Neighbours::default(), |part, _| {
        parts.push(part)
    });
    parts
}

fn own(answers: &[Answer]) -> Sums {
    let mut own = Sums::default();
    own.add(answers);
    own
}

/// How surprising each answer of a learner was.
fn surprises(answers: &[Answer], sums: &Sums, own: Option<&Sums>) -> Vec<f64> {
    let mut learner = Learner::default();
    let surprise = |answer| learner.answer(answer, Some(sums.facts(answer, own)));
    answers.iter().map(surprise).collect()
}

/// Goes through a learner's answers and hands on the features of each.
fn walk(
    answers: &[Answer],
    known: Option<(&Sums, Option<&Sums>)>,
    mut hand: impl FnMut(usize, &[f64]),
) {
    let mut learner = Learner::default();
    let mut surprises = Vec::with_capacity(answers.len());
    let mut row = Vec::new();
    for (at, answer) in answers.iter().enumerate() {
        let facts: Option<Facts> = known.map(|(sums, own)| sums.facts(answer, own));
        let near = known.map(|(sums, own)| sums.neighbours(answers, &surprises, at, own));
        row.clear();
        learner.features(answer, facts, near.unwrap_or_default(), |_, x| row.push(x));
        hand(at, &row);
        surprises.push(learner.answer(answer, facts));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Learners of different ability, questions of different difficulty.
    fn learners() -> Vec<Vec<Answer>> {
        let mut draws = crate::course::Draws::new(5);
        let learner = |ability: f64, draws: &mut crate::course::Draws| {
            let answer = |i: u32| {
                let item = (i * 7) % 40;
                let p = sigmoid(ability + f64::from(item % 5) - 2.0);
                Answer {
                    item,
                    skills: vec![item % 4],
                    set: item % 4,
                    time: Some(f64::from(i) * 30.0),
                    credit: f64::from(u8::from((draws.below(1000) as f64) < 1000.0 * p)),
                }
            };
            (0..60).map(answer).collect::<Vec<_>>()
        };
        (0..40)
            .map(|u| learner(f64::from(u % 5) - 2.0, &mut draws))
            .collect()
    }

    #[test]
    fn a_fitted_model_tells_easy_from_hard_and_able_from_not() {
        let all = learners();
        let known: Vec<&[Answer]> = all[..30].iter().map(Vec::as_slice).collect();
        let model = Model::fit(&known);
        let (mut p, mut credit) = (Vec::new(), Vec::new());
        for answers in &all[30..] {
            p.extend(model.predict(answers).iter().map(|p| p.p));
            credit.extend(answers.iter().map(|a| a.credit));
        }
        let found = crate::model::metrics::auc(&p, &credit);
        assert!(found > 0.75, "{found}");
        assert_eq!(model.weights(), Model::fit(&known).weights());
    }

    #[test]
    fn the_parts_and_the_intercept_make_up_the_prediction() {
        let all = learners();
        let known: Vec<&[Answer]> = all.iter().map(Vec::as_slice).collect();
        let model = Model::fit(&known);
        for prediction in model.predict(&all[0]) {
            let sum = model.weights().intercept + prediction.parts.iter().sum::<f64>();
            assert!((sigmoid(sum) - prediction.p).abs() < 1e-9);
        }
    }

    #[test]
    fn a_prediction_does_not_know_what_comes_after() {
        let all = learners();
        for model in [
            Model::alone(),
            Model::fit(&[all[1].as_slice(), all[2].as_slice()]),
        ] {
            let whole = model.predict(&all[0]);
            let part = model.predict(&all[0][..20]);
            assert_eq!(whole[..20], part);
        }
    }
}
