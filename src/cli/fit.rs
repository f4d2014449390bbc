//! `kenning model fit` and `likelihood`: knowledge tracing fitted to logs.

use std::path::{Path, PathBuf};

use clap::Subcommand;

use super::output::{Output, What};
use super::{Error, Global};
use crate::desk::Clock;
use crate::fit::{self, Apart, Calibration, Limits, Settings, log_likelihood, practices};
use crate::import::{Answers, Columns, own_answers, read_answers_file};
use crate::lab::calibrate::{ENOUGH, HeldOut, calibrate};
use crate::lab::eval;
use crate::text::Out;
use crate::words::{Value, message};

/// What to do with the parameters of knowledge tracing.
#[derive(Debug, Subcommand)]
pub(crate) enum FitCommand {
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
        #[arg(help = message!("help-model-fit-no-held-out").to_string())]
        #[arg(long)]
        no_held_out: bool,
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

// Where answers come from: a log, or a profile (`--profile`) and a course.
#[derive(Debug, clap::Args)]
#[group(required = true, multiple = false)]
pub(crate) struct Source {
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
    /// The answers, and the version of their course where it is known.
    fn answers(&self, global: &Global) -> Result<(Answers, String), Error> {
        if let Some(log) = &self.log {
            let answers = read_answers_file(log, &Columns::default())?;
            return Ok((answers, String::new()));
        }
        let mut desk = global.look()?;
        let course = desk.find(self.course.as_deref().unwrap_or_default())?;
        let events = desk.events()?;
        let answers = own_answers(&course, [(desk.profile_name(), events.as_slice())])
            .ok_or_else(|| Error::Said(message!("cli-fit-too-many")))?;
        Ok((answers, course.version.to_string()))
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
            no_held_out,
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
            let (answers, version) = source.answers(global)?;
            let settings = Settings {
                strength,
                spread,
                limits,
            };
            let mut calibration = fit_to(&answers, &settings, !no_held_out)?;
            // The day by UTC: a file says the same wherever it was made.
            let now = Clock::new(global.now, Some(0)).now();
            calibration.date = now.strftime("%Y-%m-%d").to_string();
            calibration.course_version = version;
            output.write(&calibration.write()?)?;
            tell(&calibration, &answers, !no_held_out, output.path)
        }
        FitCommand::Likelihood {
            source,
            calibration,
        } => likelihood(&source.answers(global)?.0, &calibration),
    }
}

/// What was fitted to answers; `held_out`: learners are held out to see whether it helps.
pub(super) fn fit_to(
    answers: &Answers,
    settings: &Settings,
    held_out: bool,
) -> Result<Calibration, Error> {
    if answers.skill.is_empty() {
        return Err(Error::Said(message!("cli-fit-no-answers")));
    }
    if !held_out {
        let fitted = fit::fit(answers, |_| true, settings);
        return Ok(Calibration::new(&fitted, answers, settings));
    }
    let learners = eval::learners(answers);
    let found = calibrate(answers, &learners, |_| true, settings);
    let mut calibration = Calibration::new(&found.fit, answers, settings);
    let tried = found.held_out.as_ref();
    calibration.held_out = Some(fit::HeldOut {
        helps: tried.is_some_and(HeldOut::helps),
        learners: tried.map_or(0, |tried| tried.learners as u64),
        answers: tried.map_or(0, |tried| tried.answers as u64),
        none: rounded(tried.map_or(0.0, |tried| tried.none)),
        this: rounded(tried.map_or(0.0, |tried| tried.this)),
        error: rounded(tried.map_or(0.0, |tried| tried.error)),
        kept: tried.map_or(1.0, |tried| tried.kept),
    });
    calibration.class = found.class;
    Ok(calibration)
}

/// To six places.
fn rounded(number: f64) -> f64 {
    (number * 1e6).round() / 1e6
}

/// Says what was fitted, and how it did on learners held out.
pub(super) fn tell(
    calibration: &Calibration,
    answers: &Answers,
    held_out: bool,
    path: &Path,
) -> Result<(), Error> {
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
    match &calibration.held_out {
        Some(tried) if tried.learners > 0 => {
            let told = message!(
                "cli-fit-held-out",
                learners = tried.learners as usize,
                none = fixed(tried.none, 4),
                this = fixed(tried.this, 4),
                error = fixed(tried.error, 4),
            );
            writeln!(out, "{told}")?;
            if tried.kept < 1.0 {
                let kept = Value::from(((tried.kept * 100.0).round() as i64).to_string());
                writeln!(out, "{}", message!("cli-fit-kept", kept = kept))?;
            }
            if !tried.helps {
                let answers = tried.answers as usize;
                let why = match answers < ENOUGH {
                    true => message!("cli-fit-few", answers = answers, enough = ENOUGH),
                    false => message!("cli-fit-no-help"),
                };
                writeln!(out, "{why}")?;
            }
        }
        _ if held_out => writeln!(out, "{}", message!("cli-fit-untried"))?,
        _ => {}
    }
    let wrote = message!("cli-wrote", path = path);
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
