//! `kenning get`: a course from elsewhere on this machine, checked and installed.

use std::path::{Path, PathBuf};
use std::sync::Mutex;

use jiff::Timestamp;

use super::around::belongs_to;
use super::checked::write_snippet;
use super::{Error, Global, check, linked};
use crate::author::{Care, Loaded, load_named};
use crate::course::Course;
use crate::desk::{self, bundled_files, is_copy};
use crate::disk::shown;
use crate::fetch::{self, Found, Kind, Origin};
use crate::library::read_listed;
use crate::profile::Home;
use crate::reading::Severity;
use crate::text::{Out, Progress, clean, is_on_terminal};
use crate::words::{Message, message};

/// The most errors of a course that is refused that are told.
const ERRORS: usize = 10;

// What to get.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(help = message!("help-get-source").to_string())]
    source: PathBuf,
    #[arg(help = message!("help-get-only").to_string())]
    #[arg(long, value_name = "FOLDER")]
    only: Option<String>,
    #[arg(help = message!("help-get-replace").to_string())]
    #[arg(long)]
    replace: bool,
}

/// Gets a course.
pub(super) fn get(global: &Global, args: &Args) -> Result<(), Error> {
    let (dir, now) = courses_dir(global)?;
    fetch::mend(&dir);
    if let Some(course) = belongs_to(&args.source) {
        let (path, dir) = (&args.source, course.as_path());
        return Err(Error::Said(message!(
            "cli-get-part",
            path = path,
            dir = dir
        )));
    }
    let found = fetch::find(&args.source, args.only.as_deref()).map_err(Error::Said)?;
    let loaded = checked(&found)?;
    let course = loaded.course.as_ref().ok_or_else(|| refused(&loaded))?;
    let id = course.id.as_str();
    if bundled_files(id).is_ok() && !is_copy(course) {
        return Err(Error::Said(message!("cli-get-bundled", id = id)));
    }
    if !args.replace && fetch::courses_of(&dir, id).is_none() {
        takes_over(global, course)?;
    }
    let origin = Origin::of(&found, now);
    let path = match fetch::courses_of(&dir, id) {
        None => fetch::install(&dir, id, &found, &origin).map_err(Error::Said)?,
        Some(there) => {
            let known = fetch::origin_of(&there);
            let untouched = is_untouched(&there);
            let moved = |known: &Origin| args.replace && !known.is_from_same_place(&origin);
            let same = known.filter(|known| known.is_same(&origin) && untouched);
            if same.is_some_and(|known| !moved(&known)) {
                let said = message!("cli-get-same", id = id, path = shown(&there));
                return Ok(writeln!(Out::stdout(), "{said}")?);
            }
            if !args.replace {
                let said = message!("cli-get-there", id = id, path = shown(&there));
                return Err(Error::Said(said));
            }
            let keep = !untouched || fetch::holds_more(&there);
            put(&dir, &there, id, &found, &origin, keep)?
        }
    };
    tell(&found, &loaded, course, &path)
}

/// Holds that a course that is new here does not make what was learned in another one its own
/// unasked, by naming that one in `was`.
fn takes_over(global: &Global, course: &Course) -> Result<(), Error> {
    let found = recorded(global, &course.was)?;
    let Some((was, n)) = found.first() else {
        return Ok(());
    };
    let id = course.id.as_str();
    Err(Error::Said(message!(
        "cli-get-takes-over",
        id = id,
        was = was,
        n = *n
    )))
}

/// Those of these ids of courses that something is recorded of, each with how many events.
pub(super) fn recorded(global: &Global, ids: &[String]) -> Result<Vec<(String, usize)>, Error> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut desk = global.look()?;
    let events = desk.events()?;
    let of = |id: &String| events.iter().filter(|e| e.kind.course() == id).count();
    let all = ids.iter().map(|id| (id.clone(), of(id)));
    Ok(all.filter(|(_, n)| *n > 0).collect())
}

/// The path of a course in kenning's home, by its id; none where the name is that of a file, or
/// of one of kenning's own courses that no copy is practised instead of.
pub(super) fn installed_as(global: &Global, name: &str) -> Option<String> {
    if crate::disk::fs::exists(Path::new(name)) {
        return None;
    }
    let home = Home::open(global.home.clone()).ok()?;
    let path = fetch::courses_of(&home.courses_dir(), name)?;
    if bundled_files(name).is_ok() && is_other(&path) {
        return None;
    }
    path.to_str().map(str::to_owned)
}

/// Whether a course with the id of one of kenning's own can't be practised instead of it. A
/// broken one is taken for a copy: what is wrong with it is to be seen.
fn is_other(path: &Path) -> bool {
    let read = read_listed(path).ok();
    let course = read.and_then(|files| load_named(&files.named(), Care::Quick).course);
    course.is_some_and(|course| !is_copy(&course))
}

/// Where courses are installed, and the time.
pub(super) fn courses_dir(global: &Global) -> Result<(PathBuf, Timestamp), Error> {
    let (_, now, _) = desk::profile_dir_to_look(&global.options())?;
    Ok((Home::open(global.home.clone())?.courses_dir(), now))
}

/// Looks at a course as `kenning check` does; a line says how far that is.
pub(super) fn checked(found: &Found) -> Result<Loaded, Error> {
    let progress = Mutex::new(Progress::begin());
    let told = |done: usize, of: usize| {
        let line = || message!("cli-check-progress", done = done, of = of).to_string();
        if let Ok(mut progress) = progress.lock() {
            progress.show(line);
        }
    };
    let loaded = fetch::look(found, &check::FRONT_ENDS, &told);
    drop(progress);
    let is_error = |d: &&_| is_error(d);
    let errors: Vec<_> = loaded.diagnostics.iter().filter(is_error).collect();
    let mut out = linked::output();
    for error in errors.iter().take(ERRORS) {
        match is_on_terminal() {
            true => write_snippet(&mut out, error, &loaded.sources)?,
            false => writeln!(out, "{error}")?,
        }
    }
    match errors.is_empty() {
        true => Ok(loaded),
        false => Err(refused(&loaded)),
    }
}

fn is_error(diagnostic: &crate::reading::Diagnostic) -> bool {
    diagnostic.severity == Severity::Error
}

/// A course with errors is not installed.
fn refused(loaded: &Loaded) -> Error {
    let errors = loaded.diagnostics.iter().filter(|d| is_error(d)).count();
    let more = errors.saturating_sub(ERRORS);
    Error::Said(message!("cli-get-refused", n = errors, more = more))
}

/// Whether a course that is there is as it was installed.
pub(super) fn is_untouched(there: &Path) -> bool {
    let origin = fetch::origin_of(there);
    origin.is_some_and(|origin| {
        let (path, id) = (there.to_owned(), String::new());
        fetch::Installed { path, id, origin }.is_untouched()
    })
}

/// Puts a course in place of the one that is there. Where that is somebody's own work, it is
/// kept.
pub(super) fn put(
    dir: &Path,
    there: &Path,
    id: &str,
    found: &Found,
    origin: &Origin,
    keep: bool,
) -> Result<PathBuf, Error> {
    let kept = keep.then(|| place_to_keep(dir, id, origin.got, there));
    let path = fetch::replace(there, found, origin, kept.as_deref()).map_err(Error::Said)?;
    if let Some(kept) = kept {
        let said = message!("cli-get-kept", path = shown(&kept));
        writeln!(Out::stdout(), "{said}")?;
    }
    Ok(path)
}

/// A place beside `courses` where nothing is.
pub(super) fn place_to_keep(dir: &Path, id: &str, now: Timestamp, there: &Path) -> PathBuf {
    let name = format!("{id}-{}", now.strftime("%Y%m%dT%H%M%S"));
    let all = dir.with_file_name("courses-kept");
    let end = match there.extension() {
        Some(_) if !crate::disk::fs::is_dir(there) => ".toml",
        _ => "",
    };
    let names = std::iter::once(name.clone()).chain((2..).map(|n| format!("{name}-{n}")));
    let mut places = names.map(|name| all.join(name + end));
    let free = |path: &PathBuf| matches!(crate::disk::is_there(path), Ok(false));
    places.find(free).unwrap_or_else(|| all.join(name))
}

fn tell(found: &Found, loaded: &Loaded, course: &Course, path: &Path) -> Result<(), Error> {
    let mut out = Out::stdout();
    let installed = message!(
        "cli-get-installed",
        title = &course.title,
        id = course.id.as_str(),
        skills = course.skills.len(),
        questions = course.questions.len(),
    );
    writeln!(out, "{installed}")?;
    writeln!(out, "{}", came_from(found))?;
    let warnings = loaded.diagnostics.len();
    if warnings > 0 && found.kind != Kind::Deck {
        writeln!(
            out,
            "{}",
            message!("cli-get-warnings", n = warnings, path = shown(path))
        )?;
    }
    if let Some(losses) = found.losses.as_ref().filter(|losses| !losses.is_empty()) {
        for line in losses.told() {
            writeln!(out, "{}", clean(&line.to_string()))?;
        }
    }
    let next = message!("cli-get-next", id = course.id.as_str(), path = shown(path));
    Ok(writeln!(out, "{next}")?)
}

/// Where a course came from, and what of the source was left.
pub(super) fn came_from(found: &Found) -> Message {
    let from = message!(
        "cli-get-from",
        kind = found.kind.name(),
        path = place(&shown(&found.path), &found.within),
        at = found.commit.as_ref().map_or("other", |_| "commit"),
        commit = short(found.commit.as_deref()),
    );
    match found.passed_over {
        0 => from,
        n => Message::sentences([from, message!("cli-get-passed-over", n = n)]),
    }
}

/// A path with the folder within it.
pub(super) fn place(path: &str, within: &str) -> String {
    match within {
        "" => path.to_owned(),
        within => format!("{path}/{within}"),
    }
}

/// A commit as people read it; empty where there is none.
pub(super) fn short(commit: Option<&str>) -> String {
    commit.map_or_else(String::new, |id| id.chars().take(12).collect())
}
