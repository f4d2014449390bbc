//! Putting a question away for good: asked about first.

use std::io;

use super::lines::Line;
use crate::desk::Desk;
use crate::session::{Input, Judged, Phase, Session};
use crate::text::Out;
use crate::words::{Message, agrees, message};

/// Asks whether the question is to be put away for good.
pub(super) fn ask(desk: &Desk, sitting: &Session, out: &mut Out<'_>) -> io::Result<()> {
    let (Phase::Asking(asking) | Phase::Judged(Judged { asking, .. })) = sitting.phase() else {
        return Ok(());
    };
    let course = desk.called(sitting.course());
    let question = &sitting.course().questions[asking.question];
    let id = question.id.as_str();
    let asked = match question.is_drawn() {
        true => message!("plain-put-away-versions", course = course, question = id),
        false => message!("plain-put-away", course = course, question = id),
    };
    writeln!(out, "{asked}")
}

/// What the line after that asks for. One that is neither yes nor no is what it
/// would have been: no answer is lost.
pub(super) fn answer(line: &str) -> Option<Line> {
    match agrees(line) {
        Some(true) => Some(Line::Input(Input::Suspend)),
        Some(false) => Some(Line::Nothing(message!("plain-kept"))),
        None if line.is_empty() => Some(Line::Nothing(message!("plain-kept"))),
        None => None,
    }
}

/// What is told once a question was said to be broken, with the way back.
pub(super) fn broken(desk: &Desk, sitting: &Session) -> Option<Message> {
    let (Phase::Asking(asking) | Phase::Judged(Judged { asking, .. })) = sitting.phase() else {
        return None;
    };
    let (course, question) = (sitting.course(), asking.question);
    let id = course.questions[question].id.as_str();
    let called = desk.called(course);
    Some(message!("plain-broken", course = called, question = id))
}

/// What was done, where the next question alone would not tell. `ended`: no question is
/// left, so nothing can be typed any more that takes it back.
pub(super) fn done(input: &Input, ended: bool) -> Option<Message> {
    match (input, ended) {
        (Input::Skip, _) => Some(message!("plain-skipped")),
        (Input::Undo, _) => Some(message!("plain-undone")),
        (Input::Bury, false) => Some(message!("plain-buried")),
        (Input::Bury, true) => Some(message!("plain-buried-last")),
        (Input::Suspend, false) => Some(message!("plain-suspended")),
        (Input::Suspend, true) => Some(message!("plain-suspended-last")),
        _ => None,
    }
}
