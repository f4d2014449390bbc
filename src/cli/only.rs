//! `--only`: which questions a command is about.

use std::sync::Arc;

use super::Error;
use crate::course::{Course, QuestionIndex};
use crate::desk::Desk;
use crate::select::Selector;
use crate::text::clean;
use crate::words::{Message, message};

// The option of every command that is about questions.
#[derive(Clone, Debug, Default, clap::Args)]
pub(crate) struct Only {
    #[arg(help = message!("help-only").to_string())]
    #[arg(long, value_name = "SELECTOR", value_parser = read, allow_hyphen_values = true)]
    only: Option<Arc<Selector>>,
}

/// A selector, or what is wrong with it and where.
fn read(text: &str) -> Result<Arc<Selector>, String> {
    Selector::read(text).map(Arc::new).map_err(|wrong| {
        let shown = wrong.shown().into_iter().flatten();
        let lines = shown.map(|line| format!("\n  {line}"));
        clean_lines(&wrong.message().to_string()) + &lines.collect::<String>()
    })
}

fn clean_lines(text: &str) -> String {
    clean(text).into_owned()
}

impl Only {
    /// What was selected, where anything was.
    pub(super) fn selector(&self) -> Option<&Arc<Selector>> {
        self.only.as_ref()
    }

    /// Fails where something was selected that a command can't do.
    pub(super) fn refuse(&self, why: impl FnOnce() -> Message) -> Result<(), Error> {
        match self.only {
            Some(_) => Err(Error::Wrong(why())),
            None => Ok(()),
        }
    }

    /// Fails where the selector is about the learner, whom a command on course files does not
    /// know.
    pub(super) fn of_course_alone(&self) -> Result<Option<&Selector>, Error> {
        match self.only.as_ref().and_then(|only| only.of_learner()) {
            Some(field) => Err(Error::Wrong(message!("select-no-learner", field = field))),
            None => Ok(self.only.as_deref()),
        }
    }
}

/// What a selector means in a course.
///
/// # Errors
/// Where that is nothing.
pub(super) fn some(
    desk: &Desk,
    course: &Course,
    selector: &Selector,
) -> Result<Vec<QuestionIndex>, Error> {
    let found = desk.selected(course, selector);
    match found.is_empty() {
        true => Err(none(selector, Some(course))),
        false => Ok(found),
    }
}

/// Nothing is what a selector means, in a course or in any.
pub(super) fn none(selector: &Selector, course: Option<&Course>) -> Error {
    let selector = clean(selector.as_str());
    Error::Nothing(match course {
        Some(course) => message!("select-none", selector = selector, course = &course.title),
        None => message!("select-none-anywhere", selector = selector),
    })
}
