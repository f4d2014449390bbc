//! The whole record, sorted by course, for what looks back over all of it.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use super::regrading::today;
use super::{Desk, Error};
use crate::course::Course;
use crate::journal::Event;

/// All that was recorded, by course.
#[derive(Debug)]
pub struct Past {
    /// Each course at hand with its events, as the course sees them today: those of its
    /// former ids are its own, and answers that its key accepts now are right. What bears
    /// on all courses stands among them.
    pub courses: Vec<(Arc<Course>, Vec<Event>)>,
    /// Events of courses that are not at hand.
    pub elsewhere: Vec<Event>,
}

impl Desk {
    /// How many answers there are in the courses at hand: whether reading them takes long.
    pub fn answers_at_hand(&self) -> u32 {
        let states = self.at_hand().filter_map(|course| self.state(&course.id));
        let answers = states.map(|state| state.attempts);
        answers.fold(0, u32::saturating_add)
    }

    /// Reads all events and sorts them, on whatever thread calls it.
    pub fn past(&self) -> impl FnOnce() -> Result<Past, Error> + Send + use<> {
        let read = self.reader();
        let all = self.at_hand();
        let courses = all.map(|course| (course.clone(), self.former(course)));
        let courses: Vec<(Arc<Course>, Vec<String>)> = courses.collect();
        move || Ok(Past::of(read()?, courses))
    }
}

impl Past {
    /// Sorts events; with each course the former ids of which events are its own.
    fn of(events: Vec<Event>, courses: Vec<(Arc<Course>, Vec<String>)>) -> Past {
        let mut places: HashMap<&str, usize> = HashMap::new();
        for (place, (course, was)) in courses.iter().enumerate() {
            places.extend(was.iter().map(|was| (was.as_str(), place)));
            places.insert(course.id.as_str(), place);
        }
        let mut sorted: Vec<Vec<Event>> = vec![Vec::new(); courses.len()];
        let mut elsewhere = Vec::new();
        for event in events {
            match (event.kind.course(), places.get(event.kind.course())) {
                ("", _) => sorted.iter_mut().for_each(|of| of.push(event.clone())),
                (_, Some(&place)) => sorted[place].push(event),
                (_, None) => elsewhere.push(event),
            }
        }
        let seen = courses.iter().zip(sorted).map(|((course, was), events)| {
            let changed = match today(course, was, &events).events {
                Cow::Owned(changed) => Some(changed),
                // Of a long record there is no second one while it is sorted.
                Cow::Borrowed(_) => None,
            };
            (course.clone(), changed.unwrap_or(events))
        });
        Past {
            courses: seen.collect(),
            elsewhere,
        }
    }
}
