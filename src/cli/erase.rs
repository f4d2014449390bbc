//! `kenning erase`.

use std::io::{self, BufRead, IsTerminal};
use std::path::Path;

use jiff::Timestamp;

use super::after::After;
use super::{Error, Global, handed_in};
use crate::desk;
use crate::disk::{Access, Left, accesses, note_access};
use crate::record::{RecordError, erase_directory, unfinished};
use crate::text::Out;
use crate::words::{Joined, Message, Value, message};

#[derive(Debug, clap::Args)]
#[command(group = clap::ArgGroup::new("what").required(true).args(["course", "profile_data"]))]
pub(crate) struct Args {
    #[arg(help = message!("help-erase-course").to_string())]
    #[arg(long, value_name = "COURSE")]
    course: Option<String>,
    #[arg(help = message!("help-erase-profile-data").to_string())]
    #[arg(long)]
    profile_data: bool,
    #[arg(help = message!("help-erase-yes").to_string())]
    #[arg(long)]
    yes: bool,
}

/// Removes for good.
pub(super) fn erase(global: &Global, args: Args) -> Result<(), Error> {
    let (dir, now, told) = desk::profile_dir(&global.options())?;
    if let Some(told) = told {
        writeln!(Out::stdout(), "{told}")?;
    }
    let was_begun = unfinished(&dir)?.is_some();
    if was_begun && args.course.is_some() {
        finish(global, &dir)?;
    }
    let synced = accesses(&dir).iter().any(Access::left_a_copy);
    match args.course {
        Some(course) if was_begun && recorded(global, &course)?.0 == 0 => Ok(()),
        Some(course) => erase_course(global, &course, args.yes, synced),
        None => erase_profile(&dir, now, args.yes, synced),
    }
}

fn erase_profile(dir: &Path, now: Timestamp, yes: bool, synced: bool) -> Result<(), Error> {
    for told in handed_in::before_all_goes(dir) {
        writeln!(Out::stderr(), "{told}")?;
    }
    confirmed(yes, &message!("cli-erase-profile"), "erase")?;
    erase_directory(dir).map_err(not_begun)?;
    let noted = message!("cli-noted-erase-profile");
    note_access(dir, now, Left::Nothing, &noted.to_string())?;
    let mut out = After::stdout();
    writeln!(out, "{}", message!("cli-erase-profile-done"))?;
    if synced {
        writeln!(out, "{}", message!("cli-erase-profile-copies"))?;
    }
    Ok(())
}

/// Says that nothing is gone, where that is so.
fn not_begun(error: RecordError) -> Error {
    match error {
        RecordError::Unerased { .. } => error.into(),
        error => Error::Said(message!("cli-erase-not-begun", why = error.message())),
    }
}

/// Finishes an erasure that was cut short, and says so.
fn finish(global: &Global, dir: &Path) -> Result<(), Error> {
    let (mut log, _) = global.log()?;
    for told in log.take_notices() {
        writeln!(Out::stdout(), "{told}")?;
    }
    match unfinished(dir)? {
        Some(_) if log.is_erasing() => Err(Error::Said(message!("cli-erase-first"))),
        _ => Ok(()),
    }
}

/// How many events are recorded of a course, and under which ids: where it is at hand, the
/// former ones, too.
fn recorded(global: &Global, course: &str) -> Result<(usize, Vec<String>), Error> {
    let mut desk = global.look()?;
    let known = desk.courses().find(|c| c.id.as_str() == course);
    let mut ids = known.map_or_else(Vec::new, |known| desk.former(known));
    ids.push(course.to_owned());
    let events = desk.events()?;
    let of = |id: &String| events.iter().filter(|e| e.kind.course() == id).count();
    ids.retain(|id| of(id) > 0);
    Ok((ids.iter().map(of).sum(), ids))
}

fn erase_course(global: &Global, course: &str, yes: bool, synced: bool) -> Result<(), Error> {
    let (count, ids) = recorded(global, course)?;
    if count == 0 {
        return Err(Error::Said(message!("cli-erase-nothing", course = course)));
    }
    let what = match ids.iter().all(|id| id == course) {
        true => message!("cli-erase-course", n = count, course = course),
        false => {
            let ids = Value::list(ids.iter().map(String::as_str), Joined::And);
            message!(
                "cli-erase-course-ids",
                n = count,
                course = course,
                ids = ids
            )
        }
    };
    confirmed(yes, &what, course)?;
    let (mut log, now) = global.log()?;
    for id in &ids {
        log.erase(id, now).map_err(not_begun)?;
    }
    let noted = message!("cli-noted-erase-course", course = course);
    note_access(log.dir(), now, Left::Nothing, &noted.to_string())?;
    let mut out = After::stdout();
    for told in log.take_notices() {
        writeln!(out, "{told}")?;
    }
    let done = message!("cli-erase-course-done", n = count, course = course);
    writeln!(out, "{done}")?;
    if synced {
        writeln!(out, "{}", message!("cli-erase-course-copies"))?;
    }
    for told in handed_in::of_courses(log.dir(), &ids) {
        writeln!(out, "{told}")?;
    }
    Ok(())
}

/// Asks before data is removed. Without a terminal nobody can answer, so that is a no.
pub(super) fn confirmed(yes: bool, what: &Message, word: &str) -> Result<(), Error> {
    if yes {
        return Ok(());
    }
    if !io::stdin().is_terminal() {
        return Err(Error::Said(message!("cli-erase-sure", what = what)));
    }
    let ask = message!("cli-erase-ask", what = what, word = word);
    write!(Out::stderr(), "{ask} ")?;
    Out::stderr().flush()?;
    let mut line = String::new();
    io::stdin().lock().read_line(&mut line)?;
    match line.trim() == word {
        true => Ok(()),
        false => Err(Error::Said(message!("cli-erase-not", word = word))),
    }
}
