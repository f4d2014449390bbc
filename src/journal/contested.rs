//! Answers that the learner says should not count, and decisions that are taken back, though
//! others came after them.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::event::{Attempt, Event, EventKind, Given};
use super::open::{Last, Open};
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

/// The answers of a course that could be taken back at some time, as an appeal then found
/// them: it was against the last one.
#[derive(Default)]
struct Standing<'e> {
    open: Open<'e>,
    /// Those that were said not to count, and how many came before each.
    aside: Vec<(usize, Last<'e>)>,
}

impl<'e> Standing<'e> {
    /// Sets aside the answer that is it.
    fn sets_aside(&mut self, is: impl Fn(&Last<'e>) -> bool) {
        let at = self.open.0.iter().rposition(is);
        if let Some(at) = at {
            let last = self.open.0.remove(at);
            self.aside.push((at, last));
        }
    }

    fn counts_again(&mut self, is: impl Fn(&Last<'e>) -> bool) {
        let at = self.aside.iter().rposition(|(_, last)| is(last));
        if let Some(at) = at {
            let (at, last) = self.aside.remove(at);
            let at = at.min(self.open.0.len());
            self.open.0.insert(at, last);
        }
    }

    /// What settles the answers before it settles those set aside as well.
    fn passes(&mut self, kind: &EventKind) {
        if self.open.passes(kind) {
            self.aside.clear();
        }
    }
}

fn outdone_by(last: &Words<'_>, events: &[&Event]) -> HashSet<usize> {
    let mut outdone = HashSet::new();
    let mut courses: HashMap<&str, Standing<'_>> = HashMap::new();
    for (at, event) in events.iter().enumerate() {
        let course = event.kind.course();
        let of = courses.entry(course).or_default();
        let has = |open: &Last<'_>, answer: &Given| {
            let mut all = open.answers.iter();
            all.any(|&at| answer.is(events[at]))
        };
        match &event.kind {
            EventKind::Attempt(attempt) => of.open.answered(attempt, event.at, at),
            EventKind::Undone { .. } => {
                if of.open.goes(|_| true).is_none() {
                    *of = Standing::default();
                }
            }
            EventKind::TakenBack { answer, .. } => {
                drop(of.open.goes(|open| open.goes_with(answer)))
            }
            EventKind::Contested { answer, why, .. } => match why {
                Some(_) => of.sets_aside(|open| has(open, answer)),
                None => of.counts_again(|open| has(open, answer)),
            },
            EventKind::Appealed { question, .. } => {
                let is_it = |open: &Last<'_>| open.together.first.question == *question;
                let Some(against) = of.open.goes(is_it) else {
                    continue;
                };
                // It may be called by any of its parts: by that which was the first of those
                // that could still go.
                let word = |&at: &usize| match &events[at].kind {
                    EventKind::Attempt(attempt) => {
                        let answer = Given::of(attempt, events[at].at);
                        last.get(&(course, &answer)).copied()
                    }
                    _ => None,
                };
                let mut words = against.answers.iter().filter_map(word);
                if words.any(|word| word.out || word.at > at) {
                    outdone.insert(at);
                }
                of.aside.push((of.open.0.len(), against));
            }
            kind => of.passes(kind),
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
            // It counts once for each answer.
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
