//! What came of the tries after the first one.

use std::collections::HashMap;

use super::event::{Attempt, Event, EventKind};
use super::undone::Together;

/// A later try at a question or step that had gone wrong.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LaterTry<'e> {
    pub attempt: &'e Attempt,
    /// The mistake that was recognised in the try before: its feedback was read,
    /// and the answer was not shown yet.
    pub after: Option<&'e str>,
}

/// The later tries that were not taken back, in the order of the log. Taking an
/// answer back takes back all tries since.
pub fn later_tries(events: &[Event]) -> Vec<LaterTry<'_>> {
    let mut tries: Vec<Option<LaterTry<'_>>> = Vec::new();
    // Of each course: the last try, and the later tries since the last answer.
    let mut last: HashMap<&str, &Attempt> = HashMap::new();
    let mut since: HashMap<&str, Vec<usize>> = HashMap::new();
    // The last answer, with those that are taken back together with it.
    let mut together: HashMap<&str, Together<'_>> = HashMap::new();
    for event in events {
        let course = event.kind.course();
        match &event.kind {
            EventKind::Attempt(attempt) => {
                last.insert(course, attempt);
                if (together.get_mut(course)).is_some_and(|group| group.goes_on(attempt)) {
                    continue;
                }
                together.insert(course, Together::begin(attempt));
                since.remove(course);
            }
            EventKind::Retried { attempt, told, .. } => {
                let same = |before: &&&Attempt| {
                    (&before.question, before.step) == (&attempt.question, attempt.step)
                };
                let before = last.get(course).filter(same).filter(|_| !told);
                let after = before.and_then(|before| before.mistake.as_deref());
                last.insert(course, attempt);
                since.entry(course).or_default().push(tries.len());
                tries.push(Some(LaterTry { attempt, after }));
            }
            EventKind::Tested { .. } => {
                last.remove(course);
                together.remove(course);
                since.remove(course);
            }
            EventKind::Appealed { question, .. }
                if last.get(course).is_none_or(|a| a.question != *question) => {}
            EventKind::Undone { .. } | EventKind::TakenBack { .. } | EventKind::Appealed { .. } => {
                last.remove(course);
                together.remove(course);
                for taken_back in since.remove(course).into_iter().flatten() {
                    tries[taken_back] = None;
                }
            }
            EventKind::Erased { course: erased } => {
                last.remove(course);
                together.remove(course);
                since.remove(course);
                for later in &mut tries {
                    later.take_if(|later| later.attempt.course == *erased);
                }
            }
            _ => {}
        }
    }
    tries.into_iter().flatten().collect()
}
