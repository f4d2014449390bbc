//! Judging the model on a log, one answer ahead, on learners it was not fitted to.

use std::collections::HashMap;

use super::metrics::{self, Report};
use super::predict::{Answer, Predictor};
use crate::fit::bkt;
use crate::fit::{Fit, Settings};
use crate::import::Answers;

/// How to judge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// Fitted to the learners of the other folds.
    Fitted,
    /// The shipped model, which knows no population.
    Alone,
}

/// Learners' answers in the form the model takes.
pub fn learners(log: &Answers) -> Vec<Vec<Answer>> {
    let timed = log.has_times();
    let mut sets: HashMap<Vec<u32>, u32> = HashMap::new();
    let without = u32::try_from(log.skills.len()).unwrap_or(u32::MAX);
    let users = 0..u32::try_from(log.users.len()).unwrap_or(u32::MAX);
    users
        .map(|user| {
            log.answers_of(user)
                .map(|i| {
                    let mut skills = log.skills_of(i).to_vec();
                    skills.sort_unstable();
                    if skills.is_empty() {
                        skills.push(without);
                    }
                    let next = u32::try_from(sets.len()).unwrap_or(u32::MAX);
                    let set = *sets.entry(skills.clone()).or_insert(next);
                    Answer {
                        item: log.item[i],
                        skills,
                        set,
                        time: timed.then(|| log.time[i]),
                        credit: f64::from(log.correct[i]),
                    }
                })
                .collect()
        })
        .collect()
}

/// The fold of each learner: the log's own, or learners in turn.
pub fn folds(log: &Answers, count: u32) -> Vec<u32> {
    let users = 0..u32::try_from(log.users.len()).unwrap_or(u32::MAX);
    users
        .map(|user| match &log.fold {
            Some(fold) => fold[log.answers_of(user).start],
            None => user % count.max(2),
        })
        .collect()
}

/// P(right) of every answer, in the order of the learners.
pub fn predict(learners: &[Vec<Answer>], folds: &[u32], how: How) -> Vec<Vec<f64>> {
    let only = |model: &Predictor, answers: &[Answer]| -> Vec<f64> {
        model.predict(answers).iter().map(|p| p.p).collect()
    };
    if how == How::Alone {
        let model = Predictor::alone();
        return learners
            .iter()
            .map(|answers| only(&model, answers))
            .collect();
    }
    in_folds(learners, folds, |fold| {
        let others = learners.iter().zip(folds).filter(|(_, f)| **f != fold);
        let others: Vec<&[Answer]> = others.map(|(a, _)| a.as_slice()).collect();
        let model = Predictor::fit(&others);
        move |answers| only(&model, answers)
    })
}

/// P(right) of every answer by the shipped model, in a course that the other
/// folds calibrated.
pub fn predict_calibrated(
    log: &Answers,
    learners: &[Vec<Answer>],
    folds: &[u32],
    settings: &Settings,
) -> Vec<Vec<f64>> {
    let model = Predictor::alone();
    in_calibrated_folds(log, learners, folds, settings, |fit, answers| {
        let bkt = |skill, answer: &Answer| fit.bkt(skill, answer.item);
        let difficulty = |answer: &Answer| fit.difficulty(answer.item);
        let told = model.predict_with(answers, bkt, difficulty);
        told.iter().map(|p| p.p).collect()
    })
}

/// What `predict` makes of the learners of each fold with knowledge tracing that
/// was fitted to the others.
pub(super) fn in_calibrated_folds(
    log: &Answers,
    learners: &[Vec<Answer>],
    folds: &[u32],
    settings: &Settings,
    predict: impl Fn(&Fit, &[Answer]) -> Vec<f64>,
) -> Vec<Vec<f64>> {
    let predict = &predict;
    in_folds(learners, folds, |fold| {
        let others = |answer: usize| folds[log.user[answer] as usize] != fold;
        let fit = bkt::fit(log, others, settings);
        move |answers| predict(&fit, answers)
    })
}

/// What is predicted of the learners of each fold by what `fit` makes of the others.
pub(super) fn in_folds<P: Fn(&[Answer]) -> Vec<f64>>(
    learners: &[Vec<Answer>],
    folds: &[u32],
    fit: impl Fn(u32) -> P,
) -> Vec<Vec<f64>> {
    let mut all = vec![Vec::new(); learners.len()];
    let mut names = folds.to_vec();
    names.sort_unstable();
    names.dedup();
    for fold in names {
        let predict = fit(fold);
        for (user, answers) in learners.iter().enumerate() {
            if folds[user] == fold {
                all[user] = predict(answers);
            }
        }
    }
    all
}

/// Judges predictions over all answers, or over those that `keep` names by
/// learner and position.
pub fn judge(
    learners: &[Vec<Answer>],
    predicted: &[Vec<f64>],
    keep: impl Fn(usize, usize) -> bool,
) -> Report {
    let (mut p, mut y) = (Vec::new(), Vec::new());
    for (user, answers) in learners.iter().enumerate() {
        for (at, answer) in answers.iter().enumerate() {
            if keep(user, at) {
                p.push(predicted[user][at]);
                y.push(answer.credit);
            }
        }
    }
    metrics::report(&p, &y)
}
