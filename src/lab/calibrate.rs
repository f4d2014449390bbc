//! A calibration of a course, tried on learners that it was not fitted to.

use super::predict::{Answer, Predictor, Told, fit_class, told};
use crate::course::Class;
use crate::fit::{Fit, Settings, bkt};
use crate::import::Answers;

/// Parts into which learners are split; each is predicted by what the others gave.
const PARTS: usize = 5;
/// Most learners that are predicted so.
const TRIED: usize = 300;
/// Fewest answers held out that say whether a calibration helps. With fewer, it was used in
/// two of five cases where it harmed (on `assistments09`).
pub const ENOUGH: usize = 1500;
/// How much of what was fitted is kept, where few learners stand behind it. The best on
/// learners held out is taken.
const KEPT: [f64; 3] = [1.0, 0.75, 0.5];
/// From so many learners on, all of it is kept.
const MANY: usize = 40;

/// What was fitted to learners of a course.
#[derive(Clone, Debug)]
pub struct Calibrated {
    pub fit: Fit,
    /// None where there were no learners to hold out.
    pub class: Option<Class>,
    pub held_out: Option<HeldOut>,
}

/// How well learners were predicted by calibrations that were fitted to others: mean log
/// losses, natural logarithm.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HeldOut {
    pub learners: usize,
    pub answers: usize,
    /// Without a calibration.
    pub none: f64,
    pub this: f64,
    /// One standard error of the difference, by learner.
    pub error: f64,
    /// How much was kept of what was fitted, 0 to 1; the rest is the defaults.
    pub kept: f64,
}

impl HeldOut {
    /// Whether the calibration is better by more than one standard error, on enough answers
    /// to tell.
    pub fn helps(&self) -> bool {
        self.answers >= ENOUGH && self.none - self.this > self.error
    }
}

/// Fits a calibration to the learners that `keep` names. `learners` are those of the log.
pub fn calibrate(
    log: &Answers,
    learners: &[Vec<Answer>],
    keep: impl Fn(usize) -> bool,
    settings: &Settings,
) -> Calibrated {
    let users: Vec<usize> = (0..learners.len()).filter(|&user| keep(user)).collect();
    let all = fit_to(log, &users, settings);
    let parts = PARTS.min(users.len());
    if parts < 2 {
        return Calibrated {
            fit: all,
            class: None,
            held_out: None,
        };
    }
    let step = users.len().div_ceil(TRIED);
    let tried: Vec<(usize, &[Answer])> = (0..users.len())
        .step_by(step)
        .map(|at| (at % parts, learners[users[at]].as_slice()))
        .collect();
    let others: Vec<Fit> = (0..parts)
        .map(|part| {
            let others = users
                .iter()
                .enumerate()
                .filter(|(at, _)| at % parts != part);
            let others: Vec<usize> = others.map(|(_, &user)| user).collect();
            fit_to(log, &others, settings)
        })
        .collect();
    let alone = Predictor::alone();
    let none = losses(&tried, |_, answers| predicted(&alone, answers, None));
    let kept = match users.len() < MANY {
        true => &KEPT[..],
        false => &KEPT[..1],
    };
    let mut best: Option<(f64, f64, Vec<f64>, Class)> = None;
    for &kept in kept {
        let others: Vec<Fit> = others.iter().map(|fit| fit.drawn(kept)).collect();
        let tell = |&(part, answers): &(usize, &[Answer])| (part, told(answers, &others[part]));
        let tellings: Vec<(usize, Told)> = tried.iter().map(tell).collect();
        let models: Vec<Predictor> = (0..parts)
            .map(|part| {
                let rest = tellings.iter().filter(|(of, _)| *of != part);
                Predictor::of_class(&fit_class(rest.map(|(_, told)| told)))
            })
            .collect();
        let losses = losses(&tried, |part, answers| {
            predicted(&models[part], answers, Some(&others[part]))
        });
        let sum = losses.iter().sum();
        if best.as_ref().is_none_or(|(least, ..)| sum < *least) {
            let class = fit_class(tellings.iter().map(|(_, told)| told));
            best = Some((sum, kept, losses, class));
        }
    }
    let (_, kept, this, class) = best.unwrap_or((0.0, 0.0, Vec::new(), fit_class([])));
    Calibrated {
        fit: all.drawn(kept),
        class: Some(class),
        held_out: Some(compared(&tried, &none, &this, kept)),
    }
}

/// Knowledge tracing fitted to these learners.
fn fit_to(log: &Answers, users: &[usize], settings: &Settings) -> Fit {
    let mut wanted = vec![false; log.users.len()];
    for &user in users {
        wanted[user] = true;
    }
    bkt::fit(log, |answer| wanted[log.user[answer] as usize], settings)
}

/// P(right) of each answer in a course with this calibration.
pub(super) fn predicted(model: &Predictor, answers: &[Answer], fit: Option<&Fit>) -> Vec<f64> {
    let told = match fit {
        None => model.predict(answers),
        Some(fit) => model.predict_with(
            answers,
            |skill, answer| fit.bkt(skill, answer.item),
            |answer| fit.difficulty(answer.item),
        ),
    };
    told.iter().map(|prediction| prediction.p).collect()
}

impl Calibrated {
    /// P(right) of each answer of a learner in the course that got this calibration: where
    /// it does not help, it got none.
    pub fn predict(&self, answers: &[Answer]) -> Vec<f64> {
        match (&self.class, self.held_out) {
            (Some(class), Some(held_out)) if held_out.helps() => {
                predicted(&Predictor::of_class(class), answers, Some(&self.fit))
            }
            _ => predicted(&Predictor::alone(), answers, None),
        }
    }
}

/// The log loss of each learner, summed over answers.
fn losses(
    learners: &[(usize, &[Answer])],
    predict: impl Fn(usize, &[Answer]) -> Vec<f64>,
) -> Vec<f64> {
    let loss = |&(part, answers): &(usize, &[Answer])| {
        let predicted = predict(part, answers);
        let each = predicted.iter().zip(answers).map(|(p, answer)| {
            let p = p.clamp(1e-9, 1.0 - 1e-9);
            -answer.credit * p.ln() - (1.0 - answer.credit) * (1.0 - p).ln()
        });
        each.sum()
    };
    learners.iter().map(loss).collect()
}

fn compared(tried: &[(usize, &[Answer])], none: &[f64], this: &[f64], kept: f64) -> HeldOut {
    let answers: usize = tried.iter().map(|(_, answers)| answers.len()).sum();
    let (n, each) = (tried.len() as f64, 1.0 / answers.max(1) as f64);
    let gains: Vec<f64> = none
        .iter()
        .zip(this)
        .map(|(none, this)| none - this)
        .collect();
    let mean = gains.iter().sum::<f64>() / n;
    let squares: f64 = gains.iter().map(|gain| (gain - mean).powi(2)).sum();
    HeldOut {
        learners: tried.len(),
        answers,
        none: each * none.iter().sum::<f64>(),
        this: each * this.iter().sum::<f64>(),
        error: each * (squares * n / (n - 1.0).max(1.0)).sqrt(),
        kept,
    }
}
