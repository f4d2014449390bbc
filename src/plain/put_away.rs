//! Putting a question away for good: asked about first.

use std::io;

use super::{Line, Side, read_line};
use crate::desk::Desk;
use crate::session::{Input, Judged, Phase, Session};
use crate::text::Out;

/// Asks whether the question is to be put away for good.
pub(super) fn ask(desk: &Desk, sitting: &Session, out: &mut Out<'_>) -> io::Result<()> {
    let (Phase::Asking(asking) | Phase::Judged(Judged { asking, .. })) = sitting.phase() else {
        return Ok(());
    };
    let course = desk.called(sitting.course());
    let question = &sitting.course().questions[asking.question];
    let never = match question.template.is_some() {
        true => "It is never asked again, in no other version either",
        false => "It is never asked again",
    };
    writeln!(
        out,
        "Put this question away for good? {never}; `kenning overrule {course} resume {}` brings it back.\n\
         Type yes to put it away, or press Enter to keep it.",
        question.id
    )
}

/// What the line after that asks for. One that is neither yes nor no is what it
/// would have been: no answer is lost.
pub(super) fn answer(line: &str, phase: &Phase, side: Side) -> Line {
    match line.to_lowercase().as_str() {
        "y" | "yes" => Line::Input(Input::Suspend),
        "" | "n" | "no" => Line::Nothing("It stays.".into()),
        _ => read_line(line, phase, side),
    }
}
