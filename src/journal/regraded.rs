//! Answers that were read again by a corrected key.

use std::collections::{BTreeMap, BTreeSet};

use super::event::{Event, EventKind, Given};
use crate::kinds::Verdict;

/// The answers of a course that were judged again, and whether they count as right now:
/// the last word on each.
pub fn judged_again<'e>(
    events: impl IntoIterator<Item = &'e Event>,
    course: &str,
) -> BTreeMap<Given, bool> {
    let mut judged = BTreeMap::new();
    for event in events {
        match &event.kind {
            EventKind::Regraded {
                course: of,
                answers,
                right,
            } if of == course => {
                judged.extend(answers.iter().map(|answer| (answer.clone(), *right)));
            }
            EventKind::Erased { course: of } if of == course => judged.clear(),
            _ => {}
        }
    }
    judged
}

/// Events in which the answers to a course that count as right after all are right. The
/// mistakes that were seen in them are none.
pub fn corrected(events: &[Event], course: &str, right: &BTreeSet<Given>) -> Vec<Event> {
    let mut events = events.to_vec();
    for event in &mut events {
        let at = event.at;
        if let EventKind::Attempt(attempt) = &mut event.kind
            && attempt.course == course
            && right.contains(&Given::of(attempt, at))
        {
            attempt.verdict = Verdict::Correct;
            attempt.mistake = None;
        }
    }
    events
}
