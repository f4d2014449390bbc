//! Texts of Moodle.

use crate::import::items::{self, Format, Text};
use crate::import::xml::Node;

/// A text of an element, and how it is written.
pub(super) fn text(node: &Node) -> Text {
    let format = match node.attribute("format") {
        "moodle_auto_format" => Format::Moodle,
        "markdown" => Format::Markdown,
        "plain_text" => Format::Plain,
        _ => Format::Html,
    };
    Text {
        format,
        source: node.words().to_owned(),
    }
}

/// The text of an element in it, unless it is empty.
pub(super) fn text_in(node: &Node, name: &str) -> Option<Text> {
    let text = node.child(name).map(text)?;
    (!items::prose(&text).text.is_empty() || text.source.contains("<img")).then_some(text)
}
