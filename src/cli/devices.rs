//! Machines that `kenning sync` meets for the first time: shown, and asked about.

use std::io::{self, IsTerminal};

use super::Error;
use super::locks::is_yes;
use crate::record::{Log, Standing, Stranger};
use crate::text::Out;
use crate::words::{Joined, Message, Value, message};

/// Whether a word of the command line means a stranger: the fingerprint of its
/// key, with or without dashes, or the machine's name where it signs nothing.
pub(super) fn is_named(stranger: &Stranger, word: &str) -> bool {
    let plain = |text: &str| text.trim().replace('-', "").to_lowercase();
    plain(word) == plain(&sign(stranger))
}

/// By what a stranger is accepted on the command line.
fn sign(stranger: &Stranger) -> String {
    let device = || stranger.device.to_string();
    stranger.fingerprint.clone().unwrap_or_else(device)
}

/// Takes back that machines were accepted, each named by a fingerprint or by the machine's
/// name. Gives whom that was.
///
/// # Errors
/// Where a word means nobody who was accepted: then nothing is taken back.
pub(super) fn forget(log: &mut Log, words: &[String]) -> Result<Vec<Stranger>, Error> {
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let accepted = log.accepted()?;
    let mut gone: Vec<Stranger> = Vec::new();
    for word in words {
        let plain = word.trim().to_lowercase();
        let is_meant = |s: &&Stranger| is_named(s, word) || s.device.to_string() == plain;
        let meant: Vec<&Stranger> = accepted.iter().filter(is_meant).collect();
        if meant.is_empty() {
            let known = accepted.iter().map(sign);
            return Err(Error::Said(message!(
                "cli-device-unknown",
                word = word,
                n = accepted.len(),
                known = Value::list(known.map(Message::verbatim), Joined::Commas)
            )));
        }
        gone.extend(meant.into_iter().cloned());
    }
    gone.sort();
    gone.dedup();
    log.forget_devices(&gone)?;
    Ok(gone)
}

/// That each machine that is to be accepted was met, now or before, or is this one, whose key has
/// the fingerprint `own`.
///
/// # Errors
/// Where a word means no such machine.
pub(super) fn all_met(log: &Log, own: &str, words: &[String]) -> Result<(), Error> {
    let accepted = log.accepted()?;
    let is_met =
        |word: &&String| *word == own || accepted.iter().any(|stranger| is_named(stranger, word));
    match words.iter().find(|word| !is_met(word)) {
        Some(word) => Err(Error::Said(message!("cli-device-not-met", word = word))),
        None => Ok(()),
    }
}

/// That a machine is accepted no more, and what that means.
pub(super) fn forgotten(stranger: &Stranger) -> Message {
    let device = stranger.device.to_string();
    message!("cli-device-forgotten", device = device)
}

/// Who a stranger is, and what speaks for and against it.
fn shown(stranger: &Stranger) -> Message {
    let device = stranger.device.to_string();
    match (&stranger.fingerprint, stranger.standing) {
        (Some(key), Standing::New) => message!("cli-device-new", device = device, key = key),
        (Some(key), Standing::Replaced) => {
            message!("cli-device-replaced", device = device, key = key)
        }
        (Some(key), Standing::Ours) => message!("cli-device-ours", device = device, key = key),
        (None, Standing::Ours) => message!("cli-device-ours-unsigned", device = device),
        (None, _) => message!("cli-device-unsigned", device = device),
    }
}

/// Asks whether a stranger is the learner's own machine. Without a terminal
/// nobody can answer, so that is a no for now.
pub(super) fn accepted(stranger: &Stranger) -> io::Result<bool> {
    if !io::stdin().is_terminal() {
        return Ok(false);
    }
    let mut out = Out::stderr();
    writeln!(out, "{}", shown(stranger))?;
    is_yes(&message!("cli-device-accept"), &mut out)
}

/// Who was not accepted, and how that is done.
pub(super) fn declined(strangers: &[Stranger], folder: &str, locked: &str) -> Vec<Message> {
    let mut said: Vec<Message> = strangers.iter().map(shown).collect();
    let flag = |stranger| format!(" --accept-device {}", sign(stranger));
    let mut named: Vec<String> = strangers.iter().map(flag).collect();
    // Several names of one machine have one signature.
    named.sort();
    named.dedup();
    let flags = named.concat();
    if !strangers.is_empty() {
        said.push(message!(
            "cli-device-waits",
            n = strangers.len(),
            folder = folder,
            locked = locked,
            flags = flags
        ));
    }
    said
}
