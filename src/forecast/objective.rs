//! What each goal wants, in numbers that can be counted, and how far it is.

use jiff::Timestamp;
use jiff::civil::Date;

use super::outlook::{Outlook, outlook};
use crate::course::{Course, Goal, Plan};
use crate::learner::State;
use crate::tutor::{aim, days_until};
use crate::words::{Message, date, message, percent};

/// The goal that a plan in force names, or its deadline, and how far it is; none where
/// it names neither. `usual` is how many minutes a sitting lasts where the plan does not say.
pub fn chosen(
    course: &Course,
    state: &State,
    usual: Option<u32>,
    now: Timestamp,
) -> Option<Message> {
    let plan = &state.plan.with_usual(usual);
    plan.goal.or(plan.deadline.map(|_| Goal::default()))?;
    // Only a day to be ready by needs a look ahead.
    let outlook = plan
        .deadline
        .and_then(|_| outlook(course, state, plan, now));
    let goal = objective(course, state, plan, outlook.as_ref(), now);
    let by_day = match plan.goal() {
        Goal::Exam => None,
        Goal::Accelerate | Goal::Support | Goal::Explore => plan
            .deadline
            .map(|day| by_day(course, state, outlook.as_ref(), day, now)),
    };
    Some(Message::sentences([goal].into_iter().chain(by_day)))
}

/// How a course stands on the way to a day.
fn stands(course: &Course, state: &State, outlook: Option<&Outlook>) -> Message {
    let met = outlook
        .and_then(|o| o.deadline.as_ref())
        .map(|d| d.chance >= 0.5);
    let is_learned = |s| state.is_mastered(course, s);
    match met {
        _ if course.skills.positions().all(is_learned) => message!("forecast-exam-ready"),
        Some(true) => message!("forecast-exam-on-the-way"),
        // Who has not begun is behind nothing.
        Some(false) if state.attempts == 0 => message!("forecast-exam-too-much"),
        Some(false) => message!("forecast-exam-behind"),
        None => message!("forecast-exam-unknown"),
    }
}

/// The deadline of a plan whose goal is no exam.
fn by_day(
    course: &Course,
    state: &State,
    outlook: Option<&Outlook>,
    day: Date,
    now: Timestamp,
) -> Message {
    match days_until(state, day, now) {
        ..=0 => message!("forecast-day-over", day = date(day)),
        n => message!(
            "forecast-day",
            day = date(day),
            n = n,
            stands = stands(course, state, outlook)
        ),
    }
}

/// The goal of `plan` and how far it is. `outlook` tells of an exam whether it is on
/// the way.
pub fn objective(
    course: &Course,
    state: &State,
    plan: &Plan,
    outlook: Option<&Outlook>,
    now: Timestamp,
) -> Message {
    let skills = course.skills.len();
    let count = |of: &dyn Fn(crate::course::SkillIndex) -> bool| {
        course.skills.positions().filter(|&s| of(s)).count()
    };
    let learned = count(&|s| state.is_mastered(course, s));
    match (plan.goal(), plan.deadline) {
        (Goal::Accelerate, _) => {
            message!("forecast-accelerate", learned = learned, skills = skills)
        }
        (Goal::Support, _) => message!(
            "forecast-support",
            aim = percent(aim(plan)),
            right = state.correct,
            answers = state.attempts,
            learned = learned,
            skills = skills,
        ),
        (Goal::Explore, _) => {
            let tried = count(&|s| !state.is_new(s));
            message!("forecast-explore", tried = tried, skills = skills)
        }
        (Goal::Exam, None) => {
            message!("forecast-exam-someday", learned = learned, skills = skills)
        }
        (Goal::Exam, Some(day)) if days_until(state, day, now) == 0 => {
            message!("forecast-exam-today", learned = learned, skills = skills)
        }
        (Goal::Exam, Some(day)) if days_until(state, day, now) < 0 => message!(
            "forecast-exam-over",
            day = date(day),
            learned = learned,
            skills = skills,
        ),
        (Goal::Exam, Some(day)) => {
            message!(
                "forecast-exam",
                day = date(day),
                learned = learned,
                skills = skills,
                stands = stands(course, state, outlook),
            )
        }
    }
}

/// How far the goal of `plan` is, and when all will be learned by it, a sentence each.
pub fn ahead(course: &Course, state: &State, plan: &Plan, now: Timestamp) -> Vec<Message> {
    told_ahead(course, state, plan, now).0
}

/// The same with the look ahead that it tells of; none where the course is too large for one,
/// or has nothing to learn.
pub fn told_ahead(
    course: &Course,
    state: &State,
    plan: &Plan,
    now: Timestamp,
) -> (Vec<Message>, Option<Outlook>) {
    let outlook = outlook(course, state, plan, now);
    let goal = objective(course, state, plan, outlook.as_ref(), now);
    let then = match &outlook {
        Some(outlook) => outlook.sentences(course),
        None => vec![message!("forecast-too-large")],
    };
    ([vec![goal], then].concat(), outlook)
}
