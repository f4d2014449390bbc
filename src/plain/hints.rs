//! Hints as lines: the one that was shown last, one that asks, and what came of that.

use std::io;

use super::verdict::said;
use super::{question, teaching};
use crate::session::{Input, Phase, Session};
use crate::text::{Out, blocks};
use crate::words::message;

/// The hint that was shown last; nothing where it asks, as that is shown as a question is.
pub(super) fn hint(sitting: &Session, out: &mut Out<'_>) -> io::Result<()> {
    match sitting.phase() {
        Phase::Asking(asking) => {
            question::hints_from(asking.hints_shown.saturating_sub(1), asking, out)
        }
        _ => Ok(()),
    }
}

/// The position of the hint that asks, where one does.
pub(super) fn open(sitting: &Session) -> Option<usize> {
    match sitting.phase() {
        Phase::Asking(asking) => asking.hint,
        _ => None,
    }
}

/// Whether an input goes back from a hint that asks to what it helps with.
pub(super) fn leaves(input: &Input) -> bool {
    matches!(input, Input::Answer(_) | Input::Skip)
}

/// What came of the hint at a position, and what it helps with again.
pub(super) fn left(at: usize, sitting: &Session, out: &mut Out<'_>) -> io::Result<()> {
    let Phase::Asking(asking) = sitting.phase() else {
        return Ok(());
    };
    let Some((asked, answer)) = asking.hint_answer(at) else {
        return Ok(());
    };
    match &answer.graded {
        Some(graded) => said(answer.word(), graded, answer.feedback.as_ref(), out)?,
        None => writeln!(out, "{}", answer.word())?,
    }
    if !answer.is_right() {
        teaching::answer(&asked.task, out)?;
    }
    if let Some(explanation) = &asked.explanation {
        writeln!(out, "{}", blocks(explanation))?;
    }
    writeln!(out, "\n{}", message!("plain-hint-back"))?;
    question::again(asking, out)
}
