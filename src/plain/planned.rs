//! How a course is to be practised, as lines: one for each thing that can be set.

use std::sync::Arc;

use jiff::Timestamp;

use super::Error;
use crate::course::{Course, Plan};
use crate::desk::{DEFAULT, Desk, PlanKey};
use crate::forecast;
use crate::journal::EventKind;
use crate::learner::State;
use crate::text::{Out, clean};
use crate::words::{Message, Value, message};

/// Keys of plans that only files set.
const FILE_ALONE: [&str; 7] = ["from", "appeals", "skip", "hints", "refuse", "order", "due"];

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
    let set: Vec<(&str, String)> = (PlanKey::ALL.iter())
        .filter_map(|(name, key)| Some((*name, key.of(&state.plan)?)))
        .collect();
    // Keys that can be set in a file alone.
    let all: toml::Table = state.plan.to_toml().parse().unwrap_or_default();
    let rest = all
        .iter()
        .filter(|(key, _)| FILE_ALONE.contains(&key.as_str()));
    let rest = rest.map(|(key, value)| (key.as_str(), value.to_string()));
    let set: Vec<(&str, String)> = set.into_iter().chain(rest).collect();
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
    let plan = state.plan.with_usual(desk.usual_minutes());
    for line in forecast::ahead(course, &state, &plan, desk.now()) {
        writeln!(out, "{line}")?;
    }
    writeln!(out, "{}", message!("plain-plan-how", n = n, keys = keys()))?;
    Ok(())
}

/// The plan with another value for a key, or what is wrong with that.
fn changed(
    state: &State,
    course: &Course,
    key: &str,
    value: &[&str],
    now: Timestamp,
) -> Result<Plan, Vec<Message>> {
    let Some(known) = PlanKey::named(key) else {
        return Err(vec![message!(
            "plain-plan-key",
            key = clean(key),
            keys = keys()
        )]);
    };
    let typed = match value {
        [one] | [one, "%"] => (*one).to_owned(),
        [_, ..] if known.is_list() => value.join(","),
        _ => return Err(vec![message!("plain-plan-what", key = clean(key))]),
    };
    known.set(&state.plan, &typed, (course, state), now)
}

/// What can be set, as it is typed.
fn keys() -> Value {
    Value::one_of(PlanKey::ALL.map(|(name, _)| name))
}
