//! `kenning courses`.

use std::cmp::Ordering;
use std::path::Path;

use jiff::Timestamp;
use serde::Serialize;

use super::get::{place, short};
use super::only::{Only, none};
use super::output::write_new;
use super::{Error, Global, day, tell_lacks, told, update};
use crate::course::{Assumed, Course};
use crate::desk::{self, Desk, Entry, Provenance, bundled_files};
use crate::disk::fs;
use crate::fetch::{Origin, origin_of};
use crate::text::Out;
use crate::tutor::Overview;
use crate::words::{Message, message};

// What to do with the courses that are here: list them, if nothing else is asked for.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(help = message!("help-courses-write").to_string())]
    #[arg(long, num_args = 2, value_names = ["ID", "DIR"], conflicts_with_all = ["format", "only"])]
    write: Vec<String>,
    #[arg(help = message!("help-courses-remove").to_string())]
    #[arg(long, value_name = "ID", conflicts_with_all = ["format", "write", "only"])]
    remove: Option<String>,
    #[command(flatten)]
    only: Only,
    #[command(flatten)]
    told: told::For,
}

/// Lists the courses, copies a bundled one, or removes one that was got.
pub(super) fn run(global: &Global, args: &Args) -> Result<(), Error> {
    match (&args.write[..], &args.remove, args.told.is_json()) {
        ([id, dir], ..) => write(id, dir.as_ref()),
        (_, Some(id), _) => update::remove(global, id),
        (_, _, true) => tell(global, &args.only),
        (_, _, false) => courses(global, &args.only),
    }
}

/// Lists the shelf.
fn courses(global: &Global, only: &Only) -> Result<(), Error> {
    let mut desk = global.look()?;
    tell_lacks(&mut desk)?;
    let mut out = Out::stdout();
    let mut any = false;
    for (entry, overview) in in_order(&desk) {
        match &entry.course {
            Ok(course) => {
                let selected = selected(&desk, course, only);
                if selected == Some(0) {
                    continue;
                }
                any = true;
                let Some(overview) = overview else {
                    continue;
                };
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
                let beyond = desk.assumes(course).or_else(|| desk.next_course(course));
                if let Some(beyond) = beyond {
                    writeln!(out, "{:<24} {beyond}", "")?;
                }
                if let Some(n) = selected {
                    writeln!(out, "{:<24} {}", "", message!("select-of-course", n = n))?;
                }
                if let Some(from) = entry.path().and_then(origin_of) {
                    writeln!(out, "{:<24} {}", "", came_from(&from))?;
                }
            }
            // What can't be read has nothing of what is selected.
            Err(_) if only.selector().is_some() => {}
            Err(broken) => writeln!(out, "{:<24} {}", entry.name, broken.message())?,
        }
    }
    match only.selector() {
        Some(selector) if !any => Err(none(selector, None)),
        _ => Ok(()),
    }
}

/// The shelf in the order of lists, with what each course holds; those with errors come last.
fn in_order(desk: &Desk) -> Vec<(&Entry, Option<Overview>)> {
    let known = |entry: &Entry| Some(desk.overview(entry.course.as_ref().ok()?));
    let mut all: Vec<_> = desk.shelf().iter().map(|e| (e, known(e))).collect();
    all.sort_by(
        |(a, its), (b, other)| match (&a.course, its, &b.course, other) {
            (Ok(a), Some(its), Ok(b), Some(other)) => desk::in_order((a, its), (b, other)),
            (Ok(_), ..) => Ordering::Less,
            (_, _, Ok(_), _) => Ordering::Greater,
            _ => Ordering::Equal,
        },
    );
    all
}

/// How many questions of a course are selected; none where nothing was said of that.
fn selected(desk: &Desk, course: &Course, only: &Only) -> Option<usize> {
    let selector = only.selector()?;
    Some(desk.selected(course, selector).len())
}

/// A course of the list.
#[derive(Serialize)]
struct Listed<'s> {
    id: &'s str,
    /// None where the course can't be read.
    title: Option<&'s str>,
    origin: &'s str,
    /// `bundled`, `copy` (in place of a bundled one, or broken, so that it is not) or `own`.
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
    /// What it assumes of other courses: `course` or `course/skill`.
    assumes: Vec<String>,
    /// Of the skills that it assumes, those that are known, and all that are here.
    assumed_known: usize,
    assumed: usize,
    /// How many questions are selected, where something was.
    selected: Option<usize>,
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
fn tell(global: &Global, only: &Only) -> Result<(), Error> {
    let mut desk = global.look()?;
    tell_lacks(&mut desk)?;
    let listed = |entry| listed(&desk, entry, only);
    let is_meant = |listed: &Listed<'_>| match only.selector() {
        None => true,
        Some(_) => listed.selected.is_some_and(|n| n > 0),
    };
    let courses = desk.shelf().iter().map(listed).filter(is_meant);
    let (now, courses) = (desk.now(), courses.collect::<Vec<_>>());
    let is_none = courses.is_empty();
    told::tell("courses", &Shelf { now, courses })?;
    match only.selector() {
        Some(selector) if is_none => Err(none(selector, None)),
        _ => Ok(()),
    }
}

fn listed<'s>(desk: &'s Desk, entry: &'s Entry, only: &Only) -> Listed<'s> {
    let course = entry.course.as_ref();
    let overview = course.ok().map(|course| desk.overview(course));
    let readiness = course.ok().and_then(|course| desk.readiness(course));
    let readiness = readiness.unwrap_or_default();
    let count = |of: fn(&Overview) -> usize| overview.as_ref().map_or(0, of);
    Listed {
        id: course.map_or(entry.name.as_str(), |course| course.id.as_str()),
        title: course.ok().map(|course| course.title.as_str()),
        origin: entry.origin.as_str(),
        provenance: match entry.provenance {
            Provenance::Bundled => "bundled",
            Provenance::InsteadOfBundled => "copy",
            Provenance::Other if desk.used_instead_of(entry).is_some() => "copy",
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
        assumes: (course.iter())
            .flat_map(|course| &course.assumes)
            .map(Assumed::shown)
            .collect(),
        assumed_known: readiness.known,
        assumed: readiness.of,
        selected: course.ok().and_then(|course| selected(desk, course, only)),
    }
}

/// Writes the files of a bundled course into a directory, over none that is there.
fn write(id: &str, dir: &Path) -> Result<(), Error> {
    let failed = |path: &Path, error: std::io::Error| {
        Error::Said(match error.kind() {
            std::io::ErrorKind::AlreadyExists => message!("cli-courses-there", path = path),
            _ => message!("cli-courses-failed", path = path, error = error.to_string()),
        })
    };
    let files = bundled_files(id)?.files;
    crate::disk::create_dirs(dir).map_err(|error| failed(dir, error))?;
    let place = |name: &str| dir.join(Path::new(name).file_name().unwrap_or_default());
    // No part of a course beside somebody's own file.
    if let Some((name, _)) = files.iter().find(|(name, _)| fs::exists(&place(name))) {
        let there = place(name);
        return Err(Error::Said(message!("cli-courses-there", path = &there)));
    }
    for (name, bytes) in &files {
        let path = place(name);
        write_new(&path, bytes).map_err(|error| failed(&path, error))?;
    }
    let written = message!("cli-courses-written", n = files.len(), path = dir);
    Ok(writeln!(Out::stdout(), "{written}")?)
}
