//! `kenning plan`: how a course is to be practised.

use std::path::PathBuf;

use jiff::civil::Date;

use super::{Error, Global};
use crate::course::{Course, Goal, Plan};
use crate::journal::EventKind;
use crate::learner::State;
use crate::library::read_course_file;
use crate::text::{Out, clean};
use crate::tutor;
use crate::words::counted;

/// What to change; nothing: show the plan.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A course's id, or a path to a course
    course: String,
    /// A plan that an instructor handed out, in TOML
    file: Option<PathBuf>,
    /// What practice is for: accelerate, support or explore
    #[arg(long, value_parser = goal)]
    goal: Option<Goal>,
    /// Minutes of practice a day
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=1440))]
    minutes: Option<u32>,
    /// Reviews a day
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..))]
    reviews: Option<u32>,
    /// New questions a day
    #[arg(long)]
    new: Option<u32>,
    /// The day by which the course is to be known, such as 2026-12-24
    #[arg(long, value_name = "DAY", value_parser = day)]
    deadline: Option<Date>,
    /// Share of reviews that are to be remembered, such as 0.9
    #[arg(long, value_name = "SHARE")]
    retention: Option<f64>,
    /// Share of new questions that are to go right, such as 0.85
    #[arg(long, value_name = "SHARE")]
    target: Option<f64>,
    /// Work on these skills first
    #[arg(long, value_name = "SKILL", value_delimiter = ',')]
    focus: Vec<String>,
    /// Go back to the course's own plan
    #[arg(long, conflicts_with = "file")]
    clear: bool,
}

fn goal(name: &str) -> Result<Goal, String> {
    let found = Goal::ALL.iter().find(|(known, _)| *known == name);
    found
        .map(|(_, goal)| *goal)
        .ok_or_else(|| "there are accelerate, support and explore".into())
}

fn day(text: &str) -> Result<Date, String> {
    text.parse()
        .map_err(|_| "write year, month and day, as in 2027-06-30".into())
}

impl Args {
    fn changes_nothing(&self) -> bool {
        self.file.is_none()
            && self.goal.is_none()
            && self.minutes.is_none()
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
                return Err(Error::Said(format!(
                    "{} is a directory. Name the file in it that holds the plan.",
                    clean(&path.to_string_lossy())
                )));
            }
            Some(path) => {
                let file = path.display().to_string();
                let read = Plan::read(&file, &read_course_file(path)?, course);
                read.map_err(|wrong| refused(wrong.iter().map(ToString::to_string)))?
            }
        };
        plan.goal = self.goal.or(plan.goal);
        plan.deadline = self.deadline.or(plan.deadline);
        plan.retention = self.retention.or(plan.retention);
        plan.target = self.target.or(plan.target);
        plan.budget.minutes = self.minutes.or(plan.budget.minutes);
        plan.budget.reviews = self.reviews.or(plan.budget.reviews);
        plan.budget.new = self.new.or(plan.budget.new);
        if !self.focus.is_empty() {
            plan.focus.clone_from(&self.focus);
        }
        // What was given by options is checked where plans are read.
        let read = Plan::read("", plan.to_toml().as_bytes(), course);
        read.map_err(|wrong| {
            refused(wrong.into_iter().map(|wrong| match wrong.help {
                Some(help) => format!("{} ({help})", wrong.message),
                None => wrong.message.into(),
            }))
        })
    }
}

/// All that is wrong with a plan, a line for each.
fn refused(wrong: impl Iterator<Item = String>) -> Error {
    let said = "This plan can't be taken; nothing was changed.".to_owned();
    let lines: Vec<String> = std::iter::once(said).chain(wrong).collect();
    Error::Said(lines.join("\n"))
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
        return Err(Error::Said(format!(
            "{day} has come already; give a day in the future."
        )));
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
    match (state.planned, text.trim_end()) {
        (false, "") => writeln!(out, "# No plan: the tutor goes by its defaults.")?,
        (false, text) => writeln!(out, "# The course's own plan.\n{}", clean(text))?,
        (true, text) => writeln!(out, "# Your plan.\n{}", clean(text))?,
    }
    outlook(&course, &state, desk.now(), &mut out)
}

/// How the plan stands today.
fn outlook(
    course: &Course,
    state: &State,
    now: jiff::Timestamp,
    out: &mut Out<'_>,
) -> Result<(), Error> {
    let left = tutor::left(state, now);
    for (what, left) in [
        ("minute", left.minutes),
        ("review", left.reviews),
        ("new question", left.new),
    ] {
        if let Some(left) = left {
            writeln!(out, "# Left today: {}.", counted(left as usize, what))?;
        }
    }
    if let Some(day) = state.plan.deadline {
        let open = (0..course.skills.len())
            .filter(|&s| !state.is_mastered(course, s))
            .count();
        match tutor::days_until(state, day, now) {
            days @ 1.. => writeln!(
                out,
                "# To be mastered in {}: {}, about {:.1} a week.",
                counted(days as usize, "day"),
                counted(open, "skill"),
                open as f64 * 7.0 / days as f64
            )?,
            _ => writeln!(
                out,
                "# The deadline has come; not mastered: {}.",
                counted(open, "skill")
            )?,
        }
    }
    Ok(())
}
