//! `kenning plan`: how a course is to be practised.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;

use super::told::{self, For, Titled};
use super::{Error, Global, overrule, tell_lacks};
use crate::course::{Course, DayOff, Goal, Length, Plan, Teach, Theme};
use crate::desk::{Desk, check_days_off};
use crate::forecast;
use crate::journal::EventKind;
use crate::learner::State;
use crate::library::read_course_file;
use crate::text::{Out, clean};
use crate::tutor;
use crate::words::{self, Joined, Message, Value, message};

// What to change; nothing: show the plan.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Args {
    #[arg(help = message!("help-course").to_string())]
    course: String,
    #[arg(help = message!("help-plan-file").to_string())]
    file: Option<PathBuf>,
    #[arg(help = message!("help-plan-goal").to_string())]
    #[arg(long, value_parser = goal)]
    goal: Option<Goal>,
    #[arg(help = message!("help-plan-minutes").to_string())]
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=i64::from(Length::MOST_MINUTES)))]
    minutes: Option<u32>,
    #[arg(help = message!("help-plan-sitting-minutes").to_string())]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(0..=i64::from(Length::MOST_MINUTES)))]
    sitting_minutes: Option<u32>,
    #[arg(help = message!("help-plan-sitting-questions").to_string())]
    #[arg(long, value_name = "N")]
    sitting_questions: Option<u32>,
    #[arg(help = message!("help-plan-reviews").to_string())]
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..))]
    reviews: Option<u32>,
    #[arg(help = message!("help-plan-new").to_string())]
    #[arg(long)]
    new: Option<u32>,
    #[arg(help = message!("help-plan-deadline").to_string())]
    #[arg(long, value_name = "DAY", value_parser = day)]
    deadline: Option<Date>,
    #[arg(help = message!("help-plan-retention").to_string())]
    #[arg(long, value_name = "SHARE")]
    retention: Option<f64>,
    #[arg(help = message!("help-plan-target").to_string())]
    #[arg(long, value_name = "SHARE")]
    target: Option<f64>,
    #[arg(help = message!("help-plan-teach").to_string())]
    #[arg(long, value_name = "WHEN", value_parser = teach)]
    teach: Option<Teach>,
    #[arg(help = message!("help-plan-focus").to_string())]
    #[arg(long, value_name = "SKILL", value_delimiter = ',')]
    focus: Vec<String>,
    #[arg(help = message!("help-plan-days-off").to_string())]
    #[arg(long, value_name = "DAY", value_delimiter = ',', value_parser = day_off)]
    days_off: Vec<Option<DayOff>>,
    #[arg(help = message!("help-plan-interests").to_string())]
    #[arg(
        long,
        value_name = "THEME",
        value_delimiter = ',',
        conflicts_with = "forecast"
    )]
    interests: Option<Vec<String>>,
    #[arg(help = message!("help-plan-clear").to_string())]
    #[arg(long, conflicts_with = "file")]
    clear: bool,
    #[arg(help = message!("help-plan-forecast").to_string())]
    #[arg(long)]
    forecast: bool,
    #[command(flatten)]
    told: For,
}

/// A day off; none for the word that takes them back.
fn day_off(text: &str) -> Result<Option<DayOff>, String> {
    if text == "none" {
        return Ok(None);
    }
    if let Some((first, last)) = text.split_once("..")
        && let (Ok(first), Ok(last)) = (first.trim().parse::<Date>(), last.trim().parse::<Date>())
        && first > last
    {
        return Err(message!(
            "cli-plan-day-off-order",
            first = words::date(last),
            last = words::date(first)
        )
        .into());
    }
    let wrong = |_| message!("author-plan-day-off-help").to_string();
    text.parse().map(Some).map_err(wrong)
}

/// The goal of a name.
pub(super) fn goal(name: &str) -> Result<Goal, String> {
    one_of(&Goal::ALL, name)
}

/// When to teach, by name.
pub(super) fn teach(name: &str) -> Result<Teach, String> {
    one_of(&Teach::ALL, name)
}

/// What bears this name.
fn one_of<T: Copy>(all: &[(&'static str, T)], name: &str) -> Result<T, String> {
    let found = all.iter().find(|(known, _)| *known == name);
    found.map(|&(_, one)| one).ok_or_else(|| {
        let names = Value::one_of(all.iter().map(|&(name, _)| name));
        message!("cli-wrong-name", names = names).into()
    })
}

/// A day as it is typed: 2026-12-24.
pub(super) fn day(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| message!("cli-wrong-day").into())
}

impl Args {
    fn changes_nothing(&self) -> bool {
        self.file.is_none()
            && self.goal.is_none()
            && self.minutes.is_none()
            && self.sitting_minutes.is_none()
            && self.sitting_questions.is_none()
            && self.reviews.is_none()
            && self.new.is_none()
            && self.deadline.is_none()
            && self.retention.is_none()
            && self.target.is_none()
            && self.teach.is_none()
            && self.focus.is_empty()
            && self.days_off.is_empty()
            && !self.clear
    }

    /// Whether the learner's plan is dropped, with nothing in its place.
    fn clears(&self) -> bool {
        let bare = Args {
            course: String::new(),
            clear: false,
            forecast: false,
            interests: None,
            ..self.clone()
        };
        self.clear && bare.changes_nothing()
    }

    /// Whether the record stays as it is: the plan is shown, or another one tried.
    fn only_looks(&self) -> bool {
        self.forecast || (self.changes_nothing() && self.interests.is_none())
    }

    /// That the days off that are given can be meant.
    fn check_days_off(&self, begun: &State, now: Timestamp) -> Result<(), Error> {
        let days = || self.days_off.iter().flatten();
        if self.days_off.contains(&None) && days().next().is_some() {
            return Err(Error::Wrong(message!("cli-plan-day-off-none")));
        }
        let days: Vec<DayOff> = days().copied().collect();
        check_days_off(&days, begun, now).map_err(Error::Wrong)
    }

    /// The plan that comes of one in force and what is to be changed.
    fn plan(&self, now: &Plan, course: &Course) -> Result<Plan, Error> {
        let mut plan = match &self.file {
            // What the course has no more can't keep the rest from being changed.
            None => now.without_lost(|id| course.skill(id).is_some()),
            Some(path) if crate::disk::fs::is_dir(path) => {
                let path = clean(&path.to_string_lossy()).into_owned();
                return Err(Error::Said(message!("cli-plan-directory", path = path)));
            }
            Some(path) => {
                let file = path.display().to_string();
                let read = Plan::read(&file, &read_course_file(path)?, course);
                read.map_err(|wrong| {
                    let lines = wrong.iter().map(|wrong| wrong.to_string());
                    Error::Plan(lines.map(Message::verbatim).collect())
                })?
            }
        };
        plan.goal = self.goal.or(plan.goal);
        plan.deadline = self.deadline.or(plan.deadline);
        plan.retention = self.retention.or(plan.retention);
        plan.target = self.target.or(plan.target);
        plan.teach = self.teach.or(plan.teach);
        plan.budget.minutes = self.minutes.or(plan.budget.minutes);
        plan.sitting.minutes = self.sitting_minutes.or(plan.sitting.minutes);
        plan.sitting.questions = self.sitting_questions.or(plan.sitting.questions);
        plan.budget.reviews = self.reviews.or(plan.budget.reviews);
        plan.budget.new = self.new.or(plan.budget.new);
        if let Some(unknown) = self.focus.iter().find(|id| course.skill(id).is_none()) {
            let skills = course.skills.iter().map(|skill| skill.id.as_str());
            let none = message!(
                "cli-overrule-no-skill",
                course = course.id.as_str(),
                id = clean(unknown)
            );
            let meant = overrule::meant(unknown, skills.collect());
            return Err(Error::Wrong(Message::sentences([none, meant])));
        }
        if !self.focus.is_empty() {
            plan.focus.clone_from(&self.focus);
        }
        if !self.days_off.is_empty() {
            plan.days_off = self.days_off.iter().copied().flatten().collect();
        }
        // What was given by options is checked where plans are read.
        let read = Plan::read("", plan.to_toml().as_bytes(), course);
        read.map_err(|wrong| {
            let lines = wrong.into_iter().map(|wrong| match wrong.help {
                Some(help) => message!("cli-plan-wrong", wrong = wrong.message, help = help),
                None => wrong.message,
            });
            Error::Options(lines.collect())
        })
    }
}

/// Shows or changes the plan of a course.
pub(super) fn plan(global: &Global, args: Args) -> Result<(), Error> {
    let mut desk = match args.only_looks() {
        true => global.look()?,
        false => global.desk()?,
    };
    tell_lacks(&mut desk)?;
    let course = desk.find(&args.course)?;
    let begun = desk.state_or_new(&course);
    if let Some(day) = args.deadline
        && tutor::days_until(&begun, day, desk.now()) <= 0
    {
        let day = words::date(day);
        return Err(Error::Wrong(message!("cli-plan-past", day = day)));
    }
    args.check_days_off(&begun, desk.now())?;
    // What is given beside `--clear` holds from the course's own plan on.
    let from = match args.clear {
        true => &course.plan,
        false => &begun.plan,
    };
    let plan = args.plan(from, &course)?;
    if args.forecast && args.told.is_json() {
        return tell("forecast", &course, &begun, &plan, &desk);
    }
    if args.forecast {
        let plan = plan.with_usual(desk.usual_minutes());
        let mut out = Out::stdout();
        for line in forecast::ahead(&course, &begun, &plan, desk.now()) {
            writeln!(out, "{line}")?;
        }
        return Ok(());
    }
    if let Some(picked) = &args.interests {
        set_interests(&mut desk, &course, picked)?;
    }
    if !args.changes_nothing() {
        let text = match args.clears() {
            true => String::new(),
            false => begun.own_plan(&plan).to_toml(),
        };
        let kind = EventKind::Planned {
            course: course.id.to_string(),
            plan: text,
        };
        desk.decide(&course, kind)?;
        tell_lacks(&mut desk)?;
    }
    let state = desk.state_or_new(&course);
    if args.told.is_json() {
        return tell("plan", &course, &state, &state.plan, &desk);
    }
    let wanted = (!args.changes_nothing()).then_some(&plan);
    Ok(show(&course, &state, wanted, &desk)?)
}

/// Shows the plan in force as TOML, with all that is not the plan itself as comments. `wanted` is
/// the plan that the learner has just set.
fn show(course: &Course, state: &State, wanted: Option<&Plan>, desk: &Desk) -> io::Result<()> {
    let mut out = Out::stdout();
    let own = state.own_plan(&state.plan);
    let text = own.to_toml();
    let whose = match (state.planned, text.trim_end()) {
        (false, "") => message!("cli-plan-none"),
        (false, _) => message!("cli-plan-of-course"),
        (true, _) => message!("cli-plan-own"),
    };
    writeln!(out, "# {whose}")?;
    match (state.planned, text.trim_end()) {
        (false, "") => {}
        (_, text) => writeln!(out, "{}", clean(text))?,
    }
    let lost: Vec<String> = (own.lost(|id| course.skill(id).is_some()).into_iter())
        .map(|id| clean(id).into_owned())
        .collect();
    if !lost.is_empty() {
        let (n, skills) = (lost.len(), Value::list(lost, Joined::Commas));
        let said = message!("cli-plan-lost", n = n, skills = skills);
        writeln!(out, "# {said}")?;
    }
    if state.is_in_class() {
        let from = clean(state.teacher());
        writeln!(
            out,
            "# {}",
            message!(
                "cli-plan-assigned",
                class = clean(&state.class),
                from = from
            )
        )?;
        for line in tutor::decided(course, &state.assigned) {
            writeln!(out, "#   {line}")?;
        }
    }
    if wanted.is_some_and(|plan| plan.under(&state.assigned) != *plan) {
        let from = clean(state.teacher());
        writeln!(
            out,
            "# {}",
            message!("cli-plan-assigned-stays", from = from)
        )?;
    }
    let lasts = lasting(&state.plan, desk.usual_minutes());
    for line in lasts
        .into_iter()
        .chain(interests(course, state.interests.as_deref()))
        .chain(outlook(course, state, desk))
    {
        writeln!(out, "# {line}")?;
    }
    Ok(())
}

/// What is left of the day's budget.
#[derive(Serialize)]
struct LeftToday {
    minutes: Option<u32>,
    reviews: Option<u32>,
    new: Option<u32>,
}

#[derive(Serialize)]
struct Told<'c> {
    course: Titled<'c>,
    now: Timestamp,
    /// Whether the learner changed it; else it is the course's own.
    own: bool,
    /// The plan, by the keys that it has in a file.
    plan: toml::Table,
    usual_minutes: Option<u32>,
    interests: Option<Vec<String>>,
    left: LeftToday,
    /// How it goes on, a sentence each.
    outlook: Vec<String>,
}

/// Tells a plan, or what would come of one, for programs.
fn tell(
    kind: &'static str,
    course: &Course,
    state: &State,
    plan: &Plan,
    desk: &Desk,
) -> Result<(), Error> {
    let now = desk.now();
    let left = tutor::left(state, now);
    let lasting = plan.with_usual(desk.usual_minutes());
    let outlook = forecast::ahead(course, state, &lasting, now);
    told::tell(
        kind,
        &Told {
            course: Titled::of(course),
            now,
            own: state.planned,
            plan: plan.to_toml().parse().unwrap_or_default(),
            usual_minutes: desk.usual_minutes(),
            interests: state.interests.clone(),
            left: LeftToday {
                minutes: left.minutes,
                reviews: left.reviews,
                new: left.new,
            },
            outlook: outlook.iter().map(ToString::to_string).collect(),
        },
    )
}

/// How long a sitting lasts where the plan says nothing of it.
fn lasting(plan: &Plan, usual: Option<u32>) -> Option<Message> {
    let usual = usual.filter(|_| !plan.sitting.is_said());
    usual.map(|n| message!("cli-plan-lasting", n = n))
}

/// Notes which themes the learner likes: ids of the course's, or the word for none.
fn set_interests(desk: &mut Desk, course: &Arc<Course>, picked: &[String]) -> Result<(), Error> {
    let none = picked
        .iter()
        .all(|theme| theme == "none" || theme.is_empty());
    let unknown =
        (picked.iter()).find(|id| !none && course.themes.iter().all(|theme| theme.id != **id));
    if let Some(unknown) = unknown {
        let ids = course.themes.iter().map(|theme| theme.id.as_str());
        return Err(Error::Said(match course.themes.is_empty() {
            true => message!("cli-plan-no-themes", course = &course.title),
            false => message!(
                "cli-plan-no-theme",
                theme = clean(unknown),
                themes = Value::list(ids, Joined::Commas)
            ),
        }));
    }
    let picked = if none { &[] } else { picked };
    desk.set_interests(course, picked)?;
    tell_lacks(desk)?;
    Ok(())
}

/// Which themes questions are put into words about; nothing where the course has none.
fn interests(course: &Course, picked: Option<&[String]>) -> Option<Message> {
    if course.themes.is_empty() {
        return None;
    }
    let ids = Theme::among(&course.themes, picked.unwrap_or_default());
    Some(match (picked.is_some(), ids.is_empty()) {
        (false, _) => message!("cli-plan-interests-unasked"),
        (true, true) => message!("cli-plan-interests-none"),
        (true, false) => message!(
            "cli-plan-interests",
            themes = Value::list(ids, Joined::Commas)
        ),
    })
}

/// How the plan stands today.
fn outlook(course: &Course, state: &State, desk: &Desk) -> Vec<Message> {
    let now = desk.now();
    let left = tutor::left(state, now);
    let minutes = (left.minutes).map(|n| message!("cli-plan-left-minutes", n = n));
    let reviews = (left.reviews).map(|n| message!("cli-plan-left-reviews", n = n));
    let new = left.new.map(|n| message!("cli-plan-left-new", n = n));
    let mut said: Vec<Message> = [minutes, reviews, new].into_iter().flatten().collect();
    let plan = state.plan.with_usual(desk.usual_minutes());
    said.extend(forecast::ahead(course, state, &plan, now));
    said
}
