//! Questions with parts as lines: the stem above each part, and which part it is; which step;
//! which hint.

use std::io;

use crate::session::Asking;
use crate::text::{Out, blocks};
use crate::words::message;

/// What all parts stand on, and which of them is asked.
pub(super) fn stem(asking: &Asking, out: &mut Out<'_>) -> io::Result<()> {
    let (Some(stem), Some((n, all)), None) = (asking.stem(), asking.part_of(), asking.step) else {
        return Ok(());
    };
    writeln!(out, "{}", blocks(&stem.prompt))?;
    if let Some(left) = asking.left_off() {
        writeln!(out, "{left}")?;
    }
    writeln!(out, "{}", message!("plain-part", n = n, all = all))
}

/// Which step is asked: of the question, of its part, or of a step.
pub(super) fn step(asking: &Asking, out: &mut Out<'_>) -> io::Result<()> {
    let Some((n, all)) = asking.step_of() else {
        return Ok(());
    };
    if asking.is_after_steps() {
        writeln!(out, "{}", asking.after_steps())?;
    }
    match asking.outer_step() {
        None => writeln!(out, "{}", message!("plain-step", n = n, all = all)),
        Some(_) => {
            let of = asking.step.map_or(0, |step| step + 1);
            writeln!(
                out,
                "{}",
                message!("plain-step-of-step", n = n, all = all, of = of)
            )
        }
    }
}

/// Which hint asks.
pub(super) fn hint(asking: &Asking, out: &mut Out<'_>) -> io::Result<()> {
    match asking.hint_of() {
        Some((n, all)) => writeln!(out, "{}", message!("plain-hint-asks", n = n, all = all)),
        None => Ok(()),
    }
}
