//! `kenning tune`: a memory model of the learner's own.

use super::{Error, Global};
use crate::fit::personal::{self, Stop};
use crate::text::Out;
use crate::words::message;

/// Fits FSRS to the learner's reviews, or goes back to the defaults.
pub(super) fn tune(global: &Global, reset: bool) -> Result<(), Error> {
    let mut desk = global.desk()?;
    if reset {
        writeln!(Out::stdout(), "{}", desk.untune()?)?;
        return Ok(());
    }
    let found = personal::fit(&desk.events()?, &Stop::default())?;
    let settled = desk.settle(found)?;
    for sentence in settled.messages() {
        writeln!(Out::stdout(), "{sentence}")?;
    }
    if settled.is_changed() {
        writeln!(Out::stdout(), "{}", message!("cli-tune-reset"))?;
    }
    Ok(())
}
