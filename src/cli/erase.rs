//! `kenning erase`.

use std::io::{self, BufRead, IsTerminal};

use super::{Error, Global};
use crate::desk;
use crate::disk::{Access, Left, accesses, note_access};
use crate::record::erase_directory;
use crate::text::Out;

#[derive(Debug, clap::Args)]
pub struct Args {
    /// Remove all that was recorded of this course, by its id
    #[arg(
        long,
        value_name = "COURSE",
        required_unless_present = "profile_data",
        conflicts_with = "profile_data"
    )]
    course: Option<String>,
    /// Remove all that was recorded of this profile
    #[arg(long)]
    profile_data: bool,
    /// Do not ask whether it is meant
    #[arg(long)]
    yes: bool,
}

/// Removes for good.
pub(super) fn erase(global: &Global, args: Args) -> Result<(), Error> {
    let (dir, now) = desk::profile_dir(&global.options())?;
    let synced = accesses(&dir).iter().any(Access::left_a_copy);
    let Some(course) = args.course else {
        confirmed(args.yes, "the whole record of this profile", "erase")?;
        erase_directory(&dir, now)?;
        note_access(
            &dir,
            now,
            Left::Nothing,
            "Erased the whole record of this profile.",
        )?;
        writeln!(
            Out::stdout(),
            "Erased: database, files of events, snapshots and backups of this profile."
        )?;
        if synced {
            writeln!(
                Out::stdout(),
                "Copies remain in the folders you synced with and the backups you made elsewhere; delete those yourself. Syncing with such a folder again would bring the record back."
            )?;
        }
        return Ok(());
    };
    let events = global.look()?.events()?;
    let count = events.iter().filter(|e| e.kind.course() == course).count();
    if count == 0 {
        return Err(Error::Said(format!(
            "Nothing is recorded of a course `{course}`; `kenning privacy` lists the courses that have a record."
        )));
    }
    confirmed(args.yes, &format!("{count} events of {course}"), &course)?;
    let (mut log, now) = global.log()?;
    log.erase(&course, now)?;
    note_access(
        &dir,
        now,
        Left::Nothing,
        &format!("Erased the record of {course}."),
    )?;
    writeln!(
        Out::stdout(),
        "Erased {count} events of {course}: from the database, the files of events, snapshots and backups of this profile."
    )?;
    if synced {
        writeln!(
            Out::stdout(),
            "Sync again with each folder: this device's files there are then written anew without them, and your other devices drop theirs once you agree there: they ask when they sync. Backups you made elsewhere, and old versions that a sync program keeps, remain; delete those yourself."
        )?;
    }
    Ok(())
}

/// Asks before data is removed. Without a terminal nobody can answer, so that is a no.
fn confirmed(yes: bool, what: &str, word: &str) -> Result<(), Error> {
    if yes {
        return Ok(());
    }
    if !io::stdin().is_terminal() {
        return Err(Error::Said(format!(
            "This removes {what} for good; give --yes if that is meant."
        )));
    }
    write!(
        Out::stderr(),
        "This removes {what} for good. Type {word} to go on: "
    )?;
    Out::stderr().flush()?;
    let mut line = String::new();
    io::stdin().lock().read_line(&mut line)?;
    match line.trim() == word {
        true => Ok(()),
        false => Err(Error::Said("Nothing was erased.".into())),
    }
}
