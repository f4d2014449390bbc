//! `kenning model`: how well the learner model predicts.

use std::io;
use std::path::{Path, PathBuf};

use super::{Error, Global};
use super::{fit, pool};
use crate::fit::Settings;
use crate::import::{Answers, Columns, read_answers_file};
use crate::lab::baselines;
use crate::lab::eval::{self, How};
use crate::lab::metrics::Report;
use crate::lab::predict::{Answer, Predictor};
use crate::lab::within::{self, Intervals};
use crate::text::{Out, clean};
use crate::words::{Message, Value, message};

/// How many learners calibrations are fitted to, where it is asked what few are worth.
const CURVE: [usize; 5] = [5, 10, 20, 40, 80];

// What to do with the model.
#[derive(Debug, clap::Subcommand)]
pub(crate) enum ModelCommand {
    #[command(about = message!("help-model-eval").to_string())]
    #[command(after_help = message!("help-model-eval-examples").to_string())]
    Eval {
        #[arg(help = message!("help-model-eval-log").to_string())]
        #[arg(long, value_name = "FILE")]
        log: PathBuf,
        #[arg(help = message!("help-model-eval-folds").to_string())]
        #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u32).range(2..=50))]
        folds: u32,
        #[arg(help = message!("help-model-eval-group").to_string())]
        #[arg(long, value_name = "COLUMN")]
        group: Option<String>,
        #[arg(help = message!("help-model-eval-no-fit").to_string())]
        #[arg(long)]
        no_fit: bool,
        #[arg(help = message!("help-model-eval-compare").to_string())]
        #[arg(long)]
        compare: bool,
        #[arg(help = message!("help-model-eval-curve").to_string())]
        #[arg(long, conflicts_with_all = ["group", "no_fit", "compare"])]
        curve: bool,
    },
    #[command(flatten)]
    Fit(fit::FitCommand),
    #[command(about = message!("help-model-pool").to_string())]
    #[command(after_help = message!("help-model-pool-examples").to_string())]
    Pool(pool::Args),
    #[command(about = message!("help-model-weights").to_string())]
    #[command(hide = true)]
    Weights {
        #[arg(long, value_name = "FILE", required = true)]
        log: Vec<PathBuf>,
        #[arg(help = message!("help-model-weights-on").to_string())]
        #[arg(long, value_name = "FILE")]
        on: Option<PathBuf>,
    },
}

fn read(path: &Path, group: Option<String>) -> Result<Answers, Error> {
    let columns = Columns {
        fold: Some("fold".into()),
        group,
    };
    let log = read_answers_file(path, &columns)?;
    match log.is_empty() {
        true => Err(Error::Said(message!("cli-model-no-answers", path = path))),
        false => Ok(log),
    }
}

/// Judges the model.
pub(super) fn model(global: &Global, action: ModelCommand) -> Result<(), Error> {
    match action {
        ModelCommand::Fit(action) => fit::fit_model(global, action),
        ModelCommand::Pool(args) => pool::pool(global, &args),
        ModelCommand::Eval {
            log,
            folds,
            group,
            no_fit,
            compare,
            curve,
        } => {
            let log = read(&log, group)?;
            if curve {
                return from_few(&log, folds);
            }
            let how = if no_fit { How::Alone } else { How::Fitted };
            judge(&log, folds, how, compare)
        }
        ModelCommand::Weights { log, on } => weights(&log, on.as_deref()),
    }
}

fn judge(log: &Answers, folds: u32, how: How, compare: bool) -> Result<(), Error> {
    if how == How::Fitted && log.users.len() < 2 {
        return Err(Error::Said(message!("cli-model-one-learner")));
    }
    let mut out = Out::stdout();
    let learners = eval::learners(log);
    let folds = eval::folds(log, folds);
    about(log, &mut out)?;
    let predicted = eval::predict(&learners, &folds, how);
    let ours = eval::judge(&learners, &predicted, |_, _| true);
    head(&mut out)?;
    let mut rows = Rows {
        learners: &learners,
        intervals: Vec::new(),
    };
    rows.row(&message!("cli-model-own"), &predicted, &mut out)?;
    if compare {
        others(log, &mut rows, &folds, how, &mut out)?;
    }
    groups(log, &learners, &predicted, &mut out)?;
    rows.tell_intervals(&mut out)?;
    Ok(by_prediction(&ours, &mut out)?)
}

/// What a log holds.
fn about(log: &Answers, out: &mut Out<'_>) -> io::Result<()> {
    let told = message!(
        "cli-model-log",
        learners = log.users.len(),
        questions = log.items.len(),
        skills = log.skills.len(),
        answers = log.len(),
    );
    writeln!(out, "{told}\n")
}

/// The rows so far.
struct Rows<'l> {
    learners: &'l [Vec<Answer>],
    intervals: Vec<(Message, Intervals)>,
}

impl Rows<'_> {
    fn row(&mut self, name: &Message, predicted: &[Vec<f64>], out: &mut Out<'_>) -> io::Result<()> {
        let said = eval::judge(self.learners, predicted, |_, _| true);
        let inner = within::within(self.learners, predicted);
        row(out, name, &said, Some(inner))?;
        let intervals = within::intervals(self.learners, predicted);
        self.intervals.push((name.clone(), intervals));
        Ok(())
    }

    /// A table of how sure the numbers are.
    fn tell_intervals(&self, out: &mut Out<'_>) -> io::Result<()> {
        let told = message!(
            "cli-model-intervals",
            draws = within::DRAWN,
            fewest = within::FEWEST
        );
        writeln!(out, "\n{told}")?;
        writeln!(
            out,
            "{:<20} {:>17} {:>17} {:>17}",
            "",
            message!("cli-model-auc"),
            message!("cli-model-within"),
            message!("cli-model-log-loss")
        )?;
        for (name, found) in &self.intervals {
            write!(out, "{name:<20}")?;
            for (low, high) in [found.auc, found.within, found.log_loss] {
                write!(out, " {:>17}", format!("{low:.4} - {high:.4}"))?;
            }
            writeln!(out)?;
        }
        Ok(())
    }
}

/// Calibrations from few learners, each judged on the learners of other folds.
fn from_few(log: &Answers, folds: u32) -> Result<(), Error> {
    let learners = eval::learners(log);
    let folds = eval::folds(log, folds);
    let mut out = Out::stdout();
    about(log, &mut out)?;
    writeln!(out, "{}", message!("cli-model-curve"))?;
    write!(
        out,
        "{:>8} {:>10}",
        message!("cli-model-curve-learners"),
        message!("cli-model-curve-used")
    )?;
    let names = || {
        [
            message!("cli-model-curve-none"),
            message!("cli-model-curve-this"),
            message!("cli-model-curve-bkt"),
        ]
    };
    for name in names().into_iter().chain(names()) {
        write!(out, " {name:>8}")?;
    }
    writeln!(out)?;
    let most = learners.len();
    let counts = CURVE.iter().copied().filter(|count| *count < most);
    for count in counts.chain([most]) {
        let found = eval::from_few(log, &learners, &folds, count);
        match count < most {
            true => write!(out, "{count:>8}")?,
            false => write!(out, "{:>8}", message!("cli-model-curve-all"))?,
        }
        write!(out, " {:>10}", format!("{}/{}", found.used, found.fitted))?;
        let three = [&found.none, &found.this, &found.tracing];
        for said in three {
            write!(out, " {:>8.4}", said.log_loss)?;
        }
        for said in three {
            write!(out, " {:>8.4}", said.auc)?;
        }
        writeln!(out)?;
    }
    Ok(())
}

/// What is simpler, and with [`How::Alone`] a calibrated course.
fn others(
    log: &Answers,
    rows: &mut Rows<'_>,
    folds: &[u32],
    how: How,
    out: &mut Out<'_>,
) -> io::Result<()> {
    let learners = rows.learners;
    let means = baselines::skill_means(learners, folds);
    rows.row(&message!("cli-model-skill-means"), &means, out)?;
    let (skills, questions) = (Settings::skills_only(), Settings::default());
    if how == How::Alone {
        for (name, settings) in [
            (message!("cli-model-calibrated-skills"), &skills),
            (message!("cli-model-calibrated"), &questions),
        ] {
            let ours = eval::predict_calibrated(log, learners, folds, settings);
            rows.row(&name, &ours, out)?;
        }
    }
    for (name, settings) in [
        (message!("cli-model-bkt-skills"), &skills),
        (message!("cli-model-bkt-questions"), &questions),
    ] {
        let bkt = baselines::bkt_alone(log, learners, folds, settings);
        rows.row(&name, &bkt, out)?;
    }
    for (name, corrected) in [
        (message!("cli-model-fsrs"), false),
        (message!("cli-model-fsrs-corrected"), true),
    ] {
        match baselines::fsrs_alone(learners, folds, corrected) {
            Some(fsrs) => rows.row(&name, &fsrs, out)?,
            None => writeln!(out, "{name:<20} {}", message!("cli-model-fsrs-not"))?,
        }
    }
    Ok(())
}

/// Each group of answers by itself, where the log has groups.
fn groups(
    log: &Answers,
    learners: &[Vec<Answer>],
    predicted: &[Vec<f64>],
    out: &mut Out<'_>,
) -> io::Result<()> {
    let Some(groups) = &log.group else {
        return Ok(());
    };
    for (number, name) in log.groups.iter().enumerate() {
        let said = eval::judge(learners, predicted, |user, at| {
            let start = log.user_start[user] as usize;
            groups[start + at] as usize == number
        });
        row(out, &Message::verbatim(clean(name)), &said, None)?;
    }
    Ok(())
}

/// What came out where a chance was predicted.
fn by_prediction(said: &Report, out: &mut Out<'_>) -> io::Result<()> {
    writeln!(out, "\n{}", message!("cli-model-by-prediction"))?;
    writeln!(
        out,
        "{:>9}  {:>8} {:>9}",
        message!("cli-model-predicted"),
        message!("cli-model-came-out"),
        message!("cli-model-answers")
    )?;
    for bin in said.calibration.iter().filter(|b| b.count > 0) {
        writeln!(
            out,
            "{:>9.4}  {:>8.4} {:>9}",
            bin.predicted, bin.observed, bin.count
        )?;
    }
    Ok(())
}

fn weights(logs: &[PathBuf], on: Option<&Path>) -> Result<(), Error> {
    let mut out = Out::stdout();
    let read_log = |path: &PathBuf| Ok::<_, Error>(eval::learners(&read(path, None)?));
    let all = logs.iter().map(read_log).collect::<Result<Vec<_>, _>>()?;
    let refs: Vec<Vec<_>> = (all.iter())
        .map(|learners| learners.iter().map(Vec::as_slice).collect())
        .collect();
    let model = Predictor::fit_alone(&refs);
    let weights = model.weights();
    let intercept = Value::decimal(weights.intercept, 4);
    let intercept = message!("cli-model-intercept", weight = intercept);
    writeln!(out, "{intercept}")?;
    let features = weights.by_feature.iter().zip(&weights.spread);
    for (i, (weight, spread)) in features.enumerate() {
        let deviation = message!("cli-model-deviation", spread = Value::decimal(*spread, 4));
        writeln!(out, "{i:>2} {weight:>8.4}, {deviation}")?;
    }
    if let Some(on) = on {
        let learners = eval::learners(&read(on, None)?);
        let predict = |a: &Vec<_>| model.predict(a).iter().map(|p| p.p).collect();
        let predicted: Vec<Vec<f64>> = learners.iter().map(predict).collect();
        let judged = eval::judge(&learners, &predicted, |_, _| true);
        head(&mut out)?;
        let inner = within::within(&learners, &predicted);
        row(
            &mut out,
            &message!("cli-model-other-log"),
            &judged,
            Some(inner),
        )?;
        by_prediction(&judged, &mut out)?;
    }
    Ok(())
}

fn head(out: &mut Out<'_>) -> io::Result<()> {
    writeln!(
        out,
        "{:<20} {:>9} {:>8} {:>8} {:>9} {:>8} {:>18} {:>11}",
        "",
        message!("cli-model-answers"),
        message!("cli-model-auc"),
        message!("cli-model-within"),
        message!("cli-model-log-loss"),
        message!("cli-model-rmse"),
        message!("cli-model-calibration-error"),
        message!("cli-model-most-off")
    )
}

fn row(out: &mut Out<'_>, name: &Message, said: &Report, within: Option<f64>) -> io::Result<()> {
    let within = within.map_or_else(String::new, |area| format!("{area:.4}"));
    writeln!(
        out,
        "{name:<20} {:>9} {:>8.4} {within:>8} {:>9.4} {:>8.4} {:>18.4} {:>11.4}",
        said.count,
        said.auc,
        said.log_loss,
        said.rmse,
        said.calibration_error,
        said.most_off()
    )
}
