//! `kenning sync`.

use std::collections::BTreeMap;
use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;

use super::{Error, Global, absolute};
use crate::course::words::counted;
use crate::learner::EventKind;
use crate::store::{Synced, is_new_folder, note_access};

#[derive(Debug, clap::Args)]
pub struct Args {
    /// A folder that exists; something else carries it between your machines
    folder: PathBuf,
    /// The folder is encrypted: ask for its passphrase (or take it from KENNING_PASSPHRASE)
    #[arg(long)]
    passphrase: bool,
    /// Agree to mix this profile's record with one that began apart
    #[arg(long)]
    join: bool,
}

/// Exchanges events with a folder.
pub(super) fn sync(global: &Global, args: Args) -> Result<(), Error> {
    let (mut log, now) = global.log()?;
    let passphrase = match args.passphrase {
        true => Some(passphrase(is_new_folder(&args.folder))?),
        false => None,
    };
    let synced = log.sync(&args.folder, passphrase.as_deref(), args.join, now)?;
    let folder = args.folder.display();
    note_access(
        log.dir(),
        now,
        &format!(
            "Synced with {}: {} written, {} received{}.",
            absolute(&args.folder).display(),
            counted(synced.sent.len(), "file"),
            counted(synced.taken.new.len(), "event"),
            match args.passphrase {
                true => ", encrypted",
                false => "",
            }
        ),
    )?;
    let mut out = io::stdout().lock();
    for notice in log.take_notices() {
        writeln!(out, "{notice}")?;
    }
    tell(&synced, &folder.to_string(), args.passphrase, &mut out)
}

fn tell(synced: &Synced, folder: &str, locked: bool, out: &mut dyn Write) -> Result<(), Error> {
    if synced.is_new {
        writeln!(
            out,
            "{folder} is new: the record goes there as it is kept here{}. Typed answers are part of it.",
            match locked {
                true => ", encrypted",
                false => ", readable by whoever can read the folder",
            }
        )?;
    }
    match synced.taken.new.len() {
        0 => writeln!(out, "Nothing new came in.")?,
        n => {
            let devices = synced.received().len();
            writeln!(
                out,
                "{} came in from {}:",
                counted(n, "event"),
                counted(devices, "device")
            )?;
            let mut answers: BTreeMap<&str, usize> = BTreeMap::new();
            for event in synced.taken.new.iter().filter_map(|r| r.event.as_ref()) {
                if let EventKind::Attempt(attempt) | EventKind::Probed(attempt) = &event.kind {
                    *answers.entry(&attempt.course).or_default() += 1;
                }
            }
            for (course, count) in answers {
                writeln!(out, "  {course}: {}", counted(count, "answer"))?;
            }
        }
    }
    if synced.taken.erased > 0 {
        let left_out = counted(synced.taken.erased, "event");
        writeln!(out, "{left_out} that you had erased stayed out.")?;
    }
    if synced.taken.renamed > 0 {
        writeln!(
            out,
            "This machine seems to have gone back to an old copy of itself: {} recorded since have new names, and both histories are kept.",
            counted(synced.taken.renamed, "event")
        )?;
    }
    match synced.sent.len() {
        0 => writeln!(out, "The folder had all of ours.")?,
        n => writeln!(out, "{} written.", counted(n, "file"))?,
    }
    for name in &synced.conflicts {
        writeln!(
            out,
            "Read too: {name}, a copy made by the program that carries the folder."
        )?;
    }
    for name in &synced.incomplete {
        writeln!(
            out,
            "Not whole yet: {name}. What could be read of it is in; sync again when the folder has arrived."
        )?;
    }
    Ok(())
}

/// Asks for a folder's passphrase; for a new one twice, as what is mistyped locks it for good.
fn passphrase(is_new: bool) -> Result<String, Error> {
    let given = match std::env::var("KENNING_PASSPHRASE") {
        Ok(given) => given,
        Err(_) if io::stdin().is_terminal() => {
            let given = rpassword::prompt_password("Passphrase of the folder: ")?;
            if is_new && given != rpassword::prompt_password("The same again: ")? {
                return Err(Error::Said("The two differ; nothing was written.".into()));
            }
            given
        }
        Err(_) => {
            return Err(Error::Said(
                "There is no terminal to ask for the passphrase; put it in KENNING_PASSPHRASE."
                    .into(),
            ));
        }
    };
    match given.is_empty() {
        false => Ok(given),
        true => Err(Error::Said("An empty passphrase protects nothing.".into())),
    }
}
