//! Machines that `kenning sync` meets for the first time: shown, and asked about.

use std::io::{self, BufRead, IsTerminal};

use crate::record::{Standing, Stranger};
use crate::text::Out;
use crate::words::{Message, message};

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
    write!(out, "{} ", message!("cli-device-accept"))?;
    out.flush()?;
    let mut line = String::new();
    io::stdin().lock().read_line(&mut line)?;
    Ok(matches!(line.trim(), "y" | "Y" | "yes"))
}

/// Who was not accepted, and how that is done.
pub(super) fn declined(strangers: &[Stranger], folder: &str, locked: &str) -> Vec<Message> {
    let mut said: Vec<Message> = strangers.iter().map(shown).collect();
    let flag = |stranger| format!(" --accept-device {}", sign(stranger));
    let flags: String = strangers.iter().map(flag).collect();
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
