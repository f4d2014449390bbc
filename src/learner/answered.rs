//! Which question, step or part of a course an answer in the log was to.

use crate::course::{Course, Difficulty, QuestionIndex, SkillIndex, Spot};
use crate::journal::{Attempt, Event, EventKind};
use crate::kinds::Item;

/// What was answered: the question, with skills, item and difficulty of the
/// question or of the step. Nothing where the course no longer has it.
pub(super) fn answered<'c>(
    course: &'c Course,
    attempt: &Attempt,
) -> Option<(QuestionIndex, &'c [SkillIndex], &'c Item, Difficulty)> {
    let question = course.question(&attempt.question)?;
    let asked = &course.questions[question];
    let spot = Spot::of(attempt.step);
    if let Some(step) = asked.step_at(spot) {
        return Some((question, step.skill.as_slice(), &step.item, step.difficulty));
    }
    let (skills, item) = match (spot.part, spot.step) {
        (_, Some(_)) => return None,
        (Some(part), None) => {
            let part = asked.parts.get(part)?;
            (std::slice::from_ref(&part.skill), &part.item)
        }
        (None, None) => (asked.skills.as_slice(), &asked.item),
    };
    Some((question, skills, item, asked.difficulty))
}

/// Whether an event is an answer that the fold takes in, and after which earlier answers can't be
/// taken back. Answers to parts are taken back together.
pub(super) fn is_answer(course: &Course, event: &Event) -> bool {
    let EventKind::Attempt(attempt) = &event.kind else {
        return false;
    };
    let parts = |q: QuestionIndex| course.questions[q].has_parts();
    attempt.course == course.id.as_str()
        && answered(course, attempt).is_some_and(|(question, ..)| !parts(question))
}
