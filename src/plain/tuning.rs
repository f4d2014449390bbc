//! A memory model of the learner's own, as lines of text.

use std::io::BufRead;

use super::{Error, Typed, next_line};
use crate::desk::{Desk, about_fitting};
use crate::fit::personal::{self, Stop};
use crate::text::Out;
use crate::words::{Joined, Value, message};

/// Tells how the memory model stands, and does with it what the learner wants.
pub(super) fn memory(
    desk: &mut Desk,
    input: &mut dyn BufRead,
    out: &mut Out<'_>,
) -> Result<(), Error> {
    let standing = desk.tuning();
    for message in standing.messages() {
        writeln!(out, "{message}")?;
    }
    let mut choices = Vec::new();
    if standing.is_possible() {
        writeln!(out, "{}", about_fitting())?;
        choices.push(message!("plain-tuning-fit"));
    }
    if standing.is_offered() {
        choices.push(message!("plain-tuning-later"));
    }
    if standing.own {
        choices.push(message!("plain-tuning-default"));
    }
    if choices.is_empty() {
        return Ok(());
    }
    let choices = Value::list(choices, Joined::Commas);
    writeln!(
        out,
        "{}",
        message!("plain-tuning-choices", choices = choices)
    )?;
    let line = match next_line(input, out)? {
        Typed::Line(line) => line,
        Typed::NoText | Typed::End => return Ok(()),
    };
    match line.trim() {
        "fit" if standing.is_possible() => {
            writeln!(out, "{}", message!("plain-tuning-fitting"))?;
            out.flush()?;
            match personal::fit(&desk.events()?, &Stop::default()) {
                Err(error) => writeln!(out, "{error}")?,
                Ok(found) => {
                    let settled = desk.settle(found)?;
                    for message in settled.messages() {
                        writeln!(out, "{message}")?;
                    }
                    if settled.is_changed() && desk.tuning().own {
                        writeln!(out, "{}", message!("plain-tuning-back"))?;
                    }
                }
            }
        }
        "later" if standing.is_offered() => writeln!(out, "{}", desk.leave_untuned()?)?,
        "default" if standing.own => writeln!(out, "{}", desk.untune()?)?,
        _ => writeln!(out, "{}", message!("plain-tuning-left"))?,
    }
    Ok(())
}
