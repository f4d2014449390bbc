//! Decisions over skills that were taken back.

use std::borrow::Cow;
use std::collections::HashMap;

use super::event::{Event, EventKind, Override};

/// The decision over a skill that an event is, where it is one that can be taken back.
fn over(event: &Event) -> Option<(&str, &str)> {
    match &event.kind {
        EventKind::Override {
            course,
            action: Override::Known { skill } | Override::Reset { skill },
        } => Some((course, skill)),
        _ => None,
    }
}

/// The skill of which an event takes back the last decision.
fn taken_back(event: &Event) -> Option<(&str, &str)> {
    match &event.kind {
        EventKind::Override {
            course,
            action: Override::Withdrawn { skill },
        } => Some((course, skill)),
        _ => None,
    }
}

/// By course and skill, the places of the decisions that stand.
fn stand<'e>(events: &[&'e Event]) -> HashMap<(&'e str, &'e str), Vec<usize>> {
    let mut stand: HashMap<(&str, &str), Vec<usize>> = HashMap::new();
    for (at, event) in events.iter().enumerate() {
        if let Some(skill) = over(event) {
            stand.entry(skill).or_default().push(at);
        } else if let Some(skill) = taken_back(event) {
            stand.get_mut(&skill).and_then(Vec::pop);
        } else if let EventKind::Erased { course } = &event.kind {
            stand.retain(|(of, _), _| of != course);
        }
    }
    stand
}

/// The events without the decisions that were taken back, and without what took them back.
pub(super) fn decided<'a, 'e>(events: &'a [&'e Event]) -> Cow<'a, [&'e Event]> {
    if !events.iter().any(|event| taken_back(event).is_some()) {
        return Cow::Borrowed(events);
    }
    let mut gone: Vec<bool> = events
        .iter()
        .map(|event| over(event).is_some() || taken_back(event).is_some())
        .collect();
    for at in stand(events).into_values().flatten() {
        gone[at] = false;
    }
    let kept = events.iter().zip(gone).filter(|(_, gone)| !gone);
    kept.map(|(event, _)| *event).collect()
}

/// How many decisions over a skill stand, so that they can be taken back, one by one.
pub fn decisions(events: &[Event], course: &str, skill: &str) -> usize {
    let events: Vec<&Event> = events.iter().collect();
    let stand = stand(&events);
    stand.get(&(course, skill)).map_or(0, Vec::len)
}

/// Whether the last decision over a skill that stands is that it is known, and nothing was
/// answered in the course since: then to say so again changes nothing.
pub fn is_known_since(events: &[Event], course: &str, skill: &str) -> bool {
    let events: Vec<&Event> = events.iter().collect();
    let stand = stand(&events);
    let last = stand.get(&(course, skill)).and_then(|at| at.last());
    let Some((last, since)) = last.and_then(|&at| events.get(at..)?.split_first()) else {
        return false;
    };
    let is_known = match &last.kind {
        EventKind::Override { action, .. } => matches!(action, Override::Known { .. }),
        _ => false,
    };
    let is_other = |e: &&Event| match &e.kind {
        EventKind::Override { course: of, action } => {
            of == course && matches!(action, Override::Reset { .. })
        }
        kind => kind.course() == course,
    };
    is_known && !since.iter().any(is_other)
}
