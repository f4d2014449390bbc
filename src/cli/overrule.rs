//! `kenning overrule`: what the learner decides over the tutor's head.

use std::io;
use std::sync::Arc;

use super::only::{Only, some};
use super::{Error, Global, tell_lacks};
use crate::course::{Course, QuestionIndex};
use crate::desk::Desk;
use crate::journal::{Appeal, EventKind, Override, decisions, is_known_since};
use crate::learner::State;
use crate::reading::near;
use crate::select::Selector;
use crate::session::no_skipping;
use crate::text::Out;
use crate::words::{Joined, Message, Value, message};

/// What to decide. Skills and questions are named by their ids.
#[derive(Debug, clap::Subcommand)]
pub(crate) enum OverruleCommand {
    #[command(about = message!("help-overrule-known").to_string())]
    Known { skill: String },
    #[command(about = message!("help-overrule-reset").to_string())]
    Reset { skill: String },
    #[command(about = message!("help-overrule-take-back").to_string())]
    TakeBack { skill: String },
    #[command(about = message!("help-overrule-pin").to_string())]
    Pin { question: String },
    #[command(about = message!("help-overrule-bury").to_string())]
    Bury(Which),
    #[command(about = message!("help-overrule-suspend").to_string())]
    Suspend(Which),
    #[command(about = message!("help-overrule-resume").to_string())]
    Resume(Which),
    #[command(about = message!("help-overrule-put-away").to_string())]
    PutAway,
    #[command(about = message!("help-overrule-as-graded").to_string())]
    AsGraded,
}

// One question, or all that are selected.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Which {
    #[arg(required_unless_present = "only", conflicts_with = "only")]
    question: Option<String>,
    #[command(flatten)]
    only: Only,
}

/// Records a decision, or lists what was put away.
pub(super) fn overrule(
    global: &Global,
    course: &str,
    action: OverruleCommand,
) -> Result<(), Error> {
    let mut desk = global.desk()?;
    let course = desk.find(course)?;
    if let OverruleCommand::AsGraded = action {
        return as_graded(&mut desk, &course);
    }
    if let OverruleCommand::Bury(which)
    | OverruleCommand::Suspend(which)
    | OverruleCommand::Resume(which) = &action
        && let Some(selector) = which.only.selector()
    {
        let selector = Arc::clone(selector);
        return decide_each(&mut desk, &course, &selector, &action);
    }
    let state = desk.state_or_new(&course);
    let Some(action) = decision(&course, &state, action)? else {
        return Ok(list_put_away(&desk, &course)?);
    };
    let mut said = decided(&action, &course, &desk);
    let id = course.id.as_str();
    match &action {
        Override::Withdrawn { skill } => match decisions(&desk.events()?, id, skill) {
            0 => {
                let none = message!("cli-overrule-not-decided", skill = skill);
                return Err(Error::Said(none));
            }
            1 => {}
            _ => {
                said = message!(
                    "cli-overrule-withdrawn-last",
                    skill = skill,
                    course = desk.called(&course)
                );
            }
        },
        Override::Known { skill } if is_known_since(&desk.events()?, id, skill) => {
            let already = message!(
                "cli-overrule-known-already",
                skill = skill,
                course = desk.called(&course)
            );
            return Ok(writeln!(Out::stdout(), "{already}")?);
        }
        _ => {}
    }
    let kind = EventKind::Override {
        course: course.id.to_string(),
        action,
    };
    desk.decide(&course, kind)?;
    tell_lacks(&mut desk)?;
    Ok(writeln!(Out::stdout(), "{said}")?)
}

/// Puts away all that is selected, or brings it back.
fn decide_each(
    desk: &mut Desk,
    course: &Arc<Course>,
    selector: &Selector,
    how: &OverruleCommand,
) -> Result<(), Error> {
    let state = desk.state_or_new(course);
    let brings_back = matches!(how, OverruleCommand::Resume(_));
    if !brings_back {
        may_put_away(&state)?;
    }
    let now = desk.now();
    let changes = |&q: &QuestionIndex| match how {
        OverruleCommand::Suspend(_) => !state.questions[q].suspended,
        OverruleCommand::Bury(_) => !state.is_put_away(q, now),
        _ => state.is_put_away(q, now),
    };
    let found = some(desk, course, selector)?;
    let found: Vec<QuestionIndex> = found.into_iter().filter(changes).collect();
    let kind = |&q: &QuestionIndex| {
        let question = course.questions[q].id.to_string();
        EventKind::Override {
            course: course.id.to_string(),
            action: match how {
                OverruleCommand::Suspend(_) => Override::Suspend { question },
                OverruleCommand::Bury(_) => Override::Bury { question },
                _ => Override::Resume { question },
            },
        }
    };
    let kinds: Vec<EventKind> = found.iter().map(kind).collect();
    desk.decide_each(course, kinds)?;
    tell_lacks(desk)?;
    let n = found.len();
    let said = match how {
        OverruleCommand::Suspend(_) => message!("select-suspended", n = n),
        OverruleCommand::Bury(_) => message!("select-buried", n = n),
        _ => message!("select-resumed", n = n),
    };
    let back = (!brings_back && n > 0).then(|| {
        let called = desk.called(course);
        message!("select-bring-back", course = called)
    });
    let said = Message::sentences([said].into_iter().chain(back));
    Ok(writeln!(Out::stdout(), "{said}")?)
}

/// Has answers that were judged again count as they were graded first.
fn as_graded(desk: &mut Desk, course: &Arc<Course>) -> Result<(), Error> {
    let n = desk.grade_as_first(course)?;
    tell_lacks(desk)?;
    let title = &course.title;
    let said = message!("cli-overrule-as-graded", n = n, title = title);
    Ok(writeln!(Out::stdout(), "{said}")?)
}

/// What is to be recorded; nothing where only a list was asked for.
fn decision(
    course: &Course,
    state: &State,
    action: OverruleCommand,
) -> Result<Option<Override>, Error> {
    let skill = |id: String| match course.skill(&id) {
        Some(_) => Ok(id),
        None => Err(no_skill(&id, course)),
    };
    let question = |id: String| match course.question(&id) {
        Some(_) => Ok(id),
        None => Err(no_question(&id, course)),
    };
    Ok(Some(match action {
        OverruleCommand::Known { skill: id } => Override::Known { skill: skill(id)? },
        OverruleCommand::Reset { skill: id } => Override::Reset { skill: skill(id)? },
        OverruleCommand::TakeBack { skill: id } => Override::Withdrawn { skill: skill(id)? },
        OverruleCommand::Pin { question: id } => {
            let question = question(id)?;
            if course
                .question(&question)
                .is_some_and(|q| state.is_held_back(q))
            {
                let held = message!("cli-overrule-held-back", question = question);
                return Err(Error::Said(held));
            }
            Override::Pin { question }
        }
        OverruleCommand::Bury(which) => {
            let question = question(which.question.unwrap_or_default())?;
            may_put_away(state)?;
            Override::Bury { question }
        }
        OverruleCommand::Suspend(which) => {
            let question = question(which.question.unwrap_or_default())?;
            may_put_away(state)?;
            Override::Suspend { question }
        }
        OverruleCommand::Resume(which) => {
            let question = question(which.question.unwrap_or_default())?;
            Override::Resume { question }
        }
        OverruleCommand::PutAway | OverruleCommand::AsGraded => return Ok(None),
    }))
}

/// Fails where the plan keeps the learner from it, as in practice.
fn may_put_away(state: &State) -> Result<(), Error> {
    no_skipping(state).map_or(Ok(()), |why| Err(Error::Said(why)))
}

/// What follows from a decision, and how to take it back.
fn decided(action: &Override, course: &Course, desk: &Desk) -> Message {
    match action {
        Override::Known { skill } => message!(
            "cli-overrule-known",
            skill = skill,
            course = desk.called(course)
        ),
        Override::Reset { skill } => message!(
            "cli-overrule-reset",
            skill = skill,
            course = desk.called(course)
        ),
        Override::Withdrawn { skill } => message!("cli-overrule-withdrawn", skill = skill),
        Override::Pin { question } => message!("cli-overrule-pinned", question = question),
        Override::Bury { question } => message!("cli-overrule-buried", question = question),
        Override::Suspend { question } => message!(
            "cli-overrule-suspended",
            question = question,
            course = desk.called(course),
        ),
        Override::Resume { question } => message!("cli-overrule-resumed", question = question),
    }
}

fn list_put_away(desk: &Desk, course: &Course) -> io::Result<()> {
    let mut out = Out::stdout();
    let state = desk.state_or_new(course);
    let now = desk.now();
    let mut any = false;
    for (i, asked) in course.questions.pairs() {
        if state.is_put_away(i, now) {
            any = true;
            let until = match state.questions[i].suspended {
                true if is_broken(&state, i) => message!("cli-overrule-until-changed"),
                true => message!("cli-overrule-for-good"),
                false => message!("cli-overrule-until-tomorrow"),
            };
            writeln!(out, "{:<32} {until}", asked.id.as_str())?;
        }
    }
    if !any {
        writeln!(out, "{}", message!("cli-overrule-none-away"))?;
    }
    Ok(())
}

/// Whether the learner said of a question that it is broken.
fn is_broken(state: &State, question: QuestionIndex) -> bool {
    let appeals = state.appeals.iter().rev();
    let last = appeals.filter(|a| a.question == question).map(|a| a.why);
    last.take(1).any(|why| why == Appeal::Broken)
}

fn no_skill(id: &str, course: &Course) -> Error {
    let ids = course.skills.iter().map(|s| s.id.as_str());
    let none = message!(
        "cli-overrule-no-skill",
        course = course.id.as_str(),
        id = id
    );
    Error::Said(Message::sentences([none, meant(id, ids.collect())]))
}

pub(super) fn no_question(id: &str, course: &Course) -> Error {
    let ids = course.questions.iter().map(|q| q.id.as_str());
    let none = message!(
        "cli-overrule-no-question",
        course = course.id.as_str(),
        id = id
    );
    Error::Said(Message::sentences([none, meant(id, ids.collect())]))
}

/// Ids that are named where none is spelled nearly so.
const LISTED: usize = 12;

/// The one that is spelled nearly so, or else those that there are, as far as a line holds them.
pub(super) fn meant(id: &str, ids: Vec<&str>) -> Message {
    match near(id, ids.iter().copied()) {
        Some(near) => message!("cli-overrule-near", near = near),
        None if ids.len() > LISTED => {
            let (all, some) = (ids.len(), ids.into_iter().take(LISTED));
            let some = Value::list(some, Joined::Commas);
            message!("cli-overrule-some", ids = some, more = all - LISTED)
        }
        None => message!("cli-overrule-all", ids = Value::list(ids, Joined::Commas)),
    }
}
