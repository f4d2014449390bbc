//! What is believed of each course: the only [`State`] of it, worked out from the
//! record, and the course that it is of.

use std::sync::Arc;

use super::read::Read;
use super::regrading::{judges_again, own, today};
use super::shelf::Entry;
use super::{Desk, Error, begins};
use crate::course::Course;
use crate::journal::Event;
use crate::learner::State;
use crate::record::{Mark, holds, read_snapshot};
use crate::session::Session;

/// The one state of a course, and the course that it is of.
#[derive(Debug)]
pub(super) struct Believed {
    pub(super) course: Arc<Course>,
    pub(super) state: State,
}

impl Believed {
    pub(super) fn apply(&mut self, events: &[Event]) {
        for event in events {
            self.state.apply(&self.course, event);
        }
    }
}

/// Events read beyond a snapshot after which a new one is worth its while.
const LONG: usize = 200;

impl Desk {
    pub(super) fn fold_all(&mut self) -> Result<(), Error> {
        let courses: Vec<(Arc<Course>, u64)> = (self.shelf.iter())
            .filter_map(|e| Some((e.course.as_ref().ok()?.clone(), e.fingerprint)))
            .collect();
        let mut read = Read::default();
        for (course, fingerprint) in courses {
            self.fold(&course, fingerprint, &mut read)?;
        }
        // Courses opened by their path are not on the shelf: what was answered there counts as well.
        self.begun |= (self.believed.values()).any(|b| b.state.attempts > 0)
            || holds(self.keeping.dir(), |event| begins(&event.kind))?;
        Ok(())
    }

    /// Makes ready to write. Where events of the past came back by that, all
    /// that is believed is worked out anew.
    pub(super) fn ready(&mut self) -> Result<(), Error> {
        let now = self.now();
        match self.keeping.ready(now)? {
            true => self.fold_all(),
            false => Ok(()),
        }
    }

    /// Works out what is believed of a course: from its snapshot and what came
    /// after it, or else from all events.
    pub(super) fn fold(
        &mut self,
        course: &Arc<Course>,
        fingerprint: u64,
        read: &mut Read,
    ) -> Result<(), Error> {
        self.fold_from(course, fingerprint, read, true)
    }

    fn fold_from(
        &mut self,
        course: &Arc<Course>,
        fingerprint: u64,
        read: &mut Read,
        by_snapshot: bool,
    ) -> Result<(), Error> {
        let snapshot = (by_snapshot)
            .then(|| read_snapshot(self.keeping.dir(), course.id.as_str(), fingerprint))
            .flatten();
        let (mut state, from) = match snapshot {
            Some((mut state, mark)) if read.reaches(&self.keeping, &mark)? => {
                state.rebuild(course);
                (state, mark)
            }
            Some(_) => {
                // The segments are not what they were: the database may know more.
                let now = self.now();
                if self.keeping.ready(now)? {
                    return self.fold_all();
                }
                (State::new(course), Mark::default())
            }
            None => (State::new(course), Mark::default()),
        };
        let (now, former) = (self.now(), self.former(course));
        let is_whole = from == Mark::default();
        let tail = read.since(&mut self.keeping, from, now)?;
        if is_whole {
            let today = today(course, &former, &tail.events);
            state.apply_all(course, today.events.iter());
            self.regraded.remove(&course.id);
            if !today.found.is_empty() {
                self.regraded.insert(course.id.clone(), today.found);
            }
        } else if judges_again(course, &former, &tail.events) {
            return self.fold_from(course, fingerprint, read, false);
        } else {
            state.apply_all(course, own(course, &former, &tail.events).iter());
        }
        let is_long = tail.events.len() > LONG;
        let believed = Believed {
            course: course.clone(),
            state,
        };
        self.believed.insert(course.id.clone(), believed);
        if is_long {
            self.snapshot(course);
        }
        Ok(())
    }

    /// Works out anew what is believed of a course, from what is kept. Where that
    /// can't be read, no snapshots are written any more.
    pub(super) fn fold_again(&mut self, course: &Arc<Course>) {
        let of = |e: &&Entry| e.course.as_ref().is_ok_and(|c| c.id == course.id);
        let fingerprint = self.shelf.iter().find(of).map_or(0, |e| e.fingerprint);
        self.is_adrift |= self
            .fold(course, fingerprint, &mut Read::default())
            .is_err();
    }

    /// Writes down what is believed of a course.
    pub(super) fn snapshot(&self, course: &Course) {
        if self.is_adrift || self.has_news_of(&course.id) || self.real.contains_key(&course.id) {
            return;
        }
        let of = |e: &&Entry| e.course.as_ref().is_ok_and(|c| c.id == course.id);
        if let (Some(entry), Some(state)) = (self.shelf.iter().find(of), self.state(&course.id)) {
            self.keeping
                .snapshot(course.id.as_str(), entry.fingerprint, state);
        }
    }

    /// The state that a session is lent; nothing where its course has been read again.
    pub(super) fn lent(&self, session: &Session) -> Option<&State> {
        let believed = self.believed.get(&session.course().id)?;
        Arc::ptr_eq(&believed.course, session.course()).then_some(&believed.state)
    }

    pub(super) fn believed(&mut self, course: &Arc<Course>) -> &mut Believed {
        (self.believed.entry(course.id.clone())).or_insert_with(|| Believed {
            course: course.clone(),
            state: State::new(course),
        })
    }
}
