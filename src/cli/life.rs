//! `kenning history`: everything about one question.

use jiff::Timestamp;
use serde::Serialize;

use super::only::Only;
use super::selected;
use super::told::{self, For, Titled};
use super::{Error, Global, tell_lacks};
use crate::course::{Course, QuestionIndex};
use crate::desk::{line, line_as};
use crate::report::{Lived, life};
use crate::text::{Out, clean};
use crate::words::{Message, message};

// Which question.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(help = message!("help-course").to_string())]
    course: String,
    #[arg(help = message!("help-history-question").to_string())]
    #[arg(required_unless_present = "only", conflicts_with = "only")]
    question: Option<String>,
    #[command(flatten)]
    only: Only,
    #[command(flatten)]
    told: For,
}

#[derive(Serialize)]
struct Told<'l> {
    course: Titled<'l>,
    question: &'l str,
    now: Timestamp,
    answers: &'l [Lived],
    due: Option<Timestamp>,
    recall: Option<f64>,
    retention: f64,
    /// Days until recall falls to 90 %, and those until it falls to what is aimed for.
    stability: Option<f64>,
    interval: Option<f64>,
    /// Days by which it comes later so that not all comes on one day.
    spread: Option<f64>,
    /// Days that right answers further up have made up for.
    forgiven: Option<f64>,
    suspended: bool,
    put_away_until: Option<Timestamp>,
    /// Why it comes when it does, a sentence each.
    why: Vec<String>,
}

/// Tells the life of a question.
pub(super) fn history(global: &Global, args: &Args) -> Result<(), Error> {
    let mut desk = global.look()?;
    let course = desk.find(&args.course)?;
    tell_lacks(&mut desk)?;
    if let Some(selector) = args.only.selector() {
        return selected::list(&desk, &course, selector, args.told);
    }
    let named = args.question.as_deref().unwrap_or_default();
    let Some(question) = course.question(named) else {
        let (question, course) = (clean(named), clean(&args.course));
        return Err(Error::Said(message!(
            "cli-history-none",
            question = question,
            course = course
        )));
    };
    let past = desk.past()()?;
    let events = past.courses.iter().find(|(of, _)| of.id == course.id);
    let events = events.map_or(&[][..], |(_, events)| events);
    let (now, offset) = (desk.now(), desk.offset_minutes());
    let life = life(&course, question, events, now);
    if args.told.is_json() {
        let dated = life.dated.as_ref();
        let why = life.why(now, offset);
        return told::tell(
            "history",
            &Told {
                course: Titled::of(&course),
                question: course.questions[question].id.as_str(),
                now,
                answers: &life.answers,
                due: dated.map(|dated| dated.due),
                recall: life.recall,
                retention: life.retention,
                stability: dated.map(|dated| dated.stability.get()),
                interval: dated.map(|dated| dated.interval.get()),
                spread: dated.map(|dated| no_residue(dated.spread.get())),
                forgiven: dated.map(|dated| dated.forgiven.get()),
                suspended: life.suspended,
                put_away_until: life.put_away_until,
                why: why.iter().map(ToString::to_string).collect(),
            },
        );
    }
    let mut out = Out::stdout();
    let last = life.answers.last().filter(|last| !last.may_be_other);
    let head = head(&course, question, last.map(|last| last.seed));
    writeln!(out, "{head}")?;
    let lines = life.lines(offset);
    if lines.is_empty() {
        writeln!(out, "  {}", message!("scripts-life-no-answers"))?;
    }
    lines
        .iter()
        .try_for_each(|line| writeln!(out, "  {line}"))?;
    writeln!(out, "\n{}", message!("scripts-life-why"))?;
    for said in life.why(now, offset) {
        writeln!(out, "  {said}")?;
    }
    Ok(())
}

/// Which question it is. Of one that differs each time: as it was asked last.
fn head(course: &Course, question: QuestionIndex, last: Option<u64>) -> Message {
    let id = course.questions[question].id.as_str();
    let asked = last.and_then(|seed| line_as(course, question, seed));
    let varies = course.questions[question].is_drawn();
    let (is_asked, usual) = (asked.is_some(), || line(course, question));
    let about = asked.unwrap_or_else(usual);
    match varies {
        true => message!(
            "scripts-life-varies",
            question = id,
            about = about,
            asked = if is_asked { "yes" } else { "no" },
        ),
        false => message!("scripts-life-of", question = id, about = about),
    }
}

/// A number of days, 0 where it is less than a second: the rest of a subtraction.
fn no_residue(days: f64) -> f64 {
    if days.abs() < 1.0 / 86_400.0 {
        0.0
    } else {
        days
    }
}
