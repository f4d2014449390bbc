//! `kenning backup` and `kenning restore`.

use std::path::Path;

use super::{Error, Global, absolute};
use crate::disk::{Left, note_access};
use crate::text::Out;
use crate::words::counted;

/// Writes everything recorded to one file.
pub(super) fn backup(global: &Global, file: Option<&Path>) -> Result<(), Error> {
    let (log, now) = global.log()?;
    let (file, bytes) = match file {
        None => log.back_up_here(now)?,
        Some(file) if file.symlink_metadata().is_ok() => {
            return Err(Error::Said(format!(
                "{} exists and was left as it is; choose another name.",
                file.display()
            )));
        }
        Some(file) => (absolute(file), log.back_up(file)?),
    };
    note_access(
        log.dir(),
        now,
        Left::Copy,
        &format!("Backed up to {}.", file.display()),
    )?;
    writeln!(
        Out::stdout(),
        "Wrote {} ({} kB). `kenning restore` brings it back, here or on another machine.",
        file.display(),
        bytes.div_ceil(1000)
    )?;
    Ok(())
}

/// Brings back what a backup holds and the profile lacks.
pub(super) fn restore(global: &Global, file: &Path) -> Result<(), Error> {
    let (mut log, now) = global.log()?;
    let restored = log.restore(file, now)?;
    let taken = &restored.taken;
    note_access(
        log.dir(),
        now,
        Left::Nothing,
        &format!(
            "Restored {} from {}.",
            counted(taken.new.len(), "event"),
            absolute(file).display()
        ),
    )?;
    for notice in log.take_notices() {
        writeln!(Out::stdout(), "{notice}")?;
    }
    writeln!(
        Out::stdout(),
        "{} came back; {} there already, and nothing newer was touched.",
        counted(taken.new.len(), "event"),
        match taken.known {
            1 => "1 was".to_owned(),
            n => format!("{n} were"),
        }
    )?;
    if taken.erased > 0 {
        writeln!(
            Out::stdout(),
            "{} of courses that you erased stayed out.",
            counted(taken.erased, "event")
        )?;
    }
    if taken.renamed > 0 {
        writeln!(
            Out::stdout(),
            "{} recorded here under the same numbers have new names: both histories are kept.",
            counted(taken.renamed, "event")
        )?;
    }
    if taken.differing > 0 {
        writeln!(
            Out::stdout(),
            "{} of the backup under this machine's name differ from what it recorded, and were left out.",
            counted(taken.differing, "event")
        )?;
    }
    if restored.damaged > 0 {
        writeln!(
            Out::stdout(),
            "{} of the backup could not be read.",
            counted(restored.damaged, "line")
        )?;
    }
    if let Some(why) = restored.cut_short {
        writeln!(
            Out::stdout(),
            "The backup could be read only in part: {why}."
        )?;
    }
    Ok(())
}
