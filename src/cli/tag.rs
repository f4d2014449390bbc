//! `kenning tag`: the learner's own tags on questions.

use std::sync::Arc;

use super::only::{Only, some};
use super::overrule::no_question;
use super::{Error, Global, tell_lacks};
use crate::course::{Course, MOST_TAGS, QuestionIndex, as_tag, is_tag};
use crate::desk::Desk;
use crate::select::folded;
use crate::text::{Out, clean};
use crate::words::{Joined, Message, Value, message};

/// Which questions, and what becomes of their tags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(help = message!("help-course").to_string())]
    course: String,
    #[arg(help = message!("help-tag-question").to_string())]
    #[arg(conflicts_with = "only")]
    question: Option<String>,
    #[command(flatten)]
    only: Only,
    #[arg(help = message!("help-tag-add").to_string())]
    #[arg(long, value_name = "TAG", value_parser = new_tag)]
    add: Vec<String>,
    #[arg(help = message!("help-tag-remove").to_string())]
    #[arg(long, value_name = "TAG", value_parser = tag)]
    remove: Vec<String>,
}

/// A tag that can be found again: `tag:none` finds what has none.
fn new_tag(text: &str) -> Result<String, String> {
    match folded(text) == "none" {
        true => Err(message!("cli-tag-none-name").to_string()),
        false => tag(text),
    }
}

/// A text in the form of a tag.
fn tag(text: &str) -> Result<String, String> {
    if is_tag(text) {
        return Ok(text.to_owned());
    }
    let form = message!("author-tag-form");
    let said = match as_tag(text) {
        better if better.is_empty() => form,
        better => Message::sentences([message!("author-tag-better", tag = better), form]),
    };
    Err(said.to_string())
}

/// Changes tags, or lists them where nothing is to be changed.
pub(super) fn run(global: &Global, args: &Args) -> Result<(), Error> {
    let changes = !(args.add.is_empty() && args.remove.is_empty());
    let mut desk = match changes {
        true => global.desk()?,
        false => global.look()?,
    };
    let course = desk.find(&args.course)?;
    tell_lacks(&mut desk)?;
    let questions = match (&args.question, args.only.selector()) {
        (Some(id), _) => match course.question(id) {
            Some(question) => vec![question],
            None => return Err(no_question(id, &course)),
        },
        (None, Some(selector)) => some(&desk, &course, selector)?,
        (None, None) if changes => return Err(Error::Wrong(message!("cli-tag-which"))),
        (None, None) => course.questions.positions().collect(),
    };
    match changes {
        true => change(&mut desk, &course, &questions, args),
        false => list(&desk, &course, &questions),
    }
}

fn change(
    desk: &mut Desk,
    course: &Arc<Course>,
    questions: &[QuestionIndex],
    args: &Args,
) -> Result<(), Error> {
    let (mut changed, mut full) = (Vec::new(), 0);
    for &question in questions {
        let before = desk.kept_on(course, question);
        let before = before.map_or(&[][..], |mark| &mark.tags);
        let same = |one: &str, other: &str| folded(one) == folded(other);
        let is_removed = |tag: &&String| !args.remove.iter().any(|gone| same(gone, tag));
        let mut tags: Vec<String> = before.iter().filter(is_removed).cloned().collect();
        for tag in &args.add {
            match tags.iter().any(|there| same(there, tag)) {
                true => {}
                false if tags.len() < MOST_TAGS => tags.push(tag.clone()),
                false => full += 1,
            }
        }
        if tags != before {
            changed.push((question, tags));
        }
    }
    let n = changed.len();
    desk.set_all_tags(course, changed)?;
    let mut out = Out::stdout();
    let title = &course.title;
    writeln!(
        out,
        "{}",
        message!("cli-tag-changed", n = n, course = title)
    )?;
    if full > 0 {
        let told = message!("cli-tag-full", n = full, most = MOST_TAGS);
        writeln!(Out::stderr(), "{told}")?;
    }
    Ok(())
}

fn list(desk: &Desk, course: &Course, questions: &[QuestionIndex]) -> Result<(), Error> {
    let mut out = Out::stdout();
    let mut any = false;
    for &question in questions {
        let own = desk.kept_on(course, question);
        let own = own.map_or(&[][..], |mark| &mark.tags);
        let given: Vec<&str> = course.tags(question).collect();
        if own.is_empty() && given.is_empty() {
            continue;
        }
        any = true;
        let told = message!(
            "cli-tag-line",
            question = course.questions[question].id.as_str(),
            own = Value::list(
                own.iter().map(|tag| clean(tag).into_owned()),
                Joined::Commas
            ),
            given = Value::list(given, Joined::Commas),
            which = match (own.is_empty(), course.tags(question).next().is_none()) {
                (false, true) => "own",
                (true, _) => "given",
                (false, false) => "both",
            }
        );
        writeln!(out, "{told}")?;
    }
    if !any {
        writeln!(out, "{}", message!("cli-tag-none"))?;
    }
    Ok(())
}
