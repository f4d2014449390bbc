//! Between courses: what each assumes of others, and which one comes next.

use std::sync::Arc;

use super::ordered::by_title;
use super::{Desk, Error, WAY_IN};
use crate::course::{Course, QuestionIndex};
use crate::learner::Stage;
use crate::text::SafeText;
use crate::tutor::{Readiness, readiness};
use crate::words::{Joined, Message, Value, message};

/// So many courses are named to choose from.
const NAMED: usize = 3;

impl Desk {
    /// How the learner stands with what a course assumes of others; none where it assumes
    /// nothing.
    pub fn readiness(&self, course: &Course) -> Option<Readiness> {
        if course.assumes.is_empty() {
            return None;
        }
        let found = |id: &str| {
            let other = self
                .at_hand()
                .find(|other| other.id.as_str() == id || other.was.iter().any(|was| was == id))?;
            Some((&**other, self.state(&other.id)))
        };
        Some(readiness(&course.assumes, found))
    }

    /// Of a course that was not begun: how much of what it assumes is known, and what is
    /// missing.
    pub fn assumes(&self, course: &Course) -> Option<Message> {
        let is_begun = self
            .state(&course.id)
            .is_some_and(|state| state.attempts > 0);
        (!is_begun).then(|| self.readiness(course)?.message())?
    }

    /// Reads the courses that were not read yet, where they bear on what is said of this one:
    /// where it assumes something of others, or all of it is learned.
    ///
    /// # Errors
    /// As for [`Desk::read_all`].
    pub fn read_beyond(&mut self, course: &Course) -> Result<(), Error> {
        match !course.assumes.is_empty() || self.is_learned(course) || self.is_way_in_done(course) {
            true => self.read_all(),
            false => Ok(()),
        }
    }

    /// Whether every skill of it is learned.
    fn is_learned(&self, course: &Course) -> bool {
        self.state(&course.id).is_some_and(|state| {
            let mut skills = course.skills.positions();
            skills.all(|skill| state.stage(course, skill) >= Stage::Learned)
        })
    }

    /// The course to take after one of which every skill is learned: one that builds on it,
    /// was not begun, and of which enough is known that it assumes; the most of it, and then
    /// the first. None while something is left to learn.
    fn after_course(&self, course: &Course) -> Option<(Arc<Course>, Readiness)> {
        if !self.is_learned(course) {
            return None;
        }
        let builds_on = |other: &Course| {
            let mut all = other.assumes.iter();
            all.any(|a| {
                *a.course == *course.id.as_str() || course.was.iter().any(|was| *was == *a.course)
            })
        };
        let others = self.at_hand().filter(|other| {
            let begun = self
                .state(&other.id)
                .is_some_and(|state| state.attempts > 0);
            other.id != course.id && !begun && builds_on(other)
        });
        let ready = others.filter_map(|other| {
            let readiness = self.readiness(other)?;
            readiness
                .is_enough()
                .then(|| (Arc::clone(other), readiness))
        });
        // Of several that are as good, the first.
        let share = |r: &Readiness| r.known as f64 / r.of.max(1) as f64;
        ready.reduce(|best, next| match share(&next.1) > share(&best.1) {
            true => next,
            false => best,
        })
    }

    /// Whether a course is the one that shows how to get about, and most of its questions were
    /// answered: what was missed may have taken the turn of the last ones.
    fn is_way_in_done(&self, course: &Course) -> bool {
        course.id.as_str() == WAY_IN
            && self.state(&course.id).is_some_and(|state| {
                let is_answered = |&q: &QuestionIndex| state.questions[q].attempts > 0;
                let answered = course.questions.positions().filter(is_answered).count();
                answered * 4 >= course.questions.len() * 3
            })
    }

    /// The other courses, for who has begun none of them: the first ones by their titles.
    fn others_to_begin(&self, course: &Course) -> Option<Message> {
        let others = || self.at_hand().filter(|other| other.id != course.id);
        let is_begun = |id| self.state(id).is_some_and(|state| state.attempts > 0);
        let unread_begun = !self.is_whole() && self.was_begun;
        if unread_begun || others().any(|other| is_begun(&other.id)) {
            return None;
        }
        let titles = others().map(|other| &other.title).chain(self.unread());
        let mut titles: Vec<&SafeText> = titles.collect();
        titles.sort_by(|a, b| by_title(a, b));
        let named = titles.iter().take(NAMED);
        let named = named.map(|title| message!("desk-next-title", course = *title));
        let courses = Value::list(named, Joined::Or);
        (!titles.is_empty()).then(|| message!("desk-next-any", courses = courses))
    }

    /// What comes after a course, with the reason, as a sentence or two. The one that shows
    /// how to get about leads to any other.
    pub fn next_course(&self, course: &Course) -> Option<Message> {
        if self.is_way_in_done(course) {
            return self.others_to_begin(course);
        }
        let (next, readiness) = self.after_course(course)?;
        let said = message!("desk-next-course", course = &next.title);
        Some(Message::sentences(
            std::iter::once(said).chain(readiness.message()),
        ))
    }
}
