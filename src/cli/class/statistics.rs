//! `kenning class statistics`: what the class knows of a course, as sums only.

use std::path::{Path, PathBuf};

use super::super::after::After;
use super::super::output::{Output, What};
use super::super::{Error, Global, absolute};
use super::place::{Place, now};
use super::report::the_course;
use crate::class::members;
use crate::class::statistics::{
    Counted, FEWEST, Head, Noise, Statistics, columns, done_by, may_replace_statistics, tally_log,
    told,
};
use crate::desk;
use crate::disk::{Left, note_access};
use crate::import::read_answers_file;
use crate::words::{Value, message};

// What to sum up, and where to write it.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
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
    #[arg(help = message!("help-class-statistics-again").to_string())]
    #[arg(long, conflicts_with = "log")]
    again: bool,
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
        return of_log(global, args, log, &output);
    }
    let open = args.place.open(global)?;
    let (course, was) = the_course(global, &open, args.course.as_deref())?;
    let keep = &open.roll.keep;
    let mut counted = match args.again {
        true => Counted::default(),
        false => Counted::read(keep, course.id.as_str()).map_err(Error::Said)?,
    };
    let head = Head {
        course: course.id.to_string(),
        version: course.version.to_string(),
        made: open.now.strftime("%Y-%m-%d").to_string(),
        ..Head::default()
    };
    let mut next = members(&open.roll, course.id.as_str(), &was);
    let members = std::iter::from_fn(|| next().transpose());
    let waiting = counted.add(done_by(&course, members), &head);
    let waiting = waiting.map_err(Error::Said)?;
    if counted.sums.is_empty() {
        return Err(nothing(waiting));
    }
    let sums = match args.noise {
        Some(epsilon) => Noise::of_class(epsilon, keep).on(&counted.sums),
        None => counted.sums.clone(),
    };
    let text = sums.write(Some(keep)).map_err(unwritable)?;
    // Kept first: what is handed out without that could be subtracted from the next.
    counted.write(keep).map_err(Error::Said)?;
    output.write(&text)?;
    open.note(&message!(
        "class-noted-statistics",
        path = &absolute(&args.file)
    ))?;
    let (dir, now, _) = desk::profile_dir_to_look(&global.options())?;
    let noted = message!("class-noted-statistics", path = &absolute(&args.file));
    note_access(&dir, now, Left::Copy, &noted.to_string())?;
    tell(counted.learners(), counted.answers, &sums)?;
    let mut out = After::stdout();
    writeln!(out, "{}", message!("class-statistics-signed"))?;
    writeln!(out, "{}", message!("class-statistics-once"))?;
    if waiting > 0 {
        let fewest = FEWEST as usize;
        let told = message!("class-statistics-waiting", n = waiting, fewest = fewest);
        writeln!(out, "{told}")?;
    }
    if args.again {
        writeln!(out, "{}", message!("class-statistics-again"))?;
    }
    Ok(writeln!(
        out,
        "{}",
        message!("cli-wrote", path = &args.file)
    )?)
}

/// The id and the version of the course that a log is of: by what a course here says, or the
/// id as it is given.
fn course_of_log(global: &Global, named: &str) -> Result<(String, String), Error> {
    match global.look()?.find(named) {
        Ok(course) => Ok((course.id.to_string(), course.version.to_string())),
        // A path that leads nowhere is no id.
        Err(error) if named.contains(['/', '\\', '.']) => Err(error.into()),
        Err(_) => Ok((named.to_owned(), String::new())),
    }
}

/// Sums up a log, of which nobody keeps who was counted.
fn of_log(global: &Global, args: &Args, log: &Path, output: &Output<'_>) -> Result<(), Error> {
    let named = args.course.as_deref().unwrap_or_default();
    let (course, version) = course_of_log(global, named)?;
    let head = Head {
        course,
        version,
        made: now(global)?.strftime("%Y-%m-%d").to_string(),
        ..Head::default()
    };
    let tally = tally_log(&read_answers_file(log, &columns())?);
    let mut sums = told(&tally, head);
    if sums.is_empty() {
        return Err(nothing(tally.learners as usize));
    }
    if let Some(epsilon) = args.noise {
        sums = Noise::of(epsilon, &seed(global)?).on(&sums);
    }
    output.write(&sums.write(None).map_err(unwritable)?)?;
    tell(tally.learners as usize, tally.answers, &sums)?;
    let mut out = After::stdout();
    writeln!(out, "{}", message!("class-statistics-unsigned"))?;
    writeln!(out, "{}", message!("class-statistics-log-once"))?;
    Ok(writeln!(
        out,
        "{}",
        message!("cli-wrote", path = &args.file)
    )?)
}

/// What noise on a log is drawn from: chance, or what tests give.
fn seed(global: &Global) -> Result<[u8; 32], Error> {
    let mut seed = [0; 32];
    match global.seed {
        Some(number) => seed[..8].copy_from_slice(&number.to_le_bytes()),
        None => getrandom::fill(&mut seed).map_err(|error| {
            Error::Said(message!("cli-export-failed", error = error.to_string()))
        })?,
    }
    Ok(seed)
}

/// Of so few learners nothing can be told.
fn nothing(learners: usize) -> Error {
    let fewest = FEWEST as usize;
    Error::Said(message!(
        "class-statistics-none",
        n = learners,
        fewest = fewest
    ))
}

fn unwritable(error: serde_json::Error) -> Error {
    Error::Said(message!("cli-export-failed", error = error.to_string()))
}

/// Says what is in the file, in plain words.
fn tell(learners: usize, answers: u64, sums: &Statistics) -> Result<(), Error> {
    let mut out = After::stdout();
    let told = message!(
        "class-statistics-holds",
        learners = learners,
        answers = answers as usize,
        rows = sums.rows.len(),
        questions = sums.questions.len(),
        mistakes = sums.mistakes.len(),
        resources = sums.resources.len()
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
    Ok(())
}
