//! `kenning class plan`: a teacher hands out a plan; learners answer it (`accept`).

use std::path::PathBuf;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::super::after::After;
use super::super::plan::{goal, teach};
use super::super::{Error, Global};
use super::accept::{Reply, reply};
use super::place::Place;
use super::said;
use crate::course::{Advice, Budget, Course, DayOff, Goal, Length, Plan, Teach};
use crate::library::read_course_file;
use crate::text::clean;
use crate::tutor;
use crate::words::{Joined, Message, Value, message};

// What a teacher decides, or what a learner answers.
#[derive(Debug, clap::Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub(crate) struct Args {
    #[command(subcommand)]
    reply: Option<Reply>,
    #[arg(help = message!("help-course").to_string())]
    #[arg(required = true)]
    course: Option<String>,
    #[arg(help = message!("help-class-plan-file").to_string())]
    file: Option<PathBuf>,
    #[arg(help = message!("help-class-plan-for").to_string())]
    #[arg(long = "for", value_name = "WHO", value_delimiter = ',')]
    whom: Vec<String>,
    #[arg(help = message!("help-plan-focus").to_string())]
    #[arg(long, value_name = "SKILL", value_delimiter = ',')]
    focus: Vec<String>,
    #[arg(help = message!("help-class-plan-order").to_string())]
    #[arg(long, value_name = "SKILL", value_delimiter = ',')]
    order: Vec<String>,
    #[arg(help = message!("help-class-plan-due").to_string())]
    #[arg(long, value_name = "SKILL=DAY", value_delimiter = ',', value_parser = due)]
    due: Vec<(String, Date)>,
    #[arg(help = message!("help-plan-goal").to_string())]
    #[arg(long, value_parser = goal)]
    goal: Option<Goal>,
    #[arg(help = message!("help-plan-deadline").to_string())]
    #[arg(long, value_name = "DAY", value_parser = super::day)]
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
    #[arg(help = message!("help-plan-minutes").to_string())]
    #[arg(long, value_name = "N")]
    minutes: Option<u32>,
    #[arg(help = message!("help-plan-reviews").to_string())]
    #[arg(long, value_name = "N")]
    reviews: Option<u32>,
    #[arg(help = message!("help-plan-new").to_string())]
    #[arg(long, value_name = "N")]
    new: Option<u32>,
    #[arg(help = message!("help-plan-sitting-minutes").to_string())]
    #[arg(long, value_name = "N")]
    sitting_minutes: Option<u32>,
    #[arg(help = message!("help-plan-sitting-questions").to_string())]
    #[arg(long, value_name = "N")]
    sitting_questions: Option<u32>,
    #[arg(help = message!("help-class-plan-forbid").to_string())]
    #[arg(long, value_name = "WHAT", value_enum, value_delimiter = ',')]
    forbid: Vec<Forbidden>,
    #[arg(help = message!("help-class-plan-advice").to_string())]
    #[arg(long, value_name = "FILE")]
    advice: Option<PathBuf>,
    #[arg(help = message!("help-class-plan-binding").to_string())]
    #[arg(long)]
    binding: bool,
    #[arg(help = message!("help-class-plan-end").to_string())]
    #[arg(long, conflicts_with_all = [
        "file", "advice", "focus", "order", "due", "goal", "forbid", "binding", "deadline", "retention",
        "target", "teach", "minutes", "reviews", "new", "sitting_minutes", "sitting_questions",
    ])]
    end: bool,
    #[command(flatten)]
    place: Place,
}

/// What a plan can forbid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Forbidden {
    #[value(help = message!("help-class-plan-forbid-skip").to_string())]
    Skip,
    #[value(help = message!("help-class-plan-forbid-hints").to_string())]
    Hints,
    #[value(help = message!("help-class-plan-forbid-appeals").to_string())]
    Appeals,
}

fn due(text: &str) -> Result<(String, Date), String> {
    let wrong = || message!("class-plan-wrong-due").to_string();
    let (skill, day) = text.split_once('=').ok_or_else(wrong)?;
    Ok((skill.to_owned(), super::day(day)?))
}

impl Args {
    /// The advice that is handed out with it.
    fn advised(&self, course: &Course) -> Result<Vec<Advice>, Error> {
        let Some(path) = &self.advice else {
            return Ok(Vec::new());
        };
        let file = path.display().to_string();
        let read = Plan::read(&file, &read_course_file(path)?, course).map_err(|wrong| {
            let lines = wrong.iter().map(|wrong| wrong.to_string());
            Error::Plan(lines.map(Message::verbatim).collect())
        })?;
        if read.advice.is_empty() {
            return Err(said(message!("class-plan-no-advice", path = path)));
        }
        // What learners can't open would never be told them.
        let gone = |id: &&str| course.resource(id).is_none();
        let mut gone: Vec<&str> = (read.advice.iter().filter_map(Advice::resource))
            .filter(gone)
            .collect();
        gone.sort_unstable();
        gone.dedup();
        if !gone.is_empty() {
            let (n, ids) = (gone.len(), Value::list(gone, Joined::Commas));
            return Err(said(message!(
                "class-plan-no-resource",
                path = path,
                n = n,
                ids = ids
            )));
        }
        Ok(read.advice)
    }

    fn forbids(&self, what: Forbidden) -> Option<bool> {
        self.forbid.contains(&what).then_some(false)
    }

    /// The plan that comes of the file and the options.
    fn plan(&self, course: &Course) -> Result<Plan, Error> {
        let refused = |wrong: Vec<crate::reading::Diagnostic>| {
            let lines = wrong.iter().map(|wrong| wrong.to_string());
            Error::Plan(lines.map(Message::verbatim).collect())
        };
        let mut plan = match &self.file {
            None => Plan::default(),
            Some(path) => {
                let file = path.display().to_string();
                Plan::read(&file, &read_course_file(path)?, course).map_err(refused)?
            }
        };
        let given = Plan {
            from: None,
            goal: self.goal,
            target: self.target,
            retention: self.retention,
            deadline: self.deadline,
            appeals: self.forbids(Forbidden::Appeals),
            skip: self.forbids(Forbidden::Skip),
            hints: self.forbids(Forbidden::Hints),
            refuse: self.binding.then_some(false),
            teach: self.teach,
            focus: self.focus.clone(),
            order: self.order.clone(),
            due: self.due.iter().cloned().collect(),
            days_off: Vec::new(),
            advice: self.advised(course)?,
            budget: Budget {
                minutes: self.minutes,
                reviews: self.reviews,
                new: self.new,
            },
            sitting: Length {
                minutes: self.sitting_minutes,
                questions: self.sitting_questions,
            },
        };
        plan = plan.under(&given);
        // Learners see the teacher's name as the class has it.
        plan.from = None;
        // What was given by options is checked where plans are read.
        Plan::read("", plan.to_toml().as_bytes(), course).map_err(|wrong| {
            let lines = wrong.into_iter().map(|wrong| match wrong.help {
                Some(help) => message!("cli-plan-wrong", wrong = wrong.message, help = help),
                None => wrong.message,
            });
            Error::Plan(lines.collect())
        })
    }
}

/// What is said of a plan one of whose days has passed, at `now`.
fn past(plan: &Plan, now: Timestamp) -> Option<Message> {
    // A day is over everywhere one day later.
    let over = now - SignedDuration::from_hours(24);
    let over = TimeZone::UTC.to_datetime(over).date();
    if let Some(day) = plan.deadline.filter(|day| *day < over) {
        return Some(message!("class-plan-past", day = day.to_string()));
    }
    let due = plan.due.iter().find(|(_, day)| **day < over);
    if let Some((skill, day)) = due {
        let (skill, day) = (clean(skill), day.to_string());
        return Some(message!("class-plan-past-due", skill = skill, day = day));
    }
    let off = plan.days_off.iter().find(|day| match day {
        DayOff::Weekly(_) => false,
        DayOff::Span(_, last) => *last < over,
    });
    off.map(|day| message!("class-plan-past-off", day = day.to_string()))
}

/// Hands out a plan, or answers one.
pub(super) fn plan(global: &Global, args: &Args) -> Result<(), Error> {
    if let Some(said) = &args.reply {
        return reply(global, said);
    }
    let name = args.course.clone().unwrap_or_default();
    let course = global.look()?.find(&name)?;
    let plan = args.plan(&course)?;
    if plan == Plan::default() && !args.end {
        return Err(said(message!(
            "class-plan-empty",
            course = course.id.as_str()
        )));
    }
    let mut open = args.place.open(global)?;
    if let Some(past) = past(&plan, open.now) {
        return Err(said(past));
    }
    let whom = open.roll.find_all(&args.whom).map_err(said)?;
    let names: Vec<String> = (whom.iter())
        .map(|id| open.roll.notes.name(id).unwrap_or(id).to_owned())
        .collect();
    let (now, ids) = (open.now, whom.into_iter().collect());
    let id = course.id.as_str();
    let path = open
        .roll
        .hand_out(id, ids, plan.to_toml(), now)
        .map_err(said)?;
    open.note(&message!("class-noted-handed-out", path = &path))?;
    let mut out = After::stdout();
    let to = match names.is_empty() {
        true => message!("class-plan-for-all"),
        false => message!(
            "class-plan-for",
            n = names.len(),
            names = clean(&names.join(", "))
        ),
    };
    let title = course.title.as_str();
    writeln!(
        out,
        "{}",
        message!("class-plan-written", course = title, to = to, path = &path)
    )?;
    if args.end {
        return writeln!(out, "  {}", message!("class-plan-ends"));
    }
    for line in tutor::decided(&course, &plan) {
        writeln!(out, "  {line}")?;
    }
    if plan.goal == Some(Goal::Exam) && plan.deadline.is_none() {
        writeln!(out, "  {}", message!("class-plan-no-day"))?;
    }
    let may = match plan.refuse {
        Some(false) => message!("class-plan-they-may-not"),
        _ => message!("class-plan-they-may"),
    };
    writeln!(out, "{may}")
}
