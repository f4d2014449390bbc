//! Events of a course that had another id.

use super::event::{Event, EventKind};

/// Events as a course sees them that had these ids before: what was recorded under one of
/// them is its own.
pub fn renamed(events: &[Event], was: &[String], id: &str) -> Vec<Event> {
    let mut events = events.to_vec();
    for event in &mut events {
        if was.iter().any(|was| was == event.kind.course()) {
            event.kind.belongs_to(id);
        }
    }
    events
}

impl EventKind {
    /// Gives it to another course, where it belongs to one.
    fn belongs_to(&mut self, id: &str) {
        let mut is_first = !self.course().is_empty();
        self.names(|name| {
            // The course is named first.
            if std::mem::take(&mut is_first) {
                id.clone_into(name);
            }
        });
    }
}
