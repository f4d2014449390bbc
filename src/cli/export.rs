//! `kenning export` and `kenning stats`.

use std::path::Path;

use super::output::{Output, What};
use super::{Error, Global, absolute};
use crate::desk;
use crate::disk::{Left, note_access};
use crate::record::learner;
use crate::report::{self, Progress};
use crate::text::{Out, hand_out};
use crate::words::{Message, message, percent, share};

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

/// What there is to tell; of a course that only the record knows, a message.
fn progress(
    global: &Global,
    course: Option<&str>,
    name: Name,
) -> Result<Result<Progress, Message>, Error> {
    let mut desk = global.look()?;
    let chosen = match course.map(|name| (name, desk.find(name))) {
        None => None,
        Some((_, Ok(course))) => Some(course),
        Some((name, Err(error @ desk::Error::NoCourse(_)))) => {
            return match report::recorded(name, &desk.events()?) {
                None => Err(error.into()),
                Some(recorded) => Ok(Err(Message::sentences([
                    recorded,
                    message!("cli-export-not-at-hand"),
                ]))),
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
        what: What::Summary,
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
    let mut progress = progress(global, course, name)?.map_err(Error::Said)?;
    let said = |e: &dyn std::fmt::Display| {
        Error::Said(message!("cli-export-failed", error = e.to_string()))
    };
    // A file's name says what it is to hold.
    let by_name = || match output?.path.extension()?.to_str()? {
        "json" => Some(Format::Json),
        "csv" => Some(Format::Csv),
        _ => None,
    };
    let text = match format.or_else(by_name).unwrap_or(Format::Markdown) {
        Format::Markdown => report::markdown(&progress),
        Format::Json => {
            progress = progress.with_feedback(&global.look()?.events()?);
            report::json(&progress).map_err(|e| said(&e))?
        }
        Format::Csv => report::csv(&progress).map_err(|e| said(&e))?,
    };
    match output {
        None => hand_out(&text)?,
        Some(output) => {
            let path = output.path;
            output.write(&text)?;
            let (dir, now) = desk::profile_dir(&global.options())?;
            let noted = message!("cli-noted-export", path = &absolute(path));
            note_access(&dir, now, Left::Nothing, &noted.to_string())?;
            writeln!(Out::stdout(), "{}", message!("cli-wrote", path = path))?;
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
        let told = message!(
            "cli-stats-course",
            title = &course.title,
            mastery = percent(course.mastery),
            mastered = course.skills_mastered,
            skills = course.skills.len(),
            answers = course.attempts,
            due = course.due,
        );
        writeln!(out, "{told}")?;
        for test in &course.tests {
            writeln!(out, "{}", message!("cli-stats-test", test = &test.text))?;
        }
        for skill in course.skills.iter().filter(|s| s.attempts > 0) {
            let told = message!(
                "cli-stats-skill",
                title = &skill.title,
                standing = match skill.in_review {
                    true => "review",
                    false => "other",
                },
                answers = skill.attempts,
                accuracy = share(skill.accuracy.unwrap_or(0.0)),
            );
            writeln!(out, "  {:>6}  {told}", percent(skill.mastery))?;
        }
    }
    Ok(())
}
