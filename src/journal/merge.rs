//! Joining what several devices recorded into one history.

use super::event::{Event, EventKind};

/// Puts events of several devices, in the order of time, into the order in
/// which they are to be folded: what takes back an answer comes right behind
/// that device's own last answer in the course, so that it never takes back
/// one that another device recorded in between. `who` tells devices apart.
pub fn joined<W: PartialEq>(events: Vec<(W, Event)>) -> Vec<Event> {
    let first = events.first().map(|(who, _)| who);
    if events.iter().all(|(who, _)| Some(who) == first) {
        return events.into_iter().map(|(_, event)| event).collect();
    }
    let mut joined: Vec<(W, Event)> = Vec::with_capacity(events.len());
    for (who, event) in events {
        let at = match &event.kind {
            EventKind::Undone { course } => {
                let taken_back = joined.iter().rposition(|(by, earlier)| {
                    *by == who
                        && matches!(earlier.kind, EventKind::Attempt(_))
                        && earlier.kind.course() == course
                });
                taken_back.map_or(joined.len(), |at| at + 1)
            }
            _ => joined.len(),
        };
        joined.insert(at, (who, event));
    }
    joined.into_iter().map(|(_, event)| event).collect()
}
