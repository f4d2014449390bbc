//! `kenning model fit` and `likelihood`: knowledge tracing fitted to logs.

use std::path::{Path, PathBuf};

use clap::Subcommand;

use super::output::Output;
use super::{Error, Global};
use crate::fit::{Apart, Calibration, Limits, Settings, fit, log_likelihood, practices};
use crate::import::{Answers, Columns, own_answers, read_answers_file};
use crate::text::Out;
use crate::words::counted;

/// What to do with the parameters of knowledge tracing.
#[derive(Debug, Subcommand)]
pub enum FitCommand {
    /// Fit the model's parameters to a log, or to a profile's own answers in a course
    #[command(
        after_help = "Examples:\n  kenning model fit --log answers.csv --output my-course/calibration.toml\n  kenning model fit --profile anna --course linear-equations --output anna.toml"
    )]
    Fit {
        #[command(flatten)]
        source: Source,
        /// Write the calibration to FILE
        #[arg(long, value_name = "FILE")]
        output: PathBuf,
        /// Write over FILE whatever it holds; without this, only over an earlier calibration
        #[arg(long)]
        force: bool,
        /// Draw each skill's parameters toward those of all skills, as strongly
        /// as N further observations would; 0 does not
        #[arg(long, value_name = "N", default_value_t = Settings::default().strength, value_parser = strength)]
        strength: f64,
        /// Let guess and slip be anything from 0 to 1, as other programs do; a
        /// course can't carry what comes out
        #[arg(long)]
        unlimited: bool,
        /// How far apart the difficulties of questions are expected to lie: a
        /// standard deviation in log-odds
        #[arg(long, value_name = "S", default_value_t = Settings::default().spread, value_parser = spread)]
        spread: f64,
        /// Fit skills alone, as if all questions of a skill were equally hard
        #[arg(long, conflicts_with = "spread")]
        skills_only: bool,
    },
    /// Print the log likelihood of a log under a calibration
    #[command(
        after_help = "Example:\n  kenning model likelihood --log answers.csv --calibration calibration.toml"
    )]
    Likelihood {
        #[command(flatten)]
        source: Source,
        /// The calibration, as written by `kenning model fit`
        #[arg(long, value_name = "FILE")]
        calibration: PathBuf,
    },
}

/// Where answers come from: a log, or a profile (`--profile`) and a course.
#[derive(Debug, clap::Args)]
#[group(required = true, multiple = false)]
pub struct Source {
    /// A log of answers in CSV, gzipped or not, with the columns
    /// user_id,item_id,timestamp,correct,skill_id
    #[arg(long, value_name = "FILE")]
    log: Option<PathBuf>,
    /// The profile's own answers in this course: its id, or a path to it
    #[arg(long, value_name = "COURSE")]
    course: Option<String>,
}

fn strength(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(n) if (0.0..=1e6).contains(&n) => Ok(n),
        _ => Err("it must be a number from 0 to 1000000".into()),
    }
}

fn spread(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(n) if (0.001..=100.0).contains(&n) => Ok(n),
        _ => Err("it must be a number from 0.001 to 100; --skills-only is for none".into()),
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
            .ok_or_else(|| Error::Said("The profile has more answers than can be counted.".into()))
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
                what: "a calibration",
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
        return Err(Error::Said(
            "There are no answers to fit to: none names a skill. In a log, the column skill_id does; a profile has answers once a course was practised."
                .into(),
        ));
    }
    let fitted = fit(answers, |_| true, settings);
    let calibration = Calibration::new(&fitted, answers, settings);
    output.write(&calibration.write()?)?;
    writeln!(
        Out::stdout(),
        "Fitted {}{} to {} of {}: log likelihood {:.3} over {} to a skill.",
        counted(calibration.skills.len(), "skill"),
        match calibration.questions.len() {
            0 => String::new(),
            n => format!(" and {}", counted(n, "question")),
        },
        counted(answers.len(), "answer"),
        counted(answers.users.len(), "learner"),
        calibration.log_likelihood,
        counted(answers.skill.len(), "answer")
    )?;
    writeln!(Out::stdout(), "Wrote {}.", output.path.display())?;
    Ok(())
}

fn likelihood(answers: &Answers, calibration: &Path) -> Result<(), Error> {
    let text = std::fs::read_to_string(calibration).map_err(|e| {
        Error::Said(format!(
            "Reading {} failed: {e}. Check the path.",
            calibration.display()
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
    writeln!(
        Out::stdout(),
        "Log likelihood {sum:.3} over {} to a skill, {each:.6} each.",
        counted(known, "answer")
    )?;
    match answers.skill.len() - known {
        0 => {}
        1 => writeln!(
            Out::stdout(),
            "1 more is to a skill that the calibration does not have."
        )?,
        n => writeln!(
            Out::stdout(),
            "{n} more are to skills that the calibration does not have."
        )?,
    }
    Ok(())
}
