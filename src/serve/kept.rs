//! What the learner keeps on a question, as an object.

use super::objects::Kept;
use crate::course::{Course, QuestionIndex};
use crate::desk::Desk;
use crate::text::SafeText;

pub(super) fn kept(desk: &Desk, course: &Course, question: QuestionIndex) -> Kept {
    let mark = desk.kept_on(course, question);
    let note = mark.map_or("", |mark| &mark.note);
    Kept {
        id: course.questions[question].id.to_string(),
        note: (!note.is_empty()).then(|| SafeText::from(note)),
        bookmarked: mark.is_some_and(|mark| mark.bookmarked),
        tags: mark.map_or_else(Vec::new, |mark| mark.tags.clone()),
    }
}
