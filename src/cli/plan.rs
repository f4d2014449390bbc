//! `kenning plan`: how a course is to be practised.

use std::path::PathBuf;

use jiff::Timestamp;
use jiff::civil::Date;

use super::{Error, Global};
use crate::course::{Course, Goal, Plan};
use crate::journal::EventKind;
use crate::learner::State;
use crate::library::read_course_file;
use crate::text::{Out, clean};
use crate::tutor;
use crate::words::{self, Message, Value, message};

/// What to change; nothing: show the plan.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(help = message!("help-course").to_string())]
    course: String,
    #[arg(help = message!("help-plan-file").to_string())]
    file: Option<PathBuf>,
    #[arg(help = message!("help-plan-goal").to_string())]
    #[arg(long, value_parser = goal)]
    goal: Option<Goal>,
    #[arg(help = message!("help-plan-minutes").to_string())]
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=1440))]
    minutes: Option<u32>,
    #[arg(help = message!("help-plan-sitting-minutes").to_string())]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(0..=1440))]
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
    #[arg(help = message!("help-plan-focus").to_string())]
    #[arg(long, value_name = "SKILL", value_delimiter = ',')]
    focus: Vec<String>,
    #[arg(help = message!("help-plan-clear").to_string())]
    #[arg(long, conflicts_with = "file")]
    clear: bool,
}

fn goal(name: &str) -> Result<Goal, String> {
    let found = Goal::ALL.iter().find(|(known, _)| *known == name);
    found.map(|(_, goal)| *goal).ok_or_else(|| {
        let names = Value::one_of(Goal::ALL.iter().map(|(name, _)| *name));
        message!("cli-wrong-name", names = names).into()
    })
}

fn day(text: &str) -> Result<Date, String> {
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
            && self.focus.is_empty()
            && !self.clear
    }

    /// The plan that comes of one in force and what is to be changed.
    fn plan(&self, now: &Plan, course: &Course) -> Result<Plan, Error> {
        let mut plan = match &self.file {
            None => now.clone(),
            Some(path) if path.is_dir() => {
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
        plan.budget.minutes = self.minutes.or(plan.budget.minutes);
        plan.sitting.minutes = self.sitting_minutes.or(plan.sitting.minutes);
        plan.sitting.questions = self.sitting_questions.or(plan.sitting.questions);
        plan.budget.reviews = self.reviews.or(plan.budget.reviews);
        plan.budget.new = self.new.or(plan.budget.new);
        if !self.focus.is_empty() {
            plan.focus.clone_from(&self.focus);
        }
        // What was given by options is checked where plans are read.
        let read = Plan::read("", plan.to_toml().as_bytes(), course);
        read.map_err(|wrong| {
            let lines = wrong.into_iter().map(|wrong| match wrong.help {
                Some(help) => message!("cli-plan-wrong", wrong = wrong.message, help = help),
                None => wrong.message,
            });
            Error::Plan(lines.collect())
        })
    }
}

/// Shows or changes the plan of a course.
pub(super) fn plan(global: &Global, args: Args) -> Result<(), Error> {
    let mut desk = match args.changes_nothing() {
        true => global.look()?,
        false => global.desk()?,
    };
    let course = desk.find(&args.course)?;
    if let Some(day) = args.deadline
        && let Some(state) = desk.state(&course.id)
        && tutor::days_until(state, day, desk.now()) <= 0
    {
        let day = words::date(day);
        return Err(Error::Said(message!("cli-plan-past", day = day)));
    }
    let mut out = Out::stdout();
    if !args.changes_nothing() {
        let now = desk.state(&course.id).map_or(&course.plan, |s| &s.plan);
        let text = match args.clear {
            true => String::new(),
            false => args.plan(now, &course)?.to_toml(),
        };
        let kind = EventKind::Planned {
            course: course.id.to_string(),
            plan: text,
        };
        desk.decide(&course, kind)?;
    }
    let state = desk.state(&course.id).cloned();
    let state = state.unwrap_or_else(|| State::new(&course));
    let text = state.plan.to_toml();
    let whose = match (state.planned, text.trim_end()) {
        (false, "") => message!("cli-plan-none"),
        (false, _) => message!("cli-plan-of-course"),
        (true, _) => message!("cli-plan-own"),
    };
    // A comment of TOML, as all that is not the plan itself.
    writeln!(out, "# {whose}")?;
    match (state.planned, text.trim_end()) {
        (false, "") => {}
        (_, text) => writeln!(out, "{}", clean(text))?,
    }
    for line in outlook(&course, &state, desk.now()) {
        writeln!(out, "# {line}")?;
    }
    Ok(())
}

/// How the plan stands today.
fn outlook(course: &Course, state: &State, now: Timestamp) -> Vec<Message> {
    let left = tutor::left(state, now);
    let minutes = (left.minutes).map(|n| message!("cli-plan-left-minutes", n = n));
    let reviews = (left.reviews).map(|n| message!("cli-plan-left-reviews", n = n));
    let new = left.new.map(|n| message!("cli-plan-left-new", n = n));
    let deadline = (state.plan.deadline).map(|day| by_deadline(course, state, day, now));
    [minutes, reviews, new, deadline]
        .into_iter()
        .flatten()
        .collect()
}

/// What is to be mastered by the deadline, or was not.
fn by_deadline(course: &Course, state: &State, day: Date, now: Timestamp) -> Message {
    let open = (course.skills.positions())
        .filter(|&s| !state.is_mastered(course, s))
        .count();
    match tutor::days_until(state, day, now) {
        days @ 1.. => message!(
            "cli-plan-to-master",
            days = days,
            weeks = days / 7,
            skills = open,
            rate = Value::decimal(open as f64 * 7.0 / days as f64, 1),
        ),
        _ => message!("cli-plan-over", skills = open),
    }
}
