//! Events as a course sees them today: those of its former ids are its own, and answers
//! that its key accepts now are right.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::Arc;

use super::Desk;
use crate::course::{Course, CourseId};
use crate::journal::{Event, EventKind, Given, Override, corrected, judged_again, renamed};
use crate::learner::regraded;
use crate::words::message;

/// What is found by reading answers again.
pub(super) struct Today<'e> {
    pub(super) events: Cow<'e, [Event]>,
    /// Answers that count as right now, and of which the record says nothing yet.
    pub(super) found: BTreeSet<Given>,
}

/// All events of a course as it sees them today.
pub(super) fn today<'e>(course: &Course, was: &[String], events: &'e [Event]) -> Today<'e> {
    let mut events = own(course, was, events);
    let judged = judged_again(events.iter(), course.id.as_str());
    let found = regraded(course, &events, &judged);
    let mut right = found.clone();
    right.extend(
        judged
            .into_iter()
            .filter_map(|(given, is)| is.then_some(given)),
    );
    if !right.is_empty() {
        events = Cow::Owned(corrected(&events, course.id.as_str(), &right));
    }
    Today { events, found }
}

/// Events under the id that the course has now.
pub(super) fn own<'e>(course: &Course, was: &[String], events: &'e [Event]) -> Cow<'e, [Event]> {
    match was {
        [] => Cow::Borrowed(events),
        was => Cow::Owned(renamed(events, was, course.id.as_str())),
    }
}

/// Whether events say of earlier ones that they count in another way.
pub(super) fn judges_again(course: &Course, was: &[String], events: &[Event]) -> bool {
    events.iter().any(|event| {
        let of = event.kind.course();
        let ours = of == course.id.as_str() || was.iter().any(|was| was == of);
        let anew = matches!(
            event.kind,
            // These belong before what was folded already.
            EventKind::Regraded { .. }
                | EventKind::Reviewed { .. }
                | EventKind::Contested { .. }
                | EventKind::Override {
                    action: Override::Withdrawn { .. },
                    ..
                }
        );
        ours && anew
    })
}

impl Desk {
    /// The former ids of a course under which no other course is at hand.
    pub fn former(&self, course: &Course) -> Vec<String> {
        let read = |was: &str| self.at_hand().any(|c| c.id.as_str() == was);
        let unread = |was: &str| self.unread.iter().any(|u| u.id.as_deref() == Some(was));
        let is_taken = |was: &&String| read(was) || unread(was);
        let former = course.was.iter().filter(|was| !is_taken(was));
        former.cloned().collect()
    }

    /// The course that bears an id now, or bore it before where no other one bears it now; none
    /// where there is none among the courses that were read.
    pub fn now_called(&self, id: &str) -> Option<Arc<Course>> {
        let now = self.at_hand().find(|course| course.id.as_str() == id);
        let before = || {
            self.at_hand()
                .find(|course| self.former(course).iter().any(|was| was == id))
        };
        now.or_else(before).cloned()
    }

    /// What is to be recorded of a course before a sitting begins: which version of it is
    /// shown, and which answers count as right now. The learner is told of these, once.
    pub(super) fn news_of(&mut self, course: &Course) -> Vec<EventKind> {
        let id = || course.id.to_string();
        let mut news = Vec::new();
        let version = course.version.as_str();
        let state = self.state(&course.id);
        // The first time it is told in any case: that shows that the log is none of an older
        // version of the program.
        if state.is_none_or(|s| version != s.version || s.may_be_older()) {
            news.push(EventKind::Versioned {
                course: id(),
                version: version.to_owned(),
            });
        }
        let found = self.regraded.remove(&course.id).unwrap_or_default();
        if !found.is_empty() {
            let called = self.called(course);
            let (n, title) = (found.len(), &course.title);
            self.keeping.tell(Some(message!(
                "desk-regraded",
                n = n,
                title = title,
                course = called
            )));
            news.push(EventKind::Regraded {
                course: id(),
                answers: found.into_iter().collect(),
                right: true,
            });
        }
        news
    }

    /// Whether answers of a course count as right of which the record says nothing yet.
    pub(super) fn has_news_of(&self, course: &CourseId) -> bool {
        self.regraded.contains_key(course)
    }

    /// Has all answers of a course that were judged again count as they were graded first;
    /// tells how many there were. They are not judged again by themselves.
    ///
    /// # Errors
    /// Where it can't be recorded.
    pub fn grade_as_first(
        &mut self,
        course: &std::sync::Arc<Course>,
    ) -> Result<usize, super::Error> {
        let former = self.former(course);
        let events = self.events()?;
        let events = own(course, &former, &events);
        let judged = judged_again(events.iter(), course.id.as_str());
        let right = judged
            .into_iter()
            .filter_map(|(given, is)| is.then_some(given));
        let mut answers: BTreeSet<Given> = right.collect();
        answers.extend(self.regraded.remove(&course.id).unwrap_or_default());
        let n = answers.len();
        if n > 0 {
            let kind = EventKind::Regraded {
                course: course.id.to_string(),
                answers: answers.into_iter().collect(),
                right: false,
            };
            self.decide(course, kind)?;
            self.fold_again(course);
        }
        Ok(n)
    }
}
