//! Answers that the learner says should not count, and decisions that are taken back, though
//! others came after them.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::event::{Attempt, Event, EventKind, Given};
use super::together::Together;
use super::withdrawn::decided;

/// The answers that do not count, by course: the last word on each.
pub fn contested<'e>(
    events: impl IntoIterator<Item = &'e Event>,
) -> HashMap<&'e str, HashSet<&'e Given>> {
    let mut last: BTreeMap<(&str, &Given), bool> = BTreeMap::new();
    for event in events {
        match &event.kind {
            EventKind::Contested {
                course,
                answer,
                why,
                ..
            } => {
                last.insert((course, answer), why.is_some());
            }
            EventKind::Erased { course: of } => last.retain(|(course, _), _| course != of),
            _ => {}
        }
    }
    let mut all: HashMap<&str, HashSet<&Given>> = HashMap::new();
    for ((course, answer), _) in last.into_iter().filter(|(_, is)| *is) {
        all.entry(course).or_default().insert(answer);
    }
    all
}

/// What an answer that does not count takes along.
struct Gone<'e> {
    first: &'e Attempt,
    together: Together<'e>,
}

/// The events as if the answers that do not count had never been given: without those, all
/// parts of their questions and later tries at them, and without what was said of an answer
/// and taken back later. Steps that were walked through after one are answers of their own.
/// Likewise without decisions over skills that were taken back.
pub fn standing<'e>(events: &[&'e Event]) -> Vec<&'e Event> {
    let events = &decided(events)[..];
    let says = |event: &&&Event| matches!(event.kind, EventKind::Contested { .. });
    if !events.iter().any(|event| says(&event)) {
        return events.to_vec();
    }
    let contested = contested(events.iter().copied());
    // By course, the last answer that went.
    let mut gone: HashMap<&str, Gone<'e>> = HashMap::new();
    let mut said: HashSet<(&str, &Given)> = HashSet::new();
    let mut stands = Vec::with_capacity(events.len());
    for &event in events {
        let course = event.kind.course();
        let of = contested.get(course);
        let goes = match &event.kind {
            EventKind::Attempt(attempt) => {
                let given = Given::of(attempt, event.at);
                let named = of.is_some_and(|of| of.contains(&given));
                let along = gone
                    .get_mut(course)
                    .is_some_and(|gone| gone.together.goes_on(attempt));
                if named && !along {
                    let together = Together::begin(attempt);
                    let first = attempt;
                    gone.insert(course, Gone { first, together });
                } else if !along && attempt.step.is_none() {
                    gone.remove(course);
                }
                named || along
            }
            EventKind::Retried { attempt, .. } => gone.get(course).is_some_and(|gone| {
                let asked = |of: &Attempt| (of.question.clone(), of.seed);
                let parts = gone.together.is_of_parts();
                asked(gone.first) == asked(attempt) && (parts || attempt.step == gone.first.step)
            }),
            // Said once of each.
            EventKind::Contested { answer, .. } => {
                let holds = of.is_some_and(|of| of.contains(answer));
                !holds || !said.insert((course, answer))
            }
            _ => false,
        };
        if !goes {
            stands.push(event);
        }
    }
    stands
}
