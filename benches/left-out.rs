//! Whether the model over-reacts on a log that its weights have not seen, and whether a slope and
//! a shift of each learner's own would mend it: `cargo bench --bench left-out -- LOG LOG LOG …`.
//!
//! Each log is predicted by weights fitted to the others. Then every answer also moves two
//! numbers of its learner, which correct the log-odds that come after it. How these begin and how
//! far they move is chosen on the other logs only: each of them is predicted by weights of those
//! that are neither it nor the log left out. So what is printed of a log was chosen without it.

#![allow(clippy::disallowed_macros, clippy::disallowed_methods)]

use std::path::Path;

use kenning::import::{Columns, read_answers_file};
use kenning::lab::eval::{judge, learners};
use kenning::lab::metrics::Report;
use kenning::lab::predict::{Answer, Predictor};
use kenning::lab::within::within;

type Log = Vec<Vec<Answer>>;
type Predicted = Vec<Vec<f64>>;

/// How far off a tenth of the predictions may be.
const ALLOWED: f64 = 0.02;
/// What log loss lost counts for beside being off, where numbers are chosen.
const LOSS: f64 = 20.0;

/// How log-odds are corrected: `about + shift + slope · (log-odds − about)`. The slope begins at
/// `begins`, the shift at 0; both are believed to be normally distributed with these variances.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Correction {
    about: f64,
    begins: f64,
    slope: f64,
    shift: f64,
}

const NONE: Correction = Correction {
    about: 1.0,
    begins: 1.0,
    slope: 0.0,
    shift: 0.0,
};

/// All that are tried.
fn corrections() -> Vec<Correction> {
    let mut all = vec![NONE];
    for about in [0.5, 1.0, 1.5] {
        for begins in [1.0, 0.9, 0.8, 0.7] {
            for slope in [0.0, 0.01, 0.02, 0.05] {
                for shift in [0.0, 0.02] {
                    all.push(Correction {
                        about,
                        begins,
                        slope,
                        shift,
                    });
                }
            }
        }
    }
    all
}

impl Correction {
    /// One learner's predictions, each corrected by the answers before it (assumed-density
    /// filtering).
    fn correct(&self, answers: &[Answer], predicted: &[f64]) -> Vec<f64> {
        let (mut shift, mut slope) = (0.0, self.begins);
        // Variances of the two, and their covariance.
        let (mut of_shift, mut of_slope, mut both) = (self.shift, self.slope, 0.0);
        let pairs = answers.iter().zip(predicted);
        let one = |(answer, p): (&Answer, &f64)| {
            let p = p.clamp(1e-9, 1.0 - 1e-9);
            let from = (p / (1.0 - p)).ln() - self.about;
            let p = 1.0 / (1.0 + (-(self.about + shift + slope * from)).exp());
            let (surprise, information) = (answer.credit - p, p * (1.0 - p));
            let (a, b) = (of_shift + both * from, both + of_slope * from);
            let shrink = 1.0 / (1.0 + information * (a + b * from));
            shift += shrink * a * surprise;
            slope += shrink * b * surprise;
            of_shift -= information * shrink * a * a;
            of_slope -= information * shrink * b * b;
            both -= information * shrink * a * b;
            p
        };
        pairs.map(one).collect()
    }

    fn of_all(&self, log: &Log, predicted: &Predicted) -> Predicted {
        let pairs = log.iter().zip(predicted);
        pairs.map(|(a, p)| self.correct(a, p)).collect()
    }
}

fn said(log: &Log, predicted: &Predicted) -> Report {
    judge(log, predicted, |_, _| true)
}

/// Predictions of a log by weights of others.
fn predict(log: &Log, sources: &[&Log]) -> Predicted {
    let mut all: Vec<Vec<&[Answer]>> = Vec::new();
    for &log in sources {
        all.push(log.iter().map(Vec::as_slice).collect());
    }
    let model = Predictor::fit_alone(&all);
    let of = |answers: &Vec<Answer>| model.predict(answers).iter().map(|p| p.p).collect();
    log.iter().map(of).collect()
}

/// How bad each correction is on a log, by weights of others.
fn cost(log: &Log, sources: &[&Log], corrections: &[Correction]) -> Vec<f64> {
    let predicted = predict(log, sources);
    let none = said(log, &predicted).log_loss;
    let of = |correction: &Correction| {
        let said = said(log, &correction.of_all(log, &predicted));
        (said.most_off() - ALLOWED).max(0.0) + LOSS * (said.log_loss - none).max(0.0)
    };
    corrections.iter().map(of).collect()
}

fn row(name: &str, log: &Log, predicted: &Predicted) {
    let said = said(log, predicted);
    println!(
        "{name:<34} AUC {:.4}  within {:.4}  log loss {:.4}  most off {:.4}",
        said.auc,
        within(log, predicted),
        said.log_loss,
        said.most_off()
    );
}

fn main() {
    // `cargo bench` hands on an option of its own.
    let paths: Vec<String> = (std::env::args().skip(1))
        .filter(|word| !word.starts_with("--"))
        .collect();
    if paths.len() < 3 {
        println!("cargo bench --bench left-out -- LOG LOG LOG …: three logs or more");
        return;
    }
    let read = |path: &String| {
        let log = read_answers_file(Path::new(path), &Columns::default());
        learners(&log.unwrap_or_else(|error| panic!("{path}: {error}")))
    };
    let logs: Vec<Log> = paths.iter().map(read).collect();
    let corrections = corrections();
    for left in 0..logs.len() {
        let others: Vec<usize> = (0..logs.len()).filter(|&i| i != left).collect();
        let mut costs = vec![0.0; corrections.len()];
        for &on in &others {
            let sources: Vec<&Log> = others
                .iter()
                .filter(|&&i| i != on)
                .map(|&i| &logs[i])
                .collect();
            let more = cost(&logs[on], &sources, &corrections);
            costs
                .iter_mut()
                .zip(more)
                .for_each(|(sum, more)| *sum += more);
        }
        let order = |a: &usize, b: &usize| costs[*a].total_cmp(&costs[*b]);
        let chosen = (0..corrections.len()).min_by(order).map(|i| corrections[i]);
        let sources: Vec<&Log> = others.iter().map(|&i| &logs[i]).collect();
        let predicted = predict(&logs[left], &sources);
        println!("{}", paths[left]);
        row("  weights of the others", &logs[left], &predicted);
        let Some(chosen) = chosen else { continue };
        row(
            "  corrected, chosen on the others",
            &logs[left],
            &chosen.of_all(&logs[left], &predicted),
        );
        println!("  {chosen:?}");
        let told = |correction: &Correction| {
            said(&logs[left], &correction.of_all(&logs[left], &predicted)).most_off()
        };
        let least = corrections.iter().map(told).fold(f64::MAX, f64::min);
        println!("  most off with what would have been best here: {least:.4}");
    }
}
