//! Notes, bookmarks and tags of the learner's own.

use std::sync::Arc;

use super::{Desk, Error};
use crate::course::{Course, MOST_TAGS, QuestionIndex, is_tag};
use crate::journal::EventKind;
use crate::learner::{Mark, cut};

impl Desk {
    /// What the learner keeps on a question; none where that is nothing.
    pub fn kept_on(&self, course: &Course, question: QuestionIndex) -> Option<&Mark> {
        self.state(&course.id)?.mark(question)
    }

    /// Keeps a note on a question in place of the one before; an empty one deletes it. What
    /// is longer than [`LONGEST_NOTE`](crate::learner::LONGEST_NOTE) is cut.
    ///
    /// # Errors
    /// Where it can't be recorded.
    pub fn set_note(
        &mut self,
        course: &Arc<Course>,
        question: QuestionIndex,
        text: &str,
    ) -> Result<(), Error> {
        let text = cut(text.trim());
        if self.kept_on(course, question).map_or("", |mark| &mark.note) == text {
            return Ok(());
        }
        let kind = EventKind::Noted {
            course: course.id.to_string(),
            question: course.questions[question].id.to_string(),
            text: text.to_owned(),
        };
        self.decide(course, kind)
    }

    /// Bookmarks a question, or takes its bookmark away; whether it has one now.
    ///
    /// # Errors
    /// Where it can't be recorded.
    pub fn bookmark(
        &mut self,
        course: &Arc<Course>,
        question: QuestionIndex,
    ) -> Result<bool, Error> {
        let marked = !(self.kept_on(course, question)).is_some_and(|mark| mark.bookmarked);
        let kind = EventKind::Bookmarked {
            course: course.id.to_string(),
            question: course.questions[question].id.to_string(),
            marked,
        };
        self.decide(course, kind)?;
        Ok(marked)
    }

    /// Keeps these tags of the learner's own on a question in place of those before. What has
    /// not the form of a tag is left out, as is what is more than
    /// [`MOST_TAGS`].
    ///
    /// # Errors
    /// Where it can't be recorded.
    pub fn set_tags(
        &mut self,
        course: &Arc<Course>,
        question: QuestionIndex,
        tags: &[String],
    ) -> Result<(), Error> {
        let mut kept: Vec<String> = Vec::new();
        for tag in tags.iter().filter(|tag| is_tag(tag)) {
            if kept.len() < MOST_TAGS && !kept.contains(tag) {
                kept.push(tag.clone());
            }
        }
        let before = self.kept_on(course, question);
        if before.map_or(&[][..], |mark| &mark.tags) == kept {
            return Ok(());
        }
        let kind = EventKind::Tagged {
            course: course.id.to_string(),
            question: course.questions[question].id.to_string(),
            tags: kept,
        };
        self.decide(course, kind)
    }
}
