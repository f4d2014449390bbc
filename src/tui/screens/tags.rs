//! Tags of the learner's own on a question.

use std::sync::Arc;

use super::own_text::OwnText;
use super::{Next, Reach, Screen};
use crate::course::{Course, MOST_TAGS, QuestionIndex, as_tag, is_tag};
use crate::desk::Desk;
use crate::tui::keys::action::{Action, Context};
use crate::tui::widgets::canvas::{Canvas, cut};
use crate::words::{Joined, Message, Value, message};

/// Tags in the making: words, with spaces between them.
#[derive(Debug)]
pub(in crate::tui) struct Tags {
    course: Arc<Course>,
    question: QuestionIndex,
    /// The question in one line.
    about: String,
    own: OwnText,
}

impl Tags {
    /// Those of a question, to be changed; `about` is the question in one line.
    pub(in crate::tui) fn on(
        course: &Arc<Course>,
        question: QuestionIndex,
        about: String,
        desk: &Desk,
    ) -> Tags {
        let mark = desk.kept_on(course, question);
        let was = mark.map_or_else(String::new, |mark| mark.tags.join(" "));
        Tags {
            course: course.clone(),
            question,
            about,
            own: OwnText::new(was),
        }
    }

    /// Keeps what is typed, where each word of it is a tag.
    fn keep(&self, desk: &mut Desk) -> Vec<Next> {
        let words = self.own.text().split([' ', ',', '\n']);
        let words = words.map(|word| word.trim_start_matches('#'));
        let tags: Vec<String> = words
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect();
        if let Some(wrong) = tags.iter().find(|tag| !is_tag(tag)) {
            let form = message!("author-tag-form");
            return Next::say(match as_tag(wrong) {
                better if better.is_empty() => form,
                better => Message::sentences([message!("author-tag-better", tag = better), form]),
            });
        }
        if tags.len() > MOST_TAGS {
            return Next::say(message!("tui-tags-many", most = MOST_TAGS));
        }
        let said = match desk.set_tags(&self.course, self.question, &tags) {
            // What is typed stays, to be kept once that can be.
            Err(error) => return Next::say(error.message()),
            Ok(()) if tags.join(" ") == self.own.was() => return vec![Next::Pop],
            Ok(()) if tags.is_empty() => message!("tui-tags-gone"),
            Ok(()) => message!("tui-tags-kept", tag = &tags[0]),
        };
        vec![Next::Pop, Next::Say(said)]
    }
}

impl Screen for Tags {
    fn context(&self) -> Context {
        Context::Note
    }

    fn is_overlay(&self) -> bool {
        true
    }

    fn act(&mut self, action: Action, reach: &mut Reach<'_>) -> Vec<Next> {
        let asks = |back, keep| message!("tui-tags-leave", back = back, keep = keep);
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
        canvas.title = message!("tui-tags-title").into();
        canvas.say(cut(&self.about, canvas.room.width), canvas.theme.dim);
        canvas.blank();
        canvas.field_of_rows(&self.own.field);
        canvas.blank();
        canvas.say(message!("tui-tags-how"), canvas.theme.dim);
        let given: Vec<&str> = self.course.tags(self.question).collect();
        if !given.is_empty() {
            let given = Value::list(given, Joined::Commas);
            canvas.say(message!("tui-tags-given", tags = given), canvas.theme.dim);
        }
    }
}
