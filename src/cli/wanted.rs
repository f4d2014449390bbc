//! What other machines want done here, in words: to erase a course, or to keep answers as
//! typed or not. A synchronisation and a backup can ask for it.

use std::io::{self, IsTerminal};

use jiff::Timestamp;

use super::{Error, locks, moment};
use crate::disk::{Left, note_access};
use crate::record::{Log, Wish, Wished};
use crate::text::{Out, clean};
use crate::words::{Joined, Message, Value, message};

/// What another machine wants, as part of a sentence.
fn told(wish: &Wish) -> Message {
    let at = moment(wish.at);
    match &wish.what {
        Wished::Erase { course, events } => message!(
            "cli-sync-wish-erase",
            course = clean(course),
            at = at,
            n = *events
        ),
        Wished::KeepAnswers { kept: true } => message!("cli-sync-wish-keep", at = at),
        Wished::KeepAnswers { kept: false } => message!("cli-sync-wish-drop", at = at),
    }
}

fn wanted(wish: &Wish) -> Message {
    let device = wish.device.to_string();
    message!("cli-sync-wants", device = device, wish = told(wish))
}

fn done(wish: &Wish) -> Message {
    let device = wish.device.to_string();
    message!("cli-sync-wish-done", device = device, wish = told(wish))
}

/// Asks whether what other machines want is to be done. Without a terminal
/// nobody can answer, so that is a no for now.
pub(super) fn agreed(wishes: &[Wish]) -> io::Result<bool> {
    if !io::stdin().is_terminal() {
        return Ok(false);
    }
    let mut out = Out::stderr();
    for wish in wishes {
        writeln!(out, "{}", wanted(wish))?;
    }
    locks::is_yes(&message!("cli-sync-agree"), &mut out)
}

/// What became of what other machines want.
pub(super) fn told_wishes(wishes: &[Wish], agreed: bool) -> Vec<Message> {
    match agreed {
        true => wishes.iter().map(done).collect(),
        false => wishes.iter().map(wanted).collect(),
    }
}

/// Notes in the profile what the learner agreed to.
pub(super) fn note_agreed(log: &Log, now: Timestamp, wishes: &[Wish]) -> Result<(), Error> {
    let wishes = Value::list(wishes.iter().map(told), Joined::Semicolons);
    let agreed = message!("cli-noted-agreed", wishes = wishes);
    note_access(log.dir(), now, Left::Nothing, &agreed.to_string())?;
    Ok(())
}
