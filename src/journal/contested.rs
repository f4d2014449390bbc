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

/// The answers of a course that stood at some time, as an appeal then found them: it was
/// against the last one.
#[derive(Default)]
struct Standing<'e> {
    answers: Vec<(Given, Together<'e>)>,
    /// Those that were said not to count, and how many stood before each.
    aside: Vec<(usize, Given, Together<'e>)>,
}

impl<'e> Standing<'e> {
    fn answered(&mut self, attempt: &'e Attempt, event: &Event) {
        let last = self.answers.last_mut();
        if !last.is_some_and(|(_, together)| together.goes_on(attempt)) {
            let given = Given::of(attempt, event.at);
            self.answers.push((given, Together::begin(attempt)));
        }
    }

    /// The answer that an appeal against this question is against.
    fn last_of(&self, question: &str) -> Option<&Given> {
        let (given, _) = self.answers.last()?;
        (given.question == question).then_some(given)
    }

    fn sets_aside(&mut self, answer: &Given) {
        let at = self.answers.iter().rposition(|(given, _)| given == answer);
        if let Some(at) = at {
            let (given, together) = self.answers.remove(at);
            self.aside.push((at, given, together));
        }
    }

    fn counts_again(&mut self, answer: &Given) {
        let at = self.aside.iter().rposition(|(_, given, _)| given == answer);
        if let Some(at) = at {
            let (at, given, together) = self.aside.remove(at);
            let at = at.min(self.answers.len());
            self.answers.insert(at, (given, together));
        }
    }
}

fn outdone_by(last: &Words<'_>, events: &[&Event]) -> HashSet<usize> {
    let mut outdone = HashSet::new();
    let mut courses: HashMap<&str, Standing<'_>> = HashMap::new();
    for (at, event) in events.iter().enumerate() {
        let course = event.kind.course();
        let of = courses.entry(course).or_default();
        match &event.kind {
            EventKind::Attempt(attempt) => of.answered(attempt, event),
            EventKind::Undone { .. } => drop(of.answers.pop()),
            EventKind::TakenBack { answer, .. } => {
                of.answers.pop_if(|(given, _)| answer.goes_with(given));
            }
            EventKind::Contested { answer, why, .. } => match why {
                Some(_) => of.sets_aside(answer),
                None => of.counts_again(answer),
            },
            EventKind::Appealed { question, .. } => {
                let Some(given) = of.last_of(question).cloned() else {
                    continue;
                };
                let word = last.get(&(course, &given));
                if word.is_some_and(|word| word.out || word.at > at) {
                    outdone.insert(at);
                }
                of.sets_aside(&given);
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
    /// The place of the word by which it went. What was answered of the same question since
    /// was answered anew.
    until: usize,
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
                let before = gone.get_mut(course).filter(|gone| at < gone.until);
                let along = before.is_some_and(|gone| gone.together.goes_on(attempt));
                if named && !along {
                    let word = last.get(&(course, &given));
                    let begun = Gone {
                        first: attempt,
                        together: Together::begin(attempt),
                        until: word.map_or(at, |word| word.at),
                    };
                    gone.insert(course, begun);
                } else if !along && attempt.step.is_none() {
                    gone.remove(course);
                }
                named || along
            }
            EventKind::Retried { attempt, .. } => gone.get(course).is_some_and(|gone| {
                let asked = |of: &Attempt| (of.question.clone(), of.seed);
                let same = at < gone.until && asked(gone.first) == asked(attempt);
                let parts = gone.together.is_of_parts();
                same && (parts || attempt.step == gone.first.step)
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
