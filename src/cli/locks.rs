//! The passphrases of encrypted folders, and what is done with an encrypted folder
//! besides syncing.

use std::io::{self, BufRead, IsTerminal};
use std::path::Path;

use super::after::After;
use super::{Error, Global, absolute};
use crate::disk::{Left, note_access};
use crate::record::{Log, Synced, change_passphrase};
use crate::text::Out;
use crate::words::{Message, agrees, message};

/// Changes the passphrase of a folder.
pub(super) fn change(global: &Global, folder: &Path) -> Result<(), Error> {
    let (log, now) = global.log()?;
    let old = passphrase(false)?;
    let new = new_passphrase()?;
    change_passphrase(folder, &old, &new)?;
    let noted = message!("cli-noted-passphrase", path = &absolute(folder));
    note_access(log.dir(), now, Left::Nothing, &noted.to_string())?;
    let mut out = After::stdout();
    let shown = folder.display().to_string();
    writeln!(
        out,
        "{}",
        message!("cli-sync-passphrase-changed", folder = shown)
    )?;
    Ok(())
}

/// Moves a folder that was just synced with to hidden names, after telling what that means.
pub(super) fn reseal(
    log: &Log,
    folder: &Path,
    passphrase: &str,
    synced: &Synced,
    out: &mut Out<'_>,
) -> Result<(), Error> {
    let shown = folder.display().to_string();
    if synced.is_hidden {
        writeln!(
            out,
            "{}",
            message!("cli-sync-hidden-already", folder = shown)
        )?;
        return Ok(());
    }
    writeln!(out, "{}", message!("cli-sync-reseal-means"))?;
    // Who gives the command where nobody can be asked has agreed with it.
    if io::stdin().is_terminal() && !is_yes(&message!("cli-sync-reseal-ask"), out)? {
        writeln!(out, "{}", message!("cli-sync-reseal-not", folder = shown))?;
        return Ok(());
    }
    let moved = log.reseal(folder, passphrase)?;
    let mut out = After::stdout();
    writeln!(
        out,
        "{}",
        message!("cli-sync-resealed", folder = shown, n = moved)
    )?;
    Ok(())
}

/// Asks on a terminal: anything but a yes is a no.
pub(super) fn is_yes(question: &Message, out: &mut Out<'_>) -> io::Result<bool> {
    write!(out, "{question} ")?;
    out.flush()?;
    let mut line = String::new();
    io::stdin().lock().read_line(&mut line)?;
    Ok(agrees(&line) == Some(true))
}

fn prompt(what: &Message) -> io::Result<String> {
    rpassword::prompt_password(format!("{what} "))
}

/// Asks for a folder's passphrase; for a new folder twice, as what is mistyped locks it for
/// good.
pub(super) fn passphrase(is_new: bool) -> Result<String, Error> {
    let missing = || message!("cli-sync-no-terminal");
    given(
        "KENNING_PASSPHRASE",
        &message!("cli-sync-passphrase"),
        is_new,
        missing,
    )
}

fn new_passphrase() -> Result<String, Error> {
    let missing = || message!("cli-sync-no-terminal-new");
    given(
        "KENNING_NEW_PASSPHRASE",
        &message!("cli-sync-passphrase-new"),
        true,
        missing,
    )
}

/// A passphrase from the environment, or from whoever is at the terminal.
pub(super) fn given(
    variable: &str,
    question: &Message,
    twice: bool,
    missing: impl Fn() -> Message,
) -> Result<String, Error> {
    let given = match std::env::var(variable) {
        Ok(given) => given,
        Err(_) if io::stdin().is_terminal() => {
            let given = prompt(question)?;
            if twice && given != prompt(&message!("cli-sync-passphrase-again"))? {
                return Err(Error::Said(message!("cli-sync-passphrases-differ")));
            }
            given
        }
        Err(_) => return Err(Error::Said(missing())),
    };
    match given.is_empty() {
        false => Ok(given),
        true => Err(Error::Said(message!("cli-sync-no-passphrase"))),
    }
}
