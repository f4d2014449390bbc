//! `kenning model fit` and `likelihood`: knowledge tracing fitted to logs.

use std::path::{Path, PathBuf};

use clap::Subcommand;

use super::output::{Output, What};
use super::{Error, Global};
use crate::fit::{Apart, Calibration, Limits, Settings, fit, log_likelihood, practices};
use crate::import::{Answers, Columns, own_answers, read_answers_file};
use crate::text::Out;
use crate::words::{Value, message};

/// What to do with the parameters of knowledge tracing.
#[derive(Debug, Subcommand)]
pub enum FitCommand {
    #[command(about = message!("help-model-fit").to_string())]
    #[command(after_help = message!("help-model-fit-examples").to_string())]
    Fit {
        #[command(flatten)]
        source: Source,
        #[arg(help = message!("help-model-fit-output").to_string())]
        #[arg(long, value_name = "FILE")]
        output: PathBuf,
        #[arg(help = message!("help-model-fit-force").to_string())]
        #[arg(long)]
        force: bool,
        #[arg(help = message!("help-model-fit-strength").to_string())]
        #[arg(long, value_name = "N", default_value_t = Settings::default().strength, value_parser = strength)]
        strength: f64,
        #[arg(help = message!("help-model-fit-unlimited").to_string())]
        #[arg(long)]
        unlimited: bool,
        #[arg(help = message!("help-model-fit-spread").to_string())]
        #[arg(long, value_name = "S", default_value_t = Settings::default().spread, value_parser = spread)]
        spread: f64,
        #[arg(help = message!("help-model-fit-skills-only").to_string())]
        #[arg(long, conflicts_with = "spread")]
        skills_only: bool,
    },
    #[command(about = message!("help-model-likelihood").to_string())]
    #[command(after_help = message!("help-model-likelihood-examples").to_string())]
    Likelihood {
        #[command(flatten)]
        source: Source,
        #[arg(help = message!("help-model-likelihood-calibration").to_string())]
        #[arg(long, value_name = "FILE")]
        calibration: PathBuf,
    },
}

/// Where answers come from: a log, or a profile (`--profile`) and a course.
#[derive(Debug, clap::Args)]
#[group(required = true, multiple = false)]
pub struct Source {
    #[arg(help = message!("help-model-log").to_string())]
    #[arg(long, value_name = "FILE")]
    log: Option<PathBuf>,
    #[arg(help = message!("help-model-course").to_string())]
    #[arg(long, value_name = "COURSE")]
    course: Option<String>,
}

fn strength(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(n) if (0.0..=1e6).contains(&n) => Ok(n),
        _ => Err(message!("cli-wrong-strength").into()),
    }
}

fn spread(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(n) if (0.001..=100.0).contains(&n) => Ok(n),
        _ => Err(message!("cli-wrong-spread").into()),
    }
}

impl Source {
    fn answers(&self, global: &Global) -> Result<Answers, Error> {
        if let Some(log) = &self.log {
            return Ok(read_answers_file(log, &Columns::default())?);
        }
        let mut desk = global.look()?;
        let course = desk.find(self.course.as_deref().unwrap_or_default())?;
        let events = desk.events()?;
        own_answers(&course, [(desk.profile_name(), events.as_slice())])
            .ok_or_else(|| Error::Said(message!("cli-fit-too-many")))
    }
}

/// Fits parameters, or tells how likely they make a log.
pub(super) fn fit_model(global: &Global, action: FitCommand) -> Result<(), Error> {
    match action {
        FitCommand::Fit {
            source,
            output,
            force,
            strength,
            unlimited,
            spread,
            skills_only,
        } => {
            let limits = match unlimited {
                true => Limits::NONE,
                false => Limits::MEANINGFUL,
            };
            let spread = if skills_only { 0.0 } else { spread };
            let output = Output {
                path: &output,
                what: What::Calibration,
                is_one: Calibration::is_one,
                force,
            };
            // A fit takes long: better to say so before it.
            output.check()?;
            let answers = source.answers(global)?;
            fit_to(
                &answers,
                &Settings {
                    strength,
                    spread,
                    limits,
                },
                &output,
            )
        }
        FitCommand::Likelihood {
            source,
            calibration,
        } => likelihood(&source.answers(global)?, &calibration),
    }
}

fn fit_to(answers: &Answers, settings: &Settings, output: &Output<'_>) -> Result<(), Error> {
    if answers.skill.is_empty() {
        return Err(Error::Said(message!("cli-fit-no-answers")));
    }
    let fitted = fit(answers, |_| true, settings);
    let calibration = Calibration::new(&fitted, answers, settings);
    output.write(&calibration.write()?)?;
    let done = message!(
        "cli-fit-done",
        skills = calibration.skills.len(),
        questions = calibration.questions.len(),
        answers = answers.len(),
        learners = answers.users.len(),
        likelihood = fixed(calibration.log_likelihood, 3),
        fitted = answers.skill.len(),
    );
    let mut out = Out::stdout();
    writeln!(out, "{done}")?;
    let wrote = message!("cli-wrote", path = output.path);
    Ok(writeln!(out, "{wrote}")?)
}

fn likelihood(answers: &Answers, calibration: &Path) -> Result<(), Error> {
    let text = crate::disk::fs::read_to_string(calibration).map_err(|e| {
        Error::Said(message!(
            "cli-fit-unread",
            path = calibration,
            error = e.to_string()
        ))
    })?;
    let calibration = Calibration::read(&text)?;
    let (mut sum, mut known) = (0.0, 0);
    let difficulties = calibration.difficulties();
    let difficulty = |item| difficulties.get(item).copied().unwrap_or_default();
    let difficulty: Vec<f64> = answers.items.iter().map(difficulty).collect();
    let apart = match difficulties.is_empty() {
        true => Apart::Credit,
        false => Apart::Questions,
    };
    for (skill, practice) in (answers.skills.iter()).zip(practices(answers, apart, |_| true)) {
        if let Some(bkt) = calibration.bkt(skill) {
            let of = |question: u32| difficulty.get(question as usize).copied();
            sum += log_likelihood(&practice, &bkt, |question| of(question).unwrap_or_default());
            known += practice.answers;
        }
    }
    let each = sum / (known.max(1) as f64);
    let told = message!(
        "cli-likelihood",
        sum = fixed(sum, 3),
        answers = known,
        each = fixed(each, 6),
    );
    writeln!(Out::stdout(), "{told}")?;
    let more = answers.skill.len() - known;
    if more > 0 {
        let told = message!("cli-likelihood-more", n = more);
        writeln!(Out::stdout(), "{told}")?;
    }
    Ok(())
}

/// A log likelihood, which can be minus infinity.
fn fixed(of: f64, places: u8) -> Value {
    match of.is_finite() {
        true => Value::decimal(of, places),
        false => Value::from(of.to_string()),
    }
}
