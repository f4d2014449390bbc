//! What is due, less what rests until tomorrow.

use jiff::Timestamp;

use super::care::{is_worn_out, rests};
use crate::course::{Course, QuestionIndex, SkillIndex};
use crate::learner::State;

/// When a question is due again: not before tomorrow where it rests. `focus` is
/// the skill that the learner picked.
pub fn due(
    course: &Course,
    state: &State,
    focus: Option<SkillIndex>,
    question: QuestionIndex,
    now: Timestamp,
) -> Option<Timestamp> {
    let due = state.due(course, question)?;
    Some(match rests(course, state, focus, question, now) {
        true => due.max(state.tomorrow(now)),
        false => due,
    })
}

/// How many questions are due that may be asked today.
pub fn due_count(
    course: &Course,
    state: &State,
    focus: Option<SkillIndex>,
    now: Timestamp,
) -> usize {
    let all = state.agenda().due(now).flat_map(|(_, questions)| questions);
    all.filter(|&q| state.is_available(q, now) && !rests(course, state, focus, q, now))
        .count()
}

/// When the next review that may not be asked yet will be.
pub fn next_due(
    course: &Course,
    state: &State,
    focus: Option<SkillIndex>,
    now: Timestamp,
) -> Option<Timestamp> {
    if !(0..course.skills.len()).any(|s| is_worn_out(course, state, s)) {
        return state.agenda().next_due(now);
    }
    let all = (0..course.questions.len()).filter(|&q| !state.questions[q].suspended);
    let dues = all.filter_map(|q| due(course, state, focus, q, now));
    dues.filter(|&due| due > now).min()
}
