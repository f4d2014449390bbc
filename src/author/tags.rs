//! Reads the tags of skills, questions and tables of facts.

use crate::course::{MOST_TAGS, as_tag, is_tag};
use crate::reading::{Single, Table};
use crate::words::{Message, message};

/// The tags of a table, each once. They are no part of what learners see: other tags make no
/// other question.
pub(super) fn read_tags(table: &mut Table<'_, '_>) -> Vec<String> {
    let Some(read) = table.strings("tags", Single::Allowed) else {
        return Vec::new();
    };
    let mut tags: Vec<String> = Vec::new();
    for (tag, place) in read.entries {
        if !is_tag(&tag) {
            let form = || message!("author-tag-form");
            let help = match as_tag(&tag) {
                better if better.is_empty() => form(),
                better => Message::sentences([message!("author-tag-better", tag = better), form()]),
            };
            let said = message!("author-tag", tag = &tag);
            table.complaints.error(&place, said, Some(help));
        } else if !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    if tags.len() > MOST_TAGS {
        let said = message!("author-tags-many", n = tags.len(), most = MOST_TAGS);
        let help = message!("author-tags-many-help");
        table.complaints.error(&read.place, said, Some(help));
    }
    tags
}
