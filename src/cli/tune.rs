//! `kenning tune`: a memory model of the learner's own.

use super::{Error, Global, tell_lacks};
use crate::fit::personal::{self, Stop};
use crate::text::Out;
use crate::words::message;

/// Goes back to the defaults.
pub(super) fn reset(global: &Global) -> Result<(), Error> {
    let mut desk = global.desk()?;
    let told = desk.untune()?;
    tell_lacks(&mut desk)?;
    Ok(writeln!(Out::stdout(), "{told}")?)
}

/// Fits FSRS to the learner's reviews.
pub(super) fn tune(global: &Global) -> Result<(), Error> {
    let mut desk = global.desk()?;
    let found = personal::fit(&desk.events()?, &Stop::default())?;
    let settled = desk.settle(found)?;
    tell_lacks(&mut desk)?;
    for sentence in settled.messages() {
        writeln!(Out::stdout(), "{sentence}")?;
    }
    if settled.is_changed() {
        writeln!(Out::stdout(), "{}", message!("cli-tune-reset"))?;
    }
    Ok(())
}
