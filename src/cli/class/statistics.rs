//! `kenning class statistics`: what the class knows of a course, as sums only.

use std::path::{Path, PathBuf};

use super::super::after::After;
use super::super::output::{Output, What};
use super::super::{Error, Global, absolute};
use super::place::{Place, now};
use super::report::the_course;
use crate::class::members;
use crate::class::statistics::{
    FEWEST, Head, Noise, Statistics, Tally, columns, may_replace_statistics, tally_log,
    tally_members, told,
};
use crate::desk;
use crate::disk::{Left, note_access};
use crate::import::read_answers_file;
use crate::template::Draws;
use crate::words::{Value, message};

/// What to sum up, and where to write it.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(help = message!("help-class-statistics-file").to_string())]
    file: PathBuf,
    #[arg(help = message!("help-class-statistics-course").to_string())]
    #[arg(long, value_name = "COURSE")]
    course: Option<String>,
    #[arg(help = message!("help-class-statistics-log").to_string())]
    #[arg(long, value_name = "CSV", requires = "course", conflicts_with_all = ["dir", "key"])]
    log: Option<PathBuf>,
    #[arg(help = message!("help-class-statistics-noise").to_string())]
    #[arg(long, value_name = "EPSILON", value_parser = epsilon)]
    noise: Option<f64>,
    #[arg(help = message!("help-class-statistics-force").to_string())]
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    place: Place,
}

fn epsilon(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(n) if (0.01..=100.0).contains(&n) => Ok(n),
        _ => Err(message!("class-statistics-wrong-noise").into()),
    }
}

/// Writes the sums, signed by the class where they are of one.
pub(super) fn statistics(global: &Global, args: &Args) -> Result<(), Error> {
    let output = Output {
        path: &args.file,
        what: What::Statistics,
        is_one: may_replace_statistics,
        force: args.force,
    };
    output.check()?;
    if let Some(log) = &args.log {
        let head = Head {
            course: args.course.clone().unwrap_or_default(),
            made: now(global)?.strftime("%Y-%m-%d").to_string(),
            ..Head::default()
        };
        let tally = tally_log(&read_answers_file(log, &columns())?);
        let sums = summed(global, &tally, head, args.noise)?;
        output.write(&sums.write(None).map_err(unwritable)?)?;
        return tell(&tally, &sums, &args.file, false);
    }
    let open = args.place.open(global)?;
    let course = the_course(global, &open, args.course.as_deref())?;
    let mut next = members(&open.roll, course.id.as_str());
    let tally = tally_members(&course, std::iter::from_fn(|| next().transpose()));
    let tally = tally.map_err(Error::Said)?;
    let head = Head {
        course: course.id.to_string(),
        version: course.version.to_string(),
        made: open.now.strftime("%Y-%m-%d").to_string(),
        ..Head::default()
    };
    let sums = summed(global, &tally, head, args.noise)?;
    output.write(&sums.write(Some(&open.roll.keep)).map_err(unwritable)?)?;
    open.note(&message!(
        "class-noted-statistics",
        path = &absolute(&args.file)
    ))?;
    let (dir, now, _) = desk::profile_dir_to_look(&global.options())?;
    let noted = message!("class-noted-statistics", path = &absolute(&args.file));
    note_access(&dir, now, Left::Copy, &noted.to_string())?;
    tell(&tally, &sums, &args.file, true)
}

fn unwritable(error: serde_json::Error) -> Error {
    Error::Said(message!("cli-export-failed", error = error.to_string()))
}

/// What may be told of the sums, with noise where it is wanted: by the seed, where tests give
/// one.
fn summed(
    global: &Global,
    tally: &Tally,
    head: Head,
    noise: Option<f64>,
) -> Result<Statistics, Error> {
    let mut drawn = global.seed.map(Draws::new);
    let mut failed = None;
    let mut bits = || match &mut drawn {
        Some(draws) => draws.bits(),
        None => {
            let mut bytes = [0; 8];
            if let Err(error) = getrandom::fill(&mut bytes) {
                failed = Some(error.to_string());
            }
            u64::from_le_bytes(bytes)
        }
    };
    let mut noise = match noise {
        Some(epsilon) => Noise::of(epsilon, &mut bits),
        None => Noise::none(),
    };
    let sums = told(tally, head, &mut noise);
    if let Some(why) = failed {
        return Err(Error::Said(message!("cli-export-failed", error = why)));
    }
    match sums.is_empty() {
        false => Ok(sums),
        true => Err(Error::Said(message!(
            "class-statistics-none",
            n = tally.learners as usize,
            fewest = FEWEST as usize
        ))),
    }
}

/// Says what is in the file, in plain words.
fn tell(tally: &Tally, sums: &Statistics, path: &Path, signed: bool) -> Result<(), Error> {
    let mut out = After::stdout();
    let told = message!(
        "class-statistics-holds",
        learners = tally.learners as usize,
        answers = tally.answers as usize,
        rows = sums.rows.len(),
        questions = sums.questions.len(),
        mistakes = sums.mistakes.len()
    );
    writeln!(out, "{told}")?;
    let kept = message!("class-statistics-fewest", fewest = FEWEST as usize);
    writeln!(out, "{kept}")?;
    match sums.head.noise {
        Some(epsilon) => {
            let epsilon = Value::from(epsilon.to_string());
            writeln!(
                out,
                "{}",
                message!("class-statistics-noise", epsilon = epsilon)
            )?;
        }
        None => writeln!(out, "{}", message!("class-statistics-exact"))?,
    }
    let by = match signed {
        true => message!("class-statistics-signed"),
        false => message!("class-statistics-unsigned"),
    };
    writeln!(out, "{by}")?;
    writeln!(out, "{}", message!("cli-wrote", path = path))
}
