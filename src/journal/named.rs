//! What events name: courses, questions, skills and mistakes.

use super::event::{EventKind, Override};

impl EventKind {
    /// The course that the event belongs to; empty: all courses.
    pub fn course(&self) -> &str {
        match self {
            EventKind::SittingStarted { course }
            | EventKind::Skipped { course, .. }
            | EventKind::Undone { course }
            | EventKind::SittingEnded { course }
            | EventKind::LessonRead { course, .. }
            | EventKind::Override { course, .. }
            | EventKind::Opened { course, .. }
            | EventKind::Placed { course, .. }
            | EventKind::Planned { course, .. }
            | EventKind::Appealed { course, .. }
            | EventKind::TestEnded { course, .. }
            | EventKind::TestOffered { course, .. }
            | EventKind::TestDeclined { course }
            | EventKind::Versioned { course, .. }
            | EventKind::Regraded { course, .. }
            | EventKind::TakenBack { course, .. }
            | EventKind::Interested { course, .. }
            | EventKind::Noted { course, .. }
            | EventKind::Bookmarked { course, .. }
            | EventKind::Tagged { course, .. }
            | EventKind::Assigned { course, .. }
            | EventKind::ResourceOffered { course, .. }
            | EventKind::ResourceOpened { course, .. }
            | EventKind::ResourceRated { course, .. }
            | EventKind::SittingStands { course, .. }
            | EventKind::Contested { course, .. }
            | EventKind::AskedAs { course, .. }
            | EventKind::Helped { course, .. }
            | EventKind::Erased { course } => course,
            EventKind::Attempt(attempt)
            | EventKind::Tested { attempt, .. }
            | EventKind::Probed(attempt)
            | EventKind::Reviewed { attempt, .. }
            | EventKind::Retried { attempt, .. } => &attempt.course,
            EventKind::Taught(taught) => &taught.course,
            EventKind::Tuned { .. }
            | EventKind::AnswersKept { .. }
            | EventKind::NotTuned {}
            | EventKind::SittingsLast { .. } => "",
        }
    }

    /// Hands every name in it to `each`: ids of courses, questions and skills,
    /// and names of mistakes. They recur, so that stores can shorten them.
    pub fn names(&mut self, mut each: impl FnMut(&mut String)) {
        match self {
            EventKind::SittingStarted { course }
            | EventKind::Undone { course }
            | EventKind::SittingEnded { course }
            | EventKind::Opened { course, .. }
            | EventKind::Planned { course, .. }
            | EventKind::TestEnded { course, .. }
            | EventKind::TestOffered { course, .. }
            | EventKind::TestDeclined { course }
            | EventKind::Versioned { course, .. }
            | EventKind::Assigned { course, .. }
            | EventKind::Erased { course } => each(course),
            EventKind::TakenBack { course, answer }
            | EventKind::AskedAs { course, answer, .. }
            | EventKind::Helped { course, answer, .. }
            | EventKind::Contested { course, answer, .. } => {
                each(course);
                each(&mut answer.question);
            }
            EventKind::SittingStands { course, stands } => {
                each(course);
                stands.focus.iter_mut().for_each(each);
            }
            EventKind::Regraded {
                course, answers, ..
            } => {
                each(course);
                answers
                    .iter_mut()
                    .for_each(|given| each(&mut given.question));
            }
            EventKind::Skipped { course, question }
            | EventKind::Noted {
                course, question, ..
            }
            | EventKind::Bookmarked {
                course, question, ..
            }
            | EventKind::Tagged {
                course, question, ..
            }
            | EventKind::Appealed {
                course, question, ..
            } => {
                each(course);
                each(question);
            }
            EventKind::LessonRead { course, skill } => {
                each(course);
                each(skill);
            }
            EventKind::ResourceOffered {
                course,
                resource,
                skill,
                ..
            }
            | EventKind::ResourceOpened {
                course,
                resource,
                skill,
            }
            | EventKind::ResourceRated {
                course,
                resource,
                skill,
                ..
            } => {
                each(course);
                each(resource);
                each(skill);
            }
            EventKind::Override { course, action } => {
                each(course);
                each(action.subject());
            }
            EventKind::Placed { course, known } => {
                each(course);
                known.iter_mut().for_each(each);
            }
            EventKind::Interested { course, themes } => {
                each(course);
                themes.iter_mut().for_each(each);
            }
            EventKind::Attempt(attempt)
            | EventKind::Probed(attempt)
            | EventKind::Tested { attempt, .. }
            | EventKind::Retried { attempt, .. } => {
                each(&mut attempt.course);
                each(&mut attempt.question);
                attempt.mistake.iter_mut().for_each(each);
            }
            EventKind::Reviewed { attempt, from, .. } => {
                each(&mut attempt.course);
                each(&mut attempt.question);
                attempt.mistake.iter_mut().for_each(&mut each);
                each(from);
            }
            EventKind::Taught(taught) => {
                each(&mut taught.course);
                each(&mut taught.skill);
                taught.question.iter_mut().for_each(each);
            }
            EventKind::Tuned { .. }
            | EventKind::AnswersKept { .. }
            | EventKind::NotTuned {}
            | EventKind::SittingsLast { .. } => {}
        }
    }
}

impl Override {
    /// The id of the question or skill decided on.
    fn subject(&mut self) -> &mut String {
        match self {
            Override::Bury { question }
            | Override::Suspend { question }
            | Override::Resume { question }
            | Override::Pin { question } => question,
            Override::Known { skill }
            | Override::Reset { skill }
            | Override::Withdrawn { skill } => skill,
        }
    }
}
