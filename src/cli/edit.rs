//! `kenning edit`: a course in the learner's own editor, at the line of a question.

use std::io::{self, BufRead, IsTerminal, Read};
use std::path::{Path, PathBuf};

use super::{Error, Global, home};
use crate::desk::{self, Desk};
use crate::disk::fs;
use crate::library::{course_files, is_deck, line_of, lines, names, read_course_file, read_deck};
use crate::text::{Out, clean};
use crate::tui::Editor;
use crate::words::{Message, message};

/// The most bytes that are read where only Enter is waited for.
const MOST_TYPED: u64 = 1_000;

// What to edit, and how to go on.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(help = message!("help-edit-course").to_string())]
    #[arg(value_name = "COURSE[#QUESTION]")]
    course: String,
    /// Practice goes on after that, with this showing where it still waits: what the key for
    /// it passes on.
    #[arg(long, hide = true, num_args = 0..=1, default_missing_value = "")]
    go_on: Option<String>,
}

/// Opens a course, `COURSE` or `COURSE#QUESTION`.
pub(super) fn edit(global: &Global, args: &Args) -> Result<(), Error> {
    let Some(how) = &args.go_on else {
        return open(global, &args.course);
    };
    let (course, _) = args.course.rsplit_once('#').unwrap_or((&args.course, ""));
    loop {
        if let Err(error) = open(global, &args.course) {
            writeln!(Out::stderr(), "kenning: {error}")?;
            // What comes next covers it.
            waits(&message!("cli-edit-enter"))?;
        }
        let broken = match Desk::open_for(&global.options(), course) {
            Ok(opened) => return home::go_on(global, opened, how),
            Err(error @ (desk::Error::Course(_) | desk::Error::NoCourse(_))) => error,
            Err(error) => return Err(error.into()),
        };
        writeln!(Out::stderr(), "kenning: {broken}")?;
        if !waits(&message!("cli-edit-broken"))? {
            return Err(Error::Said(message!("cli-edit-left", course = course)));
        }
    }
}

/// Says what Enter does, and waits for it. False where something else is typed, or nothing
/// can be.
fn waits(said: &Message) -> Result<bool, Error> {
    let stdin = io::stdin();
    if !stdin.is_terminal() {
        return Ok(false);
    }
    writeln!(Out::stderr(), "{said}")?;
    let mut line = String::new();
    let n = stdin.lock().take(MOST_TYPED).read_line(&mut line)?;
    Ok(n > 0 && line.trim().is_empty())
}

fn open(global: &Global, name: &str) -> Result<(), Error> {
    let (course, what) = match name.rsplit_once('#') {
        Some((course, what)) if !fs::exists(Path::new(name)) => (course, Some(what)),
        _ => (name, None),
    };
    let path = place(global, course)?;
    let (file, line) = found(&path, course, what.filter(|what| !what.is_empty()))?;
    let editor = Editor::named(|name| std::env::var(name).ok()).map_err(Error::Said)?;
    editor.open(&file, line).map_err(Error::Said)
}

/// Where the files of a course are.
fn place(global: &Global, course: &str) -> Result<PathBuf, Error> {
    if fs::exists(Path::new(course)) {
        return Ok(PathBuf::from(course));
    }
    let mut desk = global.look()?;
    match desk.files_of(course)? {
        Some(path) => Ok(path),
        None => Err(Error::Said(message!(
            "scripts-edit-bundled",
            course = course
        ))),
    }
}

/// The file and the line of what is to be edited. A course that is broken can be edited, too.
fn found(path: &Path, course: &str, what: Option<&str>) -> Result<(PathBuf, Option<usize>), Error> {
    let files = course_files(path)?;
    let Some(what) = what else {
        let first = files.into_iter().next();
        return Ok((first.unwrap_or_else(|| path.to_owned()), None));
    };
    if is_deck(path) {
        let deck = read_deck(path).map_err(|error| Error::Said(error.message()));
        let line = deck
            .as_ref()
            .ok()
            .and_then(|deck| line_of(&deck.lines, what));
        // A deck that is broken can be edited, too.
        if line.is_some() || deck.is_err() {
            return Ok((path.to_owned(), line));
        }
    }
    let mut all = Vec::new();
    for file in files {
        if file.file_name().is_some_and(|name| name == what) {
            return Ok((file, None));
        }
        let bytes = read_course_file(&file)?;
        all.push((lines(&String::from_utf8_lossy(&bytes)), file));
    }
    for name in names(what) {
        if let Some((lines, file)) = all.iter().find(|(lines, _)| lines.contains_key(name)) {
            return Ok((file.clone(), lines.get(name).copied()));
        }
    }
    let (course, what) = (clean(course), clean(what));
    Err(Error::Said(message!(
        "scripts-edit-none",
        course = course,
        what = what
    )))
}
