//! `kenning model pool`: statistics of several classes as one, and a calibration of them.

use std::path::{Path, PathBuf};

use super::output::{Output, What};
use super::{Error, Global};
use crate::class::statistics::{
    Doubled, Pooled, Source, Statistics, advised, calibration, join, may_replace_statistics,
    read_statistics,
};
use crate::course::Plan;
use crate::fit::{Calibration, Settings};
use crate::lab::calibrate::ENOUGH;
use crate::text::{Out, clean};
use crate::words::{Value, message};

/// Most files that are joined at once.
const MOST: usize = 10_000;

// What to join, and to what.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[arg(help = message!("help-model-pool-files").to_string())]
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    #[arg(help = message!("help-model-pool-to").to_string())]
    #[arg(long, value_enum, default_value_t = To::Calibration)]
    to: To,
    #[arg(help = message!("help-model-pool-output").to_string())]
    #[arg(long, value_name = "FILE")]
    output: PathBuf,
    #[arg(help = message!("help-model-fit-force").to_string())]
    #[arg(long)]
    force: bool,
}

/// What comes of the files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum To {
    #[value(help = message!("help-model-pool-to-calibration").to_string())]
    Calibration,
    #[value(help = message!("help-model-pool-to-statistics").to_string())]
    Statistics,
    #[value(help = message!("help-model-pool-to-advice").to_string())]
    Advice,
}

/// Joins the files.
pub(super) fn pool(_: &Global, args: &Args) -> Result<(), Error> {
    let (what, is_one): (What, fn(&str) -> bool) = match args.to {
        To::Calibration => (What::Calibration, Calibration::is_one),
        To::Statistics => (What::Statistics, may_replace_statistics),
        To::Advice => (What::Advice, Plan::is_advice),
    };
    let output = Output {
        path: &args.output,
        what,
        is_one,
        force: args.force,
    };
    output.check()?;
    if args.files.len() > MOST {
        return Err(Error::Said(message!("cli-pool-many", most = MOST)));
    }
    let mut files: Vec<(Source, Statistics)> = Vec::new();
    for path in &args.files {
        files.push(read_statistics(path).map_err(Error::Said)?);
    }
    let joined = join(&files).map_err(|doubled| refused(&args.files, &doubled))?;
    let mut out = Out::stdout();
    let course = clean(&joined.head.course).into_owned();
    let classes = joined.head.of.iter().filter(|of| !of.joined).count();
    let told = message!(
        "cli-pool-joined",
        n = classes,
        course = course,
        learners = joined.learners() as usize,
        answers = joined.answers() as usize
    );
    writeln!(out, "{told}")?;
    if joined.head.version.is_empty() && files.iter().any(|(_, f)| !f.head.version.is_empty()) {
        writeln!(out, "{}", message!("cli-pool-versions"))?;
    }
    let unsigned = files
        .iter()
        .filter(|(source, _)| source.key.is_none())
        .count();
    if unsigned > 0 {
        writeln!(out, "{}", message!("cli-pool-unsigned", n = unsigned))?;
    }
    let text = made(args.to, &files, &joined, &mut out)?;
    output.write(&text)?;
    let wrote = message!("cli-wrote", path = &args.output);
    Ok(writeln!(out, "{wrote}")?)
}

/// What is asked for, as the text of a file.
fn made(
    to: To,
    files: &[(Source, Statistics)],
    joined: &Statistics,
    out: &mut Out<'_>,
) -> Result<String, Error> {
    Ok(match to {
        To::Statistics => {
            let text = (joined.write(None))
                .map_err(|e| Error::Said(message!("cli-export-failed", error = e.to_string())))?;
            // What could not be read again is not written.
            Statistics::read(text.as_bytes())
                .map_err(|_| Error::Said(message!("cli-pool-too-much")))?;
            text
        }
        To::Advice => {
            let plan = Plan {
                advice: advised(joined),
                ..Plan::default()
            };
            if plan.advice.is_empty() {
                return Err(Error::Said(message!("cli-pool-no-advice")));
            }
            writeln!(
                out,
                "{}",
                message!("cli-pool-advice", n = plan.advice.len())
            )?;
            plan.to_toml()
        }
        To::Calibration => {
            let found = calibration(files, joined, &Settings::default())
                .ok_or_else(|| Error::Said(message!("cli-pool-nothing")))?;
            tell(&found, files.len(), out)?;
            found.calibration.write()?
        }
    })
}

/// Why files can't be joined.
fn refused(files: &[PathBuf], doubled: &Doubled) -> Error {
    let path = |at: usize| files.get(at).map_or(Path::new(""), PathBuf::as_path);
    Error::Said(match doubled {
        Doubled::Same { first, second } => message!(
            "cli-pool-same",
            first = path(*first),
            second = path(*second)
        ),
        Doubled::Class { first, second } => message!(
            "cli-pool-class",
            first = path(*first),
            second = path(*second)
        ),
        Doubled::Course { first, second } => message!(
            "cli-pool-course",
            first = path(*first),
            second = path(*second)
        ),
    })
}

/// How the calibration did where it was not fitted.
fn tell(found: &Pooled, files: usize, out: &mut Out<'_>) -> Result<(), Error> {
    let four = |number: f64| Value::decimal(number, 4);
    if let Some(tried) = &found.calibration.held_out {
        let told = message!(
            "cli-pool-held-out",
            by = if files > 1 { "file" } else { "part" },
            none = four(tried.none),
            this = four(tried.this),
            error = four(tried.error)
        );
        writeln!(out, "{told}")?;
        let answers = tried.answers as usize;
        if !tried.helps {
            let why = match answers < ENOUGH {
                true => message!("cli-fit-few", answers = answers, enough = ENOUGH),
                false => message!("cli-fit-no-help"),
            };
            writeln!(out, "{why}")?;
        }
    }
    let questions = found.calibration.questions.len();
    let told = match &found.questions {
        None => message!("cli-pool-questions-one"),
        Some(tried) => message!(
            "cli-pool-questions",
            helps = if tried.helps() { "yes" } else { "no" },
            n = questions,
            none = four(tried.none),
            this = four(tried.this),
            error = four(tried.error)
        ),
    };
    Ok(writeln!(out, "{told}")?)
}
