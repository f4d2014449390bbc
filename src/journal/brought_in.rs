//! Where answers that were brought in from another program stand among those given here.

use std::collections::{HashMap, HashSet};

use super::event::{Event, EventKind, Given};

/// Events in the order in which they are to be folded: answers of another program, which were
/// recorded when they were brought in, go to where they belong by their time. That is before
/// the first answer of a sitting of their course, so that what belongs together here stays
/// together. One that two machines brought in counts once. An erasure takes no answers out
/// that were brought in after it.
pub fn in_time(events: Vec<Event>) -> Vec<Event> {
    if !events.iter().any(is_brought_in) {
        return events;
    }
    let mut ordered = Vec::with_capacity(events.len());
    let mut stretch = Vec::new();
    for event in events {
        let ends = matches!(event.kind, EventKind::Erased { .. });
        stretch.push(event);
        if ends {
            order(std::mem::take(&mut stretch), &mut ordered);
        }
    }
    order(stretch, &mut ordered);
    ordered
}

fn is_brought_in(event: &Event) -> bool {
    matches!(event.kind, EventKind::Reviewed { .. })
}

/// Orders events without an erasure among them, but at the end.
fn order(events: Vec<Event>, ordered: &mut Vec<Event>) {
    let (brought, own): (Vec<Event>, Vec<Event>) = events.into_iter().partition(is_brought_in);
    let mut waiting: HashMap<String, Vec<Event>> = HashMap::new();
    for event in brought {
        let course = event.kind.course().to_owned();
        waiting.entry(course).or_default().push(event);
    }
    for of_course in waiting.values_mut() {
        let mut known = HashSet::new();
        of_course.retain(|event| match &event.kind {
            EventKind::Reviewed { attempt, .. } => known.insert(Given::of(attempt, event.at)),
            _ => true,
        });
        // The next one last; those of the same time stay in their order.
        of_course.sort_by_key(|event| event.at);
        of_course.reverse();
    }
    // Courses in which something was answered since a sitting began.
    let mut practised: HashSet<String> = HashSet::new();
    let mut own = own.into_iter().peekable();
    while let Some(event) = own.next_if(|event| !matches!(event.kind, EventKind::Erased { .. })) {
        let course = event.kind.course();
        match &event.kind {
            EventKind::Opened { .. } => drop(practised.remove(course)),
            EventKind::Attempt(_)
            | EventKind::Probed(_)
            | EventKind::Tested { .. }
            | EventKind::Taught(_) => {
                if practised.insert(course.to_owned())
                    && let Some(waiting) = waiting.get_mut(course)
                {
                    while let Some(before) = waiting.pop_if(|waiting| waiting.at <= event.at) {
                        ordered.push(before);
                    }
                }
            }
            _ => {}
        }
        ordered.push(event);
    }
    let mut rest: Vec<(String, Vec<Event>)> = waiting.into_iter().collect();
    rest.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
    for (_, waiting) in rest {
        ordered.extend(waiting.into_iter().rev());
    }
    ordered.extend(own);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::sample::right as attempt;

    fn at(second: i64, kind: EventKind) -> Event {
        Event::new(
            jiff::Timestamp::from_second(second).unwrap_or_default(),
            kind,
        )
    }

    fn reviewed(second: i64, course: &str) -> Event {
        let kind = EventKind::Reviewed {
            attempt: attempt(course, "old"),
            offset_minutes: 0,
            from: "Anki".into(),
        };
        at(second, kind)
    }

    fn opened(second: i64) -> Event {
        let kind = EventKind::Opened {
            course: "c".into(),
            offset_minutes: 0,
        };
        at(second, kind)
    }

    fn answered(second: i64) -> Event {
        at(second, EventKind::Attempt(attempt("c", "q")))
    }

    fn seconds(events: Vec<Event>) -> Vec<i64> {
        in_time(events)
            .iter()
            .map(|event| event.at.as_second())
            .collect()
    }

    #[test]
    fn what_was_brought_in_stands_between_sittings() {
        let own = [
            opened(10),
            answered(11),
            answered(14),
            opened(20),
            answered(21),
        ];
        assert_eq!(seconds(own.to_vec()), [10, 11, 14, 20, 21]);
        let mut events = own.to_vec();
        events.extend([5, 12, 30, 15].map(|second| reviewed(second, "c")));
        assert_eq!(seconds(events), [10, 5, 11, 14, 20, 12, 15, 21, 30]);
        let mut events = own.to_vec();
        events.extend([12, 5, 12].map(|second| reviewed(second, "c")));
        assert_eq!(seconds(events), [10, 5, 11, 14, 20, 12, 21]);
        // Those of another course don't wait for sittings of this one.
        let mut events = own.to_vec();
        events.extend([reviewed(5, "d"), reviewed(3, "d")]);
        assert_eq!(seconds(events), [10, 11, 14, 20, 21, 3, 5]);
    }

    #[test]
    fn what_was_brought_in_with_one_time_stays_in_its_order() {
        let of = |question: &str| {
            let kind = EventKind::Reviewed {
                attempt: attempt("c", question),
                offset_minutes: 0,
                from: "Anki".into(),
            };
            at(5, kind)
        };
        let events = vec![of("one"), of("two"), of("three")];
        assert_eq!(in_time(events.clone()), events);
    }

    #[test]
    fn an_answer_that_was_taken_back_stays_so() {
        let answer = Given {
            at: jiff::Timestamp::from_second(11).unwrap_or_default(),
            question: "q".into(),
            step: None,
            seed: 0,
        };
        let back = EventKind::TakenBack {
            course: "c".into(),
            answer,
        };
        let events = [
            opened(10),
            answered(11),
            opened(20),
            at(21, back),
            answered(22),
        ];
        let mut events = events.to_vec();
        events.push(reviewed(15, "c"));
        assert_eq!(seconds(events), [10, 11, 20, 21, 15, 22]);
    }

    #[test]
    fn what_was_brought_in_after_an_erasure_stays() {
        let erased = at(40, EventKind::Erased { course: "c".into() });
        let events = vec![reviewed(1, "c"), opened(10), erased, reviewed(2, "c")];
        assert_eq!(seconds(events), [10, 1, 40, 2]);
    }
}
