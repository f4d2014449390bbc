//! A question as lines of text: why it comes, what it asks, and how to answer it.

use std::io;

use super::{ordered, pairs, parts, teaching};
use crate::desk::Desk;
use crate::kinds::{Form, Shown, read_out};
use crate::session::{Asking, Session};
use crate::text::{self, Out, SafeText, blocks};
use crate::words::message;

/// What is asked.
pub(super) fn question(
    desk: &Desk,
    sitting: &Session,
    asking: &Asking,
    out: &mut Out<'_>,
) -> io::Result<()> {
    if asking.hint.is_some() {
        parts::hint(asking, out)?;
        return shown(asking.item(), out);
    }
    writeln!(out)?;
    let progress = desk.progress(sitting);
    let reason = (asking.reason).told(sitting.course(), desk.settings().reasons());
    let n = progress.answered + usize::from(!asking.is_counted());
    let asked = match reason.clone() {
        // It says which question it is by itself.
        Some(reason) if sitting.is_placing() => reason,
        Some(reason) => message!("plain-question", n = n, reason = reason),
        None => message!("plain-question-bare", n = n),
    };
    // After an example some steps are given, and the question itself is new.
    let is_begun = asking.is_alone()
        || asking.given > 0 && asking.step.is_none_or(|step| step == asking.given);
    if is_begun && !asking.is_walked() {
        match asking.is_alone() {
            // It has no number, as it is no question that counts.
            true => (reason.iter()).try_for_each(|reason| writeln!(out, "{reason}"))?,
            false => writeln!(out, "{asked}")?,
        }
        if asking.step.is_some() {
            writeln!(out, "{}", blocks(&asking.whole().prompt))?;
        }
    }
    match asking.step {
        Some(_) => {
            for (n, step) in asking.done().enumerate().filter(|_| is_begun) {
                teaching::done(n + 1, step, out)?;
            }
            parts::step(asking, out)?;
        }
        None if sitting.is_testing() => {
            writeln!(out, "{}", asking.reason.message(sitting.course()))?;
        }
        None if asking.is_after_steps() => {
            writeln!(out, "{}", asking.after_steps())?;
        }
        None if is_begun && !asking.is_walked() => {}
        None if asking.part.is_some() && !asking.stands_as_begun() => {}
        None => writeln!(out, "{asked}")?,
    }
    parts::stem(asking, out)?;
    again(asking, out)?;
    // Some hints stand there from the beginning.
    hints_from(0, asking, out)
}

/// The hints that are shown, from one on.
pub(super) fn hints_from(first: usize, asking: &Asking, out: &mut Out<'_>) -> io::Result<()> {
    let all = asking.item().hints.len();
    for (at, hint) in asking.hints().iter().enumerate().skip(first) {
        let hint = message!("plain-hint", n = at + 1, all = all, hint = blocks(hint));
        writeln!(out, "{hint}")?;
    }
    Ok(())
}

/// What is asked, without what stands above it.
pub(super) fn again(asking: &Asking, out: &mut Out<'_>) -> io::Result<()> {
    let given = asking.done().filter(|_| asking.step.is_none());
    item(asking.item(), given, out)
}

/// What is to be answered, as it is asked by itself.
pub(crate) fn shown(shown: &Shown, out: &mut Out<'_>) -> io::Result<()> {
    item(shown, std::iter::empty(), out)
}

/// What is to be answered; `given` are steps of it that are done.
fn item<'s>(
    item: &Shown,
    given: impl Iterator<Item = &'s Shown>,
    out: &mut Out<'_>,
) -> io::Result<()> {
    writeln!(out, "{}", blocks(&item.prompt))?;
    for (n, step) in given.enumerate() {
        teaching::done(n + 1, step, out)?;
    }
    let list = |out: &mut Out<'_>, entries: &mut dyn Iterator<Item = &SafeText>| {
        entries.enumerate().try_for_each(|(i, entry)| {
            writeln!(out, "  {}", text::entry(&format!("{}.", i + 1), entry))
        })
    };
    match item.task.form() {
        Form::OneOf { options } => {
            list(out, &mut options.iter())?;
            writeln!(out, "{}", message!("plain-ask-one"))
        }
        Form::SomeOf { options } => {
            list(out, &mut options.iter())?;
            writeln!(out, "{}", message!("plain-ask-some"))
        }
        Form::Order {
            items,
            shown,
            leaves_out,
        } => {
            list(out, &mut shown.iter().map(|&i| &items[i]))?;
            let example = ordered::example(shown, leaves_out);
            let how = match leaves_out {
                true => message!("plain-ask-order-some", example = example),
                false => message!("plain-ask-order", example = example),
            };
            writeln!(out, "{how}")
        }
        Form::Match { left, right } => {
            writeln!(out, "{}", pairs::lines(left, right))?;
            writeln!(out, "{}", pairs::how(left, right))
        }
        form @ Form::Blanks { parts } => {
            writeln!(out, "{}", read_out(parts))?;
            match form.blanks() {
                1 => writeln!(out, "{}", message!("plain-ask-blank")),
                n => writeln!(out, "{}", message!("plain-ask-blanks", n = n)),
            }
        }
        Form::Written { .. } => writeln!(out, "{}", message!("plain-ask-written")),
        Form::SelfGrade { .. } => writeln!(out, "{}", message!("plain-ask-card")),
        Form::Line(line) => teaching::how_to_type(line, &item.task, out),
    }
}
