//! What came of the tries after the first one.

use std::collections::HashMap;

use super::contested::standing;
use super::event::{Attempt, Event, EventKind, Given};
use super::open::UNDONE_AT_MOST;
use super::together::Together;

/// A later try at a question or step that had gone wrong.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LaterTry<'e> {
    /// The answer itself.
    pub attempt: &'e Attempt,
    /// The mistake that was recognised in the try before: its feedback was read,
    /// and the answer was not shown yet.
    pub after: Option<&'e str>,
}

/// An answer that can still go, with the later tries at its question.
struct Answered<'e> {
    first: Given,
    together: Together<'e>,
    /// Their places among all later tries.
    tries: Vec<usize>,
}

/// The later tries that were not taken back, in the order of the log. Taking an
/// answer back takes back all tries since.
pub fn later_tries(events: &[Event]) -> Vec<LaterTry<'_>> {
    let mut tries: Vec<Option<LaterTry<'_>>> = Vec::new();
    // The last try of each course.
    let mut last: HashMap<&str, &Attempt> = HashMap::new();
    // The answers of each course that can still go, with the later tries at each.
    let mut open: HashMap<&str, Vec<Answered<'_>>> = HashMap::new();
    let events: Vec<&Event> = events.iter().collect();
    for event in standing(&events) {
        let course = event.kind.course();
        let of = open.entry(course).or_default();
        match &event.kind {
            EventKind::Attempt(attempt) => {
                last.insert(course, attempt);
                let top = of.last_mut();
                if top.is_some_and(|top| top.together.goes_on(attempt)) {
                    continue;
                }
                if of.len() == UNDONE_AT_MOST {
                    of.remove(0);
                }
                of.push(Answered {
                    first: Given::of(attempt, event.at),
                    together: Together::begin(attempt),
                    tries: Vec::new(),
                });
            }
            EventKind::Retried { attempt, told, .. } => {
                let same = |before: &&&Attempt| {
                    (&before.question, before.step) == (&attempt.question, attempt.step)
                };
                let before = last.get(course).filter(same).filter(|_| !told);
                let after = before.and_then(|before| before.mistake.as_deref());
                last.insert(course, attempt);
                if let Some(top) = of.last_mut() {
                    top.tries.push(tries.len());
                }
                tries.push(Some(LaterTry { attempt, after }));
            }
            EventKind::Tested { .. } => {
                last.remove(course);
                of.clear();
            }
            EventKind::Appealed { question, .. }
                if last.get(course).is_none_or(|a| a.question != *question) => {}
            EventKind::Undone { .. } | EventKind::TakenBack { .. } | EventKind::Appealed { .. } => {
                last.remove(course);
                let gone = of.pop_if(|top| match &event.kind {
                    EventKind::TakenBack { answer, .. } => answer.goes_with(&top.first),
                    _ => true,
                });
                for taken_back in gone.into_iter().flat_map(|gone| gone.tries) {
                    tries[taken_back] = None;
                }
            }
            EventKind::Erased { course: erased } => {
                last.remove(course);
                of.clear();
                for later in &mut tries {
                    later.take_if(|later| later.attempt.course == *erased);
                }
            }
            _ => {}
        }
    }
    tries.into_iter().flatten().collect()
}
