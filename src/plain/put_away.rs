//! Putting a question away for good: asked about first.

use std::io;

use super::lines::{Line, Side, read_line};
use crate::desk::Desk;
use crate::session::{Input, Judged, Phase, Session};
use crate::text::Out;
use crate::words::message;

/// Asks whether the question is to be put away for good.
pub(super) fn ask(desk: &Desk, sitting: &Session, out: &mut Out<'_>) -> io::Result<()> {
    let (Phase::Asking(asking) | Phase::Judged(Judged { asking, .. })) = sitting.phase() else {
        return Ok(());
    };
    let course = desk.called(sitting.course());
    let question = &sitting.course().questions[asking.question];
    let id = question.id.as_str();
    let asked = match question.template.is_some() {
        true => message!("plain-put-away-versions", course = course, question = id),
        false => message!("plain-put-away", course = course, question = id),
    };
    writeln!(out, "{asked}")
}

/// What the line after that asks for. One that is neither yes nor no is what it
/// would have been: no answer is lost.
pub(super) fn answer(line: &str, phase: &Phase, side: Side) -> Line {
    match line.to_lowercase().as_str() {
        "y" | "yes" => Line::Input(Input::Suspend),
        "" | "n" | "no" => Line::Nothing(message!("plain-kept")),
        _ => read_line(line, phase, side),
    }
}
