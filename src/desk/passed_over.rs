//! Copies of bundled courses that can't be practised instead of them.

use super::Desk;
use super::shelf::{Entry, Provenance, Source};
use crate::author::{MOST_OF_HEAD, head_of};
use crate::library::read_start;
use crate::words::{Message, message};

impl Desk {
    /// The id of the bundled course that is used instead of one in the home which would be a
    /// copy of it, but is broken, or lacks something of it.
    pub fn used_instead_of(&self, entry: &Entry) -> Option<String> {
        let (Source::Listed(path), Err(_)) = (&entry.source, &entry.course) else {
            return None;
        };
        let id = head_of(&read_start(path, MOST_OF_HEAD)?)?.id;
        let is_used = |e: &Entry| {
            let course = e.course.as_ref();
            e.provenance == Provenance::Bundled && course.is_ok_and(|c| c.id.as_str() == id)
        };
        self.shelf.iter().any(is_used).then_some(id)
    }

    /// Has the learner be told, once, of copies that are passed over: of one course, or all.
    pub(super) fn tell_passed_over(&mut self, of: Option<&str>) {
        let told = self.shelf.iter().filter_map(|entry| {
            let id = self.used_instead_of(entry)?;
            let is_meant = of.is_none_or(|of| of == id);
            is_meant.then(|| passed_over(entry, &id))?
        });
        let told: Vec<Message> = told.collect();
        self.keeping.tell_all(told);
    }
}

/// What is wrong with a copy, and what is used instead.
fn passed_over(entry: &Entry, id: &str) -> Option<Message> {
    let broken = entry.course.as_ref().err()?;
    // What is in its files `kenning check` can tell.
    let path = match broken.by_name {
        Some(_) => entry.path()?.to_string_lossy().into_owned(),
        None => String::new(),
    };
    Some(message!(
        "desk-passed-over",
        id = id,
        problem = &broken.first,
        check = match path.is_empty() {
            true => "no",
            false => "yes",
        },
        path = path
    ))
}
