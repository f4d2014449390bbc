//! Answers that the learner says should not count, and decisions that are taken back, though
//! others came after them.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::event::{Attempt, Event, EventKind, Given};
use super::together::Together;
use super::withdrawn::decided;

/// What was said last of an answer.
#[derive(Clone, Copy)]
struct Word {
    /// Whether it does not count.
    out: bool,
    /// Its place among the events.
    at: usize,
}

type Words<'e> = BTreeMap<(&'e str, &'e Given), Word>;

/// The last word on each answer of which something was said later, by its course.
fn last_words<'e>(events: impl IntoIterator<Item = &'e Event>) -> Words<'e> {
    let mut last = Words::new();
    for (at, event) in events.into_iter().enumerate() {
        match &event.kind {
            EventKind::Contested {
                course,
                answer,
                why,
                ..
            } => {
                let out = why.is_some();
                last.insert((course, answer), Word { out, at });
            }
            EventKind::Erased { course: of } => last.retain(|(course, _), _| course != of),
            _ => {}
        }
    }
    last
}

/// The answers that do not count, by course: the last word on each.
pub fn contested<'e>(
    events: impl IntoIterator<Item = &'e Event>,
) -> HashMap<&'e str, HashSet<&'e Given>> {
    gone(&last_words(events))
}

fn gone<'e>(last: &Words<'e>) -> HashMap<&'e str, HashSet<&'e Given>> {
    let mut all: HashMap<&str, HashSet<&Given>> = HashMap::new();
    for ((course, answer), _) in last.iter().filter(|(_, word)| word.out) {
        all.entry(course).or_default().insert(answer);
    }
    all
}

/// The places of the appeals that hold no more: of their answers, something was said later,
/// and the last word holds. An appeal that comes after it is the last word itself.
pub fn outdone(events: &[&Event]) -> HashSet<usize> {
    let appeals = |event: &&&Event| matches!(event.kind, EventKind::Appealed { .. });
    match events.iter().any(|event| appeals(&event)) {
        true => outdone_by(&last_words(events.iter().copied()), events),
        false => HashSet::new(),
    }
}

fn outdone_by(last: &Words<'_>, events: &[&Event]) -> HashSet<usize> {
    let mut outdone = HashSet::new();
    // By course, the answer that an appeal would be against.
    let mut latest: HashMap<&str, (Given, Together<'_>)> = HashMap::new();
    for (at, event) in events.iter().enumerate() {
        let course = event.kind.course();
        match &event.kind {
            EventKind::Attempt(attempt) => {
                let along = latest.get_mut(course);
                if !along.is_some_and(|(_, together)| together.goes_on(attempt)) {
                    let given = Given::of(attempt, event.at);
                    latest.insert(course, (given, Together::begin(attempt)));
                }
            }
            EventKind::Appealed { question, .. } => {
                let given = latest.get(course).map(|(given, _)| given);
                let given = given.filter(|given| given.question == *question);
                let word = given.and_then(|given| last.get(&(course, given)));
                if word.is_some_and(|word| word.out || word.at > at) {
                    outdone.insert(at);
                }
            }
            _ => {}
        }
    }
    outdone
}

/// What an answer that does not count takes along.
struct Gone<'e> {
    first: &'e Attempt,
    together: Together<'e>,
}

/// The events as if the answers that do not count had never been given: without those, all
/// parts of their questions and later tries at them, and without what was said of an answer
/// and taken back later, be it right after it. Steps that were walked through after one are answers
/// of their own. Likewise without decisions over skills that were taken back.
pub fn standing<'e>(events: &[&'e Event]) -> Vec<&'e Event> {
    let events = &decided(events)[..];
    let says = |event: &&&Event| matches!(event.kind, EventKind::Contested { .. });
    if !events.iter().any(|event| says(&event)) {
        return events.to_vec();
    }
    let last = last_words(events.iter().copied());
    let (contested, outdone) = (gone(&last), outdone_by(&last, events));
    // By course, the last answer that went.
    let mut gone: HashMap<&str, Gone<'e>> = HashMap::new();
    let mut said: HashSet<(&str, &Given)> = HashSet::new();
    let mut stands = Vec::with_capacity(events.len());
    for (at, &event) in events.iter().enumerate() {
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
            EventKind::Appealed { .. } => outdone.contains(&at),
            _ => false,
        };
        if !goes {
            stands.push(event);
        }
    }
    stands
}
