//! Predicting, one answer ahead, whether it will be right: one logistic
//! regression over what is known of the question, of the learner, and of how
//! it went lately.
//!
//! It stands on surprise-driven strengths (Elo's way: Pelánek 2016), counts of
//! wins and losses (Pavlik et al. 2009; Gervet et al. 2020), recency-weighted
//! averages (Galyardt & Goldin 2015), difficulties drawn towards their skill's
//! and estimated without the learner's own answers, what answers to one question tell of
//! the next, and what others made of a question who stood alike before it (`alike`). Its
//! log-odds are a sum of six named [`Part`]s.

mod alike;
pub(super) mod alone;
mod class;
pub(super) mod features;
pub(super) mod logistic;
pub(super) mod past;
pub(super) mod population;

pub use crate::learner::belief::predict::{Part, Prediction};
pub(super) use alone::{correct, reviewed};
pub(super) use class::{Told, fit_class, told};
pub use features::Learner;
pub use logistic::Weights;
pub use population::{Answer, Sums};

use crate::course::Class;
use crate::learner::Bkt;
use crate::learner::belief::predict::{self as learner, Form, View, WIDTH, shipped};
use crate::learner::belief::strength::sigmoid;
use crate::learner::belief::traced::usable;
use alike::{Alike, Stand};
use alone::Skills;
use logistic::Rows;
use population::{Facts, Neighbours};

/// Ridge of the weights.
const RIDGE: f64 = 5.0;

/// A model of how answers come about.
#[derive(Clone, Debug)]
pub struct Predictor {
    weights: Weights,
    knows: Knows,
}

/// What a model goes by besides weights.
#[derive(Clone, Debug)]
enum Knows {
    Population(Box<Sums>, Box<Alike>),
    /// Only the learner's own past, which begins so, and what a calibration says of the
    /// learners of its course: then it is the very predictor that practice uses.
    Learner(Box<Form>, Option<Class>),
}

impl Predictor {
    /// The shipped model, for where nothing is known of other learners.
    pub fn alone() -> Predictor {
        let (intercept, by_feature, spread) = shipped();
        Predictor::beginning(Weights {
            intercept,
            by_feature: by_feature.to_vec(),
            spread: spread.to_vec(),
        })
    }

    /// The shipped model in a course whose calibration says this of its learners.
    pub fn of_class(class: &Class) -> Predictor {
        let mut model = Predictor::alone();
        let form = Form::of_class(Some(class));
        model.knows = Knows::Learner(Box::new(form), usable(Some(class)).cloned());
        model
    }

    /// A model that knows no population and begins with these weights.
    fn beginning(weights: Weights) -> Predictor {
        let (mut by_feature, mut spread) = ([0.0; WIDTH], [1.0; WIDTH]);
        by_feature.copy_from_slice(&weights.by_feature);
        spread.copy_from_slice(&weights.spread);
        let begun = learner::Weights::new(weights.intercept, &by_feature, &spread);
        Predictor {
            weights,
            knows: Knows::Learner(Box::new(Form::with(begun)), None),
        }
    }

    /// Fits a population and weights to learners' answers. While fitting, what
    /// is said of a question leaves out the answers of the learner predicted.
    pub fn fit(learners: &[&[Answer]]) -> Predictor {
        let mut sums = Sums::default();
        for answers in learners {
            sums.add(answers);
        }
        let own: Vec<Sums> = learners.iter().map(|answers| own(answers)).collect();
        let surprises: Vec<(Vec<f64>, Vec<Stand>)> = learners
            .iter()
            .zip(&own)
            .map(|(answers, own)| surprises(answers, &sums, Some(own)))
            .collect();
        let mut alike = Alike::default();
        for (answers, (surprises, stands)) in learners.iter().zip(&surprises) {
            sums.add_pairs(answers, surprises);
            alike.add(answers, stands);
        }
        let mut rows = Rows::default();
        for ((answers, mut own), told) in learners.iter().zip(own).zip(&surprises) {
            let (surprises, stands) = told;
            own.add_pairs(answers, surprises);
            let mut own_alike = Alike::default();
            own_alike.add(answers, stands);
            let left_out = Some((&own, &own_alike));
            walk(answers, (&sums, &alike), left_out, |at, row| {
                rows.width = row.len();
                rows.values.extend_from_slice(row);
                rows.credit.push(answers[at].credit);
            });
        }
        Predictor {
            weights: logistic::fit(&rows, RIDGE),
            knows: Knows::Population(Box::new(sums), Box::new(alike)),
        }
    }

    /// Fits weights that need no population, those that learners begin with: the mean of the
    /// weights of each log. A learner in a field of which there is no log is like one more log,
    /// not like one more learner of the largest, so each log counts as one.
    pub fn fit_alone(logs: &[Vec<&[Answer]>]) -> Predictor {
        let fitted = logs.iter().map(|learners| Predictor::of_one_log(learners));
        Predictor::beginning(logistic::mean(fitted))
    }

    fn of_one_log(learners: &[&[Answer]]) -> Weights {
        let mut rows = Rows {
            width: WIDTH,
            ..Rows::default()
        };
        for answers in learners {
            alone::walk(
                answers,
                (Form::default(), None),
                |_, _| Bkt::DEFAULT,
                |_| 0.0,
                |at, view| {
                    rows.values.extend(view.features());
                    rows.credit.push(answers[at].credit);
                },
            );
        }
        logistic::fit(&rows, RIDGE)
    }

    /// The weights.
    pub fn weights(&self) -> &Weights {
        &self.weights
    }

    /// P(right) of every answer of a learner, each from those before it.
    pub fn predict(&self, answers: &[Answer]) -> Vec<Prediction> {
        self.predict_with(answers, |_, _| Bkt::DEFAULT, |_| 0.0)
    }

    /// The same in a course that sets the parameters of its skills, by the
    /// question, and measured difficulties of questions, which are in these
    /// parameters. A model with a population has no use for them.
    pub fn predict_with(
        &self,
        answers: &[Answer],
        bkt: impl Fn(u32, &Answer) -> Bkt,
        difficulty: impl Fn(&Answer) -> f64,
    ) -> Vec<Prediction> {
        let mut predictions = Vec::with_capacity(answers.len());
        let (sums, alike) = match &self.knows {
            Knows::Population(sums, alike) => (sums, alike),
            Knows::Learner(begun, class) => {
                let hand = |_, view: &View<'_, Skills<'_>>| predictions.push(view.predict());
                alone::walk(answers, (**begun, class.as_ref()), bkt, difficulty, hand);
                return predictions;
            }
        };
        let parts = parts();
        walk(answers, (sums, alike), None, |_, row| {
            let mut by_part = [0.0; Part::ALL.len()];
            for ((weight, x), part) in self.weights.by_feature.iter().zip(row).zip(&parts) {
                by_part[*part as usize] += weight * x;
            }
            predictions.push(Prediction {
                p: sigmoid(self.weights.log_odds(row)),
                parts: by_part,
                guess: None,
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
    Learner::default().features(
        &asked,
        Facts::default(),
        Neighbours::default(),
        |part, _| parts.push(part),
    );
    let stand = Learner::default().stand(&asked);
    let asked = (&asked, Facts::default());
    Alike::default().features(None, asked, &stand, |part, _| parts.push(part));
    parts
}

fn own(answers: &[Answer]) -> Sums {
    let mut own = Sums::default();
    own.add(answers);
    own
}

/// How surprising each answer of a learner was, and where they stood before it.
fn surprises(answers: &[Answer], sums: &Sums, own: Option<&Sums>) -> (Vec<f64>, Vec<Stand>) {
    let mut learner = Learner::default();
    let told = |answer| {
        let stand = learner.stand(answer);
        (learner.answer(answer, sums.facts(answer, own)), stand)
    };
    answers.iter().map(told).unzip()
}

/// Goes through a learner's answers and hands on the features of each. `own` is what the
/// learner added to what is known of all, which is left out.
fn walk(
    answers: &[Answer],
    (sums, alike): (&Sums, &Alike),
    own: Option<(&Sums, &Alike)>,
    mut hand: impl FnMut(usize, &[f64]),
) {
    let mut learner = Learner::default();
    let mut surprises = Vec::with_capacity(answers.len());
    let mut row = Vec::new();
    let (own, own_alike) = own.unzip();
    for (at, answer) in answers.iter().enumerate() {
        let facts = sums.facts(answer, own);
        let near = sums.neighbours(answers, &surprises, at, own);
        row.clear();
        learner.features(answer, facts, near, |_, x| row.push(x));
        let stand = learner.stand(answer);
        alike.features(own_alike, (answer, facts), &stand, |_, x| row.push(x));
        hand(at, &row);
        surprises.push(learner.answer(answer, facts));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Learners of different ability, questions of different difficulty.
    fn learners() -> Vec<Vec<Answer>> {
        let mut draws = crate::template::Draws::new(5);
        let learner = |ability: f64, draws: &mut crate::template::Draws| {
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
        let model = Predictor::fit(&known);
        let (mut p, mut credit) = (Vec::new(), Vec::new());
        for answers in &all[30..] {
            p.extend(model.predict(answers).iter().map(|p| p.p));
            credit.extend(answers.iter().map(|a| a.credit));
        }
        let found = crate::lab::metrics::auc(&p, &credit);
        assert!(found > 0.75, "{found}");
        assert_eq!(model.weights(), Predictor::fit(&known).weights());
    }

    #[test]
    fn the_parts_and_the_intercept_make_up_the_prediction() {
        let all = learners();
        let known: Vec<&[Answer]> = all.iter().map(Vec::as_slice).collect();
        let model = Predictor::fit(&known);
        for prediction in model.predict(&all[0]) {
            let sum = model.weights().intercept + prediction.parts.iter().sum::<f64>();
            assert!((sigmoid(sum) - prediction.p).abs() < 1e-9);
        }
    }

    #[test]
    fn a_prediction_does_not_know_what_comes_after() {
        let all = learners();
        for model in [
            Predictor::alone(),
            Predictor::fit(&[all[1].as_slice(), all[2].as_slice()]),
        ] {
            let whole = model.predict(&all[0]);
            let part = model.predict(&all[0][..20]);
            assert_eq!(whole[..20], part);
        }
    }
}
