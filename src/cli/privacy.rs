//! `kenning privacy`.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::Serialize;

use super::after::After;
use super::{Error, Global, kilobytes, moment, tell_lacks, told};
use crate::class::Memberships;
use crate::disk::{Below, Noted, fs, reason, shown};
use crate::journal::{Event, EventKind};
use crate::record::size;
use crate::text::{Out, on_one_line};
use crate::words::{Joined, Value, message};

/// Lines of the access log that are shown.
const SHOWN: usize = 20;
/// Paths that are named.
const NAMED: usize = 3;
/// So many characters of the names of courses and programs that the record holds.
const SHOWN_OF_NAME: usize = 80;

/// Whether answers are kept as typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Answers {
    #[value(help = message!("help-privacy-answers-keep").to_string())]
    Keep,
    #[value(help = message!("help-privacy-answers-drop").to_string())]
    Drop,
}

/// What was answered in a course.
#[derive(Default)]
struct Answered {
    answers: usize,
    /// Later tries at what was answered wrong.
    tries: usize,
    /// How many of both are kept as typed.
    typed: usize,
}

/// What of a learner's answers is kept.
#[derive(Default)]
struct Kept<'e> {
    courses: BTreeMap<&'e str, Answered>,
    /// How many answers were given in other programs, by course and program.
    brought_in: BTreeMap<(&'e str, &'e str), usize>,
    /// Whether new ones are no longer kept as typed.
    dropped: bool,
    /// The questions with a note of the learner's own, and those with a bookmark.
    noted: BTreeSet<(&'e str, &'e str)>,
    /// How often a resource was opened, and how often it was said whether one was of use.
    opened: usize,
    rated: usize,
    bookmarked: BTreeSet<(&'e str, &'e str)>,
    /// Those with tags of the learner's own.
    tagged: BTreeSet<(&'e str, &'e str)>,
}

/// Shows what is kept, or changes what will be.
pub(super) fn privacy(global: &Global, answers: Option<Answers>) -> Result<(), Error> {
    match answers {
        Some(answers) => change(global, answers),
        None => show(global),
    }
}

/// What is kept of the answers in a course.
#[derive(Serialize)]
struct OfCourse<'e> {
    id: &'e str,
    answers: usize,
    /// Later tries at what was answered wrong.
    tries: usize,
    /// How many of both as typed.
    typed: usize,
    /// How many came from other programs.
    brought_in: usize,
}

/// Something that was done with the record.
#[derive(Serialize)]
struct Done<'n> {
    at: Timestamp,
    what: &'n str,
    left_a_copy: bool,
}

#[derive(Serialize)]
struct Told<'e> {
    profile: &'e str,
    path: String,
    bytes: u64,
    events: usize,
    keeps_answers: bool,
    notes: usize,
    bookmarks: usize,
    tagged: usize,
    courses: Vec<OfCourse<'e>>,
    open: Vec<String>,
    aside: Vec<String>,
    links: Vec<String>,
    unread: Vec<String>,
    done: Vec<Done<'e>>,
    done_unread: bool,
}

/// Tells what is kept, for programs.
pub(super) fn tell(global: &Global) -> Result<(), Error> {
    let mut desk = global.look()?;
    let events = desk.events()?;
    tell_lacks(&mut desk)?;
    let (kept, below, noted) = (
        kept(&events),
        Below::of(desk.dir()),
        Noted::read(desk.dir()),
    );
    let brought = |id: &str| {
        let of = (kept.brought_in.iter()).filter(|((of, _), _)| *of == id);
        of.map(|(_, n)| n).sum()
    };
    let courses = kept.courses.iter().map(|(id, of)| OfCourse {
        id,
        answers: of.answers,
        tries: of.tries,
        typed: of.typed,
        brought_in: brought(id),
    });
    let paths = |all: &[PathBuf]| all.iter().map(|path| shown(path)).collect();
    let done = noted.iter().flat_map(|noted| &noted.lines);
    told::tell(
        "privacy",
        &Told {
            profile: desk.profile_name(),
            path: shown(desk.dir()),
            bytes: size(desk.dir()),
            events: events.len(),
            keeps_answers: !kept.dropped,
            notes: kept.noted.len(),
            bookmarks: kept.bookmarked.len(),
            tagged: kept.tagged.len(),
            courses: courses.collect(),
            open: paths(&below.open),
            aside: paths(&below.aside),
            links: paths(&below.links),
            unread: below.unread.iter().map(|(path, _)| shown(path)).collect(),
            done: done
                .map(|access| Done {
                    at: access.at,
                    what: &access.what,
                    left_a_copy: access.left_a_copy(),
                })
                .collect(),
            done_unread: noted.is_err(),
        },
    )
}

fn change(global: &Global, answers: Answers) -> Result<(), Error> {
    let kept = answers == Answers::Keep;
    let mut desk = global.desk()?;
    desk.decide_for_all(EventKind::AnswersKept { kept })?;
    tell_lacks(&mut desk)?;
    let told = match kept {
        true => message!("cli-privacy-keeps"),
        false => message!("cli-privacy-drops"),
    };
    writeln!(After::stdout(), "{told}")
}

fn show(global: &Global) -> Result<(), Error> {
    let mut desk = global.look()?;
    let events = desk.events()?;
    tell_lacks(&mut desk)?;
    let mut out = Out::stdout();
    let all = message!(
        "cli-privacy-all",
        profile = desk.profile_name(),
        path = desk.dir(),
        events = events.len(),
        size = kilobytes(size(desk.dir())),
    );
    writeln!(out, "{all}")?;
    tell_place(desk.dir(), &mut out)?;
    writeln!(out)?;
    tell_kept(&kept(&events), &mut out)?;
    writeln!(out, "{}", message!("cli-privacy-copies"))?;
    tell_classes(desk.dir(), &mut out)?;
    match Noted::read(desk.dir()) {
        Ok(noted) => tell_done(&noted, desk.dir(), &mut out)?,
        Err(error) => {
            let why = error.message();
            writeln!(out, "\n{}", message!("cli-privacy-log-unread", why = why))?;
        }
    }
    Ok(writeln!(out, "\n{}", message!("cli-privacy-remove"))?)
}

fn kept(events: &[Event]) -> Kept<'_> {
    let mut found = Kept::default();
    for event in events {
        match &event.kind {
            EventKind::Attempt(attempt)
            | EventKind::Probed(attempt)
            | EventKind::Tested { attempt, .. }
            | EventKind::Retried { attempt, .. } => {
                let of = found.courses.entry(&attempt.course).or_default();
                match &event.kind {
                    EventKind::Retried { .. } => of.tries += 1,
                    _ => of.answers += 1,
                }
                of.typed += usize::from(attempt.answer.is_some());
            }
            EventKind::Reviewed { attempt, from, .. } => {
                found.courses.entry(&attempt.course).or_default().answers += 1;
                *found.brought_in.entry((&attempt.course, from)).or_default() += 1;
            }
            EventKind::AnswersKept { kept } => found.dropped = !kept,
            EventKind::Noted {
                course,
                question,
                text,
            } => {
                found.noted.remove(&(course.as_str(), question.as_str()));
                if !text.is_empty() {
                    found.noted.insert((course, question));
                }
            }
            EventKind::ResourceOpened { .. } => found.opened += 1,
            EventKind::ResourceRated { .. } => found.rated += 1,
            EventKind::Bookmarked {
                course,
                question,
                marked,
            } => {
                found
                    .bookmarked
                    .remove(&(course.as_str(), question.as_str()));
                if *marked {
                    found.bookmarked.insert((course, question));
                }
            }
            EventKind::Tagged {
                course,
                question,
                tags,
            } => {
                found.tagged.remove(&(course.as_str(), question.as_str()));
                if !tags.is_empty() {
                    found.tagged.insert((course, question));
                }
            }
            _ => {}
        }
    }
    found
}

fn tell_kept(kept: &Kept<'_>, out: &mut Out<'_>) -> io::Result<()> {
    writeln!(out, "{}", message!("cli-privacy-practice"))?;
    if kept.courses.is_empty() {
        writeln!(out, "  {}", message!("cli-privacy-no-answers"))?;
    }
    for (course, of) in &kept.courses {
        let told = message!(
            "cli-privacy-course",
            course = on_one_line(course, SHOWN_OF_NAME),
            answers = of.answers,
            tries = of.tries,
            typed = of.typed
        );
        writeln!(out, "  {told}")?;
        let brought = kept.brought_in.iter().filter(|((of, _), _)| of == course);
        for ((_, from), n) in brought {
            let told = message!(
                "cli-brought-in",
                n = *n,
                program = on_one_line(from, SHOWN_OF_NAME)
            );
            writeln!(out, "    {told}")?;
        }
    }
    if !kept.tagged.is_empty() {
        let told = message!("cli-privacy-tags", n = kept.tagged.len());
        writeln!(out, "{told}")?;
    }
    if !(kept.noted.is_empty() && kept.bookmarked.is_empty()) {
        let (notes, bookmarks) = (kept.noted.len(), kept.bookmarked.len());
        let told = message!("cli-privacy-notes", notes = notes, bookmarks = bookmarks);
        writeln!(out, "{told}")?;
    }
    if kept.opened + kept.rated > 0 {
        let (opened, rated) = (kept.opened, kept.rated);
        let told = message!("cli-privacy-resources", opened = opened, rated = rated);
        writeln!(out, "{told}")?;
    }
    writeln!(out, "{}\n", message!("cli-privacy-also"))?;
    let typed = match kept.dropped {
        false => message!("cli-privacy-kept"),
        true => message!("cli-privacy-dropped"),
    };
    writeln!(out, "{typed}")
}

/// The classes that the learner is in or was, and what was handed in there.
fn tell_classes(dir: &Path, out: &mut Out<'_>) -> io::Result<()> {
    let all = match Memberships::read(dir) {
        Ok(all) => all,
        Err(why) => return writeln!(out, "{why}"),
    };
    for joined in &all.classes {
        let class = on_one_line(&joined.class, SHOWN_OF_NAME);
        let n = joined.shared.len();
        let told = match joined.is_on() {
            true => message!("class-privacy-in", class = class, id = joined.id(), n = n),
            false => message!("class-privacy-was", class = class, id = joined.id(), n = n),
        };
        writeln!(out, "{told}")?;
    }
    Ok(())
}

/// What was found in the profile's directory: who else can read it, and what is left
/// there beside the record.
fn tell_place(dir: &Path, out: &mut Out<'_>) -> io::Result<()> {
    let below = Below::of(dir);
    for (path, error) in &below.unread {
        let why = reason(error);
        let told = message!("cli-privacy-not-looked", path = path, why = why);
        writeln!(out, "{told}")?;
    }
    for path in &below.links {
        writeln!(out, "{}", message!("cli-privacy-link", path = path))?;
    }
    let told = match (below.open.len(), cfg!(unix)) {
        (_, false) => Some(message!("cli-privacy-not-private")),
        (0, true) if !below.unread.is_empty() || !fs::is_dir(dir) => None,
        (0, true) => Some(message!("cli-privacy-private")),
        (n, true) => {
            let paths = some_of(&below.open);
            Some(message!(
                "cli-privacy-open",
                n = n,
                paths = paths,
                dir = dir
            ))
        }
    };
    if let Some(told) = told {
        writeln!(out, "{told}")?;
    }
    match below.aside.len() {
        0 => Ok(()),
        n => {
            let paths = some_of(&below.aside);
            let told = message!("cli-privacy-aside", n = n, paths = paths);
            writeln!(out, "{told}")
        }
    }
}

/// The first few paths.
pub(super) fn some_of(paths: &[PathBuf]) -> Value {
    let shown = paths.iter().take(NAMED).map(|path| shown(path));
    let more = (paths.len() > NAMED).then(|| "…".to_owned());
    Value::list(shown.chain(more), Joined::Commas)
}

/// The newest lines of the access log.
fn tell_done(noted: &Noted, dir: &Path, out: &mut Out<'_>) -> io::Result<()> {
    let (log, path) = (&noted.lines, dir.join("access.log"));
    let copies = log.iter().filter(|access| access.left_a_copy()).count();
    if copies > 0 {
        writeln!(out, "{}", message!("cli-privacy-copied", n = copies))?;
    }
    writeln!(out, "\n{}", message!("cli-privacy-done"))?;
    if log.is_empty() && noted.damaged == 0 {
        writeln!(out, "  {}", message!("cli-privacy-nothing-done"))?;
    }
    for access in log.iter().rev().take(SHOWN) {
        writeln!(out, "  {}  {}", moment(access.at), access.what)?;
    }
    if log.len() > SHOWN {
        let more = message!("cli-privacy-more", n = log.len() - SHOWN, path = &path);
        writeln!(out, "  {more}")?;
    }
    if noted.damaged > 0 {
        let n = noted.damaged;
        let told = message!("cli-privacy-log-damaged", n = n, path = &path);
        writeln!(out, "  {told}")?;
    }
    Ok(())
}
