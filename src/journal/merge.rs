//! Joining what several devices recorded into one history.

use super::event::{Event, EventKind};

/// Puts events of several devices, in the order of time, into the order in
/// which they are to be folded: later tries, and what takes an answer back or appeals
/// against it, come right behind that device's own last answer and tries in the course.
/// So they never belong to an answer that another device recorded in between. What takes
/// an answer back by its name comes right behind that. `who` tells devices apart.
pub fn joined<W: PartialEq>(events: Vec<(W, Event)>) -> Vec<Event> {
    let first = events.first().map(|(who, _)| who);
    if events.iter().all(|(who, _)| Some(who) == first) {
        return events.into_iter().map(|(_, event)| event).collect();
    }
    let mut joined: Vec<(W, Event)> = Vec::with_capacity(events.len());
    for (who, event) in events {
        let at = match &event.kind {
            EventKind::Undone { .. } | EventKind::Appealed { .. } | EventKind::Retried { .. } => {
                let course = event.kind.course();
                let own = joined.iter().rposition(|(by, earlier)| {
                    let tried = matches!(
                        earlier.kind,
                        EventKind::Attempt(_)
                            | EventKind::Retried { .. }
                            | EventKind::Tested { .. }
                    );
                    *by == who && tried && earlier.kind.course() == course
                });
                own.map_or(joined.len(), |at| at + 1)
            }
            // It names its answer, whoever recorded that.
            EventKind::TakenBack { answer, .. } => {
                let named = joined.iter().rposition(|(_, earlier)| answer.is(earlier));
                named.map_or(joined.len(), |at| at + 1)
            }
            _ => joined.len(),
        };
        joined.insert(at, (who, event));
    }
    joined.into_iter().map(|(_, event)| event).collect()
}
