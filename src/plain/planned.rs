//! How a course is to be practised, as lines: one for each thing that can be set.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;

use super::Error;
use crate::course::{Course, Goal, Length, Plan, Teach};
use crate::desk::Desk;
use crate::forecast;
use crate::journal::EventKind;
use crate::learner::State;
use crate::text::{Out, clean};
use crate::tutor;
use crate::words::{self, Message, Value, message};

/// What can be set, as it is typed.
const KEYS: [&str; 9] = [
    "goal",
    "deadline",
    "minutes",
    "new",
    "reviews",
    "sitting",
    "retention",
    "target",
    "teach",
];

/// The word that takes a value back.
const DEFAULT: &str = "default";

/// Shows the plan of a course, or changes it: `words` are what stands behind `plan 1`.
pub(super) fn plan(
    desk: &mut Desk,
    course: &Arc<Course>,
    n: &str,
    words: &[&str],
    out: &mut Out<'_>,
) -> Result<(), Error> {
    match words {
        [] => {}
        [DEFAULT] => keep(desk, course, String::new())?,
        [key, value @ ..] => {
            let state = desk.state_or_new(course);
            match changed(&state, course, key, value, desk.now()) {
                Ok(plan) => keep(desk, course, plan.to_toml())?,
                Err(said) => {
                    said.iter().try_for_each(|said| writeln!(out, "{said}"))?;
                    return Ok(());
                }
            }
        }
    }
    tell(desk, course, n, out)
}

fn keep(desk: &mut Desk, course: &Arc<Course>, plan: String) -> Result<(), Error> {
    let course_id = course.id.to_string();
    let kind = EventKind::Planned {
        course: course_id,
        plan,
    };
    Ok(desk.decide(course, kind)?)
}

fn tell(desk: &Desk, course: &Course, n: &str, out: &mut Out<'_>) -> Result<(), Error> {
    let state = desk.state_or_new(course);
    let title = &course.title;
    writeln!(out, "{}", message!("plain-plan-heading", course = title))?;
    let set: Vec<(&str, String)> = (KEYS.iter())
        .filter_map(|key| Some((*key, value(&state.plan, key)?)))
        .collect();
    for (key, value) in &set {
        let value = clean(value);
        writeln!(
            out,
            "{}",
            message!("plain-plan-row", key = *key, value = value)
        )?;
    }
    if set.is_empty() {
        writeln!(out, "{}", message!("plain-plan-nothing"))?;
    }
    for line in forecast::ahead(course, &state, &state.plan, desk.now()) {
        writeln!(out, "{line}")?;
    }
    let keys = Value::one_of(KEYS);
    writeln!(out, "{}", message!("plain-plan-how", n = n, keys = keys))?;
    Ok(())
}

/// What a plan says of a key.
fn value(plan: &Plan, key: &str) -> Option<String> {
    let number = |n: Option<u32>| n.map(|n| n.to_string());
    let share = |share: Option<f64>| share.map(|share| share.to_string());
    match key {
        "goal" => plan.goal.and_then(|goal| name(&Goal::ALL, goal)),
        "deadline" => plan.deadline.map(|day| day.to_string()),
        "minutes" => number(plan.budget.minutes),
        "new" => number(plan.budget.new),
        "reviews" => number(plan.budget.reviews),
        "sitting" => number(plan.sitting.minutes),
        "retention" => share(plan.retention),
        "target" => share(plan.target),
        "teach" => plan.teach.and_then(|teach| name(&Teach::ALL, teach)),
        _ => None,
    }
}

fn name<T: PartialEq>(all: &[(&'static str, T)], one: T) -> Option<String> {
    let found = all.iter().find(|(_, known)| *known == one);
    found.map(|(name, _)| (*name).to_owned())
}

fn named<T: Copy>(all: &[(&'static str, T)], word: &str) -> Result<T, Message> {
    let found = all.iter().find(|(known, _)| *known == word);
    found.map(|&(_, one)| one).ok_or_else(|| {
        let names = Value::one_of(all.iter().map(|&(name, _)| name));
        message!("plain-plan-one-of", names = names)
    })
}

fn whole(word: &str, most: u32) -> Result<u32, Message> {
    let number = word.parse().ok().filter(|n| *n <= most);
    number.ok_or_else(|| message!("plain-plan-number", most = most))
}

fn share(word: &str) -> Result<f64, Message> {
    // As people write it, too: 90 or 90 %.
    let bare = word.trim_end_matches('%');
    let number: Option<f64> = bare.parse().ok().filter(|n: &f64| n.is_finite());
    let number = number.ok_or_else(|| message!("plain-plan-share"))?;
    Ok(if number > 1.0 { number / 100.0 } else { number })
}

fn day(word: &str, state: &State, now: Timestamp) -> Result<Date, Message> {
    let day: Date = word.parse().map_err(|_| message!("plain-plan-day"))?;
    match tutor::days_until(state, day, now) > 0 {
        true => Ok(day),
        false => Err(message!("plain-plan-past", day = words::date(day))),
    }
}

/// The plan with another value for a key, or what is wrong with that.
fn changed(
    state: &State,
    course: &Course,
    key: &str,
    value: &[&str],
    now: Timestamp,
) -> Result<Plan, Vec<Message>> {
    let mut plan = state.plan.clone();
    let typed = match value {
        [one] | [one, "%"] => *one,
        _ => return Err(vec![message!("plain-plan-what", key = clean(key))]),
    };
    let word = Some(typed).filter(|word| *word != DEFAULT);
    let number = |most: u32| word.map(|word| whole(word, most)).transpose();
    let all = u32::MAX;
    let mut set = || -> Result<(), Message> {
        match key {
            "goal" => plan.goal = word.map(|word| named(&Goal::ALL, word)).transpose()?,
            "deadline" => plan.deadline = word.map(|word| day(word, state, now)).transpose()?,
            "minutes" => plan.budget.minutes = number(Length::MOST_MINUTES)?,
            "new" => plan.budget.new = number(all)?,
            "reviews" => plan.budget.reviews = number(all)?,
            "sitting" => plan.sitting.minutes = number(Length::MOST_MINUTES)?,
            "retention" => plan.retention = word.map(share).transpose()?,
            "target" => plan.target = word.map(share).transpose()?,
            "teach" => plan.teach = word.map(|word| named(&Teach::ALL, word)).transpose()?,
            _ => {
                let keys = Value::one_of(KEYS);
                return Err(message!("plain-plan-key", key = clean(key), keys = keys));
            }
        }
        Ok(())
    };
    set().map_err(|said| vec![said])?;
    // What was given is checked where plans are read.
    Plan::read("", plan.to_toml().as_bytes(), course).map_err(|wrong| {
        let said = wrong.into_iter().map(|wrong| match wrong.help {
            Some(help) => message!("plain-plan-wrong", wrong = wrong.message, help = help),
            None => wrong.message,
        });
        said.collect()
    })
}
