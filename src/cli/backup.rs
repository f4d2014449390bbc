//! `kenning backup` and `kenning restore`.

use std::path::Path;

use super::after::After;
use super::wanted::{agreed, note_agreed, told_wishes};
use super::{Error, Global, absolute, kilobytes, moment};
use crate::desk;
use crate::disk::{Left, note_access};
use crate::record::{Asked, Restored, TakenIn, back_up_unopened};
use crate::text::{Out, clean};
use crate::words::{Joined, Message, Value, message};

/// Writes everything recorded to one file.
pub(super) fn backup(global: &Global, file: Option<&Path>) -> Result<(), Error> {
    let (mut log, now) = match (global.log(), file) {
        (Err(error), Some(file)) if error.is_only_read() => return backup_unopened(global, file),
        (opened, _) => opened?,
    };
    for notice in log.take_notices() {
        writeln!(Out::stderr(), "{notice}")?;
    }
    let (file, bytes) = match file {
        None => log.back_up_here(now)?,
        Some(file) if file.symlink_metadata().is_ok() => {
            return Err(Error::Said(message!("cli-backup-there", path = file)));
        }
        Some(file) => (absolute(file), log.back_up(file)?),
    };
    let noted = message!("cli-noted-backup", path = &file);
    note_access(log.dir(), now, Left::Copy, &noted.to_string())?;
    writeln!(
        After::stdout(),
        "{}",
        done(&file, bytes, log.mark().bytes())
    )
}

/// Where a backup of so many bytes is; `held` is how much there was to back up: `restore`
/// takes nothing in which no event is.
fn done(file: &Path, bytes: u64, held: u64) -> Message {
    let size = kilobytes(bytes);
    match held {
        0 => message!("cli-backup-empty", path = file, size = size),
        _ => message!("cli-backup-done", path = file, size = size),
    }
}

/// The same from a home that can only be read, as one of a disk that fails: just then a backup
/// is wanted.
fn backup_unopened(global: &Global, file: &Path) -> Result<(), Error> {
    if file.symlink_metadata().is_ok() {
        return Err(Error::Said(message!("cli-backup-there", path = file)));
    }
    let (dir, ..) = desk::profile_dir_to_look(&global.options())?;
    let file = absolute(file);
    let (bytes, held) = back_up_unopened(&dir, &file)?;
    let mut out = After::stdout();
    writeln!(out, "{}", done(&file, bytes, held))?;
    writeln!(out, "{}", message!("cli-backup-only-read"))
}

/// Brings back what a backup holds and the profile lacks. Tells whether all of it
/// could be read.
pub(super) fn restore(
    global: &Global,
    file: &Path,
    join: bool,
    accept_erasures: bool,
) -> Result<bool, Error> {
    let (mut log, now) = global.log()?;
    let mut ask = |asked: Asked<'_>| match asked {
        Asked::Wishes(wishes) => accept_erasures || agreed(wishes).unwrap_or(false),
        Asked::Apart => join,
        Asked::Device(_) => false,
    };
    let restored = log.restore_asking(file, now, &mut ask)?;
    if restored.agreed {
        note_agreed(&log, now, &restored.wishes)?;
    }
    let taken = &restored.taken;
    let noted = message!(
        "cli-noted-restore",
        n = taken.new.len(),
        path = &absolute(file)
    );
    note_access(log.dir(), now, Left::Nothing, &noted.to_string())?;
    let mut out = After::stdout();
    for notice in log.take_notices() {
        writeln!(out, "{notice}")?;
    }
    if restored.ends_early {
        writeln!(out, "{}", message!("cli-restore-ends-early", path = file))?;
    }
    for line in told(&restored, file) {
        writeln!(out, "{line}")?;
    }
    for line in told_wishes(&restored.wishes, restored.agreed) {
        writeln!(out, "{line}")?;
    }
    if !restored.wishes.is_empty() && !restored.agreed {
        writeln!(
            out,
            "{}",
            message!(
                "cli-restore-not-agreed",
                path = file,
                join = if join { "yes" } else { "no" }
            )
        )?;
    }
    Ok(restored.damaged == 0 && restored.cut_short.is_none())
}

/// The erased courses of which something was left out, each with its day.
fn erased_courses(taken: &TakenIn) -> Value {
    let said = taken.erased_courses.iter().map(|(course, at)| {
        let at = moment(*at);
        message!("cli-restore-erased-course", course = clean(course), at = at)
    });
    Value::list(said, Joined::And)
}

/// What came back, and what did not.
fn told(restored: &Restored, file: &Path) -> Vec<Message> {
    let taken = &restored.taken;
    let (new, known, differing) = (taken.new.len(), taken.known, taken.differing);
    let mut told = Vec::new();
    let courses = erased_courses(taken);
    let (erased, named) = (taken.erased, !taken.erased_courses.is_empty());
    if (new, known, differing) == (0, 0, 0) && named {
        let all = message!("cli-restore-all-erased", n = erased, courses = courses);
        told.push(all);
    } else {
        let agreed = match restored.agreed {
            true => "yes",
            false => "no",
        };
        told.push(message!(
            "cli-restore-done",
            new = new,
            known = known,
            agreed = agreed
        ));
        if named {
            told.push(message!(
                "cli-restore-erased",
                n = erased,
                courses = courses
            ));
        }
    }
    if named {
        told.push(message!("cli-restore-elsewhere", path = file));
    }
    if taken.renamed > 0 {
        told.push(message!("cli-restore-renamed", n = taken.renamed));
    }
    if taken.differing > 0 {
        told.push(message!("cli-restore-differing", n = taken.differing));
    }
    if restored.damaged > 0 {
        told.push(message!("cli-restore-damaged", n = restored.damaged));
    }
    if let (Some(why), false) = (&restored.cut_short, restored.ends_early) {
        told.push(message!("cli-restore-cut-short", why = why));
    }
    told
}
