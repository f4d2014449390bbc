//! A note of the learner's own on a question.

use std::sync::Arc;

use ratatui::text::Span;

use super::own_text::OwnText;
use super::{Next, Reach, Screen};
use crate::course::{Course, QuestionIndex};
use crate::desk::Desk;
use crate::tui::keys::action::{Action, Context};
use crate::tui::widgets::canvas::{Canvas, cut};
use crate::words::{Joined, Message, Value, message};

/// A note in the making.
#[derive(Debug)]
pub(in crate::tui) struct Note {
    course: Arc<Course>,
    question: QuestionIndex,
    /// The question in one line.
    about: String,
    own: OwnText,
}

impl Note {
    /// The note on a question, to be changed; `about` is the question in one line, as it
    /// is shown.
    pub(in crate::tui) fn on(
        course: &Arc<Course>,
        question: QuestionIndex,
        about: String,
        desk: &Desk,
    ) -> Note {
        let mark = desk.kept_on(course, question);
        let was = mark.map_or_else(String::new, |mark| mark.note.clone());
        Note {
            course: course.clone(),
            question,
            about,
            own: OwnText::new(was),
        }
    }

    /// Keeps what is typed; nothing typed deletes the note.
    fn keep(&self, desk: &mut Desk) -> Vec<Next> {
        let text = self.own.text();
        let said = match desk.set_note(&self.course, self.question, text) {
            // What is typed stays, to be kept once that can be.
            Err(error) => return Next::say(error.message()),
            Ok(()) if text.trim().is_empty() && self.own.was().is_empty() => {
                return vec![Next::Pop];
            }
            Ok(()) if text.trim().is_empty() => message!("tui-note-deleted"),
            Ok(()) => message!("tui-note-kept"),
        };
        vec![Next::Pop, Next::Say(said)]
    }
}

impl Screen for Note {
    fn context(&self) -> Context {
        Context::Note
    }

    fn is_overlay(&self) -> bool {
        true
    }

    fn act(&mut self, action: Action, reach: &mut Reach<'_>) -> Vec<Next> {
        let asks = |back, keep| message!("tui-note-leave", back = back, keep = keep);
        let next = self.own.act(action, reach.keys, asks);
        match action {
            Action::Accept => self.keep(reach.desk),
            _ => next,
        }
    }

    fn paste(&mut self, text: &str, _desk: &Desk) -> Option<Message> {
        self.own.paste(text)
    }

    fn draw(&self, _desk: &Desk, canvas: &mut Canvas) {
        canvas.title = message!("tui-note-title").into();
        canvas.say(cut(&self.about, canvas.room.width), canvas.theme.dim);
        canvas.blank();
        canvas.field_of_rows(&self.own.field);
        canvas.blank();
        canvas.say(message!("tui-note-private"), canvas.theme.dim);
    }
}

/// What the learner keeps on a question, where that is something: a line for a page.
pub(in crate::tui) fn kept(
    course: &Course,
    question: QuestionIndex,
    desk: &Desk,
    canvas: &mut Canvas,
) {
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

/// Bookmarks a question, or takes the bookmark away; what is to be said of it.
pub(in crate::tui) fn bookmark(
    course: &Arc<Course>,
    question: QuestionIndex,
    desk: &mut Desk,
) -> Message {
    match desk.bookmark(course, question) {
        Ok(true) => message!("tui-bookmark-set"),
        Ok(false) => message!("tui-bookmark-gone"),
        Err(error) => error.message(),
    }
}
