//! A calibration of a course, tried on learners that it was not fitted to.

use super::predict::{Answer, Predictor, Told, fit_class, told};
use crate::course::Class;
use crate::fit::{Fit, Practice, Settings, bkt, fit_practices};
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
    /// Without a calibration, and with this one.
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
    let tried: Vec<(usize, &[Answer])> = (0..users.len())
        .step_by(apart(users.len(), parts))
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

/// How far apart those stand who are predicted: at most [`TRIED`] of so many learners. They are
/// numbered into `parts` in turn, and some of each part are to be among them: a model of the
/// class is fitted to those of the other parts.
fn apart(learners: usize, parts: usize) -> usize {
    let step = learners.div_ceil(TRIED);
    step + usize::from(parts > 1 && step.is_multiple_of(parts))
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

/// A row of answers to one skill, and how many learners had it.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub skill: u32,
    /// Right or wrong, oldest first.
    pub right: Vec<bool>,
    pub learners: u64,
}

/// What was fitted to rows.
#[derive(Clone, Debug)]
pub struct OfRows {
    pub calibrated: Calibrated,
    /// By part, what was fitted to the others; none of a single part.
    pub others: Vec<Fit>,
}

/// Fits a calibration to rows of answers, of which no more is known. Each part, such as a
/// school, is predicted by what the others gave. `learners`: how many there are.
pub fn calibrate_rows(
    parts: &[Vec<Row>],
    skills: usize,
    learners: u64,
    settings: &Settings,
) -> OfRows {
    let all = fit_but(None, parts, skills, settings);
    let class = fit_class([]);
    if parts.len() < 2 {
        return OfRows {
            calibrated: Calibrated {
                fit: all,
                class: None,
                held_out: None,
            },
            others: Vec::new(),
        };
    }
    let others: Vec<Fit> = (0..parts.len())
        .map(|at| fit_but(Some(at), parts, skills, settings))
        .collect();
    let held_out = held_out(parts, &others, &class, learners);
    OfRows {
        calibrated: Calibrated {
            fit: all.drawn(held_out.kept),
            class: Some(class),
            held_out: Some(held_out),
        },
        others,
    }
}

/// What is fitted to the rows of all parts, but for one of them.
fn fit_but(without: Option<usize>, parts: &[Vec<Row>], skills: usize, settings: &Settings) -> Fit {
    let mut rows: Vec<Vec<(&[bool], u64)>> = vec![Vec::new(); skills];
    let kept = parts
        .iter()
        .enumerate()
        .filter(|(at, _)| Some(*at) != without);
    for row in kept.flat_map(|(_, part)| part) {
        rows[row.skill as usize].push((&row.right, row.learners));
    }
    let practices: Vec<Practice> = rows.into_iter().map(Practice::counted).collect();
    fit_practices(&practices, settings)
}

/// How well each part is predicted by what was fitted to the `others`, with the best of [`KEPT`].
fn held_out(parts: &[Vec<Row>], others: &[Fit], class: &Class, learners: u64) -> HeldOut {
    let tried: Vec<(usize, &Row, Vec<Answer>)> = (parts.iter().enumerate())
        .flat_map(|(at, part)| part.iter().map(move |row| (at, row, row.answers())))
        .collect();
    let (alone, model) = (Predictor::alone(), Predictor::of_class(class));
    let none: Vec<f64> = (tried.iter())
        .map(|(_, row, answers)| row.loss(&predicted(&alone, answers, None)))
        .collect();
    let kept = match (learners as usize) < MANY {
        true => &KEPT[..],
        false => &KEPT[..1],
    };
    let sum = |losses: &[f64]| -> f64 {
        let each = tried.iter().zip(losses);
        each.map(|((_, row, _), loss)| row.learners as f64 * loss)
            .sum()
    };
    let mut best: Option<(f64, Vec<f64>)> = None;
    for &kept in kept {
        let others: Vec<Fit> = others.iter().map(|fit| fit.drawn(kept)).collect();
        let this: Vec<f64> = (tried.iter())
            .map(|(at, row, answers)| row.loss(&predicted(&model, answers, Some(&others[*at]))))
            .collect();
        if best
            .as_ref()
            .is_none_or(|(_, least)| sum(&this) < sum(least))
        {
            best = Some((kept, this));
        }
    }
    let (kept, this) = best.unwrap_or_default();
    let gains: Vec<(usize, f64, f64)> = (tried.iter().zip(&none).zip(&this))
        .map(|(((at, row, _), none), this)| (*at, none - this, row.learners as f64))
        .collect();
    let sum_of = |of: fn(&Row) -> u64| {
        let each = tried.iter().map(|(_, row, _)| of(row));
        each.fold(0, u64::saturating_add)
    };
    let rows = sum_of(|row| row.learners);
    let answers = sum_of(|row| row.learners.saturating_mul(row.right.len() as u64));
    let each = 1.0 / (answers.max(1) as f64);
    HeldOut {
        learners: learners.min(rows) as usize,
        answers: answers as usize,
        none: each * sum(&none),
        this: each * sum(&this),
        error: each * clustered(&gains),
        kept,
    }
}

impl Row {
    /// The log loss of predictions of its answers.
    fn loss(&self, predicted: &[f64]) -> f64 {
        let each = predicted.iter().zip(&self.right).map(|(p, right)| {
            let p = p.clamp(1e-9, 1.0 - 1e-9);
            if *right { -p.ln() } else { -(1.0 - p).ln() }
        });
        each.sum()
    }

    /// The answers of a learner who had this row. Which questions they were to is not known:
    /// each is another.
    fn answers(&self) -> Vec<Answer> {
        let each = self.right.iter().zip(0..).map(|(&right, item)| Answer {
            item,
            skills: vec![self.skill],
            set: self.skill,
            time: None,
            credit: f64::from(u8::from(right)),
        });
        each.collect()
    }
}

/// The standard error of a sum of gains, each with its part, its size and how often it is
/// there: the greater of what single gains and what whole parts say, as those of one part may
/// be alike.
pub fn clustered(gains: &[(usize, f64, f64)]) -> f64 {
    let n: f64 = gains.iter().map(|(_, _, n)| n).sum();
    let mean = gains.iter().map(|(_, gain, n)| gain * n).sum::<f64>() / n.max(1.0);
    let single: f64 = gains
        .iter()
        .map(|(_, gain, n)| n * (gain - mean).powi(2))
        .sum();
    let parts = gains.iter().map(|(at, ..)| at + 1).max().unwrap_or(0);
    let mut sums = vec![0.0; parts];
    for (at, gain, n) in gains {
        sums[*at] += n * (gain - mean);
    }
    let m = parts as f64;
    let whole: f64 = sums.iter().map(|sum| sum * sum).sum();
    single.max(whole * m / (m - 1.0).max(1.0)).sqrt()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn some_of_each_part_are_predicted_however_many_learners_there_are() {
        for learners in 2..4_000 {
            let parts = PARTS.min(learners);
            let tried: Vec<usize> = (0..learners).step_by(apart(learners, parts)).collect();
            assert!(tried.len() <= TRIED, "{learners}");
            for part in 0..parts {
                let of_part = tried.iter().filter(|at| *at % parts == part).count();
                assert!(of_part > 0, "{learners}: {part}");
            }
        }
    }
}
