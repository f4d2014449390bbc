//! `kenning tag`: the learner's own tags on questions.

use std::sync::Arc;

use serde::Serialize;

use super::only::{Only, some};
use super::overrule::no_question;
use super::told::{self, For, Titled};
use super::{Error, Global, tell_lacks};
use crate::course::{Course, MOST_TAGS, QuestionIndex, as_tag, is_tag};
use crate::desk::Desk;
use crate::select::folded;
use crate::text::{Out, clean};
use crate::words::{Joined, Message, Value, message};

// Which questions, and what becomes of their tags.
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
    #[command(flatten)]
    told: For,
}

/// Tags, for programs.
#[derive(Serialize)]
struct Told<'t> {
    course: Titled<'t>,
    /// Questions whose tags were changed, and those that have as many as can be; none where
    /// tags are listed.
    changed: Option<usize>,
    full: Option<usize>,
    questions: Vec<Tagged<'t>>,
}

/// A question with tags.
#[derive(Serialize)]
struct Tagged<'t> {
    question: &'t str,
    own: &'t [String],
    /// Those that the course gives to it.
    given: Vec<&'t str>,
}

impl<'t> Tagged<'t> {
    fn of(desk: &'t Desk, course: &'t Course, question: QuestionIndex) -> Tagged<'t> {
        let own = desk.kept_on(course, question);
        Tagged {
            question: course.questions[question].id.as_str(),
            own: own.map_or(&[][..], |mark| &mark.tags),
            given: course.tags(question).collect(),
        }
    }
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
        false => list(&desk, &course, &questions, args.told),
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
    let those: Vec<QuestionIndex> = changed.iter().map(|(question, _)| *question).collect();
    desk.set_all_tags(course, changed)?;
    if args.told.is_json() {
        let those = those.into_iter();
        return told::tell(
            "tags",
            &Told {
                course: Titled::of(course),
                changed: Some(n),
                full: Some(full),
                questions: those.map(|q| Tagged::of(desk, course, q)).collect(),
            },
        );
    }
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

fn list(desk: &Desk, course: &Course, questions: &[QuestionIndex], told: For) -> Result<(), Error> {
    let all = questions.iter().map(|&q| Tagged::of(desk, course, q));
    let all = all.filter(|tagged| !(tagged.own.is_empty() && tagged.given.is_empty()));
    let all: Vec<Tagged<'_>> = all.collect();
    if told.is_json() {
        return told::tell(
            "tags",
            &Told {
                course: Titled::of(course),
                changed: None,
                full: None,
                questions: all,
            },
        );
    }
    let mut out = Out::stdout();
    if all.is_empty() {
        writeln!(out, "{}", message!("cli-tag-none"))?;
    }
    for Tagged {
        question,
        own,
        given,
    } in all
    {
        let which = match (own.is_empty(), given.is_empty()) {
            (false, true) => "own",
            (true, _) => "given",
            (false, false) => "both",
        };
        let told = message!(
            "cli-tag-line",
            question = question,
            own = Value::list(
                own.iter().map(|tag| clean(tag).into_owned()),
                Joined::Commas
            ),
            given = Value::list(given, Joined::Commas),
            which = which
        );
        writeln!(out, "{told}")?;
    }
    Ok(())
}
