//! `kenning show --watch`: shown again each time the course is saved.

use std::path::Path;
use std::time::Duration;

use super::checked::write_snippet;
use super::linked::Places;
use super::show::{Args, show_course};
use super::{Error, show};
use crate::author::{Care, load_named};
use crate::disk::fs;
use crate::library::{Stamp, read_course, stamps};
use crate::text::Out;
use crate::words::message;

/// How long nothing is looked at. To be told of changes by the system would take a
/// library of its own for what costs a few look-ups of names.
const REST: Duration = Duration::from_millis(250);
/// How long nothing changes once all is saved.
const SETTLING: Duration = Duration::from_millis(60);

/// Shows a course: once, or as often as it is saved.
pub(super) fn show(args: &Args) -> Result<(), Error> {
    match args.watch {
        true => watch(args),
        false => show::show(args),
    }
}

/// Shows a course, and again each time one of its files changes, until the program is
/// ended. Where the course is broken, what is wrong with it is shown instead.
fn watch(args: &Args) -> Result<(), Error> {
    let path = Path::new(&args.course);
    if show::is_bundled(&args.course) {
        return Err(Error::Said(message!(
            "cli-watch-bundled",
            course = &args.course
        )));
    }
    if !fs::exists(path) {
        read_course(path)?;
    }
    let mut out = Out::stdout();
    let mut seen: Option<Vec<Stamp>> = None;
    loop {
        let mut now = stamps(path);
        if seen.as_ref() == Some(&now) {
            std::thread::sleep(REST);
            continue;
        }
        if seen.is_some() {
            now = settled(path, now);
            writeln!(out, "{}\n", message!("cli-watch-again"))?;
        }
        show_now(path, args, &mut out)?;
        writeln!(out, "{}", message!("cli-watch-waits"))?;
        out.flush()?;
        seen = Some(now);
    }
}

/// The stamps once nothing changes any more: an editor may empty a file before it
/// writes, and saves several one after another.
fn settled(path: &Path, mut before: Vec<Stamp>) -> Vec<Stamp> {
    loop {
        std::thread::sleep(SETTLING);
        let now = stamps(path);
        if now == before {
            return now;
        }
        before = now;
    }
}

fn show_now(path: &Path, args: &Args, out: &mut Out<'_>) -> Result<(), Error> {
    let files = match read_course(path) {
        Ok(files) => files,
        Err(error) => return Ok(writeln!(out, "{error}\n")?),
    };
    let loaded = load_named(&files.named(), Care::Quick);
    for diagnostic in &loaded.diagnostics {
        write_snippet(out, diagnostic, &loaded.sources)?;
    }
    let Some(course) = loaded.course else {
        return Ok(());
    };
    match show_course(&course, args, &Places::default(), out) {
        // The question is not there just now.
        Err(Error::Said(said)) => Ok(writeln!(out, "{said}\n")?),
        shown => shown,
    }
}
