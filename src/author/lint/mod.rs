//! What can be read and graded, and is hardly what an author means.

mod alike;
mod commands;
mod drawing;
mod filled;
mod head;
mod questions;
mod same;
mod silent;
mod texts;
mod wordings;

use super::raw::RawQuestion;
use crate::course::{ByQuestion, Theme};
use crate::reading::Complaints;

/// Warns of it, throughout a course.
pub(super) fn lint(
    questions: &ByQuestion<RawQuestion>,
    themes: &[Theme],
    complaints: &mut Complaints,
) {
    questions::questions(questions, complaints);
    alike::alike(questions, complaints);
    filled::filled(questions, complaints);
    head::head(questions, complaints);
    texts::texts(complaints);
    silent::texts(complaints);
    wordings::wordings(questions, themes, complaints);
}
