//! `kenning sync`.

use std::collections::BTreeMap;
use std::io;
use std::path::PathBuf;

use super::after::{After, unsaid};
use super::wanted::{agreed, note_agreed, told_wishes};
use super::{Error, Global, absolute, devices, locks};
use crate::disk::{Left, note_access};
use crate::journal::EventKind;
use crate::record::{
    AHEAD, Asked, Device, Displaced, Join, Missing, Refusal, Refused, Stranger, Synced,
    is_new_folder,
};
use crate::text::{Out, clean};
use crate::words::{Message, message};

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[arg(help = message!("help-sync-folder").to_string())]
    folder: PathBuf,
    #[arg(help = message!("help-sync-passphrase").to_string())]
    #[arg(long)]
    passphrase: bool,
    #[arg(help = message!("help-sync-join").to_string())]
    #[arg(long)]
    join: bool,
    #[arg(help = message!("help-sync-accept-erasures").to_string())]
    #[arg(long)]
    accept_erasures: bool,
    #[arg(help = message!("help-sync-reseal").to_string())]
    #[arg(long, requires = "passphrase")]
    reseal: bool,
    #[arg(help = message!("help-sync-change-passphrase").to_string())]
    #[arg(long, conflicts_with_all = ["passphrase", "join", "accept_erasures", "accept_device"])]
    change_passphrase: bool,
    #[arg(help = message!("help-sync-accept-device").to_string())]
    #[arg(long, value_name = "FINGERPRINT")]
    accept_device: Vec<String>,
    #[arg(help = message!("help-sync-forget-device").to_string())]
    #[arg(long, value_name = "FINGERPRINT")]
    forget_device: Vec<String>,
}

/// Exchanges events with a folder.
pub(super) fn sync(global: &Global, args: Args) -> Result<(), Error> {
    if args.change_passphrase {
        return locks::change(global, &args.folder);
    }
    let (mut log, now) = global.log()?;
    let passphrase = match args.passphrase {
        true => Some(locks::passphrase(is_new_folder(&args.folder))?),
        false => None,
    };
    let forgotten = devices::forget(&mut log, &args.forget_device)?;
    let mut ask = |asked: Asked<'_>| match asked {
        Asked::Wishes(wishes) => args.accept_erasures || agreed(wishes).unwrap_or(false),
        // The folder says whose it is: see `Join`.
        Asked::Apart => false,
        Asked::Device(stranger) => {
            let is_gone = |gone: &Stranger| gone.is_same(stranger);
            if forgotten.iter().any(is_gone) {
                return false;
            }
            args.accept_device
                .iter()
                .any(|word| devices::is_named(stranger, word))
                || devices::accepted(stranger).unwrap_or(false)
        }
    };
    let passphrase = passphrase.as_deref();
    let join = match args.join {
        true => Join::Mix,
        false => Join::Refuse,
    };
    let synced = log.sync(&args.folder, passphrase, join, now, &mut ask)?;
    let folder = args.folder.display();
    if synced.agreed {
        note_agreed(&log, now, &synced.wishes)?;
    }
    let noted = message!(
        "cli-noted-sync",
        path = &absolute(&args.folder),
        files = synced.sent.len(),
        events = synced.taken.new.len(),
        locked = match args.passphrase {
            true => "yes",
            false => "no",
        },
    );
    note_access(log.dir(), now, Left::Copy, &noted.to_string())?;
    let mut out = After::stdout();
    for notice in log.take_notices() {
        writeln!(out, "{notice}")?;
    }
    for gone in &forgotten {
        writeln!(out, "{}", devices::forgotten(gone))?;
    }
    let mut out = Out::stdout();
    let (device, folder) = (log.device(), folder.to_string());
    tell(&synced, device, &folder, args.passphrase, &mut out).map_err(unsaid)?;
    if let Some(passphrase) = passphrase.filter(|_| args.reseal) {
        locks::reseal(&log, &args.folder, passphrase, &synced, &mut out)?;
    }
    devices::all_met(&log, &synced.fingerprint, &args.accept_device)
}

fn tell(
    synced: &Synced,
    device: Device,
    folder: &str,
    locked: bool,
    out: &mut Out<'_>,
) -> Result<(), Error> {
    let locked = match locked {
        true => "yes",
        false => "no",
    };
    // Nothing went there, and nothing came.
    let empty = synced.is_new && synced.sent.is_empty() && synced.taken.new.is_empty();
    if empty {
        let ready = message!("cli-sync-new-empty", folder = folder, locked = locked);
        writeln!(out, "{ready}")?;
    } else if synced.is_new {
        let new = message!("cli-sync-new", folder = folder, locked = locked);
        writeln!(out, "{new}")?;
    }
    if synced.is_anew {
        writeln!(out, "{}", message!("cli-sync-anew", folder = folder))?;
    }
    if !empty {
        tell_came(synced, out)?;
    }
    for left_out in left_out(synced) {
        writeln!(out, "{left_out}")?;
    }
    match synced.sent.len() {
        0 if empty => {}
        0 => writeln!(out, "{}", message!("cli-sync-had-all"))?,
        n => writeln!(out, "{}", message!("cli-sync-sent", n = n))?,
    }
    let device = device.to_string();
    let signs = message!(
        "cli-sync-signs",
        device = device,
        fingerprint = &synced.fingerprint
    );
    writeln!(out, "{signs}")?;
    for refused in &synced.refused {
        writeln!(out, "{}", refusal(refused))?;
    }
    for stranger in devices::declined(&synced.strangers, folder, locked) {
        writeln!(out, "{stranger}")?;
    }
    for wish in wishes(synced, folder, locked) {
        writeln!(out, "{wish}")?;
    }
    tell_files(synced, out)
}

/// What is to be said of files in the folder that are not refused.
fn tell_files(synced: &Synced, out: &mut Out<'_>) -> Result<(), Error> {
    for Displaced { name, path } in &synced.displaced {
        let displaced = message!("cli-sync-displaced", name = name, path = path);
        writeln!(out, "{displaced}")?;
    }
    if synced.moved > 0 {
        writeln!(out, "{}", message!("cli-sync-moved", n = synced.moved))?;
    }
    for name in &synced.conflicts {
        writeln!(out, "{}", message!("cli-sync-conflict", name = name))?;
    }
    for name in &synced.incomplete {
        writeln!(out, "{}", message!("cli-sync-incomplete", name = name))?;
    }
    for Missing { name, device } in &synced.missing {
        let device = device.to_string();
        let missing = message!("cli-sync-missing", name = name, device = device);
        writeln!(out, "{missing}")?;
    }
    Ok(())
}

/// What came in, course by course.
fn tell_came(synced: &Synced, out: &mut Out<'_>) -> io::Result<()> {
    if synced.taken.new.is_empty() {
        return writeln!(out, "{}", message!("cli-sync-nothing"));
    }
    let mut answers: BTreeMap<&str, usize> = BTreeMap::new();
    for event in synced.taken.new.iter().filter_map(|r| r.event.as_ref()) {
        if let EventKind::Attempt(attempt)
        | EventKind::Probed(attempt)
        | EventKind::Reviewed { attempt, .. }
        | EventKind::Tested { attempt, .. } = &event.kind
        {
            *answers.entry(&attempt.course).or_default() += 1;
        }
    }
    let came = message!(
        "cli-sync-came",
        events = synced.taken.new.len(),
        devices = synced.received().len(),
        courses = answers.len(),
    );
    writeln!(out, "{came}")?;
    for (course, count) in answers {
        let told = message!("cli-sync-course", course = course, answers = count);
        writeln!(out, "  {told}")?;
    }
    Ok(())
}

/// What did not come in, or under other names.
fn left_out(synced: &Synced) -> Vec<Message> {
    let taken = &synced.taken;
    let mut told = Vec::new();
    if taken.erased > 0 {
        told.push(message!("cli-sync-erased", n = taken.erased));
    }
    if taken.renamed > 0 {
        told.push(message!("cli-sync-renamed", n = taken.renamed));
    }
    if taken.differing > 0 {
        told.push(message!("cli-sync-differing", n = taken.differing));
    }
    told
}

/// Why something of a file was left out, and what to do.
fn refusal(refused: &Refused) -> Message {
    let name = clean(&refused.name);
    let n = refused.events;
    match refused.why {
        Refusal::NotAFile => message!("cli-sync-no-file", name = name),
        Refusal::NotSealed => message!("cli-sync-not-sealed", name = name),
        Refusal::Renamed => message!("cli-sync-wrong-name", name = name),
        Refusal::FromTheFuture => {
            let days = AHEAD.as_hours() / 24;
            message!("cli-sync-future", name = name, n = n, days = days)
        }
        Refusal::NumberTooHigh => message!("cli-sync-high-numbers", name = name, n = n),
        Refusal::NotSigned => message!("cli-sync-not-signed", name = name, n = n),
        Refusal::NotAccepted => message!("cli-sync-not-accepted", name = name, n = n),
        Refusal::OtherName => message!("cli-sync-other-name", name = name, n = n),
    }
}

/// What became of what other machines want.
fn wishes(synced: &Synced, folder: &str, locked: &str) -> Vec<Message> {
    let mut said = told_wishes(&synced.wishes, synced.agreed);
    if !synced.wishes.is_empty() && !synced.agreed {
        let not_agreed = message!("cli-sync-not-agreed", folder = folder, locked = locked);
        said.push(not_agreed);
    }
    said
}
