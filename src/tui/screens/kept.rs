//! What the learner keeps on a question: a note, tags, a bookmark.

use std::sync::Arc;

use ratatui::text::Span;

use super::Next;
use super::own_text::{Own, OwnText};
use crate::course::{Course, QuestionIndex};
use crate::desk::Desk;
use crate::tui::keys::action::Action;
use crate::tui::widgets::canvas::Canvas;
use crate::words::{Joined, Value, message};

/// Does what a key asks for: a note or tags are typed, a bookmark is set or taken away.
/// `about` is the question in one line, as it is shown.
pub(super) fn keep(
    action: Action,
    course: &Arc<Course>,
    question: QuestionIndex,
    about: String,
    desk: &mut Desk,
) -> Vec<Next> {
    let typed = |own| Next::push(OwnText::on(own, course, question, about, desk));
    match action {
        Action::Note => typed(Own::Note),
        Action::Tags => typed(Own::Tags),
        _ => Next::say(match desk.bookmark(course, question) {
            Ok(true) => message!("tui-bookmark-set"),
            Ok(false) => message!("tui-bookmark-gone"),
            Err(error) => error.message(),
        }),
    }
}

/// What the learner keeps on a question, where that is something: a line for a page.
pub(super) fn kept(course: &Course, question: QuestionIndex, desk: &Desk, canvas: &mut Canvas) {
    let Some(mark) = desk.kept_on(course, question) else {
        return;
    };
    if mark.bookmarked {
        canvas.say(message!("tui-bookmarked"), canvas.theme.accent);
    }
    if !mark.tags.is_empty() {
        let tags = Value::list(mark.tags.iter().cloned(), Joined::Commas);
        canvas.say(message!("tui-tags-yours", tags = tags), canvas.theme.accent);
    }
    if !mark.note.is_empty() {
        let label = message!("tui-note-yours").to_string();
        let first = [Span::styled(format!("{label} "), canvas.theme.accent)];
        let note = crate::text::clean(&mark.note).into_owned();
        canvas.wrap(
            &[Span::styled(note, canvas.theme.text)],
            &first,
            &[Span::raw("  ")],
        );
    }
}
