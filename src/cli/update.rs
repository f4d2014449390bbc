//! `kenning update`: courses that were installed, read again where they came from.

use std::cmp::Ordering;
use std::path::{Path, PathBuf};

use super::get::{checked, courses_dir, is_untouched, place_to_keep, put, recorded};
use super::{Ends, Error, Global};
use crate::author::{Care, load_named};
use crate::course::Course;
use crate::disk::shown;
use crate::fetch::{self, Changed, Installed, Origin};
use crate::library::read_listed;
use crate::text::Out;
use crate::words::{Joined, Message, Value, in_shell, message};

/// The most ids that are told of each sort.
const NAMED: usize = 8;

// What to update.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(help = message!("help-update-course").to_string())]
    course: Option<String>,
    #[arg(help = message!("help-update-all").to_string())]
    #[arg(long, conflicts_with = "course")]
    all: bool,
    #[arg(help = message!("help-update-dry-run").to_string())]
    #[arg(long)]
    dry_run: bool,
    #[arg(help = message!("help-update-downgrade").to_string())]
    #[arg(long)]
    downgrade: bool,
    #[arg(help = message!("help-update-replace").to_string())]
    #[arg(long)]
    replace: bool,
}

/// Updates one course, or all.
pub(super) fn update(global: &Global, args: &Args) -> Result<Ends, Error> {
    let (dir, now) = courses_dir(global)?;
    fetch::mend(&dir);
    let all = fetch::installed(&dir);
    let wanted: Vec<&Installed> = match &args.course {
        None => all.iter().collect(),
        Some(id) => vec![one(&all, &dir, id)?],
    };
    if wanted.is_empty() {
        writeln!(Out::stdout(), "{}", message!("cli-update-none"))?;
        return Ok(Ends::Well);
    }
    let mut well = true;
    for course in wanted {
        let origin = fetch::find(Path::new(&course.origin.path), course.origin.only())
            .map(|found| (Origin::of(&found, now), found));
        let done = match origin {
            Err(why) => Err(Error::Said(why)),
            Ok((origin, found)) => update_one(global, (&dir, args), course, &origin, &found),
        };
        if let Err(error) = done {
            if let Error::Io(_) = error {
                return Err(error);
            }
            let said = message!(
                "cli-update-failed",
                id = &course.id,
                why = error.to_string()
            );
            writeln!(Out::stderr(), "{said}")?;
            well = false;
        }
    }
    Ok(well.into())
}

fn one<'i>(all: &'i [Installed], dir: &Path, id: &str) -> Result<&'i Installed, Error> {
    let found = all.iter().find(|installed| installed.id == id);
    found.ok_or_else(|| {
        Error::Said(match fetch::courses_of(dir, id) {
            Some(path) => message!("cli-update-own", id = id, path = shown(&path)),
            None => {
                let ids = Value::list(all.iter().map(|i| i.id.as_str()), Joined::Commas);
                message!("cli-update-unknown", id = id, n = all.len(), ids = ids)
            }
        })
    })
}

fn update_one(
    global: &Global,
    (dir, args): (&Path, &Args),
    course: &Installed,
    origin: &Origin,
    found: &fetch::Found,
) -> Result<(), Error> {
    let mut out = Out::stdout();
    let id = course.id.as_str();
    let untouched = is_untouched(&course.path);
    if course.origin.is_same(origin) && untouched {
        return Ok(writeln!(out, "{}", message!("cli-update-same", id = id))?);
    }
    let loaded = checked(found)?;
    let Some(now) = &loaded.course else {
        return Err(Error::Said(message!("cli-get-refused", n = 1, more = 0)));
    };
    let is_it = now.id.as_str() == id || now.was.iter().any(|was| was.as_str() == id);
    if !is_it {
        let now = now.id.as_str();
        return Err(Error::Said(message!(
            "cli-update-other",
            id = id,
            now = now
        )));
    }
    let before = read(&course.path);
    if let Some(before) = &before {
        tell(&mut out, before, now)?;
        let (was, is) = (before.version.as_str(), now.version.as_str());
        if is_lower(is, was) && !args.downgrade {
            let said = message!("cli-update-downgrade", was = was, now = is);
            return Err(Error::Said(said));
        }
        // Ids that it had still earlier are as much a part of the record.
        let gone = before.was.iter().filter(|was| !now.was.contains(was));
        let gone: Vec<String> = gone
            .filter(|was| was.as_str() != now.id.as_str())
            .cloned()
            .collect();
        if let (Some((was, n)), false) = (recorded(global, &gone)?.first(), args.replace) {
            let said = message!("cli-update-forgets", was = was, n = *n);
            return Err(Error::Said(said));
        }
    }
    if !untouched && !args.replace {
        let path = shown(&course.path);
        return Err(Error::Said(message!("cli-update-touched", path = path)));
    }
    if args.dry_run {
        return Ok(writeln!(out, "{}", message!("cli-update-dry", id = id))?);
    }
    let keep = !untouched || fetch::holds_more(&course.path);
    put(dir, &course.path, id, found, origin, keep)?;
    let done = match now.id.as_str() {
        now if now != id => message!("cli-update-done-renamed", id = id, now = now),
        _ => message!("cli-update-done", id = id),
    };
    Ok(writeln!(out, "{done}")?)
}

/// The course as it is installed, where it can be read.
fn read(path: &Path) -> Option<Course> {
    let files = read_listed(path).ok()?;
    load_named(&files.named(), Care::Quick).course
}

/// Whether a version is lower than another; where one of them has none, that can't be said.
fn is_lower(version: &str, than: &str) -> bool {
    let numbers = |text: &str| text.contains(|c: char| c.is_ascii_digit());
    numbers(version)
        && numbers(than)
        && alphanumeric_sort::compare_str(version, than) == Ordering::Less
}

/// Says what changes.
fn tell(out: &mut Out<'_>, before: &Course, now: &Course) -> Result<(), Error> {
    let changed = Changed::between(before, now);
    let id = before.id.as_str();
    let (was, is) = (before.version.as_str(), now.version.as_str());
    let head = match (was, is) {
        (was, is) if was == is => message!("cli-update-head", id = id),
        ("", is) => message!("cli-update-head-numbered", id = id, now = is),
        (was, "") => message!("cli-update-head-unnumbered", id = id, was = was),
        (was, is) => message!("cli-update-head-version", id = id, was = was, now = is),
    };
    writeln!(out, "{head}")?;
    if now.id != before.id {
        let now = now.id.as_str();
        writeln!(out, "  {}", message!("cli-update-id", id = id, now = now))?;
    }
    if changed.is_empty() {
        return Ok(writeln!(out, "  {}", message!("cli-update-texts"))?);
    }
    let (new, gone) = &changed.skills;
    let arrows = |pairs: &[(String, String)]| -> Vec<String> {
        let arrow = |(was, is): &(String, String)| format!("{was} → {is}");
        pairs.iter().map(arrow).collect()
    };
    let renamed = arrows(&changed.renamed);
    let renamed_skills = arrows(&changed.renamed_skills);
    let renamed_ideas = arrows(&changed.renamed_ideas);
    for (sort, ids) in [
        ("skills-added", new),
        ("skills-removed", gone),
        ("skills-renamed", &renamed_skills),
        ("ideas-renamed", &renamed_ideas),
        ("added", &changed.added),
        ("removed", &changed.removed),
        ("answers", &changed.answers),
        ("draws", &changed.draws),
        ("changed", &changed.changed),
        ("steps", &changed.steps),
        ("renamed", &renamed),
    ] {
        if !ids.is_empty() {
            writeln!(out, "  {}", line(sort, ids))?;
        }
    }
    if !changed.draws.is_empty() || !changed.steps.is_empty() {
        writeln!(out, "  {}", message!("cli-update-not-anew"))?;
    }
    Ok(())
}

fn line(sort: &str, ids: &[String]) -> Message {
    let n = ids.len();
    let named = Value::list(ids.iter().take(NAMED).map(String::as_str), Joined::Commas);
    let more = n.saturating_sub(NAMED);
    message!(
        "cli-update-line",
        sort = sort,
        n = n,
        ids = named,
        more = more
    )
}

/// Takes a course that was installed away; the record stays.
pub(super) fn remove(global: &Global, id: &str) -> Result<(), Error> {
    let (dir, now) = courses_dir(global)?;
    fetch::mend(&dir);
    let all = fetch::installed(&dir);
    let found = all.iter().find(|installed| installed.id == id);
    let Some(course) = found else {
        return Err(Error::Said(match fetch::courses_of(&dir, id) {
            Some(path) => message!("cli-remove-own", id = id, path = shown(&path)),
            None if crate::desk::bundled_files(id).is_ok() => {
                message!("cli-remove-bundled", id = id)
            }
            None => {
                let ids = Value::list(all.iter().map(|i| i.id.as_str()), Joined::Commas);
                message!("cli-update-unknown", id = id, n = all.len(), ids = ids)
            }
        }));
    };
    let keep = !course.is_untouched() || fetch::holds_more(&course.path);
    let kept: Option<PathBuf> = keep.then(|| place_to_keep(&dir, &course.id, now, &course.path));
    fetch::remove(&course.path, kept.as_deref()).map_err(Error::Said)?;
    let mut out = Out::stdout();
    if let Some(kept) = kept {
        writeln!(out, "{}", message!("cli-get-kept", path = shown(&kept)))?;
    }
    let path = in_shell(&course.origin.path);
    let source = match course.origin.only() {
        None => path,
        Some(only) => format!("{path} --only {}", in_shell(only)),
    };
    let done = message!("cli-remove-done", id = id, source = source);
    Ok(writeln!(out, "{done}")?)
}
