//! Texts as they go out, of which the other objects are made: sentences for people, and texts
//! of the course with and without Markdown.

use serde::Serialize;

use crate::text::{SafeText, blocks, clean, has_code_block, inline, literal};
use crate::words::Message;

/// Something for people, and a name by which programs tell it apart.
#[derive(Debug, Serialize)]
pub(super) struct Named {
    pub(super) name: &'static str,
    pub(super) text: String,
}

impl Named {
    pub(super) fn new(name: &'static str, text: &Message) -> Named {
        Named {
            name,
            text: clean(&text.to_string()).into_owned(),
        }
    }
}

/// A text of the course: as its author wrote it, and without Markdown's marks.
#[derive(Debug, Serialize)]
pub(super) struct Text {
    markdown: SafeText,
    text: String,
}

impl Text {
    /// Lines as they are.
    pub(super) fn lines(text: &SafeText) -> Text {
        Text {
            markdown: SafeText::from(literal(text)),
            text: text.to_string(),
        }
    }

    /// Paragraphs.
    pub(super) fn blocks(text: &SafeText) -> Text {
        Text {
            markdown: text.clone(),
            text: blocks(text),
        }
    }

    /// A line; of a code block, all its lines.
    pub(super) fn inline(text: &SafeText) -> Text {
        if has_code_block(text) {
            return Text::blocks(text);
        }
        Text {
            markdown: text.clone(),
            text: inline(text),
        }
    }
}

/// A course or a skill.
#[derive(Debug, Serialize)]
pub(super) struct Titled {
    pub(super) id: String,
    pub(super) title: SafeText,
}
