//! `kenning model`: how well the learner model predicts.

use std::path::PathBuf;

use super::fit;
use super::{Error, Global};
use crate::fit::Settings;
use crate::import::{Answers, Columns, read_answers_file};
use crate::lab::baselines;
use crate::lab::eval::{self, How};
use crate::lab::metrics::Report;
use crate::lab::predict::Predictor;
use crate::text::Out;
use crate::words::counted;

/// What to do with the model.
#[derive(Debug, clap::Subcommand)]
pub enum ModelCommand {
    /// Judge the model on a log of answers, one answer ahead
    #[command(
        after_help = "The log is CSV, comma- or tab-separated, with the columns\nuser_id, item_id, timestamp, correct, skill_id (several joined by ~~), and perhaps fold.\n\nExamples:\n  kenning model eval --log answers.csv\n  kenning model eval --log answers.csv --no-fit --group school"
    )]
    Eval {
        /// Log of answers, gzip or not
        #[arg(long, value_name = "FILE")]
        log: PathBuf,
        /// Parts to split the learners into, where the log has no column `fold`
        #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u32).range(2..=50))]
        folds: u32,
        /// Judge each group of answers by itself too
        #[arg(long, value_name = "COLUMN")]
        group: Option<String>,
        /// Use the shipped model, which knows no other learners
        #[arg(long)]
        no_fit: bool,
        /// Also judge what is simpler, and with --no-fit a calibrated course
        #[arg(long)]
        compare: bool,
    },
    #[command(flatten)]
    Fit(fit::FitCommand),
    /// Print weights for a model that knows no other learners, fitted to a log
    #[command(hide = true)]
    Weights {
        #[arg(long, value_name = "FILE", required = true)]
        log: Vec<PathBuf>,
        /// Judge them on another log
        #[arg(long, value_name = "FILE")]
        on: Option<PathBuf>,
    },
}

fn read(path: &std::path::Path, group: Option<String>) -> Result<Answers, Error> {
    let columns = Columns {
        fold: Some("fold".into()),
        group,
    };
    let log = read_answers_file(path, &columns).map_err(|e| Error::Said(e.to_string()))?;
    match log.is_empty() {
        true => Err(Error::Said(format!(
            "The log {} holds no answers.",
            path.display()
        ))),
        false => Ok(log),
    }
}

/// Judges the model.
pub(super) fn model(global: &Global, action: ModelCommand) -> Result<(), Error> {
    let mut out = Out::stdout();
    match action {
        ModelCommand::Fit(action) => {
            drop(out);
            return fit::fit_model(global, action);
        }
        ModelCommand::Eval {
            log,
            folds,
            group,
            no_fit,
            compare,
        } => {
            let log = read(&log, group)?;
            if !no_fit && log.users.len() < 2 {
                return Err(Error::Said(
                    "A model is fitted to other learners than the one it is tried on, but the log has only one learner. Try --no-fit."
                        .into(),
                ));
            }
            let learners = eval::learners(&log);
            let folds = eval::folds(&log, folds);
            writeln!(
                out,
                "{}, {}, {}, {}.\n",
                counted(log.users.len(), "learner"),
                counted(log.items.len(), "question"),
                counted(log.skills.len(), "skill"),
                counted(log.len(), "answer")
            )?;
            let how = if no_fit { How::Alone } else { How::Fitted };
            let predicted = eval::predict(&learners, &folds, how);
            let said = eval::judge(&learners, &predicted, |_, _| true);
            head(&mut out)?;
            row(&mut out, "kenning", &said)?;
            if compare {
                let judge = |predicted: &[Vec<f64>]| eval::judge(&learners, predicted, |_, _| true);
                let means = baselines::skill_means(&learners, &folds);
                row(&mut out, "mean of the skill", &judge(&means))?;
                let (skills, questions) = (Settings::skills_only(), Settings::default());
                if no_fit {
                    for (name, settings) in
                        [("calibrated: skills", skills), ("calibrated", questions)]
                    {
                        let ours = eval::predict_calibrated(&log, &learners, &folds, &settings);
                        row(&mut out, name, &judge(&ours))?;
                    }
                }
                for (name, settings) in
                    [("BKT of skills", skills), ("BKT with questions", questions)]
                {
                    let bkt = baselines::bkt_alone(&log, &learners, &folds, &settings);
                    row(&mut out, name, &judge(&bkt))?;
                }
                match baselines::fsrs_alone(&learners, &folds) {
                    Some(fsrs) => row(&mut out, "FSRS alone", &judge(&fsrs))?,
                    None => writeln!(
                        out,
                        "FSRS alone           can't be judged: the log does not say when answers were given"
                    )?,
                }
            }
            if let Some(groups) = &log.group {
                for (number, name) in log.groups.iter().enumerate() {
                    let said = eval::judge(&learners, &predicted, |user, at| {
                        let start = log.user_start[user] as usize;
                        groups[start + at] as usize == number
                    });
                    row(&mut out, &crate::text::clean(name), &said)?;
                }
            }
            writeln!(
                out,
                "\nOf `kenning`, by what it predicted:\npredicted  came out   answers"
            )?;
            for bin in said.calibration.iter().filter(|b| b.count > 0) {
                writeln!(
                    out,
                    "   {:.4}    {:.4} {:>9}",
                    bin.predicted, bin.observed, bin.count
                )?;
            }
        }
        ModelCommand::Weights { log, on } => {
            let mut all = Vec::new();
            for path in &log {
                all.extend(eval::learners(&read(path, None)?));
            }
            let refs: Vec<_> = all.iter().map(Vec::as_slice).collect();
            let model = Predictor::fit_alone(&refs);
            writeln!(out, "intercept {:.4}", model.weights().intercept)?;
            let weights = model.weights();
            let features = weights.by_feature.iter().zip(&weights.spread);
            for (i, (weight, spread)) in features.enumerate() {
                writeln!(out, "{i:>2} {weight:>8.4}, deviation {spread:.4}")?;
            }
            if let Some(on) = on {
                let learners = eval::learners(&read(&on, None)?);
                let predict = |a: &Vec<_>| model.predict(a).iter().map(|p| p.p).collect();
                let predicted: Vec<Vec<f64>> = learners.iter().map(predict).collect();
                head(&mut out)?;
                row(
                    &mut out,
                    "on the other",
                    &eval::judge(&learners, &predicted, |_, _| true),
                )?;
            }
        }
    }
    Ok(())
}

fn head(out: &mut Out<'_>) -> std::io::Result<()> {
    writeln!(
        out,
        "{:<20} {:>9} {:>8} {:>9} {:>8} {:>18}",
        "", "answers", "AUC", "log loss", "RMSE", "calibration error"
    )
}

fn row(out: &mut Out<'_>, name: &str, said: &Report) -> std::io::Result<()> {
    writeln!(
        out,
        "{name:<20} {:>9} {:>8.4} {:>9.4} {:>8.4} {:>18.4}",
        said.count, said.auc, said.log_loss, said.rmse, said.calibration_error
    )
}
