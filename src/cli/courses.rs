//! `kenning courses`.

use std::path::Path;

use jiff::Timestamp;
use serde::Serialize;

use super::get::{place, short};
use super::output::write_new;
use super::{Error, Global, day, tell_lacks, told};
use crate::desk::{Desk, Entry, Provenance, bundled_files};
use crate::fetch::{Origin, origin_of};
use crate::text::Out;
use crate::tutor::Overview;
use crate::words::{Message, message};

/// Lists the shelf.
pub(super) fn courses(global: &Global) -> Result<(), Error> {
    let mut desk = global.look()?;
    tell_lacks(&mut desk)?;
    let mut out = Out::stdout();
    for entry in desk.shelf() {
        match &entry.course {
            Ok(course) => {
                let overview = desk.overview(course);
                let line = message!(
                    "cli-courses-line",
                    title = &course.title,
                    questions = course.practised().count(),
                    learned = overview.learned,
                    skills = overview.skills,
                    due = overview.due,
                    origin = &entry.origin,
                    standing = match entry.provenance {
                        Provenance::InsteadOfBundled => "copy",
                        Provenance::Bundled | Provenance::Other => "other",
                    },
                );
                writeln!(out, "{:<24} {line}", course.id.as_str())?;
                if let Some(from) = entry.path().and_then(origin_of) {
                    writeln!(out, "{:<24} {}", "", came_from(&from))?;
                }
            }
            Err(broken) => writeln!(out, "{:<24} {}", entry.name, broken.message())?,
        }
    }
    Ok(())
}

/// A course of the list.
#[derive(Serialize)]
struct Listed<'s> {
    id: &'s str,
    /// None where the course can't be read.
    title: Option<&'s str>,
    origin: &'s str,
    /// `bundled`, `copy` (in place of a bundled one) or `own`.
    provenance: &'static str,
    /// Where `kenning get` found it; null where it came another way.
    source: Option<Got>,
    /// What keeps it from being practised.
    error: Option<String>,
    questions: usize,
    skills: usize,
    started: usize,
    learned: usize,
    kept: usize,
    due: usize,
    new: usize,
    next_due: Option<Timestamp>,
}

/// Where a course was found that was installed.
#[derive(Serialize)]
struct Got {
    /// `file`, `folder`, `git`, `archive` or `deck`.
    kind: &'static str,
    path: String,
    /// The folder of the course within that.
    within: Option<String>,
    commit: Option<String>,
    got: Timestamp,
}

impl Got {
    fn of(origin: Origin) -> Got {
        Got {
            kind: origin.kind.name(),
            within: origin.only().map(str::to_owned),
            path: origin.path,
            commit: origin.commit,
            got: origin.got,
        }
    }
}

/// The source of a course that was installed, on a line.
fn came_from(origin: &Origin) -> Message {
    message!(
        "cli-courses-from",
        path = place(&origin.path, &origin.within),
        at = origin.commit.as_ref().map_or("other", |_| "commit"),
        commit = short(origin.commit.as_deref()),
        day = day(origin.got),
    )
}

#[derive(Serialize)]
struct Shelf<'s> {
    now: Timestamp,
    courses: Vec<Listed<'s>>,
}

/// Lists the shelf for programs.
pub(super) fn tell(global: &Global) -> Result<(), Error> {
    let mut desk = global.look()?;
    tell_lacks(&mut desk)?;
    let listed = |entry| listed(&desk, entry);
    let courses = desk.shelf().iter().map(listed).collect();
    let now = desk.now();
    told::tell("courses", &Shelf { now, courses })
}

fn listed<'s>(desk: &'s Desk, entry: &'s Entry) -> Listed<'s> {
    let course = entry.course.as_ref();
    let overview = course.ok().map(|course| desk.overview(course));
    let count = |of: fn(&Overview) -> usize| overview.as_ref().map_or(0, of);
    Listed {
        id: course.map_or(entry.name.as_str(), |course| course.id.as_str()),
        title: course.ok().map(|course| course.title.as_str()),
        origin: entry.origin.as_str(),
        provenance: match entry.provenance {
            Provenance::Bundled => "bundled",
            Provenance::InsteadOfBundled => "copy",
            Provenance::Other => "own",
        },
        source: entry.path().and_then(origin_of).map(Got::of),
        error: course.err().map(|broken| broken.message().to_string()),
        questions: course.map_or(0, |course| course.practised().count()),
        skills: course.map_or(0, |course| course.skills.len()),
        started: count(|o| o.started),
        learned: count(|o| o.learned),
        kept: count(|o| o.kept),
        due: count(|o| o.due),
        new: count(|o| o.new_available),
        next_due: overview.as_ref().and_then(|o| o.next_due),
    }
}

/// Writes the files of a bundled course into a directory, over none that is there.
pub(super) fn write(id: &str, dir: &Path) -> Result<(), Error> {
    let failed = |path: &Path, error: std::io::Error| {
        Error::Said(match error.kind() {
            std::io::ErrorKind::AlreadyExists => message!("cli-courses-there", path = path),
            _ => message!("cli-courses-failed", path = path, error = error.to_string()),
        })
    };
    let files = bundled_files(id)?.files;
    crate::disk::create_dirs(dir).map_err(|error| failed(dir, error))?;
    for (name, bytes) in &files {
        let path = dir.join(Path::new(name).file_name().unwrap_or_default());
        write_new(&path, bytes).map_err(|error| failed(&path, error))?;
    }
    let written = message!("cli-courses-written", n = files.len(), path = dir);
    Ok(writeln!(Out::stdout(), "{written}")?)
}
