//! A memory model of the learner's own, as lines of text.

use std::io::BufRead;

use super::{Error, Typed, next_line};
use crate::desk::{Desk, about_fitting};
use crate::fit::personal::{self, Stop};
use crate::text::Out;

/// Tells how the memory model stands, and does with it what the learner wants.
pub(super) fn memory(
    desk: &mut Desk,
    input: &mut dyn BufRead,
    out: &mut Out<'_>,
) -> Result<(), Error> {
    let standing = desk.tuning();
    for sentence in standing.messages() {
        writeln!(out, "{sentence}")?;
    }
    let mut choices = Vec::new();
    if standing.is_possible() {
        writeln!(out, "{}", about_fitting())?;
        choices.push("fit to fit it");
    }
    if standing.is_offered() {
        choices.push("later to be asked after many more reviews");
    }
    if standing.own {
        choices.push("default to go back to the parameters that fit most people");
    }
    if choices.is_empty() {
        return Ok(());
    }
    writeln!(
        out,
        "Type {}, or press Enter to leave it as it is.",
        choices.join(", ")
    )?;
    let line = match next_line(input, out)? {
        Typed::Line(line) => line,
        Typed::NoText | Typed::End => return Ok(()),
    };
    match line.trim() {
        "fit" if standing.is_possible() => {
            writeln!(out, "Fitting to your reviews; it takes a few seconds.")?;
            out.flush()?;
            match personal::fit(&desk.events()?, &Stop::default()) {
                Err(error) => writeln!(out, "{error}")?,
                Ok(found) => {
                    let settled = desk.settle(found)?;
                    for sentence in settled.messages() {
                        writeln!(out, "{sentence}")?;
                    }
                    if settled.is_changed() && desk.tuning().own {
                        writeln!(out, "Type memory and then default to go back.")?;
                    }
                }
            }
        }
        "later" if standing.is_offered() => writeln!(out, "{}", desk.leave_untuned()?)?,
        "default" if standing.own => writeln!(out, "{}", desk.untune()?)?,
        _ => writeln!(out, "Left as it is.")?,
    }
    Ok(())
}
