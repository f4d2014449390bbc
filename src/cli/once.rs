//! `kenning next`, `kenning answer` and `kenning ask`: one question at a time.

use std::io::{self, Read};
use std::sync::Arc;

use super::kept::all_kept;
use super::only::{Only, none, some};
use super::showing::Id;
use super::told::For;
use super::{Ends, Error, Global, tell_lacks};
use crate::course::Course;
use crate::desk::{Desk, is_at_hand};
use crate::plain;
use crate::serve;
use crate::session::{Phase, Session, Showing};
use crate::text::{Out, clean};
use crate::tutor;
use crate::words::{message, until};

/// Longest answer that is read from standard input, in bytes.
const LONGEST: u64 = 200_000;

// What to ask.
#[derive(Debug, clap::Args)]
pub(super) struct NextArgs {
    #[arg(help = message!("help-course").to_string())]
    course: Option<String>,
    #[command(flatten)]
    only: Only,
    #[command(flatten)]
    told: For,
}

// What is answered, and how.
#[derive(Debug, clap::Args)]
pub(super) struct AnswerArgs {
    #[arg(help = message!("help-answer-id").to_string())]
    id: String,
    #[arg(help = message!("help-answer-answer").to_string())]
    #[arg(allow_hyphen_values = true)]
    answer: Option<String>,
    #[command(flatten)]
    told: For,
}

/// A desk to look at, and what would be asked, with its name.
struct Asked {
    desk: Desk,
    sitting: Session,
    showing: Showing,
    id: Id,
}

/// What would be asked in a course, or in the recommended one; none where nothing would.
fn asked(global: &Global, course: Option<&str>, only: &Only) -> Result<Option<Asked>, Error> {
    let (mut desk, course, name) = match course {
        Some(name) => {
            let (desk, course) = Desk::look_for(&global.options(), name)?;
            (desk, course, name.to_owned())
        }
        None => {
            let desk = global.look()?;
            let first = desk.courses().next().cloned();
            let course = desk.recommended().map(|(course, _)| course).or(first);
            let has_some = |course: &Arc<Course>| {
                let selector = only.selector();
                selector.is_none_or(|selector| !desk.selected(course, selector).is_empty())
            };
            let others = desk.courses().find(|course| has_some(course)).cloned();
            let course = course.filter(has_some).or(others);
            if let (None, Some(selector)) = (&course, only.selector()) {
                return Err(none(selector, None));
            }
            let course = course.ok_or_else(|| Error::Said(message!("scripts-no-course")))?;
            let name = course.id.to_string();
            (desk, course, name)
        }
    };
    tell_lacks(&mut desk)?;
    let desk = global.as_set(desk);
    if let Some(selector) = only.selector() {
        some(&desk, &course, selector)?;
    }
    let sitting = desk.glance(&course, only.selector().map(|selector| &**selector));
    let Some(showing) = Showing::of(&sitting) else {
        let title = &course.title;
        let (state, now) = (desk.state_or_new(&course), desk.now());
        let next = tutor::next_due(&course, &state, None, now);
        let is_over = matches!(sitting.phase(), Phase::Finished);
        let said = match next {
            _ if only.selector().is_some() => message!("select-none-now"),
            Some(next) if is_over => {
                let when = until(next, now, desk.tomorrow());
                message!("cli-asks-next", course = title, when = when)
            }
            _ => {
                let called = desk.called(&course);
                match is_over {
                    true => message!("cli-asks-nothing", course = title, called = called),
                    // A step, say, is asked in a sitting alone.
                    false => message!("scripts-nothing-to-ask", course = title, called = called),
                }
            }
        };
        writeln!(Out::stderr(), "{said}")?;
        return Ok(None);
    };
    let id = Id::of(&name, &course, &showing);
    Ok(Some(Asked {
        desk,
        sitting,
        showing,
        id,
    }))
}

/// Tells what would be asked.
pub(super) fn next(global: &Global, args: &NextArgs) -> Result<Ends, Error> {
    let Some(asked) = asked(global, args.course.as_deref(), &args.only)? else {
        return Ok(Ends::Nothing);
    };
    let (desk, sitting) = (&asked.desk, &asked.sitting);
    match args.told.is_json() {
        true => serve::next(desk, sitting, &asked.id.to_string(), &mut Out::stdout())?,
        false => {
            let mut out = plain::output(desk.settings());
            plain::next(desk, sitting, Some(&asked.id.to_string()), &mut out)?;
        }
    }
    Ok(Ends::Well)
}

/// The desk to answer at, and the course.
fn opened(global: &Global, name: &str) -> Result<(Desk, Arc<Course>), Error> {
    let (desk, course) = Desk::open_for(&global.options(), name)?;
    Ok((global.as_set(desk), course))
}

/// Judges an answer.
pub(super) fn answer(global: &Global, args: &AnswerArgs) -> Result<Ends, Error> {
    let no_id = || Error::Wrong(message!("scripts-no-id", id = clean(&args.id)));
    let id = Id::read(&args.id).ok_or_else(no_id)?;
    let typed = match &args.answer {
        Some(answer) => answer.clone(),
        None => {
            let mut typed = Vec::new();
            let input = io::stdin().lock();
            let read = input.take(LONGEST).read_to_end(&mut typed);
            let typed = read.ok().and_then(|_| String::from_utf8(typed).ok());
            typed.ok_or_else(|| Error::Said(message!("cli-answer-no-text")))?
        }
    };
    let typed = typed.trim_end_matches(['\n', '\r']);
    if typed.trim().is_empty() {
        return Err(Error::Said(message!("scripts-no-answer")));
    }
    let (mut desk, course) = opened(global, &id.course)?;
    tell_lacks(&mut desk)?;
    if id.is_ahead(desk.now()) {
        return Err(no_id());
    }
    let showing = id.showing(&course)?;
    if desk.was_answered(&course, &showing)? {
        return Err(Error::Said(message!("scripts-answered-already")));
    }
    let done = match args.told.is_json() {
        true => {
            let name = id.to_string();
            let outs = (&mut Out::stdout(), &mut Out::stderr());
            serve::answer(&mut desk, &course, showing, (&name, typed), outs)?
        }
        false => {
            let mut out = plain::output(desk.settings());
            plain::answer(&mut desk, &course, showing, typed, &mut out)?
        }
    };
    all_kept(&mut desk)?;
    Ok(match done {
        true => Ends::Well,
        false => Ends::Badly,
    })
}

/// Asks one question, as a greeting. Nothing is recorded before it is answered.
pub(super) fn ask(global: &Global, course: Option<&str>, only: &Only) -> Result<Ends, Error> {
    // Better said now than after the answer.
    is_at_hand(&global.options())?;
    let Some(asked) = asked(global, course, only)? else {
        return Ok(Ends::Nothing);
    };
    let stdin = io::stdin();
    let mut input = stdin.lock();
    let mut out = plain::output(asked.desk.settings());
    plain::next(&asked.desk, &asked.sitting, None, &mut out)?;
    let Some(line) = plain::first_line(&mut input, &mut out)? else {
        writeln!(out, "{}", message!("scripts-ask-left"))?;
        return Ok(Ends::Well);
    };
    drop(asked.desk);
    let (mut desk, course) = opened(global, &asked.id.course)?;
    let showing = asked.id.showing(&course)?;
    debug_assert_eq!(showing.seed, asked.showing.seed);
    plain::ask(&mut desk, &course, showing, line, &mut input, &mut out)?;
    all_kept(&mut desk)?;
    Ok(Ends::Well)
}
