//! A note or tags of the learner's own on a question: typed over the page, kept with one key
//! and dropped with another, which asks first.

use std::sync::Arc;

use super::{Next, Reach, Screen};
use crate::course::{Course, MOST_TAGS, QuestionIndex, as_tag, is_tag};
use crate::desk::Desk;
use crate::tui::keys::action::{Action, Context};
use crate::tui::widgets::canvas::{Canvas, cut};
use crate::tui::widgets::field::Field;
use crate::words::{Joined, Message, Value, message};

/// What is typed.
#[derive(Clone, Copy, Debug)]
pub(super) enum Own {
    Note,
    /// Words, with spaces between them.
    Tags,
}

/// A text in the making.
#[derive(Debug)]
pub(super) struct OwnText {
    own: Own,
    course: Arc<Course>,
    question: QuestionIndex,
    /// The question in one line.
    about: String,
    field: Field,
    /// As it was kept before.
    was: String,
    /// It was asked whether what is typed is to be dropped.
    leaving: bool,
}

impl OwnText {
    /// What is kept on a question, to be changed; `about` is the question in one line, as it
    /// is shown.
    pub(super) fn on(
        own: Own,
        course: &Arc<Course>,
        question: QuestionIndex,
        about: String,
        desk: &Desk,
    ) -> OwnText {
        let mark = desk.kept_on(course, question);
        let was = mark.map_or_else(String::new, |mark| match own {
            Own::Note => mark.note.clone(),
            Own::Tags => mark.tags.join(" "),
        });
        let mut field = Field::default();
        field.put(&was);
        OwnText {
            own,
            course: course.clone(),
            question,
            about,
            field,
            was,
            leaving: false,
        }
    }

    /// Keeps what is typed; what is to be said of it, or why it is not kept.
    fn keep(&self, desk: &mut Desk) -> Result<Option<Message>, Message> {
        match self.own {
            Own::Note => self.keep_note(desk),
            Own::Tags => self.keep_tags(desk),
        }
    }

    /// Nothing typed deletes the note.
    fn keep_note(&self, desk: &mut Desk) -> Result<Option<Message>, Message> {
        let text = self.field.text();
        let kept = desk.set_note(&self.course, self.question, text);
        kept.map_err(|error| error.message())?;
        Ok(match (text.trim().is_empty(), self.was.is_empty()) {
            (true, true) => None,
            (true, false) => Some(message!("tui-note-deleted")),
            (false, _) => Some(message!("tui-note-kept")),
        })
    }

    /// Each word is a tag.
    fn keep_tags(&self, desk: &mut Desk) -> Result<Option<Message>, Message> {
        let words = self.field.text().split([' ', ',', '\n']);
        let words = words.map(|word| word.trim_start_matches('#'));
        let tags: Vec<String> = words
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect();
        if let Some(wrong) = tags.iter().find(|tag| !is_tag(tag)) {
            let form = message!("author-tag-form");
            return Err(match as_tag(wrong) {
                better if better.is_empty() => form,
                better => Message::sentences([message!("author-tag-better", tag = better), form]),
            });
        }
        if tags.len() > MOST_TAGS {
            return Err(message!("tui-tags-many", most = MOST_TAGS));
        }
        let kept = desk.set_tags(&self.course, self.question, &tags);
        kept.map_err(|error| error.message())?;
        Ok(match tags.first() {
            _ if tags.join(" ") == self.was => None,
            None => Some(message!("tui-tags-gone")),
            Some(tag) => Some(message!("tui-tags-kept", tag = tag)),
        })
    }
}

impl Screen for OwnText {
    fn context(&self) -> Context {
        Context::Note
    }

    fn is_overlay(&self) -> bool {
        true
    }

    fn passed_by(&mut self) {
        self.leaving = false;
    }

    fn act(&mut self, action: Action, reach: &mut Reach<'_>) -> Vec<Next> {
        let leaving = std::mem::take(&mut self.leaving);
        match action {
            Action::Edit(edit) => match self.field.edit(edit) {
                true => Vec::new(),
                false => Next::say(message!("tui-field-full")),
            },
            Action::Back if !leaving && self.field.text() != self.was => {
                self.leaving = true;
                let key = |action| reach.keys.name(Context::Note, action);
                let (back, keep) = (key(Action::Back), key(Action::Accept));
                Next::say(match self.own {
                    Own::Note => message!("tui-note-leave", back = back, keep = keep),
                    Own::Tags => message!("tui-tags-leave", back = back, keep = keep),
                })
            }
            Action::Back => vec![Next::Pop],
            Action::Accept => match self.keep(reach.desk) {
                Ok(said) => Next::pop([said.map(Next::Say)]),
                // What is typed stays, to be kept once that can be.
                Err(why) => Next::say(why),
            },
            _ => Vec::new(),
        }
    }

    fn paste(&mut self, text: &str, _desk: &Desk) -> Option<Message> {
        self.leaving = false;
        let whole = self.field.insert(text);
        (!whole).then(|| message!("tui-field-full"))
    }

    fn draw(&self, _desk: &Desk, canvas: &mut Canvas) {
        let (title, below) = match self.own {
            Own::Note => (message!("tui-note-title"), message!("tui-note-private")),
            Own::Tags => (message!("tui-tags-title"), message!("tui-tags-how")),
        };
        canvas.title = title.into();
        canvas.say(cut(&self.about, canvas.room.width), canvas.theme.dim);
        canvas.blank();
        canvas.field_of_rows(&self.field);
        canvas.blank();
        canvas.say(below, canvas.theme.dim);
        let mut given = self.course.tags(self.question).peekable();
        if matches!(self.own, Own::Tags) && given.peek().is_some() {
            let given = Value::list(given, Joined::Commas);
            canvas.say(message!("tui-tags-given", tags = given), canvas.theme.dim);
        }
    }
}
