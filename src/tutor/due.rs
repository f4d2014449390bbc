//! What is due today: less what rests until tomorrow, and as much as the plan has left.

use jiff::Timestamp;

use super::budget;
use super::care::{is_worn_out, rests};
use super::way_back::{self, WayBack};
use crate::course::{Course, QuestionIndex, SkillIndex};
use crate::learner::State;

/// When a question is due again: not before tomorrow where it rests, or is put away. `focus` is
/// the skill that the learner picked.
pub fn due(
    course: &Course,
    state: &State,
    focus: Option<SkillIndex>,
    question: QuestionIndex,
    now: Timestamp,
) -> Option<Timestamp> {
    let put_away = state.questions[question].buried_until;
    let due = state.due(course, question)?;
    let due = put_away.map_or(due, |until| due.max(until));
    if state.is_out_of_turn(question) {
        return None;
    }
    let waits = || state.waits_for_kin(question, now);
    Some(
        match rests(course, state, focus, question, now) || waits() {
            true => due.max(state.tomorrow(now)),
            false => due,
        },
    )
}

/// How many reviews are due now: questions that may be asked today, up to what the plan has left.
/// Every number of due questions that a learner sees comes from here.
pub fn due_count(
    course: &Course,
    state: &State,
    focus: Option<SkillIndex>,
    now: Timestamp,
) -> usize {
    let due = may_be_asked(course, state, focus, now);
    within_portion(within_plan(due, state, now), state, focus, now)
}

/// Limits `due` to what today's portion of a way back has left. A skill that the learner picked
/// is not limited.
fn within_portion(due: usize, state: &State, focus: Option<SkillIndex>, now: Timestamp) -> usize {
    let left = way_back::left(state, now).filter(|_| focus.is_none());
    left.map_or(due, |left| due.min(left))
}

/// The way back after weeks without practice. `None` if the learner practised lately and no more
/// waits than a day holds.
pub fn way_back(course: &Course, state: &State, now: Timestamp) -> Option<WayBack> {
    let due = may_be_asked(course, state, None, now);
    way_back::way_back(course, state, within_plan(due, state, now), now)
}

fn within_plan(due: usize, state: &State, now: Timestamp) -> usize {
    let left = budget::left(state, now);
    match (left.minutes, left.reviews) {
        (Some(0), _) => 0,
        (_, Some(reviews)) => due.min(reviews as usize),
        (_, None) => due,
    }
}

/// How many questions of a skill are due now and may be asked, whatever the plan says.
pub fn due_of(course: &Course, state: &State, skill: SkillIndex, now: Timestamp) -> usize {
    let due = |&q: &QuestionIndex| state.is_due(course, q, now);
    let may =
        |&q: &QuestionIndex| state.is_available(q, now) && !rests(course, state, None, q, now);
    let all = course.questions_of(skill).iter().copied();
    all.filter(due).filter(may).count()
}

/// How many questions are due that may be asked, whatever the plan says.
pub(super) fn may_be_asked(
    course: &Course,
    state: &State,
    focus: Option<SkillIndex>,
    now: Timestamp,
) -> usize {
    let all = state.agenda().due(now).flat_map(|(_, questions)| questions);
    all.filter(|&q| state.is_available(q, now) && !rests(course, state, focus, q, now))
        .count()
}

/// When the next review that may not be asked yet will be: tomorrow, where the
/// plan leaves some for then.
pub fn next_due(
    course: &Course,
    state: &State,
    focus: Option<SkillIndex>,
    now: Timestamp,
) -> Option<Timestamp> {
    let put_off = course
        .skills
        .positions()
        .any(|s| is_worn_out(course, state, s))
        || state.questions.iter().any(|q| q.buried_until > Some(now))
        || (course.questions.positions()).any(|q| state.waits_for_kin(q, now));
    let later = match put_off {
        false => state.agenda().next_due(now),
        true => {
            let all = course
                .questions
                .positions()
                .filter(|&q| !state.questions[q].suspended);
            let dues = all.filter_map(|q| due(course, state, focus, q, now));
            dues.filter(|&due| due > now).min()
        }
    };
    let asked = may_be_asked(course, state, focus, now);
    let today = within_portion(within_plan(asked, state, now), state, focus, now);
    let left = (today < asked).then(|| state.tomorrow(now));
    left.into_iter().chain(later).min()
}
