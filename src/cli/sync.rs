//! `kenning sync`.

use std::collections::BTreeMap;
use std::io::{self, BufRead, IsTerminal};
use std::path::PathBuf;

use super::{Error, Global, absolute};
use crate::disk::{Left, note_access};
use crate::journal::EventKind;
use crate::record::{AHEAD, Join, Refusal, Refused, Synced, Wish, Wished, is_new_folder};
use crate::text::{Out, clean};
use crate::words::counted;

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
    /// Agree to what other machines ask for: to erase a course here, too, or to keep answers or not
    #[arg(long)]
    accept_erasures: bool,
}

/// Exchanges events with a folder.
pub(super) fn sync(global: &Global, args: Args) -> Result<(), Error> {
    let (mut log, now) = global.log()?;
    let passphrase = match args.passphrase {
        true => Some(passphrase(is_new_folder(&args.folder))?),
        false => None,
    };
    let mut ask = |wishes: &[Wish]| args.accept_erasures || agreed(wishes).unwrap_or(false);
    let passphrase = passphrase.as_deref();
    let join = match args.join {
        true => Join::Mix,
        false => Join::Refuse,
    };
    let synced = log.sync(&args.folder, passphrase, join, now, &mut ask)?;
    let folder = args.folder.display();
    if synced.agreed {
        let wishes: Vec<String> = synced.wishes.iter().map(told).collect();
        let what = format!("Agreed: {}.", wishes.join("; "));
        note_access(log.dir(), now, Left::Nothing, &what)?;
    }
    note_access(
        log.dir(),
        now,
        Left::Copy,
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
    let mut out = Out::stdout();
    for notice in log.take_notices() {
        writeln!(out, "{notice}")?;
    }
    tell(&synced, &folder.to_string(), args.passphrase, &mut out)
}

fn tell(synced: &Synced, folder: &str, locked: bool, out: &mut Out<'_>) -> Result<(), Error> {
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
    tell_left_out(synced, out)?;
    match synced.sent.len() {
        0 => writeln!(out, "The folder had all of ours.")?,
        n => writeln!(out, "{} written.", counted(n, "file"))?,
    }
    for refused in &synced.refused {
        writeln!(out, "{}", refusal(refused))?;
    }
    let again = match locked {
        true => format!("{folder} --passphrase"),
        false => folder.to_owned(),
    };
    wishes(synced, &again, out)?;
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

/// What did not come in, or under other names.
fn tell_left_out(synced: &Synced, out: &mut Out<'_>) -> io::Result<()> {
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
    if synced.taken.differing > 0 {
        let (events, bear, differ) = match synced.taken.differing {
            1 => ("1 event".to_owned(), "bears", "differs"),
            n => (counted(n, "event"), "bear", "differ"),
        };
        writeln!(
            out,
            "{events} in the folder {bear} this machine's name and {differ} from what it recorded; that was left out, and its own stays. Something other than kenning changed the folder, or its disk is failing."
        )?;
    }
    Ok(())
}

/// Why something of a file was left out, and what to do.
fn refusal(refused: &Refused) -> String {
    let name = clean(&refused.name);
    let events = counted(refused.events, "event");
    match refused.why {
        Refusal::NotAFile => format!(
            "Left out: {name}. It is a link, a pipe, or far larger than a file of events. kenning put no such thing there; see who can write to the folder, and remove it."
        ),
        Refusal::NotSealed => format!(
            "Left out: {name}. It is not sealed, and in an encrypted folder only sealed files count. Something other than kenning put it there; if it was not you, remove it, and see who can write to the folder."
        ),
        Refusal::FromTheFuture => format!(
            "Left out of {name}: {events} dated more than {} days ahead of this machine's clock. Check the clocks of your machines; what is dated right comes in at a later sync, once its time has come.",
            AHEAD.as_hours() / 24
        ),
        Refusal::NumberTooHigh => format!(
            "Left out of {name}: {events} with numbers higher than kenning ever gives. Something other than kenning wrote them; see who can write to the folder."
        ),
    }
}

/// What another machine wants, as part of a sentence.
fn told(wish: &Wish) -> String {
    let at = wish.at.strftime("%Y-%m-%d %H:%M UTC");
    match &wish.what {
        Wished::Erase { course, events } => format!(
            "erase all that was recorded of {} before {at}, which is {} here",
            clean(course),
            counted(*events, "event")
        ),
        Wished::KeepAnswers { kept: true } => {
            format!("keep answers as they are typed, from {at} on")
        }
        Wished::KeepAnswers { kept: false } => {
            format!("no longer keep answers as they are typed, from {at} on")
        }
    }
}

/// Asks whether what other machines want is to be done. Without a terminal
/// nobody can answer, so that is a no for now.
fn agreed(wishes: &[Wish]) -> io::Result<bool> {
    if !io::stdin().is_terminal() {
        return Ok(false);
    }
    let mut out = Out::stderr();
    for wish in wishes {
        writeln!(out, "The machine {} wants to {}.", wish.device, told(wish))?;
    }
    write!(
        out,
        "If you did that there, agree. What is erased does not come back, and this profile's backups go with it. Agree? [y/N] "
    )?;
    out.flush()?;
    let mut line = String::new();
    io::stdin().lock().read_line(&mut line)?;
    Ok(matches!(line.trim(), "y" | "Y" | "yes"))
}

/// What became of what other machines want.
fn wishes(synced: &Synced, again: &str, out: &mut Out<'_>) -> io::Result<()> {
    for wish in &synced.wishes {
        match synced.agreed {
            true => writeln!(
                out,
                "Done, as the machine {} wants: {}.",
                wish.device,
                told(wish)
            )?,
            false => writeln!(out, "The machine {} wants to {}.", wish.device, told(wish))?,
        }
    }
    if !synced.wishes.is_empty() && !synced.agreed {
        writeln!(
            out,
            "That was not done: your record, settings and backups are as they were. If you did that there, agree with `kenning sync {again} --accept-erasures`; if not, see who can write to the folder. kenning asks again at the next sync."
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
