//! Joining what several devices recorded into one history.

use super::event::{Attempt, Event, EventKind};
use crate::course::Spot;

/// Puts events of several devices, in the order of time, into the order in
/// which they are to be folded: later tries, and what takes an answer back or appeals
/// against it, come right behind that device's own last answer and tries in the course; so do
/// answers to further parts of a question.
/// So they never belong to an answer that another device recorded in between. What takes
/// an answer back by its name comes right behind that, or behind the last one that goes back
/// with it. `who` tells devices apart.
pub fn joined<W: PartialEq>(events: Vec<(W, Event)>) -> Vec<Event> {
    let first = events.first().map(|(who, _)| who);
    if events.iter().all(|(who, _)| Some(who) == first) {
        return events.into_iter().map(|(_, event)| event).collect();
    }
    let mut joined: Vec<(W, Event)> = Vec::with_capacity(events.len());
    let mut in_parts = false;
    for (who, event) in events {
        let at = match &event.kind {
            EventKind::Undone { .. } | EventKind::Appealed { .. } | EventKind::Retried { .. } => {
                own(&joined, &who, &event).map_or(joined.len(), |at| at + 1)
            }
            EventKind::Attempt(attempt) if in_parts || Spot::of(attempt.step).part.is_some() => {
                in_parts = true;
                let own = own(&joined, &who, &event);
                let own = own.filter(|&at| continues(&joined[at].1, attempt));
                own.map_or(joined.len(), |at| at + 1)
            }
            // It names its answer, whoever recorded that.
            EventKind::TakenBack { answer, .. } => {
                let named = joined.iter().rposition(|(_, earlier)| answer.is(earlier));
                named.map_or(joined.len(), |at| end_of(&joined, at) + 1)
            }
            _ => joined.len(),
        };
        joined.insert(at, (who, event));
    }
    joined.into_iter().map(|(_, event)| event).collect()
}

/// Where a device's last answer or try is in the course of an event.
fn own<W: PartialEq>(joined: &[(W, Event)], who: &W, event: &Event) -> Option<usize> {
    let course = event.kind.course();
    joined.iter().rposition(|(by, earlier)| {
        let tried = matches!(
            earlier.kind,
            EventKind::Attempt(_) | EventKind::Retried { .. } | EventKind::Tested { .. }
        );
        by == who && tried && earlier.kind.course() == course
    })
}

/// Where the last of the answers is that go on with the question of this one.
fn end_of<W: PartialEq>(joined: &[(W, Event)], first: usize) -> usize {
    let mut end = first;
    for (at, (who, event)) in joined.iter().enumerate().skip(first + 1) {
        let (EventKind::Attempt(attempt) | EventKind::Retried { attempt, .. }) = &event.kind else {
            continue;
        };
        if *who == joined[first].0 && continues(&joined[end].1, attempt) {
            end = at;
        }
    }
    end
}

/// Whether an answer goes on with a question with parts of which this was an answer.
fn continues(earlier: &Event, attempt: &Attempt) -> bool {
    let (EventKind::Attempt(before)
    | EventKind::Retried {
        attempt: before, ..
    }) = &earlier.kind
    else {
        return false;
    };
    let (was, is) = (Spot::of(before.step), Spot::of(attempt.step));
    let parts = was.part.is_some() && (is.part.is_some() || is == Spot::WHOLE);
    parts && (&before.question, before.seed) == (&attempt.question, attempt.seed)
}
