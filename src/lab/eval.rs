//! Judging the model on a log, one answer ahead, on learners it was not fitted to.

use std::cell::Cell;
use std::collections::HashMap;

use super::calibrate::calibrate;
use super::metrics::{self, Report};
use super::predict::{Answer, Predictor};
use crate::fit::bkt;
use crate::fit::{Fit, Settings};
use crate::import::Answers;
use crate::template::Draws;

/// How to judge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// Fitted to the learners of the other folds.
    Fitted,
    /// The shipped model, which knows no population.
    Alone,
}

/// A longer pause before an answer, in seconds, is no thinking.
const THINKING: f64 = 1800.0;

/// When a question was asked, as far as a log tells that has the times of answers: with the
/// answer before, unless there was a pause. The time of its own answer would tell how long
/// it was thought about, which nobody knows before.
fn asked_at(before: Option<f64>, answered: f64) -> f64 {
    before
        .filter(|before| answered - before <= THINKING)
        .unwrap_or(answered)
}

/// Learners' answers in the form the model takes.
pub fn learners(log: &Answers) -> Vec<Vec<Answer>> {
    let timed = log.has_times();
    let mut sets: HashMap<Vec<u32>, u32> = HashMap::new();
    let without = u32::try_from(log.skills.len()).unwrap_or(u32::MAX);
    let users = 0..u32::try_from(log.users.len()).unwrap_or(u32::MAX);
    users
        .map(|user| {
            let all = log.answers_of(user);
            let first = all.start;
            all.map(|i| {
                let before = (i > first).then(|| log.time[i - 1]);
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
                    time: timed.then(|| asked_at(before, log.time[i])),
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
/// folds calibrated as `kenning model fit` does.
pub fn predict_calibrated(
    log: &Answers,
    learners: &[Vec<Answer>],
    folds: &[u32],
    settings: &Settings,
) -> Vec<Vec<f64>> {
    in_folds(learners, folds, |fold| {
        let calibrated = calibrate(log, learners, |user| folds[user] != fold, settings);
        move |answers| calibrated.predict(answers)
    })
}

/// What calibrations from few learners are worth for others.
#[derive(Clone, Debug)]
pub struct FromFew {
    /// Most learners whom a calibration was fitted to.
    pub learners: usize,
    /// How many calibrations were fitted, and how many of them helped learners held out and
    /// are used.
    pub fitted: usize,
    pub used: usize,
    /// How well the learners of other folds are predicted, their predictions by learner:
    /// without a calibration, with it, and by its knowledge tracing alone.
    pub none: Report,
    pub this: Report,
    pub tracing: Report,
}

/// The same for calibrations from only so many learners of the other folds, drawn by the
/// number of the fold.
pub fn from_few(log: &Answers, learners: &[Vec<Answer>], folds: &[u32], count: usize) -> FromFew {
    let settings = Settings::default();
    let drawn = |fold: u32| -> Vec<bool> {
        let mut others: Vec<usize> = (0..learners.len())
            .filter(|&user| folds[user] != fold)
            .collect();
        Draws::new(u64::from(fold)).shuffle(&mut others);
        let mut wanted = vec![false; learners.len()];
        others
            .iter()
            .take(count)
            .for_each(|&user| wanted[user] = true);
        wanted
    };
    let (fitted, used) = (Cell::new(0), Cell::new(0));
    let this = in_folds(learners, folds, |fold| {
        let wanted = drawn(fold);
        let calibrated = calibrate(log, learners, |user| wanted[user], &settings);
        fitted.set(fitted.get() + 1);
        let helps = calibrated.held_out.is_some_and(|held_out| held_out.helps());
        used.set(used.get() + usize::from(helps));
        move |answers| calibrated.predict(answers)
    });
    let tracing = in_folds(learners, folds, |fold| {
        let wanted = drawn(fold);
        let fit = bkt::fit(log, |answer| wanted[log.user[answer] as usize], &settings);
        move |answers| traced(&fit, answers)
    });
    let none = predict(learners, folds, How::Alone);
    let judged = |predicted: &[Vec<f64>]| judge(learners, predicted, |_, _| true);
    FromFew {
        learners: count,
        fitted: fitted.get(),
        used: used.get(),
        none: judged(&none),
        this: judged(&this),
        tracing: judged(&tracing),
    }
}

/// Knowledge tracing alone. Of several skills, their mean is predicted, and each moves by
/// itself.
pub(super) fn traced(fit: &Fit, answers: &[Answer]) -> Vec<f64> {
    let mut known: HashMap<u32, f64> = HashMap::new();
    let mut predicted = Vec::with_capacity(answers.len());
    for answer in answers {
        let mut sum = 0.0;
        for &skill in &answer.skills {
            let bkt = fit.bkt(skill, answer.item);
            let known = known.entry(skill).or_insert(bkt.prior);
            sum += bkt.predict(*known);
            *known = bkt.update(*known, answer.credit);
        }
        predicted.push(sum / answer.skills.len().max(1) as f64);
    }
    predicted
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
fn in_folds<P: Fn(&[Answer]) -> Vec<f64>>(
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_long_an_answer_was_thought_about_is_not_known_before() {
        let log = "user_id,item_id,timestamp,correct,skill_id\n\
            u,a,100,1,s\nu,b,160,1,s\nu,a,400,0,s\nu,b,9000,1,s\nv,a,7,1,s\n";
        let log = crate::import::read_answers(log.as_bytes(), &Default::default());
        let learners = learners(&log.expect("a log"));
        let times = |user: usize| -> Vec<f64> {
            learners[user]
                .iter()
                .filter_map(|answer| answer.time)
                .collect()
        };
        // Asked when the answer before came; after a pause, when it was answered.
        assert_eq!(times(0), [100.0, 100.0, 160.0, 9000.0]);
        assert_eq!(times(1), [7.0]);
    }

    #[test]
    fn calibrations_from_few_learners_are_used_only_where_there_is_enough_to_tell() {
        let mut draws = Draws::new(3);
        let mut text = "user_id,item_id,timestamp,correct,skill_id\n".to_owned();
        for user in 0..70 {
            for at in 0..50 {
                let hard = at % 5;
                let right = u8::from(draws.below(100) < 95 - 18 * hard);
                text += &format!("u{user},q{hard},0,{right},s\n");
            }
        }
        let log = crate::import::read_answers(text.as_bytes(), &Default::default());
        let log = log.expect("a log");
        let (learners, folds) = (learners(&log), folds(&log, 2));
        // 10 learners of 50 answers are too few, and those of the other fold are enough.
        let few = from_few(&log, &learners, &folds, 10);
        assert_eq!((few.used, few.fitted), (0, 2));
        assert_eq!(few.this, few.none);
        let all = from_few(&log, &learners, &folds, 70);
        assert_eq!((all.used, all.fitted), (2, 2));
        assert!(all.this.log_loss < all.none.log_loss - 0.02, "{all:?}");
    }
}
