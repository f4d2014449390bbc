//! `kenning share`: a bundle of what a learner did, for a teacher.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::after::After;
use super::{Error, Global, absolute, tell_lacks};
use crate::class::{BUNDLE, Contents, Joined, Memberships, Shared, make, may_replace};
use crate::desk::Desk;
use crate::disk::{Left, fs, note_access};
use crate::journal::{Event, EventKind, renamed};
use crate::text::{Out, clean};
use crate::words::{Joined as Between, Message, Value, message};

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[arg(help = message!("help-share-class").to_string())]
    #[arg(long, value_name = "NAME")]
    class: String,
    #[arg(help = message!("help-share-course").to_string())]
    #[arg(long, value_name = "COURSE", value_delimiter = ',')]
    course: Vec<String>,
    #[arg(help = message!("help-share-with-answers").to_string())]
    #[arg(long)]
    with_answers: bool,
    #[arg(help = message!("help-share-unencrypted").to_string())]
    #[arg(long)]
    unencrypted: bool,
    #[arg(help = message!("help-share-to").to_string())]
    to: Option<PathBuf>,
}

/// Answers of each course, and its version that was shown last.
fn practised(events: &[Event]) -> BTreeMap<&str, (usize, &str)> {
    let mut found: BTreeMap<&str, (usize, &str)> = BTreeMap::new();
    for event in events {
        match &event.kind {
            EventKind::Attempt(attempt)
            | EventKind::Probed(attempt)
            | EventKind::Tested { attempt, .. }
            | EventKind::Reviewed { attempt, .. } => {
                found.entry(&attempt.course).or_default().0 += 1;
            }
            EventKind::Versioned { course, version } => {
                found.entry(course).or_default().1 = version;
            }
            EventKind::Erased { course } => {
                found.remove(course.as_str());
            }
            _ => {}
        }
    }
    found.retain(|_, (answers, _)| *answers > 0);
    found
}

/// Writes bundles, after telling what is in them.
pub(super) fn share(global: &Global, args: &Args) -> Result<(), Error> {
    let mut desk = global.look()?;
    // What was done under an earlier id of a course is of it.
    desk.read_all()?;
    for name in &args.course {
        desk.find(name)?;
    }
    let mut events = desk.events()?;
    for course in desk.courses().filter(|course| !course.was.is_empty()) {
        events = renamed(&events, &desk.former(course), course.id.as_str());
    }
    let events = events;
    tell_lacks(&mut desk)?;
    let (dir, now) = (desk.dir().to_owned(), desk.now());
    let mut all = Memberships::read(&dir).map_err(Error::Said)?;
    let joined = joined(&mut all, args, now)?;
    let to = match args.to.clone().or_else(|| joined.folder.clone()) {
        Some(to) => to,
        None => {
            let class = clean(&args.class);
            return Err(Error::Said(message!("class-share-where", class = class)));
        }
    };
    let mut out = Out::stdout();
    let courses = chosen(&mut desk, &args.course, &events, &mut out)?;
    let into = fs::is_dir(&to);
    if !into && courses.len() > 1 {
        let n = courses.len();
        return Err(Error::Said(message!(
            "class-share-folder",
            n = n,
            path = &to
        )));
    }
    tell_whom(joined, &mut out)?;
    let mut written = Vec::new();
    let mut write = |(name, version): &(String, String)| {
        let course = desk.find(name)?;
        let version = if version.is_empty() {
            course.version.as_str()
        } else {
            version
        };
        let made = make(joined, &course, version, &events, args.with_answers, now);
        let (bytes, contents) = made.map_err(Error::Said)?;
        let path = match into {
            true => to.join(contents.file_name()),
            false => to.clone(),
        };
        if !may_replace(&path) {
            return Err(Error::Said(message!(
                "class-share-refused",
                path = &path,
                ends = BUNDLE
            )));
        }
        tell_contents(&contents, &mut out)?;
        contents.write(&path, &bytes).map_err(Error::Said)?;
        joined.note(shared(&contents, &path));
        written.push(path.clone());
        note(&dir, &contents, &path)
    };
    let done = courses.iter().try_for_each(&mut write);
    // What was handed in is known, and under which pseudonym, whatever went wrong behind it.
    if !written.is_empty() {
        all.write().map_err(Error::Said)?;
    }
    done?;
    let mut out = After::stdout();
    for path in &written {
        writeln!(out, "{}", message!("class-shared", path = path))?;
    }
    writeln!(out, "{}", message!("class-share-again"))
}

/// The class to hand in to; one that is not joined is made where that can be meant.
fn joined<'m>(
    all: &'m mut Memberships,
    args: &Args,
    now: Timestamp,
) -> Result<&'m mut Joined, Error> {
    let others: Vec<String> = (all.classes.iter())
        .filter(|joined| joined.is_on())
        .map(|joined| clean(&joined.class).into_owned())
        .collect();
    // A slip of the pen would hand in unencrypted, under another pseudonym.
    if all.find(&args.class).is_none() && !others.is_empty() && !args.unencrypted {
        let class = clean(&args.class);
        let others = Value::list(others, Between::And);
        return Err(Error::Said(message!(
            "class-share-unknown",
            class = class,
            others = others
        )));
    }
    let joined = all.find_or_make(&args.class, now).map_err(Error::Said)?;
    if !joined.is_on() {
        let class = clean(&args.class);
        return Err(Error::Said(message!("class-share-left", class = class)));
    }
    Ok(joined)
}

/// The courses that are meant, with the version that was shown last.
fn chosen(
    desk: &mut Desk,
    named: &[String],
    events: &[Event],
    out: &mut Out<'_>,
) -> Result<Vec<(String, String)>, Error> {
    let practised = practised(events);
    let mut chosen = Vec::new();
    for name in named {
        let course = desk.find(name)?;
        match practised.get(course.id.as_str()) {
            Some((_, version)) => chosen.push((name.clone(), (*version).to_owned())),
            None => {
                let title = course.title.as_str();
                return Err(Error::Said(message!(
                    "class-share-not-practised",
                    course = title
                )));
            }
        }
    }
    if named.is_empty() {
        for (id, (_, version)) in practised {
            // A course that is not there any more can't be told apart from its typed answers.
            match desk.find(id) {
                Ok(_) => chosen.push((id.to_owned(), version.to_owned())),
                Err(_) => {
                    let course = clean(id);
                    writeln!(out, "{}", message!("class-share-unlisted", course = course))?;
                }
            }
        }
    }
    match chosen.is_empty() {
        false => Ok(chosen),
        true => Err(Error::Said(message!("class-share-nothing"))),
    }
}

fn tell_whom(joined: &Joined, out: &mut Out<'_>) -> Result<(), Error> {
    let (class, id) = (clean(&joined.class).into_owned(), joined.id());
    let told = match &joined.card {
        Some(card) => {
            let teacher = clean(&card.teacher).into_owned();
            message!(
                "class-share-sealed",
                class = class,
                id = id,
                teacher = teacher
            )
        }
        None => message!("class-share-open", class = class, id = id),
    };
    Ok(writeln!(out, "{told}")?)
}

/// What is in a bundle, in plain words.
fn tell_contents(contents: &Contents, out: &mut Out<'_>) -> Result<(), Error> {
    let holds = &contents.holds;
    let course = clean(&contents.course).into_owned();
    writeln!(
        out,
        "{}",
        message!("class-share-holds", course = course, n = holds.answers)
    )?;
    if holds.impossible > 0 {
        let told = message!("class-share-impossible", n = holds.impossible);
        writeln!(out, "  {told}")?;
    }
    let count =
        |sorts: &[&str]| -> usize { sorts.iter().filter_map(|sort| holds.sorts.get(*sort)).sum() };
    type Told = fn(usize) -> Message;
    let counted: [(usize, Told); 6] = [
        (count(&["Retried"]), |n| {
            message!("class-share-tries", n = n)
        }),
        (count(&["Taught", "LessonRead"]), |n| {
            message!("class-share-taught", n = n)
        }),
        (count(&["Skipped", "Override"]), |n| {
            message!("class-share-decided", n = n)
        }),
        (count(&["Appealed", "Contested"]), |n| {
            message!("class-share-appeals", n = n)
        }),
        (
            count(&["ResourceOffered", "ResourceOpened", "ResourceRated"]),
            |n| message!("class-share-resources", n = n),
        ),
        (count(&["SittingStarted"]), |n| {
            message!("class-share-sittings", n = n)
        }),
    ];
    let there = counted.iter().filter(|(n, _)| *n > 0);
    let there: Vec<Message> = there.map(|(n, told)| told(*n)).collect();
    if !there.is_empty() {
        let list = Value::list(there, Between::And);
        writeln!(out, "  {}", message!("class-share-also", list = list))?;
    }
    let typed = match holds.typed {
        true => message!("class-share-typed"),
        false => message!("class-share-untyped"),
    };
    writeln!(out, "  {typed}")?;
    Ok(writeln!(out, "  {}", message!("class-share-without"))?)
}

fn shared(contents: &Contents, path: &Path) -> Shared {
    Shared {
        at: contents.made,
        path: absolute(path),
        course: contents.course.clone(),
        answers: contents.holds.answers,
        typed: contents.holds.typed,
    }
}

fn note(dir: &Path, contents: &Contents, path: &Path) -> Result<(), Error> {
    let noted = message!(
        "class-noted-share",
        class = clean(&contents.class),
        course = clean(&contents.course),
        n = contents.holds.answers,
        typed = if contents.holds.typed { "yes" } else { "no" },
        path = &absolute(path)
    );
    Ok(note_access(
        dir,
        contents.made,
        Left::Copy,
        &noted.to_string(),
    )?)
}
