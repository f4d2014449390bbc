//! Reads a plan from its file, with all that is wrong with it.

use std::sync::Arc;

use jiff::civil::Date;
use toml::de::{DeTable, DeValue};

use super::raw::no_skill;
use crate::course::{
    Advice, Budget, Course, DayOff, Goal, Length, Plan, RETENTION_BOUNDS, TARGET_BOUNDS, Teach,
};
use crate::reading::source;
use crate::reading::syntax;
use crate::reading::{Complaints, Diagnostic, Place, Single, Strings, Table, TableName, Wanted};
use crate::text::clean;
use crate::words::{Message, message};

/// Most days off that a plan has: each costs a look whenever a date is set.
const MOST_DAYS_OFF: usize = 100;

/// A plan as read, with every skill that it names and where.
struct RawPlan {
    plan: Plan,
    named: Vec<(String, Place)>,
}

impl Plan {
    /// Reads a plan that is to hold in a course.
    ///
    /// # Errors
    /// All that is wrong with it, each with its place in `file`.
    pub fn read(file: &str, bytes: &[u8], course: &Course) -> Result<Plan, Vec<Diagnostic>> {
        if bytes.trim_ascii().is_empty() {
            return Ok(Plan::default());
        }
        let mut complaints = Complaints::default();
        let mut read = Plan::default();
        if source::add(file, bytes, &mut complaints) {
            let sources = Arc::clone(&complaints.sources);
            let text = source::parsable(&sources[0].text);
            if let Some(table) = syntax::parse(&text, 0, &mut complaints) {
                let ids: Vec<&str> = course.skills.iter().map(|s| s.id.as_str()).collect();
                let knows = |name: &str| course.skill(name).is_some();
                read = read_plan(table.get_ref(), 0, &ids, knows, &mut complaints);
            }
        }
        complaints.close();
        complaints.list.sort_by_key(|d| (d.line, d.column));
        match complaints.list.is_empty() {
            true => Ok(read),
            false => Err(complaints.list),
        }
    }

    /// Reads a plan that was taken once. What this version does not understand
    /// is passed over.
    pub fn parse(text: &str) -> Plan {
        let mut complaints = Complaints::default();
        let (table, _) = DeTable::parse_recoverable(text);
        raw(table.get_ref(), 0, &mut complaints).plan
    }
}

/// Reads a plan's table, and complains of skills that there are not.
pub(super) fn read_plan(
    table: &DeTable<'_>,
    source: usize,
    ids: &[&str],
    knows: impl Fn(&str) -> bool,
    complaints: &mut Complaints,
) -> Plan {
    let RawPlan { plan, named } = raw(table, source, complaints);
    for (name, place) in named.iter().filter(|(name, _)| !knows(name)) {
        no_skill(name, place, ids.iter().copied(), complaints);
    }
    plan
}

fn raw(table: &DeTable<'_>, source: usize, complaints: &mut Complaints) -> RawPlan {
    let place = Place { source, span: 0..0 };
    let mut named = Vec::new();
    let mut table = Table::new(table, place, TableName::Plan, complaints);
    let days_off = days_off(&mut table);
    let advice = advice(&mut table, &mut named);
    let mut skills = |list: Option<Strings>| {
        let entries = list.map(|list| list.entries).unwrap_or_default();
        named.extend_from_slice(&entries);
        entries.into_iter().map(|(name, _)| name).collect()
    };
    table.asks("deadline", Wanted::Date);
    let mut plan = Plan {
        from: table.optional("from"),
        goal: table.word("goal", &Goal::ALL),
        target: table.number("target", TARGET_BOUNDS.0, TARGET_BOUNDS.1),
        retention: table.number("retention", RETENTION_BOUNDS.0, RETENTION_BOUNDS.1),
        deadline: table.take("deadline").and_then(|(value, place)| {
            day(value, &place, table.complaints, || {
                message!("author-plan-deadline")
            })
        }),
        appeals: table.truth("appeals"),
        skip: table.truth("skip"),
        hints: table.truth("hints"),
        refuse: table.truth("refuse"),
        teach: table.word("teach", &Teach::ALL),
        focus: skills(table.strings("focus", Single::Refused)),
        order: skills(table.strings("order", Single::Refused)),
        days_off,
        advice,
        ..Plan::default()
    };
    if let Some((due, place)) = table.table("due") {
        for (skill, value) in due.iter() {
            let at = |span| Place {
                source: place.source,
                span,
            };
            let name = skill.get_ref().to_string();
            let wrong = || message!("author-plan-due", skill = clean(&name));
            let read = day(value.get_ref(), &at(value.span()), table.complaints, wrong);
            plan.due.extend(read.map(|day| (name.clone(), day)));
            named.push((name, at(skill.span())));
        }
    }
    limits(&mut table, &mut plan);
    table.finish();
    RawPlan { plan, named }
}

/// Days without practice.
fn days_off(table: &mut Table<'_, '_>) -> Vec<DayOff> {
    let list = table.strings("days_off", Single::Refused);
    if let Some(list) = list.as_ref().filter(|l| l.entries.len() > MOST_DAYS_OFF) {
        let what = message!("author-plan-days-off-many", most = MOST_DAYS_OFF);
        let help = message!("author-plan-days-off-many-help");
        table.complaints.error(&list.place, what, Some(help));
    }
    let entries = list.map(|list| list.entries).unwrap_or_default();
    let mut read = Vec::new();
    for (text, place) in entries.into_iter().take(MOST_DAYS_OFF) {
        match text.parse() {
            Ok(day) => read.push(day),
            Err(_) => {
                let what = message!("author-plan-day-off", day = clean(&text));
                let help = message!("author-plan-day-off-help");
                table.complaints.error(&place, what, Some(help));
            }
        }
    }
    read
}

/// What learners alike gained; notes the skills that are named.
fn advice(table: &mut Table<'_, '_>, named: &mut Vec<(String, Place)>) -> Vec<Advice> {
    let list = table.strings("advice", Single::Refused);
    let entries = list.map(|list| list.entries).unwrap_or_default();
    let mut read = Vec::new();
    for (text, place) in entries.into_iter().take(Advice::MOST) {
        match text.parse::<Advice>() {
            Ok(advice) => {
                named.extend(advice.skills().map(|id| (id.to_owned(), place.clone())));
                read.push(advice);
            }
            Err(_) => {
                let what = message!("author-plan-advice");
                let help = message!("author-plan-advice-help");
                table.complaints.error(&place, what, Some(help));
            }
        }
    }
    read
}

/// Warns of a plan for an exam that has no day.
pub(super) fn day_of_exam(
    table: &DeTable<'_>,
    source: usize,
    plan: &Plan,
    complaints: &mut Complaints,
) {
    if plan.goal != Some(Goal::Exam) || plan.deadline.is_some() || table.contains_key("deadline") {
        return;
    }
    let span = table.get("goal").map(|value| value.span());
    let place = Place {
        source,
        span: span.unwrap_or(0..0),
    };
    let help = message!("author-plan-exam-help");
    complaints.warn(&place, message!("author-plan-exam"), Some(help));
}

/// How much a day and a sitting are to hold.
fn limits(table: &mut Table<'_, '_>, plan: &mut Plan) {
    if let Some((budget, place)) = table.table("budget") {
        let mut budget = Table::new(budget, place, TableName::Budget, table.complaints);
        let places = ["minutes", "reviews"].map(|key| (key, budget.place_of(key)));
        plan.budget = Budget {
            minutes: budget.count_to("minutes", Length::MOST_MINUTES),
            reviews: budget.count("reviews"),
            new: budget.count("new"),
        };
        // No new skills are a plan; no time and no reviews end practice without a word.
        let [minutes, reviews] = places;
        for ((key, place), n) in [
            (minutes, plan.budget.minutes),
            (reviews, plan.budget.reviews),
        ] {
            if n == Some(0) {
                let said = message!("author-plan-nothing", key = key);
                let help = message!("author-plan-nothing-help", key = key);
                budget.complaints.warn(&place, said, Some(help));
            }
        }
        budget.finish();
    }
    if let Some((sitting, place)) = table.table("sitting") {
        let mut sitting = Table::new(sitting, place, TableName::Sitting, table.complaints);
        plan.sitting = Length {
            minutes: sitting.count_to("minutes", Length::MOST_MINUTES),
            questions: sitting.count("questions"),
        };
        sitting.finish();
    }
}

/// A date written as a string or as TOML's own date; `wrong` says that it is none.
fn day(
    value: &DeValue<'_>,
    place: &Place,
    complaints: &mut Complaints,
    wrong: impl FnOnce() -> Message,
) -> Option<Date> {
    let text = match value {
        DeValue::String(text) => text.to_string(),
        DeValue::Datetime(date) => date.to_string(),
        _ => String::new(),
    };
    let read = text.parse().ok();
    if read.is_none() {
        complaints.error(place, wrong(), Some(message!("author-plan-day-help")));
    }
    read
}
