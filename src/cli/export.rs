//! `kenning export` and `kenning stats`.

use std::path::Path;

use super::output::Output;
use super::{Error, Global, absolute};
use crate::desk;
use crate::disk::{Left, note_access};
use crate::record::learner;
use crate::report::{self, Progress};
use crate::text::{Out, hand_out};
use crate::words::counted;

/// A format of progress summaries.
#[derive(Clone, Copy, Debug, clap::ValueEnum)]
pub enum Format {
    Markdown,
    Json,
    Csv,
}

/// Which name a progress summary carries.
#[derive(Clone, Copy, Debug)]
pub(super) enum Name {
    /// The profile's.
    Own,
    /// One that tells nothing of who it is.
    Pseudonym,
}

/// What to do about a course that only the record knows.
const NOT_AT_HAND: &str = "Its files are not at hand, so that skills and reviews can't be told: give the path that it is practised by instead of its id, or put it into the folder `courses` of kenning's home.";

/// What there is to tell; of a course that only the record knows, a sentence.
fn progress(
    global: &Global,
    course: Option<&str>,
    name: Name,
) -> Result<Result<Progress, String>, Error> {
    let mut desk = global.look()?;
    let chosen = match course.map(|name| (name, desk.find(name))) {
        None => None,
        Some((_, Ok(course))) => Some(course),
        Some((name, Err(error @ desk::Error::NoCourse(_)))) => {
            return match report::recorded(name, &desk.events()?) {
                None => Err(error.into()),
                Some(recorded) => Ok(Err(format!("{recorded} {NOT_AT_HAND}"))),
            };
        }
        Some((_, Err(error))) => return Err(error.into()),
    };
    let courses: Vec<_> = match &chosen {
        Some(course) => vec![course],
        None => desk.courses().collect(),
    };
    let pairs = courses
        .into_iter()
        .filter_map(|course| desk.state(&course.id).map(|state| (course.as_ref(), state)));
    let name = match name {
        Name::Pseudonym => format!("learner-{}", learner(desk.dir())?),
        Name::Own => desk.profile_name().to_owned(),
    };
    Ok(Ok(report::progress(&name, pairs, desk.now())))
}

/// A file for a progress summary.
pub(super) fn to(path: &Path, force: bool) -> Output<'_> {
    Output {
        path,
        what: "a progress summary",
        is_one: report::is_export,
        force,
    }
}

/// Writes a progress summary.
pub(super) fn export(
    global: &Global,
    format: Option<Format>,
    output: Option<Output<'_>>,
    course: Option<&str>,
    name: Name,
) -> Result<(), Error> {
    let progress = progress(global, course, name)?.map_err(Error::Said)?;
    let said = |e: &dyn std::fmt::Display| Error::Said(format!("The export failed: {e}."));
    // A file's name says what it is to hold.
    let by_name = || match output?.path.extension()?.to_str()? {
        "json" => Some(Format::Json),
        "csv" => Some(Format::Csv),
        _ => None,
    };
    let text = match format.or_else(by_name).unwrap_or(Format::Markdown) {
        Format::Markdown => report::markdown(&progress),
        Format::Json => report::json(&progress).map_err(|e| said(&e))?,
        Format::Csv => report::csv(&progress).map_err(|e| said(&e))?,
    };
    match output {
        None => hand_out(&text)?,
        Some(output) => {
            let path = output.path;
            output.write(&text)?;
            let (dir, now) = desk::profile_dir(&global.options())?;
            note_access(
                &dir,
                now,
                Left::Nothing,
                &format!("Exported progress to {}.", absolute(path).display()),
            )?;
            writeln!(Out::stdout(), "Wrote {}.", path.display())?;
        }
    }
    Ok(())
}

/// Shows progress.
pub(super) fn stats(global: &Global, course: Option<&str>) -> Result<(), Error> {
    let mut out = Out::stdout();
    let progress = match progress(global, course, Name::Own)? {
        Ok(progress) => progress,
        Err(recorded) => return Ok(writeln!(out, "{recorded}")?),
    };
    for course in &progress.courses {
        writeln!(
            out,
            "{}: mastery {:.0} %, {} of {}, {}, {} due",
            course.title,
            course.mastery * 100.0,
            course.skills_mastered,
            counted(course.skills.len(), "skill"),
            counted(course.attempts as usize, "answer"),
            course.due
        )?;
        for skill in course.skills.iter().filter(|s| s.attempts > 0) {
            writeln!(
                out,
                "  {:>4.0} %  {} ({}{}, accuracy {:.0} %)",
                skill.mastery * 100.0,
                skill.title,
                if skill.in_review { "in review, " } else { "" },
                counted(skill.attempts as usize, "answer"),
                skill.accuracy.unwrap_or(0.0) * 100.0
            )?;
        }
    }
    Ok(())
}
